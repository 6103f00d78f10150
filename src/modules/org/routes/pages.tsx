import { allow, may, type Permission } from '../../../kernel/access.ts';
import { formOf } from '../../../kernel/form.tsx';
import { unitHref } from '../../../kernel/frame.tsx';
import { freshForm, submit, type App, type Ctx, type FormState } from '../../../kernel/http.ts';
import { today } from '../../../kernel/vi/dates.ts';
import { access } from '../access.ts';
import { changeTerm, formBody, getTerm, openTerm } from '../actions/terms.ts';
import { changeUnit, foundUnit, getUnit } from '../actions/units.ts';
import { bodyContract, bodyKinds, newUnitContract, termContract, unitContract } from '../contract.ts';
import { formPage } from '../pages/forms.tsx';
import { termsPage } from '../pages/terms.tsx';
import { listTerms } from '../store/terms.ts';
import { listKindsBelow, listUnitsOf, type Unit } from '../store/units.ts';

/** Terms, and the forms of the organisation. The tree and the unit's page show people and stand in `people`. */
export function addOrgPages(app: App): void {
  app.get('/cd/:unit/nhiem-ky', showTerms);
  app.get('/cd/:unit/nhiem-ky/them', (c) => askTerm(c, freshForm()));
  app.post('/cd/:unit/nhiem-ky/them', saveTerm);
  app.get('/cd/:unit/nhiem-ky/:term/sua', askTermAgain);
  app.post('/cd/:unit/nhiem-ky/:term/sua', saveTermAgain);
  app.get('/cd/:unit/to-chuc/sua', async (c) => askUnit(c, formOf(unitContract, await ownUnit(c))));
  app.post('/cd/:unit/to-chuc/sua', saveUnit);
  app.get('/cd/:unit/to-chuc/them', (c) => askNewUnit(c, freshForm()));
  app.post('/cd/:unit/to-chuc/them', saveNewUnit);
  app.get('/cd/:unit/to-chuc/ban/them', (c) => askBody(c, freshForm({ fromOn: c.get('unit').term?.startsOn ?? '' })));
  app.post('/cd/:unit/to-chuc/ban/them', saveBody);
}

const day = (c: Ctx): string => today(c.get('services').now());
const toOrganisation = { label: 'Tổ chức', path: '/to-chuc' };
const toTerms = { label: 'Nhiệm kỳ', path: '/nhiem-ky' };

async function showTerms(c: Ctx): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, access.read, unit);
  const terms = await listTerms(scope, unit.homeId);
  const [home] = unit.homeId === unit.unitId ? [] : await listUnitsOf(scope, [unit.homeId]);
  return termsPage(c, {
    unit,
    terms,
    ofHome: home?.name,
    mayChange: may(scope, access.change, unit),
    names: may(scope, 'people.read' as Permission, unit),
  });
}

/** The unit of the address in full, for who may change it. */
async function ownUnit(c: Ctx): Promise<Unit> {
  const [scope, { unitId }] = [c.get('scope'), c.get('unit')];
  allow(scope, access.change, c.get('unit'));
  return getUnit(scope, { unitId });
}

function askTerm(c: Ctx, form: FormState): Response {
  const unit = c.get('unit');
  allow(c.get('scope'), access.change, unit);
  const note =
    unit.terms[0]?.endsOn === null
      ? `Nhiệm kỳ ${unit.terms[0].label} đang mở sẽ được kết thúc vào ngày trước ngày bắt đầu nhiệm kỳ mới.`
      : undefined;
  return formPage(c, {
    unit,
    title: 'Khai báo nhiệm kỳ',
    path: '/nhiem-ky/them',
    back: toTerms,
    contract: termContract,
    form,
    today: day(c),
    submit: 'Khai báo',
    note,
  });
}

const saveTerm = (c: Ctx): Promise<Response> =>
  submit(c, {
    contract: termContract,
    act: async (values) => {
      await openTerm(c.get('scope'), await ownUnit(c), values);
      return { to: `/cd/${c.get('unit').code}/nhiem-ky`, say: `Đã khai báo nhiệm kỳ ${values.label}.` };
    },
    again: (form) => askTerm(c, form),
  });

const termOf = async (c: Ctx) => getTerm(c.get('scope'), await ownUnit(c), c.req.param('term') ?? '');

async function askTermAgain(c: Ctx): Promise<Response> {
  return termForm(c, formOf(termContract, await termOf(c)));
}

function termForm(c: Ctx, form: FormState): Response {
  const unit = c.get('unit');
  allow(c.get('scope'), access.change, unit);
  return formPage(c, {
    unit,
    title: 'Sửa nhiệm kỳ',
    path: `/nhiem-ky/${c.req.param('term')}/sua`,
    back: toTerms,
    contract: termContract,
    form,
    today: day(c),
    submit: 'Ghi lại',
  });
}

async function saveTermAgain(c: Ctx): Promise<Response> {
  const [unit, term] = [await ownUnit(c), await termOf(c)];
  return submit(c, {
    contract: termContract,
    act: async (values) => {
      await changeTerm(c.get('scope'), unit, term, values);
      return { to: unitHref(c.get('unit'), '/nhiem-ky'), say: `Đã sửa nhiệm kỳ ${values.label}.` };
    },
    again: (form) => termForm(c, form),
  });
}

function askUnit(c: Ctx, form: FormState): Response {
  const unit = c.get('unit');
  allow(c.get('scope'), access.change, unit);
  return formPage(c, {
    unit,
    title: 'Sửa thông tin đơn vị',
    path: '/to-chuc/sua',
    back: toOrganisation,
    contract: unitContract,
    form,
    today: day(c),
    submit: 'Ghi lại',
  });
}

const saveUnit = (c: Ctx): Promise<Response> =>
  submit(c, {
    contract: unitContract,
    act: async (values) => {
      await changeUnit(c.get('scope'), await ownUnit(c), values);
      return { to: unitHref(c.get('unit'), '/to-chuc'), say: 'Đã ghi thông tin đơn vị.' };
    },
    again: (form) => askUnit(c, form),
  });

async function askNewUnit(c: Ctx, form: FormState): Promise<Response> {
  const unit = await ownUnit(c);
  const kinds = await listKindsBelow(c.get('scope'), { kindCode: unit.kindCode, on: day(c) });
  const lead = `Đơn vị mới nằm ngay dưới ${unit.shortName}. Tổ công đoàn, công đoàn bộ phận dùng chung nhiệm kỳ và sổ sách của đơn vị trên.`;
  return formPage(c, {
    unit: c.get('unit'),
    title: 'Thêm tổ công đoàn, đơn vị trực thuộc',
    lead,
    path: '/to-chuc/them',
    back: toOrganisation,
    contract: newUnitContract(kinds),
    form,
    today: day(c),
    submit: 'Thêm',
  });
}

async function saveNewUnit(c: Ctx): Promise<Response> {
  const scope = c.get('scope');
  const parent = await ownUnit(c);
  const kinds = await listKindsBelow(scope, { kindCode: parent.kindCode, on: day(c) });
  return submit(c, {
    contract: newUnitContract(kinds),
    act: async ({ kindCode, ...values }) => {
      const innerPart = kinds.find((kind) => kind.kindCode === kindCode)?.innerPart ?? false;
      const { abbreviation, locality } = parent;
      const unit = await foundUnit(scope, {
        parent,
        kindCode,
        innerPart,
        values: { ...values, abbreviation, locality, employerName: null, fundingKind: null, partyBody: null },
      });
      return {
        to: innerPart ? unitHref(c.get('unit'), '/to-chuc') : `/cd/${unit.code}/to-chuc`,
        say: `Đã thêm ${unit.name}.`,
      };
    },
    again: (form) => askNewUnit(c, form),
  });
}

function askBody(c: Ctx, form: FormState): Response {
  const unit = c.get('unit');
  allow(c.get('scope'), access.change, unit);
  const lead = unit.term ? `Thuộc nhiệm kỳ ${unit.term.label}. Ủy viên được thêm sau, từng người một.` : undefined;
  return formPage(c, {
    unit,
    title: 'Thêm ban',
    ...(lead ? { lead } : {}),
    path: '/to-chuc/ban/them',
    back: toOrganisation,
    contract: bodyContract,
    form,
    today: day(c),
    submit: 'Thêm ban',
  });
}

const saveBody = (c: Ctx): Promise<Response> =>
  submit(c, {
    contract: bodyContract,
    act: async (values) => {
      const name = values.name ?? bodyKinds.find((kind) => kind.value === values.kindCode)?.label ?? '';
      await formBody(c.get('scope'), await ownUnit(c), { ...values, name, termId: c.get('unit').term?.termId ?? null });
      return { to: unitHref(c.get('unit'), '/to-chuc'), say: `Đã thêm ${name}.` };
    },
    again: (form) => askBody(c, form),
  });
