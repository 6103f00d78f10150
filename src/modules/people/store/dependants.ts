import { sql } from 'kysely';
import type { Scope } from '../../../kernel/scope.ts';
import { dependantKinds, type DependantValues } from '../contract.ts';

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

export async function insertDependant(scope: Scope, dependant: Dependant): Promise<void> {
  await scope.tx
    .insertInto('people.dependant')
    .values({ tenantId: scope.tenantId, ...dependant })
    .execute();
}

export async function updateDependant(
  scope: Scope,
  of: { personId: string; ofPersonId: string },
  values: DependantValues,
): Promise<void> {
  await scope.tx
    .updateTable('people.dependant')
    .set(values)
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('personId', '=', of.personId)
    .where('ofPersonId', '=', of.ofPersonId)
    .execute();
}
