import { choice, contract, date, longText, number, text, year, type Values } from '../../kernel/contract.ts';
import type { Period } from '../../kernel/vi/periods.ts';
import type { Definition, Outcome, Reading } from '../indicators/index.ts';
import { comparators } from '../../rulesets/targets.ts';
import { grades } from '../../rulesets/grades.ts';

export type Comparator = (typeof comparators)[number]['value'];

/** How a target is judged (T-5): every year for itself, the mean of the years that there really were, or all of the term at once. */
export const rhythms = [
  { value: 'eachYear', label: 'Từng năm, năm nào cũng phải đạt' },
  { value: 'average', label: 'Bình quân các năm của nhiệm kỳ' },
  { value: 'term', label: 'Cả nhiệm kỳ, tính gộp' },
] as const;

/** What a target may be measured by beside the catalogue of figures: its unit's programme of work (T-1 f), or its own parts. */
export const ownFigures = [
  { value: 'programme.all', label: 'Việc trong chương trình công tác đã hoàn thành' },
  { value: 'programme.own', label: 'Việc của đơn vị trong chương trình công tác đã hoàn thành' },
  { value: 'programme.coordinated', label: 'Việc phối hợp trong chương trình công tác đã hoàn thành' },
  { value: 'parts', label: 'Kết quả các chỉ tiêu thành phần' },
] as const;

export type OwnFigure = (typeof ownFigures)[number]['value'];

export const isOwnFigure = (code: string): code is OwnFigure => ownFigures.some((one) => one.value === code);

/** The goal as an exact fraction: 90/100 for "trên 90%", 5/1 for "từ 5 đoàn viên"; an ordinal goal has a grade instead. */
export interface Goal {
  comparator: Comparator;
  goalPart: number | null;
  goalWhole: number;
  goalGrade: string | null;
}

/** A target that an upper union only hands down is not counted among its own. */
const ownership = [
  { value: 'own', label: 'Của đơn vị mình' },
  { value: 'below', label: 'Chỉ để giao cho đơn vị cấp dưới' },
] as const;

/** What a single year of a term asks for, where that differs from the rest. */
export interface YearGoal {
  year: number;
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
  year: year('Chỉ của năm', { hint: 'Để trống nếu là chỉ tiêu của cả nhiệm kỳ' }),
  yearGoals: longText('Mức riêng của từng năm', {
    max: 300,
    hint: 'Mỗi dòng một năm, ví dụ “2027: 6”; năm không ghi thì theo mức phấn đấu chung.',
  }),
  positionOrder: number('Thứ tự', { required: true, min: 1, max: 999 }),
  source: text('Căn cứ', { hint: 'Ví dụ: Nghị quyết Đại hội công đoàn cơ sở lần thứ IV' }),
  paperNumber: text('Số văn bản', { max: 60, hint: 'Ví dụ: 05/NQ-ĐH' }),
  paperOn: date('Ngày văn bản'),
  own: choice('Của', ownership, { required: true }),
  causeObjective: longText('Nguyên nhân khách quan (nếu chưa đạt)', { max: 1000 }),
  causeSubjective: longText('Nguyên nhân chủ quan (nếu chưa đạt)', { max: 1000 }),
});

/** All that a unit itself writes to a target that was handed down to it. */
export const causesContract = contract('causes', 'Nguyên nhân', {
  causeObjective: targetContract.fields.causeObjective,
  causeSubjective: targetContract.fields.causeSubjective,
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
  /** Of one year alone. */
  year: number | null;
  yearGoals: readonly YearGoal[];
  source: string | null;
  paperNumber: string | null;
  paperOn: string | null;
  /** False: only for handing down, not counted among its unit's. */
  own: boolean;
  causeObjective: string | null;
  causeSubjective: string | null;
  /** The giver's target that this one is, and who gave it, under the name of that day. */
  handedFrom: string | null;
  giverId: string | null;
  giverName: string | null;
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
  /** Over so many years the outcome is the sum of which the mean counts (T-5). */
  meanOf?: number | undefined;
  /** What the unit's own paper said of it. */
  reported?: Reported | undefined;
}

/** A figure as a paper reported it: "6", "53/55", "98,2%", a grade; beside it, what the paper called it. */
export interface Reported {
  targetId: string;
  /** 0 for the whole term. */
  year: number;
  form: 'count' | 'ratio' | 'percent' | 'grade' | null;
  part: number | null;
  whole: number | null;
  gradeCode: string | null;
  verdict: Verdict | null;
  paperTitle: string;
  paperNumber: string | null;
  paperOn: string;
}

/** How many targets a paper says were met, and of these exceeded (T-3). */
export interface ReportedSum {
  year: number;
  whole: number;
  met: number;
  exceeded: number;
  paperTitle: string;
  paperNumber: string | null;
  paperOn: string;
}

/** The verdicts that a paper may give to a target. */
const reportedVerdicts = [
  { value: 'exceeded', label: 'Vượt' },
  { value: 'met', label: 'Đạt' },
  { value: 'nearlyMet', label: 'Cơ bản đạt' },
  { value: 'notMet', label: 'Chưa đạt' },
] as const;

/** The paper that reported, and the sum that it told; what it said of each target is typed beside the target. */
export const reportedContract = contract('reported', 'Số đã báo cáo', {
  paperTitle: text('Báo cáo', { required: true, hint: 'Ví dụ: Báo cáo tổng kết hoạt động năm 2022' }),
  paperNumber: text('Số', { max: 60, hint: 'Ví dụ: 45/BC-CĐCS' }),
  paperOn: date('Ngày', { required: true, past: true }),
  whole: number('Tổng số chỉ tiêu', { min: 1, max: 200 }),
  met: number('Số chỉ tiêu đạt (kể cả vượt)', { min: 0, max: 200 }),
  exceeded: number('Trong đó vượt', { min: 0, max: 200 }),
});

/** What a paper said of one target. */
export const reportedLineContract = contract('reportedLine', 'Số đã báo cáo của một chỉ tiêu', {
  figure: text('Kết quả trong báo cáo', { max: 40 }),
  verdict: choice('Báo cáo đánh giá', reportedVerdicts),
});

/** Tasks of a programme counted: those of a year, or of the whole term. */
export interface TaskTally {
  termId: string;
  unitId: string;
  year: number | null;
  share: string;
  done: number;
  whole: number;
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

/** A report counts the first two apart: "hoàn thành 26/26 việc, 04/04 việc phối hợp" (T-1, T-3); what is only handed down is none of them. */
export const taskShares = [
  { value: 'own', label: 'Việc của đơn vị' },
  { value: 'coordinated', label: 'Việc phối hợp' },
  { value: 'below', label: 'Chỉ để giao cho đơn vị cấp dưới' },
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
  paperNumber: string | null;
  paperOn: string | null;
  /** The giver's task that this one is, and who gave it. */
  handedFrom: string | null;
  giverId: string | null;
  giverName: string | null;
  /** The conclusion of a meeting that it was made of. */
  conclusionId: string | null;
}

/** The paper by which targets and tasks are handed down, and the day on which it was signed. */
export const handingContract = contract('handing', 'Giao xuống đơn vị', {
  paperNumber: text('Số văn bản giao', { required: true, max: 60, hint: 'Ví dụ: 12/QĐ-CĐN' }),
  paperOn: date('Ngày văn bản', { required: true, past: true }),
});

export type Handing = Values<typeof handingContract>;

/** A task where it was handed to: how far it is there. */
export interface HandedTask extends Pick<Task, 'taskId' | 'unitId' | 'termId' | 'state' | 'doneOn' | 'dueOn'> {
  handedFrom: string;
}
