// How a target stands: a colour, a sign and the officers' word, never the colour alone.
import { Icon, type IconName } from './icon.tsx';

export type StatusCode =
  | 'exceeded'
  | 'met'
  | 'nearlyMet'
  | 'notMet'
  | 'notDue'
  | 'onTrack'
  | 'late'
  | 'atRisk'
  | 'noFigures';
type Tone = 'met' | 'risk' | 'missed' | 'quiet';

export const statuses: Record<StatusCode, { word: string; sign: IconName; tone: Tone }> = {
  exceeded: { word: 'Vượt', sign: 'chevrons-up', tone: 'met' },
  met: { word: 'Đạt', sign: 'circle-check', tone: 'met' },
  nearlyMet: { word: 'Cơ bản đạt', sign: 'circle-dot', tone: 'risk' },
  notMet: { word: 'Chưa đạt', sign: 'circle-x', tone: 'missed' },
  notDue: { word: 'Chưa đến kỳ đánh giá', sign: 'circle-dashed', tone: 'quiet' },
  onTrack: { word: 'Đúng tiến độ', sign: 'circle-check', tone: 'met' },
  late: { word: 'Chậm tiến độ', sign: 'clock', tone: 'risk' },
  atRisk: { word: 'Có khả năng không đạt', sign: 'triangle-alert', tone: 'missed' },
  noFigures: { word: 'Chưa có số liệu', sign: 'circle-dashed', tone: 'quiet' },
};

export const verdictNames = Object.fromEntries(
  Object.entries(statuses).map(([code, { word }]) => [code, word]),
) as Record<StatusCode, string>;

export const Status = ({ code }: { code: StatusCode }) => {
  const { word, sign, tone } = statuses[code];
  return (
    <span class={`status tone-${tone}`}>
      <Icon name={sign} />
      {word}
    </span>
  );
};

type ProgressProps = {
  /** Part of the goal reached so far: 0.62 is 62 %. */
  done: number;
  /** Part of the time gone, 0..1; left out when time does not matter. */
  elapsed?: number | undefined;
  code?: StatusCode | undefined;
};

const percent = (part: number) => `${Math.round(part * 100)}%`;

/** A line from nothing to the goal (the upright at 100), what is reached, and a notch where time stands. */
export const Progress = ({ done, elapsed, code }: ProgressProps) => {
  const reached = Math.max(0, Math.min(done, 1.2)) * 100;
  const now = elapsed === undefined ? undefined : Math.max(0, Math.min(elapsed, 1)) * 100;
  const words = `Đã đạt ${percent(done)} mức giao${elapsed === undefined ? '' : `, thời gian đã qua ${percent(elapsed)}`}`;
  return (
    <svg
      class={`progress-line tone-${code ? statuses[code].tone : 'met'}`}
      viewBox="0 0 124 16"
      role="img"
      aria-label={words}
    >
      <title>{words}</title>
      <rect class="progress-way" x="1" y="6" width="100" height="4" />
      <rect class="progress-done" x="1" y="6" width={reached} height="4" />
      <path class="progress-goal" d="M101 2v12" />
      {now !== undefined && <path class="progress-now" d={`M${1 + now} 5.5l-3.2-4.5h6.4z`} />}
    </svg>
  );
};
