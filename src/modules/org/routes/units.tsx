import { formOf } from '../../../kernel/form.tsx';
import { unitHref } from '../../../kernel/frame.tsx';
import { freshForm, submit, type App, type Ctx, type FormState } from '../../../kernel/http.ts';
import { OnceField, SeenField, readOnce, refuseStale } from '../../../kernel/twice.tsx';
import { today } from '../../../kernel/vi/dates.ts';
import { changeUnit, foundUnit, getUnit } from '../actions/units.ts';
import { newUnitContract, unitContract } from '../contract.ts';
import { formPage } from '../pages/forms.tsx';
import { listKindsBelow } from '../store/unit-kinds.ts';
import { findUnit, type Unit } from '../store/units.ts';
import { ownUnit } from './pages.tsx';

/** A unit that is founded, and what is known of it put right. */
export function addUnitPages(app: App): void {
  const here = '/cd/:unit/to-chuc';
  app.get(`${here}/sua`, async (c) => askUnit(c, await ownUnit(c)));
  app.post(`${here}/sua`, saveUnit);
  app.get(`${here}/them`, (c) => askNewUnit(c, freshForm()));
  app.post(`${here}/them`, saveNewUnit);
}

export const day = (c: Ctx): string => today(c.get('services').now());
export const toOrganisation = { label: 'Tổ chức', path: '/to-chuc' };

function askUnit(c: Ctx, unit: Unit, form: FormState = formOf(unitContract, unit)): Response {
  return formPage(c, {
    unit: c.get('unit'),
    title: 'Sửa thông tin đơn vị',
    lead: 'Dùng khi thông tin ghi chưa đúng. Khi đơn vị đổi tên hoặc đổi cấp ủy từ một ngày nào đó, hãy dùng “Đổi tên, cấp ủy, địa danh, mức tự chủ”.',
    path: '/to-chuc/sua',
    back: toOrganisation,
    contract: unitContract,
    form,
    hidden: <SeenField of={unitContract} values={unit} form={form} />,
    today: day(c),
    submit: 'Ghi lại',
  });
}

async function saveUnit(c: Ctx): Promise<Response> {
  const [scope, unit] = [c.get('scope'), await ownUnit(c)];
  return submit(c, {
    contract: unitContract,
    act: async (values, { fields }) => {
      await refuseStale(scope, { id: unit.unitId, typed: fields, of: unitContract, now: () => ownUnit(c) });
      await changeUnit(scope, unit, values);
      return { to: unitHref(c.get('unit'), '/to-chuc'), say: 'Đã ghi thông tin đơn vị.' };
    },
    again: (form) => askUnit(c, unit, form),
  });
}

/** Kinds of every time: what is no more today was founded once. */
const kindsFor = (c: Ctx, parent: Unit) => listKindsBelow(c.get('scope'), { kindCode: parent.kindCode });

async function askNewUnit(c: Ctx, form: FormState): Promise<Response> {
  const unit = await ownUnit(c);
  return formPage(c, {
    unit: c.get('unit'),
    title: 'Thêm tổ công đoàn, đơn vị trực thuộc',
    lead: `Đơn vị mới nằm ngay dưới ${unit.shortName}. Tổ công đoàn, công đoàn bộ phận dùng chung nhiệm kỳ và sổ sách của đơn vị trên.`,
    path: '/to-chuc/them',
    back: toOrganisation,
    contract: newUnitContract(await kindsFor(c, unit)),
    form,
    hidden: <OnceField form={form} />,
    today: day(c),
    submit: 'Thêm',
  });
}

async function saveNewUnit(c: Ctx): Promise<Response> {
  const [scope, parent] = [c.get('scope'), await ownUnit(c)];
  const kinds = await kindsFor(c, parent);
  return submit(c, {
    contract: newUnitContract(kinds),
    act: async ({ kindCode, ...values }, { fields }) => {
      const { id, again } = await readOnce(
        scope,
        fields['once'],
        async (unitId) => (await findUnit(scope, { unitId })) !== undefined,
      );
      const innerPart = kinds.find((kind) => kind.kindCode === kindCode)?.innerPart ?? false;
      const { abbreviation, locality } = parent;
      const unknown = { employerName: null, fundingKind: null, partyBody: null };
      const founded = { ...values, ...unknown, abbreviation, locality };
      const unit = again
        ? await getUnit(scope, { unitId: id })
        : await foundUnit(scope, { parent, kindCode, innerPart, unitId: id, values: founded });
      return {
        to: innerPart ? unitHref(c.get('unit'), '/to-chuc') : `/cd/${unit.code}/to-chuc`,
        say: `Đã thêm ${unit.name}.`,
      };
    },
    again: (form) => askNewUnit(c, form),
  });
}
