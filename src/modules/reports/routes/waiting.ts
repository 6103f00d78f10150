import { may } from '../../../kernel/access.ts';
import type { Ctx } from '../../../kernel/http.ts';
import { addDays, formatDate } from '../../../kernel/vi/dates.ts';
import type { WaitingLine } from '../../targets/index.ts';
import { access } from '../access.ts';
import { listHref, reportHref } from '../pages/addresses.ts';
import { askedInWords } from '../rules/spans.ts';
import { listAsked, type AskedRequest } from '../store/requests.ts';
import { dayOf } from './reading.ts';

// A report of a year takes some weeks; what is asked for later waits on the page of reports.
const daysToWrite = 60;

/** What is asked of the unit and not handed in, the nearest deadline first. */
export async function askedStill(c: Ctx): Promise<AskedRequest[]> {
  const asked = await listAsked(c.get('scope'), c.get('unit').unitId, { most: 50 });
  return asked.filter((one) => one.state === null || one.state === 'draft');
}

/** What a union above asks for, on the first page of who writes reports. */
export async function reportsWaiting(c: Ctx): Promise<WaitingLine[]> {
  const unit = c.get('unit');
  if (!may(c.get('scope'), access.write, unit)) return [];
  const today = dayOf(c);
  return (await askedStill(c))
    .filter((one) => one.dueOn <= addDays(today, daysToWrite))
    .map((one) => ({
      icon: 'file-pen',
      title: `Nộp ${inside(askedInWords(one))} theo yêu cầu của ${one.askingName}`,
      href: one.reportId ? reportHref(unit, one.reportId) : listHref(unit),
      side: `${one.dueOn < today ? 'quá hạn' : 'hạn'} ${formatDate(one.dueOn)}`,
    }));
}

const inside = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
