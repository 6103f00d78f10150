import { sql, type Expression, type ExpressionBuilder, type RawBuilder, type SqlBool } from 'kysely';
import type { DB } from '../../../kernel/db.generated.ts';
import type { Database } from '../../../kernel/db.ts';
import { isId } from '../../../kernel/ids.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { fold } from '../../../kernel/vi/text.ts';
import { said, type Blanks } from '../../../kernel/written.ts';
import { listBranchPaths } from '../../org/index.ts';
import type { EntryFilter } from '../rules/filter.ts';
import { openSingly } from './entries.ts';

const listed = [
  ['kinds', 'entry.kindCode'],
  ['causes', 'entry.causeCode'],
  ['funds', 'entry.fundCode'],
  ['stages', 'entry.stageCode'],
  ['levels', 'entry.levelCode'],
  ['sources', 'entry.moneySource'],
  ['givers', 'entry.giver'],
  ['issuers', 'entry.issuerCode'],
  ['holders', 'entry.holderKind'],
  ['occasions', 'entry.occasionCode'],
  ['schemes', 'entry.schemeCode'],
  ['takers', 'entry.beneficiaryKind'],
  ['forYears', 'entry.forYear'],
] as const;
const sets = ['campaigns', 'documents', 'tags', 'withoutTags', 'grades', 'namedAs'] as const;

/** By name, as many as a selection has; each condition says of which type its own are. */
export type Values = Record<string, never>;
export const asValues = (values: Record<string, unknown>): Values => values as Values;

/** A selection of records, told apart into its values and its form: which conditions it puts, on how many values each. */
export interface Selection {
  values: Values;
  form: SelectionForm;
}

export interface SelectionForm {
  tenants: number;
  paths: number;
  words: number;
  among: Partial<Record<(typeof listed)[number][0], number>>;
  sets: readonly string[];
  ofPerson: boolean;
  singly: boolean;
  withWithdrawn: boolean;
}

/** With all paths of the filter's unit: found by whoever asks for several parts of a page, otherwise here. */
export async function selectionOf(scope: Scope, filter: EntryFilter): Promise<Selection> {
  const paths = filter.paths?.of === filter.path ? filter.paths.all : await listBranchPaths(scope, filter.path);
  const words = filter.words ? fold(filter.words).split(' ') : [];
  const among = listed.flatMap(([name]) => (filter[name]?.length ? [[name, filter[name]] as const] : []));
  const given = sets.filter((name) => filter[name]?.length);
  return {
    values: asValues({
      from: filter.period.from,
      to: filter.period.to,
      ...numbered('tenant', scope.tenantIds),
      ...numbered('path', paths),
      ...numbered(
        'end',
        paths.map((path) => `${path}~`),
      ),
      ...numbered('word', words.map(like)),
      ...Object.assign({}, ...among.map(([name, values]) => numbered(name, values))),
      ...Object.fromEntries(given.map((name) => [name, isSetOfIds(name) ? asIds(filter[name]) : filter[name]])),
      personId: filter.personId,
    }),
    form: {
      tenants: scope.tenantIds.length,
      paths: paths.length,
      words: words.length,
      among: Object.fromEntries(among.map(([name, values]) => [name, values.length])),
      sets: given,
      ofPerson: filter.personId !== undefined,
      singly: filter.singly === true,
      withWithdrawn: filter.withWithdrawn === true,
    },
  };
}

const numbered = (name: string, values: readonly unknown[]): Record<string, unknown> =>
  Object.fromEntries(values.map((value, nth) => [`${name}${nth}`, value]));

const isSetOfIds = (name: string): boolean => name === 'campaigns' || name === 'documents';

/** What is no identifier finds nothing: an address may be typed by hand. */
const asIds = (texts: readonly string[] | undefined): string[] | undefined =>
  texts?.map((text) => (isId(text) ? text : '00000000-0000-0000-0000-000000000000'));

const like = (folded: string): string => `%${folded.replace(/[\\%_]/g, '\\$&')}%`;

type Builder = ExpressionBuilder<DB & { entry: DB['ledger.entry'] }, 'entry'>;

/** The places of a list's values, one by one. */
const each = (value: Blanks<Values>, name: string, count = 0): RawBuilder<never>[] =>
  Array.from({ length: count }, (_, nth) => value[`${name}${nth}`]!);

/** The records of a selection, for a statement that is built where it is asked. */
export const matching = (scope: Scope, { values, form }: Selection) => selected(scope.tx, said(scope, values), form);

/**
 * The records of a selection. The paths stand in the statement as values: joined to `org.branches` the planner cannot guess how many
 * records they hold, and a page of 100,000 took 300 ms instead of 5.
 */
export function selected(db: Database, value: Blanks<Values>, form: SelectionForm) {
  const among = (name: (typeof sets)[number]): boolean => form.sets.includes(name);
  let query = db
    .selectFrom('ledger.entry as entry')
    .where('entry.tenantId', 'in', each(value, 'tenant', form.tenants))
    .where((eb) =>
      eb.or(
        Array.from({ length: form.paths }, (_, nth) =>
          eb.and([eb('entry.pathOn', '>=', value[`path${nth}`]!), eb('entry.pathOn', '<', value[`end${nth}`]!)]),
        ),
      ),
    )
    .where('entry.onDate', '>=', value['from']!)
    .where('entry.onDate', '<=', value['to']!);
  if (form.singly) query = query.where(openSingly);
  if (!form.withWithdrawn) query = query.where('entry.state', '=', sql.lit('recorded'));
  for (const [name, column] of listed) {
    const count = form.among[name];
    if (count) query = query.where(column, 'in', each(value, name, count));
  }
  if (among('campaigns')) query = query.where(sql<boolean>`entry.campaign_id = any (${value['campaigns']}::uuid[])`);
  if (among('documents')) query = query.where(sql<boolean>`entry.document_ids && ${value['documents']}::uuid[]`);
  if (among('tags')) query = query.where(sql<boolean>`entry.tags @> ${value['tags']}::text[]`);
  if (among('withoutTags')) query = query.where(sql<boolean>`not entry.tags && ${value['withoutTags']}::text[]`);
  if (among('grades')) query = query.where(gradeAmong(value));
  if (form.ofPerson) query = query.where(takesPart(sql`part.person_id = ${value['personId']}`));
  if (form.words) query = query.where((eb) => saying(eb as unknown as Builder, value, form));
  return query;
}

/** Records in which somebody takes part. */
const takesPart = (who: RawBuilder<unknown>) =>
  sql<boolean>`entry.entry_id in (select part.entry_id from ledger.participant part where part.tenant_id = any ((select kernel.scope_tenants())::uuid[]) and ${who})`;

// A rating may stand on the record or on each participant.
const gradeAmong = (value: Blanks<Values>) =>
  sql<boolean>`(entry.grade_code = any (${value['grades']}::text[]) or exists (
    select 1 from ledger.participant part where part.tenant_id = entry.tenant_id and part.entry_id = entry.entry_id and part.grade_code = any (${value['grades']}::text[])))`;

function saying(eb: Builder, value: Blanks<Values>, form: SelectionForm): Expression<SqlBool> {
  const line = eb.and(each(value, 'word', form.words).map((word) => eb('entry.summaryNorm', 'like', word)));
  return form.sets.includes('namedAs')
    ? eb.or([line, takesPart(sql`part.person_id = any (${value['namedAs']}::uuid[])`)])
    : line;
}
