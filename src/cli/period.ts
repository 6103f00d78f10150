import { Refusal } from '../kernel/refusal.ts';
import type { Scope } from '../kernel/scope.ts';
import { parseDate } from '../kernel/vi/dates.ts';
import type { Period } from '../kernel/vi/periods.ts';
import { listTerms, termOn, type Term, type Unit } from '../modules/org/index.ts';
import { WrongUse, type Call, type Command } from './command.ts';

/** The options that say of which time: a term, or two days; neither is the term of today. */
export const periodOptions: Command['options'] = {
  term: { type: 'string', help: 'nhiệm kỳ thứ mấy, ví dụ 4; mặc định là nhiệm kỳ của hôm nay' },
  from: { type: 'string', help: 'từ ngày, dd/mm/yyyy (đi cùng --to, thay cho --term)' },
  to: { type: 'string', help: 'đến ngày, dd/mm/yyyy' },
};

export const periodForm = '[--term N | --from NGÀY --to NGÀY]';

export interface Choice {
  term: Term | undefined;
  period: Period;
}

/** Refuses `cli.term`; @throws WrongUse for days that are none. */
export async function choosePeriod(scope: Scope, unit: Unit, call: Pick<Call, 'text'>, today: string): Promise<Choice> {
  const days = readDays(call);
  const terms = await listTerms(scope, unit.homeId);
  const ordinal = call.text('term');
  if (ordinal !== undefined && days) throw new WrongUse('Chỉ chọn một: --term, hoặc --from và --to.');
  const term =
    ordinal === undefined
      ? termOn(terms, days?.to ?? today)
      : terms.find((one) => String(one.ordinal) === ordinal.trim());
  if (ordinal !== undefined && !term)
    throw new Refusal(
      'cli.term',
      `${unit.name} không có nhiệm kỳ thứ ${ordinal}. Đã khai báo: ${terms.map((one) => `${one.ordinal} (${one.label})`).join(', ') || 'chưa có'}.`,
    );
  if (days) return { term, period: days };
  if (!term) throw new Refusal('cli.term', `${unit.name} chưa khai báo nhiệm kỳ nào. Hãy cho biết --from và --to.`);
  return { term, period: { from: term.startsOn, to: term.endsOn ?? today } };
}

function readDays({ text }: Pick<Call, 'text'>): Period | undefined {
  const [from, to] = [text('from'), text('to')];
  if (from === undefined && to === undefined) return undefined;
  if (from === undefined || to === undefined) throw new WrongUse('--from và --to phải đi cùng nhau.');
  const period = { from: readDay(from), to: readDay(to) };
  if (period.to < period.from) throw new WrongUse('--to phải từ --from trở đi.');
  return period;
}

function readDay(typed: string): string {
  const day = parseDate(typed);
  if (!day) throw new WrongUse(`"${typed}" không phải một ngày, hãy gõ như 20/12/2022.`);
  return day;
}
