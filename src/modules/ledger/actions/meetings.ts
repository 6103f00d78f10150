import { allow } from '../../../kernel/access.ts';
import { recordEvent } from '../../../kernel/events.ts';
import { newId } from '../../../kernel/ids.ts';
import { NotThere, refuseUnless } from '../../../kernel/refusal.ts';
import { lockRecord, type Scope } from '../../../kernel/scope.ts';
import { access } from '../access.ts';
import type { SheetValues } from '../contract/meetings.ts';
import { minutesIn } from '../rules/agenda.ts';
import { type EntryRow } from '../store/entries.ts';
import {
  findSheet,
  insertConclusion,
  insertSheet,
  listAttendance,
  listConclusions,
  setConclusion,
  type Attendance,
  type Conclusion,
  type MeetingSheet,
} from '../store/meetings.ts';
import { listParticipants } from '../store/parts.ts';
import { noteParticipants } from './correcting.ts';
import { getEntry } from './entries.ts';
import type { UnitOfEntry } from './preparing.ts';

/** Kinds of record that have a sheet: who was asked, who came, what was said and concluded. */
export const meetingKinds: readonly string[] = ['meeting', 'staff_conference'];

/** @throws NotThere for a record that is no meeting, or of another unit. */
export async function getMeeting(scope: Scope, entryId: string): Promise<EntryRow> {
  const row = await getEntry(scope, entryId);
  if (!meetingKinds.includes(row.kindCode)) throw new NotThere('Bản ghi này không phải là cuộc họp.');
  return row;
}

/** A meeting that somebody writes on; the next one waits here. @throws Refusal for one that was withdrawn. */
async function openMeeting(scope: Scope, o: { unit: UnitOfEntry; entryId: string }): Promise<EntryRow> {
  if (!scope.system) allow(scope, access.record, o.unit);
  await lockRecord(scope, o.entryId);
  const row = await getMeeting(scope, o.entryId);
  refuseUnless(row.state === 'recorded', 'ledger.withdrawn', 'Cuộc họp này đã hủy.');
  return row;
}

interface Keeping {
  unit: UnitOfEntry;
  entryId: string;
  seen: number;
  values: SheetValues;
  attendance: readonly Attendance[];
  today: string;
}

/**
 * Keeps the sheet of a meeting as its next version; who was present are the record's persons and its turns at least
 * their number. `seen` is the version that the officer looked at, 0 for none.
 */
export async function keepSheet(scope: Scope, given: Keeping): Promise<void> {
  const { agenda, minutes } = given.values;
  const o = { ...given, values: { ...given.values, minutes: minutesIn(agenda, minutes) } };
  const row = await openMeeting(scope, o);
  const newest = await findSheet(scope, o.entryId);
  const before = newest?.version ?? 0;
  // A double click, or the back button and the same again: what is sent stands there already.
  if (newest && before === o.seen + 1 && (await saysTheSame(scope, newest, o))) return;
  refuseUnless(
    before === o.seen,
    'ledger.changedMeanwhile',
    'Biên bản vừa được người khác sửa. Những gì đồng chí gõ vẫn còn ở dưới: hãy xem bản mới ở thẻ khác, rồi bấm ghi lần nữa nếu vẫn muốn thay.',
  );
  refuseUnless(!o.values.invitedOn || o.values.invitedOn <= row.onDate, 'ledger.invitation', 'Ngày mời sau ngày họp.', {
    invitedOn: 'Sau ngày họp.',
  });
  await insertSheet(scope, {
    ...o.values,
    entryId: o.entryId,
    unitId: row.unitId,
    version: before + 1,
    attendance: o.attendance,
  });
  const present = o.attendance.filter((one) => one.state === 'present').map((one) => one.personId);
  await noteParticipants(scope, { unit: o.unit, row, personIds: present, today: o.today });
  await recordEvent(scope, {
    verb: 'ledger.sheetKept',
    unitId: row.unitId,
    subject: { kind: 'entry', id: o.entryId },
    summary: `Ghi điểm danh, biên bản: ${row.summary}`,
    detail: { version: before + 1 },
  });
}

async function saysTheSame(
  scope: Scope,
  newest: MeetingSheet,
  o: { entryId: string; values: SheetValues; attendance: readonly Attendance[] },
): Promise<boolean> {
  const kept = await listAttendance(scope, { entryId: o.entryId, version: newest.version });
  const words = (list: readonly Attendance[]) =>
    list
      .map((one) => [one.personId, one.state, one.reason ?? ''].join('|'))
      .sort()
      .join('\n');
  return (
    Object.entries(o.values).every(([name, value]) => newest[name as keyof SheetValues] === value) &&
    words(kept) === words(o.attendance)
  );
}

/** The newest sheet with its attendance and the meeting's conclusions. */
export async function readMeeting(scope: Scope, entryId: string) {
  const sheet = await findSheet(scope, entryId);
  return {
    sheet,
    attendance: sheet
      ? await listAttendance(scope, { entryId, version: sheet.version })
      : await listRecorded(scope, entryId),
    conclusions: await listConclusions(scope, entryId),
  };
}

/** Before the first sheet the persons whom the record names were there, or saving the minutes would take them out. */
async function listRecorded(scope: Scope, entryId: string): Promise<(Attendance & { fullName: string | null })[]> {
  return (await listParticipants(scope, [entryId])).map(({ personId, fullName }) => ({
    personId,
    fullName,
    state: 'present',
    reason: null,
  }));
}

/** Notes what the meeting concluded; it is a task from its day on. The words stay as they were adopted. */
export async function noteConclusion(
  scope: Scope,
  o: {
    unit: UnitOfEntry;
    entryId: string;
    wording: string;
    personId: string | null;
    dueOn: string | null;
    conclusionId?: string;
  },
): Promise<string> {
  const row = await openMeeting(scope, o);
  refuseUnless(!o.dueOn || o.dueOn >= row.onDate, 'ledger.due', 'Hạn làm trước ngày họp.', {
    dueOn: 'Trước ngày họp.',
  });
  const { unit: _unit, conclusionId = newId(), ...conclusion } = o;
  await insertConclusion(scope, {
    ...conclusion,
    conclusionId,
    unitId: row.unitId,
    number: (await listConclusions(scope, o.entryId)).length + 1,
  });
  await recordEvent(scope, {
    verb: 'ledger.concluded',
    unitId: row.unitId,
    subject: { kind: 'entry', id: o.entryId },
    summary: `Thêm kết luận: ${row.summary}`,
  });
  return conclusionId;
}

const deeds = { done: 'Xong', open: 'Làm tiếp', withdrawn: 'Bỏ' } as const;

/** A conclusion is done, taken up again, or dropped; a dropped one stays visible. */
export async function settleConclusion(
  scope: Scope,
  o: { unit: UnitOfEntry; entryId: string; conclusionId: string; state: keyof typeof deeds; today: string },
): Promise<Conclusion> {
  const row = await openMeeting(scope, o);
  const conclusion = await getConclusion(scope, o);
  refuseUnless(
    conclusion.state !== 'tasked',
    'ledger.tasked',
    'Kết luận này đã là một việc trong chương trình công tác: ghi kết quả ở việc đó.',
  );
  await setConclusion(scope, o.conclusionId, { state: o.state, doneOn: o.state === 'done' ? o.today : null });
  await recordEvent(scope, {
    verb: 'ledger.conclusionSettled',
    unitId: row.unitId,
    subject: { kind: 'entry', id: o.entryId },
    summary: `${deeds[o.state]} kết luận ${conclusion.number}: ${row.summary}`,
    detail: { before: conclusion.state },
  });
  return conclusion;
}

async function getConclusion(scope: Scope, o: { entryId: string; conclusionId: string }): Promise<Conclusion> {
  const conclusion = (await listConclusions(scope, o.entryId)).find((one) => one.conclusionId === o.conclusionId);
  if (!conclusion) throw new NotThere('Không tìm thấy kết luận này.');
  return conclusion;
}

/**
 * Leaves an open conclusion to the programme of work, whose task says from then on how far it is.
 * @returns it with its meeting; undefined where it was left before. Refuses `ledger.settled` for one that is done or dropped.
 */
export async function leaveConclusion(
  scope: Scope,
  o: { unit: UnitOfEntry; entryId: string; conclusionId: string },
): Promise<{ conclusion: Conclusion; meeting: EntryRow } | undefined> {
  const meeting = await openMeeting(scope, o);
  const conclusion = await getConclusion(scope, o);
  if (conclusion.state === 'tasked') return undefined;
  refuseUnless(
    conclusion.state === 'open',
    'ledger.settled',
    'Kết luận này đã xong hoặc đã bỏ. Bấm “Làm tiếp” rồi đưa vào chương trình.',
  );
  await setConclusion(scope, o.conclusionId, { state: 'tasked', doneOn: null });
  await recordEvent(scope, {
    verb: 'ledger.conclusionLeft',
    unitId: meeting.unitId,
    subject: { kind: 'entry', id: o.entryId },
    summary: `Đưa kết luận ${conclusion.number} vào chương trình công tác: ${meeting.summary}`,
  });
  return { conclusion, meeting };
}
