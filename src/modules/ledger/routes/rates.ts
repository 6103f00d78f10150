import { allow } from '../../../kernel/access.ts';
import { choice, contract, date, money, number, text } from '../../../kernel/contract.ts';
import { freshForm, submit, type App, type Ctx, type FormState } from '../../../kernel/http.ts';
import { getUnit } from '../../org/index.ts';
import { formatDate } from '../../../kernel/vi/dates.ts';
import { access } from '../access.ts';
import { setRate } from '../actions/rates.ts';
import type { Kind } from '../contract/kind.ts';
import { ratesHref } from '../pages/addresses.ts';
import { ratesPage } from '../pages/rates.tsx';
import { listRates } from '../store/rates.ts';
import { mayDo, readCatalogue } from './reading.ts';

export function addRateRoutes(app: App): void {
  app.get('/cd/:unit/dinh-muc', async (c) => showRates(c, undefined));
  app.post('/cd/:unit/dinh-muc', saveRate);
}

/** One list of causes over all kinds that spend money on them. */
const causesOf = (kinds: readonly Kind[]) =>
  kinds
    .filter((kind) => kind.uses.some((use) => use.field === 'amount'))
    .flatMap((kind) =>
      kind.causes.map((cause) => ({
        value: `${kind.kindCode}.${cause.causeCode}`,
        label: `${kind.name}: ${cause.name}`,
      })),
    );

const rateContract = (kinds: readonly Kind[]) =>
  contract('rate', 'Định mức', {
    cause: choice('Nội dung', causesOf(kinds), { required: true }),
    amount: money('Mức một lượt', { required: true }),
    yearlyTimes: number('Số lượt một năm', {
      min: 1,
      max: 366,
      hint: 'Của một người; để trống nếu quy chế không giới hạn.',
    }),
    validFrom: date('Áp dụng từ ngày', { required: true }),
    source: text('Căn cứ', { max: 200, hint: 'Ví dụ: Quy chế chi tiêu nội bộ năm 2023.' }),
  });

async function showRates(c: Ctx, form: FormState | undefined): Promise<Response> {
  const unit = c.get('unit');
  allow(c.get('scope'), access.read, unit);
  const { kinds, today } = await readCatalogue(c);
  const causes = causesOf(kinds);
  const rates = (await listRates(c.get('scope'), unit.homeId)).map((rate) => ({
    ...rate,
    name: causes.find((one) => one.value === `${rate.kindCode}.${rate.causeCode}`)?.label ?? rate.causeCode,
  }));
  const order = new Map(causes.map((cause, nth) => [cause.label, nth]));
  rates.sort(
    (one, other) =>
      (order.get(one.name) ?? 0) - (order.get(other.name) ?? 0) || (one.validFrom < other.validFrom ? 1 : -1),
  );
  return ratesPage(c, {
    unit,
    rates,
    today,
    contract: rateContract(kinds),
    form: form ?? freshForm({ validFrom: formatDate(today), source: 'Quy chế chi tiêu nội bộ' }),
    mayChange: mayDo(c, 'rates'),
  });
}

async function saveRate(c: Ctx): Promise<Response> {
  allow(c.get('scope'), access.rates, c.get('unit'));
  const { kinds } = await readCatalogue(c);
  return submit(c, {
    contract: rateContract(kinds),
    act: async ({ cause, ...values }) => {
      const [kindCode = '', causeCode = ''] = cause.split('.');
      const unit = await getUnit(c.get('scope'), { unitId: c.get('unit').unitId });
      await setRate(c.get('scope'), { unit, values: { ...values, kindCode, causeCode } });
      return { to: ratesHref(c.get('unit')), say: 'Đã lưu định mức.' };
    },
    again: (form) => showRates(c, form),
  });
}
