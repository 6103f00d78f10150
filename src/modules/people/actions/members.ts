import { allow, type Place } from '../../../kernel/access.ts';
import { splitSensitive } from '../../../kernel/contract.ts';
import { recordEvent } from '../../../kernel/events.ts';
import { isId, newId } from '../../../kernel/ids.ts';
import { NotThere, Refusal, refuseUnless } from '../../../kernel/refusal.ts';
import { lockRecord, type Scope } from '../../../kernel/scope.ts';
import { formatDate, yearOf } from '../../../kernel/vi/dates.ts';
import { nameKey } from '../../../kernel/vi/name.ts';
import { readCitizenId } from '../../../kernel/vi/identity.ts';
import type { Unit } from '../../org/index.ts';
import { access } from '../access.ts';
import {
  openContract,
  type JoiningValues,
  type LeavingValues,
  type NewMember,
  type OpenValues,
  type SensitiveValues,
} from '../contract/member.ts';
import { insertAccesses } from '../store/accesses.ts';
import { endCover, insertCovers, listOpenCovers } from '../store/covers.ts';
import { refuseOutside, refuseOverlap } from '../rules/stays.ts';
import {
  endMembership,
  endMemberships,
  insertMemberships,
  listMemberships,
  listStoodUnder,
  type Membership,
} from '../store/memberships.ts';
import {
  findPerson,
  findPrivate,
  insertPersons,
  placePerson,
  savePrivate,
  updatePerson,
  type Person,
} from '../store/persons.ts';
import { endUnionPosts, placeOtherPosts } from '../store/posts.ts';

/** @throws NotThere for who is not there and for who is not the actor's to see. */
export async function getPerson(scope: Scope, personId: string): Promise<Person> {
  const person = await findPerson(scope, personId);
  if (!person) throw new NotThere('Không tìm thấy đoàn viên này.');
  return person;
}

export interface Admission {
  member: NewMember;
  joining: JoiningValues;
  /** Given when the caller must know it beforehand (a form sent twice, an import). */
  personId?: string;
}

/** Takes members into a unit: person, membership and their dates in one go. Many at once cost three statements. */
export async function admitMembers(
  scope: Scope,
  unit: Place & { foundedOn: string },
  admissions: readonly Admission[],
): Promise<string[]> {
  if (!scope.system) allow(scope, access.change, unit);
  const rows = admissions.map((admission) => ({ ...admission, personId: admission.personId ?? newId() }));
  for (const { member, joining } of rows) checkAdmission(member, joining, unit.foundedOn);
  // Sent together, in this order: the stays are put into words while the persons are written.
  await Promise.all([
    insertPersons(
      scope,
      rows.map(({ personId, member }) => ({ personId, unitId: unit.unitId, values: member })),
    ),
    insertMemberships(
      scope,
      rows.map(({ personId, member, joining }) => ({
        membershipId: newId(),
        personId,
        unitId: unit.unitId,
        sex: member.sex,
        nameKey: nameKey(member.fullName),
        ...joining,
      })),
    ),
  ]);
  await recordEvent(scope, {
    verb: 'people.admitted',
    unitId: unit.unitId,
    subject: { kind: 'person', id: rows.length === 1 ? (rows[0]?.personId ?? null) : null },
    summary: `Thêm ${rows.length} đoàn viên`,
  });
  return rows.map((row) => row.personId);
}

/** What would make a membership false; an import asks it of each row before anything is written. */
export function checkAdmission(member: NewMember, joining: JoiningValues, foundedOn: string): void {
  refuseUnless(
    joining.fromOn >= foundedOn,
    'people.beforeUnit',
    `Ngày sinh hoạt trước ngày thành lập đơn vị (${formatDate(foundedOn)}).`,
    { fromOn: 'Trước ngày thành lập đơn vị.' },
  );
  refuseUnless(
    !member.birthOn || member.birthOn < joining.fromOn,
    'people.birth',
    'Ngày sinh phải trước ngày sinh hoạt.',
    { birthOn: 'Sau ngày sinh hoạt.' },
  );
  checkCitizenId(member);
}

function checkCitizenId(member: Pick<NewMember, 'citizenId' | 'birthOn' | 'sex'>): void {
  if (!member.citizenId) return;
  const birthYear = member.birthOn ? yearOf(member.birthOn) : undefined;
  const reading = readCitizenId(member.citizenId, { sex: member.sex as 'male' | 'female', birthYear });
  const reason = reading.reasons[0] ?? 'Số căn cước chưa đúng.';
  if (reading.number === undefined) throw new Refusal('people.citizenId', reason, { citizenId: reason });
}

/** Changes the person's open fields. `unit` is where the person stands today. */
export async function changeMember(scope: Scope, unit: Place, person: Person, values: OpenValues): Promise<void> {
  allow(scope, access.change, unit);
  const { open } = splitSensitive(openContract, { ...person, ...values });
  await updatePerson(scope, person, { ...open, fullName: values.fullName });
  await recordEvent(scope, {
    verb: 'people.changed',
    unitId: unit.unitId,
    subject: { kind: 'person', id: person.personId },
    summary: 'Sửa hồ sơ đoàn viên',
  });
}

/** Opens the sensitive fields (P-6). Each opening is written down, also when nothing is kept there: the person and the chair can read who looked. */
export async function openSensitive(scope: Scope, unit: Place, personId: string): Promise<SensitiveValues> {
  allow(scope, access.sensitive, unit);
  await insertAccesses(scope, { whatCode: 'fields', unitId: unit.unitId, personIds: [personId] });
  return (await findPrivate(scope, personId)) ?? {};
}

export async function changeSensitive(
  scope: Scope,
  unit: Place,
  person: Person,
  values: SensitiveValues,
): Promise<void> {
  allow(scope, access.sensitive, unit);
  checkCitizenId({ ...values, sex: person.sex, birthOn: person.birthOn });
  await savePrivate(scope, person, values);
  await recordEvent(scope, {
    verb: 'people.sensitiveChanged',
    unitId: unit.unitId,
    subject: { kind: 'person', id: person.personId },
    summary: 'Sửa thông tin nhạy cảm của đoàn viên',
  });
}

/** @throws NotThere for who never stood in the unit or below it. */
export async function getMember(scope: Scope, unit: Place, personId: string): Promise<Person> {
  if (!isId(personId) || !(await listStoodUnder(scope, { personIds: [personId], path: unit.path })).has(personId))
    throw new NotThere('Không tìm thấy đoàn viên này.');
  return getPerson(scope, personId);
}

/** @throws Refusal `people.notMember` */
export async function getStay(scope: Scope, personId: string): Promise<Membership> {
  const [present] = await listMemberships(scope, personId);
  refuseUnless(present && present.toOn === null, 'people.notMember', 'Người này hiện không sinh hoạt tại công đoàn.');
  return present;
}

/**
 * A former member comes back (M-6). Refuses who is a member now and a day before the last stay ended; says when less than
 * three months have gone since they left of their own will or were expelled.
 */
export async function rejoinMember(
  scope: Scope,
  unit: Place & { foundedOn: string },
  person: Person,
  joining: JoiningValues & { membershipId?: string },
): Promise<void> {
  await joinAgain(scope, unit, person, joining);
  await recordEvent(scope, {
    verb: 'people.rejoined',
    unitId: unit.unitId,
    subject: { kind: 'person', id: person.personId },
    summary: `Kết nạp lại từ ${formatDate(joining.fromOn)}`,
  });
}

/** A stay of a person who is known already; refuses what `rejoinMember` refuses. */
export async function joinAgain(
  scope: Scope,
  unit: Place & { foundedOn: string },
  person: Person,
  joining: JoiningValues & { membershipId?: string },
): Promise<void> {
  if (!scope.system) allow(scope, access.change, unit);
  await lockRecord(scope, person.personId);
  const [last] = await listMemberships(scope, person.personId);
  refuseOverlap(last, joining.fromOn);
  checkAdmission(person, joining, unit.foundedOn);
  const { personId, sex, fullName } = person;
  await insertMemberships(scope, [
    { membershipId: newId(), personId, unitId: unit.unitId, sex, nameKey: nameKey(fullName), ...joining },
  ]);
  await placePerson(scope, person.personId, unit.unitId);
}

/** Ends the present membership, with the union posts and the insurance cover held in it; the person and all their history stay. */
export async function endMember(
  scope: Scope,
  unit: Place,
  personId: string,
  leaving: LeavingValues & { eventId?: string | null },
): Promise<void> {
  if (!scope.system) allow(scope, access.change, unit);
  await lockRecord(scope, personId);
  const [last] = await listMemberships(scope, personId);
  // The same form sent twice.
  if (last?.toOn === leaving.toOn && last.outReason === leaving.outReason) return;
  const stay = await getStay(scope, personId);
  refuseUnless(leaving.toOn >= stay.fromOn, 'people.leaving', 'Ngày thôi sinh hoạt phải từ ngày bắt đầu trở đi.', {
    toOn: 'Trước ngày bắt đầu.',
  });
  const { eventId = null, toOn, outReason } = leaving;
  await endMembership(scope, stay.membershipId, { toOn, outReason, outEventId: eventId });
  await endUnionPosts(scope, { personIds: [personId], toOn: leaving.toOn });
  await endCover(scope, { personIds: [personId], toOn: leaving.toOn });
  await recordEvent(scope, {
    verb: 'people.left',
    unitId: unit.unitId,
    subject: { kind: 'person', id: personId },
    summary: `Thôi sinh hoạt từ ${formatDate(leaving.toOn)}`,
  });
}

/**
 * Ends all memberships of a unit and its parts on a day, when the unit itself ends (N-1): three statements for any number.
 * Who joined after that day is left as they are and keeps the unit from ending.
 */
export async function endMembers(
  scope: Scope,
  unit: Place,
  o: { unitIds: readonly string[]; toOn: string; outReason: LeavingValues['outReason'] },
): Promise<number> {
  if (!scope.system) allow(scope, access.change, unit);
  const { toOn, outReason } = o;
  const personIds = await endMemberships(scope, { unitIds: o.unitIds, toOn, outReason });
  if (personIds.length === 0) return 0;
  await endUnionPosts(scope, { personIds, toOn });
  await endCover(scope, { personIds, toOn });
  await recordEvent(scope, {
    verb: 'people.allLeft',
    unitId: unit.unitId,
    subject: { kind: 'unit', id: unit.unitId },
    summary: `${personIds.length} đoàn viên thôi sinh hoạt từ ${formatDate(toOn)}`,
  });
  return personIds.length;
}

/**
 * Moves a member to another unit of the same home of storage from a day on; both units keep their part of the history.
 * Insurance cover goes along. Union posts end when the member leaves the independent union, not between its groups.
 */
export async function transferMember(
  scope: Scope,
  o: { from: Place; to: Unit; personId: string; on: string; categoryCode?: string; eventId?: string | null },
): Promise<void> {
  if (!scope.system) for (const unit of [o.from, o.to]) allow(scope, access.change, unit);
  await lockRecord(scope, o.personId);
  const stay = await getStay(scope, o.personId);
  // The same form sent twice.
  if (stay.unitId === o.to.unitId && stay.fromOn === o.on && stay.inReason === 'transfer') return;
  refuseUnless(o.to.unitId !== stay.unitId, 'people.sameUnit', 'Đoàn viên đang sinh hoạt tại đơn vị này.', {
    toUnitId: 'Đang sinh hoạt tại đây.',
  });
  refuseUnless(
    o.on > stay.fromOn,
    'people.transferDate',
    `Ngày chuyển phải sau ngày bắt đầu sinh hoạt (${formatDate(stay.fromOn)}).`,
    { on: 'Chưa hợp lý.' },
  );
  refuseOutside(o.to, o.on, 'on');
  const eventId = o.eventId ?? null;
  await endMembership(scope, stay.membershipId, { toOn: o.on, outReason: 'transfer', outEventId: eventId });
  await insertMemberships(scope, [
    {
      membershipId: newId(),
      personId: o.personId,
      unitId: o.to.unitId,
      sex: stay.sex,
      nameKey: stay.nameKey,
      categoryCode: o.categoryCode ?? stay.categoryCode,
      fromOn: o.on,
      inReason: 'transfer',
      inEventId: eventId,
      cardNumber: stay.cardNumber,
    },
  ]);
  await moveCovers(scope, o);
  await placePerson(scope, o.personId, o.to.unitId);
  if (o.from.homeId !== o.to.homeId) {
    await endUnionPosts(scope, { personIds: [o.personId], toOn: o.on });
    await placeOtherPosts(scope, o.personId, o.to.homeId);
  }
  await recordEvent(scope, {
    verb: 'people.transferred',
    unitId: o.from.unitId,
    subject: { kind: 'person', id: o.personId },
    summary: `Chuyển sinh hoạt từ ${formatDate(o.on)}`,
  });
}

async function moveCovers(scope: Scope, o: { to: Place; personId: string; on: string }): Promise<void> {
  const covers = (await listOpenCovers(scope, [o.personId])).filter((cover) => cover.fromOn < o.on);
  for (const { schemeCode } of covers) await endCover(scope, { personIds: [o.personId], schemeCode, toOn: o.on });
  await insertCovers(
    scope,
    covers.map((cover) => ({ ...cover, unitId: o.to.unitId, fromOn: o.on })),
  );
}
