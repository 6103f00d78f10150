import type { App, Ctx } from '../../../kernel/http.ts';
import { NotThere } from '../../../kernel/refusal.ts';
import { today } from '../../../kernel/vi/dates.ts';
import { getPerson } from '../actions/members.ts';
import { listTimeline } from '../actions/timeline.ts';
import { ownPage } from '../pages/member.tsx';
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
  return ownPage(c, {
    person: await getPerson(scope, personId),
    own: await findPrivate(scope, personId),
    stay: (await listMemberships(scope, personId))[0],
    posts: await listPostsOf(scope, personId),
    covers: await listCovers(scope, personId),
    timeline: await listTimeline(scope, personId),
    today: today(c.get('services').now()),
  });
}
