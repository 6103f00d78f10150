import { sql, type RawBuilder } from 'kysely';
import type { Scope } from '../../../kernel/scope.ts';
import type { JoiningValues } from '../contract/member.ts';
import { insertMany } from './many.ts';
import { addTallies, stepsOf, type Counted } from './tallies.ts';

/** Stays in the given units that last beyond a day or begin after it. */
export async function countStaysAfter(scope: Scope, o: { unitIds: readonly string[]; on: string }): Promise<number> {
  if (o.unitIds.length === 0) return 0;
  const row = await scope.tx
    .selectFrom('people.membership')
    .select((eb) => eb.fn.countAll<number>().as('stays'))
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('unitId', 'in', [...o.unitIds])
    .where((eb) => eb.or([eb('toOn', 'is', null), eb('toOn', '>', o.on)]))
    .executeTakeFirst();
  return row?.stays ?? 0;
}

export interface Membership extends JoiningValues {
  membershipId: string;
  personId: string;
  unitId: string;
  sex: string;
  toOn: string | null;
  outReason: string | null;
  inEventId: string | null;
  outEventId: string | null;
  /** The person's, by which lists are in order. */
  nameKey: string;
}

export async function insertMemberships(
  scope: Scope,
  rows: readonly (Omit<Membership, 'toOn' | 'outReason' | 'inEventId' | 'outEventId'> & {
    inEventId?: string | null;
  })[],
): Promise<void> {
  await insertMany(
    scope,
    'people.membership',
    rows.map((row) => ({ tenantId: scope.tenantId, ...row })),
  );
  await addTallies(
    scope,
    rows.flatMap((row) => stepsOf({ ...row, toOn: null })),
  );
}

/** A stay with its unit as it is called today, and what caused its ends. */
export type Stay = Membership & { unitName: string; inCause: string | null; outCause: string | null };

/** All stays of a person, newest first. */
export async function listMemberships(scope: Scope, personId: string): Promise<Stay[]> {
  return await scope.tx
    .selectFrom('people.membership as member')
    .innerJoin('org.unit as unit', (join) =>
      join.onRef('unit.tenantId', '=', 'member.tenantId').onRef('unit.unitId', '=', 'member.unitId'),
    )
    .leftJoin('org.unitEvent as cause', (join) =>
      join.onRef('cause.tenantId', '=', 'member.tenantId').onRef('cause.unitEventId', '=', 'member.inEventId'),
    )
    .leftJoin('org.unitEvent as end', (join) =>
      join.onRef('end.tenantId', '=', 'member.tenantId').onRef('end.unitEventId', '=', 'member.outEventId'),
    )
    .selectAll('member')
    .select(['unit.name as unitName', 'cause.decisionNumber as inCause', 'end.decisionNumber as outCause'])
    .where('member.tenantId', 'in', [...scope.tenantIds])
    .where('member.personId', '=', personId)
    .orderBy('member.fromOn', 'desc')
    .execute();
}

interface Ending {
  toOn: string;
  outReason: string;
  outEventId?: string | null;
}

/** Ends an open stay. */
export async function endMembership(scope: Scope, membershipId: string, o: Ending): Promise<void> {
  await end(scope, o, sql<boolean>`membership_id = ${membershipId}`);
}

/** Ends what is open in some units. @returns whose */
export async function endMemberships(
  scope: Scope,
  { unitIds, ...o }: Ending & { unitIds: readonly string[] },
): Promise<string[]> {
  if (unitIds.length === 0) return [];
  return end(scope, o, sql<boolean>`unit_id = any (${sql.val([...unitIds])}::uuid[]) and from_on <= ${o.toOn}`);
}

async function end(scope: Scope, o: Ending, which: RawBuilder<boolean>): Promise<string[]> {
  const rows = await scope.tx
    .updateTable('people.membership')
    .set(o)
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('toOn', 'is', null)
    .where(which)
    .returning(['personId', 'unitId', 'sex', 'categoryCode'])
    .execute();
  await addTallies(
    scope,
    rows.map(({ unitId, sex, categoryCode }) => ({ unitId, sex, categoryCode, onDate: o.toOn, persons: -1 })),
  );
  return rows.map((row) => row.personId);
}

/** What the stays keep of their persons, after these were changed: the sort key and the sex. */
export async function followPersons(scope: Scope, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return;
  const { rows } = await sql<Counted & { was: string }>`
    update people.membership member set name_key = person.name_key, sex = person.sex
    from people.person person
    join people.membership old on old.tenant_id = person.tenant_id and old.person_id = person.person_id
    where person.tenant_id = any (${sql.val([...scope.tenantIds])}::uuid[]) and person.person_id = any (${sql.val([...personIds])}::uuid[])
      and member.tenant_id = old.tenant_id and member.membership_id = old.membership_id and (old.name_key <> person.name_key or old.sex <> person.sex)
    returning member.unit_id, member.sex, member.category_code, member.from_on, member.to_on, old.sex as was`.execute(
    scope.tx,
  );
  const other = rows.filter((row) => row.was !== row.sex);
  await addTallies(
    scope,
    other.flatMap((row) => [...stepsOf({ ...row, sex: row.was }, -1), ...stepsOf(row)]),
  );
}

/** Takes all stays of persons away as if they had never been. */
export const deleteMemberships = (scope: Scope, personIds: readonly string[]): Promise<void> =>
  removeStays(scope, sql<boolean>`person_id = any (${sql.val([...personIds])}::uuid[])`);

/** The same for single stays: somebody who came back by an import that is taken back. */
export const deleteStays = (scope: Scope, membershipIds: readonly string[]): Promise<void> =>
  removeStays(scope, sql<boolean>`membership_id = any (${sql.val([...membershipIds])}::uuid[])`);

async function removeStays(scope: Scope, which: RawBuilder<boolean>): Promise<void> {
  const rows = await scope.tx
    .deleteFrom('people.membership')
    .where('tenantId', 'in', [...scope.tenantIds])
    .where(which)
    .returning(['unitId', 'sex', 'categoryCode', 'fromOn', 'toOn'])
    .execute();
  await addTallies(
    scope,
    rows.flatMap((row) => stepsOf(row, -1)),
  );
}

/** Which of some persons are or were members at a place of the tree. */
export async function listStoodUnder(
  scope: Scope,
  o: { personIds: readonly string[]; path: string },
): Promise<Set<string>> {
  if (o.personIds.length === 0) return new Set();
  const rows = await scope.tx
    .selectFrom('people.membership as member')
    .innerJoin('org.unitPlace as place', (join) =>
      join.onRef('place.tenantId', '=', 'member.tenantId').onRef('place.unitId', '=', 'member.unitId'),
    )
    .select('member.personId')
    .distinct()
    .where('member.tenantId', 'in', [...scope.tenantIds])
    .where('member.personId', 'in', [...o.personIds])
    .where('place.path', '>=', o.path)
    .where('place.path', '<', `${o.path}~`)
    .execute();
  return new Set(rows.map((row) => row.personId));
}
