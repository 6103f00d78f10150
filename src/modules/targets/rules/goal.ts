import { Refusal, refuseUnless } from '../../../kernel/refusal.ts';
import { gradeLabel, grades } from '../../../rulesets/grades.ts';
import type { Rule } from '../../indicators/index.ts';
import type { Outcome } from '../../indicators/index.ts';
import type { Comparator, Goal, Target, YearGoal } from '../contract.ts';
import { readGoal } from './judge.ts';
import { goalAsTyped } from './words.ts';

/** Refuses a goal that its figure can never be held against: a percentage of visits, a grade of an amount. */
export function checkGoal(goal: Goal, rule: Rule): void {
  const field = (text: string) => ({ goal: text });
  refuseUnless(
    (rule.measure === 'grade') === (goal.goalGrade !== null),
    'targets.goalGrade',
    rule.measure === 'grade'
      ? 'Chỉ tiêu xếp loại cần một mức xếp loại phấn đấu.'
      : 'Mức xếp loại chỉ dùng cho chỉ tiêu đo bằng xếp loại.',
    { goalGrade: rule.measure === 'grade' ? 'Hãy chọn mức.' : 'Để trống.' },
  );
  if (goal.goalGrade || goal.comparator === 'none') return;
  refuseUnless(goal.goalPart !== null, 'targets.goal', 'Chưa có mức phấn đấu.', field('Cần có, ví dụ 90% hoặc 5.'));
  refuseUnless(
    (rule.measure === 'share') === goal.goalWhole > 1,
    'targets.goalUnit',
    rule.measure === 'share'
      ? 'Số liệu này là tỷ lệ: mức phấn đấu ghi theo phần trăm.'
      : 'Số liệu này là số đếm: mức phấn đấu ghi bằng số, không ghi phần trăm.',
    field(rule.measure === 'share' ? 'Ví dụ: 90%.' : 'Ví dụ: 5, 180 triệu.'),
  );
}

/** Refuses a goal that the unit's own programme or its parts cannot be held against: both are shares. */
export function checkOwnFigure(target: Target): void {
  refuseUnless(!target.goalGrade, 'targets.goalGrade', 'Mức xếp loại chỉ dùng cho chỉ tiêu đo bằng xếp loại.', {
    goalGrade: 'Để trống.',
  });
  refuseUnless(
    [target, ...target.yearGoals].every((goal) => goal.goalPart !== null && goal.goalWhole > 1),
    'targets.goalUnit',
    'Số liệu này là tỷ lệ: mức phấn đấu ghi theo phần trăm.',
    { goal: 'Ví dụ: 100%.' },
  );
}

/** "2027: 6" line by line. Refuses `targets.yearGoals` for a line that says no year and no goal, or a year twice. */
export function readYearGoals(lines: string | null, comparator: Comparator): YearGoal[] {
  const read = (line: string): YearGoal => {
    const [, year, goal] = /^\s*(?:Năm\s+)?(\d{4})\s*[:\-–=]\s*(.+)$/iu.exec(line) ?? [];
    const grade = grades.find((one) => one.label.toLowerCase() === goal?.trim().toLowerCase())?.value;
    if (!year || !goal)
      throw new Refusal('targets.yearGoals', `Chưa đọc được “${line.trim()}”.`, {
        yearGoals: 'Mỗi dòng một năm, ví dụ “2027: 6”.',
      });
    const amount = grade ? { goalPart: null, goalWhole: 1 } : readGoal(goal, comparator);
    return { year: Number(year), ...amount, goalGrade: grade ?? null };
  };
  const all = (lines ?? '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(read);
  refuseUnless(
    new Set(all.map((one) => one.year)).size === all.length,
    'targets.yearGoals',
    'Có năm ghi hai lần trong mức riêng của từng năm.',
    { yearGoals: 'Mỗi năm một dòng.' },
  );
  return all.sort((one, other) => one.year - other.year);
}

/** The same lines again, for the form. */
export const yearGoalsAsTyped = (target: Pick<Target, 'yearGoals' | 'comparator'>): string =>
  target.yearGoals
    .map(
      (one) =>
        `${one.year}: ${one.goalGrade ? gradeLabel(one.goalGrade) : goalAsTyped({ ...one, comparator: target.comparator })}`,
    )
    .join('\n');

/** What a year asks for: its own goal where one was set for it. */
export function goalOfYear(target: Pick<Target, 'yearGoals' | 'comparator'> & Goal, year: number | null): Goal {
  const own = target.yearGoals.find((one) => one.year === year);
  return own ? { ...own, comparator: target.comparator } : target;
}

/** A mean of so many years is judged as their sum, in whole numbers; a share has one denominator for all of them. */
export const timesYears = (goal: Goal, years: number, outcome: Outcome): Goal =>
  outcome.is === 'share' || goal.goalPart === null ? goal : { ...goal, goalPart: goal.goalPart * years };

/** A unit's own goal says the same kind of thing as the target that was handed to it. Refuses `targets.unitGoal` beside the unit. */
export function checkLikeness<G extends Pick<Goal, 'goalPart' | 'goalWhole'>>(target: Goal, goal: G, field: string): G {
  const alike = goal.goalPart !== null && goal.goalWhole > 1 === target.goalWhole > 1;
  const example = target.goalWhole > 1 ? '90%' : '5';
  refuseUnless(alike, 'targets.unitGoal', 'Có mức phấn đấu không cùng loại với chỉ tiêu đã giao.', {
    [field]: `Ghi như ${example}.`,
  });
  return goal;
}

/** What may not change while units hold the target: what it is measured by, how, and for which year. */
export const isMeasuredAlike = (one: Partial<Target>, other: Partial<Target>): boolean =>
  (['indicatorCode', 'comparator', 'rhythm', 'year', 'parentId'] as const).every((name) => one[name] === other[name]);
