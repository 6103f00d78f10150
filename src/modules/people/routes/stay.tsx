import { allow, may } from '../../../kernel/access.ts';
import { choice, contract, date } from '../../../kernel/contract.ts';
import { freshForm, submit, type App, type Ctx, type FormState } from '../../../kernel/http.ts';
import { formatDate, today } from '../../../kernel/vi/dates.ts';
import { getUnit, listReachable } from '../../org/index.ts';
import { access } from '../access.ts';
import { endMember, rejoinMember, transferMember } from '../actions/members.ts';
import { listCauses } from '../actions/transfers.ts';
import { causeContract, leavingContract, rejoiningContract } from '../contract/member.ts';
import { formPage } from '../pages/forms.tsx';
import { remarkOnReturn } from '../rules/stays.ts';
import { listMemberships } from '../store/memberships.ts';
import { backTo, hrefOf, readMember, type Member } from './member.tsx';

/** Where a member stands: to another group, out, and back again. */
export function addStayRoutes(app: App): void {
  const here = '/cd/:unit/doan-vien/:person';
  app.get(`${here}/chuyen`, async (c) => askTransfer(c, await readMember(c), freshForm({ on: '' })));
  app.post(`${here}/chuyen`, saveTransfer);
  app.get(`${here}/thoi`, async (c) => askLeave(c, await readMember(c), freshForm()));
  app.post(`${here}/thoi`, saveLeave);
  app.get(`${here}/ket-nap-lai`, async (c) =>
    askRejoin(c, await readMember(c), freshForm({ inReason: 'readmission' })),
  );
  app.post(`${here}/ket-nap-lai`, saveRejoin);
}

const day = (c: Ctx): string => today(c.get('services').now());

const mostUnits = 2000;

/** Where the member may go: the units whose members' records the actor keeps. */
async function transferContract(c: Ctx, { person }: Member) {
  const scope = c.get('scope');
  const units = (await listReachable(scope, { on: day(c), most: mostUnits })).filter(
    (unit) => unit.unitId !== person.unitId && may(scope, access.change, unit),
  );
  return contract('transfer', 'Chuyển sinh hoạt', {
    toUnitId: choice(
      'Tổ, bộ phận nơi đến',
      units.map((unit) => ({ value: unit.unitId, label: unit.name })),
      { required: true },
    ),
    on: date('Ngày chuyển', { required: true, past: true }),
  });
}

async function askTransfer(c: Ctx, member: Member, form: FormState): Promise<Response> {
  allow(c.get('scope'), access.change, member.place);
  const of = await transferContract(c, member);
  const none = of.fields.toUnitId.choices?.length === 0;
  return formPage(c, {
    title: 'Chuyển tổ, bộ phận',
    lead: none
      ? 'Đồng chí chưa có tổ, bộ phận nào khác để chuyển đến. Nếu đoàn viên chuyển sang công đoàn khác, hãy dùng “Giới thiệu chuyển sinh hoạt”.'
      : `${member.person.fullName} đang sinh hoạt tại ${member.place.name}. Quá trình trước ngày chuyển vẫn thuộc nơi cũ.`,
    action: hrefOf(c, member, '/chuyen'),
    back: backTo(c, member),
    parts: [{ contract: of }],
    form,
    today: day(c),
    submit: 'Chuyển',
  });
}

async function saveTransfer(c: Ctx): Promise<Response> {
  const [scope, member] = [c.get('scope'), await readMember(c)];
  return submit(c, {
    contract: await transferContract(c, member),
    act: async ({ toUnitId, on }) => {
      const to = await getUnit(scope, { unitId: toUnitId });
      await transferMember(scope, { from: member.place, to, personId: member.person.personId, on });
      return { to: hrefOf(c, member), say: `Đã chuyển sinh hoạt đến ${to.shortName}.` };
    },
    again: (form) => askTransfer(c, member, form),
  });
}

async function askLeave(c: Ctx, member: Member, form: FormState): Promise<Response> {
  allow(c.get('scope'), access.change, member.place);
  return formPage(c, {
    title: 'Thôi sinh hoạt',
    lead: `${member.person.fullName} sẽ không còn trong danh sách đoàn viên. Hồ sơ và quá trình vẫn được giữ.`,
    action: hrefOf(c, member, '/thoi'),
    back: backTo(c, member),
    parts: [{ contract: leavingContract }, ...(await causePart(c, member))],
    form,
    today: day(c),
    submit: 'Ghi thôi sinh hoạt',
    danger: true,
    note: 'Chức vụ công đoàn và bảo hiểm đang ghi cũng kết thúc vào ngày này.',
  });
}

async function saveLeave(c: Ctx): Promise<Response> {
  const member = await readMember(c);
  const [cause] = await causePart(c, member);
  return submit(c, {
    contract: {
      ...leavingContract,
      fields: { ...leavingContract.fields, ...(cause?.contract ?? causeContract([])).fields },
    },
    act: async (values) => {
      await endMember(c.get('scope'), member.place, member.person.personId, values);
      return { to: hrefOf(c, member), say: 'Đã ghi thôi sinh hoạt.' };
    },
    again: (form) => askLeave(c, member, form),
  });
}

/** Asked only where the union has noted events that explain movements. */
async function causePart(c: Ctx, { place }: Member) {
  const events = await listCauses(c.get('scope'), place.homeId);
  return events.length ? [{ contract: causeContract(events) }] : [];
}

async function askRejoin(c: Ctx, member: Member, form: FormState): Promise<Response> {
  const scope = c.get('scope');
  allow(scope, access.change, member.place);
  const [last] = await listMemberships(scope, member.person.personId);
  return formPage(c, {
    title: 'Kết nạp lại',
    lead: last?.toOn ? `${member.person.fullName} đã thôi sinh hoạt từ ${formatDate(last.toOn)}.` : undefined,
    remark: remarkOnReturn(last, day(c)),
    action: hrefOf(c, member, '/ket-nap-lai'),
    back: backTo(c, member),
    parts: [{ contract: rejoiningContract }],
    form,
    today: day(c),
    submit: 'Ghi kết nạp lại',
  });
}

async function saveRejoin(c: Ctx): Promise<Response> {
  const member = await readMember(c);
  return submit(c, {
    contract: rejoiningContract,
    act: async (values) => {
      await rejoinMember(c.get('scope'), member.place, member.person, values);
      return { to: hrefOf(c, member), say: `Đã ghi ${member.person.fullName} sinh hoạt trở lại.` };
    },
    again: (form) => askRejoin(c, member, form),
  });
}
