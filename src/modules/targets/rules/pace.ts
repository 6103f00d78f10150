import { formatMoney } from '../../../kernel/vi/money.ts';
import { formatNumber } from '../../../kernel/vi/number.ts';
import type { Outcome } from '../../indicators/index.ts';
import type { Goal } from '../contract.ts';
import { fractionOf, holds } from './judge.ts';
import type { Growth, Pace } from './way.ts';

/** What a running year or term still asks for, and what it comes to if it goes on like this. */
export interface Forecast {
  /** In whole records, persons, đồng: nothing is done by halves. */
  missing: number;
  monthsLeft: number;
  /** So many a month from now on meet the goal; rounded up. */
  eachMonth: number;
  /** What the months gone promise for the end; undefined before the first month is over. */
  expected: number | undefined;
  /** Whether that would be enough. */
  suffices: boolean;
}

/**
 * For a goal upwards that gathers and is not reached yet; else there is nothing to foretell. The running month still counts
 * as time left. A share is told in persons, by the denominator of today.
 */
export function forecast(goal: Goal, outcome: Outcome, growth: Growth, { gone, all }: Pace): Forecast | undefined {
  const fraction = fractionOf(outcome);
  if (!fraction || fraction.whole === 0 || !goal.goalPart || goal.goalGrade || growth === 'once') return undefined;
  if (!['atLeast', 'moreThan', 'exactly'].includes(goal.comparator)) return undefined;
  const needed = leastThatMeets(goal, fraction.whole);
  const missing = needed - fraction.part;
  const monthsLeft = Math.max(1, all - gone);
  if (missing <= 0) return undefined;
  const most = outcome.is === 'share' ? fraction.whole : Number.POSITIVE_INFINITY;
  const expected =
    gone > 0 && growth === 'gathering' ? Math.min(most, Math.floor((fraction.part * all) / gone)) : undefined;
  return {
    missing,
    monthsLeft,
    eachMonth: Math.ceil(missing / monthsLeft),
    expected,
    suffices: expected !== undefined && expected >= needed,
  };
}

/** The least whole part of `whole` that meets the goal: 50 of 55 for "trên 90%", 5 for "từ 5". */
export function leastThatMeets(goal: Goal, whole: number): number {
  const exact = BigInt(goal.goalPart ?? 0) * BigInt(whole);
  const floor = exact / BigInt(goal.goalWhole);
  const isWhole = floor * BigInt(goal.goalWhole) === exact;
  return Number(isWhole && holds(goal.comparator, 0) ? floor : floor + 1n);
}

/** "Còn thiếu 4 buổi: từ nay đến hết năm cần 2 mỗi tháng. Theo tiến độ này, hết năm được 9." */
export function forecastInWords(
  { missing, monthsLeft, eachMonth, expected, suffices }: Forecast,
  o: { unitOfMeasure: string; share: boolean; until: 'năm' | 'nhiệm kỳ' },
): string {
  const isMoney = o.unitOfMeasure === 'đồng' && !o.share;
  const say = (amount: number): string => (isMoney ? formatMoney(amount) : formatNumber(amount));
  const unit = o.share ? ' người' : isMoney || !o.unitOfMeasure ? '' : ` ${o.unitOfMeasure}`;
  const each = isMoney ? Math.ceil(eachMonth / 1000) * 1000 : eachMonth;
  const asks =
    monthsLeft === 1 ? 'phải đạt ngay trong tháng này' : `từ nay đến hết ${o.until} cần ${say(each)} mỗi tháng`;
  const promise =
    expected === undefined
      ? ''
      : ` Theo tiến độ này, hết ${o.until} ${suffices ? 'vẫn đạt' : `được ${say(expected)}`}.`;
  return `Còn thiếu ${say(missing)}${unit}: ${asks}.${promise}`;
}
