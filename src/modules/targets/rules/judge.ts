import { Refusal } from '../../../kernel/refusal.ts';
import { formatMoney, parseMoney } from '../../../kernel/vi/money.ts';
import { formatNumber, percent } from '../../../kernel/vi/number.ts';
import { gradeLabel, gradeRank } from '../../../rulesets/grades.ts';
import type { Outcome } from '../../indicators/index.ts';
import type { Comparator, Goal, Verdict } from '../contract.ts';

/**
 * Judges a finished period (T-1, T-2, T-4) on integers: part/whole against goalPart/goalWhole by cross multiplication, so
 * that 199/200 is not 100%. "trên" is strict; "từ" and "trở lên" are not. Only "từ … trở lên" can be exceeded, and an ordinal goal.
 */
export function judge(goal: Goal, outcome: Outcome, nearlyMetPercent: number): Verdict {
  if (goal.goalGrade) return judgeGrade(goal.goalGrade, outcome);
  if (outcome.is === 'share' && outcome.whole === 0) return 'noFigures';
  const fraction = fractionOf(outcome);
  if (!fraction) return 'noFigures';
  const difference = compare(fraction, { part: goal.goalPart ?? 0, whole: goal.goalWhole });
  if (holds(goal.comparator, difference)) return goal.comparator === 'atLeast' && difference > 0 ? 'exceeded' : 'met';
  return isNear(goal, fraction, nearlyMetPercent) ? 'nearlyMet' : 'notMet';
}

function judgeGrade(goalGrade: string, outcome: Outcome): Verdict {
  if (outcome.is !== 'grade' || !outcome.grade) return 'noFigures';
  const difference = gradeRank(outcome.grade) - gradeRank(goalGrade);
  return difference > 0 ? 'exceeded' : difference === 0 ? 'met' : 'notMet';
}

export interface Fraction {
  part: number;
  whole: number;
}

export function fractionOf(outcome: Outcome): Fraction | undefined {
  if (outcome.is === 'share') return { part: outcome.part, whole: outcome.whole };
  if (outcome.is === 'count') return { part: outcome.value, whole: 1 };
  if (outcome.is === 'years') return { part: outcome.years.length, whole: 1 };
  return undefined;
}

/** Negative, zero or positive like part/whole - goal, without dividing. */
export function compare(fraction: Fraction, goal: Fraction): number {
  const difference = BigInt(fraction.part) * BigInt(goal.whole) - BigInt(goal.part) * BigInt(fraction.whole);
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}

export function holds(comparator: Comparator, difference: number): boolean {
  switch (comparator) {
    case 'atLeast':
      return difference >= 0;
    case 'moreThan':
      return difference > 0;
    case 'exactly':
    case 'none':
      return difference === 0;
    case 'atMost':
      return difference <= 0;
    case 'lessThan':
      return difference < 0;
  }
}

// Only goals upwards can be nearly met; "không có" is met or not.
function isNear(goal: Goal, fraction: Fraction, nearlyMetPercent: number): boolean {
  if (!['atLeast', 'moreThan', 'exactly'].includes(goal.comparator) || !goal.goalPart) return false;
  return (
    compare(
      { part: fraction.part * 100, whole: fraction.whole },
      { part: goal.goalPart * nearlyMetPercent, whole: goal.goalWhole },
    ) >= 0 && compare(fraction, { part: goal.goalPart, whole: goal.goalWhole }) <= 0
  );
}

/**
 * The term's verdict from its years (T-5, "allYears"): not met as soon as one finished year was not; not yet due while
 * none is finished; exceeded only when every finished year was. A year without figures leaves the whole without.
 */
export function judgeYears(results: readonly { verdict: Verdict }[]): Verdict {
  const finished = results.filter((result) => result.verdict !== 'notDue');
  if (finished.length === 0) return 'notDue';
  for (const verdict of ['notMet', 'noFigures', 'nearlyMet'] as const)
    if (finished.some((result) => result.verdict === verdict)) return verdict;
  return finished.every((result) => result.verdict === 'exceeded') ? 'exceeded' : 'met';
}

/** A parent from its parts: as the worst of them that is judged; met or exceeded only where all are. */
export function judgeParts(parts: readonly { verdict: Verdict }[]): Verdict {
  if (parts.length === 0) return 'noFigures';
  for (const verdict of ['notMet', 'noFigures', 'nearlyMet', 'notDue'] as const)
    if (parts.some((part) => part.verdict === verdict)) return verdict;
  return parts.every((part) => part.verdict === 'exceeded') ? 'exceeded' : 'met';
}

/** How a goal reads: "trên 90%", "từ 5 trở lên", "không có", "Hoàn thành tốt nhiệm vụ trở lên". */
export function showGoal(goal: Goal & { indicatorCode?: string; rhythm?: string }, unitOfMeasure: string): string {
  if (goal.indicatorCode === 'parts') return 'Đạt mọi thành phần';
  if (goal.rhythm === 'average') {
    const mean = showGoal({ ...goal, rhythm: 'eachYear' }, unitOfMeasure);
    return `Bình quân ${mean.charAt(0).toLowerCase()}${mean.slice(1)}`;
  }
  if (goal.goalGrade) return `${gradeLabel(goal.goalGrade)} trở lên`;
  if (goal.comparator === 'none') return 'Không có';
  const amount =
    goal.goalWhole > 1
      ? (percent(goal.goalPart ?? 0, goal.goalWhole, { decimals: 2 }) ?? '')
      : unitOfMeasure === 'đồng'
        ? formatMoney(goal.goalPart ?? 0)
        : formatNumber(goal.goalPart ?? 0);
  const shapes: Record<Comparator, string> = {
    atLeast: `Từ ${amount} trở lên`,
    moreThan: `Trên ${amount}`,
    exactly: amount,
    atMost: `Không quá ${amount}`,
    lessThan: `Dưới ${amount}`,
    none: 'Không có',
  };
  return shapes[goal.comparator];
}

/** Reads what was typed as a goal: "90%", "92,5%", "5", "180 triệu". Refuses `targets.goal`. */
export function readGoal(
  typed: string | null,
  comparator: Comparator,
  field = 'goal',
): { goalPart: number | null; goalWhole: number } {
  if (comparator === 'none') return { goalPart: 0, goalWhole: 1 };
  if (!typed) return { goalPart: null, goalWhole: 1 };
  const share = /^(\d{1,3})(?:,(\d{1,2}))?\s*%$/.exec(typed.trim());
  if (share) {
    const [, whole = '', decimals = ''] = share;
    return { goalPart: Number(whole + decimals), goalWhole: 100 * 10 ** decimals.length };
  }
  const amount = /^\d{1,9}$/.test(typed.trim()) ? Number(typed.trim()) : parseMoney(typed);
  if (amount === undefined)
    throw new Refusal('targets.goal', 'Chưa đọc được mức phấn đấu. Ví dụ: 90%, 5, 180 triệu.', {
      [field]: 'Hãy nhập lại.',
    });
  return { goalPart: amount, goalWhole: 1 };
}
