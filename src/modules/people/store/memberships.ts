import { sql, type RawBuilder, type Selectable } from 'kysely';
import type { PeopleMembership } from '../../../kernel/db.generated.ts';
import { insertMany } from './many.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { fold } from '../../../kernel/vi/text.ts';
import { joiningContract, openContract, type JoiningValues, type OpenValues } from '../contract.ts';
import { addTallies, stepsOf, type Counted } from './tallies.ts';

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
  /** Only where the actor reaches names: the count of what a list shows. */
  named?: boolean | undefined;
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
  const page = (o.search ?? o.personIds) ? found(scope, o) : first(scope, o);
  const rows = await scope.tx
    .selectFrom(page)
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.tenantId', '=', 'member.tenantId').onRef('person.personId', '=', 'member.personId'),
    )
    .innerJoin('org.unit as unit', (join) =>
      join.onRef('unit.tenantId', '=', 'member.tenantId').onRef('unit.unitId', '=', 'member.unitId'),
    )
    .select([
      'member.personId',
      'member.nameKey',
      'member.unitId',
      'unit.code as unitCode',
      'unit.shortName as unitName',
      ...declared,
    ])
    .orderBy('member.nameKey')
    .orderBy('member.personId')
    .execute();
  return rows as unknown as MemberRow[];
}

type Kept = Selectable<PeopleMembership>;

const nobody = '00000000-0000-0000-0000-000000000000';

/** A page in the order of the list, without reading the whole branch. */
function first(scope: Scope, o: MemberQuery) {
  const { nameKey, personId } = o.after ?? { nameKey: '', personId: nobody };
  return scope.tx
    .selectFrom(
      sql<Kept>`people.first_stays(${[...scope.tenantIds]}::uuid[], ${o.path}, ${o.homeId ?? null}::uuid, ${o.unitId ?? null}::uuid,
        ${o.on}::date, ${o.sex ?? null}, ${nameKey}, ${personId}::uuid, ${o.most}::integer)`.as('stay'),
    )
    .selectAll('stay')
    .as('member');
}

/** Those whose names match what was typed, or who are asked for one by one. */
function found(scope: Scope, o: MemberQuery) {
  const { nameKey, personId } = o.after ?? { nameKey: '', personId: nobody };
  return namedOn(scope, o)
    .where(sql<boolean>`(member.name_key, member.person_id) > (${nameKey}, ${personId}::uuid)`)
    .selectAll('member')
    .orderBy('member.nameKey')
    .orderBy('member.personId')
    .limit(o.most)
    .as('member');
}

const named = sql<boolean>`place.unit_id = any ((select array (select org.scope_units('names')))::uuid[])`;

export interface MemberCount {
  unitId: string;
  sex: string;
  categoryCode: string;
  persons: number;
}

/**
 * Head-count of a branch on a date by unit, sex and category, from the kept steps: figures, so no name is needed.
 */
export async function countMembers(
  scope: Scope,
  o: Omit<MemberFilter, 'search' | 'personIds'>,
): Promise<MemberCount[]> {
  let query = scope.tx
    .selectFrom('people.tally as tally')
    .innerJoin('org.unitPlace as place', (join) =>
      join.onRef('place.tenantId', '=', 'tally.tenantId').onRef('place.unitId', '=', 'tally.unitId'),
    )
    .select(['tally.unitId', 'tally.sex', 'tally.categoryCode'])
    .select((eb) => eb.fn.sum<number>('tally.persons').as('persons'))
    .where('tally.onDate', '<=', o.on)
    .where(placed(scope, o))
    .groupBy(['tally.unitId', 'tally.sex', 'tally.categoryCode'])
    .having((eb) => eb(eb.fn.sum('tally.persons'), '>', 0));
  if (o.named) query = query.where(named);
  if (o.sex) query = query.where('tally.sex', '=', o.sex);
  return query.execute();
}

/** The same over those whose names match what was typed; counts only whom the actor may see by name. */
export async function countFound(scope: Scope, o: MemberFilter): Promise<MemberCount[]> {
  return namedOn(scope, o)
    .select(['member.unitId', 'member.sex', 'member.categoryCode'])
    .select((eb) => eb.fn.countAll<number>().as('persons'))
    .groupBy(['member.unitId', 'member.sex', 'member.categoryCode'])
    .execute();
}

function namedOn(scope: Scope, o: MemberFilter) {
  let query = membersOn(scope, o).innerJoin('people.person as person', (join) =>
    join.onRef('person.tenantId', '=', 'member.tenantId').onRef('person.personId', '=', 'member.personId'),
  );
  if (o.search) query = query.where('person.nameNorm', 'like', `%${fold(o.search).replace(/[\\%_]/g, '\\$&')}%`);
  if (o.personIds) query = query.where(sql<boolean>`member.person_id = any (${sql.val([...o.personIds])}::uuid[])`);
  return query;
}

function membersOn(scope: Scope, o: MemberFilter) {
  const query = scope.tx
    .selectFrom('people.membership as member')
    .innerJoin('org.unitPlace as place', (join) =>
      join.onRef('place.tenantId', '=', 'member.tenantId').onRef('place.unitId', '=', 'member.unitId'),
    )
    .where('member.fromOn', '<=', o.on)
    .where((eb) => eb.or([eb('member.toOn', 'is', null), eb('member.toOn', '>', o.on)]))
    .where(placed(scope, o));
  return o.sex ? query.where('member.sex', '=', o.sex) : query;
}

/** The units of the branch, by where they stood on the day. */
const placed = (scope: Scope, o: MemberFilter) =>
  sql<boolean>`place.tenant_id = any (${sql.val([...scope.tenantIds])}::uuid[]) and place.path >= ${o.path} and place.path < ${`${o.path}~`}
    and place.valid_from <= ${o.on} and (place.valid_to is null or place.valid_to > ${o.on})
    and (${o.homeId ?? null}::uuid is null or place.home_id = ${o.homeId ?? null}::uuid) and (${o.unitId ?? null}::uuid is null or place.unit_id = ${o.unitId ?? null}::uuid)`;

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
