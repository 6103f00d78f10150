import { formatDate } from '../../../kernel/vi/dates.ts';
import { list } from '../../../kernel/vi/wording.ts';
import type { Progress, TermDates, Verdict, Way } from '../contract.ts';
import { standingOf, wayWords } from './way.ts';

const words: Record<Verdict | Way, string> = {
  exceeded: 'vượt',
  met: 'đạt',
  nearlyMet: 'cơ bản đạt',
  notMet: 'chưa đạt',
  notDue: 'chưa đến kỳ đánh giá',
  ...wayWords,
};

/** So many targets in each standing; sub-targets are told with their target. */
export function countStandings(all: readonly Progress[]): { whole: number; of: (standing: Verdict | Way) => number } {
  const standings = all.filter((one) => !one.target.parentId).map(standingOf);
  return { whole: standings.length, of: (standing) => standings.filter((one) => one === standing).length };
}

/** The running year of a term and which of its years that is: { year: 2026, nth: 1 }. */
export function runningYear(all: readonly Progress[]): { year: number; nth: number } | undefined {
  const first = all.find((one) => one.results.some((result) => result.year !== null));
  const nth = first?.results.findIndex((result) => result.way !== undefined) ?? -1;
  const year = first?.results[nth]?.year;
  return year ? { year, nth: nth + 1 } : undefined;
}

/**
 * The answer to "how do we stand": "Nhiệm kỳ 2023 - 2028 (đã kết thúc 19/11/2025): 8/8 chỉ tiêu đạt, trong đó 1 vượt." or
 * "Nhiệm kỳ 2025 - 2030, năm thứ 1: 6/8 chỉ tiêu đúng tiến độ, 1 có khả năng không đạt, 1 chưa có số liệu."
 */
export function sumUp(term: TermDates, given: readonly Progress[], today: string): string {
  const all = given.filter((one) => !one.target.handedFrom);
  const { whole, of } = countStandings(all);
  const running = runningYear(all);
  const ended = term.endsOn !== null && term.endsOn < today;
  const head = `Nhiệm kỳ ${term.label ?? ''}${ended ? ` (đã kết thúc ${formatDate(term.endsOn ?? today)})` : running ? `, năm thứ ${running.nth}` : ''}: `;
  const parts = (standings: readonly (Verdict | Way)[]) =>
    standings.filter((one) => of(one) > 0).map((one) => `${of(one)} ${words[one]}`);
  if (!ended)
    return `${head}${of('onTrack')}/${whole} chỉ tiêu đúng tiến độ${then(parts(['late', 'atRisk', 'notMet', 'noFigures', 'notDue']))}.${fromAbove(given, ended)}`;
  const exceeded = of('exceeded') ? `, trong đó ${of('exceeded')} vượt` : '';
  const rest = parts(['nearlyMet', 'notMet', 'noFigures', 'notDue']);
  return `${head}${of('met') + of('exceeded')}/${whole} chỉ tiêu đạt${exceeded}${rest.length ? `; ${list(rest)}` : ''}.${fromAbove(given, ended)}`;
}

/** What was handed down is told apart: the congress did not adopt it. */
function fromAbove(given: readonly Progress[], ended: boolean): string {
  const { whole, of } = countStandings(given.filter((one) => one.target.handedFrom));
  const good = of('onTrack') + of('met') + of('exceeded');
  return whole ? ` Cấp trên giao: ${good}/${whole} ${ended ? 'đạt' : 'đúng tiến độ hoặc đạt'}.` : '';
}

const then = (parts: readonly string[]): string => (parts.length ? `, ${parts.join(', ')}` : '');
