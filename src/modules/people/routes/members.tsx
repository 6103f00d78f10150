import { allow, may } from '../../../kernel/access.ts';
import { offerList } from '../../../kernel/sheets/offer.ts';
import { unitHref, type UnitInFrame } from '../../../kernel/frame.tsx';
import { freshForm, submit, type App, type Ctx, type FormState } from '../../../kernel/http.ts';
import { isId } from '../../../kernel/ids.ts';
import { OnceField, readOnce } from '../../../kernel/twice.tsx';
import { parseDate, today } from '../../../kernel/vi/dates.ts';
import { collectionNotice } from '../../../rulesets/privacy.ts';
import { getUnit, listBranch, orgAccess, type UnitOnTree } from '../../org/index.ts';
import { access } from '../access.ts';
import { admitMembers } from '../actions/members.ts';
import { refuseTwin } from '../actions/twins.ts';
import { listBehind } from '../actions/traits.ts';
import { admissionContract, joiningContract, memberContract, openContract } from '../contract/member.ts';
import { formPage, TwinField } from '../pages/forms.tsx';
import { figuresPage } from '../pages/figures.tsx';
import type { PanelProps } from '../pages/member-panel.tsx';
import { membersPage, type ListAddress } from '../pages/members.tsx';
import { sumOf } from '../rules/counts.ts';
import { countFound, countMembers, listMembers, type MemberCount, type MemberFilter } from '../store/members.ts';
import { findPerson } from '../store/persons.ts';
import { listPostsOf } from '../store/posts.ts';
import { placeContract, readKey, writeKey } from './list-key.ts';
import { membersList } from './members-out.ts';
import { placeOn } from './place.ts';

/** The list of members and the form for a new one. */
export function addMembersRoutes(app: App): void {
  app.get('/cd/:unit/doan-vien', showMembers);
  offerList(app, '/doan-vien', membersOut);
  app.get('/cd/:unit/doan-vien/them', (c) =>
    askMember(c, freshForm({ inReason: 'admission', unitId: c.get('unit').unitId })),
  );
  app.post('/cd/:unit/doan-vien/them', saveMember);
}

const pageSize = 50;
const sexCodes = { nam: 'male', nu: 'female' } as const;

async function showMembers(c: Ctx): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  if (!may(scope, access.read, unit)) return showFigures(c);
  const address = readAddress(c);
  const { on, behind, home, pick, sex } = await readList(c, address);
  // Without a name to look for, persons need not be read to be counted: 10,000 members cost 20 ms instead of 130.
  const [counts, rows, branch, open] = await Promise.all([
    address.q || behind ? countFound(scope, home) : countMembers(scope, home),
    listMembers(scope, { ...home, ...pick, sex, after: readKey(address.sau), most: pageSize + 1 }),
    listBranch(scope, home),
    readOpen(c, address),
  ]);
  const shown = rows.slice(0, pageSize);
  const isPicked = inPart(branch, pick);
  return membersPage(c, {
    unit,
    address,
    rows: shown,
    counts: counts.filter((count) => isPicked(count) && (!sex || count.sex === sex)),
    parts: partsOf(
      unit,
      branch,
      counts.filter((count) => !sex || count.sex === sex),
    ),
    sexes: {
      nam: sumOf(counts, (count) => isPicked(count) && count.sex === 'male'),
      nu: sumOf(counts, (count) => isPicked(count) && count.sex === 'female'),
    },
    nextKey: rows.length > pageSize ? writeKey(shown.at(-1)) : undefined,
    asOf: on === today(c.get('services').now()) ? undefined : on,
    group: behind?.label,
    below: await countBelow(c, branch),
    mayChange: may(scope, access.change, unit),
    maySeeSensitive: may(scope, access.sensitive, unit),
    open,
  });
}

/** Who stands behind a figure of the break-down. */
async function readGroup(c: Ctx, at: { path: string; on: string }, group: string | undefined) {
  const [, dimension, key] = /^(\w+)\.(.+)$/u.exec(group ?? '') ?? [];
  if (!dimension || !key) return undefined;
  return listBehind(c.get('scope'), { unit: c.get('unit'), ...at, dimension, key });
}

/** Which members an address means: the page's and the file's are the same. */
async function readList(c: Ctx, address: ListAddress) {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  const on = (address.ngay && parseDate(address.ngay)) ?? unit.period.to;
  const { path, homeId } = await placeOn(scope, unit, on);
  const behind = await readGroup(c, { path, on }, address.nhom);
  const home = {
    path,
    homeId,
    on,
    named: true,
    search: address.q,
    personIds: behind?.personIds,
  } satisfies MemberFilter;
  // The tree is read first only for the name of a part.
  const branch = address.to ? await listBranch(scope, { path, on }) : [];
  const pick = partFilter({ unitId: unit.unitId, path }, branch, address.to);
  return { on, behind, home, pick, sex: address.gioi && sexCodes[address.gioi] };
}

/** The same list as a file, all its pages. */
async function membersOut(c: Ctx) {
  allow(c.get('scope'), access.read, c.get('unit'));
  const { home, pick, sex } = await readList(c, readAddress(c));
  return membersList(c, { ...home, ...pick, sex });
}

function readAddress(c: Ctx): ListAddress {
  const { q, to, gioi, ngay, nhom, sau } = c.req.query();
  return {
    q: q?.trim() || undefined,
    to: to || undefined,
    gioi: gioi === 'nam' || gioi === 'nu' ? gioi : undefined,
    ngay: ngay && parseDate(ngay) ? ngay : undefined,
    nhom: nhom || undefined,
    sau: sau || undefined,
  };
}

/** The unit itself means those who stand in none of its parts. */
function partFilter(
  unit: { unitId: string; path: string },
  branch: readonly UnitOnTree[],
  code: string | undefined,
): Pick<MemberFilter, 'path' | 'unitId'> {
  const part = branch.find((one) => one.code === code);
  if (!part) return { path: unit.path };
  return part.unitId === unit.unitId ? { path: unit.path, unitId: unit.unitId } : { path: part.path };
}

function inPart(
  branch: readonly UnitOnTree[],
  pick: Pick<MemberFilter, 'path' | 'unitId'>,
): (count: MemberCount) => boolean {
  const paths = new Map(branch.map((one) => [one.unitId, one.path]));
  return (count) =>
    pick.unitId ? count.unitId === pick.unitId : (paths.get(count.unitId) ?? '').startsWith(pick.path);
}

/** The direct parts of the unit that have members, and the unit itself for who stands in none. */
export function partsOf(
  unit: UnitInFrame,
  branch: readonly UnitOnTree[],
  counts: readonly MemberCount[],
): { code: string; name: string; count: number }[] {
  const direct = branch.filter((one) => one.parentId === unit.unitId && one.homeId === unit.homeId);
  if (direct.length === 0) return [];
  const parts = direct.map((one) => ({
    code: one.code,
    name: one.shortName,
    count: sumOf(counts, inPart(branch, { path: one.path })),
  }));
  const own = {
    code: unit.code,
    name: 'Chưa phân tổ',
    count: sumOf(counts, inPart(branch, { path: unit.path, unitId: unit.unitId })),
  };
  return [...parts, own].filter((part) => part.count > 0 || part.code !== unit.code);
}

/** Members of the units below, who are counted and not named. */
async function countBelow(c: Ctx, branch: readonly UnitOnTree[]): Promise<number> {
  const unit = c.get('unit');
  if (branch.every((one) => one.homeId === unit.homeId)) return 0;
  const own = new Set(branch.filter((one) => one.homeId === unit.homeId).map((one) => one.unitId));
  const { path } = await placeOn(c.get('scope'), unit, unit.period.to);
  return sumOf(await countMembers(c.get('scope'), { path, on: unit.period.to }), (count) => !own.has(count.unitId));
}

/** The member who stands open beside the list. */
async function readOpen(c: Ctx, address: ListAddress): Promise<PanelProps | undefined> {
  const [scope, unit, personId] = [c.get('scope'), c.get('unit'), c.req.query('mo')];
  if (!isId(personId)) return undefined;
  const on = (address.ngay && parseDate(address.ngay)) ?? unit.period.to;
  const [person] = await listMembers(scope, {
    ...(await placeOn(scope, unit, on)),
    on,
    personIds: [personId],
    most: 1,
  });
  if (!person) return undefined;
  const posts = await listPostsOf(scope, personId);
  return {
    unit,
    person,
    posts,
    closeHref: unitHref(unit, '/doan-vien', { ...address }),
    mayChange: may(scope, access.change, unit),
  };
}

async function showFigures(c: Ctx): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, orgAccess.read, unit);
  const on = unit.period.to;
  const { path } = await placeOn(scope, unit, on);
  const counts = await countMembers(scope, { path, on });
  const parts = (await listBranch(scope, { path, on })).map((one) => ({
    unitId: one.unitId,
    name: one.unitId === unit.unitId ? 'Chưa phân tổ' : one.shortName,
  }));
  return figuresPage(c, { unit, on, counts, parts });
}

/** The contract's sensitive fields are asked of who may see them. */
function partsOfForm(c: Ctx, choices: Awaited<ReturnType<typeof placesFor>>) {
  const open = may(c.get('scope'), access.sensitive, c.get('unit')) ? memberContract : openContract;
  return [
    { title: 'Đoàn viên', contract: open },
    {
      title: 'Sinh hoạt công đoàn',
      contract: {
        ...joiningContract,
        fields: { ...(choices.length > 1 ? placeContract(choices).fields : {}), ...joiningContract.fields },
      },
    },
  ];
}

async function placesFor(c: Ctx): Promise<{ value: string; label: string }[]> {
  const unit = c.get('unit');
  const branch = await listBranch(c.get('scope'), { path: unit.path, on: today(c.get('services').now()) });
  const inner = branch.filter((one) => one.homeId === unit.homeId);
  return inner.map((one) => ({
    value: one.unitId,
    label: one.unitId === unit.unitId ? `${one.shortName} (chưa phân tổ)` : one.shortName,
  }));
}

async function askMember(c: Ctx, form: FormState): Promise<Response> {
  const unit = c.get('unit');
  allow(c.get('scope'), access.change, unit);
  return formPage(c, {
    title: 'Thêm đoàn viên',
    lead: 'Chỉ những mục có dấu * là bắt buộc, các mục khác bổ sung sau.',
    action: unitHref(unit, '/doan-vien/them'),
    back: { label: 'Đoàn viên', href: unitHref(unit, '/doan-vien') },
    parts: partsOfForm(c, await placesFor(c)),
    form,
    hidden: [<OnceField form={form} />, <TwinField form={form} />],
    note: collectionNotice,
    today: today(c.get('services').now()),
    submit: 'Thêm đoàn viên',
  });
}

async function saveMember(c: Ctx): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  const choices = await placesFor(c);
  return submit(c, {
    contract: { ...admissionContract, fields: { ...admissionContract.fields, ...placeContract(choices).fields } },
    act: async ({ unitId, categoryCode, fromOn, inReason, cardNumber, ...member }, { fields }) => {
      const place = await getUnit(scope, { unitId: unitId ?? unit.unitId });
      const kept = may(scope, access.sensitive, place) ? member : openOf(member);
      const { id, again } = await readOnce(
        scope,
        fields['once'],
        async (personId) => (await findPerson(scope, personId)) !== undefined,
      );
      if (!again) {
        await refuseTwin(scope, place, kept, { on: today(c.get('services').now()), told: fields['twin'] });
        await admitMembers(scope, place, [
          { personId: id, member: kept, joining: { categoryCode, fromOn, inReason, cardNumber } },
        ]);
      }
      return { to: unitHref(unit, `/doan-vien/${id}`), say: `Đã thêm đoàn viên ${member.fullName}.` };
    },
    again: (form) => askMember(c, form),
  });
}

export function openOf<T extends { fullName: string; sex: string }>(member: T): T {
  return Object.fromEntries(Object.entries(member).filter(([name]) => name in openContract.fields)) as T;
}
