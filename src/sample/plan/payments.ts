import { addDays } from '../../kernel/vi/dates.ts';
import { workday } from './entry.ts';
import { rateOn } from './rates.ts';
import { PLAYED_GROUPS } from '../units.ts';

/** What became of the money of a visit that the group's leader noted. */
type Fate = 'approved' | 'waiting' | 'returned' | 'withdrawn';

export interface PaidVisit {
  /** Place among the members of the group. */
  readonly nth: number;
  readonly onDate: string;
  readonly causeCode: string;
  readonly amount: number;
  readonly note: string;
  readonly fate: Fate;
  /** Day on which the chair decided. */
  readonly decidedOn: string;
  readonly reason: string;
}

/** The group whose leader a visitor may become. */
export const PAYING_GROUP = PLAYED_GROUPS[0] as string;

const VISITS: readonly (readonly [daysAgo: number, causeCode: string, note: string, fate: Fate, reason?: string])[] = [
  [27, 'illness', 'Điều trị tại Bệnh viện Đa khoa tỉnh', 'approved'],
  [22, 'bereavement', 'Thân mẫu từ trần', 'approved'],
  [17, 'maternity', 'Sinh con thứ hai', 'approved'],
  [13, 'wedding', 'Tổ chức lễ cưới cho con', 'withdrawn', 'Ghi nhầm người, đã ghi lại ở tổ khác'],
  [9, 'misfortune', 'Nhà bị ngập do mưa lũ', 'returned', 'Đề nghị bổ sung ảnh hoặc xác nhận của thôn'],
  [6, 'illness', 'Phẫu thuật, nằm viện 05 ngày', 'waiting'],
  [4, 'serious_illness', 'Chạy thận định kỳ', 'waiting'],
];

/** The visits of the last weeks whose money is on its way, so that every state of a payment can be looked at. */
export const planPaidVisits = (today: string): PaidVisit[] =>
  VISITS.map(([daysAgo, causeCode, note, fate, reason = ''], nth) => {
    const onDate = workday(addDays(today, -daysAgo));
    return {
      nth,
      onDate,
      causeCode,
      amount: rateOn(causeCode, onDate),
      note,
      fate,
      decidedOn: workday(addDays(onDate, 1)),
      reason,
    };
  });
