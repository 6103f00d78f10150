import { inScope, systemActor, type Scope } from '../../src/kernel/scope.ts';
import { today } from '../../src/kernel/vi/dates.ts';
import type { Period } from '../../src/kernel/vi/periods.ts';
import { compose, draftTermReport, getReport, listPassages, type Composed } from '../../src/modules/reports/index.ts';
import { filtersBehind, listDefinitions, measure, type Outcome } from '../../src/modules/indicators/index.ts';
import { listEntries, withdrawEntry } from '../../src/modules/ledger/index.ts';
import { getUnit, listTerms, type Term, type Unit } from '../../src/modules/org/index.ts';
import { followTargets, type Progress } from '../../src/modules/targets/index.ts';
import { loadSample } from '../../src/sample/load.ts';
import type { Services } from '../../src/kernel/services.ts';

/** The sample's played union, as its officers would look at it: every figure through the product's own paths. */
export interface Play {
  scope: Scope;
  unit: Unit;
  /** The term that a report looks back on, and the one whose resolution set the eight targets. */
  past: Term;
  set: Term;
  figure(code: string, period?: Period): Promise<Outcome>;
  /** The report of the past term, line by line. */
  report(): Promise<string[]>;
  targets(): Promise<Progress[]>;
  /** Withdraws records behind an indicator in the past term (or a year): the newest one, or all. */
  withdraw(code: string, o: { all?: boolean; period?: Period }): Promise<number>;
}

export async function openPlay<T>(services: Services, work: (play: Play) => Promise<T>): Promise<T> {
  const { tenantId, unit } = await loadSample(services);
  return playIn(services, tenantId, unit.code, work);
}

export async function playIn<T>(
  services: Pick<Services, 'db' | 'now'>,
  tenantId: string,
  code: string,
  work: (play: Play) => Promise<T>,
): Promise<T> {
  const day = today(services.now());
  return inScope(services.db, systemActor([tenantId]), async (scope) => {
    const unit = await getUnit(scope, { code });
    const terms = await listTerms(scope, unit.unitId);
    const term = (ordinal: number): Term => {
      const found = terms.find((one) => one.ordinal === ordinal);
      if (!found) throw new Error(`The sample has no term ${ordinal}.`);
      return found;
    };
    return work(play(scope, unit, term(3), term(4), day));
  });
}

function play(scope: Scope, unit: Unit, past: Term, set: Term, day: string): Play {
  const whole: Period = { from: past.startsOn, to: past.endsOn ?? day };
  const definition = async (code: string) => {
    const found = (await listDefinitions(scope, day)).find((one) => one.code === code);
    if (!found) throw new Error(`No indicator ${code}.`);
    return found;
  };
  return {
    scope,
    unit,
    past,
    set,
    async figure(code, period = whole) {
      const [reading] = await measure(scope, [await definition(code)], { path: unit.path, period, today: day });
      if (!reading) throw new Error(`No reading of ${code}.`);
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
    targets: () => followTargets(scope, { unit, term: set, today: day }),
    async withdraw(code, { all = false, period = whole }) {
      const filters = filtersBehind((await definition(code)).rule, { path: unit.path, period, today: day });
      let withdrawn = 0;
      for (const filter of filters) {
        for (const entry of await listEntries(scope, filter, { most: all ? 10_000 : 1 })) {
          await withdrawEntry(scope, {
            unit: { unitId: entry.unitId, path: entry.pathOn, homeId: unit.homeId },
            entryId: entry.entryId,
            version: entry.version,
            reason: 'Thử rút',
          });
          withdrawn += 1;
        }
      }
      return withdrawn;
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
