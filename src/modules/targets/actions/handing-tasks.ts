import { allow } from '../../../kernel/access.ts';
import { newId } from '../../../kernel/ids.ts';
import { refuseUnless } from '../../../kernel/refusal.ts';
import { asProgram, type Scope } from '../../../kernel/scope.ts';
import type { UnitOnTree } from '../../org/index.ts';
import { access } from '../access.ts';
import type { HandedTask, Handing, Task } from '../contract.ts';
import { insertHandedTasks, listHandedTasks, withdrawTasks } from '../store/handing.ts';
import { listChosenBelow, listUnitsBelow, tellUnits, termsOfUnits, type Giver, type Handed } from './handing.ts';

/** Hands tasks of a programme down like targets. Refuses `targets.nothing`, `targets.noUnits`. */
export async function handTasks(
  scope: Scope,
  o: { unit: Giver; tasks: readonly Task[]; unitIds: 'all' | readonly string[]; paper: Handing; today: string },
): Promise<Handed> {
  if (!scope.system) allow(scope, access.assign, o.unit);
  refuseUnless(o.tasks.length, 'targets.nothing', 'Chưa chọn việc nào để giao.');
  const below = await listChosenBelow(scope, o);
  const termOf = await termsOfUnits(scope, below);
  return asProgram(scope, async (wide) => {
    const there = await listHandedTasks(
      wide,
      o.tasks.map((task) => task.taskId),
    );
    const rows = below.flatMap((unit) =>
      o.tasks.flatMap((task): Task[] => {
        const term = termOf(unit, task.year === null ? o.today : `${task.year}-07-01`);
        const kept = there.some(
          (one) =>
            one.handedFrom === task.taskId &&
            one.unitId === unit.unitId &&
            one.termId === term?.termId &&
            one.state !== 'dropped',
        );
        return term && !kept ? [copyFor({ ...o, task }, unit.unitId, term.termId)] : [];
      }),
    );
    await insertHandedTasks(wide, rows);
    const reached = [...new Set(rows.map((row) => row.unitId))];
    await tellUnits(wide, o.unit, reached, `giao ${o.tasks.length} việc`, o.paper);
    return { units: reached.length, without: below.filter((unit) => !termOf(unit, o.today)) };
  });
}

/** The unit's own officers say who does it; the day is the giver's. */
const copyFor = (
  { unit, task, paper }: { unit: Giver; task: Task; paper: Handing },
  unitId: string,
  termId: string,
): Task => ({
  ...task,
  taskId: newId(),
  unitId,
  termId,
  owner: null,
  // Where it is to be done it is the unit's own.
  share: task.share === 'below' ? 'own' : task.share,
  state: 'open',
  doneOn: null,
  outcome: null,
  // The meeting was the giver's, and its conclusion has its one task there.
  conclusionId: null,
  handedFrom: task.taskId,
  giverId: unit.unitId,
  giverName: unit.name,
  ...paper,
});

/** Takes tasks back from units where they are not done yet. @returns from how many */
export async function withdrawHandedTasks(
  scope: Scope,
  o: { unit: Giver; task: Task; unitIds: readonly string[]; today: string },
): Promise<number> {
  if (!scope.system) allow(scope, access.assign, o.unit);
  const below = new Set((await listUnitsBelow(scope, o.unit, o.today)).map((unit) => unit.unitId));
  return asProgram(scope, async (wide) => {
    const going = (await listHandedTasks(wide, [o.task.taskId])).filter(
      (row) => row.state === 'open' && below.has(row.unitId) && o.unitIds.includes(row.unitId),
    );
    await withdrawTasks(
      wide,
      going.map((row) => row.taskId),
    );
    if (going.length)
      await tellUnits(
        wide,
        o.unit,
        going.map((row) => row.unitId),
        'thu hồi một việc',
      );
    return going.length;
  });
}

/** A unit below with how far it is in what was handed to it. */
export interface UnitTasks {
  unit: UnitOnTree;
  tasks: readonly HandedTask[];
}

/** How far the units below are in some tasks: one statement for all of them. */
export async function followHandedTasks(
  scope: Scope,
  o: { unit: Giver; tasks: readonly Task[]; today: string },
): Promise<UnitTasks[]> {
  const below = await listUnitsBelow(scope, o.unit, o.today);
  const rows = (
    await listHandedTasks(
      scope,
      o.tasks.map((task) => task.taskId),
    )
  ).filter((row) => row.state !== 'dropped');
  return below.flatMap((unit) => {
    const tasks = rows.filter((row) => row.unitId === unit.unitId);
    return tasks.length ? [{ unit, tasks }] : [];
  });
}
