import type { Scope } from '../../../kernel/scope.ts';
import type { Period } from '../../../kernel/vi/periods.ts';
import { listDefinitions, measureAll, type Reading } from '../../indicators/index.ts';
import { listLastMonths } from '../../ledger/index.ts';
import { listTermsOf, termOn, type UnitOnTree } from '../../org/index.ts';
import type { TermDates } from '../contract.ts';
import { attentionOf, type Attention } from '../rules/attention.ts';
import { countStandings } from '../rules/summary.ts';
import { followMany } from './progress.ts';

/** A unit below as one line: figures only, no names. */
export interface UnitLine {
  unit: UnitOnTree;
  members: number;
  turns: number;
  amount: number;
  /** On track or met, of all; undefined without targets. */
  targets: { good: number; whole: number } | undefined;
  lastMonth: string | undefined;
  attention: Attention;
}

const codes = ['members', 'visits.turns', 'visits.amount'] as const;

/** The units right below, first those that need attention. A dozen statements for sixty units. */
export async function lookBelow(
  scope: Scope,
  o: { branch: readonly UnitOnTree[]; period: Period; today: string },
): Promise<UnitLine[]> {
  if (o.branch.length === 0) return [];
  const definitions = await listDefinitions(scope, o.today, codes);
  const readings = await measureAll(
    scope,
    definitions,
    o.branch.map(({ path }) => ({ path, period: o.period, today: o.today })),
  );
  const months = await listLastMonths(
    scope,
    o.branch.map((unit) => unit.path),
  );
  const terms = new Map<string, TermDates>();
  const all = Map.groupBy(
    await listTermsOf(
      scope,
      o.branch.map((unit) => unit.homeId),
    ),
    (term) => term.unitId,
  );
  for (const unit of o.branch) {
    const term = termOn(all.get(unit.homeId) ?? [], o.today);
    if (term) terms.set(unit.unitId, term);
  }
  const led = o.branch
    .flatMap((unit) => ({ unit, term: terms.get(unit.unitId) }))
    .filter((one): one is { unit: UnitOnTree; term: TermDates } => one.term !== undefined);
  const followed = await followMany(scope, led, o);
  const lines = o.branch.map((unit, nth): UnitLine => {
    const targets = followed[led.findIndex((one) => one.unit.unitId === unit.unitId)] ?? [];
    const { whole, of } = countStandings(targets);
    const valueOfUnit = (code: (typeof codes)[number]) => valueOf(readings[nth] ?? [], code);
    const [members, lastMonth] = [valueOfUnit('members'), months.get(unit.path)];
    return {
      unit,
      members,
      turns: valueOfUnit('visits.turns'),
      amount: valueOfUnit('visits.amount'),
      targets: whole ? { good: of('met') + of('exceeded') + of('onTrack'), whole } : undefined,
      lastMonth,
      attention: attentionOf({ members, hasTerm: terms.has(unit.unitId), targets, lastMonth }, o.today),
    };
  });
  return lines.sort((one, other) => other.attention.weight - one.attention.weight);
}

function valueOf(readings: readonly Reading[], code: string): number {
  const outcome = readings.find((reading) => reading.definition.code === code)?.outcome;
  return outcome?.is === 'count' ? outcome.value : 0;
}
