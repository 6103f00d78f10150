import { formOf } from '../../../kernel/form.tsx';
import { unitHref } from '../../../kernel/frame.tsx';
import { submit, type App, type Ctx, type FormState } from '../../../kernel/http.ts';
import { SeenField, refuseStale } from '../../../kernel/twice.tsx';
import { formatDate } from '../../../kernel/vi/dates.ts';
import { changeUnitFrom, correctPast } from '../actions/units.ts';
import { datedUnitContract, pastUnitContract, unitContract } from '../contract.ts';
import { emptyPage, formPage } from '../pages/forms.tsx';
import { listPasts } from '../store/unit-pasts.ts';
import type { Unit } from '../store/units.ts';
import { ownUnit } from './pages.tsx';
import { day, toOrganisation } from './units.tsx';

/** A unit that is called otherwise from a day on, and what was written down of that put right. */
export function addUnitChanges(app: App): void {
  const here = '/cd/:unit/to-chuc';
  app.get(`${here}/thay-doi`, async (c) => askChangeFrom(c, await ownUnit(c)));
  app.post(`${here}/thay-doi`, saveChangeFrom);
  app.get(`${here}/thay-doi/sua`, askPast);
  app.post(`${here}/thay-doi/sua`, savePast);
}

function askChangeFrom(c: Ctx, unit: Unit, form: FormState = formOf(datedUnitContract, unit)): Response {
  return formPage(c, {
    unit: c.get('unit'),
    title: 'Đổi tên, cấp ủy, địa danh, mức tự chủ',
    lead: 'Trước ngày có hiệu lực, cây tổ chức và văn bản vẫn mang tên và thông tin cũ.',
    path: '/to-chuc/thay-doi',
    back: toOrganisation,
    contract: datedUnitContract,
    form,
    hidden: <SeenField of={unitContract} values={unit} form={form} />,
    today: day(c),
    submit: 'Ghi thay đổi',
  });
}

async function saveChangeFrom(c: Ctx): Promise<Response> {
  const [scope, unit] = [c.get('scope'), await ownUnit(c)];
  return submit(c, {
    contract: datedUnitContract,
    act: async (values, { fields }) => {
      await refuseStale(scope, { id: unit.unitId, typed: fields, of: unitContract, now: () => ownUnit(c) });
      await changeUnitFrom(scope, unit, values);
      return { to: unitHref(c.get('unit'), '/to-chuc'), say: 'Đã ghi thay đổi của đơn vị.' };
    },
    again: (form) => askChangeFrom(c, unit, form),
  });
}

const nothing = { title: 'Chưa có gì để sửa', text: 'Đơn vị chưa ghi lần đổi tên, đổi cấp ủy, mức tự chủ nào.' };

/** The newest past as its form shows it; undefined when the unit has always been as it is. */
async function lastPast(c: Ctx, unit: Unit) {
  const [last] = await listPasts(c.get('scope'), unit.unitId);
  return last && { ...last, fromOn: last.validTo };
}

async function askPast(c: Ctx): Promise<Response> {
  const unit = await ownUnit(c);
  return showPast(c, unit);
}

async function showPast(c: Ctx, unit: Unit, form?: FormState): Promise<Response> {
  const last = await lastPast(c, unit);
  const o = { unit: c.get('unit'), title: 'Sửa tên, thông tin cũ', back: toOrganisation };
  if (!last) return emptyPage(c, { ...o, empty: nothing });
  const shown = form ?? formOf(pastUnitContract, last);
  return formPage(c, {
    ...o,
    lead: `Đơn vị như trước lần thay đổi ngày ${formatDate(last.validTo)}. Dùng khi đã ghi chưa đúng.`,
    path: '/to-chuc/thay-doi/sua',
    contract: pastUnitContract,
    form: shown,
    hidden: <SeenField of={pastUnitContract} values={last} form={shown} />,
    today: day(c),
    submit: 'Ghi lại',
  });
}

async function savePast(c: Ctx): Promise<Response> {
  const [scope, unit] = [c.get('scope'), await ownUnit(c)];
  return submit(c, {
    contract: pastUnitContract,
    act: async (values, { fields }) => {
      const now = async () => (await lastPast(c, unit)) ?? {};
      await refuseStale(scope, { id: unit.unitId, typed: fields, of: pastUnitContract, now });
      await correctPast(scope, unit, values);
      return { to: unitHref(c.get('unit'), '/to-chuc'), say: 'Đã sửa thông tin cũ của đơn vị.' };
    },
    again: (form) => showPast(c, unit, form),
  });
}
