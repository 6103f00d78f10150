import { allow, may } from '../../../kernel/access.ts';
import { freshForm, submit, type App, type Ctx, type FormState } from '../../../kernel/http.ts';
import { NotThere, refuseUnless } from '../../../kernel/refusal.ts';
import { contract } from '../../../kernel/contract.ts';
import { offerList } from '../../../kernel/sheets/offer.ts';
import { today } from '../../../kernel/vi/dates.ts';
import { access } from '../access.ts';
import { followHanded } from '../actions/followed-below.ts';
import { changeHandedGoals, handTargets, listUnitsBelow, termsOfUnits } from '../actions/handing.ts';
import { handingContract, type Target } from '../contract.ts';
import { belowPage, type BelowView } from '../pages/below.tsx';
import { belowHref, handTargetsHref, newTargetHref } from '../pages/entry.ts';
import { handingPage } from '../pages/handing-form.tsx';
import { unitGoalsPage, type UnitGoal } from '../pages/unit-goals.tsx';
import { allTargetsColumns, oneTargetColumns } from '../papers/below-sheet.ts';
import { gravity, orders, rowsBelow, sortBelow, sumUpBelow } from '../rules/below.ts';
import { showGoal } from '../rules/judge.ts';
import { goalAsTyped } from '../rules/words.ts';
import { listHanded } from '../store/handing.ts';
import { listTargetsOf } from '../store/targets.ts';

/** Targets handed down to the units below, and how those stand in them. */
export function addHandingRoutes(app: App): void {
  app.get('/cd/:unit/chi-tieu/giao', (c) => askHanding(c));
  app.post('/cd/:unit/chi-tieu/giao', saveHanding);
  app.get('/cd/:unit/chi-tieu/don-vi', async (c) => belowPage(c, await readBelow(c)));
  offerList(app, '/chi-tieu/don-vi', async (c) => {
    const { rows, target } = await readBelow(c);
    return {
      title: 'Chỉ tiêu giao đơn vị',
      fileName: 'chi-tieu-giao-don-vi',
      columns: target ? oneTargetColumns : allTargetsColumns,
      page: async () => ({ rows, next: undefined }),
    };
  });
  app.get('/cd/:unit/chi-tieu/:target/muc-don-vi', (c) => askGoals(c));
  app.post('/cd/:unit/chi-tieu/:target/muc-don-vi', saveGoals);
}

const todayOf = (c: Ctx): string => today(c.get('services').now());

/** All targets of the term, also those that are only handed down. */
async function ownTargets(c: Ctx): Promise<Target[]> {
  const { term, unitId } = c.get('unit');
  const targets = term ? await listTargetsOf(c.get('scope'), [term.termId]) : [];
  return targets.filter((target) => target.unitId === unitId);
}

async function readBelow(c: Ctx): Promise<BelowView> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, access.read, unit);
  const targets = await ownTargets(c);
  const rows = await listHanded(
    scope,
    targets.map((target) => target.targetId),
  );
  const held = new Set(rows.filter((row) => row.withdrawnOn === null).map((row) => row.handedFrom));
  const handed = targets.filter((target) => held.has(target.targetId));
  const target = handed.find((one) => one.targetId === c.req.query('chi-tieu'));
  const standing = gravity.find((one) => one === c.req.query('loc'));
  const order = orders.find((one) => one === c.req.query('xep')) ?? 'can-xem';
  const below = await followHanded(scope, { unit, targets: handed, today: todayOf(c) });
  const all = sortBelow(rowsBelow(below, target?.targetId), order);
  return {
    unit,
    handed,
    waiting: targets.filter((one) => !one.own && !one.parentId && !held.has(one.targetId)),
    target,
    standing,
    order,
    all,
    rows: all.filter((row) => !standing || row.standing === standing),
    answer: sumUpBelow(all, target ? 1 : handed.filter((one) => !one.parentId).length),
    mayAssign: may(scope, access.assign, unit),
    unitsBelow: below.length,
    without: below.length - all.length,
  };
}

async function askHanding(c: Ctx, form?: FormState): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, access.assign, unit);
  const targets = (await ownTargets(c)).filter((target) => !target.parentId);
  const asked = c.req.query('chi-tieu');
  const below = await listUnitsBelow(scope, unit, todayOf(c));
  const termOf = await termsOfUnits(scope, below);
  const things = chosenOf(form, 'thing[]');
  const units = chosenOf(form, 'unit[]');
  const known = targets.find((target) => target.targetId === asked);
  return handingPage(c, {
    unit,
    title: 'Giao chỉ tiêu cho đơn vị',
    word: 'chỉ tiêu',
    action: handTargetsHref(unit, asked),
    back: { label: 'Giao cho đơn vị trực thuộc', href: belowHref(unit) },
    newHref: newTargetHref(unit),
    form: form ?? freshForm({ paperNumber: known?.paperNumber ?? '', paperOn: known?.paperOn ?? '' }),
    things: targets.map((target) => ({
      id: target.targetId,
      words: target.wording,
      under: target.indicatorCode === 'parts' ? 'Theo các thành phần' : showGoal(target, ''),
      chosen: things ? things.has(target.targetId) : target.targetId === asked,
    })),
    units: below.map(({ unitId, shortName }) => ({
      unitId,
      shortName,
      lacksTerm: !termOf({ unitId }, todayOf(c)),
      chosen: units?.has(unitId) ?? false,
    })),
    today: todayOf(c),
  });
}

const chosenOf = (form: FormState | undefined, name: string): Set<string> | undefined =>
  form && new Set([form.typed[name] ?? []].flat());

function saveHanding(c: Ctx): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, access.assign, unit);
  return submit(c, {
    contract: handingContract,
    act: async (paper, { fields }) => {
      const things = new Set([fields['thing[]'] ?? []].flat());
      const targets = (await ownTargets(c)).filter(
        ({ targetId, parentId }) => things.has(targetId) || (parentId !== null && things.has(parentId)),
      );
      const unitIds = fields['scope'] === 'chosen' ? [fields['unit[]'] ?? []].flat() : 'all';
      const { units, without } = await handTargets(scope, { unit, targets, unitIds, paper, today: todayOf(c) });
      const lacking = without.length
        ? ` Chưa giao được vì chưa khai báo nhiệm kỳ: ${without.map((one) => one.shortName).join(', ')}.`
        : '';
      const only = things.size === 1 ? [...things][0] : undefined;
      return {
        to: belowHref(unit, { target: only }),
        say: `Đã giao ${things.size} chỉ tiêu cho ${units} đơn vị.${lacking}`,
        kind: without.length ? 'warning' : 'done',
      };
    },
    again: (form) => askHanding(c, form),
  });
}

async function targetAsked(c: Ctx): Promise<Target> {
  const target = (await ownTargets(c)).find((one) => one.targetId === c.req.param('target'));
  if (!target) throw new NotThere('Không tìm thấy chỉ tiêu này.');
  return target;
}

async function askGoals(c: Ctx, form: FormState = freshForm()): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, access.assign, unit);
  const target = await targetAsked(c);
  const rows = (await listHanded(scope, [target.targetId])).filter((row) => row.withdrawnOn === null);
  const goals = (await listUnitsBelow(scope, unit, todayOf(c))).flatMap(({ unitId, shortName }): UnitGoal[] => {
    const row = rows.find((one) => one.unitId === unitId);
    return row ? [{ unitId, shortName, goal: goalAsTyped({ ...row, comparator: target.comparator }) }] : [];
  });
  return unitGoalsPage(c, { unit, target, goals, form });
}

const nothing = contract('unitGoals', 'Mức từng đơn vị', {});

function saveGoals(c: Ctx): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, access.assign, unit);
  return submit(c, {
    contract: nothing,
    act: async (_, { fields }) => {
      const target = await targetAsked(c);
      const typed = new Map(
        Object.entries(fields).flatMap(([name, value]): [string, string][] =>
          name.startsWith('muc.') && typeof value === 'string' ? [[name.slice(4), value]] : [],
        ),
      );
      const blank = [...typed].find(([, value]) => value.trim() === '');
      refuseUnless(!blank, 'targets.unitGoal', 'Có đơn vị để trống mức phấn đấu.', {
        [blank?.[0] ?? '']: 'Cần ghi mức.',
      });
      const withdraw = [fields['withdraw[]'] ?? []].flat();
      const done = await changeHandedGoals(scope, { unit, target, typed, withdraw, today: todayOf(c) });
      const words = [
        done.changed && `đã đổi mức của ${done.changed} đơn vị`,
        done.withdrawn && `đã thu hồi ở ${done.withdrawn} đơn vị`,
      ].filter((one) => typeof one === 'string');
      const say = words.length ? words.join(', ') : 'không có gì thay đổi';
      return {
        to: belowHref(unit, { target: target.targetId }),
        say: `${say.charAt(0).toUpperCase()}${say.slice(1)}.`,
      };
    },
    again: (form) => askGoals(c, form),
  });
}
