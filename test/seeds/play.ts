import { inScope, systemActor, type Scope } from '../../src/kernel/scope.ts';
import { today } from '../../src/kernel/vi/dates.ts';
import { periodOfYear, type Period } from '../../src/kernel/vi/periods.ts';
import { compose, draftTermReport, getReport, listPassages, type Composed } from '../../src/modules/reports/index.ts';
import {
  filtersBehind,
  listDefinitions,
  measure,
  type Definition,
  type Outcome,
  type Rule,
} from '../../src/modules/indicators/index.ts';
import {
  listDeclared,
  listEntries,
  recordEntries,
  withdrawEntry,
  withdrawTotal,
  type EntryDraft,
  type EntryFilter,
  type EntryRow,
} from '../../src/modules/ledger/index.ts';
import { getUnit, listTerms, type Term, type Unit } from '../../src/modules/org/index.ts';
import { listPosts, type Post } from '../../src/modules/people/index.ts';
import { followTargets, type Progress } from '../../src/modules/targets/index.ts';
import type { Services } from '../../src/kernel/services.ts';
import { ASSOCIATION, DEPARTMENT, OFFICE, PLAYED_UNIT, UPPER_UNION } from '../../src/sample/units.ts';
import type { SeedNumber } from './facts.ts';

/** A union of the sample as its officers would look at it: every figure through the product's own paths. */
export interface Play {
  scope: Scope;
  unit: Unit;
  /** The term that a page looks back on, and the one whose resolution it tells of. */
  past: Term;
  set: Term;
  /** What the page reports on: the past term, or the year 2022. */
  period: Period;
  today: string;
  /** A definition of the catalogue by its code, or one that an administrator could add. */
  read(what: string | Rule, period?: Period): Promise<Outcome>;
  /** The report of the past term, line by line. */
  report(): Promise<string[]>;
  targets(term?: Term): Promise<Progress[]>;
  find(filter: Partial<EntryFilter>): Promise<EntryRow[]>;
  count(filter: Partial<EntryFilter>): Promise<number>;
  postsOn(day: string): Promise<Post[]>;
  /** Withdraws records behind a figure: the newest one, or all. */
  withdraw(what: string | Rule, o?: { all?: boolean; period?: Period | undefined }): Promise<void>;
  withdrawFound(filter: Partial<EntryFilter>, o?: { all?: boolean }): Promise<void>;
  withdrawDeclared(code: string): Promise<void>;
  record(kindCode: string, draft: EntryDraft): Promise<void>;
}

/** The unit that holds a page's figures, the ordinal of the term that it looks back on, and a year when it tells of one only. */
const CASTS: Readonly<Record<SeedNumber, { code: string; past: number; year?: number }>> = {
  '000': { code: PLAYED_UNIT, past: 3 },
  '001': { code: OFFICE, past: 4 },
  '002': { code: ASSOCIATION, past: 3 },
  '003': { code: UPPER_UNION, past: 5, year: 2022 },
  '004': { code: DEPARTMENT, past: 4 },
};

/** Plays one page's union in one transaction, which ends with the work. */
export async function playIn<T>(
  services: Pick<Services, 'db' | 'now'>,
  o: { tenantId: string; seed: SeedNumber },
  work: (play: Play) => Promise<T>,
): Promise<T> {
  const day = today(services.now());
  return inScope(services.db, systemActor([o.tenantId]), async (scope) => {
    const { code, past, year } = CASTS[o.seed];
    const unit = await getUnit(scope, { code });
    const terms = await listTerms(scope, unit.unitId);
    const term = (ordinal: number): Term => {
      const found = terms.find((one) => one.ordinal === ordinal);
      if (!found) throw new Error(`${code} has no term ${ordinal}.`);
      return found;
    };
    return work(play(scope, { unit, past: term(past), set: term(past + 1), day, year }));
  });
}

function play(
  scope: Scope,
  { unit, past, set, day, year }: { unit: Unit; past: Term; set: Term; day: string; year: number | undefined },
): Play {
  const whole: Period = year ? periodOfYear(year) : { from: past.startsOn, to: past.endsOn ?? day };
  const place = { path: unit.path, today: day };
  const definition = async (what: string | Rule): Promise<Definition> => {
    if (typeof what !== 'string') return { code: 'asked', version: 1, name: 'asked', unitOfMeasure: '', rule: what };
    const found = (await listDefinitions(scope, day)).find((one) => one.code === what);
    if (!found) throw new Error(`No indicator ${what}.`);
    return found;
  };
  const find = (filter: Partial<EntryFilter>, most = 10_000): Promise<EntryRow[]> =>
    listEntries(scope, { path: unit.path, period: whole, ...filter }, { most });
  const withdrawFound = async (filter: Partial<EntryFilter>, { all = true } = {}): Promise<void> => {
    const found = await find(filter, all ? 10_000 : 1);
    if (found.length === 0) throw new Error('There is no record to withdraw.');
    for (const { entryId, unitId, pathOn, version } of found)
      await withdrawEntry(scope, {
        unit: { unitId, path: pathOn, homeId: unit.homeId },
        entryId,
        version,
        reason: 'Thử rút',
      });
  };
  return {
    scope,
    unit,
    past,
    set,
    period: whole,
    today: day,
    async read(what, period = whole) {
      const [reading] = await measure(scope, [await definition(what)], { ...place, period });
      if (!reading) throw new Error('No reading.');
      return reading.outcome;
    },
    async report() {
      const reportId = await draftTermReport(scope, { unit, term: past, today: day });
      const composed = await compose(scope, {
        unit,
        report: await getReport(scope, unit, reportId),
        passages: await listPassages(scope, reportId),
        today: day,
      });
      return linesOf(composed);
    },
    targets: (term = set) => followTargets(scope, { unit, term, today: day }),
    find,
    count: async (filter) => (await find(filter)).length,
    postsOn: (on) => listPosts(scope, { unitId: unit.unitId, from: on, to: on }),
    async withdraw(what, { all = false, period = whole } = {}) {
      const { rule } = await definition(what);
      const part = rule.measure === 'share' ? rule.part : rule;
      for (const filter of filtersBehind(part, { ...place, period })) await withdrawFound(filter, { all });
    },
    withdrawFound,
    async withdrawDeclared(code) {
      const found = (await listDeclared(scope, unit.unitId)).filter((one) => one.indicatorCode === code);
      for (const { declaredTotalId, version } of found)
        await withdrawTotal(scope, { unit, declaredTotalId, version, reason: 'Thử rút' });
    },
    async record(kindCode, draft) {
      await recordEntries(scope, { unit, kindCode, drafts: [draft], today: day });
    },
  };
}

type Runs = string | readonly (string | { text: string })[];
const textOf = (runs: Runs): string =>
  typeof runs === 'string' ? runs : runs.map((run) => (typeof run === 'string' ? run : run.text)).join('');

function linesOf({ paper }: Composed): string[] {
  return paper.blocks.flatMap((block) =>
    block.kind === 'paragraph' || block.kind === 'note'
      ? [textOf(block.runs)]
      : block.kind === 'heading'
        ? [textOf(block.text)]
        : [],
  );
}
