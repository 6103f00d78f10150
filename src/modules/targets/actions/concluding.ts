import { allow } from '../../../kernel/access.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { leaveConclusion, listConclusionsById } from '../../ledger/index.ts';
import { listTerms, termOn, type Unit } from '../../org/index.ts';
import { access } from '../access.ts';
import type { Task } from '../contract.ts';
import { sourceOfConclusion, yearOfConclusion } from '../rules/conclusions.ts';
import { addTasks, nextOrder } from './programme.ts';

/**
 * Makes a conclusion of a meeting a task of the programme, with its wording, its day, and the meeting as its ground.
 * A group's meeting concludes for its union: `home`. Made twice it is there once.
 */
export async function makeConclusionTask(
  scope: Scope,
  o: { unit: Unit; home: Unit; entryId: string; conclusionId: string; today: string },
): Promise<void> {
  const { home, today } = o;
  if (!scope.system) allow(scope, access.change, home);
  const left = await leaveConclusion(scope, o);
  if (!left) return;
  const { conclusion, meeting } = left;
  const term = termOn(await listTerms(scope, home.unitId), today);
  if (!term)
    throw new Refusal('targets.term', 'Đơn vị chưa khai báo nhiệm kỳ đang diễn ra, chưa có chương trình công tác.');
  const year = yearOfConclusion(conclusion, { term, today });
  await addTasks(scope, {
    unit: home,
    term,
    today,
    tasks: [
      {
        conclusionId: conclusion.conclusionId,
        wording: conclusion.wording,
        source: sourceOfConclusion(conclusion, meeting),
        year,
        positionOrder: await nextOrder(scope, { unitId: home.unitId, termId: term.termId, year }),
        share: 'own',
        partner: null,
        // The programme is read with the figures, also above; who does it stays with the names (`sayWho`).
        owner: null,
        dueOn: conclusion.dueOn,
      },
    ],
  });
}

/** Tasks of conclusions with who was made responsible there, as far as their reader reaches names. */
export async function sayWho(scope: Scope, tasks: readonly Task[]): Promise<Task[]> {
  const asked = tasks.flatMap(({ conclusionId, owner }) => (conclusionId && !owner ? [conclusionId] : []));
  const found = new Map((await listConclusionsById(scope, asked)).map((one) => [one.conclusionId, one.fullName]));
  return tasks.map((task) => ({ ...task, owner: task.owner ?? found.get(task.conclusionId ?? '') ?? null }));
}
