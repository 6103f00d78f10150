import { readValues } from '../../../kernel/contract.ts';
import { freshForm, submit, type App, type Ctx, type FormState } from '../../../kernel/http.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { dissolveUnit } from '../actions/ending.ts';
import { getUnit, listNewParents, moveUnit } from '../actions/units.ts';
import { endingContract, moveContract } from '../contract.ts';
import { emptyPage, formPage } from '../pages/forms.tsx';
import { movePreview } from '../pages/move.tsx';
import { listBranch } from '../store/tree.ts';
import { findUnit, type Unit } from '../store/units.ts';
import { ownUnit } from './pages.tsx';
import { day, toOrganisation } from './units.tsx';

/** A unit that goes to another upper union, or ends. */
export function addUnitMoves(app: App): void {
  const here = '/cd/:unit/to-chuc';
  app.get(`${here}/chuyen`, askMove);
  app.post(`${here}/chuyen`, saveMove);
  app.get(`${here}/giai-the`, async (c) => askEnding(c, await ownUnit(c), freshForm()));
  app.post(`${here}/giai-the`, saveEnding);
}

export const mostParents = 2000;

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
