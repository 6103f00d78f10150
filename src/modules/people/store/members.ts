import { sql, type Selectable } from 'kysely';
import type { PeopleMembership } from '../../../kernel/db.generated.ts';
import type { Database } from '../../../kernel/db.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { fold } from '../../../kernel/vi/text.ts';
import { said, written, type Blanks } from '../../../kernel/written.ts';
import { joiningContract, openContract, type JoiningValues, type OpenValues } from '../contract/member.ts';

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
  if (o.search ?? o.personIds) return asRows(await shown(scope.tx, found(scope, o)).execute());
  const { nameKey, personId } = o.after ?? { nameKey: '', personId: nobody };
  const { path, on, most, homeId, unitId, sex } = o;
  return firstMembers(scope, { path, on, most, homeId, unitId, sex, nameKey, personId });
}

const asRows = (rows: unknown): MemberRow[] => rows as MemberRow[];

/** A page of stays as the list shows them. */
function shown(db: Database, page: ReturnType<typeof found>) {
  return db
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
    .orderBy('member.personId');
}

type Kept = Selectable<PeopleMembership>;

const nobody = '00000000-0000-0000-0000-000000000000';

interface FirstAsked {
  path: string;
  on: string;
  most: number;
  homeId: string | undefined;
  unitId: string | undefined;
  sex: string | undefined;
  nameKey: string;
  personId: string;
}

/** A page in the order of the list, without reading the whole branch. */
const firstMembers = written<FirstAsked, MemberRow>((db, value) =>
  shown(
    db,
    db
      .selectFrom(
        sql<Kept>`people.first_stays(${value.tenants}::uuid[], ${value.path}, ${value.homeId}::uuid, ${value.unitId}::uuid, ${value.on}::date,
            ${value.sex}, ${value.nameKey}, ${value.personId}::uuid, ${value.most}::integer)`.as('stay'),
      )
      .selectAll('stay')
      .as('member'),
  ),
);

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

const named = sql<boolean>`place.unit_id = any ((select org.units_reached('names'))::uuid[])`;

export interface MemberCount {
  unitId: string;
  sex: string;
  categoryCode: string;
  persons: number;
}

type CountAsked = Omit<MemberFilter, 'search' | 'personIds'>;

/** Head-count of a branch on a date by unit, sex and category, from the kept steps: figures, so no name is needed. */
export const countMembers = (scope: Scope, o: CountAsked): Promise<MemberCount[]> =>
  membersCounted(scope, { ...standing(o), sex: o.sex }, o.named ? 'named' : 'all');

const membersCounted = written<Standing & { sex: string | undefined }, MemberCount, 'named' | 'all'>(
  (db, value, whom) => {
    const query = db
      .selectFrom('people.tally as tally')
      .innerJoin('org.unitPlace as place', (join) =>
        join.onRef('place.tenantId', '=', 'tally.tenantId').onRef('place.unitId', '=', 'tally.unitId'),
      )
      .select(['tally.unitId', 'tally.sex', 'tally.categoryCode'])
      .select((eb) => eb.fn.sum<number>('tally.persons').as('persons'))
      .where('tally.onDate', '<=', value.on)
      .where(placed(value))
      .where(sql<boolean>`(${value.sex}::text is null or tally.sex = ${value.sex})`)
      .groupBy(['tally.unitId', 'tally.sex', 'tally.categoryCode'])
      .having((eb) => sql<boolean>`${eb.fn.sum('tally.persons')} > 0`);
    return whom === 'named' ? query.where(named) : query;
  },
);

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
    .where(placed(said(scope, standing(o))));
  return o.sex ? query.where('member.sex', '=', o.sex) : query;
}

/** The units of a branch on a day: of one independent unit, or one alone, where these are said. */
interface Standing {
  path: string;
  end: string;
  on: string;
  homeId: string | undefined;
  unitId: string | undefined;
}

const standing = ({ path, on, homeId, unitId }: MemberFilter): Standing => ({
  path,
  end: `${path}~`,
  on,
  homeId,
  unitId,
});

/** The units of the branch, by where they stood on the day. */
const placed = ({ tenants, path, end, on, homeId, unitId }: Blanks<Standing>) =>
  sql<boolean>`place.tenant_id = any (${tenants}::uuid[]) and place.path >= ${path} and place.path < ${end}
    and place.valid_from <= ${on} and (place.valid_to is null or place.valid_to > ${on})
    and (${homeId}::uuid is null or place.home_id = ${homeId}::uuid) and (${unitId}::uuid is null or place.unit_id = ${unitId}::uuid)`;
