import { choice, contract, longText, number, text, type Values } from '../../kernel/contract.ts';
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
