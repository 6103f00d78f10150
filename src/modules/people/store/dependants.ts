import { sql } from 'kysely';
import type { Scope } from '../../../kernel/scope.ts';
import { nameKey } from '../../../kernel/vi/name.ts';
import { fold } from '../../../kernel/vi/text.ts';
import { dependantKinds, type DependantValues } from '../contract/dependants.ts';

export interface Dependant extends DependantValues {
  personId: string;
  ofPersonId: string;
  unitId: string;
}

/** The dependants of members, the eldest first; those that ended last. */
export async function listDependants(scope: Scope, ofPersonIds: readonly string[]): Promise<Dependant[]> {
  if (ofPersonIds.length === 0) return [];
  return scope.tx
    .selectFrom('people.dependant')
    .selectAll()
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('ofPersonId', 'in', [...ofPersonIds])
    .orderBy('untilOn', (order) => order.desc().nullsFirst())
    .orderBy('birthOn')
    .orderBy('personId')
    .execute();
}

/** Whose dependants the given persons are: "con của Nguyễn Văn A" behind a name. */
export async function listGuardians(
  scope: Scope,
  personIds: readonly string[],
): Promise<
  { personId: string; ofPersonId: string; kindCode: string; ofName: string; kinship: string; unitId: string }[]
> {
  if (personIds.length === 0) return [];
  const rows = await scope.tx
    .selectFrom('people.dependant as dependant')
    .innerJoin('people.person as of', (join) =>
      join.onRef('of.tenantId', '=', 'dependant.tenantId').onRef('of.personId', '=', 'dependant.ofPersonId'),
    )
    .select([
      'dependant.personId',
      'dependant.ofPersonId',
      'dependant.kindCode',
      'of.fullName as ofName',
      'dependant.unitId',
    ])
    .where('dependant.tenantId', 'in', [...scope.tenantIds])
    .where(sql<boolean>`dependant.person_id = any (${sql.val([...personIds])}::uuid[])`)
    .execute();
  return rows.map((row) => ({ ...row, kinship: kinshipOf(row) }));
}

const kinshipOf = (one: { kindCode: string; ofName: string }): string =>
  `${(dependantKinds.find((kind) => kind.value === one.kindCode)?.label ?? 'Người thân').toLowerCase()} của ${one.ofName}`;

/** Keeps what is said of children and relatives now, many at once; both parents' notes and the person name one child. */
export async function saveDependants(scope: Scope, kin: readonly Dependant[]): Promise<void> {
  if (kin.length === 0) return;
  const rows = sql.val(
    JSON.stringify(
      kin.map((one) => ({
        person_id: one.personId,
        of_person_id: one.ofPersonId,
        kind_code: one.kindCode,
        policy_code: one.policyCode,
        note: one.note,
        until_on: one.untilOn,
        full_name: one.fullName,
        sex: one.sex,
        birth_on: one.birthOn,
        name_norm: fold(one.fullName),
        name_key: nameKey(one.fullName),
      })),
    ),
  );
  const tenants = sql.val([...scope.tenantIds]);
  const said = sql`jsonb_to_recordset(${rows}::jsonb) as one (person_id uuid, of_person_id uuid, kind_code text, policy_code text,
    note text, until_on date, full_name text, sex text, birth_on date, name_norm text, name_key text)`;
  await sql`update people.dependant kept set kind_code = one.kind_code, policy_code = one.policy_code, note = one.note, until_on = one.until_on
    from ${said} where kept.tenant_id = any (${tenants}::uuid[]) and kept.person_id = one.person_id and kept.of_person_id = one.of_person_id`.execute(
    scope.tx,
  );
  await sql`update people.dependant kept set full_name = one.full_name, sex = one.sex, birth_on = one.birth_on
    from ${said} where kept.tenant_id = any (${tenants}::uuid[]) and kept.person_id = one.person_id`.execute(scope.tx);
  await sql`update people.person kept set full_name = one.full_name, sex = one.sex, birth_on = one.birth_on, name_norm = one.name_norm,
    name_key = one.name_key
    from ${said} where kept.tenant_id = any (${tenants}::uuid[]) and kept.person_id = one.person_id`.execute(scope.tx);
}

/** A child or relative who is written down already, with whose they are. */
export interface NotedKin {
  personId: string;
  ofPersonId: string;
  fullName: string;
  nameNorm: string;
  birthOn: string | null;
  kindCode: string;
  ofName: string;
}

/** The children and relatives of a union's members; of some names only, without marks. */
export async function listKin(
  scope: Scope,
  o: { unitIds: readonly string[]; nameNorm?: string | undefined },
): Promise<NotedKin[]> {
  if (o.unitIds.length === 0) return [];
  const { nameNorm } = o;
  return scope.tx
    .selectFrom('people.dependant as dependant')
    .innerJoin('people.person as kin', (join) =>
      join.onRef('kin.tenantId', '=', 'dependant.tenantId').onRef('kin.personId', '=', 'dependant.personId'),
    )
    .innerJoin('people.person as of', (join) =>
      join.onRef('of.tenantId', '=', 'dependant.tenantId').onRef('of.personId', '=', 'dependant.ofPersonId'),
    )
    .select(['dependant.personId', 'dependant.ofPersonId', 'dependant.kindCode', 'kin.fullName', 'kin.nameNorm'])
    .select(['kin.birthOn', 'of.fullName as ofName'])
    .where('dependant.tenantId', 'in', [...scope.tenantIds])
    .where(sql<boolean>`dependant.unit_id = any (${sql.val([...o.unitIds])}::uuid[])`)
    .$if(nameNorm !== undefined, (query) => query.where('kin.nameNorm', '=', nameNorm ?? ''))
    .orderBy('dependant.personId')
    .orderBy('dependant.ofPersonId')
    .execute();
}

/** Every note of some children and relatives: one for each member whose they are. */
export async function listTies(scope: Scope, personIds: readonly string[]): Promise<Dependant[]> {
  if (personIds.length === 0) return [];
  return scope.tx
    .selectFrom('people.dependant')
    .select([
      'personId',
      'ofPersonId',
      'unitId',
      'kindCode',
      'fullName',
      'sex',
      'birthOn',
      'policyCode',
      'note',
      'untilOn',
    ])
    .where('tenantId', 'in', [...scope.tenantIds])
    .where(sql<boolean>`person_id = any (${sql.val([...personIds])}::uuid[])`)
    .execute();
}

export async function insertDependants(scope: Scope, dependants: readonly Dependant[]): Promise<void> {
  if (dependants.length)
    await scope.tx
      .insertInto('people.dependant')
      .values(dependants.map((one) => ({ tenantId: scope.tenantId, ...one })))
      .execute();
}

export async function deleteDependants(
  scope: Scope,
  ties: readonly { personId: string; ofPersonId: string }[],
): Promise<void> {
  if (ties.length)
    await scope.tx
      .deleteFrom('people.dependant')
      .where('tenantId', 'in', [...scope.tenantIds])
      .where((eb) =>
        eb(
          eb.refTuple('personId', 'ofPersonId'),
          'in',
          ties.map((one) => eb.tuple(one.personId, one.ofPersonId)),
        ),
      )
      .execute();
}
