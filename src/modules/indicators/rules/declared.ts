import type { Declared, Outcome, Reading, Rule } from '../contract.ts';
import type { Period } from '../../../kernel/vi/periods.ts';

/** A total of a paper with the asks (by their place) that it lies in. */
export interface TotalOfPaper extends Omit<Declared, 'counts'> {
  pathOn: string;
  indicatorCode: string;
  asks: readonly number[];
}

const untold = new Set(['grade', 'years', 'range', 'each', 'members', 'workers', 'movements', 'posts', 'holders']);

/**
 * Grades, years, ranges and counts told apart are not added up, so no paper states them as a total. Members, workers, movements and posts come from the
 * persons that the unit keeps: there is no time without them that a paper could stand for.
 */
export const takesTotals = (rule: Rule): boolean =>
  rule.measure === 'share' ? takesTotals(rule.part) : !untold.has(rule.measure);

const overlap = (one: Period, other: Period): boolean => one.from <= other.to && other.from <= one.to;
const oneBranch = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one);
/** The unit's own mark: it stays the same wherever the unit moves. */
export const markOf = (path: string): string | undefined => path.split('.').at(-2);
const days = ({ from, to }: Period): number => Date.parse(to) - Date.parse(from);

/**
 * A reading with the totals of papers in it. A total counts where its unit has no record of its time (`free`). Of totals
 * that speak of the same branch and days one counts: that of the longer time, then that of the unit further up, or a
 * report of the year and those of its halves would be added. Shares of units below are not added up: of a share only
 * the asked unit's own total counts.
 */
export function joinDeclared(
  reading: Reading,
  totals: readonly TotalOfPaper[],
  { path, free }: { path: string; free: ReadonlySet<string> },
): Reading {
  const mine = totals.filter((total) => total.indicatorCode === reading.definition.code);
  if (mine.length === 0) return reading;
  const counting: TotalOfPaper[] = [];
  for (const total of [...mine].sort(
    (one, other) => days(other.period) - days(one.period) || one.pathOn.length - other.pathOn.length,
  )) {
    const told = counting.some((one) => overlap(one.period, total.period) && oneBranch(one.pathOn, total.pathOn));
    const speaks = reading.outcome.is !== 'share' || markOf(total.pathOn) === markOf(path);
    if (!told && speaks && free.has(total.declaredTotalId)) counting.push(total);
  }
  const outcome = addTotals(reading.outcome, counting);
  const used = outcome === reading.outcome ? [] : counting;
  return {
    ...reading,
    outcome,
    recorded: reading.outcome,
    declared: mine.map(({ asks: _asks, pathOn: _path, indicatorCode: _code, ...total }) => ({
      ...total,
      counts: used.some((one) => one.declaredTotalId === total.declaredTotalId),
    })),
  };
}

/** A share is stated whole: it stands for the figure only where there is no record at all and one paper speaks. */
function addTotals(outcome: Outcome, totals: readonly TotalOfPaper[]): Outcome {
  if (totals.length === 0) return outcome;
  if (outcome.is === 'count')
    return { is: 'count', value: outcome.value + totals.reduce((sum, one) => sum + one.amount, 0) };
  const [only] = totals;
  return outcome.is === 'share' && outcome.part === 0 && totals.length === 1 && only
    ? { is: 'share', part: only.amount, whole: only.outOf ?? outcome.whole }
    : outcome;
}
