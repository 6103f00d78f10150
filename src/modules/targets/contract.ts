import { choice, contract, date, longText, number, text, year, type Values } from '../../kernel/contract.ts';
import type { Period } from '../../kernel/vi/periods.ts';
import type { Definition, Outcome, Reading } from '../indicators/index.ts';
import { comparators } from '../../rulesets/targets.ts';
import { grades } from '../../rulesets/grades.ts';

export type Comparator = (typeof comparators)[number]['value'];

export const rhythms = [
  { value: 'eachYear', label: 'Hằng năm' },
  { value: 'term', label: 'Cả nhiệm kỳ' },
] as const;

/** The goal as an exact fraction: 90/100 for "trên 90%", 5/1 for "từ 5 đoàn viên"; an ordinal goal has a grade instead. */
export interface Goal {
  comparator: Comparator;
  goalPart: number | null;
  goalWhole: number;
  goalGrade: string | null;
}

/** `indicatorCode`, `parentId` and `goal` are checked by the deeds: the first among the indicators there are, the second among the term's targets, the third read from what is typed ("90%", "193 triệu"). */
export const targetContract = contract('target', 'Chỉ tiêu', {
  wording: longText('Chỉ tiêu (như trong nghị quyết)', { required: true, max: 600, inList: true }),
  indicatorCode: text('Số liệu để đo', { required: true, max: 80 }),
  comparator: choice('So sánh', comparators, { required: true }),
  goal: text('Mức phấn đấu', { max: 40, hint: 'Ví dụ: 90%, 5, 180 triệu; để trống khi "không có"' }),
  goalGrade: choice('Mức xếp loại phấn đấu', grades, { hint: 'Chỉ dùng cho chỉ tiêu xếp loại' }),
  parentId: text('Là thành phần của', { max: 36 }),
  rhythm: choice('Kỳ đánh giá', rhythms, { required: true }),
  positionOrder: number('Thứ tự', { required: true, min: 1, max: 999 }),
  source: text('Căn cứ', { hint: 'Ví dụ: Nghị quyết Đại hội công đoàn cơ sở lần thứ IV' }),
  causeObjective: longText('Nguyên nhân khách quan (nếu chưa đạt)', { max: 1000 }),
  causeSubjective: longText('Nguyên nhân chủ quan (nếu chưa đạt)', { max: 1000 }),
});

export type TargetForm = Values<typeof targetContract>;

export interface Target extends Goal {
  targetId: string;
  unitId: string;
  termId: string;
  parentId: string | null;
  positionOrder: number;
  wording: string;
  indicatorCode: string;
  rhythm: string;
  aggregation: string;
  source: string | null;
  causeObjective: string | null;
  causeSubjective: string | null;
}

/** `noFigures`: nothing recorded; `notDue`: the year or term is still running. */
export type Verdict = 'exceeded' | 'met' | 'nearlyMet' | 'notMet' | 'notDue' | 'noFigures';

/** How a running year or term goes: on the way nobody has met or missed a target yet. */
export type Way = 'onTrack' | 'late' | 'atRisk' | 'noFigures';

/** A year's, or the whole term's, result of a target. `period` = what its figure was read for; `way` while it runs. */
export interface Result {
  year: number | null;
  period: Period;
  outcome: Outcome;
  /** What the outcome takes from papers. */
  declared?: Reading['declared'];
  verdict: Verdict;
  way?: Way | undefined;
  /** While it runs and falls short: what it still asks for, in a sentence. */
  forecast?: string | undefined;
}

export interface Progress {
  target: Target;
  definition: Definition | undefined;
  results: Result[];
  verdict: Verdict;
}

export interface TermDates {
  termId: string;
  label?: string | undefined;
  startsOn: string;
  endsOn: string | null;
}

/** A report counts the two apart: "hoàn thành 26/26 việc, 04/04 việc phối hợp" (T-1, T-3). */
export const taskShares = [
  { value: 'own', label: 'Việc của đơn vị' },
  { value: 'coordinated', label: 'Việc phối hợp' },
] as const;

/** `year` is held to the term's real years by the deeds; without one the task is the whole term's (T-8). */
export const taskContract = contract('task', 'Việc trong chương trình công tác', {
  positionOrder: number('Thứ tự', { required: true, min: 1, max: 999 }),
  wording: longText('Nội dung công việc', { required: true, max: 600, inList: true }),
  share: choice('Loại việc', taskShares, { required: true }),
  partner: text('Phối hợp với', { inList: true }),
  owner: text('Người, bộ phận phụ trách', { inList: true, hint: 'Ví dụ: Ban Nữ công' }),
  year: year('Của năm', { hint: 'Để trống nếu là việc của cả nhiệm kỳ' }),
  dueOn: date('Hạn hoàn thành', { inList: true }),
  source: text('Căn cứ', { hint: 'Ví dụ: Chương trình công tác năm 2026, số 05/CTr-CĐCS' }),
});

/** Many tasks at once, as they stand in a programme that is already written. */
export const tasksContract = contract('tasks', 'Các việc trong chương trình công tác', {
  lines: longText('Mỗi dòng một việc', {
    required: true,
    max: 20_000,
    hint: 'Chép từ chương trình công tác, số thứ tự đầu dòng được bỏ đi.',
  }),
  share: choice('Loại việc', taskShares, { required: true }),
  partner: text('Phối hợp với'),
  owner: text('Người, bộ phận phụ trách'),
  year: year('Của năm', { hint: 'Để trống nếu là việc của cả nhiệm kỳ' }),
  dueOn: date('Hạn hoàn thành'),
  source: text('Căn cứ', { hint: 'Ví dụ: Chương trình công tác năm 2026, số 05/CTr-CĐCS' }),
});

export const taskOutcomeContract = contract('taskOutcome', 'Kết quả', {
  doneOn: date('Ngày hoàn thành', { required: true, past: true }),
  outcome: longText('Kết quả', { max: 1000, hint: 'Một, hai câu; bản ghi làm minh chứng chọn ở dưới.' }),
});

export type TaskForm = Values<typeof taskContract>;

export interface Task extends TaskForm {
  taskId: string;
  unitId: string;
  termId: string;
  state: 'open' | 'done' | 'dropped';
  doneOn: string | null;
  outcome: string | null;
}
