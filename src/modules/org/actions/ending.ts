import { allow } from '../../../kernel/access.ts';
import { recordEvent } from '../../../kernel/events.ts';
import { newId } from '../../../kernel/ids.ts';
import { refuseUnless } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { addDays, formatDate } from '../../../kernel/vi/dates.ts';
import { access } from '../access.ts';
import type { Decision } from '../contract.ts';
import { closePlaces, listBranchPlaces } from '../store/places.ts';
import { listTerms } from '../store/terms.ts';
import { insertUnitEvent } from '../store/unit-events.ts';
import { endUnits, type Unit } from '../store/units.ts';

/** What must be settled before units end (members). Wired by `modules.ts`; refuses in words. */
type EndGuard = (scope: Scope, o: { unit: Unit; unitIds: readonly string[]; on: string }) => Promise<void>;
const guards: EndGuard[] = [];
export const beforeUnitsEnd = (guard: EndGuard): void => void guards.push(guard);

/**
 * Dissolves a unit with its inner parts; `on` is its last day (N-1). Its records stay, today's tree no longer holds it.
 * Refuses while an independent unit stands below, while members remain or a term is open, and a day before the unit came
 * to its present place.
 */
export async function dissolveUnit(scope: Scope, o: { unit: Unit; on: string } & Partial<Decision>): Promise<void> {
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
  await refuseOpenTerm(scope, o);
  for (const guard of guards) await guard(scope, { unit: o.unit, unitIds, on: o.on });
  await closePlaces(scope, { unitIds, on: addDays(o.on, 1) });
  await endUnits(scope, { unitIds, on: o.on });
  await insertUnitEvent(scope, {
    unitEventId: newId(),
    unitId: o.unit.unitId,
    kindCode: 'dissolved',
    onDate: o.on,
    decisionNumber: o.decisionNumber ?? null,
    decisionOn: o.decisionOn ?? null,
    note: o.note ?? null,
  });
  await recordEvent(scope, {
    verb: 'org.unitDissolved',
    unitId: o.unit.unitId,
    subject: { kind: 'unit', id: o.unit.unitId },
    summary: `${o.unit.shortName} kết thúc hoạt động ngày ${formatDate(o.on)}`,
  });
}

async function refuseOpenTerm(scope: Scope, o: { unit: Unit; on: string }): Promise<void> {
  if (o.unit.homeId !== o.unit.unitId) return;
  const open = (await listTerms(scope, o.unit.unitId)).find((term) => term.endsOn === null || term.endsOn > o.on);
  refuseUnless(
    !open,
    'org.dissolveTerm',
    `Nhiệm kỳ ${open?.label} chưa kết thúc trước ngày ${formatDate(addDays(o.on, 1))}. Hãy ghi ngày kết thúc của nhiệm kỳ trước.`,
  );
}
