import { allow, may } from '../../../kernel/access.ts';
import { formatDate, today } from '../../../kernel/vi/dates.ts';
import { unitHref } from '../../../kernel/frame.tsx';
import { freshForm, submit, type App, type Ctx, type FormState } from '../../../kernel/http.ts';
import { OnceField, readOnce } from '../../../kernel/twice.tsx';
import { listBranch, listHomes, type UnitOnTree } from '../../org/index.ts';
import { access } from '../access.ts';
import {
  cancelTransfer,
  getTransfer,
  listCauses,
  nameSides,
  receiveTransfer,
  returnTransfer,
  sendTransfer,
} from '../actions/transfers.ts';
import { nothingContract } from '../contract/accounts.ts';
import { answerContract, sendingContract } from '../contract/transfers.ts';
import { formPage } from '../pages/forms.tsx';
import { transfersPage } from '../pages/transfers.tsx';
import { findTransfer, listTransfers } from '../store/transfers.ts';
import { backTo, hrefOf, readMember, type Member } from './member.tsx';

/** Members on their way between unions: both see it, one answers. */
export function addTransferRoutes(app: App): void {
  app.get('/cd/:unit/chuyen-sinh-hoat', (c) => showTransfers(c));
  app.post('/cd/:unit/chuyen-sinh-hoat/nhan/:transfer', receive);
  app.get('/cd/:unit/chuyen-sinh-hoat/tra/:transfer', (c) => askReturn(c, freshForm()));
  app.post('/cd/:unit/chuyen-sinh-hoat/tra/:transfer', giveBack);
  app.post('/cd/:unit/chuyen-sinh-hoat/rut/:transfer', cancel);
  app.get('/cd/:unit/doan-vien/:person/gioi-thieu', async (c) => askSending(c, await readMember(c), freshForm()));
  app.post('/cd/:unit/doan-vien/:person/gioi-thieu', send);
}

const day = (c: Ctx): string => today(c.get('services').now());
const listHref = (c: Ctx): string => unitHref(c.get('unit'), '/chuyen-sinh-hoat');
const idOf = (c: Ctx): string => c.req.param('transfer') ?? '';

async function showTransfers(c: Ctx, refused?: string): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, access.read, unit);
  const branch = await listBranch(scope, { path: unit.path, on: day(c) });
  const own = branch.filter((one) => one.homeId === unit.homeId).map((one) => one.unitId);
  const transfers = await listTransfers(scope, { unitIds: own.length ? own : [unit.unitId], most: 200 });
  return transfersPage(c, {
    unit,
    transfers,
    sides: await nameSides(
      scope,
      transfers.flatMap((one) => [one.fromUnitId, one.toUnitId]),
    ),
    own: new Set(own),
    mayChange: may(scope, access.change, unit),
    refused,
  });
}

const receive = (c: Ctx): Promise<Response> =>
  submit(c, {
    contract: nothingContract,
    act: async () => {
      const transfer = await receiveTransfer(c.get('scope'), c.get('unit'), idOf(c), c.get('services').now());
      return {
        to: listHref(c),
        say: `Đã tiếp nhận ${transfer.fullName}, sinh hoạt từ ${formatDate(transfer.onDate)}.`,
      };
    },
    again: refusedAs(c),
  });

const cancel = (c: Ctx): Promise<Response> =>
  submit(c, {
    contract: nothingContract,
    act: async () => {
      const transfer = await cancelTransfer(c.get('scope'), c.get('unit'), {
        transferId: idOf(c),
        at: c.get('services').now(),
      });
      return { to: listHref(c), say: `Đã rút lại giới thiệu của ${transfer.fullName}.` };
    },
    again: refusedAs(c),
  });

/** A button has no form to show again: the list as it is now, with what was said. */
const refusedAs =
  (c: Ctx) =>
  (form: FormState): Promise<Response> =>
    showTransfers(c, form.message);

async function askReturn(c: Ctx, form: FormState): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, access.change, unit);
  const transfer = await getTransfer(scope, unit, { transferId: idOf(c), side: 'to' });
  return formPage(c, {
    title: 'Trả lại hồ sơ chuyển sinh hoạt',
    lead: `${transfer.fullName} vẫn sinh hoạt tại nơi giới thiệu. Lý do dưới đây được gửi cho nơi đó.`,
    action: unitHref(unit, `/chuyen-sinh-hoat/tra/${transfer.transferId}`),
    back: { label: 'Chuyển đi, chuyển đến', href: listHref(c) },
    parts: [{ contract: answerContract }],
    form,
    today: day(c),
    submit: 'Trả lại',
    danger: true,
  });
}

const giveBack = (c: Ctx): Promise<Response> =>
  submit(c, {
    contract: answerContract,
    act: async ({ answer }) => {
      const o = { transferId: idOf(c), answer, at: c.get('services').now() };
      const transfer = await returnTransfer(c.get('scope'), c.get('unit'), o);
      return { to: listHref(c), say: `Đã trả lại hồ sơ của ${transfer.fullName}.` };
    },
    again: (form) => askReturn(c, form),
  });

const mostHomes = 3000;

async function contractFor(c: Ctx, { place }: Member) {
  const scope = c.get('scope');
  const homes = await listHomes(scope, { on: day(c), most: mostHomes });
  return sendingContract({
    units: homes.filter((one: UnitOnTree) => one.unitId !== place.homeId),
    events: await listCauses(scope, place.homeId),
  });
}

async function askSending(c: Ctx, member: Member, form: FormState): Promise<Response> {
  allow(c.get('scope'), access.change, member.place);
  return formPage(c, {
    title: 'Giới thiệu chuyển sinh hoạt',
    lead: `${member.person.fullName} vẫn sinh hoạt tại ${member.place.name} cho đến khi nơi nhận xác nhận. Hai nơi đều thấy việc này.`,
    action: hrefOf(c, member, '/gioi-thieu'),
    back: backTo(c, member),
    parts: [{ contract: await contractFor(c, member) }],
    form,
    hidden: <OnceField form={form} />,
    today: day(c),
    submit: 'Giới thiệu',
    note: 'Nơi chuyển đến không dùng phần mềm này thì ghi “Thôi sinh hoạt”, lý do chuyển đi.',
  });
}

async function send(c: Ctx): Promise<Response> {
  const [scope, member] = [c.get('scope'), await readMember(c)];
  allow(scope, access.change, member.place);
  return submit(c, {
    contract: await contractFor(c, member),
    act: async (values, { fields }) => {
      const { id, again } = await readOnce(
        scope,
        fields['once'],
        async (transferId) => (await findTransfer(scope, transferId)) !== undefined,
      );
      if (!again) await sendTransfer(scope, { from: member.place, person: member.person, values, transferId: id });
      return { to: hrefOf(c, member), say: `Đã giới thiệu ${member.person.fullName}, đang chờ nơi nhận xác nhận.` };
    },
    again: (form) => askSending(c, member, form),
  });
}
