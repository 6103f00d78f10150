import { show } from '../../../kernel/contract.ts';
import { asProgram, type Scope } from '../../../kernel/scope.ts';
import type { TimelineEvent } from '../../../kernel/ui/timeline.tsx';
import { list } from '../../../kernel/vi/wording.ts';
import { insuranceSchemes, joiningContract, leavingContract } from '../contract/member.ts';
import { listCovers } from '../store/covers.ts';
import { listDependants } from '../store/dependants.ts';
import { listMemberships, type Stay } from '../store/memberships.ts';
import { listPostsOf, type Post } from '../store/posts.ts';
import { listTransfersOf, type Transfer } from '../store/transfers.ts';
import { nameSides } from './transfers.ts';

/** What another module knows of a person's life (records given and received); shows only what the actor may see. Wired by `modules.ts`. */
export type TimelinePart = (scope: Scope, personIds: readonly string[]) => Promise<TimelineEvent[]>;
const parts: TimelinePart[] = [];
export const addTimelinePart = (part: TimelinePart): void => void parts.push(part);

/** One person's life in the union as one line, newest first: theirs, and what their dependants received; `withParty` as `listPostsOf`. */
export async function listTimeline(
  scope: Scope,
  personId: string,
  o: { withParty?: boolean } = {},
): Promise<TimelineEvent[]> {
  const received = (await listTransfersOf(scope, personId)).filter((one) => one.state === 'received');
  const own = [
    ...eventsOfStays(await listMemberships(scope, personId), await nameMoves(scope, received)),
    ...(await listPostsOf(scope, personId, o)).flatMap(eventsOfPost),
    ...eventsOfCovers(await listCovers(scope, personId), new Set(received.map((one) => one.onDate))),
  ];
  const added: TimelineEvent[] = [];
  for (const part of parts) added.push(...(await part(scope, [personId])));
  added.push(...(await ofDependants(scope, personId)));
  return [...own, ...added].sort((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0));
}

async function ofDependants(scope: Scope, personId: string): Promise<TimelineEvent[]> {
  const dependants = await listDependants(scope, [personId]);
  if (dependants.length === 0) return [];
  const read = async (as: Scope): Promise<TimelineEvent[]> => {
    const events: TimelineEvent[] = [];
    // From the day on which they are nobody's dependants any more their life is their own.
    for (const [untilOn, ended] of Map.groupBy(dependants, (one) => one.untilOn))
      for (const part of parts) {
        const told = await part(
          as,
          ended.map((one) => one.personId),
        );
        events.push(...told.filter((event) => untilOn === null || event.on < untilOn));
      }
    return events;
  };
  // What their own children were given a member may read; the records stand under the children's names, which the policies keep from members.
  const events = await (scope.personId === personId ? asProgram(scope, read) : read(scope));
  return events.map((event) => ({
    ...event,
    text: typeof event.text === 'string' ? `Người thân · ${event.text}` : 'Người thân',
  }));
}

/** One line a day on which cover began or ended, not one a scheme. */
function eventsOfCovers(
  covers: readonly { schemeCode: string; fromOn: string; toOn: string | null }[],
  movedOn: ReadonlySet<string>,
): TimelineEvent[] {
  const begun = new Set(covers.map((cover) => `${cover.schemeCode} ${cover.fromOn}`));
  const ended = new Set(covers.map((cover) => `${cover.schemeCode} ${cover.toOn}`));
  // A transfer ends cover and begins it the same day: nothing happened to it, also for a union that sees one half of it.
  const starts = covers.filter(
    (cover) => !ended.has(`${cover.schemeCode} ${cover.fromOn}`) && !movedOn.has(cover.fromOn),
  );
  const ends = covers.filter(
    (cover) => cover.toOn && !begun.has(`${cover.schemeCode} ${cover.toOn}`) && !movedOn.has(cover.toOn),
  );
  return [
    ...tellCovers(
      'Tham gia',
      Map.groupBy(starts, (cover) => cover.fromOn),
    ),
    ...tellCovers(
      'Dừng tham gia',
      Map.groupBy(ends, (cover) => cover.toOn ?? ''),
    ),
  ];
}

const tellCovers = (verb: string, days: Map<string, { schemeCode: string }[]>): TimelineEvent[] =>
  [...days].map(([on, covers]) => ({
    on,
    icon: 'shield-check' as const,
    title: `${verb} ${list(
      insuranceSchemes
        .filter((scheme) => covers.some((cover) => cover.schemeCode === scheme.value))
        .map((scheme) => lower(scheme.label)),
    )}`,
  }));

/** Between which unions a person was received, by the unit and day of the stay that this ended or began. */
async function nameMoves(scope: Scope, received: readonly Transfer[]): Promise<ReadonlyMap<string, string>> {
  const sides = await nameSides(
    scope,
    received.flatMap((one) => [one.fromUnitId, one.toUnitId]),
  );
  return new Map(
    received.flatMap(({ fromUnitId, toUnitId, onDate }) => [
      [`${fromUnitId} ${onDate}`, `chuyển đến ${sides.get(toUnitId) ?? 'công đoàn khác'}`] as const,
      [`${toUnitId} ${onDate}`, `từ ${sides.get(fromUnitId) ?? 'công đoàn khác'}`] as const,
    ]),
  );
}

/** A transfer is one event, told by the stay that it begins. */
function eventsOfStays(stays: readonly Stay[], moves: ReadonlyMap<string, string>): TimelineEvent[] {
  const starts = new Set(stays.map((stay) => stay.fromOn));
  return stays.flatMap((stay) => {
    const joined: TimelineEvent = {
      on: stay.fromOn,
      icon: 'flag',
      title: stay.inReason === 'opening' ? 'Bắt đầu sinh hoạt' : show(joiningContract.fields.inReason, stay.inReason),
      text: told(stay.unitName, moves.get(`${stay.unitId} ${stay.fromOn}`), stay.inCause),
    };
    const isLeft = stay.toOn !== null && !(stay.outReason === 'transfer' && starts.has(stay.toOn));
    return isLeft
      ? [
          {
            on: stay.toOn ?? '',
            icon: 'log-out',
            title: `Thôi sinh hoạt: ${lower(show(leavingContract.fields.outReason, stay.outReason))}`,
            text: told(stay.unitName, moves.get(`${stay.unitId} ${stay.toOn}`), stay.outCause),
          },
          joined,
        ]
      : [joined];
  });
}

const told = (unitName: string, move: string | undefined, cause: string | null): string =>
  [unitName, move, cause && `theo quyết định số ${cause}`].filter(Boolean).join(' · ');

function eventsOfPost(post: Post & { unitName: string }): TimelineEvent[] {
  const text = [
    post.organisation ?? post.unitName,
    post.portfolio && (/^phụ trách/i.test(post.portfolio) ? post.portfolio : `phụ trách ${post.portfolio}`),
  ]
    .filter(Boolean)
    .join(' · ');
  const given: TimelineEvent = { on: post.fromOn, icon: 'user', title: post.title, text };
  return post.toOn
    ? [
        {
          on: post.toOn,
          icon: 'user',
          title: `Thôi giữ chức vụ ${post.title}`,
          text: post.organisation ?? post.unitName,
        },
        given,
      ]
    : [given];
}

const lower = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);
