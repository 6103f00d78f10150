import { sql } from 'kysely';
import type { Scope } from '../../../kernel/scope.ts';
import { listNamedCampaigns } from '../../ledger/index.ts';
import type { Ask, Definition, Reading } from '../contract.ts';
import { joinDeclared } from '../rules/declared.ts';
import { outcomeOf } from '../rules/outcome.ts';
import { isEmpty } from '../rules/words.ts';
import { listDeclaredFor } from './declared.ts';
import { numbersOf } from './numbers.ts';
import { isKept, type Source } from './sources.ts';
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
  const [readings, totals] = await Promise.all([
    measureRecords(scope, definitions, asks, from).then((all) => nameCampaigns(scope, all)),
    asks.length ? listDeclaredFor(scope, definitions, asks) : [],
  ]);
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
