import { choice, contract, date, text, type Values } from '../../../kernel/contract.ts';
import { causeContract } from './member.ts';

export const transferReasons = [
  { value: 'job', label: 'Chuyển công tác' },
  { value: 'merger', label: 'Sáp nhập, sắp xếp đơn vị' },
  { value: 'secondment', label: 'Biệt phái' },
  { value: 'other', label: 'Lý do khác' },
] as const;

/** What became of an introduction, in words. */
export const transferStates: Readonly<Record<string, string>> = {
  sent: 'Chờ nơi nhận',
  received: 'Đã tiếp nhận',
  returned: 'Trả lại',
  cancelled: 'Nơi gửi rút lại',
};

/** Sending a member to another union (M-14); the other side receives or sends back. */
export const sendingContract = (o: {
  units: readonly { unitId: string; name: string }[];
  events: readonly { unitEventId: string; label: string }[];
}) =>
  contract('sending', 'Giới thiệu chuyển sinh hoạt', {
    toUnitId: choice(
      'Công đoàn nơi đến',
      o.units.map(({ unitId, name }) => ({ value: unitId, label: name })),
      { required: true },
    ),
    onDate: date('Ngày chuyển', { required: true, past: true }),
    reasonCode: choice('Lý do', transferReasons, { required: true }),
    ...causeContract(o.events).fields,
    note: text('Ghi chú', { max: 300 }),
  });
export type SendingValues = Values<ReturnType<typeof sendingContract>>;

export const answerContract = contract('answer', 'Trả lại', {
  answer: text('Lý do trả lại', { required: true, max: 300 }),
});
