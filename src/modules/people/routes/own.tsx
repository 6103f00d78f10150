import type { App, Ctx } from '../../../kernel/http.ts';
import { NotThere } from '../../../kernel/refusal.ts';
import { today } from '../../../kernel/vi/dates.ts';
import { getPerson } from '../actions/members.ts';
import { openPortrait } from '../actions/portraits.ts';
import { postsInWords } from '../actions/posts.ts';
import { pendingOf } from '../actions/transfers.ts';
import { listTimeline } from '../actions/timeline.ts';
import { ownPage } from '../pages/member.tsx';
import { listAccesses } from '../store/accesses.ts';
import { listConsents } from '../store/consents.ts';
import { listDependants } from '../store/dependants.ts';
import { listCovers } from '../store/covers.ts';
import { listMemberships } from '../store/memberships.ts';
import { findPrivate } from '../store/persons.ts';
import { listPostsOf } from '../store/posts.ts';

/** One's own record: home of every member who holds no post. */
export function addOwnRoutes(app: App): void {
  app.get('/toi', showOwn);
}

async function showOwn(c: Ctx): Promise<Response> {
  const scope = c.get('scope');
  const { personId } = scope;
  if (!personId) throw new NotThere('Tài khoản này không gắn với đoàn viên nào.');
  const on = today(c.get('services').now());
  const person = await getPerson(scope, personId);
  return ownPage(c, {
    person,
    picture: await openPortrait(scope, c.get('services').files, { person, unit: undefined, on }),
    own: await findPrivate(scope, personId),
    stay: (await listMemberships(scope, personId))[0],
    posts: (await postsInWords(scope, [personId], on, { withParty: true })).get(personId),
    dependants: await listDependants(scope, [personId]),
    consents: await listConsents(scope, personId),
    accesses: await listAccesses(scope, { personId, most: 20 }),
    pending: await pendingOf(scope, personId),
    covers: await listCovers(scope, personId),
    otherPosts: (await listPostsOf(scope, personId, { withParty: true })).filter((post) => post.line !== 'union'),
    timeline: await listTimeline(scope, personId, { withParty: true }),
    today: on,
  });
}
