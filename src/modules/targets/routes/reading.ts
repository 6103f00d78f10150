import { allow, may } from '../../../kernel/access.ts';
import type { Ctx } from '../../../kernel/http.ts';
import { isId } from '../../../kernel/ids.ts';
import { NotThere, Refusal, refuseUnless } from '../../../kernel/refusal.ts';
import { today } from '../../../kernel/vi/dates.ts';
import { getUnit } from '../../org/index.ts';
import { access } from '../access.ts';
import { listUnitsBelow } from '../actions/handing.ts';
import { sayWho } from '../actions/concluding.ts';
import { getTask } from '../actions/programme.ts';
import type { Task, TermDates } from '../contract.ts';
import { wholeTerm } from '../pages/entry.ts';
import type { ProgrammeProps } from '../pages/programme.tsx';
import { inOrder, yearsOfTerm } from '../rules/programme.ts';
import { listTasks } from '../store/tasks.ts';

export const todayOf = (c: Ctx): string => today(c.get('services').now());

/** The year in the address; left out, the running one where the term has it, else the whole term. */
export function yearAsked(c: Ctx, years: readonly number[]): number | null {
  const asked = c.req.query('nam');
  if (asked === wholeTerm) return null;
  const year = asked === undefined ? Number(todayOf(c).slice(0, 4)) : Number(asked);
  return years.includes(year) ? year : null;
}

export async function readProgramme(c: Ctx): Promise<ProgrammeProps> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, access.read, unit);
  const isPart = unit.homeId !== unit.unitId;
  const home = isPart ? await getUnit(scope, { unitId: unit.homeId }) : undefined;
  const years = unit.term ? yearsOfTerm(unit.term, todayOf(c)) : [];
  return {
    unit,
    all:
      unit.term && !isPart
        ? inOrder(await sayWho(scope, await listTasks(scope, { unitId: unit.unitId, termId: unit.term.termId })))
        : [],
    years,
    year: yearAsked(c, years),
    today: todayOf(c),
    mayChange: may(scope, access.change, unit) && !isPart,
    mayWork: may(scope, access.work, unit) && !isPart,
    hasBelow: (await listUnitsBelow(scope, unit, todayOf(c))).length > 0,
    home: home && { name: home.shortName, href: `/cd/${home.code}/chuong-trinh` },
  };
}

export async function taskOfAddress(c: Ctx): Promise<Task> {
  const id = c.req.param('task') ?? '';
  if (!isId(id)) throw new NotThere('Không tìm thấy việc này trong chương trình công tác.');
  return getTask(c.get('scope'), c.get('unit'), id);
}

/** Refuses `targets.taskPart` for a group or section: a programme is its union's. */
export function termOf(c: Ctx): TermDates {
  const { term, unitId, homeId } = c.get('unit');
  refuseUnless(
    unitId === homeId,
    'targets.taskPart',
    'Chương trình công tác là của cả công đoàn cơ sở, không của riêng tổ.',
  );
  if (!term) throw new Refusal('targets.term', 'Chưa khai báo nhiệm kỳ để ghi chương trình công tác.');
  return term;
}
