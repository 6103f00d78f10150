import { allow, type Place } from '../../../kernel/access.ts';
import { recordEvent } from '../../../kernel/events.ts';
import { refuseUnless } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { formatDate } from '../../../kernel/vi/dates.ts';
import { access } from '../access.ts';
import { endCover, insertCovers, listOpenCovers, type Cover } from '../store/covers.ts';

/**
 * Notes insurance cover of members by scheme from a day on. Who is covered by the scheme already is passed over.
 * @returns how many were noted.
 */
export async function noteCovers(scope: Scope, unit: Place, covers: readonly Cover[]): Promise<number> {
  if (!scope.system) allow(scope, access.change, unit);
  const key = (cover: Cover) => `${cover.personId} ${cover.schemeCode}`;
  const open = new Set((await listOpenCovers(scope, [...new Set(covers.map((cover) => cover.personId))])).map(key));
  const fresh = covers.filter((cover) => !open.has(key(cover)));
  await insertCovers(scope, fresh);
  await recordEvent(scope, {
    verb: 'people.coverNoted',
    unitId: unit.unitId,
    subject: { kind: 'unit', id: unit.unitId },
    summary: `Ghi nhận tham gia bảo hiểm: ${fresh.length} lượt`,
  });
  return fresh.length;
}

/** Refuses a day before the cover began, and a scheme that is not open. */
export async function stopCover(
  scope: Scope,
  unit: Place,
  o: { personId: string; schemeCode: string; toOn: string },
): Promise<void> {
  if (!scope.system) allow(scope, access.change, unit);
  const cover = (await listOpenCovers(scope, [o.personId])).find((one) => one.schemeCode === o.schemeCode);
  refuseUnless(cover, 'people.notCovered', 'Người này hiện không tham gia loại bảo hiểm đó.');
  refuseUnless(
    o.toOn >= cover.fromOn,
    'people.coverDates',
    `Ngày dừng phải từ ngày tham gia (${formatDate(cover.fromOn)}) trở đi.`,
    { toOn: 'Trước ngày tham gia.' },
  );
  await endCover(scope, { ...o, personIds: [o.personId] });
  await recordEvent(scope, {
    verb: 'people.coverStopped',
    unitId: unit.unitId,
    subject: { kind: 'person', id: o.personId },
    summary: `Dừng tham gia bảo hiểm từ ${formatDate(o.toOn)}`,
  });
}
