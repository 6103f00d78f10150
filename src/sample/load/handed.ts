import type { Scope } from '../../kernel/scope.ts';
import { yearOf } from '../../kernel/vi/dates.ts';
import { listTerms } from '../../modules/org/index.ts';
import {
  addTasks,
  changeHandedGoals,
  finishTask,
  handTargets,
  handTasks,
  listTargetsOf,
  listTasks,
  noteReported,
  readReported,
  setTargets,
} from '../../modules/targets/index.ts';
import { handedTargets, handedTasks, ownGoals, upperReport } from '../plan/handed.ts';
import { FEDERATION, UPPER_UNION } from '../units.ts';
import { unitOf, type Units } from './units.ts';

/** What the federation hands down to the unions below it in the running year: three targets and two tasks, by one plan. */
export async function handDown(scope: Scope, units: Units, today: string): Promise<void> {
  const unit = unitOf(units, FEDERATION);
  const [term] = await listTerms(scope, unit.unitId);
  if (!term) return;
  const year = yearOf(today);
  const by = { unit, unitIds: 'all', paper: { paperNumber: '08/KH-CĐT', paperOn: `${year}-01-12` }, today } as const;
  await setTargets(scope, { unit, termId: term.termId, targets: handedTargets(year), today });
  const targets = (await listTargetsOf(scope, [term.termId])).filter((target) => !target.own);
  await handTargets(scope, { ...by, targets });
  const [introduced] = targets;
  const typed = new Map(Object.entries(ownGoals).map(([code, goal]) => [unitOf(units, code).unitId, goal]));
  if (introduced) await changeHandedGoals(scope, { unit, target: introduced, typed, withdraw: [], today });
  await addTasks(scope, { unit, term, today, tasks: handedTasks(year) });
  await handTasks(scope, { ...by, tasks: await listTasks(scope, { unitId: unit.unitId, termId: term.termId }) });
  await finishFirst(scope, units, today);
}

/** Two unions out of three have held their conference; the others are asked for it. */
async function finishFirst(scope: Scope, units: Units, today: string): Promise<void> {
  const year = yearOf(today);
  if (today < `${year}-04-01`) return;
  const living = [...units.values()].filter((unit) => unit.kindCode === 'grassroots_union' && unit.endedOn === null);
  for (const [nth, unit] of living.entries()) {
    const [term] = await listTerms(scope, unit.unitId);
    const tasks = term && nth % 3 ? await listTasks(scope, { unitId: unit.unitId, termId: term.termId }) : [];
    const task = tasks.find((one) => one.handedFrom && one.state === 'open' && (one.dueOn ?? today) < today);
    const doneOn = `${year}-03-${String(10 + (nth % 18)).padStart(2, '0')}`;
    if (task) await finishTask(scope, { unit, taskId: task.taskId, doneOn, outcome: null, evidence: [] });
  }
}

/** What the upper union printed of its nine targets of 2022, beside what the records come to (T-3). */
export async function enterReported(scope: Scope, units: Units): Promise<void> {
  const unit = unitOf(units, UPPER_UNION);
  const { year, paper, sum, lines } = upperReport;
  const term = (await listTerms(scope, unit.unitId)).find(
    (one) => one.startsOn < `${year}-07-01` && (one.endsOn ?? '9999') > `${year}-07-01`,
  );
  if (!term) return;
  const heads = (await listTargetsOf(scope, [term.termId])).filter((target) => !target.parentId);
  const reported = lines.flatMap(([place, figure, verdict]) => {
    const target = heads.find((one) => one.positionOrder === place);
    return target ? [{ ...readReported(figure, 'figure'), ...paper, targetId: target.targetId, year, verdict }] : [];
  });
  await noteReported(scope, { unit, termId: term.termId, year, reported, sum: { year, ...sum, ...paper } });
}
