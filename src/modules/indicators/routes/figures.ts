import { may } from '../../../kernel/access.ts';
import { offer } from '../../../kernel/api.ts';
import { offerList, type ListOut } from '../../../kernel/sheets/offer.ts';
import { contract, number, text } from '../../../kernel/contract.ts';
import { unitHref } from '../../../kernel/frame.tsx';
import type { App, Ctx } from '../../../kernel/http.ts';
import { isId } from '../../../kernel/ids.ts';
import { isDate, today } from '../../../kernel/vi/dates.ts';
import type { Period } from '../../../kernel/vi/periods.ts';
import { ledgerAccess, mayKeepCatalogue } from '../../ledger/index.ts';
import { getUnit, listTerms, termOn } from '../../org/index.ts';
import { peopleAccess } from '../../people/index.ts';
import { openFigure, readFigures, type SideOfShare } from '../actions/figures.ts';
import type { Reading } from '../contract.ts';
import { figurePage } from '../pages/figure.tsx';
import { figuresPage } from '../pages/figures.tsx';
import { figureColumns, type FigureLine } from '../papers/sheet.ts';
import { groupDefinitions } from '../rules/groups.ts';
import { readPeriod, yearBefore } from '../rules/spans.ts';
import { countingDay } from '../rules/time.ts';
import { showOutcome } from '../rules/words.ts';
import { addDeclaredRoutes } from './declared.ts';
import { addDefinitionRoutes } from './definitions.tsx';

export function addIndicatorRoutes(app: App): void {
  app.get('/cd/:unit/so-lieu', showFigures);
  offerList(app, '/so-lieu', figuresOut);
  addDeclaredRoutes(app);
  addDefinitionRoutes(app);
  app.get('/cd/:unit/so-lieu/:code', showFigure);
  addResource(app);
}

const asked = (c: Ctx) => ({
  unit: c.get('unit'),
  period: readPeriod(c.req.query('tu'), c.req.query('den')) ?? c.get('unit').period,
  today: today(c.get('services').now()),
});

async function showFigures(c: Ctx): Promise<Response> {
  const o = asked(c);
  const before = yearBefore(o.period);
  const { catalogue, readings, beside } = await readFigures(c.get('scope'), { ...o, beside: before });
  return figuresPage(c, {
    ...o,
    until: countingDay(o.period, o.today),
    catalogue,
    readings,
    beside: before && { period: before, readings: beside },
    mayDeclare: may(c.get('scope'), ledgerAccess.declare, o.unit),
    mayDefine: may(c.get('scope'), ledgerAccess.kinds, o.unit) && (await mayKeepCatalogue(c.get('scope'))),
  });
}

async function figuresOut(c: Ctx): Promise<ListOut<FigureLine, never>> {
  const o = asked(c);
  const before = yearBefore(o.period);
  const { catalogue, readings, beside } = await readFigures(c.get('scope'), { ...o, beside: before });
  const lines = groupDefinitions(readings, catalogue).flatMap(({ label, rows }) =>
    rows.map((reading) => ({
      group: label,
      reading,
      before: before && beside.find((one) => one.definition.code === reading.definition.code),
    })),
  );
  return {
    title: 'Số liệu',
    fileName: 'so-lieu',
    columns: figureColumns(o.period, before),
    page: async () => ({ rows: lines, next: undefined }),
  };
}

const sides: Record<string, SideOfShare> = { 'tu-so': 'part', 'mau-so': 'whole' };

async function showFigure(c: Ctx): Promise<Response> {
  const [scope, o] = [c.get('scope'), asked(c)];
  const { phan = '', muc, sau } = c.req.query();
  const code = c.req.param('code') ?? '';
  const behind = await openFigure(scope, {
    ...o,
    code,
    side: sides[phan],
    item: muc,
    after: readAfter(c),
  });
  return figurePage(c, {
    ...o,
    until: countingDay(o.period, o.today),
    behind,
    item: muc,
    mayDeclare: may(scope, ledgerAccess.declare, o.unit),
    opens: { records: may(scope, ledgerAccess.read, o.unit), members: may(scope, peopleAccess.read, o.unit) },
    nextHref: (next) =>
      unitHref(o.unit, `/so-lieu/${code}`, { tu: o.period.from, den: o.period.to, phan, muc, ...next }),
    first: sau === undefined,
  });
}

/** Where the next page begins; an address that was not ours begins at the top. */
function readAfter(c: Ctx): Record<string, string> | undefined {
  const { ngay = '', sau = '', khoa = '' } = c.req.query();
  return isId(sau) && (isDate(ngay) || khoa) ? { ngay, sau, khoa } : undefined;
}

/** What the JSON of a figure holds; a share has both of its sides, a grade its code, years their list in words. */
const indicatorContract = contract('indicator', 'Số liệu', {
  code: text('Mã', { required: true }),
  name: text('Tên', { required: true }),
  unitOfMeasure: text('Đơn vị tính', { required: true }),
  version: number('Phiên bản của định nghĩa', { required: true }),
  words: text('Kết quả bằng chữ', { required: true }),
  value: number('Kết quả'),
  part: number('Tử số'),
  whole: number('Mẫu số'),
  grade: text('Xếp loại'),
});

function addResource(app: App): void {
  offer(app, {
    name: 'indicators',
    label: 'Số liệu',
    contract: indicatorContract,
    list: async (c) => ({ items: (await readAll(c)).map(present), next: null }),
    find: async (c, code) => {
      const { unit, period } = await askedByApi(c);
      const behind = await openFigure(c.get('scope'), {
        unit,
        period,
        today: today(c.get('services').now()),
        code,
        side: undefined,
        after: undefined,
      });
      return { ...present(behind.reading), definition: behind.words, from: period.from, to: period.to };
    },
  });
}

async function readAll(c: Ctx): Promise<Reading[]> {
  const { unit, period } = await askedByApi(c);
  return (await readFigures(c.get('scope'), { unit, period, today: today(c.get('services').now()), beside: undefined }))
    .readings;
}

/** `?from=2023-01-01&to=2023-12-31`; left out, the present term so far. */
async function askedByApi(c: Ctx): Promise<{ unit: Awaited<ReturnType<typeof getUnit>>; period: Period }> {
  const unit = await getUnit(c.get('scope'), { code: c.req.param('unit') ?? '' });
  const on = today(c.get('services').now());
  const term = termOn(await listTerms(c.get('scope'), unit.homeId), on);
  return {
    unit,
    period: readPeriod(c.req.query('from'), c.req.query('to')) ?? {
      from: term?.startsOn ?? unit.foundedOn,
      to: term?.endsOn ?? on,
    },
  };
}

const present = ({ definition, outcome, declared }: Reading): Record<string, unknown> => ({
  id: definition.code,
  code: definition.code,
  name: definition.name,
  unitOfMeasure: definition.unitOfMeasure,
  version: definition.version,
  words: showOutcome(definition, outcome),
  value: outcome.is === 'count' ? outcome.value : outcome.is === 'years' ? outcome.years.length : null,
  part: outcome.is === 'share' ? outcome.part : null,
  whole: outcome.is === 'share' ? outcome.whole : null,
  grade: outcome.is === 'grade' ? outcome.grade : null,
  ...(outcome.is === 'years' ? { years: outcome.years } : {}),
  ...(outcome.is === 'each' ? { items: outcome.items } : {}),
  ...(outcome.is === 'range' ? { least: outcome.least, most: outcome.most } : {}),
  ...(declared ? { declared } : {}),
});
