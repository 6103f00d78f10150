import { allow, may } from '../../../kernel/access.ts';
import { choice, contract, date, number, text } from '../../../kernel/contract.ts';
import { freshForm, submit, type App, type Ctx, type FormState } from '../../../kernel/http.ts';
import { NotThere, Refusal } from '../../../kernel/refusal.ts';
import { readOnce } from '../../../kernel/twice.tsx';
import { parseMoney } from '../../../kernel/vi/money.ts';
import { formatNumber, parseNumber } from '../../../kernel/vi/number.ts';
import { formatDate, today } from '../../../kernel/vi/dates.ts';
import {
  correctTotal,
  declareTotal,
  ledgerAccess,
  listDeclared,
  listDeclaredVersions,
  withdrawTotal,
  type DeclaredTotal,
} from '../../ledger/index.ts';
import { getUnit } from '../../org/index.ts';
import { access } from '../access.ts';
import type { Definition } from '../contract.ts';
import { correctionPage, declaredPage } from '../pages/declared.tsx';
import { declaredHref } from '../pages/href.ts';
import { takesTotals } from '../rules/declared.ts';
import { findDefinition, listDefinitions } from '../store/definitions.ts';

export function addDeclaredRoutes(app: App): void {
  app.get('/cd/:unit/so-lieu/ke-khai', (c) => showDeclared(c));
  app.post('/cd/:unit/so-lieu/ke-khai', declare);
  app.get('/cd/:unit/so-lieu/ke-khai/:total/sua', (c) => showTotal(c));
  app.post('/cd/:unit/so-lieu/ke-khai/:total/sua', correct);
  app.post('/cd/:unit/so-lieu/ke-khai/:total/rut', withdraw);
}

const onDay = (c: Ctx): string => today(c.get('services').now());

const declarable = async (c: Ctx): Promise<Definition[]> =>
  (await listDefinitions(c.get('scope'), onDay(c))).filter(({ rule }) => takesTotals(rule));

const totalContract = (definitions: readonly Definition[]) =>
  contract('declaredTotal', 'Tổng số kê khai', {
    indicatorCode: choice(
      'Số liệu',
      definitions.map((one) => ({ value: one.code, label: `${one.name} (${one.unitOfMeasure})` })),
      { required: true },
    ),
    from: date('Từ ngày', { required: true }),
    to: date('Đến ngày', { required: true }),
    amount: text('Tổng số', {
      required: true,
      max: 40,
      hint: 'Theo đúng đơn vị tính của số liệu: 120 (lượt), 45,5 triệu (đồng).',
    }),
    outOf: text('Trên tổng số, kế hoạch', {
      max: 40,
      hint: 'Chỉ cho tỷ lệ: 1.250/1.200 thì ghi 1.200.',
    }),
    source: text('Theo báo cáo', {
      required: true,
      max: 200,
      hint: 'Số, ký hiệu và ngày, ví dụ: Báo cáo số 12/BC-CĐ ngày 05/12/2022.',
    }),
  });

async function showDeclared(
  c: Ctx,
  form?: FormState,
  withdrawing?: { id: string; form: FormState },
): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, access.read, unit);
  const definitions = await listDefinitions(scope, onDay(c));
  return declaredPage(c, {
    unit,
    totals: await listDeclared(scope, unit.unitId),
    definitions,
    contract: totalContract(definitions.filter(({ rule }) => takesTotals(rule))),
    form:
      form ??
      freshForm({
        indicatorCode: c.req.query('so') ?? '',
        from: formatDate(unit.period.from),
        to: unit.period.to < onDay(c) ? formatDate(unit.period.to) : '',
      }),
    withdrawing,
    today: onDay(c),
    mayDeclare: may(scope, ledgerAccess.declare, unit),
  });
}

async function declare(c: Ctx): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, ledgerAccess.declare, unit);
  const definitions = await declarable(c);
  return submit(c, {
    contract: totalContract(definitions),
    act: async ({ from, to, ...typed }, { fields }) => {
      const draft = { ...typed, ...readTotals(typed, definitions, typed.indicatorCode) };
      const { id: declaredTotalId, again } = await readOnce(scope, fields['once'], async (id) =>
        (await listDeclared(scope, unit.unitId)).some((one) => one.declaredTotalId === id),
      );
      if (!again)
        await declareTotal(scope, {
          unit: await getUnit(scope, { unitId: unit.unitId }),
          draft: { ...draft, period: { from, to } },
          today: onDay(c),
          declaredTotalId,
        });
      return { to: declaredHref(unit), say: 'Đã kê khai. Số này chỉ được tính khi kỳ đó chưa có bản ghi.' };
    },
    again: (form) => showDeclared(c, form),
  });
}

function readTotals(
  typed: { amount: string; outOf: string | null },
  definitions: readonly Definition[],
  indicatorCode: string,
): { amount: number; outOf: number | null } {
  const unitOfMeasure = definitions.find((one) => one.code === indicatorCode)?.unitOfMeasure ?? '';
  return {
    amount: readTotal(typed.amount, unitOfMeasure, 'amount'),
    outOf: typed.outOf === null ? null : readTotal(typed.outOf, unitOfMeasure, 'outOf'),
  };
}

/** Money where the figure is money; elsewhere a number, or money as a share of money may say it ("193 triệu"). */
function readTotal(typed: string, unitOfMeasure: string, field: string): number {
  const value = unitOfMeasure === 'đồng' ? parseMoney(typed) : (parseNumber(typed) ?? parseMoney(typed));
  if (value !== undefined && Number.isInteger(value) && value >= 0) return value;
  throw new Refusal('indicators.total', 'Chưa đọc được tổng số.', { [field]: 'Hãy nhập dạng 120 hoặc 45,5 triệu.' });
}

const withdrawal = contract('withdrawal', 'Rút số kê khai', {
  version: number('Phiên bản', { required: true }),
  reason: text('Lý do rút', { required: true, max: 300 }),
});

/** The total of the address, of the page's own unit, for who may declare there. */
async function readTotalHere(c: Ctx): Promise<DeclaredTotal> {
  const [scope, unit, id] = [c.get('scope'), c.get('unit'), c.req.param('total') ?? ''];
  allow(scope, ledgerAccess.declare, unit);
  const own = (await listDeclared(scope, unit.unitId)).find((one) => one.declaredTotalId === id);
  if (!own) throw new NotThere('Không tìm thấy số kê khai này.');
  return own;
}

/** Which figure a total tells stays; all else may be mended. */
function correctionContract() {
  const { indicatorCode: _code, ...fields } = totalContract([]).fields;
  return contract('declaredTotal', 'Tổng số kê khai', fields);
}

async function showTotal(c: Ctx, form?: FormState): Promise<Response> {
  const [scope, total] = [c.get('scope'), await readTotalHere(c)];
  const definition = await findDefinition(scope, total.indicatorCode, onDay(c));
  return correctionPage(c, {
    unit: c.get('unit'),
    total,
    definition,
    contract: correctionContract(),
    form: form ?? freshForm(typedTotal(total)),
    versions: await listDeclaredVersions(scope, total.declaredTotalId),
    today: onDay(c),
  });
}

const typedTotal = (total: DeclaredTotal): Record<string, string> => ({
  from: formatDate(total.periodFrom),
  to: formatDate(total.periodTo),
  amount: formatNumber(total.amount),
  outOf: total.outOf === null ? '' : formatNumber(total.outOf),
  source: total.source,
});

async function correct(c: Ctx): Promise<Response> {
  const [scope, unit, total] = [c.get('scope'), c.get('unit'), await readTotalHere(c)];
  const { declaredTotalId, indicatorCode } = total;
  const fields = { ...correctionContract().fields, version: number('Phiên bản', { required: true }) };
  return submit(c, {
    contract: contract('declaredTotal', 'Tổng số kê khai', fields),
    act: async ({ from, to, version, ...typed }) => {
      const totals = readTotals(typed, await listDefinitions(scope, onDay(c)), indicatorCode);
      await correctTotal(scope, {
        unit: await getUnit(scope, { unitId: unit.unitId }),
        declaredTotalId,
        version,
        draft: { period: { from, to }, source: typed.source, ...totals },
        today: onDay(c),
      });
      return { to: declaredHref(unit), say: 'Đã sửa số kê khai; số cũ vẫn còn trong các lần ghi.' };
    },
    again: (form) => showTotal(c, form),
  });
}

async function withdraw(c: Ctx): Promise<Response> {
  const [scope, unit, { declaredTotalId: id }] = [c.get('scope'), c.get('unit'), await readTotalHere(c)];
  return submit(c, {
    contract: withdrawal,
    act: async ({ version, reason }) => {
      const place = await getUnit(scope, { unitId: unit.unitId });
      await withdrawTotal(scope, { unit: place, declaredTotalId: id, version, reason });
      return { to: declaredHref(unit), say: 'Đã rút số kê khai; số vẫn còn trong danh sách, không được tính.' };
    },
    again: (form) => showDeclared(c, undefined, { id, form }),
  });
}
