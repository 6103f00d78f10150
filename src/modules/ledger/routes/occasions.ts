import { allow, may } from '../../../kernel/access.ts';
import type { App, Ctx } from '../../../kernel/http.ts';
import { offerList, type ListOut } from '../../../kernel/sheets/offer.ts';
import { formatDate, parseDate } from '../../../kernel/vi/dates.ts';
import { childUnder, whoms } from '../../../rulesets/occasion-lists.ts';
import { peopleAccess } from '../../people/index.ts';
import { access } from '../access.ts';
import { giftKind, readDue } from '../actions/occasions.ts';
import { occasionsPage } from '../pages/occasions.tsx';
import { dueColumns } from '../papers/due.ts';
import { nextOccasion, standardList, type DueLine, type ListAsked } from '../rules/occasions.ts';
import { readCatalogue, type Reading } from './reading.ts';
import { standardForm } from './writing.ts';

export function addOccasionRoutes(app: App): void {
  app.get('/cd/:unit/theo-dip', showOccasion);
  offerList(app, '/theo-dip', occasionOut);
}

/** The occasion and the list of the address; what it does not say is as the occasion has it. */
function readAsked(c: Ctx, { kinds, today }: Reading): { occasionCode: string; asked: ListAsked } {
  const occasions = kinds[0]?.occasions ?? [];
  const codes = occasions.map((one) => one.value);
  const { dip = '', cho, ngay, tu, duoi } = c.req.query();
  const occasionCode = codes.includes(dip) ? dip : (nextOccasion(codes, today)?.code ?? codes[0] ?? '');
  const standard = standardList(occasionCode, today);
  const whom = whoms.find((one) => one.value === cho)?.value ?? standard.whom;
  return {
    occasionCode,
    asked: {
      whom,
      on: parseDate(ngay ?? '') ?? standard.on,
      fromAge: ageIn(tu, null),
      underAge: ageIn(duoi, whom === 'children' ? childUnder : null),
    },
  };
}

/** An age that was typed; emptied it is none, not asked it is the standard. */
function ageIn(typed: string | undefined, standard: number | null): number | null {
  if (typed === undefined) return standard;
  return /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : null;
}

async function showOccasion(c: Ctx): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, peopleAccess.read, unit);
  const reading = await readCatalogue(c);
  const { occasionCode, asked } = readAsked(c, reading);
  const kind = reading.kinds.find((one) => one.kindCode === giftKind);
  const { due, unborn } = await readDue(scope, { unit, occasionCode, asked });
  return occasionsPage(c, {
    unit,
    occasions: reading.kinds[0]?.occasions ?? [],
    occasionCode,
    asked,
    due,
    unborn,
    today: reading.today,
    // A list is drawn up before the day; a record is of a day that has come.
    gift: kind &&
      may(scope, access.record, unit) && {
        ...standardForm(kind, reading).typed,
        occasionCode,
        onDate: formatDate(asked.on < reading.today ? asked.on : reading.today),
      },
  });
}

async function occasionOut(c: Ctx): Promise<ListOut<DueLine, never>> {
  const unit = c.get('unit');
  allow(c.get('scope'), peopleAccess.read, unit);
  const reading = await readCatalogue(c);
  const { occasionCode, asked } = readAsked(c, reading);
  return {
    title: 'Danh sách theo dịp',
    fileName: `danh-sach-${occasionCode.replaceAll('_', '-')}`,
    columns: dueColumns(asked),
    page: async (scope) => ({ rows: (await readDue(scope, { unit, occasionCode, asked })).due, next: undefined }),
  };
}
