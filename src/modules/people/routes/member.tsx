import { allow, may } from '../../../kernel/access.ts';
import { choice, contract, date } from '../../../kernel/contract.ts';
import { formOf } from '../../../kernel/form.tsx';
import { unitHref } from '../../../kernel/frame.tsx';
import { submit, type App, type Ctx, type FormState } from '../../../kernel/http.ts';
import { refuseUnless } from '../../../kernel/refusal.ts';
import { refuseStale, SeenField } from '../../../kernel/twice.tsx';
import { today } from '../../../kernel/vi/dates.ts';
import { getUnit, type Unit } from '../../org/index.ts';
import { access } from '../access.ts';
import { noteCovers, stopCover } from '../actions/covers.ts';
import { changeMember, changeSensitive, getMember, openSensitive } from '../actions/members.ts';
import { openPortrait } from '../actions/portraits.ts';
import { postsInWords } from '../actions/posts.ts';
import { pendingOf } from '../actions/transfers.ts';
import { listTimeline } from '../actions/timeline.ts';
import { coverContract, insuranceSchemes, openContract, sensitiveContract } from '../contract/member.ts';
import { formPage } from '../pages/forms.tsx';
import { memberPage, type SensitivePart } from '../pages/member.tsx';
import { collectionNotice } from '../../../rulesets/privacy.ts';
import { listConsents } from '../store/consents.ts';
import { listDependants } from '../store/dependants.ts';
import { listCovers } from '../store/covers.ts';
import { listMemberships } from '../store/memberships.ts';
import { findPrivate, type Person } from '../store/persons.ts';
import { listPostsOf } from '../store/posts.ts';

/** One member: the record, and what befalls it. */
export function addMemberRoutes(app: App): void {
  const here = '/cd/:unit/doan-vien/:person';
  app.get(here, async (c) => showMember(c, await readMember(c)));
  app.post(`${here}/nhay-cam`, showSensitive);
  app.post(`${here}/nhay-cam/ghi`, saveSensitive);
  app.get(`${here}/sua`, async (c) => askChange(c, await readMember(c)));
  app.post(`${here}/sua`, saveChange);
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
    picture: await openPortrait(scope, c.get('services').files, { person, unit: place, on: day(c) }),
    stay: (await listMemberships(scope, person.personId))[0],
    posts: (await postsInWords(scope, [person.personId], day(c))).get(person.personId),
    dependants: await listDependants(scope, [person.personId]),
    consents: await listConsents(scope, person.personId),
    pending: await pendingOf(scope, person.personId),
    covers: await listCovers(scope, person.personId),
    otherPosts: (await listPostsOf(scope, person.personId)).filter((post) => post.line !== 'union'),
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
  return showMember(c, member, {
    opened: { values, form: formOf(sensitiveContract, values), partyPosts: await listPartyPosts(c, member) },
  });
}

const listPartyPosts = async (c: Ctx, { person }: Member) =>
  (await listPostsOf(c.get('scope'), person.personId, { withParty: true })).filter((post) => post.line === 'party');

async function saveSensitive(c: Ctx): Promise<Response> {
  const [scope, member] = [c.get('scope'), await readMember(c)];
  return submit(c, {
    contract: sensitiveContract,
    act: async (values, { fields }) => {
      await refuseStale(scope, {
        id: member.person.personId,
        typed: fields,
        of: sensitiveContract,
        now: async () => (await findPrivate(scope, member.person.personId)) ?? {},
      });
      await changeSensitive(scope, member.place, member.person, values);
      return { to: hrefOf(c, member), say: 'Đã ghi thông tin nhạy cảm.' };
    },
    again: async (form) =>
      showMember(c, member, {
        opened: {
          values: await openSensitive(scope, member.place, member.person.personId),
          form,
          partyPosts: await listPartyPosts(c, member),
        },
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
        typed: fields,
        of: openContract,
        now: async () => (await readMember(c)).person,
      });
      await changeMember(c.get('scope'), member.place, member.person, values);
      return { to: hrefOf(c, member), say: 'Đã ghi hồ sơ.' };
    },
    again: (form) => askChange(c, member, form),
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
