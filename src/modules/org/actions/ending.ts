import { allow } from '../../../kernel/access.ts';
import { recordEvent } from '../../../kernel/events.ts';
import { newId } from '../../../kernel/ids.ts';
import { refuseUnless } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { addDays, formatDate } from '../../../kernel/vi/dates.ts';
import { access } from '../access.ts';
import { closePlaces, listBranchPlaces } from '../store/places.ts';
import { endUnits, insertUnitEvent, type Unit } from '../store/units.ts';

/**
 * Dissolves a unit with its inner parts; `on` is its last day (N-1). Its records stay, today's tree no longer holds it.
 * Members leave or move before, by their own verbs. Refuses while an independent unit stands below, and a day before the unit came to its present place.
 */
export async function dissolveUnit(scope: Scope, o: { unit: Unit; on: string; note?: string }): Promise<void> {
  if (!scope.system) allow(scope, access.change, o.unit);
  const branch = (await listBranchPlaces(scope, { path: o.unit.path, on: o.on })).filter(
    (place) => place.validTo === null,
  );
  refuseUnless(
    branch.some((place) => place.unitId === o.unit.unitId),
    'org.dissolveDate',
    'Vào ngày này đơn vị chưa ở vị trí hiện nay hoặc đã kết thúc hoạt động.',
    { on: 'Ngày chưa hợp lý.' },
  );
  refuseUnless(
    branch.every((place) => place.innerPart || place.unitId === o.unit.unitId),
    'org.dissolveBelow',
    'Còn công đoàn khác trực thuộc. Hãy chuyển hoặc giải thể các đơn vị đó trước.',
  );
  const unitIds = branch.map((place) => place.unitId);
  await closePlaces(scope, { unitIds, on: addDays(o.on, 1) });
  await endUnits(scope, { unitIds, on: o.on });
  await insertUnitEvent(scope, {
    unitEventId: newId(),
    unitId: o.unit.unitId,
    kindCode: 'dissolved',
    onDate: o.on,
    note: o.note ?? null,
  });
  await recordEvent(scope, {
    verb: 'org.unitDissolved',
    unitId: o.unit.unitId,
    subject: { kind: 'unit', id: o.unit.unitId },
    summary: `${o.unit.shortName} kết thúc hoạt động ngày ${formatDate(o.on)}`,
  });
}
