import { newId } from '../kernel/ids.ts';
import { analyzeTables, inScope, systemActor, type Scope } from '../kernel/scope.ts';
import type { Services } from '../kernel/services.ts';
import { addDays, today, yearOf } from '../kernel/vi/dates.ts';
import { insertRates, listEveryFund, listEveryKind } from '../modules/ledger/index.ts';
import { insertTenant } from '../modules/org/index.ts';
import { openAccounts, seatPersonas } from './load/accounts.ts';
import { enterOtherResolutions, enterResolutions, furnishSample } from './load/figures.ts';
import { enterReported, handDown } from './load/handed.ts';
import { payVisits } from './load/payments.ts';
import { keepMinutes } from './load/minutes.ts';
import { enterProgrammes } from './load/programmes.ts';
import { enterFamilies, enterRegister, introduceMember, openCommunes } from './load/living-scene.ts';
import { endOtherMembers, enterOtherUnions, type OtherMembers } from './load/other-unions.ts';
import { endMembers, enterOfficers, enterRoll, playerOf, seatOfficers, type Cast } from './load/people.ts';
import { recordBook } from './load/records.ts';
import { enterReports } from './load/reports.ts';
import { openTerms, type Terms } from './load/terms.ts';
import { enterToldPeople, enterToldResolutions, launchCampaigns, openUpperTerms } from './load/told-unions.ts';
import { dissolveUnits, foundUnits, unitOf, type Units } from './load/units.ts';
import { planPosts, recorderOf } from './plan/committee.ts';
import { planSample, type SamplePlan } from './plan/sample.ts';
import { planRates } from './plan/rates.ts';
import { WORKERS } from './plan/strength.ts';
import { PLAYED_UNIT } from './units.ts';

export const SAMPLE_SEED = 2018;
/** The book is kept up to this many days before today, as in an office that is up to date. */
const DAYS_BEHIND = 3;

export interface LoadedSample {
  readonly tenantId: string;
  /** The played unit as it stands today. */
  readonly unit: { readonly unitId: string; readonly code: string; readonly path: string };
  /** By ordinal: 3 is over, 4 was cut short in 2025, 5 is the present one. */
  readonly termIds: Terms['termIds'];
  /** The roll of the played unit in its order. */
  readonly personIds: readonly string[];
  /** Account ids by key of `personas`. */
  readonly accounts: Readonly<Record<string, string>>;
  readonly entries: number;
}

/**
 * Fills an empty database with the sample province, the same from the same seed on the same day, through the doors that
 * officers use, all or nothing. About twenty seconds; `onProgress` hears how far it is, in Vietnamese.
 */
export async function loadSample(
  services: Pick<Services, 'db' | 'now' | 'identity'>,
  o: { onProgress?: (text: string) => void; seed?: number } = {},
): Promise<LoadedSample> {
  const seed = o.seed ?? SAMPLE_SEED;
  const day = today(services.now());
  const plan = planSample(seed, addDays(day, -DAYS_BEHIND));
  const say = o.onProgress ?? (() => undefined);
  const tenantId = newId();
  return inScope(services.db, systemActor([tenantId]), async (scope) => {
    say('Đang dựng tỉnh mẫu Thanh Sơn: các cấp công đoàn…');
    await insertTenant(scope, { tenantId, name: 'Tỉnh Thanh Sơn', sampleSeed: seed });
    await furnishSample(scope);
    const units = await foundUnits(scope);
    const terms = await openTerms(scope, units);
    say('Đang ghi đoàn viên, cán bộ và chức vụ…');
    const { cast, others } = await enterPeople(scope, units, { plan, terms, day });
    say('Đang ghi sổ hoạt động từ năm 2017 đến nay…');
    const entries = await enterRecords(scope, units, { plan, cast, others, day });
    await endUnions(scope, units, plan);
    await enterFamilies(scope, units, { cast, ...plan });
    await enterRegister(scope, units, day);
    await introduceMember(scope, units, { cast, today: day });
    const { unitId, code, path } = unitOf(units, PLAYED_UNIT);
    await enterResolutions(scope, { code, termIds: terms.termIds, today: day });
    await enterOtherResolutions(scope, units, { unions: plan.unions, today: day });
    await enterToldResolutions(scope, units, day);
    await enterProgrammes(scope, units, { unions: plan.unions, today: day });
    await keepMinutes(scope, units, { today: day });
    await handDown(scope, units, day);
    await enterReported(scope, units);
    say('Đang lập, nộp báo cáo năm…');
    await analyzeTables(scope, [...ledgerTables, ...programmeTables]);
    await enterReports(scope, units, day);
    say('Đang mở tài khoản dùng thử…');
    const personas = await seatPersonas(scope, { cast, others });
    const paid = await payVisits(scope, units, { cast, roll: plan.roll, personas, today: day });
    const accounts = await openAccounts(services.identity, personas);
    // The first visitor comes before the database would look by itself: a report took three times as long.
    await analyzeTables(scope);
    return {
      tenantId,
      unit: { unitId, code, path },
      termIds: terms.termIds,
      personIds: cast.roll.map((one) => one.personId),
      accounts,
      entries: entries + paid,
    };
  });
}

async function enterPeople(
  scope: Scope,
  units: Units,
  o: { plan: SamplePlan; terms: Terms; day: string },
): Promise<{ cast: Cast; others: OtherMembers }> {
  const { roll, officers, unions, seed, taken } = o.plan;
  const cast = {
    roll: await enterRoll(scope, units, { roll, lastYear: yearOf(o.day) }),
    officers: await enterOfficers(scope, units, officers),
  };
  await seatOfficers(scope, units, { posts: planPosts(), cast, bodyIds: o.terms.bodyIds });
  await openUpperTerms(scope, units);
  await openCommunes(scope, units, { seed, taken });
  const members = await enterOtherUnions(scope, units, unions);
  await analyzeTables(scope, ['org.unit_place', 'people.person', 'people.membership', 'people.cover', 'people.post']);
  const others = await enterToldPeople(scope, units, { members, seed, taken });
  await endMembers(scope, units, { roll, cast, today: o.day });
  return { cast, others };
}

async function enterRecords(
  scope: Scope,
  units: Units,
  o: { plan: SamplePlan; cast: Cast; others: OtherMembers; day: string },
): Promise<number> {
  const { unitId } = unitOf(units, PLAYED_UNIT);
  await insertRates(
    scope,
    planRates().map((rate) => ({ rateId: newId(), unitId, ...rate })),
  );
  const catalogue = { kinds: await listEveryKind(scope), funds: await listEveryFund(scope) };
  const own = await recordBook(scope, units, {
    entries: o.plan.records,
    people: o.cast.roll,
    workers: WORKERS,
    catalogue,
    recorderOf: (unit) => playerOf(o.cast, recorderOf(unit)),
    today: o.day,
  });
  await analyzeTables(scope, ledgerTables);
  const campaigns = await launchCampaigns(scope, units);
  const works = Map.groupBy(o.plan.otherWork, (work) => work.unit);
  let others = 0;
  for (const [unit, entries] of works) {
    const people = o.others.get(unit) ?? [];
    others += await recordBook(scope, units, {
      entries,
      people,
      catalogue,
      campaigns,
      recorderOf: () => people[0] ?? playerOf(o.cast, 'federationOfficer'),
      today: o.day,
    });
  }
  return own + others;
}

const programmeTables = ['targets.target', 'targets.task', 'people.tally', 'people.post', 'org.term'];
const ledgerTables = ['entry', 'entry_private', 'participant', 'tally', 'person_tally'].map((name) => `ledger.${name}`);

async function endUnions(scope: Scope, units: Units, plan: SamplePlan): Promise<void> {
  await endOtherMembers(scope, units, plan.unions);
  await dissolveUnits(scope, units);
}
