import { choice, contract, date, longText, text, type Choice, type Values } from '../../../kernel/contract.ts';

export const sheetContract = contract('meetingSheet', 'Điểm danh, biên bản', {
  invitedOn: date('Ngày mời họp'),
  place: text('Nơi họp', { max: 200 }),
  startsAt: text('Bắt đầu lúc', { max: 40, hint: 'Ví dụ: 14 giờ 00' }),
  endsAt: text('Kết thúc lúc', { max: 40, hint: 'Ví dụ: 16 giờ 30' }),
  chairedBy: text('Chủ trì', { max: 200 }),
  secretary: text('Thư ký', { max: 200 }),
  agenda: longText('Nội dung, chương trình họp', {
    max: 4000,
    hint: 'Mỗi dòng một nội dung; in trên giấy mời và biên bản.',
  }),
  minutes: longText('Biên bản', {
    max: 20_000,
    tables: true,
    hint: 'Ghi ý kiến ngay dưới dòng của từng nội dung. Chỉ người trong đơn vị đọc được.',
  }),
});
export type SheetValues = Values<typeof sheetContract>;

/** A meeting that is called; `causes` are those of the catalogue's meetings. */
export const planContract = (causes: readonly Choice[]) =>
  contract('plannedMeeting', 'Cuộc họp', {
    summary: text('Cuộc họp', { required: true, max: 300, hint: 'Ví dụ: Họp Ban Chấp hành quý IV' }),
    causeCode: choice('Loại cuộc họp', causes, { required: true }),
    onDate: date('Ngày họp', { required: true }),
    startsAt: text('Bắt đầu lúc', { max: 40, hint: 'Ví dụ: 14 giờ 00' }),
    place: text('Nơi họp', { max: 200 }),
    chairedBy: text('Chủ trì', { max: 200 }),
    agenda: longText('Nội dung, chương trình họp', {
      max: 4000,
      hint: 'Mỗi dòng một nội dung; in trên giấy mời và biên bản.',
    }),
    invitedOn: date('Ngày ký giấy mời', { hint: 'Để trống thì ghi tay trên giấy.' }),
  });
export type PlanValues = Values<ReturnType<typeof planContract>>;

export const attendanceStates = [
  { value: 'present', label: 'Có mặt' },
  { value: 'excused', label: 'Vắng có lý do' },
  { value: 'absent', label: 'Vắng không lý do' },
  { value: 'invited', label: 'Đã mời' },
] as const;

export const conclusionContract = contract('conclusion', 'Kết luận', {
  wording: text('Nội dung kết luận', { required: true, max: 500 }),
  dueOn: date('Hạn làm'),
});
