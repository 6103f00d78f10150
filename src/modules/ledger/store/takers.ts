import { sql } from 'kysely';
import type { Scope } from '../../../kernel/scope.ts';
import type { EntryFilter } from '../rules/filter.ts';
import { matching, selectionOf, type Selection } from './selection.ts';

/** Persons of a selection of records. Grade, sex and kind of beneficiary are those of the person in the record. */
export interface TakerFilter extends EntryFilter {
  sex?: string | undefined;
  beneficiaries?: readonly string[] | undefined;
}

export interface Taker {
  personId: string;
  fullName: string;
  nameKey: string;
  turns: number;
  entries: number;
}

const withoutGrades = (scope: Scope, filter: TakerFilter): Promise<Selection> =>
  selectionOf(scope, { ...filter, grades: undefined });

// As the summaries count them: a person's own grade goes before the record's.
function taking(scope: Scope, { grades, sex, beneficiaries }: TakerFilter, selection: Selection) {
  let query = scope.tx
    .selectFrom(matching(scope, selection).select(['entry.tenantId', 'entry.entryId', 'entry.gradeCode']).as('entry'))
    .innerJoin('ledger.participant as part', (join) =>
      join.onRef('part.tenantId', '=', 'entry.tenantId').onRef('part.entryId', '=', 'entry.entryId'),
    )
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.tenantId', '=', 'part.tenantId').onRef('person.personId', '=', 'part.personId'),
    );
  if (sex) query = query.where('part.sex', '=', sex);
  if (beneficiaries) query = query.where('part.beneficiaryKind', 'in', [...beneficiaries]);
  if (grades)
    query = query.where(
      sql<boolean>`coalesce(part.grade_code, entry.grade_code) = any (${sql.val([...grades])}::text[])`,
    );
  return query;
}

/** Who took part in the records of a selection, by given name, each once: only whom the reader may see in them. */
export async function listTakers(
  scope: Scope,
  filter: TakerFilter,
  o: { after?: { nameKey: string; personId: string } | undefined; most: number },
): Promise<Taker[]> {
  let query = taking(scope, filter, await withoutGrades(scope, filter))
    .select(['person.personId', 'person.fullName', 'person.nameKey'])
    .select((eb) => [
      eb.fn.sum<number>('part.turns').as('turns'),
      eb.fn.count<number>('entry.entryId').distinct().as('entries'),
    ])
    .groupBy(['person.personId', 'person.fullName', 'person.nameKey'])
    .orderBy('person.nameKey')
    .orderBy('person.personId')
    .limit(o.most);
  const { after } = o;
  if (after)
    query = query.where((eb) =>
      eb(eb.refTuple('person.nameKey', 'person.personId'), '>', eb.tuple(after.nameKey, after.personId)),
    );
  const rows = await query.execute();
  return rows.map((row) => ({ ...row, turns: Number(row.turns) }));
}

/** How many of a selection's persons the reader may see by name, with their turns. */
export async function countTakers(scope: Scope, filter: TakerFilter): Promise<{ persons: number; turns: number }> {
  const row = await taking(scope, filter, await withoutGrades(scope, filter))
    .select((eb) => [
      eb.fn.count<number>('person.personId').distinct().as('persons'),
      eb.fn.coalesce(eb.fn.sum<number>('part.turns'), sql<number>`0`).as('turns'),
    ])
    .executeTakeFirstOrThrow();
  return { persons: row.persons, turns: Number(row.turns) };
}
