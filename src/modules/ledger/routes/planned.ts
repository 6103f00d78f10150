import { allow, may, reachesUnit } from '../../../kernel/access.ts';
import { contract } from '../../../kernel/contract.ts';
import { formOf } from '../../../kernel/form.tsx';
import { freshForm, readForm, setFlash, submit, type App, type Ctx, type FormState } from '../../../kernel/http.ts';
import { isId } from '../../../kernel/ids.ts';
import { NotThere } from '../../../kernel/refusal.ts';
import { readOnce, refuseStale } from '../../../kernel/twice.tsx';
import { today } from '../../../kernel/vi/dates.ts';
import { getUnit, listBranch, type Unit } from '../../org/index.ts';
import { listNames } from '../../people/index.ts';
import { access } from '../access.ts';
import {
  callMeeting,
  changePlanned,
  dropPlanned,
  getPlanned,
  holdMeeting,
  writeInvitation,
} from '../actions/planned.ts';
import { planContract } from '../contract/meetings.ts';
import { meetingHref, personSearchHref, plannedHref } from '../pages/addresses.ts';
import { plannedMeetingsPage, planPage } from '../pages/planned.tsx';
import { listKinds } from '../store/catalogue.ts';
import { findPlanned, listGuests, listPlanned, type PlannedMeeting } from '../store/planned.ts';
import { sendMeetingPaper } from './meeting-papers.ts';
import { listGroups } from './meetings.ts';
import { readChosen, showChosen, typedList } from './persons.ts';
import { asAgain } from './writing.ts';

const here = '/cd/:unit/hop/moi';

/** Meetings that are called: before the addresses of those that were held, which they would be taken for. */
export function addPlannedRoutes(app: App): void {
  app.get('/cd/:unit/hop', showPlanned);
  app.get(here, (c) => showPlan(c));
  app.post(here, call);
  app.get(`${here}/:plan`, (c) => showPlan(c));
  app.post(`${here}/:plan`, change);
  app.post(`${here}/:plan/bo`, drop);
  app.post(`${here}/:plan/da-hop`, hold);
  app.get(`${here}/:plan/van-ban/:file{giay-moi\\.(?:docx|pdf)}`, sendInvitation);
}

const onDay = (c: Ctx): string => today(c.get('services').now());

/** The unit of the page, for who reaches names there. */
async function readUnit(c: Ctx): Promise<Unit> {
  allow(c.get('scope'), access.read, c.get('unit'));
  const unit = await getUnit(c.get('scope'), { unitId: c.get('unit').unitId });
  if (!reachesUnit(c.get('scope'), 'names', unit)) throw new NotThere('Không tìm thấy cuộc họp nào.');
  return unit;
}

async function readPlan(c: Ctx, unit: Unit): Promise<PlannedMeeting | undefined> {
  const id = c.req.param('plan');
  if (id === undefined) return undefined;
  if (!isId(id)) throw new NotThere('Không tìm thấy cuộc họp này.');
  return getPlanned(c.get('scope'), unit, id);
}

const mostPlanned = 100;

async function showPlanned(c: Ctx): Promise<Response> {
  const unit = await readUnit(c);
  const [scope, on] = [c.get('scope'), onDay(c)];
  const branch = (await listBranch(scope, { path: unit.path, on })).filter((one) => one.homeId === unit.homeId);
  const planned = await listPlanned(scope, { unitIds: branch.map((one) => one.unitId), most: mostPlanned });
  return plannedMeetingsPage(c, {
    unit: c.get('unit'),
    planned,
    units: new Map(branch.map((one) => [one.unitId, { code: one.code, name: one.shortName }])),
    today: on,
    mayCall: may(scope, access.record, unit),
  });
}

async function contractOf(c: Ctx) {
  const kind = (await listKinds(c.get('scope'))).find((one) => one.kindCode === 'meeting');
  return planContract((kind?.causes ?? []).map(({ causeCode, name }) => ({ value: causeCode, label: name })));
}

async function showPlan(c: Ctx, again?: FormState): Promise<Response> {
  const unit = await readUnit(c);
  const [scope, of] = [c.get('scope'), await contractOf(c)];
  const plan = await readPlan(c, unit);
  if (plan?.entryId) return c.redirect(meetingHref(c.get('unit'), plan.entryId), 302);
  if (!plan) allow(scope, access.record, unit);
  const guests = plan ? await listGuests(scope, plan.planId) : [];
  const fresh = plan
    ? { ...formOf(of, plan), typed: { ...formOf(of, plan).typed, 'persons[]': guests.map((one) => one.personId) } }
    : freshForm();
  const form = again ?? fresh;
  const on = plan?.onDate ?? onDay(c);
  return planPage(c, {
    unit: c.get('unit'),
    plan,
    of,
    form,
    part: {
      ...(await showChosen(c, form, typedList(form, 'persons[]'))),
      source: personSearchHref(c.get('unit')),
      groups: (await listGroups(c, on, unit)).map(({ value, label }) => ({ value, label })),
    },
    today: onDay(c),
    mayChange: may(scope, access.record, unit) && plan?.state !== 'dropped',
  });
}

/** The button "Đưa vào danh sách": the same form with a whole group in it. Nothing is kept yet. */
async function fillGroup(c: Ctx, unit: Unit): Promise<Response | undefined> {
  const { fields } = await readForm(c);
  if (!fields['fill']) return undefined;
  const form = freshForm({ ...fields, everyone: '' });
  const chosen = (await listGroups(c, onDay(c), unit)).find((one) => one.value === fields['everyone']);
  const added = (await listNames(c.get('scope'), [...new Set((await chosen?.listPersons()) ?? [])])).map(
    (one) => one.personId,
  );
  const persons = [...new Set([...typedList(form, 'persons[]'), ...added])];
  return asAgain(await showPlan(c, { ...form, typed: { ...form.typed, 'persons[]': persons } }));
}

async function call(c: Ctx): Promise<Response> {
  const unit = await readUnit(c);
  allow(c.get('scope'), access.record, unit);
  const filled = await fillGroup(c, unit);
  if (filled) return filled;
  return submit(c, {
    contract: await contractOf(c),
    act: async (values, { fields }) => {
      const scope = c.get('scope');
      const guests = await readChosen(c, { typed: fields });
      const { id: planId, again } = await readOnce(
        scope,
        fields['once'],
        async (id) => !!(await findPlanned(scope, id)),
      );
      if (!again) await callMeeting(scope, { unit, values, guests, today: onDay(c), planId });
      return { to: plannedHref(c.get('unit'), planId), say: 'Đã ghi cuộc họp. Bấm “Giấy mời” để tải về.' };
    },
    again: (form) => showPlan(c, form),
  });
}

async function change(c: Ctx): Promise<Response> {
  const unit = await readUnit(c);
  allow(c.get('scope'), access.record, unit);
  const plan = await readPlan(c, unit);
  if (!plan) throw new NotThere();
  const filled = await fillGroup(c, unit);
  if (filled) return filled;
  const of = await contractOf(c);
  return submit(c, {
    contract: of,
    act: async (values, { fields }) => {
      const scope = c.get('scope');
      const { planId } = plan;
      await refuseStale(scope, { id: planId, typed: fields, of, now: () => getPlanned(scope, unit, planId) });
      const guests = await readChosen(c, { typed: fields });
      await changePlanned(scope, { unit, values, guests, today: onDay(c), planId });
      return { to: plannedHref(c.get('unit'), planId), say: 'Đã lưu.' };
    },
    again: (form) => showPlan(c, form),
  });
}

const nothing = contract('plannedMeeting', 'Cuộc họp', {});

async function settle(c: Ctx, deed: (unit: Unit, planId: string) => Promise<{ to: string; say: string }>) {
  const unit = await readUnit(c);
  allow(c.get('scope'), access.record, unit);
  return submit(c, {
    contract: nothing,
    act: () => deed(unit, c.req.param('plan') ?? ''),
    again: (form) => {
      setFlash(c, 'refused', form.message ?? '');
      return showPlan(c);
    },
  });
}

const drop = (c: Ctx): Promise<Response> =>
  settle(c, async (unit, planId) => {
    await dropPlanned(c.get('scope'), { unit, planId });
    return { to: plannedHref(c.get('unit')), say: 'Đã bỏ cuộc họp này.' };
  });

const hold = (c: Ctx): Promise<Response> =>
  settle(c, async (unit, planId) => {
    const entryId = await holdMeeting(c.get('scope'), { unit, planId, today: onDay(c) });
    const say = 'Đã ghi vào sổ. Sửa ai vắng, ghi biên bản và kết luận ở dưới.';
    return { to: meetingHref(c.get('unit'), entryId), say };
  });

async function sendInvitation(c: Ctx): Promise<Response> {
  const unit = await readUnit(c);
  const plan = await readPlan(c, unit);
  if (!plan) throw new NotThere();
  const paper = await writeInvitation(c.get('scope'), { unit, plan });
  return sendMeetingPaper(c, { paper, form: (c.req.param('file') ?? '').split('.')[1] ?? '', onDate: plan.onDate });
}
