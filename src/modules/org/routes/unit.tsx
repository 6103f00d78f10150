import { reachesUnit, type Place } from '../../../kernel/access.ts';
import type { UnitInFrame } from '../../../kernel/frame.tsx';
import type { App, Ctx } from '../../../kernel/http.ts';
import { NotThere } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { today } from '../../../kernel/vi/dates.ts';
import { fold } from '../../../kernel/vi/text.ts';
import { switchPage, type UnitLine } from '../pages/switch.tsx';
import { termInFrame } from '../rules/terms.ts';
import { findFramedUnit } from '../store/framed.ts';
import { listTerms } from '../store/terms.ts';
import { listReachable, listUnitsOf } from '../store/tree.ts';
import { addOrgPages } from './pages.tsx';
import { addUnitChanges } from './unit-changes.tsx';
import { addUnitEvents } from './unit-events.tsx';
import { addUnitMoves } from './unit-moves.tsx';
import { addUnitPages } from './units.tsx';

export function addOrgRoutes(app: App): void {
  app.use('/cd/:unit', loadUnit);
  app.use('/cd/:unit/*', loadUnit);
  app.use('/api/v1/cd/:unit/*', loadUnit);
  app.get('/', goHome);
  app.get('/don-vi', showSwitch);
  addOrgPages(app);
  addUnitPages(app);
  addUnitChanges(app);
  addUnitMoves(app);
  addUnitEvents(app);
}

/** The unit in the address with its term: `?ky=` is the term's ordinal. What the actor does not reach looks like not there. */
async function loadUnit(c: Ctx, next: () => Promise<void>): Promise<void> {
  if (!c.get('unit')) c.set('unit', await readUnit(c, c.req.param('unit') ?? ''));
  await next();
}

async function readUnit(c: Ctx, code: string): Promise<UnitInFrame> {
  const scope = c.get('scope');
  const unit = await findFramedUnit(scope, code);
  if (!unit || !(scope.system || reachesUnit(scope, 'figures', unit))) throw new NotThere('Không tìm thấy đơn vị này.');
  return {
    ...unit,
    ...termInFrame({
      terms: unit.terms,
      foundedOn: unit.foundedOn,
      ordinal: Number(c.req.query('ky')) || undefined,
      on: today(c.get('services').now()),
    }),
  };
}

/** Where a person lands: at the unit of their first post, or at their own things. */
async function goHome(c: Ctx): Promise<Response> {
  const scope = c.get('scope');
  const [first] = await listUnitsInOrder(scope, scope.grants);
  return c.redirect(first ? `/cd/${first.code}` : '/toi', 303);
}

/** The units of the actor's own posts, in the order of the posts. */
async function listOwn(scope: Scope): Promise<UnitLine[]> {
  return listUnitsInOrder(
    scope,
    scope.grants.filter((grant) => grant.role !== 'administrator'),
  );
}

async function listUnitsInOrder(scope: Scope, places: readonly Place[]): Promise<UnitLine[]> {
  const ids = [...new Set(places.map((place) => place.unitId))];
  const units = await listUnitsOf(scope, ids);
  return ids.flatMap((id) => units.find((unit) => unit.unitId === id) ?? []);
}

const mostRead = 5000;
const mostShown = 100;

/** Names are found with or without marks, so they are compared here: folded names are kept for persons only. */
async function showSwitch(c: Ctx): Promise<Response> {
  const scope = c.get('scope');
  const typed = c.req.query('q') ?? '';
  const own = await listOwn(scope);
  const terms = own[0] ? await listTerms(scope, own[0].homeId) : [];
  const reachable = await listReachable(scope, { on: today(c.get('services').now()), most: mostRead });
  const found = reachable.filter(
    (unit) => fold(unit.name).includes(fold(typed)) || fold(unit.shortName).includes(fold(typed)),
  );
  return switchPage(c, { typed, own, terms, units: found.slice(0, mostShown), more: found.length > mostShown });
}
