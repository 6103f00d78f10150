import { allow, may, reachesUnit, type Place } from '../../../kernel/access.ts';
import { recordEvent } from '../../../kernel/events.ts';
import { isId, newId } from '../../../kernel/ids.ts';
import { NotThere, refuseUnless } from '../../../kernel/refusal.ts';
import { asProgram, type Scope } from '../../../kernel/scope.ts';
import { formatDate } from '../../../kernel/vi/dates.ts';
import { listLevels, listUnitsOf, orgAccess } from '../../org/index.ts';
import { access } from '../access.ts';
import { lineOfPost, noKind } from '../../../rulesets/post-kinds.ts';
import { proposeKind } from '../rules/other-posts.ts';
import { postKinds, type ChangedPostValues, type OtherPostValues, type PostValues } from '../contract/posts.ts';
import { postString } from '../rules/post-string.ts';
import type { Person } from '../store/persons.ts';
import {
  endPost,
  findPost,
  insertPosts,
  listPostsOf,
  updateOtherPost,
  updatePost,
  type Post,
  listCompositions,
  type Composition,
} from '../store/posts.ts';

export type NewPost = Omit<Post, 'postId'> & { postId?: string };

/**
 * Gives posts (union, job or Party); how they came to them is the congress's or the upper union's business. A post opens
 * rights, so it is given by who lays out the organisation, not by everybody who keeps the members' records.
 */
export async function givePosts(scope: Scope, unit: Place, posts: readonly NewPost[]): Promise<void> {
  if (!scope.system) allow(scope, orgAccess.change, unit);
  await insertPosts(
    scope,
    posts.map((post) => ({ postId: newId(), ...post })),
  );
}

/**
 * How many make up each body of a unit on a day, how many of them women and, for who reaches sensitive fields, Party members
 * (E-10). Figures: who may read the organisation may read them, also without the names.
 */
export async function composeBodies(
  scope: Scope,
  unit: Place,
  on: string,
): Promise<Map<string, Omit<Composition, 'partyMembers'> & { partyMembers: number | undefined }>> {
  if (!scope.system) allow(scope, orgAccess.read, unit);
  const open = scope.system || (reachesUnit(scope, 'sensitive', unit) && may(scope, access.sensitive, unit));
  const rows = await asProgram(scope, (wide) => listCompositions(wide, { unitId: unit.unitId, on }));
  return new Map(rows.map((row) => [row.bodyId, { ...row, partyMembers: open ? row.partyMembers : undefined }]));
}

/** A union post by a form. Refuses a last day before the first. */
export async function seatMember(
  scope: Scope,
  unit: Place,
  person: Person,
  values: PostValues,
  postId: string = newId(),
): Promise<void> {
  refuseUnless(
    values.toOn === null || values.toOn >= values.fromOn,
    'people.postDates',
    'Ngày thôi giữ phải từ ngày bắt đầu trở đi.',
    { toOn: 'Trước ngày bắt đầu.' },
  );
  const rank = postKinds.findIndex((kind) => kind.value === values.kindCode);
  const title = values.title ?? postKinds[rank]?.label ?? '';
  refuseUnless(values.title || values.kindCode !== 'other', 'people.postTitle', 'Chức vụ khác cần ghi rõ tên.', {
    title: 'Hãy ghi tên chức vụ.',
  });
  await givePosts(scope, unit, [
    {
      ...values,
      postId,
      title,
      personId: person.personId,
      unitId: unit.unitId,
      line: 'union',
      holderName: person.fullName,
      positionOrder: rank + 1,
    },
  ]);
  await recordEvent(scope, {
    verb: 'people.postGiven',
    unitId: unit.unitId,
    subject: { kind: 'person', id: person.personId },
    summary: `Giao chức vụ ${title} từ ${formatDate(values.fromOn)}`,
  });
}

/**
 * The posts of persons as they print on a day, in one string each; who holds none is missing. Names of units are those of the day.
 * `withParty` for a paper that names them in full, by who reaches sensitive fields, and for the person themself (P-6).
 */
export async function postsInWords(
  scope: Scope,
  personIds: readonly string[],
  on: string,
  o: { withParty?: boolean } = {},
): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map();
  const posts = await listPostsOf(scope, personIds, o);
  const levels = await listLevels(scope);
  const units = await listUnitsOf(scope, [...new Set(posts.map((post) => post.unitId))], on);
  const printable = posts.map((post) => ({
    ...post,
    organisation: post.organisation ?? null,
    unitName: units.find((unit) => unit.unitId === post.unitId)?.shortName ?? post.unitName,
    level: levels.get(post.unitKind) ?? 9,
  }));
  const byPerson = Map.groupBy(printable, (post) => post.personId);
  return new Map([...byPerson].map(([personId, held]) => [personId, postString(held, on)]));
}

/** A post in the office or the Party: it prints, and opens nothing in the program. Refuses a last day before the first. */
export async function noteOtherPost(
  scope: Scope,
  unit: Place,
  person: Person,
  o: OtherPostValues & { postId: string },
): Promise<void> {
  allowLine(scope, unit, o.line);
  checkDays(o);
  const { kind: _kind, ...told } = o;
  await insertPosts(scope, [
    {
      ...told,
      personId: person.personId,
      // The office is the union's, whatever group the member stands in: it prints at the union's level.
      unitId: unit.homeId,
      bodyId: null,
      kindCode: kindToKeep(o),
      holderName: person.fullName,
      portfolio: null,
      partTime: false,
      positionOrder: 100,
    },
  ]);
  await recordEvent(scope, {
    verb: 'people.postNoted',
    unitId: unit.unitId,
    subject: { kind: 'person', id: person.personId },
    summary: `Ghi chức vụ từ ${formatDate(o.fromOn)}`,
  });
}

/** @throws NotThere for a union post, and for another person's */
export async function getOtherPost(scope: Scope, person: Person, postId: string): Promise<Post> {
  const post = isId(postId) ? await findPost(scope, postId) : undefined;
  if (post?.personId !== person.personId || post.line === 'union') throw new NotThere('Không tìm thấy chức vụ này.');
  return post;
}

/** Corrects or ends a post in the office or the Party. Refuses a last day before the first. */
export async function changeOtherPost(scope: Scope, unit: Place, post: Post, o: OtherPostValues): Promise<void> {
  allowLine(scope, unit, post.line);
  allowLine(scope, unit, o.line);
  checkDays(o);
  const { kind: _kind, ...told } = o;
  // A kind that only followed the old title follows the new one.
  const kind = o.kind === proposeKind(post.line, post.title) ? (proposeKind(o.line, o.title) ?? o.kind) : o.kind;
  await updateOtherPost(scope, post.postId, { ...told, kindCode: kindToKeep({ ...o, kind }) });
  await recordEvent(scope, {
    verb: 'people.postChanged',
    unitId: unit.unitId,
    subject: { kind: 'person', id: post.personId },
    summary: o.toOn && !post.toOn ? `Thôi giữ chức vụ từ ${formatDate(o.toOn)}` : 'Sửa chức vụ chuyên môn, Đảng',
  });
}

/**
 * By which kind the post is counted: what was chosen, else what its title means. Refuses `people.postKind` for a title that means
 * none, and for a kind of another line: an officer says it once, so that no figure rests on a guess.
 */
function kindToKeep({ line, title, kind }: OtherPostValues): string {
  const meant = kind ?? proposeKind(line, title);
  if (meant === noKind) return noKind;
  refuseUnless(
    meant !== undefined,
    'people.postKind',
    `Chưa rõ “${title}” thuộc loại chức vụ nào để đếm trong số liệu.`,
    { kind: 'Hãy chọn một loại, hoặc “Không thuộc loại nào”.' },
  );
  refuseUnless(lineOfPost(meant) === line, 'people.postKind', 'Loại chức vụ không khớp với chuyên môn, Đảng ở trên.', {
    kind: 'Hãy chọn loại khác.',
  });
  return meant.slice(line.length + 1);
}

/** A post in the Party is written by who may open it. */
function allowLine(scope: Scope, unit: Place, line: string): void {
  allow(scope, access.change, unit);
  if (line === 'party') allow(scope, access.sensitive, unit);
}

const checkDays = ({ fromOn, toOn }: { fromOn: string; toOn: string | null }): void =>
  refuseUnless(toOn === null || toOn >= fromOn, 'people.postDates', 'Ngày thôi giữ phải từ ngày bắt đầu trở đi.', {
    toOn: 'Trước ngày bắt đầu.',
  });

/** @throws NotThere for a post of another unit */
export async function getPost(scope: Scope, unit: Place, postId: string): Promise<Post> {
  const post = await findPost(scope, postId);
  if (!post || post.unitId !== unit.unitId) throw new NotThere('Không tìm thấy chức vụ này.');
  return post;
}

/** Corrects how a post is written, its portfolio, its body or its first day. Refuses a first day after the last. */
export async function changePost(scope: Scope, unit: Place, post: Post, values: ChangedPostValues): Promise<void> {
  allow(scope, orgAccess.change, unit);
  refuseUnless(
    post.toOn === null || post.toOn >= values.fromOn,
    'people.postDates',
    'Ngày thôi giữ phải từ ngày bắt đầu trở đi.',
    { fromOn: 'Sau ngày thôi giữ.' },
  );
  const { title, ...others } = values;
  await updatePost(scope, post.postId, { ...others, ...(title ? { title } : {}) });
  await recordEvent(scope, {
    verb: 'people.postChanged',
    unitId: unit.unitId,
    subject: { kind: 'post', id: post.postId },
    summary: `Sửa chức vụ ${title ?? post.title}`,
  });
}

export async function leavePost(scope: Scope, unit: Place, postId: string, toOn: string): Promise<void> {
  allow(scope, orgAccess.change, unit);
  const post = await getPost(scope, unit, postId);
  refuseUnless(
    toOn >= post.fromOn,
    'people.postDates',
    `Ngày thôi giữ phải từ ngày bắt đầu (${formatDate(post.fromOn)}) trở đi.`,
    { toOn: 'Trước ngày bắt đầu.' },
  );
  await endPost(scope, postId, toOn);
  await recordEvent(scope, {
    verb: 'people.postEnded',
    unitId: unit.unitId,
    subject: { kind: 'post', id: postId },
    summary: `Thôi giữ chức vụ từ ${formatDate(toOn)}`,
  });
}
