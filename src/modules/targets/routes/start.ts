import { may } from '../../../kernel/access.ts';
import type { App, Ctx } from '../../../kernel/http.ts';
import { daysBetween, today, yearOf } from '../../../kernel/vi/dates.ts';
import { indicatorsAccess } from '../../indicators/index.ts';
import { ledgerAccess } from '../../ledger/index.ts';
import { peopleAccess } from '../../people/index.ts';
import { access } from '../access.ts';
import { readStart } from '../actions/start.ts';
import { startPage, type WaitingLine } from '../pages/start.tsx';
import { sumUp } from '../rules/summary.ts';

/** What a module further on has waiting for the reader of a unit's first page. */
export type WaitingPart = (c: Ctx) => Promise<WaitingLine[]>;
const parts: WaitingPart[] = [];
export const addWaitingPart = (part: WaitingPart): void => void parts.push(part);

async function readLines(c: Ctx): Promise<WaitingLine[]> {
  const lines: WaitingLine[] = [];
  for (const part of parts) lines.push(...(await part(c)));
  return lines;
}

export function addStartRoutes(app: App): void {
  app.get('/cd/:unit', showStart);
}

async function showStart(c: Ctx): Promise<Response> {
  const [scope, unit, on] = [c.get('scope'), c.get('unit'), today(c.get('services').now())];
  const start = await readStart(scope, { unit, today: on, period: unit.period });
  const year = yearOf(on);
  return startPage(c, {
    unit,
    today: on,
    start,
    answer: unit.term && start.targets?.length ? sumUp(unit.term, start.targets, on) : undefined,
    elapsed: daysBetween(`${year}-01-01`, on) / daysBetween(`${year}-01-01`, `${year + 1}-01-01`),
    may: {
      record: may(scope, ledgerAccess.record, unit),
      change: may(scope, access.change, unit),
      admit: may(scope, peopleAccess.change, unit),
      figures: may(scope, indicatorsAccess.read, unit),
    },
    lines: await readLines(c),
  });
}
