import { percent, twoDigits } from '../../../kernel/vi/number.ts';
import type { Block, Cell } from '../../documents/index.ts';
import type { Outcome } from '../../indicators/index.ts';
import { showGoal, type Progress, type Verdict } from '../../targets/index.ts';
import { wordOutcome } from './prose.ts';

/** Words for a target's state in a report (T-4). */
export const verdictWords: Record<Verdict, string> = {
  exceeded: 'Vượt',
  met: 'Đạt',
  nearlyMet: 'Cơ bản đạt',
  notMet: 'Chưa đạt',
  notDue: 'Chưa đến kỳ đánh giá',
  noFigures: 'Chưa có số liệu',
};

/** The targets of a term: with every year's result, or only as goals for the term to come. Nothing when there is none. */
export function targetsTable(all: readonly Progress[], what: 'results' | 'goals'): Block[] {
  if (all.length === 0) return [];
  const years =
    what === 'results'
      ? (all.find((one) => one.results.some((result) => result.year !== null))?.results.map((result) => result.year) ??
        [])
      : [];
  const ordinals = numbered(all);
  const head: Cell[] = [
    'TT',
    'Chỉ tiêu',
    'Mức phấn đấu',
    ...years.map((year) => `Năm ${year}`),
    ...(what === 'results' ? ['Đánh giá'] : []),
  ];
  const rows = all.map((one, nth): Cell[] => [
    ordinals[nth] ?? '',
    one.target.wording,
    showGoal(one.target, one.definition?.unitOfMeasure ?? ''),
    ...years.map((year) => resultIn(one, year)),
    ...(what === 'results' ? [verdictWords[one.verdict]] : []),
  ]);
  const columns = [
    { width: 1, align: 'center' as const },
    { width: what === 'results' ? 6 : 9 },
    { width: 3, align: 'center' as const },
    ...years.map(() => ({ width: 2, align: 'center' as const })),
    ...(what === 'results' ? [{ width: 2.4, align: 'center' as const }] : []),
  ];
  return [...summary(all, what), { kind: 'table', columns, head: [head], rows }];
}

// "1", "1.1" for a part of target 1.
function numbered(all: readonly Progress[]): string[] {
  let whole = 0;
  let part = 0;
  return all.map(({ target }) => {
    if (target.parentId) return `${whole}.${++part}`;
    part = 0;
    return String(++whole);
  });
}

function resultIn(one: Progress, year: number | null): string {
  const result = one.results.find((some) => some.year === year) ?? one.results.at(0);
  if (!result || result.verdict === 'noFigures') return '-';
  return shortOutcome(result.outcome, one.definition?.unitOfMeasure ?? '');
}

/** A result in a narrow column: the share with its count, so that "98,2%" is never read as all. */
export function shortOutcome(outcome: Outcome, unitOfMeasure: string): string {
  if (outcome.is === 'share')
    return `${percent(outcome.part, outcome.whole) ?? '-'} (${outcome.part}/${outcome.whole})`;
  return outcome.is === 'grade' && !outcome.grade ? '-' : wordOutcome(outcome, 'plain', unitOfMeasure, 1);
}

// T-3: "hoàn thành x/y chỉ tiêu, trong đó z/y vượt", counted from the very lines of the table.
function summary(all: readonly Progress[], what: 'results' | 'goals'): Block[] {
  const whole = all.filter((one) => !one.target.parentId);
  if (what === 'goals' || whole.every((one) => one.verdict === 'notDue')) return [];
  const met = whole.filter((one) => one.verdict === 'met' || one.verdict === 'exceeded').length;
  const exceeded = whole.filter((one) => one.verdict === 'exceeded').length;
  const ratio = (count: number) => `${twoDigits(count)}/${twoDigits(whole.length)}`;
  return [
    {
      kind: 'paragraph',
      runs: `Hoàn thành ${ratio(met)} chỉ tiêu nghị quyết đại hội đề ra${exceeded ? `, trong đó có ${ratio(exceeded)} chỉ tiêu vượt` : ''}.`,
    },
  ];
}

export const ratingCodes: readonly string[] = [
  'rating.persons',
  'rating.excellent.share',
  'rating.good.share',
  'rating.failed',
];

export interface RatedYear {
  year: number;
  outcomes: ReadonlyMap<string, Outcome>;
}

/** Ratings of members by year. Years without any rating are left out; no table without a year. */
export function ratingsTable(years: readonly RatedYear[]): Block[] {
  const rated = years.filter(({ outcomes }) => countOf(outcomes.get('rating.persons')) > 0);
  if (rated.length === 0) return [];
  const share = (outcome: Outcome | undefined): string => (outcome?.is === 'share' ? shortOutcome(outcome, '%') : '-');
  return [
    {
      kind: 'table',
      title: 'Kết quả xếp loại đoàn viên, người lao động hằng năm',
      columns: [
        { width: 1.2, align: 'center' },
        { width: 1.6, align: 'center' },
        { width: 3, align: 'center' },
        { width: 3, align: 'center' },
        { width: 2, align: 'center' },
      ],
      head: [
        [
          'Năm',
          'Số người được xếp loại',
          'Hoàn thành xuất sắc nhiệm vụ',
          'Hoàn thành tốt nhiệm vụ trở lên',
          'Không hoàn thành nhiệm vụ',
        ],
      ],
      rows: rated.map(({ year, outcomes }) => [
        String(year),
        String(countOf(outcomes.get('rating.persons'))),
        share(outcomes.get('rating.excellent.share')),
        share(outcomes.get('rating.good.share')),
        String(countOf(outcomes.get('rating.failed'))),
      ]),
    },
  ];
}

const countOf = (outcome: Outcome | undefined): number => (outcome?.is === 'count' ? outcome.value : 0);
