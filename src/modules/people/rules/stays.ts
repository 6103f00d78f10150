import { Refusal } from '../../../kernel/refusal.ts';
import { addMonths, formatDate } from '../../../kernel/vi/dates.ts';

interface Stay {
  fromOn: string;
  toOn: string | null;
  outReason: string | null;
}

/** Nobody is a member at two places at once. @throws Refusal `people.overlap`. `last` = the newest stay. */
export function refuseOverlap(last: Stay | undefined, fromOn: string): void {
  if (!last) return;
  if (last.toOn === null)
    throw new Refusal('people.overlap', `Người này đang sinh hoạt công đoàn từ ngày ${formatDate(last.fromOn)}.`);
  if (last.toOn > fromOn)
    throw new Refusal(
      'people.overlap',
      `Lần sinh hoạt trước kéo dài đến ngày ${formatDate(last.toOn)}: ngày kết nạp lại phải từ ngày đó trở đi.`,
      { fromOn: 'Trùng với lần sinh hoạt trước.' },
    );
}

/** A stay begins while its unit is there. @throws Refusal `people.unitDays`; `field` = where the day was typed */
export function refuseOutside(
  unit: { shortName: string; foundedOn: string; endedOn: string | null },
  on: string,
  field: string,
): void {
  const early = on < unit.foundedOn;
  if (!early && (unit.endedOn === null || on <= unit.endedOn)) return;
  const reason = early
    ? `${unit.shortName} thành lập ngày ${formatDate(unit.foundedOn)}, sau ngày này.`
    : `${unit.shortName} đã kết thúc hoạt động ngày ${formatDate(unit.endedOn ?? '')}.`;
  throw new Refusal('people.unitDays', reason, { [field]: 'Đơn vị không hoạt động vào ngày này.' });
}

/** M-6: who left by decision, or was expelled, is taken again after three months. A remark, for the practice differs. */
export function remarkOnReturn(last: Stay | undefined, fromOn: string): string | undefined {
  if (!last?.toOn || !['leave', 'expel', 'strikeOff'].includes(last.outReason ?? '')) return undefined;
  const from = addMonths(last.toOn, 3);
  return fromOn < from
    ? `Theo hướng dẫn, người ra khỏi công đoàn được kết nạp lại sau 3 tháng (từ ${formatDate(from)}); cần đối chiếu văn bản.`
    : undefined;
}
