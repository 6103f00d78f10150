import type { SheetColumn } from '../../../kernel/sheets/write.ts';
import { taskShares, type HandedTask, type Task } from '../contract.ts';
import { isOverdue } from '../rules/programme.ts';
import { givenBy } from '../rules/words.ts';

const words = { open: 'Đang làm', done: 'Xong', dropped: 'Đã bỏ' } as const;

const stateOf = (task: Task, today: string): string =>
  task.share === 'below' && task.state === 'open'
    ? 'Giao cấp dưới'
    : isOverdue(task, today)
      ? 'Quá hạn'
      : words[task.state];

/** The programme as a sheet: what its page has, and what came of each task. */
export const taskColumns = (today: string): SheetColumn<Task>[] => [
  { label: 'TT', kind: 'number', value: (task) => task.positionOrder },
  { label: 'Nội dung công việc', value: (task) => task.wording },
  { label: 'Loại việc', value: (task) => taskShares.find((share) => share.value === task.share)?.label ?? '' },
  { label: 'Phối hợp với', value: (task) => task.partner },
  { label: 'Người, bộ phận phụ trách', value: (task) => task.owner },
  { label: 'Năm', value: (task) => (task.year === null ? 'Toàn khóa' : String(task.year)) },
  { label: 'Hạn hoàn thành', kind: 'date', value: (task) => task.dueOn },
  { label: 'Tình trạng', value: (task) => stateOf(task, today) },
  { label: 'Ngày hoàn thành', kind: 'date', value: (task) => task.doneOn },
  { label: 'Kết quả', value: (task) => task.outcome },
  { label: 'Căn cứ', value: (task) => task.source },
  { label: 'Cấp trên giao', value: (task) => givenBy(task) ?? null },
];

/** The units below in what was handed to them of a programme. */
export const tasksBelowColumns = (
  today: string,
): SheetColumn<{ unit: { code: string; name: string }; tasks: readonly HandedTask[] }>[] => [
  { label: 'Mã đơn vị', value: (row) => row.unit.code },
  { label: 'Đơn vị', value: (row) => row.unit.name },
  { label: 'Được giao', kind: 'number', value: (row) => row.tasks.length },
  { label: 'Đã xong', kind: 'number', value: (row) => row.tasks.filter((task) => task.state === 'done').length },
  { label: 'Quá hạn', kind: 'number', value: (row) => row.tasks.filter((task) => isOverdue(task, today)).length },
];
