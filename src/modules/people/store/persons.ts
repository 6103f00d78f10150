import { sql } from 'kysely';
import { splitSensitive } from '../../../kernel/contract.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { nameKey } from '../../../kernel/vi/name.ts';
import { fold } from '../../../kernel/vi/text.ts';
import { memberContract, type JoiningValues, type MemberValues } from '../contract.ts';

export interface Person extends MemberValues {
  personId: string;
  unitId: string;
}

export interface MemberRow {
  personId: string;
  unitId: string;
  unitName: string;
  fullName: string;
  nameKey: string;
  sex: string;
  birthOn: string | null;
  position: string | null;
  categoryCode: string;
  fromOn: string;
}

export interface MemberQuery {
  path: string;
  on: string;
  /** Typed name, marks or none. */
  search?: string | undefined;
  sex?: string | undefined;
  /** Keyset: after this key and person. */
  after?: { nameKey: string; personId: string } | undefined;
  most: number;
}

/** Members of a branch on a date, the Vietnamese way: by given name. */
export async function listMembers(scope: Scope, o: MemberQuery): Promise<MemberRow[]> {
  let query = membersOn(scope, o)
    .select(['person.personId', 'member.unitId', 'unit.shortName as unitName', 'person.fullName', 'person.nameKey', 'person.sex', 'person.birthOn', 'person.position', 'member.categoryCode', 'member.fromOn'])
    .orderBy('person.nameKey')
    .orderBy('person.personId')
    .limit(o.most);
  const { after } = o;
  if (after) query = query.where((eb) => eb(eb.refTuple('person.nameKey', 'person.personId'), '>', eb.tuple(after.nameKey, after.personId)));
  return query.execute();
}

function membersOn(scope: Scope, o: Pick<MemberQuery, 'path' | 'on' | 'search' | 'sex'>) {
  let query = scope.tx
    .selectFrom('people.membership as member')
    .innerJoin('people.person as person', (join) => join.onRef('person.tenantId', '=', 'member.tenantId').onRef('person.personId', '=', 'member.personId'))
    .innerJoin('org.unitPlace as place', (join) => join.onRef('place.tenantId', '=', 'member.tenantId').onRef('place.unitId', '=', 'member.unitId'))
    .innerJoin('org.unit as unit', (join) => join.onRef('unit.tenantId', '=', 'member.tenantId').onRef('unit.unitId', '=', 'member.unitId'))
    .where('member.tenantId', 'in', [...scope.tenantIds])
    .where('member.fromOn', '<=', o.on)
    .where((eb) => eb.or([eb('member.toOn', 'is', null), eb('member.toOn', '>', o.on)]))
    .where('place.path', '>=', o.path)
    .where('place.path', '<', `${o.path}~`)
    .where('place.validFrom', '<=', o.on)
    .where((eb) => eb.or([eb('place.validTo', 'is', null), eb('place.validTo', '>', o.on)]));
  if (o.sex) query = query.where('member.sex', '=', o.sex);
  if (o.search) query = query.where('person.nameNorm', 'like', `%${fold(o.search).replace(/[\\%_]/g, '\\$&')}%`);
  return query;
}

/** Head-count of a branch on a date by sex and category: figures, so no name is needed. */
export async function countMembers(scope: Scope, o: { path: string; on: string }): Promise<{ unitId: string; sex: string; categoryCode: string; persons: number }[]> {
  return scope.tx
    .selectFrom('people.membership as member')
    .innerJoin('org.unitPlace as place', (join) => join.onRef('place.tenantId', '=', 'member.tenantId').onRef('place.unitId', '=', 'member.unitId'))
    .where('member.tenantId', 'in', [...scope.tenantIds])
    .where('member.fromOn', '<=', o.on)
    .where((eb) => eb.or([eb('member.toOn', 'is', null), eb('member.toOn', '>', o.on)]))
    .where('place.path', '>=', o.path)
    .where('place.path', '<', `${o.path}~`)
    .where('place.validFrom', '<=', o.on)
    .where((eb) => eb.or([eb('place.validTo', 'is', null), eb('place.validTo', '>', o.on)]))
    .select(['member.unitId', 'member.sex', 'member.categoryCode'])
    .select((eb) => eb.fn.countAll<number>().as('persons'))
    .groupBy(['member.unitId', 'member.sex', 'member.categoryCode'])
    .execute();
}

export interface FoundPerson {
  personId: string;
  unitId: string;
  fullName: string;
  birthOn: string | null;
  position: string | null;
}

/** Search as you type over all that the actor may see by name; through the owner's function (trigram index, see its migration). */
export async function searchPersons(scope: Scope, o: { typed: string; most: number }): Promise<FoundPerson[]> {
  const folded = fold(o.typed);
  if (!folded) return [];
  const { rows } = await sql<FoundPerson>`select person_id, unit_id, full_name, birth_on, "position" from people.search_persons(${folded}, ${o.most})`.execute(scope.tx);
  return rows;
}

export async function findPerson(scope: Scope, personId: string): Promise<Person | undefined> {
  const row = await scope.tx
    .selectFrom('people.person')
    .selectAll()
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('personId', '=', personId)
    .executeTakeFirst();
  if (!row) return undefined;
  const hidden = Object.fromEntries(Object.entries(memberContract.fields).filter(([, field]) => field.sensitive).map(([name]) => [name, null]));
  return { ...hidden, ...row } as unknown as Person;
}

/** The sensitive part of a record (P-6); undefined when the policy hides it or nothing is kept. */
export async function findPrivate(scope: Scope, personId: string): Promise<Partial<MemberValues> | undefined> {
  const row = await scope.tx
    .selectFrom('people.personPrivate')
    .selectAll()
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('personId', '=', personId)
    .executeTakeFirst();
  return row as Partial<MemberValues> | undefined;
}

/** Names by id, for lines that show who took part; persons that the actor may not see are missing. */
export async function listNames(scope: Scope, personIds: readonly string[]): Promise<{ personId: string; fullName: string }[]> {
  if (personIds.length === 0) return [];
  return scope.tx.selectFrom('people.person').select(['personId', 'fullName']).where('tenantId', 'in', [...scope.tenantIds]).where('personId', 'in', [...personIds]).orderBy('nameKey').execute();
}

/** Sex and unit of persons, for writing who took part. */
export async function listPersons(scope: Scope, personIds: readonly string[]): Promise<{ personId: string; unitId: string; sex: string; fullName: string }[]> {
  if (personIds.length === 0) return [];
  return scope.tx.selectFrom('people.person').select(['personId', 'unitId', 'sex', 'fullName']).where('tenantId', 'in', [...scope.tenantIds]).where('personId', 'in', [...personIds]).execute();
}

export async function insertPersons(scope: Scope, persons: readonly { personId: string; unitId: string; values: MemberValues }[]): Promise<void> {
  const parts = persons.map((person) => ({ ...person, ...splitSensitive(memberContract, person.values) }));
  await scope.tx
    .insertInto('people.person')
    .values(parts.map(({ personId, unitId, open, values }) => ({ ...open, tenantId: scope.tenantId, personId, unitId, ...namesOf(values.fullName) })) as never)
    .execute();
  const secret = parts.filter(({ sensitive }) => Object.values(sensitive).some((value) => value !== null && value !== undefined));
  if (secret.length === 0) return;
  await scope.tx
    .insertInto('people.personPrivate')
    .values(secret.map(({ personId, unitId, sensitive }) => ({ ...sensitive, tenantId: scope.tenantId, personId, unitId })) as never)
    .execute();
}

export async function updatePerson(scope: Scope, person: { personId: string; unitId: string }, open: Partial<MemberValues> & { fullName: string }): Promise<void> {
  await scope.tx
    .updateTable('people.person')
    .set({ ...open, ...namesOf(open.fullName) } as never)
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('personId', '=', person.personId)
    .execute();
}

export async function savePrivate(scope: Scope, person: { personId: string; unitId: string }, sensitive: Partial<MemberValues>): Promise<void> {
  await scope.tx
    .insertInto('people.personPrivate')
    .values({ ...sensitive, tenantId: scope.tenantId, personId: person.personId, unitId: person.unitId } as never)
    .onConflict((conflict) => conflict.columns(['tenantId', 'personId']).doUpdateSet(sensitive as never))
    .execute();
}

const namesOf = (fullName: string) => ({ nameNorm: fold(fullName), nameKey: nameKey(fullName) });

export interface Membership extends JoiningValues {
  membershipId: string;
  personId: string;
  unitId: string;
  sex: string;
  toOn: string | null;
  outReason: string | null;
}

export async function insertMemberships(scope: Scope, rows: readonly Omit<Membership, 'toOn' | 'outReason'>[]): Promise<void> {
  await scope.tx.insertInto('people.membership').values(rows.map((row) => ({ tenantId: scope.tenantId, ...row }))).execute();
}

export async function listMemberships(scope: Scope, personId: string): Promise<(Membership & { unitName: string })[]> {
  return (await scope.tx
    .selectFrom('people.membership as member')
    .innerJoin('org.unit as unit', (join) => join.onRef('unit.tenantId', '=', 'member.tenantId').onRef('unit.unitId', '=', 'member.unitId'))
    .selectAll('member')
    .select('unit.name as unitName')
    .where('member.tenantId', 'in', [...scope.tenantIds])
    .where('member.personId', '=', personId)
    .orderBy('member.fromOn', 'desc')
    .execute()) as (Membership & { unitName: string })[];
}

export async function endMembership(scope: Scope, membershipId: string, o: { toOn: string; outReason: string }): Promise<void> {
  await scope.tx.updateTable('people.membership').set(o).where('tenantId', 'in', [...scope.tenantIds]).where('membershipId', '=', membershipId).execute();
}

/** Keeps `person.unit_id`, today's unit, in step with the memberships. */
export async function placePerson(scope: Scope, personId: string, unitId: string): Promise<void> {
  await scope.tx.updateTable('people.person').set({ unitId }).where('tenantId', 'in', [...scope.tenantIds]).where('personId', '=', personId).execute();
}

export interface Cover {
  personId: string;
  unitId: string;
  schemeCode: string;
  fromOn: string;
}

export async function insertCovers(scope: Scope, covers: readonly Cover[]): Promise<void> {
  if (covers.length === 0) return;
  await scope.tx
    .insertInto('people.cover')
    .values(covers.map((cover) => ({ tenantId: scope.tenantId, ...cover })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function listCovers(scope: Scope, personId: string) {
  return scope.tx.selectFrom('people.cover').select(['schemeCode', 'fromOn', 'toOn']).where('tenantId', 'in', [...scope.tenantIds]).where('personId', '=', personId).orderBy('schemeCode').orderBy('fromOn', 'desc').execute();
}

export async function endCover(scope: Scope, o: { personId: string; schemeCode: string; toOn: string }): Promise<void> {
  await scope.tx
    .updateTable('people.cover')
    .set({ toOn: o.toOn })
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('personId', '=', o.personId)
    .where('schemeCode', '=', o.schemeCode)
    .where('toOn', 'is', null)
    .execute();
}

export async function insertWorkerCounts(scope: Scope, rows: readonly { unitId: string; onDate: string; categoryCode: string; sex: string; persons: number; source: string | null; workerCountId: string }[]): Promise<void> {
  if (rows.length) await scope.tx.insertInto('people.workerCount').values(rows.map((row) => ({ tenantId: scope.tenantId, ...row }))).execute();
}
