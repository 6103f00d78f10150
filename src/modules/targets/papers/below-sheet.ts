import type { SheetColumn } from '../../../kernel/sheets/write.ts';
import { statuses } from '../../../kernel/ui/status.tsx';
import type { BelowRow } from '../rules/below.ts';
import { showGoal } from '../rules/judge.ts';
import { goalOfYear } from '../rules/goal.ts';
import { showParts, showResult } from '../rules/words.ts';

type Line = BelowRow<{ code: string; name: string }>;

const unitColumns: SheetColumn<Line>[] = [
  { label: 'Mã đơn vị', value: (row) => row.unit.code },
  { label: 'Đơn vị', value: (row) => row.unit.name },
];

/** The units below in one target that was handed down to them. */
export const oneTargetColumns: SheetColumn<Line>[] = [
  ...unitColumns,
  { label: 'Chỉ tiêu', value: (row) => row.progress?.target.wording ?? '' },
  {
    label: 'Mức giao',
    value: ({ progress }) =>
      progress
        ? showGoal(
            goalOfYear(progress.target, progress.results.at(-1)?.year ?? null),
            progress.definition?.unitOfMeasure ?? '',
          )
        : '',
  },
  { label: 'Kỳ', value: ({ progress }) => String(progress?.results.at(-1)?.year ?? 'Nhiệm kỳ') },
  {
    label: 'Kết quả',
    value: ({ progress }) => {
      const result = progress?.results.at(-1);
      if (!progress || !result) return '';
      const parts = showParts(result.outcome, progress.target.indicatorCode);
      return `${showResult(progress, result.outcome)}${parts && ` (${parts})`}`;
    },
  },
  { label: 'Đánh giá', value: (row) => (row.standing ? statuses[row.standing].word : '') },
  { label: 'Dự báo', value: ({ progress }) => progress?.results.at(-1)?.forecast ?? '' },
  { label: 'Nguyên nhân khách quan', value: ({ progress }) => progress?.target.causeObjective ?? '' },
  { label: 'Nguyên nhân chủ quan', value: ({ progress }) => progress?.target.causeSubjective ?? '' },
];

/** The units below in all that was handed down to them. */
export const allTargetsColumns: SheetColumn<Line>[] = [
  ...unitColumns,
  { label: 'Chỉ tiêu được giao', kind: 'number', value: (row) => row.whole },
  { label: 'Đúng tiến độ, đạt', kind: 'number', value: (row) => row.good },
  { label: 'Chậm', kind: 'number', value: (row) => row.late },
  { label: 'Có khả năng không đạt', kind: 'number', value: (row) => row.bad },
  { label: 'Chưa có số liệu', kind: 'number', value: (row) => row.unknown },
  { label: 'Cần xem trước', value: (row) => (row.good < row.whole ? (row.progress?.target.wording ?? '') : '') },
  { label: 'Đánh giá', value: (row) => (row.standing ? statuses[row.standing].word : '') },
];
