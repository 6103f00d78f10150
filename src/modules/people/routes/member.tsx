import { allow, may } from '../../../kernel/access.ts';
import { choice, contract, date } from '../../../kernel/contract.ts';
import { formOf } from '../../../kernel/form.tsx';
import { unitHref } from '../../../kernel/frame.tsx';
import { freshForm, submit, type App, type Ctx, type FormState } from '../../../kernel/http.ts';
import { refuseUnless } from '../../../kernel/refusal.ts';
import { refuseStale, SeenField } from '../../../kernel/twice.tsx';
import { formatDate, today } from '../../../kernel/vi/dates.ts';
import { getUnit, listReachable, type Unit } from '../../org/index.ts';
import { access } from '../access.ts';
import { noteCovers, stopCover } from '../actions/covers.ts';
import {
  changeMember,
  changeSensitive,
  endMember,
  getMember,
  openSensitive,
  rejoinMember,
  transferMember,
} from '../actions/members.ts';
import { postsInWords } from '../actions/posts.ts';
import { listCauses, pendingOf } from '../actions/transfers.ts';
import { listTimeline } from '../actions/timeline.ts';
import {
  causeContract,
  coverContract,
  insuranceSchemes,
  leavingContract,
  openContract,
  rejoiningContract,
  sensitiveContract,
} from '../contract.ts';
import { formPage } from '../pages/forms.tsx';
import { memberPage, type SensitivePart } from '../pages/member.tsx';
import { collectionNotice } from '../../../rulesets/privacy.ts';
import { remarkOnReturn } from '../rules/stays.ts';
import { listConsents } from '../store/consents.ts';
import { listDependants } from '../store/dependants.ts';
import { listCovers } from '../store/covers.ts';
import { listMemberships } from '../store/memberships.ts';
import type { Person } from '../store/persons.ts';

/** One member: the record, and what befalls it. */
export function addMemberRoutes(app: App): void {
  const here = '/cd/:unit/doan-vien/:person';
  app.get(here, async (c) => showMember(c, await readMember(c)));
  app.post(`${here}/nhay-cam`, showSensitive);
  app.post(`${here}/nhay-cam/ghi`, saveSensitive);
  app.get(`${here}/sua`, async (c) => askChange(c, await readMember(c)));
  app.post(`${here}/sua`, saveChange);
  app.get(`${here}/chuyen`, async (c) => askTransfer(c, await readMember(c), freshForm({ on: '' })));
  app.post(`${here}/chuyen`, saveTransfer);
  app.get(`${here}/thoi`, async (c) => askLeave(c, await readMember(c), freshForm()));
  app.post(`${here}/thoi`, saveLeave);
  app.get(`${here}/ket-nap-lai`, async (c) =>
    askRejoin(c, await readMember(c), freshForm({ inReason: 'readmission' })),
  );
  app.post(`${here}/ket-nap-lai`, saveRejoin);
  app.post(`${here}/bao-hiem`, saveCover);
  app.post(`${here}/bao-hiem/dung`, saveStop);
}

const day = (c: Ctx): string => today(c.get('services').now());

/** The person with the unit where they stand today: it says who may change the record, not the unit in the address. */
export interface Member {
  person: Person;
  place: Unit;
}

export async function readMember(c: Ctx): Promise<Member> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, access.read, unit);
  const person = await getMember(scope, unit, c.req.param('person') ?? '');
  return { person, place: await getUnit(scope, { unitId: person.unitId }) };
}

export const hrefOf = (c: Ctx, { person }: Member, path = ''): string =>
  unitHref(c.get('unit'), `/doan-vien/${person.personId}${path}`);
export const backTo = (c: Ctx, member: Member) => ({ label: member.person.fullName, href: hrefOf(c, member) });

async function showMember(
  c: Ctx,
  { person, place }: Member,
  more: { opened?: SensitivePart; coverForm?: FormState } = {},
): Promise<Response> {
  const scope = c.get('scope');
  const closed = may(scope, access.sensitive, place) ? {} : undefined;
  return memberPage(c, {
    unit: c.get('unit'),
    person,
    stay: (await listMemberships(scope, person.personId))[0],
    posts: (await postsInWords(scope, [person.personId], day(c))).get(person.personId),
    dependants: await listDependants(scope, [person.personId]),
    consents: await listConsents(scope, person.personId),
    pending: await pendingOf(scope, person.personId),
    covers: await listCovers(scope, person.personId),
    timeline: await listTimeline(scope, person.personId),
    today: day(c),
    mayChange: may(scope, access.change, place),
    sensitive: more.opened ?? closed,
    coverForm: more.coverForm,
  });
}

async function showSensitive(c: Ctx): Promise<Response> {
  const member = await readMember(c);
  const values = await openSensitive(c.get('scope'), member.place, member.person.personId);
  return showMember(c, member, { opened: { values, form: formOf(sensitiveContract, values) } });
}

async function saveSensitive(c: Ctx): Promise<Response> {
  const [scope, member] = [c.get('scope'), await readMember(c)];
  return submit(c, {
    contract: sensitiveContract,
    act: async (values) => {
      await changeSensitive(scope, member.place, member.person, values);
      return { to: hrefOf(c, member), say: 'Đã ghi thông tin nhạy cảm.' };
    },
    again: async (form) =>
      showMember(c, member, {
        opened: { values: await openSensitive(scope, member.place, member.person.personId), form },
      }),
  });
}

function askChange(c: Ctx, member: Member, form: FormState = formOf(openContract, member.person)): Response {
  allow(c.get('scope'), access.change, member.place);
  return formPage(c, {
    title: 'Sửa hồ sơ',
    action: hrefOf(c, member, '/sua'),
    back: backTo(c, member),
    parts: [{ contract: openContract }],
    form,
    hidden: <SeenField of={openContract} values={member.person} form={form} />,
    note: collectionNotice,
    today: day(c),
    submit: 'Ghi lại',
  });
}

async function saveChange(c: Ctx): Promise<Response> {
  const member = await readMember(c);
  return submit(c, {
    contract: openContract,
    act: async (values, { fields }) => {
      await refuseStale(c.get('scope'), {
        id: member.person.personId,
        seen: fields['seen'],
        of: openContract,
        now: async () => (await readMember(c)).person,
      });
      await changeMember(c.get('scope'), member.place, member.person, values);
      return { to: hrefOf(c, member), say: 'Đã ghi hồ sơ.' };
    },
    again: (form) => askChange(c, member, form),
  });
}

const mostUnits = 2000;

/** Where the member may go: the units whose members' records the actor keeps. */
async function transferContract(c: Ctx, { person }: Member) {
  const scope = c.get('scope');
  const units = (await listReachable(scope, { on: day(c), most: mostUnits })).filter(
    (unit) => unit.unitId !== person.unitId && may(scope, access.change, unit),
  );
  return contract('transfer', 'Chuyển sinh hoạt', {
    toUnitId: choice(
      'Chuyển đến',
      units.map((unit) => ({ value: unit.unitId, label: unit.name })),
      { required: true },
    ),
    on: date('Từ ngày', { required: true }),
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

async function saveCover(c: Ctx): Promise<Response> {
  const [scope, member] = [c.get('scope'), await readMember(c)];
  const { personId, unitId } = member.person;
  allow(scope, access.change, member.place);
  return submit(c, {
    contract: coverContract,
    act: async ({ fromOn }, sent) => {
      const chosen = [sent.fields['scheme[]'] ?? []].flat();
      const schemes = insuranceSchemes.filter(({ value }) => chosen.includes(value));
      refuseUnless(schemes.length > 0, 'people.noScheme', 'Hãy chọn ít nhất một loại bảo hiểm.');
      await noteCovers(
        scope,
        member.place,
        schemes.map(({ value }) => ({ personId, unitId, schemeCode: value, fromOn })),
      );
      return { to: `${hrefOf(c, member)}#bao-hiem`, say: 'Đã ghi tham gia bảo hiểm.' };
    },
    again: (coverForm) => showMember(c, member, { coverForm }),
  });
}

const stopContract = contract('stop', 'Dừng tham gia bảo hiểm', {
  schemeCode: choice('Loại bảo hiểm', insuranceSchemes, { required: true }),
  toOn: date('Dừng từ ngày', { required: true }),
});

async function saveStop(c: Ctx): Promise<Response> {
  const member = await readMember(c);
  allow(c.get('scope'), access.change, member.place);
  return submit(c, {
    contract: stopContract,
    act: async (values) => {
      await stopCover(c.get('scope'), member.place, { ...values, personId: member.person.personId });
      return { to: `${hrefOf(c, member)}#bao-hiem`, say: 'Đã ghi dừng tham gia bảo hiểm.' };
    },
    again: (coverForm) =>
      showMember(c, member, {
        coverForm: { ...coverForm, errors: {}, message: coverForm.message ?? coverForm.errors['toOn'] },
      }),
  });
}
