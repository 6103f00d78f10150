import { allow, may } from '../../../kernel/access.ts';
import { formOf } from '../../../kernel/form.tsx';
import { unitHref } from '../../../kernel/frame.tsx';
import { freshForm, submit, type App, type Ctx, type FormState } from '../../../kernel/http.ts';
import { isId } from '../../../kernel/ids.ts';
import { refuseUnless } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { PersonPicker } from '../../../kernel/ui/picker.tsx';
import { OnceField, readOnce, refuseStale, SeenField } from '../../../kernel/twice.tsx';
import { parseDate, today as dayOf } from '../../../kernel/vi/dates.ts';
import {
  factsOn,
  getUnit,
  listAbove,
  listBodies,
  listBranch,
  listNewParents,
  listPasts,
  listUnitEvents,
  orgAccess,
  type UnitOnTree,
} from '../../org/index.ts';
import { access } from '../access.ts';
import { getMember } from '../actions/members.ts';
import { changePost, composeBodies, getPost, leavePost, seatMember } from '../actions/posts.ts';
import { readPicked } from '../actions/search.ts';
import { changedPostContract, leavingPostContract, postContract } from '../contract/posts.ts';
import { formPage } from '../pages/forms.tsx';
import { organisationPage } from '../pages/organisation.tsx';
import { listStoodUnder } from '../store/memberships.ts';
import { countMembers } from '../store/members.ts';
import { listNames, listPersons } from '../store/persons.ts';
import { findPost, listLeaders, listPosts, type Post } from '../store/posts.ts';
import { placeOn } from './place.ts';

/** The tree, the unit's page, and who holds which post. */
export function addOrganisationRoutes(app: App): void {
  app.get('/cd/:unit/to-chuc', showOrganisation);
  app.get('/cd/:unit/to-chuc/chuc-vu/them', (c) =>
    askPost(
      c,
      freshForm({
        bodyId: c.req.query('ban') ?? '',
        kindCode: c.req.query('ban') ? 'committeeMember' : '',
        fromOn: c.get('unit').term?.startsOn ?? '',
        partTime: '1',
      }),
    ),
  );
  app.post('/cd/:unit/to-chuc/chuc-vu/them', savePost);
  app.get('/cd/:unit/to-chuc/chuc-vu/:post/sua', async (c) => askPostAgain(c, await readPost(c)));
  app.post('/cd/:unit/to-chuc/chuc-vu/:post/sua', savePostAgain);
  app.get('/cd/:unit/to-chuc/chuc-vu/:post/thoi', (c) => askLeavePost(c, freshForm()));
  app.post('/cd/:unit/to-chuc/chuc-vu/:post/thoi', saveLeavePost);
}

const day = (c: Ctx): string => dayOf(c.get('services').now());

async function showOrganisation(c: Ctx): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, orgAccess.read, unit);
  const typed = c.req.query('ngay') || undefined;
  const asked = typed ? parseDate(typed) : undefined;
  const on = asked ?? unit.period.to;
  const { path } = await placeOn(scope, unit, on);
  const branch = await listBranch(scope, { path, on });
  const mayChange = may(scope, orgAccess.change, unit);
  const names = may(scope, access.read, unit);
  const today = day(c);
  const present = await getUnit(scope, { unitId: unit.unitId });
  return organisationPage(c, {
    unit,
    mayMove: mayChange && (await listNewParents(scope, present, today)).length > 0,
    facts: factsOn(present, await listPasts(scope, unit.unitId), on),
    above: (await listAbove(scope, { path, on }))[0],
    branch,
    leaders: await readLeaders(scope, branch, on),
    counts: await countMembers(scope, { path, on }),
    on,
    today,
    typedDay: typed && !asked ? typed : undefined,
    committee: { ...(await readCommittee(c, names)), figures: await composeBodies(scope, unit, on), mayChange },
    events: await listUnitEvents(scope, unit.unitId),
    mayChange,
    mayWatch: may(scope, access.watch, unit),
    names,
  });
}

async function readCommittee(c: Ctx, names: boolean) {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  const bodies = await listBodies(scope, { unitId: unit.unitId, termId: unit.term?.termId });
  const posts = (await listPosts(scope, { unitId: unit.unitId, ...unit.period })).filter(
    (post) => post.line === 'union',
  );
  // A holder from outside has no member's page here.
  const seen = names ? await listPersons(scope, [...new Set(posts.map((post) => post.personId))]) : [];
  const opens = await listStoodUnder(scope, { personIds: seen.map((one) => one.personId), path: unit.path });
  return { bodies, posts, opens };
}

/** Leaders of sections and groups, as a note beside their names in the tree. */
async function readLeaders(scope: Scope, branch: readonly UnitOnTree[], on: string): Promise<Map<string, string>> {
  const parts = branch.filter((one) => one.homeId !== one.unitId).map((one) => one.unitId);
  const leaders = await listLeaders(scope, { unitIds: parts, on });
  return new Map(leaders.map((post) => [post.unitId, `${post.title}: ${post.holderName}`]));
}

async function postForm(c: Ctx) {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, orgAccess.change, unit);
  return postContract(await listBodies(scope, { unitId: unit.unitId, termId: unit.term?.termId }));
}

async function askPost(c: Ctx, form: FormState): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  const contract = await postForm(c);
  const picked = [form.typed['personId'] ?? []].flat().filter(isId);
  const chosen = (await listNames(scope, picked)).map((person) => ({ id: person.personId, name: person.fullName }));
  const source = unitHref(unit, '/nguoi');
  return formPage(c, {
    title: 'Thêm chức vụ',
    lead: unit.term ? `Chức vụ tại ${unit.shortName}, nhiệm kỳ ${unit.term.label}.` : `Chức vụ tại ${unit.shortName}.`,
    action: unitHref(unit, '/to-chuc/chuc-vu/them'),
    back: { label: 'Tổ chức', href: unitHref(unit, '/to-chuc') },
    first: (
      <PersonPicker
        full
        name="personId"
        label="Người giữ chức vụ"
        required
        source={source}
        chosen={chosen}
        typed={[form.typed['personId_text'] ?? []].flat().at(-1)}
        error={form.errors['personId']}
      />
    ),
    parts: [{ contract }],
    form,
    hidden: <OnceField form={form} />,
    today: day(c),
    submit: 'Thêm chức vụ',
  });
}

async function savePost(c: Ctx): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  return submit(c, {
    contract: await postForm(c),
    act: async (values, { fields }) => {
      const [personId] = await readPicked(scope, unit, fields, 'personId');
      refuseUnless(personId, 'people.nobody', 'Chưa chọn người giữ chức vụ.', {
        personId: 'Gõ tên rồi chọn trong danh sách.',
      });
      const person = await getMember(scope, unit, personId);
      const { id, again } = await readOnce(
        scope,
        fields['once'],
        async (postId) => (await findPost(scope, postId)) !== undefined,
      );
      if (!again) await seatMember(scope, unit, person, values, id);
      return { to: unitHref(unit, '/to-chuc'), say: `Đã ghi chức vụ của ${person.fullName}.` };
    },
    again: (form) => askPost(c, form),
  });
}

const readPost = async (c: Ctx): Promise<Post> => {
  allow(c.get('scope'), orgAccess.change, c.get('unit'));
  return getPost(c.get('scope'), c.get('unit'), c.req.param('post') ?? '');
};

async function askPostAgain(c: Ctx, post: Post, form?: FormState): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  const contract = changedPostContract(await listBodies(scope, { unitId: unit.unitId }));
  const shown = form ?? formOf(contract, post);
  return formPage(c, {
    title: 'Sửa chức vụ',
    lead: `${post.holderName}, ${post.title}.`,
    action: unitHref(unit, `/to-chuc/chuc-vu/${post.postId}/sua`),
    back: { label: 'Tổ chức', href: unitHref(unit, '/to-chuc') },
    parts: [{ contract }],
    form: shown,
    hidden: <SeenField of={contract} values={post} form={shown} />,
    today: day(c),
    submit: 'Ghi lại',
  });
}

async function savePostAgain(c: Ctx): Promise<Response> {
  const [scope, unit, post] = [c.get('scope'), c.get('unit'), await readPost(c)];
  const contract = changedPostContract(await listBodies(scope, { unitId: unit.unitId }));
  return submit(c, {
    contract,
    act: async (values, { fields }) => {
      await refuseStale(scope, { id: post.postId, typed: fields, of: contract, now: () => readPost(c) });
      await changePost(scope, unit, post, values);
      return { to: unitHref(unit, '/to-chuc'), say: `Đã sửa chức vụ của ${post.holderName}.` };
    },
    again: (form) => askPostAgain(c, post, form),
  });
}

async function askLeavePost(c: Ctx, form: FormState): Promise<Response> {
  const [unit, post] = [c.get('unit'), await readPost(c)];
  return formPage(c, {
    title: 'Thôi giữ chức vụ',
    lead: `${post.holderName}, ${post.title}. Từ ngày này, quyền đi theo chức vụ cũng hết.`,
    action: unitHref(unit, `/to-chuc/chuc-vu/${post.postId}/thoi`),
    back: { label: 'Tổ chức', href: unitHref(unit, '/to-chuc') },
    parts: [{ contract: leavingPostContract }],
    form,
    today: day(c),
    submit: 'Ghi thôi giữ chức vụ',
    danger: true,
  });
}

async function saveLeavePost(c: Ctx): Promise<Response> {
  const [unit, post] = [c.get('unit'), await readPost(c)];
  return submit(c, {
    contract: leavingPostContract,
    act: async ({ toOn }) => {
      await leavePost(c.get('scope'), unit, post.postId, toOn);
      return { to: unitHref(unit, '/to-chuc'), say: `Đã ghi ${post.holderName} thôi giữ chức vụ.` };
    },
    again: (form) => askLeavePost(c, form),
  });
}
