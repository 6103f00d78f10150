import type { Scope } from '../../kernel/scope.ts';
import { addDays } from '../../kernel/vi/dates.ts';
import {
  callMeeting,
  keepSheet,
  listEntries,
  listParticipants,
  noteConclusion,
  settleConclusion,
  type EntryRow,
} from '../../modules/ledger/index.ts';
import { listPosts } from '../../modules/people/index.ts';
import { makeConclusionTask } from '../../modules/targets/index.ts';
import { workday } from '../plan/entry.ts';
import { LAST_MEETING } from '../plan/minutes.ts';
import { PLAYED_UNIT } from '../units.ts';
import { unitOf, type Units } from './units.ts';

/** The last meeting of the played committee has its sheet: who came, what was said, what was concluded and what became of it. */
export async function keepMinutes(scope: Scope, units: Units, { today }: { today: string }): Promise<void> {
  const unit = unitOf(units, PLAYED_UNIT);
  const period = { from: addDays(today, -365), to: today };
  const asked = { path: unit.path, period, kinds: ['meeting'], causes: ['committee'] };
  const [meeting] = await listEntries(scope, asked, { most: 1 });
  if (!meeting) return;
  const there = await listParticipants(scope, [meeting.entryId]);
  const posts = await listPosts(scope, { unitId: unit.unitId, from: meeting.onDate, to: meeting.onDate });
  const chair = posts.find((post) => post.kindCode === 'chair' && post.line === 'union');
  await keepSheet(scope, {
    unit,
    entryId: meeting.entryId,
    seen: 0,
    values: {
      invitedOn: addDays(meeting.onDate, -LAST_MEETING.invitedDaysBefore),
      place: LAST_MEETING.place,
      startsAt: LAST_MEETING.startsAt,
      endsAt: LAST_MEETING.endsAt,
      secretary: there.at(-1)?.fullName ?? null,
      agenda: LAST_MEETING.agenda.join('\n'),
      chairedBy: chair?.holderName ?? null,
      minutes: LAST_MEETING.minutes.join('\n'),
    },
    attendance: there.map(({ personId }) => ({ personId, state: 'present', reason: null })),
    today,
  });
  const personIds = there.map((one) => one.personId);
  await conclude(scope, { unit, meeting, personIds, today });
  const { place, startsAt, agenda } = LAST_MEETING;
  await callMeeting(scope, {
    unit,
    values: {
      summary: 'Họp Ban Chấp hành chuẩn bị tổng kết năm',
      causeCode: 'committee',
      onDate: workday(addDays(today, LAST_MEETING.nextInDays)),
      startsAt,
      place,
      chairedBy: chair?.holderName ?? null,
      agenda: agenda.join('\n'),
      invitedOn: today,
    },
    guests: personIds,
    today,
  });
}

async function conclude(
  scope: Scope,
  o: { unit: ReturnType<typeof unitOf>; meeting: EntryRow; personIds: readonly string[]; today: string },
): Promise<void> {
  const { unit, meeting, today } = o;
  const { entryId } = meeting;
  for (const [nth, { wording, dueDays, fate }] of LAST_MEETING.conclusions.entries()) {
    const personId = o.personIds[nth % o.personIds.length] ?? null;
    const dueOn = addDays(meeting.onDate, dueDays);
    const conclusionId = await noteConclusion(scope, { unit, entryId, wording, personId, dueOn });
    if (fate === 'done')
      await settleConclusion(scope, {
        unit,
        entryId,
        conclusionId,
        state: 'done',
        today: dueOn < today ? dueOn : today,
      });
    if (fate === 'tasked') await makeConclusionTask(scope, { unit, home: unit, entryId, conclusionId, today });
  }
}
