import type { Scope } from '../../../kernel/scope.ts';
import type { Paper, Signing } from '../../documents/index.ts';
import { factsOn, getUnit, listAbove, listPasts, listUnitsOf, type Unit } from '../../org/index.ts';
import { listPosts, type Post } from '../../people/index.ts';
import { invitationPaper, minutesPaper, type Guest, type MeetingMatter } from '../papers/meeting.ts';
import type { EntryRow } from '../store/entries.ts';
import { readMeeting } from './meetings.ts';

export const meetingPapers = { invitation: invitationPaper, minutes: minutesPaper };
export type MeetingPaper = keyof typeof meetingPapers;

/** A recorded meeting's paper, for who reads names of its unit; the caller has seen to that. */
export async function writeMeetingPaper(
  scope: Scope,
  o: { unit: Unit; row: EntryRow; paper: MeetingPaper },
): Promise<Paper> {
  const { unit, row } = o;
  const { sheet, attendance, conclusions } = await readMeeting(scope, row.entryId);
  const guests = attendance.map(({ personId, fullName, state, reason }) => ({ personId, fullName, state, reason }));
  return meetingPapers[o.paper]({
    ...(await readCaller(scope, { unit, onDate: row.onDate, guests })),
    summary: row.summary,
    onDate: row.onDate,
    startsAt: sheet?.startsAt ?? null,
    endsAt: sheet?.endsAt ?? null,
    place: sheet?.place ?? null,
    chairedBy: sheet?.chairedBy ?? null,
    secretary: sheet?.secretary ?? null,
    agenda: sheet?.agenda ?? null,
    minutes: sheet?.minutes ?? null,
    invitedOn: sheet?.invitedOn ?? null,
    conclusions: conclusions.filter((one) => one.state !== 'withdrawn'),
  });
}

interface Called {
  unit: Unit;
  onDate: string;
  guests: readonly { personId: string; fullName: string | null; state: string | null; reason: string | null }[];
}

/** Who calls the meeting, who signs, and who is asked, with the posts that they hold on its day; in the order of rank. */
export async function readCaller(
  scope: Scope,
  { unit, onDate, guests }: Called,
): Promise<Pick<MeetingMatter, 'letterhead' | 'signing' | 'signer' | 'guests'>> {
  const home = unit.homeId === unit.unitId ? unit : await getUnit(scope, { unitId: unit.homeId });
  const period = { from: onDate, to: onDate };
  const own = await listPosts(scope, { unitId: unit.unitId, ...period });
  const posts = (
    home === unit ? own : [...(await listPosts(scope, { unitId: home.unitId, ...period })), ...own]
  ).filter((post) => post.line === 'union');
  const head = own.find((post) => post.line === 'union' && heads.includes(post.kindCode));
  const named: (Guest & { order: number })[] = guests.flatMap(({ personId, fullName, state, reason }) => {
    const order = posts.findIndex((post) => post.personId === personId);
    const post = posts[order]?.title;
    return fullName ? [{ name: fullName, post, state, reason, order: order < 0 ? posts.length : order }] : [];
  });
  return {
    letterhead: await readLetterhead(scope, { unit, home, onDate }),
    signing: signingOf(head, home === unit),
    signer: head?.holderName,
    guests: named.toSorted((one, other) => one.order - other.order),
  };
}

const heads = ['chair', 'sectionHead', 'groupLeader'];

/** DOC-7: the head of a union signs for its committee, that of a group for themselves. */
const signingOf = (head: Post | undefined, isUnion: boolean): Signing =>
  isUnion
    ? { manner: 'TM', body: 'Ban Chấp hành', post: head?.title ?? 'Chủ tịch' }
    : { manner: 'self', post: head?.title ?? 'Tổ trưởng' };

async function readLetterhead(
  scope: Scope,
  { unit, home, onDate }: { unit: Unit; home: Unit; onDate: string },
): Promise<MeetingMatter['letterhead']> {
  const stood = (await listUnitsOf(scope, [unit.unitId], onDate))[0] ?? unit;
  const [above] = await listAbove(scope, { path: stood.path, on: onDate });
  const called = factsOn(unit, await listPasts(scope, unit.unitId), onDate);
  const union = home === unit ? called : factsOn(home, await listPasts(scope, home.unitId), onDate);
  return {
    name: called.name,
    above: above?.name,
    abbreviation: called.abbreviation || union.abbreviation,
    // A group writes where its union does.
    place: union.locality ?? called.locality ?? undefined,
  };
}
