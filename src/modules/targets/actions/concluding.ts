import { allow } from '../../../kernel/access.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { leaveConclusion } from '../../ledger/index.ts';
import { listTerms, termOn, type Unit } from '../../org/index.ts';
import { access } from '../access.ts';
import { sourceOfConclusion, yearOfConclusion } from '../rules/conclusions.ts';
import { addTasks, nextOrder } from './programme.ts';

/**
 * Makes a conclusion of a meeting a task of the programme, with its wording, who does it, its day, and the meeting as its ground.
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
        owner: conclusion.fullName,
        dueOn: conclusion.dueOn,
      },
    ],
  });
}
