import { sql } from 'kysely';
import { insertMany } from './many.ts';
import { splitSensitive } from '../../../kernel/contract.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { nameKey } from '../../../kernel/vi/name.ts';
import { fold } from '../../../kernel/vi/text.ts';
import {
  memberContract,
  sensitiveContract,
  type MemberValues,
  type NewMember,
  type SensitiveValues,
} from '../contract/member.ts';
import { followPersons } from './memberships.ts';

export interface Person extends MemberValues {
  personId: string;
  unitId: string;
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
  const { rows } =
    await sql<FoundPerson>`select person_id, unit_id, full_name, birth_on, "position" from people.search_persons(${folded}, ${o.most})`.execute(
      scope.tx,
    );
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
  const hidden = Object.fromEntries(Object.keys(sensitiveContract.fields).map((name) => [name, null]));
  return { ...hidden, ...row } as unknown as Person;
}

/** The sensitive part of a record (P-6); undefined when the policy hides it or nothing is kept. */
export async function findPrivate(scope: Scope, personId: string): Promise<SensitiveValues | undefined> {
  const row = await scope.tx
    .selectFrom('people.personPrivate')
    .selectAll()
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('personId', '=', personId)
    .executeTakeFirst();
  return row;
}

/** The sensitive parts of many records, by person; those that the policy hides are missing. */
export async function listPrivate(scope: Scope, personIds: readonly string[]): Promise<Map<string, SensitiveValues>> {
  if (personIds.length === 0) return new Map();
  const rows = await scope.tx
    .selectFrom('people.personPrivate')
    .selectAll()
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('personId', 'in', [...personIds])
    .execute();
  return new Map(rows.map(({ personId, tenantId: _tenant, unitId: _unit, ...values }) => [personId, values]));
}

/** Names by id, for lines that show who took part; persons that the actor may not see are missing. */
export async function listNames(
  scope: Scope,
  personIds: readonly string[],
): Promise<{ personId: string; fullName: string }[]> {
  if (personIds.length === 0) return [];
  return scope.tx
    .selectFrom('people.person')
    .select(['personId', 'fullName'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('personId', 'in', [...personIds])
    .orderBy('nameKey')
    .execute();
}

/** Sex and unit of persons, for writing who took part. */
export async function listPersons(
  scope: Scope,
  personIds: readonly string[],
): Promise<{ personId: string; unitId: string; sex: string; fullName: string }[]> {
  if (personIds.length === 0) return [];
  return scope.tx
    .selectFrom('people.person')
    .select(['personId', 'unitId', 'sex', 'fullName'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('personId', 'in', [...personIds])
    .execute();
}

export async function insertPersons(
  scope: Scope,
  persons: readonly { personId: string; unitId: string; values: NewMember }[],
): Promise<void> {
  const parts = persons.map((person) => ({
    ...person,
    ...splitSensitive(memberContract, person.values as MemberValues),
  }));
  await insertMany(
    scope,
    'people.person',
    parts.map(({ personId, unitId, open, values }) => ({
      ...open,
      tenantId: scope.tenantId,
      personId,
      unitId,
      ...namesOf(values.fullName),
    })) as never,
  );
  const secret = parts.filter(({ sensitive }) =>
    Object.values(sensitive).some((value) => value !== null && value !== undefined),
  );
  await insertMany(
    scope,
    'people.personPrivate',
    secret.map(({ personId, unitId, sensitive }) => ({
      ...sensitive,
      tenantId: scope.tenantId,
      personId,
      unitId,
    })) as never,
  );
}

export async function updatePerson(
  scope: Scope,
  person: { personId: string; unitId: string },
  open: Partial<MemberValues> & { fullName: string },
): Promise<void> {
  await scope.tx
    .updateTable('people.person')
    .set({ ...open, ...namesOf(open.fullName) } as never)
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('personId', '=', person.personId)
    .execute();
  await followPersons(scope, [person.personId]);
}

export async function savePrivate(
  scope: Scope,
  person: { personId: string; unitId: string },
  sensitive: SensitiveValues,
): Promise<void> {
  await scope.tx
    .insertInto('people.personPrivate')
    .values({ ...sensitive, tenantId: scope.tenantId, personId: person.personId, unitId: person.unitId })
    .onConflict((conflict) => conflict.columns(['tenantId', 'personId']).doUpdateSet(sensitive))
    .execute();
}

const namesOf = (fullName: string) => ({ nameNorm: fold(fullName), nameKey: nameKey(fullName) });

/**
 * Keeps today's unit of a person, of what is kept with them and of their dependants in step with the memberships. A child of
 * two members stays where the other one is.
 */
export async function placePerson(scope: Scope, personId: string, unitId: string): Promise<void> {
  const dependants = scope.tx
    .selectFrom('people.dependant')
    .select('personId')
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('ofPersonId', '=', personId)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('people.dependant as other')
            .select('other.personId')
            .whereRef('other.tenantId', '=', 'people.dependant.tenantId')
            .whereRef('other.personId', '=', 'people.dependant.personId')
            .where('other.ofPersonId', '!=', personId),
        ),
      ),
    );
  await scope.tx
    .updateTable('people.person')
    .set({ unitId })
    .where('tenantId', 'in', [...scope.tenantIds])
    .where((eb) => eb.or([eb('personId', '=', personId), eb('personId', 'in', dependants)]))
    .execute();
  for (const [table, column] of [
    ['people.personPrivate', 'personId'],
    ['people.consent', 'personId'],
    ['people.portrait', 'personId'],
    ['people.dependant', 'ofPersonId'],
  ] as const) {
    await scope.tx
      .updateTable(table as 'people.dependant')
      .set({ unitId })
      .where('tenantId', 'in', [...scope.tenantIds])
      .where(column as 'personId', '=', personId)
      .execute();
  }
}
