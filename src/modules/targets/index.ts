/**
 * Targets: an indicator, a comparator, a goal as an exact fraction, a rhythm, for a term of a unit (T-1 … T-8).
 * A year is judged when it is over; a term from its years. The real term counts, not its printed label.
 * The programme of work (T-8) says what is to be done for them, with its records as evidence.
 * Causes of what was not met stand with the target and go into the report.
 */
export { followMany, followTargets, type Followed } from './actions/progress.ts';
export { changeHandedGoals, handTargets } from './actions/handing.ts';
export { handTasks } from './actions/handing-tasks.ts';
export { access as targetsAccess } from './access.ts';
export { addTasks, finishTask, nextOrder, type NewTask } from './actions/programme.ts';
export { noteReported } from './actions/reported.ts';
export { setTargets, type NewTarget } from './actions/targets.ts';
export type { Progress, Result, Target, Task, TermDates, Verdict, Way } from './contract.ts';
export { judge, judgeYears, showGoal } from './rules/judge.ts';
export { countTasks } from './rules/programme.ts';
export { differenceInWords, readReported } from './rules/reported.ts';
export { showResult } from './rules/words.ts';
export { sumUp } from './rules/summary.ts';
export { listTargetsOf } from './store/targets.ts';
export { listTasks, listTasksById } from './store/tasks.ts';
export { TaskState } from './pages/programme.tsx';
export { startEntry, targetsEntry, taskHref } from './pages/entry.ts';
export type { WaitingLine } from './pages/start.tsx';
export { addStartRoutes, addWaitingPart } from './routes/start.ts';
export { makeConclusionTask } from './actions/concluding.ts';
export { tasksOfConclusions } from './routes/concluding.tsx';
export { addOriginPart, addProgrammeRoutes } from './routes/programme.tsx';
export { addTargetRoutes } from './routes/targets.tsx';
