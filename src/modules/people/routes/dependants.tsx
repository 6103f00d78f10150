import { allow, may } from '../../../kernel/access.ts';
import { choice, contract, readValues } from '../../../kernel/contract.ts';
import { formOf } from '../../../kernel/form.tsx';
import { freshForm, submit, type App, type Ctx, type FormState } from '../../../kernel/http.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { OnceField, readOnce, refuseStale, SeenField } from '../../../kernel/twice.tsx';
import { formatDate, today } from '../../../kernel/vi/dates.ts';
import { listBranch } from '../../org/index.ts';
import { access } from '../access.ts';
import { changeDependant, findSameChild, getDependant, noteDependant } from '../actions/dependants.ts';
import { openSensitive } from '../actions/members.ts';
import { changeOtherPost, getOtherPost, noteOtherPost } from '../actions/posts.ts';
import { dependantContract, type DependantValues } from '../contract/dependants.ts';
import { otherPostContract, otherPostContractFor } from '../contract/posts.ts';
import { formPage } from '../pages/forms.tsx';
import { shownKind } from '../rules/other-posts.ts';
import { findPerson } from '../store/persons.ts';
import type { Dependant, NotedKin } from '../store/dependants.ts';
import { findPost, type Post } from '../store/posts.ts';
import { backTo, hrefOf, readMember, type Member } from './member.tsx';

/** What is written down beside the record of a member: dependants, posts in the office and the Party. */
export function addDependantRoutes(app: App): void {
  const here = '/cd/:unit/doan-vien/:person';
  app.get(`${here}/nguoi-than/them`, async (c) => askDependant(c, await readMember(c), freshForm()));
  app.post(`${here}/nguoi-than/them`, saveDependant);
  app.get(`${here}/nguoi-than/:dependant`, async (c) => {
    const member = await readMember(c);
    return askDependantAgain(c, member, await dependantOf(c, member));
  });
  app.post(`${here}/nguoi-than/:dependant`, saveDependantAgain);
  app.get(`${here}/chuc-vu`, async (c) => askPost(c, await readMember(c), freshForm()));
  app.post(`${here}/chuc-vu`, savePost);
  app.get(`${here}/chuc-vu/:held`, async (c) => {
    const member = await readMember(c);
    allow(c.get('scope'), access.change, member.place);
    const post = await heldOf(c, member);
    // The form shows it: a look like the one on the member's page.
    if (post.line === 'party') await openSensitive(c.get('scope'), member.place, member.person.personId);
    return askPostAgain(c, member, post);
  });
  app.post(`${here}/chuc-vu/:held`, savePostAgain);
}

const day = (c: Ctx): string => today(c.get('services').now());

/** The union with its parts: where the other parent of a child may be. */
async function listHomeUnits(c: Ctx, { place }: Member): Promise<string[]> {
  const branch = await listBranch(c.get('scope'), { path: c.get('unit').path, on: day(c) });
  return [...new Set([place.unitId, ...branch.filter((one) => one.homeId === place.homeId).map((one) => one.unitId)])];
}

const anotherPerson = 'other';

/** "Cháu đã ghi là con của …": asked only where the other parent may have noted the same child. */
const sameContract = (alike: readonly NotedKin[]) =>
  contract('sameChild', '', {
    same: choice(
      'Một cháu hay hai cháu',
      [
        ...alike.map((one) => ({
          value: one.personId,
          label: `Một cháu, con của ${one.ofName}${one.birthOn ? `, sinh ${formatDate(one.birthOn)}` : ''}`,
        })),
        { value: anotherPerson, label: 'Cháu khác trùng tên' },
      ],
      { required: true },
    ),
  });

/** Whom the form means that is shown again. */
async function alikeIn(c: Ctx, member: Member, { typed }: FormState): Promise<NotedKin[]> {
  const said = readValues(dependantContract, typed, day(c));
  if (said.errors) return [];
  const homeUnitIds = await listHomeUnits(c, member);
  return findSameChild(c.get('scope'), { homeUnitIds, ofPersonId: member.person.personId, values: said.values });
}

async function askDependant(c: Ctx, member: Member, form: FormState): Promise<Response> {
  allow(c.get('scope'), access.change, member.place);
  const alike = form.message || form.errors['same'] ? await alikeIn(c, member, form) : [];
  return formPage(c, {
    title: 'Thêm người thân',
    lead: `Con, bố mẹ, vợ chồng của ${member.person.fullName}, để thăm hỏi, tặng quà, khen thưởng con đoàn viên.`,
    action: hrefOf(c, member, '/nguoi-than/them'),
    back: backTo(c, member),
    parts: [...(alike.length ? [{ contract: sameContract(alike) }] : []), { contract: dependantContract }],
    form,
    hidden: <OnceField form={form} />,
    today: day(c),
    submit: 'Thêm',
  });
}

async function saveDependant(c: Ctx): Promise<Response> {
  const [scope, member] = [c.get('scope'), await readMember(c)];
  return submit(c, {
    contract: dependantContract,
    act: async (values, { fields }) => {
      allow(scope, access.change, member.place);
      const { id, again } = await readOnce(
        scope,
        fields['once'],
        async (personId) => (await findPerson(scope, personId)) !== undefined,
      );
      if (!again) {
        const sameAs = await sameAsSaid(c, member, values, fields['same']);
        await noteDependant(scope, member.place, member.person, { ...values, personId: id, sameAs });
      }
      return { to: `${hrefOf(c, member)}#nguoi-than`, say: `Đã ghi ${values.fullName}.` };
    },
    again: (form) => askDependant(c, member, form),
  });
}

/** @throws Refusal while it is not said whether this is the child whom the other parent has noted. */
async function sameAsSaid(c: Ctx, member: Member, values: DependantValues, said: unknown): Promise<string | null> {
  const homeUnitIds = await listHomeUnits(c, member);
  const alike = await findSameChild(c.get('scope'), { homeUnitIds, ofPersonId: member.person.personId, values });
  if (alike.length === 0 || said === anotherPerson) return null;
  const meant = alike.find((one) => one.personId === said);
  if (meant) return meant.personId;
  const [first] = alike;
  throw new Refusal(
    'people.sameChild',
    `${first?.fullName ?? ''} đã ghi là con của ${first?.ofName ?? ''}. Nếu là một cháu thì ghi chung, để không đếm thành hai.`,
    { same: 'Hãy chọn.' },
  );
}

const dependantOf = (c: Ctx, member: Member): Promise<Dependant> =>
  getDependant(c.get('scope'), member.person.personId, c.req.param('dependant') ?? '');

function askDependantAgain(
  c: Ctx,
  member: Member,
  dependant: Dependant,
  form: FormState = formOf(dependantContract, dependant),
): Response {
  allow(c.get('scope'), access.change, member.place);
  return formPage(c, {
    title: `Sửa người thân: ${dependant.fullName}`,
    action: hrefOf(c, member, `/nguoi-than/${dependant.personId}`),
    back: backTo(c, member),
    parts: [{ contract: dependantContract }],
    form,
    hidden: <SeenField of={dependantContract} values={dependant} form={form} />,
    today: day(c),
    submit: 'Ghi lại',
  });
}

async function saveDependantAgain(c: Ctx): Promise<Response> {
  const [scope, member] = [c.get('scope'), await readMember(c)];
  const dependant = await dependantOf(c, member);
  return submit(c, {
    contract: dependantContract,
    act: async (values, { fields }) => {
      await refuseStale(scope, {
        id: dependant.personId,
        typed: fields,
        of: dependantContract,
        now: () => dependantOf(c, member),
      });
      await changeDependant(scope, member.place, dependant, values);
      return { to: `${hrefOf(c, member)}#nguoi-than`, say: `Đã sửa ${values.fullName}.` };
    },
    again: (form) => askDependantAgain(c, member, dependant, form),
  });
}

function askPost(c: Ctx, member: Member, form: FormState): Response {
  allow(c.get('scope'), access.change, member.place);
  return formPage(c, {
    title: 'Thêm chức vụ chuyên môn, chức vụ Đảng',
    lead: 'Để in đủ chức danh trên văn bản. Chức vụ công đoàn thì ghi ở trang Tổ chức.',
    action: hrefOf(c, member, '/chuc-vu'),
    back: backTo(c, member),
    parts: [{ contract: otherPostFor(c, member) }],
    form,
    hidden: <OnceField form={form} />,
    today: day(c),
    submit: 'Thêm chức vụ',
  });
}

async function savePost(c: Ctx): Promise<Response> {
  const [scope, member] = [c.get('scope'), await readMember(c)];
  return submit(c, {
    contract: otherPostContract,
    act: async (values, { fields }) => {
      const { id, again } = await readOnce(
        scope,
        fields['once'],
        async (postId) => (await findPost(scope, postId)) !== undefined,
      );
      if (!again) await noteOtherPost(scope, member.place, member.person, { ...values, postId: id });
      return { to: hrefOf(c, member), say: `Đã ghi chức vụ ${values.title}.` };
    },
    again: (form) => askPost(c, member, form),
  });
}

const otherPostFor = (c: Ctx, member: Member) =>
  otherPostContractFor({ party: may(c.get('scope'), access.sensitive, member.place) });

const heldOf = (c: Ctx, member: Member): Promise<Post> =>
  getOtherPost(c.get('scope'), member.person, c.req.param('held') ?? '');

const asForm = (post: Post) => ({ ...post, kind: shownKind(post) });

function askPostAgain(
  c: Ctx,
  member: Member,
  post: Post,
  form: FormState = formOf(otherPostContract, asForm(post)),
): Response {
  return formPage(c, {
    title: 'Sửa, thôi giữ chức vụ',
    lead: `${member.person.fullName}, ${post.title}. Khi thôi giữ thì ghi ngày ở ô “Đến ngày”.`,
    action: hrefOf(c, member, `/chuc-vu/${post.postId}`),
    back: backTo(c, member),
    parts: [{ contract: otherPostFor(c, member) }],
    form,
    hidden: <SeenField of={otherPostContract} values={asForm(post)} form={form} />,
    today: day(c),
    submit: 'Ghi lại',
  });
}

async function savePostAgain(c: Ctx): Promise<Response> {
  const [scope, member] = [c.get('scope'), await readMember(c)];
  allow(scope, access.change, member.place);
  const post = await heldOf(c, member);
  return submit(c, {
    contract: otherPostContract,
    act: async (values, { fields }) => {
      await refuseStale(scope, {
        id: post.postId,
        typed: fields,
        of: otherPostContract,
        now: async () => asForm(await heldOf(c, member)),
      });
      await changeOtherPost(scope, member.place, post, values);
      return { to: `${hrefOf(c, member)}#chuc-vu`, say: `Đã ghi chức vụ ${values.title}.` };
    },
    again: (form) => askPostAgain(c, member, post, form),
  });
}
