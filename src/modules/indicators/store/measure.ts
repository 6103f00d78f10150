import { sql, type RawBuilder } from 'kysely';
import type { Scope } from '../../../kernel/scope.ts';
import { listNamedCampaigns } from '../../ledger/index.ts';
import { gradeRank } from '../../../rulesets/grades.ts';
import type {
  Ask,
  Basis,
  CountRule,
  Definition,
  Dimension,
  EachRule,
  GradeRule,
  Outcome,
  PeopleRule,
  Reading,
  Rule,
  Where,
} from '../contract.ts';
import { addLines, type EachLine } from '../rules/each.ts';
import { joinDeclared } from '../rules/declared.ts';
import { isEmpty } from '../rules/words.ts';
import { listDeclaredFor } from './declared.ts';
import { countPosts, isKept, isMember, isMovement, matches, sexIs, type Source } from './sources.ts';
import { readSource, type Figure, type Wanted } from './statement.ts';
import { keptFrom, whereToRead, type Read } from './where-to-read.ts';

/**
 * The compiler: all definitions of one call become at most one statement a source (records and persons, each by day and
 * by year; members, movements, workers), every number an aggregate with its own filter. Sixty definitions cost what one does.
 */
export async function measure(scope: Scope, definitions: readonly Definition[], ask: Ask): Promise<Reading[]> {
  const [only = []] = await measureAll(scope, definitions, [ask]);
  return only;
}

/**
 * The same for several branches and periods, still one statement a source: the years of a term, sixty units side by side.
 * Totals declared from papers count where there is no record of their time. Branches with at least `from` records are read from
 * sums that are kept of them.
 */
export async function measureAll(
  scope: Scope,
  definitions: readonly Definition[],
  asks: readonly Ask[],
  from = keptFrom,
): Promise<Reading[][]> {
  const readings = await nameCampaigns(scope, await measureRecords(scope, definitions, asks, from));
  const totals = asks.length ? await listDeclaredFor(scope, definitions, asks) : [];
  if (totals.length === 0) return readings;
  // Whether a total's own unit has records of its own time is read once more for those few.
  const own = totals.map((total) => ({ path: total.pathOn, period: total.period, today: asks[0]?.today ?? '' }));
  const codes = new Set(totals.map((total) => total.indicatorCode));
  const named = definitions.filter((definition) => codes.has(definition.code));
  const ofTotals = await measureRecords(scope, named, own, from);
  const free = new Set(
    totals
      .filter((total, nth) => {
        const mine = ofTotals[nth]?.find((reading) => reading.definition.code === total.indicatorCode);
        return mine !== undefined && isEmpty(mine.outcome);
      })
      .map((total) => total.declaredTotalId),
  );
  return readings.map((row, nth) =>
    row.map((reading) =>
      joinDeclared(
        reading,
        totals.filter((one) => one.asks.includes(nth)),
        { path: asks[nth]?.path ?? '', free },
      ),
    ),
  );
}

/** Campaigns are no codes of the catalogue: those that figures tell apart are named once for all. */
async function nameCampaigns(scope: Scope, readings: Reading[][]): Promise<Reading[][]> {
  const place = ({ definition: { rule } }: Reading): number =>
    rule.measure === 'each' ? rule.by.indexOf('campaign') : -1;
  const ids = readings
    .flat()
    .flatMap((reading) =>
      reading.outcome.is === 'each' ? reading.outcome.items.map((item) => item.codes[place(reading)]) : [],
    )
    .filter((id) => id != null);
  if (ids.length === 0) return readings;
  const names = new Map((await listNamedCampaigns(scope, [...new Set(ids)])).map((one) => [one.campaignId, one.name]));
  const named = (reading: Reading): Reading => {
    const { outcome } = reading;
    if (outcome.is !== 'each' || place(reading) < 0) return reading;
    const items = outcome.items.map((item) => {
      const campaign = names.get(item.codes[place(reading)] ?? '');
      return campaign === undefined ? item : { ...item, campaign };
    });
    return { ...reading, outcome: { is: 'each', items } };
  };
  return readings.map((row) => row.map(named));
}

async function measureRecords(
  scope: Scope,
  definitions: readonly Definition[],
  asks: readonly Ask[],
  from: number,
): Promise<Reading[][]> {
  const numbers = definitions.flatMap((definition) => numbersOf(definition.rule));
  const reads = asks.map((ask) => ({ ...ask, values: new Map<string, unknown>() }));
  const sources = asks.length ? [...Map.groupBy(numbers, (number) => number.source)] : [];
  const ofLedger = sources.filter(([source]) => isKept(source));
  const ofPeople = sources.filter(([source]) => !isKept(source));
  await Promise.all([
    planOnce(
      scope,
      ofPeople.map(([source, figures]) => ({ source, figures, origin: 'units', reads })),
    ),
    ofLedger.length > 0 && readLedger(scope, ofLedger, reads, from),
  ]);
  return reads.map(({ values }) =>
    definitions.map((definition) => ({ definition, outcome: outcomeOf(definition.rule, values) })),
  );
}

async function readLedger(
  scope: Scope,
  sources: readonly [Source, readonly Figure[]][],
  reads: readonly Read[],
  from: number,
): Promise<void> {
  const { kept, others } = await whereToRead(scope, reads, from);
  await planOnce(
    scope,
    sources.flatMap(([source, figures]): Wanted[] => [
      { source, figures, origin: 'kept', reads: kept },
      { source, figures, origin: 'units', reads: others },
    ]),
  );
}

/**
 * All that these statements ask for stands in arrays, so that their plans do not hang on the values; planned anew for each report
 * they took as long to plan as to run (45 of 130 ms). Sent with them, on the same trip.
 */
async function planOnce(scope: Scope, wanted: readonly Wanted[]): Promise<void> {
  const asking = wanted.filter(({ reads }) => reads.length > 0);
  if (asking.length === 0) return;
  const once = sql.raw('set local plan_cache_mode = force_generic_plan').execute(scope.tx);
  const read = asking.map((one) => readSource(scope, one));
  const asEver = sql.raw('set local plan_cache_mode = auto').execute(scope.tx);
  await Promise.all([once, ...read, asEver]);
}

const keyOf = (rule: Rule): string => JSON.stringify(rule);

function numbersOf(rule: Rule): Figure[] {
  switch (rule.measure) {
    case 'share':
      return [...numbersOf(rule.part), ...numbersOf(rule.whole)];
    case 'members':
      // Members and workers stand in two sources; together they are the denominator "đoàn viên và người lao động".
      return [
        rule.covered
          ? {
              key: keyOf(rule),
              source: 'covered',
              aggregate: () => sql`count(distinct row.person_id) filter (where ${isMember(rule)})`,
            }
          : {
              key: keyOf(rule),
              source: 'head_counts',
              aggregate: () => sql`coalesce(sum(row.persons) filter (where ${isMember(rule)}), 0)`,
            },
        ...(rule.withWorkers ? numbersOf({ measure: 'workers', ...(rule.sex ? { sex: rule.sex } : {}) }) : []),
      ];
    case 'workers':
      return [
        {
          key: keyOf(rule),
          source: 'workers',
          aggregate: () => sql`coalesce(sum(row.persons) filter (where ${sexIs(rule.sex)}), 0)`,
        },
      ];
    case 'movements':
      return [
        {
          key: keyOf(rule),
          source: 'movements',
          aggregate: () => sql`count(*) filter (where ${isMovement(rule)})`,
        },
      ];
    case 'posts':
    case 'holders':
      return [{ key: keyOf(rule), source: 'posts', aggregate: () => countPosts(rule) }];
    case 'grade':
    case 'years':
      return [
        {
          key: keyOf(rule),
          source: sourceOf(rule),
          where: rule.where,
          tells: ['for_year', 'grade_code'],
          aggregate: () =>
            sql`array_agg(distinct coalesce(row.for_year, 0) || ':' || row.grade_code) filter (where row.grade_code is not null and ${matches(rule.where)})`,
        },
      ];
    case 'each':
      return [
        {
          key: keyOf(rule),
          source: sourceOf(rule),
          where: rule.where,
          tells: rule.by.map((dimension) => columnOf[dimension]),
          aggregate: () => linesOf(rule),
        },
      ];
    case 'range':
      return (['least', 'most'] as const).map((side) => ({
        key: `${side} ${keyOf(rule)}`,
        source: sourceOf(rule),
        where: rule.where,
        aggregate: () =>
          side === 'least'
            ? sql`min(row.amount_least) filter (where ${matches(rule.where)})`
            : sql`max(row.amount_most) filter (where ${matches(rule.where)})`,
      }));
    default:
      return [{ key: keyOf(rule), source: sourceOf(rule), where: rule.where, aggregate: () => countIn(rule) }];
  }
}

function sourceOf(rule: { measure: string; basis?: Basis; where: Where }): Source {
  const ofPersons = rule.where.sex !== undefined || rule.where.beneficiaries !== undefined;
  const source = rule.measure === 'persons' ? 'persons' : ofPersons ? 'counted_persons' : 'counted';
  return rule.basis === 'year' ? `${source}_for_years` : source;
}

/** Lines of the summaries with what tells them apart; `addLines` adds those that name the same. */
function linesOf({ by, count, where }: EachRule): RawBuilder<unknown> {
  const named = by.map((dimension) => sql`row.${sql.raw(columnOf[dimension])}`);
  return sql`json_agg(json_build_array(${sql.join([...named, sql`row.${sql.raw(countColumns[count])}`])})) filter (where ${matches(where)})`;
}

const columnOf: Record<Dimension, string> = {
  campaign: 'campaign_id',
  cause: 'cause_code',
  fund: 'fund_code',
  giver: 'giver',
  holder: 'holder_kind',
  issuer: 'issuer_code',
  level: 'level_code',
  occasion: 'occasion_code',
};

const countColumns = {
  entries: 'entries',
  turns: 'turns',
  amount: 'amount',
  inKindValue: 'in_kind_value',
  quantity: 'quantity',
} as const;

function countIn(rule: CountRule): RawBuilder<unknown> {
  // A person is one row of its source, marked for each figure that counts it.
  if (rule.measure === 'persons') return sql`count(*)`;
  const where = matches(rule.where);
  return sql`coalesce(sum(row.${sql.raw(countColumns[rule.measure])}) filter (where ${where}), 0)`;
}

function outcomeOf(rule: Rule, values: ReadonlyMap<string, unknown>): Outcome {
  switch (rule.measure) {
    case 'share':
      return { is: 'share', part: valueOf(rule.part, values), whole: valueOf(rule.whole, values) };
    case 'grade':
      return newestGrade(gradesOf(rule, values));
    case 'years':
      return {
        is: 'years',
        years: [...new Set(gradesOf(rule, values).map(([year]) => year))].sort((one, other) => one - other),
      };
    case 'range':
      return {
        is: 'range',
        least: numberOrNull(values.get(`least ${keyOf(rule)}`)),
        most: numberOrNull(values.get(`most ${keyOf(rule)}`)),
      };
    case 'each':
      return { is: 'each', items: addLines((values.get(keyOf(rule)) ?? []) as EachLine[]) };
    default:
      return { is: 'count', value: valueOf(rule, values) };
  }
}

const numberOrNull = (value: unknown): number | null => (value === null || value === undefined ? null : Number(value));

function valueOf(rule: CountRule | PeopleRule, values: ReadonlyMap<string, unknown>): number {
  const own = Number(values.get(keyOf(rule)) ?? 0);
  return rule.measure === 'members' && rule.withWorkers
    ? own + valueOf({ measure: 'workers', ...(rule.sex ? { sex: rule.sex } : {}) }, values)
    : own;
}

function gradesOf(rule: GradeRule, values: ReadonlyMap<string, unknown>): [year: number, grade: string][] {
  const found = (values.get(keyOf(rule)) ?? []) as string[];
  return found.map((text) => {
    const [year = '', grade = ''] = text.split(':');
    return [Number(year), grade];
  });
}

function newestGrade(grades: readonly [number, string][]): Outcome {
  const [newest] = [...grades].sort(([one, a], [other, b]) => other - one || gradeRank(a) - gradeRank(b));
  return { is: 'grade', grade: newest?.[1] ?? null, year: newest?.[0] || null };
}
