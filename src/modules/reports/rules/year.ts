import { yearOf } from '../../../kernel/vi/dates.ts';
import type { Period } from '../../../kernel/vi/periods.ts';
import type { ReportKind } from '../../../rulesets/report-periods.ts';
import { judge, judgeYears, type Progress, type Task } from '../../targets/index.ts';

/** The targets as a year's report looks at them: the year's own result where there is one each year, otherwise the term's so far. */
export function progressOfYear(all: readonly Progress[], year: number): Progress[] {
  return all.flatMap((one) => {
    const yearly = one.results.filter((result) => result.year === year);
    if (one.target.rhythm === 'term') return [one];
    const [result] = yearly;
    return result ? [{ ...one, results: yearly, verdict: result.verdict }] : [];
  });
}

/**
 * The last day that a report of a year or half-year looks at once it is over: a half-year's is its own, a year that is closed in
 * November is judged as the year that it is. Undefined while it runs, and for a term, which ends with its own last day.
 */
export function lastDayOf(kind: ReportKind, period: Period, today: string): string | undefined {
  const last = kind === 'halfYear' ? period.to : `${yearOf(period.to)}-12-31`;
  return kind === 'term' || last >= today ? undefined : last;
}

/** The programme as it stood on that day. */
export const tasksAsOf = (tasks: readonly Task[], until: string | undefined): Task[] =>
  tasks.map((task) => (until && task.doneOn && task.doneOn > until ? { ...task, state: 'open' } : task));

/** What of the targets was judged, and how (T-3): sub-targets are told with their target. */
export function countMet(all: readonly Progress[]): { whole: number; met: number; exceeded: number; judged: boolean } {
  const whole = all.filter(({ target }) => !target.parentId && !target.handedFrom);
  const exceeded = whole.filter((one) => one.verdict === 'exceeded').length;
  return {
    whole: whole.length,
    met: whole.filter((one) => one.verdict === 'met').length + exceeded,
    exceeded,
    judged: whole.some((one) => one.verdict !== 'notDue' && one.verdict !== 'noFigures'),
  };
}

/** What was judged, judged again by the share from which this report says "cơ bản đạt" (T-4); none: as the rule set says. */
export function rejudge(all: readonly Progress[], nearlyPercent: number | null | undefined): Progress[] {
  if (!nearlyPercent) return [...all];
  return all.map((one) => {
    const results = one.results.map((result) =>
      result.verdict === 'notDue' ? result : { ...result, verdict: judge(one.target, result.outcome, nearlyPercent) },
    );
    const [only] = results;
    return { ...one, results, verdict: one.target.rhythm === 'term' && only ? only.verdict : judgeYears(results) };
  });
}
