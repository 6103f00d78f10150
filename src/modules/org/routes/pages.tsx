import { allow, may, type Permission } from '../../../kernel/access.ts';
import { formOf } from '../../../kernel/form.tsx';
import { unitHref } from '../../../kernel/frame.tsx';
import { freshForm, submit, type App, type Ctx, type FormState } from '../../../kernel/http.ts';
import { OnceField, readOnce, refuseStale, SeenField } from '../../../kernel/twice.tsx';
import { today } from '../../../kernel/vi/dates.ts';
import { access } from '../access.ts';
import { changeBody, changeTerm, formBody, getBody, getTerm, openTerm } from '../actions/terms.ts';
import { getUnit } from '../actions/units.ts';
import { bodyContract, bodyKinds, termContract } from '../contract.ts';
import { formPage } from '../pages/forms.tsx';
import { termsPage } from '../pages/terms.tsx';
import { remarkTerms } from '../rules/terms.ts';
import { listBodies, listTerms, type Body, type Term } from '../store/terms.ts';
import { listUnitsOf } from '../store/tree.ts';
import type { Unit } from '../store/units.ts';

/** Terms and bodies. The tree and the unit's page show people and stand in `people`. */
export function addOrgPages(app: App): void {
  app.get('/cd/:unit/nhiem-ky', showTerms);
  app.get('/cd/:unit/nhiem-ky/them', (c) => askTerm(c, freshForm()));
  app.post('/cd/:unit/nhiem-ky/them', saveTerm);
  app.get('/cd/:unit/nhiem-ky/:term/sua', askTermAgain);
  app.post('/cd/:unit/nhiem-ky/:term/sua', saveTermAgain);
  app.get('/cd/:unit/to-chuc/ban/them', (c) => askBody(c, freshForm({ fromOn: c.get('unit').term?.startsOn ?? '' })));
  app.post('/cd/:unit/to-chuc/ban/them', saveBody);
  app.get('/cd/:unit/to-chuc/ban/:body/sua', async (c) => askBodyAgain(c, await bodyOf(c)));
  app.post('/cd/:unit/to-chuc/ban/:body/sua', saveBodyAgain);
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
    remarks: remarkTerms(terms),
    mayChange: may(scope, access.change, unit),
    names: may(scope, 'people.read' as Permission, unit),
  });
}

/** The unit of the address in full, for who may change it. */
export async function ownUnit(c: Ctx): Promise<Unit> {
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
    hidden: <OnceField form={form} />,
    today: day(c),
    submit: 'Khai báo',
    note,
  });
}

const saveTerm = (c: Ctx): Promise<Response> =>
  submit(c, {
    contract: termContract,
    act: async (values, { fields }) => {
      const unit = await ownUnit(c);
      const { id, again } = await readOnce(c.get('scope'), fields['once'], async (termId) =>
        (await listTerms(c.get('scope'), unit.homeId)).some((term) => term.termId === termId),
      );
      if (!again) await openTerm(c.get('scope'), unit, values, id);
      return { to: `/cd/${c.get('unit').code}/nhiem-ky`, say: `Đã khai báo nhiệm kỳ ${values.label}.` };
    },
    again: (form) => askTerm(c, form),
  });

const termOf = async (c: Ctx) => getTerm(c.get('scope'), await ownUnit(c), c.req.param('term') ?? '');

async function askTermAgain(c: Ctx): Promise<Response> {
  const term = await termOf(c);
  return termForm(c, term, formOf(termContract, term));
}

function termForm(c: Ctx, term: Term, form: FormState): Response {
  const unit = c.get('unit');
  allow(c.get('scope'), access.change, unit);
  return formPage(c, {
    unit,
    title: 'Sửa nhiệm kỳ',
    path: `/nhiem-ky/${c.req.param('term')}/sua`,
    back: toTerms,
    contract: termContract,
    form,
    hidden: <SeenField of={termContract} values={term} form={form} />,
    today: day(c),
    submit: 'Ghi lại',
  });
}

async function saveTermAgain(c: Ctx): Promise<Response> {
  const [unit, term] = [await ownUnit(c), await termOf(c)];
  return submit(c, {
    contract: termContract,
    act: async (values, { fields }) => {
      const [scope, of] = [c.get('scope'), termContract];
      await refuseStale(scope, { id: term.termId, typed: fields, of, now: () => termOf(c) });
      await changeTerm(scope, unit, term, values);
      return { to: unitHref(c.get('unit'), '/nhiem-ky'), say: `Đã sửa nhiệm kỳ ${values.label}.` };
    },
    again: (form) => termForm(c, term, form),
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
    hidden: <OnceField form={form} />,
    today: day(c),
    submit: 'Thêm ban',
  });
}

const saveBody = (c: Ctx): Promise<Response> =>
  submit(c, {
    contract: bodyContract,
    act: async (values, { fields }) => {
      const [scope, unit, name] = [c.get('scope'), await ownUnit(c), nameOf(values)];
      const { id, again } = await readOnce(scope, fields['once'], async (bodyId) =>
        (await listBodies(scope, { unitId: unit.unitId })).some((body) => body.bodyId === bodyId),
      );
      const termId = c.get('unit').term?.termId ?? null;
      if (!again) await formBody(scope, unit, { ...values, name, termId, bodyId: id });
      return { to: unitHref(c.get('unit'), '/to-chuc'), say: `Đã thêm ${name}.` };
    },
    again: (form) => askBody(c, form),
  });

const nameOf = (values: { name: string | null; kindCode: string }): string =>
  values.name ?? bodyKinds.find((kind) => kind.value === values.kindCode)?.label ?? '';

const bodyOf = async (c: Ctx): Promise<Body> => getBody(c.get('scope'), await ownUnit(c), c.req.param('body') ?? '');

function askBodyAgain(c: Ctx, body: Body, form: FormState = formOf(bodyContract, body)): Response {
  return formPage(c, {
    unit: c.get('unit'),
    title: `Sửa ${body.name}`,
    lead: 'Ghi ngày kết thúc khi ban thôi hoạt động; ủy viên thôi giữ chức vụ từng người một.',
    path: `/to-chuc/ban/${body.bodyId}/sua`,
    back: toOrganisation,
    contract: bodyContract,
    form,
    hidden: <SeenField of={bodyContract} values={body} form={form} />,
    today: day(c),
    submit: 'Ghi lại',
  });
}

async function saveBodyAgain(c: Ctx): Promise<Response> {
  const [scope, body] = [c.get('scope'), await bodyOf(c)];
  return submit(c, {
    contract: bodyContract,
    act: async (values, { fields }) => {
      await refuseStale(scope, { id: body.bodyId, typed: fields, of: bodyContract, now: () => bodyOf(c) });
      await changeBody(scope, await ownUnit(c), body.bodyId, { ...values, name: nameOf(values) });
      return { to: unitHref(c.get('unit'), '/to-chuc'), say: `Đã sửa ${nameOf(values)}.` };
    },
    again: (form) => askBodyAgain(c, body, form),
  });
}
