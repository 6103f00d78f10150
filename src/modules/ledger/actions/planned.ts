import { allow } from '../../../kernel/access.ts';
import { recordEvent } from '../../../kernel/events.ts';
import { newId } from '../../../kernel/ids.ts';
import { NotThere, refuseUnless } from '../../../kernel/refusal.ts';
import { lockRecord, type Scope } from '../../../kernel/scope.ts';
import type { Paper } from '../../documents/index.ts';
import type { Unit } from '../../org/index.ts';
import { access } from '../access.ts';
import type { PlanValues } from '../contract/meetings.ts';
import { invitationPaper } from '../papers/meeting.ts';
import {
  findPlanned,
  insertPlanned,
  listGuests,
  settlePlanned,
  updatePlanned,
  type PlannedMeeting,
} from '../store/planned.ts';
import { recordEntries } from './entries.ts';
import { readCaller } from './meeting-papers.ts';
import { keepSheet } from './meetings.ts';

interface Calling {
  unit: Unit;
  values: PlanValues;
  guests: readonly string[];
  today: string;
}

/** @throws NotThere for one of another unit. */
export async function getPlanned(scope: Scope, unit: Pick<Unit, 'unitId'>, planId: string): Promise<PlannedMeeting> {
  const plan = await findPlanned(scope, planId);
  if (!plan || plan.unitId !== unit.unitId) throw new NotThere('Không tìm thấy cuộc họp này.');
  return plan;
}

function checkDays({ onDate, invitedOn }: PlanValues): void {
  refuseUnless(!invitedOn || invitedOn <= onDate, 'ledger.invitation', 'Ngày ký giấy mời sau ngày họp.', {
    invitedOn: 'Sau ngày họp.',
  });
}

/** Calls a meeting: its day, its agenda, who is asked. The book does not count it before it is held. */
export async function callMeeting(scope: Scope, o: Calling & { planId?: string }): Promise<string> {
  if (!scope.system) allow(scope, access.record, o.unit);
  checkDays(o.values);
  const { planId = newId() } = o;
  await insertPlanned(scope, { ...o.values, planId, unitId: o.unit.unitId }, [...new Set(o.guests)]);
  await recordEvent(scope, {
    verb: 'ledger.meetingCalled',
    unitId: o.unit.unitId,
    subject: { kind: 'meeting', id: planId },
    summary: `Mời họp: ${o.values.summary}`,
  });
  return planId;
}

/** One that somebody works on; the next one waits here. @throws Refusal for what was held or dropped. */
async function openPlanned(scope: Scope, o: { unit: Unit; planId: string }): Promise<PlannedMeeting> {
  if (!scope.system) allow(scope, access.record, o.unit);
  await lockRecord(scope, o.planId);
  const plan = await getPlanned(scope, o.unit, o.planId);
  refuseUnless(plan.state !== 'dropped', 'ledger.planDropped', 'Cuộc họp này đã bỏ, không họp nữa.');
  refuseUnless(plan.state !== 'held', 'ledger.planHeld', 'Cuộc họp này đã ghi vào sổ. Hãy sửa ở biên bản.');
  return plan;
}

export async function changePlanned(scope: Scope, o: Calling & { planId: string }): Promise<void> {
  const before = await openPlanned(scope, o);
  checkDays(o.values);
  await updatePlanned(scope, { ...o.values, planId: o.planId, unitId: o.unit.unitId }, [...new Set(o.guests)]);
  await recordEvent(scope, {
    verb: 'ledger.meetingChanged',
    unitId: o.unit.unitId,
    subject: { kind: 'meeting', id: o.planId },
    summary: `Sửa cuộc họp: ${o.values.summary}`,
    detail: { before },
  });
}

/** It will not be held; the row stays. */
export async function dropPlanned(scope: Scope, o: { unit: Unit; planId: string }): Promise<void> {
  const plan = await openPlanned(scope, o);
  await settlePlanned(scope, o.planId, { state: 'dropped' });
  await recordEvent(scope, {
    verb: 'ledger.meetingDropped',
    unitId: o.unit.unitId,
    subject: { kind: 'meeting', id: o.planId },
    summary: `Bỏ cuộc họp: ${plan.summary}`,
  });
}

/**
 * The meeting was held: it becomes a record of the book, those who were asked stand in its sheet as present until it is said
 * otherwise. Twice is once. @returns its record. Refuses `ledger.future` before its day.
 */
export async function holdMeeting(scope: Scope, o: { unit: Unit; planId: string; today: string }): Promise<string> {
  const { unit, today } = o;
  await lockRecord(scope, o.planId);
  const held = await getPlanned(scope, unit, o.planId);
  if (held.entryId) return held.entryId;
  const plan = await openPlanned(scope, o);
  const guests = await listGuests(scope, o.planId);
  const [entryId = ''] = await recordEntries(scope, {
    unit,
    kindCode: 'meeting',
    drafts: [{ onDate: plan.onDate, causeCode: plan.causeCode, summary: plan.summary }],
    today,
  });
  await keepSheet(scope, {
    unit,
    entryId,
    seen: 0,
    values: {
      invitedOn: plan.invitedOn,
      place: plan.place,
      startsAt: plan.startsAt,
      chairedBy: plan.chairedBy,
      agenda: plan.agenda,
      endsAt: null,
      secretary: null,
      minutes: null,
    },
    attendance: guests.map(({ personId }) => ({ personId, state: 'present', reason: null })),
    today,
  });
  await settlePlanned(scope, o.planId, { state: 'held', entryId });
  return entryId;
}

/** Giấy mời of a meeting that is called, for who reads names of its unit; the caller has seen to that. */
export async function writeInvitation(scope: Scope, o: { unit: Unit; plan: PlannedMeeting }): Promise<Paper> {
  const { unit, plan } = o;
  const guests = (await listGuests(scope, plan.planId)).map((one) => ({ ...one, state: null, reason: null }));
  return invitationPaper({
    ...plan,
    ...(await readCaller(scope, { unit, onDate: plan.onDate, guests })),
    endsAt: null,
    secretary: null,
    minutes: null,
    conclusions: [],
  });
}
