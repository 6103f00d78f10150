import type { Scope } from '../../kernel/scope.ts';
import { yearOf } from '../../kernel/vi/dates.ts';
import { listTerms, termOn } from '../../modules/org/index.ts';
import { addTasks } from '../../modules/targets/index.ts';
import type { OtherUnion } from '../plan/other-unions.ts';
import { asTasks, OFFICE_PROGRAMME, UPPER_PROGRAMME } from '../plan/programmes.ts';
import { PLAYED_UNIT, UPPER_UNION } from '../units.ts';
import { unitOf, type Units } from './units.ts';

/** The upper union's 2022, all of it done on its days, and the running year of the unions that live on: done so far as its days have come. */
export async function enterProgrammes(
  scope: Scope,
  units: Units,
  { unions, today }: { unions: readonly OtherUnion[]; today: string },
): Promise<void> {
  const { year, source, tasks } = UPPER_PROGRAMME;
  const write = async (code: string, on: string, planned: ReturnType<typeof asTasks>): Promise<void> => {
    const unit = unitOf(units, code);
    const term = termOn(await listTerms(scope, unit.unitId), on);
    const due = planned.map((task) => ({ ...task, doneOn: doneBy(task.dueOn, today) }));
    if (term) await addTasks(scope, { unit, term, today, tasks: due });
  };
  await write(UPPER_UNION, `${year}-06-30`, asTasks(tasks, year, source));
  const running = asTasks(OFFICE_PROGRAMME, yearOf(today), `Chương trình công tác năm ${yearOf(today)}`);
  const living = unions.filter(({ unit }) => unit.endedOn === null).map(({ unit }) => unit.code);
  for (const code of [PLAYED_UNIT, ...living]) await write(code, today, running);
}

const doneBy = (dueOn: string | null, today: string): string | null => (dueOn !== null && dueOn < today ? dueOn : null);
