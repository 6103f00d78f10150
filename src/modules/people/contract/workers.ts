import { choice, contract, date, number, pickFields, text, type Values } from '../../../kernel/contract.ts';
import { categories, openContract } from './member.ts';

/** Workers who are no members, as a dated head-count: a denominator, never members. */
export const workerCountContract = contract('workerCount', 'Người lao động chưa là đoàn viên', {
  onDate: date('Tính đến ngày', { required: true, past: true }),
  categoryCode: choice('Đối tượng', categories, { required: true }),
  male: number('Nam', { required: true, max: 1_000_000 }),
  female: number('Nữ', { required: true, max: 1_000_000 }),
  source: text('Theo văn bản, nguồn', { max: 200, hint: 'Ví dụ: Báo cáo số 12/BC-VP ngày 05/01/2024' }),
});
export type WorkerCountValues = Values<typeof workerCountContract>;

/** A worker who is no member, by name. */
export const workerContract = contract('worker', 'Người lao động', {
  ...pickFields(openContract, ['fullName', 'sex', 'birthOn', 'position', 'phone']).fields,
  categoryCode: choice('Đối tượng', categories, { required: true }),
  fromOn: date('Làm việc từ ngày', { required: true, past: true }),
});
export type WorkerValues = Values<typeof workerContract>;

export const leavingWorkContract = contract('leavingWork', 'Không còn làm việc', {
  toOn: date('Không còn làm việc từ ngày', { required: true, past: true }),
});
