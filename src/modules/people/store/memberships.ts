import { insertMany } from './many.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { fold } from '../../../kernel/vi/text.ts';
import { joiningContract, openContract, type JoiningValues, type OpenValues } from '../contract.ts';

/** A member as the list shows them: the open fields of both contracts, and where the person stands. */
export type MemberRow = OpenValues &
  JoiningValues & { personId: string; unitId: string; unitCode: string; unitName: string; nameKey: string };

export interface MemberFilter {
  path: string;
  on: string;
  /** Only in this independent unit and its parts, not in the units below it. */
  homeId?: string | undefined;
  /** Only who stands in this very unit, not in its parts. */
  unitId?: string | undefined;
  /** Typed name, marks or none. */
  search?: string | undefined;
  sex?: string | undefined;
  personIds?: readonly string[] | undefined;
}

export interface MemberQuery extends MemberFilter {
  /** Keyset: after this key and person. */
  after?: { nameKey: string; personId: string } | undefined;
  most: number;
}

// Named after the contracts' fields, so that a new one is read without a line here.
const declared = [
  ...Object.keys(openContract.fields).map((name) => `person.${name}`),
  ...Object.keys(joiningContract.fields).map((name) => `member.${name}`),
] as ['person.fullName'];

/** Members of a branch on a date, the Vietnamese way: by given name. */
export async function listMembers(scope: Scope, o: MemberQuery): Promise<MemberRow[]> {
  let query = namedOn(scope, o)
    .innerJoin('org.unit as unit', (join) =>
      join.onRef('unit.tenantId', '=', 'member.tenantId').onRef('unit.unitId', '=', 'member.unitId'),
    )
    .select([
      'person.personId',
      'person.nameKey',
      'member.unitId',
      'unit.code as unitCode',
      'unit.shortName as unitName',
      ...declared,
    ])
    .orderBy('person.nameKey')
    .orderBy('person.personId')
    .limit(o.most);
  const { after } = o;
  if (after)
    query = query.where((eb) =>
      eb(eb.refTuple('person.nameKey', 'person.personId'), '>', eb.tuple(after.nameKey, after.personId)),
    );
  return (await query.execute()) as unknown as MemberRow[];
}

export interface MemberCount {
  unitId: string;
  sex: string;
  categoryCode: string;
  persons: number;
}

/** Head-count of a branch on a date by unit, sex and category: figures, so no name is needed. */
export async function countMembers(
  scope: Scope,
  o: Omit<MemberFilter, 'search' | 'personIds'>,
): Promise<MemberCount[]> {
  return membersOn(scope, o)
    .select(['member.unitId', 'member.sex', 'member.categoryCode'])
    .select((eb) => eb.fn.countAll<number>().as('persons'))
    .groupBy(['member.unitId', 'member.sex', 'member.categoryCode'])
    .execute();
}

/** The same over those whose names match what was typed; counts only whom the actor may see by name. */
export async function countFound(scope: Scope, o: MemberFilter): Promise<MemberCount[]> {
  return namedOn(scope, o)
    .select(['member.unitId', 'member.sex', 'member.categoryCode'])
    .select((eb) => eb.fn.countAll<number>().as('persons'))
    .groupBy(['member.unitId', 'member.sex', 'member.categoryCode'])
    .execute();
}

const nobody = '00000000-0000-0000-0000-000000000000';

function namedOn(scope: Scope, o: MemberFilter) {
  let query = membersOn(scope, o).innerJoin('people.person as person', (join) =>
    join.onRef('person.tenantId', '=', 'member.tenantId').onRef('person.personId', '=', 'member.personId'),
  );
  if (o.search) query = query.where('person.nameNorm', 'like', `%${fold(o.search).replace(/[\\%_]/g, '\\$&')}%`);
  if (o.personIds) query = query.where('member.personId', 'in', o.personIds.length ? [...o.personIds] : [nobody]);
  return query;
}

function membersOn(scope: Scope, o: MemberFilter) {
  let query = scope.tx
    .selectFrom('people.membership as member')
    .innerJoin('org.unitPlace as place', (join) =>
      join.onRef('place.tenantId', '=', 'member.tenantId').onRef('place.unitId', '=', 'member.unitId'),
    )
    .where('member.tenantId', 'in', [...scope.tenantIds])
    .where('member.fromOn', '<=', o.on)
    .where((eb) => eb.or([eb('member.toOn', 'is', null), eb('member.toOn', '>', o.on)]))
    .where('place.path', '>=', o.path)
    .where('place.path', '<', `${o.path}~`)
    .where('place.validFrom', '<=', o.on)
    .where((eb) => eb.or([eb('place.validTo', 'is', null), eb('place.validTo', '>', o.on)]));
  if (o.homeId) query = query.where('place.homeId', '=', o.homeId);
  if (o.unitId) query = query.where('member.unitId', '=', o.unitId);
  if (o.sex) query = query.where('member.sex', '=', o.sex);
  return query;
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
}

/** Removes stays that should never have been: an import that is taken back. */
export async function deleteStays(scope: Scope, membershipIds: readonly string[]): Promise<void> {
  if (membershipIds.length === 0) return;
  await scope.tx
    .deleteFrom('people.membership')
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('membershipId', 'in', [...membershipIds])
    .execute();
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

export async function endMembership(
  scope: Scope,
  membershipId: string,
  o: { toOn: string; outReason: string; outEventId: string | null },
): Promise<void> {
  await scope.tx
    .updateTable('people.membership')
    .set(o)
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('membershipId', '=', membershipId)
    .execute();
}

/** Ends what is open in some units. @returns whose */
export async function endMemberships(
  scope: Scope,
  o: { unitIds: readonly string[]; toOn: string; outReason: string },
): Promise<string[]> {
  if (o.unitIds.length === 0) return [];
  const rows = await scope.tx
    .updateTable('people.membership')
    .set({ toOn: o.toOn, outReason: o.outReason })
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('unitId', 'in', [...o.unitIds])
    .where('toOn', 'is', null)
    .where('fromOn', '<=', o.toOn)
    .returning('personId')
    .execute();
  return rows.map((row) => row.personId);
}

/** Whether a person is or was a member at a place of the tree. */
export async function hasStoodUnder(scope: Scope, o: { personId: string; path: string }): Promise<boolean> {
  const row = await scope.tx
    .selectFrom('people.membership as member')
    .innerJoin('org.unitPlace as place', (join) =>
      join.onRef('place.tenantId', '=', 'member.tenantId').onRef('place.unitId', '=', 'member.unitId'),
    )
    .select('member.membershipId')
    .where('member.tenantId', 'in', [...scope.tenantIds])
    .where('member.personId', '=', o.personId)
    .where('place.path', '>=', o.path)
    .where('place.path', '<', `${o.path}~`)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertWorkerCounts(
  scope: Scope,
  rows: readonly {
    unitId: string;
    onDate: string;
    categoryCode: string;
    sex: string;
    persons: number;
    source: string | null;
    workerCountId: string;
  }[],
): Promise<void> {
  if (rows.length)
    await scope.tx
      .insertInto('people.workerCount')
      .values(rows.map((row) => ({ tenantId: scope.tenantId, ...row })))
      .execute();
}
