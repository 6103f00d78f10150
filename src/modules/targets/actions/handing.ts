import { allow, type Place } from '../../../kernel/access.ts';
import { recordEvents } from '../../../kernel/events.ts';
import { newId } from '../../../kernel/ids.ts';
import { refuseUnless } from '../../../kernel/refusal.ts';
import { asProgram, type Scope } from '../../../kernel/scope.ts';
import { listBranch, listTermsOf, termOn, type UnitOnTree } from '../../org/index.ts';
import { access } from '../access.ts';
import type { Handing, Target, TermDates } from '../contract.ts';
import { checkLikeness } from '../rules/goal.ts';
import { readGoal } from '../rules/judge.ts';
import {
  insertHanded,
  listHanded,
  updateGoals,
  updateHanded,
  withdrawHanded,
  type HandedRow,
} from '../store/handing.ts';

/** Who hands down, under the name of the day. */
export interface Giver extends Place {
  name: string;
}

/** What came of handing down: into how many units, and which have no term to write it into. */
export interface Handed {
  units: number;
  without: readonly UnitOnTree[];
}

/** The independent units right below a union, in tree order. */
export async function listUnitsBelow(scope: Scope, unit: Place, on: string): Promise<UnitOnTree[]> {
  const branch = await listBranch(scope, { path: unit.path, on });
  return branch.filter((one) => one.parentId === unit.unitId && one.homeId === one.unitId);
}

/** Those of the units right below that are chosen. Refuses `targets.noUnits`. */
export async function listChosenBelow(
  scope: Scope,
  { unit, unitIds, today }: { unit: Giver; unitIds: 'all' | readonly string[]; today: string },
): Promise<UnitOnTree[]> {
  const below = await listUnitsBelow(scope, unit, today);
  const chosen = unitIds === 'all' ? below : below.filter((one) => unitIds.includes(one.unitId));
  refuseUnless(chosen.length, 'targets.noUnits', 'Chưa chọn đơn vị nào để giao.');
  return chosen;
}

/** For each unit the term that holds a year (or today), where it has one. */
export async function termsOfUnits(
  scope: Scope,
  units: readonly UnitOnTree[],
): Promise<(unit: { unitId: string }, on: string) => TermDates | undefined> {
  const terms = Map.groupBy(
    await listTermsOf(
      scope,
      units.map((unit) => unit.unitId),
    ),
    (term) => term.unitId,
  );
  return ({ unitId }, on) => termOn(terms.get(unitId) ?? [], on);
}

/**
 * Hands targets down to units right below, parts with their heads, by a paper. A unit that has one already keeps it with its
 * goal. Refuses `targets.noUnits`, `targets.nothing`; units without a term are told and left out.
 */
export async function handTargets(
  scope: Scope,
  o: { unit: Giver; targets: readonly Target[]; unitIds: 'all' | readonly string[]; paper: Handing; today: string },
): Promise<Handed> {
  if (!scope.system) allow(scope, access.assign, o.unit);
  refuseUnless(o.targets.length, 'targets.nothing', 'Chưa chọn chỉ tiêu nào để giao.');
  const below = await listChosenBelow(scope, o);
  const termOf = await termsOfUnits(scope, below);
  const dayOf = (target: Target): string => (target.year === null ? o.today : `${target.year}-07-01`);
  return asProgram(scope, async (wide) => {
    const there = await listHanded(
      wide,
      o.targets.map((target) => target.targetId),
    );
    const rows = below.flatMap((unit) =>
      copiesFor(
        { ...o, there: there.filter((one) => one.unitId === unit.unitId) },
        { unit, termOf: (target) => termOf(unit, dayOf(target)) },
      ),
    );
    await insertHanded(wide, rows);
    const reached = new Set(rows.map((row) => row.unitId));
    await tellUnits(
      wide,
      o.unit,
      [...reached],
      `giao ${o.targets.filter((one) => !one.parentId).length} chỉ tiêu`,
      o.paper,
    );
    return { units: reached.size, without: below.filter((unit) => !termOf(unit, o.today)) };
  });
}

/** A unit's own rows of what is handed to it; what stands there is left as it is, what was withdrawn comes back. */
function copiesFor(
  {
    unit: giver,
    targets,
    paper,
    there,
  }: { unit: Giver; targets: readonly Target[]; paper: Handing; there: readonly HandedRow[] },
  of: { unit: UnitOnTree; termOf: (target: Target) => TermDates | undefined },
): Target[] {
  const ids = new Map<string, string>();
  return targets.flatMap((target) => {
    const term = of.termOf(target);
    const kept = there.find((one) => one.handedFrom === target.targetId && one.termId === term?.termId);
    const targetId = kept?.targetId ?? newId();
    ids.set(target.targetId, targetId);
    if (!term || (kept && kept.withdrawnOn === null)) return [];
    return {
      ...target,
      targetId,
      unitId: of.unit.unitId,
      termId: term.termId,
      parentId: target.parentId && (ids.get(target.parentId) ?? null),
      own: true,
      causeObjective: null,
      causeSubjective: null,
      handedFrom: target.targetId,
      giverId: giver.unitId,
      giverName: giver.name,
      ...paper,
    };
  });
}

/** One line in the log of each unit that is concerned, and one in the giver's. */
export async function tellUnits(
  wide: Scope,
  giver: Giver,
  unitIds: readonly string[],
  deed: string,
  paper?: Handing,
): Promise<void> {
  const words = paper ? ` theo văn bản số ${paper.paperNumber}` : '';
  await recordEvents(wide, [
    {
      verb: 'targets.handed',
      unitId: giver.unitId,
      subject: { kind: 'unit', id: giver.unitId },
      summary: `Đã ${deed} cho ${unitIds.length} đơn vị${words}`,
    },
    ...unitIds.map((unitId) => ({
      verb: 'targets.received',
      unitId,
      subject: { kind: 'unit', id: giver.unitId },
      summary: `${giver.name} ${deed}${words}`,
    })),
  ]);
}

/**
 * Goals of single units of a target that was handed down, as typed, and units from which it is taken back. Refuses a goal of
 * another kind than the target's: "5" where the target says "90%".
 */
export async function changeHandedGoals(
  scope: Scope,
  o: { unit: Giver; target: Target; typed: ReadonlyMap<string, string>; withdraw: readonly string[]; today: string },
): Promise<{ changed: number; withdrawn: number }> {
  if (!scope.system) allow(scope, access.assign, o.unit);
  const below = new Set((await listUnitsBelow(scope, o.unit, o.today)).map((unit) => unit.unitId));
  return asProgram(scope, async (wide) => {
    const rows = (await listHanded(wide, [o.target.targetId])).filter(
      (row) => row.withdrawnOn === null && below.has(row.unitId),
    );
    const going = rows.filter((row) => o.withdraw.includes(row.unitId));
    const changes = rows.flatMap((row) => {
      const typed = o.typed.get(row.unitId);
      if (going.includes(row) || !typed) return [];
      const goal = checkLikeness(o.target, readGoal(typed, o.target.comparator, row.unitId), row.unitId);
      return goal.goalPart === row.goalPart && goal.goalWhole === row.goalWhole ? [] : [{ row, goal }];
    });
    await updateGoals(
      wide,
      changes.map(({ row, goal }) => ({ ...goal, targetId: row.targetId })),
    );
    await withdrawHanded(
      wide,
      going.map((row) => row.targetId),
      o.today,
    );
    const told = (all: readonly HandedRow[]): string[] => all.map((row) => row.unitId);
    if (changes.length)
      await tellUnits(wide, o.unit, told(changes.map(({ row }) => row)), 'điều chỉnh mức của một chỉ tiêu');
    if (going.length) await tellUnits(wide, o.unit, told(going), 'thu hồi một chỉ tiêu');
    return { changed: changes.length, withdrawn: going.length };
  });
}

/** The giver's words are the units' words: a slip of the pen that is mended is mended everywhere. Goals stay as they are. */
export async function renameHanded(scope: Scope, target: Target, values: Partial<Target>): Promise<void> {
  const { wording, positionOrder, source } = { ...target, ...values };
  if (wording === target.wording && positionOrder === target.positionOrder && source === target.source) return;
  await asProgram(scope, (wide) => updateHanded(wide, target.targetId, { wording, positionOrder, source }));
}
