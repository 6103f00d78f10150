import type { Progress } from '../../targets/index.ts';

/** The targets as a year's report looks at them: the year's own result where there is one each year, otherwise the term's so far. */
export function progressOfYear(all: readonly Progress[], year: number): Progress[] {
  return all.flatMap((one) => {
    const yearly = one.results.filter((result) => result.year === year);
    if (one.target.rhythm === 'term') return [one];
    const [result] = yearly;
    return result ? [{ ...one, results: yearly, verdict: result.verdict }] : [];
  });
}

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
