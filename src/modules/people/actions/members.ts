import { allow, type Place } from '../../../kernel/access.ts';
import { splitSensitive } from '../../../kernel/contract.ts';
import { recordEvent } from '../../../kernel/events.ts';
import { newId } from '../../../kernel/ids.ts';
import { NotThere, Refusal, refuseUnless } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { formatDate, yearOf } from '../../../kernel/vi/dates.ts';
import { readCitizenId } from '../../../kernel/vi/identity.ts';
import { access } from '../access.ts';
import { memberContract, type JoiningValues, type MemberValues } from '../contract.ts';
import { endCover, endMembership, findPerson, insertCovers, insertMemberships, insertPersons, listMemberships, placePerson, savePrivate, updatePerson, type Cover, type Person } from '../store/persons.ts';
import { endPost, insertPosts, type Post } from '../store/posts.ts';

/** @throws NotThere for who is not there and for who is not the actor's to see. */
export async function getPerson(scope: Scope, personId: string): Promise<Person> {
  const person = await findPerson(scope, personId);
  if (!person) throw new NotThere('Không tìm thấy đoàn viên này.');
  return person;
}

export interface Admission {
  member: MemberValues;
  joining: JoiningValues;
  /** Given when the caller must know it beforehand (a form sent twice, an import). */
  personId?: string;
}

/** Takes members into a unit: person, membership and their dates in one go. Many at once cost three statements. */
export async function admitMembers(scope: Scope, unit: Place & { foundedOn: string }, admissions: readonly Admission[]): Promise<string[]> {
  if (!scope.system) allow(scope, access.change, unit);
  const rows = admissions.map((admission) => ({ ...admission, personId: admission.personId ?? newId() }));
  for (const { member, joining } of rows) checkAdmission(member, joining, unit.foundedOn);
  await insertPersons(scope, rows.map(({ personId, member }) => ({ personId, unitId: unit.unitId, values: member })));
  await insertMemberships(scope, rows.map(({ personId, member, joining }) => ({ membershipId: newId(), personId, unitId: unit.unitId, sex: member.sex, ...joining })));
  await recordEvent(scope, { verb: 'people.admitted', unitId: unit.unitId, subject: { kind: 'person', id: rows.length === 1 ? (rows[0]?.personId ?? null) : null }, summary: `Thêm ${rows.length} đoàn viên` });
  return rows.map((row) => row.personId);
}

function checkAdmission(member: MemberValues, joining: JoiningValues, foundedOn: string): void {
  refuseUnless(joining.fromOn >= foundedOn, 'people.beforeUnit', `Ngày sinh hoạt trước ngày thành lập đơn vị (${formatDate(foundedOn)}).`, { fromOn: 'Trước ngày thành lập đơn vị.' });
  refuseUnless(!member.birthOn || member.birthOn < joining.fromOn, 'people.birth', 'Ngày sinh phải trước ngày sinh hoạt.', { birthOn: 'Sau ngày sinh hoạt.' });
  checkCitizenId(member);
}

function checkCitizenId(member: MemberValues): void {
  if (!member.citizenId) return;
  const birthYear = member.birthOn ? yearOf(member.birthOn) : undefined;
  const reading = readCitizenId(member.citizenId, { sex: member.sex as 'male' | 'female', birthYear });
  const reason = reading.reasons[0] ?? 'Số căn cước chưa đúng.';
  if (reading.number === undefined) throw new Refusal('people.citizenId', reason, { citizenId: reason });
}

/** Changes the person's own fields; the sensitive ones only with their own right. */
export async function changeMember(scope: Scope, unit: Place, person: Person, values: MemberValues, o: { withSensitive: boolean }): Promise<void> {
  allow(scope, access.change, unit);
  const { open, sensitive } = splitSensitive(memberContract, values);
  await updatePerson(scope, person, { ...open, fullName: values.fullName });
  if (o.withSensitive) {
    allow(scope, access.sensitive, unit);
    checkCitizenId(values);
    await savePrivate(scope, person, sensitive);
  }
  await recordEvent(scope, { verb: 'people.changed', unitId: unit.unitId, subject: { kind: 'person', id: person.personId }, summary: 'Sửa hồ sơ đoàn viên' });
}

/** Ends the present membership; the person and all their history stay. */
export async function endMember(scope: Scope, unit: Place, personId: string, leaving: { toOn: string; outReason: string }): Promise<void> {
  allow(scope, access.change, unit);
  const [present] = await listMemberships(scope, personId);
  refuseUnless(present && present.toOn === null, 'people.notMember', 'Người này hiện không sinh hoạt tại công đoàn.');
  refuseUnless(leaving.toOn >= present.fromOn, 'people.leaving', 'Ngày thôi sinh hoạt phải từ ngày bắt đầu trở đi.', { toOn: 'Trước ngày bắt đầu.' });
  await endMembership(scope, present.membershipId, leaving);
  await recordEvent(scope, { verb: 'people.left', unitId: unit.unitId, subject: { kind: 'person', id: personId }, summary: `Thôi sinh hoạt từ ${formatDate(leaving.toOn)}` });
}

/** Moves a member to another unit of the same home of storage from a day on; both units keep their part of the history. */
export async function transferMember(scope: Scope, o: { from: Place; to: Place; personId: string; on: string; categoryCode?: string }): Promise<void> {
  if (!scope.system) allow(scope, access.change, o.from);
  const [present] = await listMemberships(scope, o.personId);
  refuseUnless(present && present.toOn === null, 'people.notMember', 'Người này hiện không sinh hoạt tại công đoàn.');
  await endMembership(scope, present.membershipId, { toOn: o.on, outReason: 'transfer' });
  await insertMemberships(scope, [
    { membershipId: newId(), personId: o.personId, unitId: o.to.unitId, sex: present.sex, categoryCode: o.categoryCode ?? present.categoryCode, fromOn: o.on, inReason: 'transfer', cardNumber: present.cardNumber },
  ]);
  await placePerson(scope, o.personId, o.to.unitId);
  await recordEvent(scope, { verb: 'people.transferred', unitId: o.from.unitId, subject: { kind: 'person', id: o.personId }, summary: `Chuyển sinh hoạt từ ${formatDate(o.on)}` });
}

export type NewPost = Omit<Post, 'postId'>;

/** Gives posts (union, job or Party); how they came to them is the congress's or the upper union's business. */
export async function givePosts(scope: Scope, unit: Place, posts: readonly NewPost[]): Promise<void> {
  if (!scope.system) allow(scope, access.change, unit);
  await insertPosts(scope, posts.map((post) => ({ postId: newId(), ...post })));
}

export async function leavePost(scope: Scope, unit: Place, postId: string, toOn: string): Promise<void> {
  allow(scope, access.change, unit);
  await endPost(scope, postId, toOn);
  await recordEvent(scope, { verb: 'people.postEnded', unitId: unit.unitId, subject: { kind: 'post', id: postId }, summary: `Thôi giữ chức vụ từ ${formatDate(toOn)}` });
}

/** Notes insurance cover of members by scheme from a day on. */
export async function noteCovers(scope: Scope, unit: Place, covers: readonly Cover[]): Promise<void> {
  if (!scope.system) allow(scope, access.change, unit);
  await insertCovers(scope, covers);
  await recordEvent(scope, { verb: 'people.coverNoted', unitId: unit.unitId, subject: { kind: 'unit', id: unit.unitId }, summary: `Ghi nhận tham gia bảo hiểm: ${covers.length} lượt` });
}

export async function stopCover(scope: Scope, unit: Place, o: { personId: string; schemeCode: string; toOn: string }): Promise<void> {
  if (!scope.system) allow(scope, access.change, unit);
  await endCover(scope, o);
  await recordEvent(scope, { verb: 'people.coverStopped', unitId: unit.unitId, subject: { kind: 'person', id: o.personId }, summary: `Dừng tham gia bảo hiểm từ ${formatDate(o.toOn)}` });
}
