import { formatDate, yearOf } from '../../../kernel/vi/dates.ts';
import type { Conclusion, EntryRow } from '../../ledger/index.ts';
import type { TermDates } from '../contract.ts';
import { yearsOfTerm } from './programme.ts';

/** "Kết luận số 2, họp Ban Chấp hành quý II ngày 12/05/2026"; a long name of the meeting gives way to number and day. */
export function sourceOfConclusion(
  { number }: Pick<Conclusion, 'number'>,
  { summary, onDate }: Pick<EntryRow, 'summary' | 'onDate'>,
): string {
  const [first, day] = [`Kết luận số ${number}, `, ` ngày ${formatDate(onDate)}`];
  const room = 200 - first.length - day.length;
  const name = summary || 'cuộc họp';
  return first + (name.length <= room ? name : `${name.slice(0, name.lastIndexOf(' ', room - 2))} …`) + day;
}

/** The year of its day, if that is still to come within the term; what is late already is this year's work. */
export function yearOfConclusion(
  { dueOn }: Pick<Conclusion, 'dueOn'>,
  { term, today }: { term: Pick<TermDates, 'startsOn' | 'endsOn'>; today: string },
): number {
  const due = yearOf(dueOn ?? today);
  return due > yearOf(today) && yearsOfTerm(term, today).includes(due) ? due : yearOf(today);
}
