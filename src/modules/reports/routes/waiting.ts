import { may } from '../../../kernel/access.ts';
import type { Ctx } from '../../../kernel/http.ts';
import { addDays, formatDate, today as dateOf } from '../../../kernel/vi/dates.ts';
import type { WaitingLine } from '../../targets/index.ts';
import { access } from '../access.ts';
import { listHref, reportHref } from '../pages/addresses.ts';
import { askedInWords } from '../rules/spans.ts';
import { listReceipts } from '../store/receipts.ts';
import { listReports } from '../store/reports.ts';
import { listAsked, type AskedRequest } from '../store/requests.ts';
import { dayOf } from './reading.ts';

// A report of a year takes some weeks; what is asked for later waits on the page of reports.
const daysToWrite = 60;

/** What is asked of the unit and not handed in, the nearest deadline first. */
export async function askedStill(c: Ctx): Promise<AskedRequest[]> {
  const asked = await listAsked(c.get('scope'), c.get('unit').unitId, { most: 50 });
  // One that was withdrawn is told to who had begun by it.
  return asked.filter(
    (one) => (one.state === null || one.state === 'draft') && (one.withdrawnOn === null || one.follows),
  );
}

/** What a union above asks for, on the first page of who writes reports. */
export async function reportsWaiting(c: Ctx): Promise<WaitingLine[]> {
  const unit = c.get('unit');
  if (!may(c.get('scope'), access.write, unit)) return [];
  const today = dayOf(c);
  const asked: WaitingLine[] = (await askedStill(c))
    .filter((one) => one.withdrawnOn === null && one.dueOn <= addDays(today, daysToWrite))
    .map((one) => ({
      icon: 'file-pen' as const,
      title: `Nộp ${inside(askedInWords(one))} theo yêu cầu của ${one.askingName}`,
      href: one.reportId ? reportHref(unit, one.reportId) : listHref(unit),
      side: `${one.dueOn < today ? 'quá hạn' : 'hạn'} ${formatDate(one.dueOn)}`,
    }));
  return [...(await returnedReports(c)), ...asked];
}

/** What a union above wants completed, first of all. */
async function returnedReports(c: Ctx): Promise<WaitingLine[]> {
  const handedIn = (await listReports(c.get('scope'), c.get('unit').unitId)).filter(({ state }) => state !== 'draft');
  const receipts = await listReceipts(
    c.get('scope'),
    handedIn.map(({ reportId }) => reportId),
  );
  return handedIn.flatMap(({ reportId, title }) => {
    const receipt = receipts.get(reportId);
    if (receipt?.kind !== 'returned') return [];
    const href = reportHref(c.get('unit'), reportId);
    const asked = `Bổ sung ${inside(title)} theo yêu cầu của ${receipt.giverName}: ${receipt.note ?? ''}`;
    return { icon: 'file-pen' as const, title: asked, href, side: formatDate(dateOf(receipt.at)) };
  });
}

const inside = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
