import { show } from '../../../kernel/contract.ts';
import type { Scope } from '../../../kernel/scope.ts';
import type { TimelineEvent } from '../../../kernel/ui/timeline.tsx';
import { joiningContract, leavingContract } from '../contract.ts';
import { listMemberships, type Membership } from '../store/memberships.ts';
import { listPostsOf, type Post } from '../store/posts.ts';

/** What another module knows of a person's life (records given and received); shows only what the actor may see. Wired by `modules.ts`. */
export type TimelinePart = (scope: Scope, personId: string) => Promise<TimelineEvent[]>;
const parts: TimelinePart[] = [];
export const addTimelinePart = (part: TimelinePart): void => void parts.push(part);

/** One person's life in the union as one line, newest first. */
export async function listTimeline(scope: Scope, personId: string): Promise<TimelineEvent[]> {
  const own = [
    ...eventsOfStays(await listMemberships(scope, personId)),
    ...(await listPostsOf(scope, personId)).flatMap(eventsOfPost),
  ];
  const added: TimelineEvent[] = [];
  for (const part of parts) added.push(...(await part(scope, personId)));
  return [...own, ...added].sort((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0));
}

type Stay = Membership & { unitName: string };

/** A transfer is one event, told by the stay that it begins. */
function eventsOfStays(stays: readonly Stay[]): TimelineEvent[] {
  const starts = new Set(stays.map((stay) => stay.fromOn));
  return stays.flatMap((stay) => {
    const joined: TimelineEvent = {
      on: stay.fromOn,
      icon: 'flag',
      title: stay.inReason === 'opening' ? 'Bắt đầu sinh hoạt' : show(joiningContract.fields.inReason, stay.inReason),
      text: stay.unitName,
    };
    const isLeft = stay.toOn !== null && !(stay.outReason === 'transfer' && starts.has(stay.toOn));
    return isLeft
      ? [
          {
            on: stay.toOn ?? '',
            icon: 'log-out',
            title: `Thôi sinh hoạt: ${lower(show(leavingContract.fields.outReason, stay.outReason))}`,
            text: stay.unitName,
          },
          joined,
        ]
      : [joined];
  });
}

function eventsOfPost(post: Post & { unitName: string }): TimelineEvent[] {
  const text = [
    post.unitName,
    post.portfolio && (/^phụ trách/i.test(post.portfolio) ? post.portfolio : `phụ trách ${post.portfolio}`),
  ]
    .filter(Boolean)
    .join(' · ');
  const given: TimelineEvent = { on: post.fromOn, icon: 'user', title: post.title, text };
  return post.toOn
    ? [{ on: post.toOn, icon: 'user', title: `Thôi giữ chức vụ ${post.title}`, text: post.unitName }, given]
    : [given];
}

const lower = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);
