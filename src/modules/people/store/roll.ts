import { sql } from 'kysely';
import type { Contract } from '../../../kernel/contract.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { nameKey } from '../../../kernel/vi/name.ts';
import { fold } from '../../../kernel/vi/text.ts';
import { deleteMemberships, followPersons } from './memberships.ts';
import { openContract, sensitiveContract, type MemberValues } from '../contract/member.ts';

/** Everybody who stands in an independent unit, with what tells namesakes apart: for finding whom a list names. */
export interface OnRoll {
  personId: string;
  unitId: string;
  fullName: string;
  nameNorm: string;
  birthOn: string | null;
  cardNumber: string | null;
}

export async function listRoll(scope: Scope, o: { path: string; homeId: string; on: string }): Promise<OnRoll[]> {
  return scope.tx
    .selectFrom('people.membership as member')
    .innerJoin('org.unitPlace as place', (join) =>
      join.onRef('place.tenantId', '=', 'member.tenantId').onRef('place.unitId', '=', 'member.unitId'),
    )
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.tenantId', '=', 'member.tenantId').onRef('person.personId', '=', 'member.personId'),
    )
    .select([
      'person.personId',
      'member.unitId',
      'person.fullName',
      'person.nameNorm',
      'person.birthOn',
      'member.cardNumber',
    ])
    .where('member.tenantId', 'in', [...scope.tenantIds])
    .where((eb) => eb.or([eb('member.toOn', 'is', null), eb('member.toOn', '>', o.on)]))
    .where('place.homeId', '=', o.homeId)
    .where('place.path', '>=', o.path)
    .where('place.path', '<', `${o.path}~`)
    .where('place.validTo', 'is', null)
    .execute();
}

/** Identity numbers of a unit's people, by number; empty for who may not see them (P-6). */
export async function listCitizenIds(scope: Scope, unitIds: readonly string[]): Promise<Map<string, string>> {
  if (unitIds.length === 0) return new Map();
  const rows = await scope.tx
    .selectFrom('people.personPrivate')
    .select(['personId', 'citizenId'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('unitId', 'in', [...unitIds])
    .where('citizenId', 'is not', null)
    .execute();
  return new Map(rows.map((row) => [row.citizenId ?? '', row.personId]));
}

export type Change = Partial<MemberValues> & { personId: string };

export interface Was {
  open: Record<string, unknown>;
  private: Record<string, unknown> | null;
}

/** What is kept of persons now, as their own columns: for putting it back. */
export async function readPersons(scope: Scope, personIds: readonly string[]): Promise<Map<string, Was>> {
  const { rows } = await sql<{
    personId: string;
    open: Record<string, unknown>;
    private: Record<string, unknown> | null;
  }>`
    select person.person_id, to_jsonb(person) as open, to_jsonb(secret) as private
    from people.person person
    left join people.person_private secret on secret.tenant_id = person.tenant_id and secret.person_id = person.person_id
    where person.tenant_id = any (${sql.val([...scope.tenantIds])}::uuid[]) and person.person_id = any (${sql.val([...personIds])}::uuid[])`.execute(
    scope.tx,
  );
  return new Map(rows.map((row) => [row.personId, { open: row.open, private: row.private }]));
}

const snake = (name: string): string => name.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
const columnsOf = (of: Contract): string[] => Object.keys(of.fields).map(snake);
const asRow = (change: Change): Record<string, unknown> =>
  Object.fromEntries(Object.entries(change).map(([name, value]) => [snake(name), value]));

/** Fills in fields of many persons at once; what a row does not say stays as it is. */
export async function fillPersons(scope: Scope, changes: readonly Change[]): Promise<void> {
  const rows = changes.map((change) => ({
    ...asRow(change),
    ...(change.fullName ? { name_norm: fold(change.fullName), name_key: nameKey(change.fullName) } : {}),
  }));
  await writeOpen(scope, rows, (column) => `${column} = coalesce(one.${column}, kept.${column})`);
  await followPersons(
    scope,
    changes.map((change) => change.personId),
  );
  const secret = changes.filter((change) => Object.keys(sensitiveContract.fields).some((name) => name in change));
  await writePrivate(scope, secret.map(asRow), (column) => `${column} = coalesce(excluded.${column}, kept.${column})`);
}

/** Puts persons back as they were read before. */
export async function restorePersons(scope: Scope, was: readonly Was[]): Promise<void> {
  await writeOpen(
    scope,
    was.map((one) => one.open),
    (column) => `${column} = one.${column}`,
  );
  await followPersons(
    scope,
    was.map((one) => String(one.open['person_id'])),
  );
  await writePrivate(
    scope,
    was.map((one) => one.private ?? { person_id: one.open['person_id'] }),
    (column) => `${column} = excluded.${column}`,
  );
}

async function writeOpen(scope: Scope, rows: readonly object[], set: (column: string) => string): Promise<void> {
  if (rows.length === 0) return;
  const sets = [...columnsOf(openContract), 'name_norm', 'name_key'].map(set).join(', ');
  await sql`update people.person as kept set ${sql.raw(sets)}
    from jsonb_populate_recordset(null::people.person, ${JSON.stringify(rows)}::jsonb) as one
    where kept.tenant_id = any (${sql.val([...scope.tenantIds])}::uuid[]) and kept.person_id = one.person_id`.execute(
    scope.tx,
  );
}

async function writePrivate(scope: Scope, rows: readonly object[], set: (column: string) => string): Promise<void> {
  if (rows.length === 0) return;
  const columns = columnsOf(sensitiveContract);
  await sql`insert into people.person_private as kept (tenant_id, person_id, unit_id, ${sql.raw(columns.join(', '))})
    select person.tenant_id, person.person_id, person.unit_id, ${sql.raw(columns.map((column) => `one.${column}`).join(', '))}
    from jsonb_populate_recordset(null::people.person_private, ${JSON.stringify(rows)}::jsonb) as one
    join people.person person on person.person_id = one.person_id and person.tenant_id = any (${sql.val([...scope.tenantIds])}::uuid[])
    on conflict (tenant_id, person_id) do update set ${sql.raw(columns.map(set).join(', '))}`.execute(scope.tx);
}

/**
 * Removes persons with their stays. @returns whom something else still names, who then stay: nobody was removed.
 */
export async function deletePersons(
  scope: Scope,
  personIds: readonly string[],
): Promise<{ heldId: string | undefined }> {
  if (personIds.length === 0) return { heldId: undefined };
  try {
    await sql.raw('savepoint removing').execute(scope.tx);
    await deleteMemberships(scope, personIds);
    for (const table of ['people.personPrivate', 'people.person'] as const)
      await scope.tx
        .deleteFrom(table)
        .where('tenantId', 'in', [...scope.tenantIds])
        .where('personId', 'in', [...personIds])
        .execute();
    await sql.raw('release savepoint removing').execute(scope.tx);
    return { heldId: undefined };
  } catch (error) {
    if ((error as { code?: string }).code !== '23503') throw error;
    await sql.raw('rollback to savepoint removing').execute(scope.tx);
    return { heldId: /[0-9a-f-]{36}(?=\))/u.exec((error as { detail?: string }).detail ?? '')?.[0] ?? personIds[0] };
  }
}
