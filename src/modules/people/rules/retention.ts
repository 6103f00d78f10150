import { addMonths, formatDate } from '../../../kernel/vi/dates.ts';
import { retention } from '../../../rulesets/privacy.ts';

/** Until when a record is kept: a member's as long as they are one, another's a number of years after they left (P-7). */
export const keptUntil = (lastStay: { toOn: string | null } | undefined): string | undefined =>
  lastStay?.toOn ? addMonths(lastStay.toOn, retention.years * 12) : undefined;

export function retentionWords(lastStay: { toOn: string | null } | undefined): string {
  const until = keptUntil(lastStay);
  return until
    ? `Hồ sơ được lưu đến ngày ${formatDate(until)} (${retention.years} năm sau khi thôi sinh hoạt; cần đối chiếu văn bản).`
    : `Hồ sơ được lưu trong thời gian sinh hoạt và ${retention.years} năm sau khi thôi (cần đối chiếu văn bản).`;
}
