import { sql } from 'kysely';
import type { Scope } from '../../../kernel/scope.ts';

export async function insertUnitEvent(
  scope: Scope,
  event: {
    unitEventId: string;
    unitId: string;
    kindCode: string;
    onDate: string;
    otherUnitId?: string | null;
    decisionNumber?: string | null;
    decisionOn?: string | null;
    note?: string | null;
  },
): Promise<void> {
  await scope.tx
    .insertInto('org.unitEvent')
    .values({ tenantId: scope.tenantId, ...event })
    .execute();
}

export interface UnitEvent {
  unitEventId: string;
  kindCode: string;
  onDate: string;
  otherName: string | null;
  otherCode: string | null;
  decisionNumber: string | null;
  decisionOn: string | null;
  note: string | null;
}

/** What befell a unit, newest first, with the other unit concerned as it is called today. */
export async function listUnitEvents(scope: Scope, unitId: string): Promise<UnitEvent[]> {
  return scope.tx
    .selectFrom('org.unitEvent as event')
    .leftJoin('org.unit as other', (join) =>
      join.onRef('other.tenantId', '=', 'event.tenantId').onRef('other.unitId', '=', 'event.otherUnitId'),
    )
    .select([
      'event.unitEventId',
      'event.kindCode',
      'event.onDate',
      'event.decisionNumber',
      'event.decisionOn',
      'event.note',
      'other.shortName as otherName',
      'other.code as otherCode',
    ])
    .where('event.tenantId', 'in', [...scope.tenantIds])
    .where('event.unitId', '=', unitId)
    .orderBy('event.onDate', 'desc')
    .execute();
}

export async function updateChangeEvent(
  scope: Scope,
  unitId: string,
  o: { was: { on: string; name: string }; is: { on: string; name: string } },
): Promise<void> {
  await scope.tx
    .updateTable('org.unitEvent')
    .set({
      onDate: o.is.on,
      note: sql<string>`replace(note, ${`trước là ${o.was.name}`}, ${`trước là ${o.is.name}`})`,
    })
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('unitId', '=', unitId)
    .where('kindCode', 'in', ['renamed', 'changed'])
    .where('onDate', '=', o.was.on)
    .execute();
}
