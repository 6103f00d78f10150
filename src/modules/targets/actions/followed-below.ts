import type { Scope } from '../../../kernel/scope.ts';
import type { UnitOnTree } from '../../org/index.ts';
import type { Progress, Target, TermDates } from '../contract.ts';
import { listHanded } from '../store/handing.ts';
import { listUnitsBelow, termsOfUnits, type Giver } from './handing.ts';
import { followMany } from './progress.ts';

/** A unit below with the live progress of what was handed to it. */
export interface UnitProgress {
  unit: UnitOnTree;
  term: TermDates | undefined;
  /** In the giver's order; `target.handedFrom` says which of the giver's it is. */
  targets: readonly Progress[];
}

/** How the units below stand in targets that were handed down to them: figures only, a dozen statements for sixty units. */
export async function followHanded(
  scope: Scope,
  o: { unit: Giver; targets: readonly Target[]; today: string },
): Promise<UnitProgress[]> {
  const below = await listUnitsBelow(scope, o.unit, o.today);
  const given = o.targets.map((target) => target.targetId);
  const rows = (await listHanded(scope, given)).filter((row) => row.withdrawnOn === null);
  const termOf = await termsOfUnits(scope, below);
  const followed = below.flatMap((unit) => {
    const term = termOf(unit, o.today);
    return term && rows.some((row) => row.unitId === unit.unitId) ? [{ unit, term }] : [];
  });
  const all = await followMany(scope, followed, o, (target) => given.includes(target.handedFrom ?? ''));
  return below.map((unit) => {
    const nth = followed.findIndex((one) => one.unit.unitId === unit.unitId);
    return { unit, term: termOf(unit, o.today), targets: all[nth] ?? [] };
  });
}
