import { renderToString } from 'preact-render-to-string';
import { allow } from '../../../kernel/access.ts';
import { unitHref } from '../../../kernel/frame.tsx';
import type { App, Ctx } from '../../../kernel/http.ts';
import { PersonOptions } from '../../../kernel/ui/picker.tsx';
import { today } from '../../../kernel/vi/dates.ts';
import { access } from '../access.ts';
import { findForPicker, search } from '../actions/search.ts';
import { searchPage } from '../pages/search.tsx';

export function addSearchRoutes(app: App): void {
  app.get('/tim', (c) => showSearch(c, '/tim'));
  app.get('/cd/:unit/tim', (c) => showSearch(c, unitHref(c.get('unit'), '/tim')));
  app.get('/cd/:unit/nguoi', offerPersons);
}

async function showSearch(c: Ctx, action: string): Promise<Response> {
  const typed = (c.req.query('q') ?? '').trim().slice(0, 100);
  return searchPage(c, {
    typed,
    action,
    found: await search(c.get('scope'), { typed, on: today(c.get('services').now()), from: c.get('unit') }),
  });
}

/** What the person-picker puts under its field. */
async function offerPersons(c: Ctx): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, access.read, unit);
  c.header('cache-control', 'no-store');
  return c.html(
    renderToString(
      <PersonOptions persons={await findForPicker(scope, unit, (c.req.query('q') ?? '').slice(0, 100))} />,
    ),
  );
}
