import { allow } from '../../../kernel/access.ts';
import { readValues } from '../../../kernel/contract.ts';
import { formOf } from '../../../kernel/form.tsx';
import { unitHref } from '../../../kernel/frame.tsx';
import { freshForm, submit, type App, type Ctx, type FormState } from '../../../kernel/http.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { OnceField, readOnce, refuseStale, SeenField } from '../../../kernel/twice.tsx';
import { formatDate, today } from '../../../kernel/vi/dates.ts';
import { access } from '../access.ts';
import { dissolveUnit } from '../actions/ending.ts';
import {
  changeUnit,
  changeUnitFrom,
  correctPast,
  foundUnit,
  getUnit,
  listNewParents,
  moveUnit,
  noteUnitEvent,
} from '../actions/units.ts';
import {
  datedUnitContract,
  endingContract,
  moveContract,
  newUnitContract,
  pastUnitContract,
  unitContract,
  unitEventContract,
} from '../contract.ts';
import { emptyPage, formPage } from '../pages/forms.tsx';
import { movePreview } from '../pages/move.tsx';
import { listBranch, listReachable } from '../store/tree.ts';
import { listUnitEvents } from '../store/unit-events.ts';
import { listKindsBelow } from '../store/unit-kinds.ts';
import { listPasts } from '../store/unit-pasts.ts';
import { findUnit, type Unit } from '../store/units.ts';
import { ownUnit } from './pages.tsx';

/** What befalls a unit: founded, corrected, changed from a day on, moved, dissolved, and events that are only written down (U-5). */
export function addUnitPages(app: App): void {
  const here = '/cd/:unit/to-chuc';
  app.get(`${here}/sua`, async (c) => askUnit(c, await ownUnit(c)));
  app.post(`${here}/sua`, saveUnit);
  app.get(`${here}/them`, (c) => askNewUnit(c, freshForm()));
  app.post(`${here}/them`, saveNewUnit);
  app.get(`${here}/thay-doi`, async (c) => askChangeFrom(c, await ownUnit(c)));
  app.post(`${here}/thay-doi`, saveChangeFrom);
  app.get(`${here}/thay-doi/sua`, askPast);
  app.post(`${here}/thay-doi/sua`, savePast);
  app.get(`${here}/chuyen`, askMove);
  app.post(`${here}/chuyen`, saveMove);
  app.get(`${here}/giai-the`, async (c) => askEnding(c, await ownUnit(c), freshForm()));
  app.post(`${here}/giai-the`, saveEnding);
  app.get(`${here}/su-kien`, (c) => askEvent(c, freshForm()));
  app.post(`${here}/su-kien`, saveEvent);
}

const day = (c: Ctx): string => today(c.get('services').now());
const toOrganisation = { label: 'Tổ chức', path: '/to-chuc' };

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

const mostParents = 2000;

const parentsFor = (c: Ctx, unit: Unit) => listNewParents(c.get('scope'), unit, day(c));

/** First a look at what moves, then the deed. */
async function askMove(c: Ctx): Promise<Response> {
  const typed = c.req.query();
  if (!typed['parentId'] && !typed['from']) return showMove(c, freshForm(), undefined);
  const contract = moveContract(await parentsFor(c, await ownUnit(c)));
  const { values, errors } = readValues(contract, typed, day(c));
  return showMove(c, { typed, errors: errors ?? {} }, values ?? undefined);
}

const nowhere = {
  title: 'Chưa có nơi nào để chuyển về',
  text: 'Trong phạm vi đồng chí được sắp xếp không có công đoàn nào khác mà đơn vị này có thể về trực thuộc. Việc này do người quản trị phần mềm ở công đoàn cấp trên làm.',
};

interface Wanted {
  parentId: string;
  from: string;
}

async function showMove(c: Ctx, form: FormState, wanted: Wanted | undefined): Promise<Response> {
  const [scope, unit] = [c.get('scope'), await ownUnit(c)];
  const parents = await parentsFor(c, unit);
  const o = { unit: c.get('unit'), title: 'Chuyển đơn vị về công đoàn khác', back: toOrganisation };
  if (parents.length === 0 && !form.message) return emptyPage(c, { ...o, empty: nowhere });
  const parent = wanted && (await findUnit(scope, { unitId: wanted.parentId }));
  const branch = parent ? await listBranch(scope, { path: unit.path, on: wanted.from }) : [];
  return formPage(c, {
    ...o,
    lead: `${unit.name} chuyển cùng mọi đơn vị, tổ bên trong.`,
    path: '/to-chuc/chuyen',
    contract: moveContract(parents),
    form,
    look: true,
    today: day(c),
    submit: 'Xem trước',
    after: parent && movePreview({ unit, frame: c.get('unit'), parent, branch, form, from: wanted.from }),
  });
}

async function saveMove(c: Ctx): Promise<Response> {
  const [scope, unit] = [c.get('scope'), await ownUnit(c)];
  return submit(c, {
    contract: moveContract(await withOwnBranch(c, unit)),
    act: async ({ parentId, ...values }) => {
      const parent = await getUnit(scope, { unitId: parentId });
      await moveUnit(scope, { unit, parent, ...values });
      return { to: `/cd/${unit.code}/to-chuc`, say: `Đã chuyển ${unit.shortName} về ${parent.shortName}.` };
    },
    again: (form) => showMove(c, form, undefined),
  });
}

/** Who asks for a circle hears that it is one, not that the choice is unknown. */
async function withOwnBranch(c: Ctx, unit: Unit) {
  const own = await listBranch(c.get('scope'), { path: unit.path, on: day(c) });
  return [...(await parentsFor(c, unit)), ...own];
}

function askEnding(c: Ctx, unit: Unit, form: FormState): Response {
  return formPage(c, {
    unit: c.get('unit'),
    title: 'Kết thúc hoạt động',
    lead: `${unit.name} và các tổ, bộ phận bên trong kết thúc hoạt động. Sổ sách và lịch sử vẫn giữ nguyên để tra cứu.`,
    path: '/to-chuc/giai-the',
    back: toOrganisation,
    contract: endingContract,
    form,
    today: day(c),
    submit: 'Ghi kết thúc hoạt động',
    danger: true,
    note: 'Trước đó phải ghi xong đoàn viên thôi sinh hoạt hoặc chuyển đi, và ngày kết thúc của nhiệm kỳ.',
  });
}

async function saveEnding(c: Ctx): Promise<Response> {
  const [scope, unit] = [c.get('scope'), await ownUnit(c)];
  return submit(c, {
    contract: endingContract,
    act: async (values) => {
      if (unit.endedOn !== null) throw new Refusal('org.ended', 'Đơn vị đã kết thúc hoạt động từ trước.');
      await dissolveUnit(scope, { unit, ...values });
      return { to: `/cd/${unit.code}/to-chuc`, say: `Đã ghi ${unit.shortName} kết thúc hoạt động.` };
    },
    again: (form) => askEnding(c, unit, form),
  });
}

async function eventContract(c: Ctx) {
  const { unitId } = c.get('unit');
  const units = await listReachable(c.get('scope'), { on: day(c), most: mostParents });
  return unitEventContract(units.filter((one) => one.unitId !== unitId));
}

async function askEvent(c: Ctx, form: FormState): Promise<Response> {
  allow(c.get('scope'), access.change, c.get('unit'));
  return formPage(c, {
    unit: c.get('unit'),
    title: 'Ghi sự kiện của đơn vị',
    lead: 'Sáp nhập, chia tách, nâng cấp… có số quyết định. Khi ghi đoàn viên chuyển đến, chuyển đi thì dẫn được sự kiện này làm lý do.',
    path: '/to-chuc/su-kien',
    back: toOrganisation,
    contract: await eventContract(c),
    form,
    hidden: <OnceField form={form} />,
    today: day(c),
    submit: 'Ghi sự kiện',
  });
}

async function saveEvent(c: Ctx): Promise<Response> {
  const [scope, unit] = [c.get('scope'), await ownUnit(c)];
  return submit(c, {
    contract: await eventContract(c),
    act: async (values, { fields }) => {
      const { id, again } = await readOnce(scope, fields['once'], async (unitEventId) =>
        (await listUnitEvents(scope, unit.unitId)).some((event) => event.unitEventId === unitEventId),
      );
      if (!again) await noteUnitEvent(scope, unit, { ...values, unitEventId: id });
      return { to: unitHref(c.get('unit'), '/to-chuc'), say: 'Đã ghi sự kiện.' };
    },
    again: (form) => askEvent(c, form),
  });
}
