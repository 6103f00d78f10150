import { Refusal } from '../../../kernel/refusal.ts';
import { yearOf } from '../../../kernel/vi/dates.ts';
import { formatNumber, twoDigits } from '../../../kernel/vi/number.ts';
import { tidy } from '../../../kernel/vi/text.ts';
import type { Task, TermDates } from '../contract.ts';

/** A programme in numbers (T-1 f, T-3): what was dropped counts no more. */
export interface Standing {
  own: { done: number; all: number };
  coordinated: { done: number; all: number };
  overdue: number;
}

export function countTasks(tasks: readonly Task[], today: string): Standing {
  const counted = tasks.filter((task) => task.state !== 'dropped' && task.share !== 'below');
  const of = (share: string) => {
    const all = counted.filter((task) => task.share === share);
    return { done: all.filter((task) => task.state === 'done').length, all: all.length };
  };
  return {
    own: of('own'),
    coordinated: of('coordinated'),
    overdue: counted.filter((task) => isOverdue(task, today)).length,
  };
}

/**
 * A programme as it is read: year by year the union's own tasks under the numbers that its officers gave them, then what was handed
 * down, numbered on from there: each number stands once.
 */
export function inOrder(tasks: readonly Task[]): Task[] {
  const years = [...Map.groupBy(tasks, (task) => task.year).values()];
  return years.flatMap((ofYear) => {
    const own = ofYear.filter((task) => !task.handedFrom);
    const last = Math.max(0, ...own.map((task) => task.positionOrder));
    const handed = ofYear.filter((task) => task.handedFrom);
    return [...own, ...handed.map((task, nth) => ({ ...task, positionOrder: last + nth + 1 }))];
  });
}

/** The day itself is still in time. */
export const isOverdue = (task: Pick<Task, 'state' | 'dueOn'>, today: string): boolean =>
  task.state === 'open' && task.dueOn !== null && task.dueOn < today;

/** "Đã hoàn thành 26/26 việc, 04/04 việc phối hợp." A share that has no task is not told of. */
export function inSentence({ own, coordinated, overdue }: Standing): string {
  const parts = [
    own.all > 0 && `${twoDigits(own.done)}/${twoDigits(own.all)} việc`,
    coordinated.all > 0 && `${twoDigits(coordinated.done)}/${twoDigits(coordinated.all)} việc phối hợp`,
  ].filter((one) => one !== false);
  if (parts.length === 0) return 'Chưa có việc nào.';
  return `Đã hoàn thành ${parts.join(', ')}${overdue ? `; ${formatNumber(overdue)} việc quá hạn` : ''}.`;
}

/** The years of a real term, the running one being the last: a programme is written for the year that runs or comes next. */
export function yearsOfTerm(term: Pick<TermDates, 'startsOn' | 'endsOn'>, today: string): number[] {
  const last = term.endsOn ? yearOf(term.endsOn) : Math.max(yearOf(today) + 1, yearOf(term.startsOn));
  const first = yearOf(term.startsOn);
  return Array.from({ length: last - first + 1 }, (_, nth) => first + nth);
}

/** Refuses `targets.taskYear`: a year that the term does not touch. */
export function checkYear(
  year: number | null,
  term: Pick<TermDates, 'startsOn' | 'endsOn' | 'label'>,
  today: string,
): void {
  if (year === null || yearsOfTerm(term, today).includes(year)) return;
  throw new Refusal('targets.taskYear', `Năm ${year} không thuộc nhiệm kỳ ${term.label ?? ''}.`, {
    year: 'Hãy chọn một năm trong nhiệm kỳ, hoặc để trống.',
  });
}

/** "1. Tổ chức …" or "- Tổ chức …", line by line, as copied from a programme. */
export function readLines(lines: string): string[] {
  return lines
    .split('\n')
    .map((line) => tidy(line.replace(/^\s*(?:\d{1,3}(?:\.\d{1,2})*[.)]|[-–•*+]|[a-zđ]\))\s*/iu, '')))
    .filter((line) => line !== '');
}
