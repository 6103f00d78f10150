import { refuseUnless } from '../../../kernel/refusal.ts';
import type { Rule } from '../../indicators/index.ts';
import type { Goal } from '../contract.ts';

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
