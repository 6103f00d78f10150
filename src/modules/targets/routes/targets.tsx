import { allow, may } from '../../../kernel/access.ts';
import { formOf } from '../../../kernel/form.tsx';
import { offerList } from '../../../kernel/sheets/offer.ts';
import { freshForm, setFlash, submit, type App, type Ctx, type FormState } from '../../../kernel/http.ts';
import { isId } from '../../../kernel/ids.ts';
import { NotThere, refuseUnless } from '../../../kernel/refusal.ts';
import { today } from '../../../kernel/vi/dates.ts';
import { nearlyMetPercentOn } from '../../../rulesets/targets.ts';
import { groupDefinitions, inWords, listDefinitions, readCatalogue } from '../../indicators/index.ts';
import { getUnit } from '../../org/index.ts';
import { access } from '../access.ts';
import { followTargets } from '../actions/progress.ts';
import { listUnitsBelow } from '../actions/handing.ts';
import { addTarget, changeTarget, explainTarget, getTarget, removeTarget } from '../actions/targets.ts';
import { causesContract, isOwnFigure, ownFigures, targetContract, type Progress, type Target } from '../contract.ts';
import {
  belowHref,
  changeTargetHref,
  explainTargetHref,
  handTargetsHref,
  newTargetHref,
  targetHref,
  targetsHref,
} from '../pages/entry.ts';
import { targetColumns } from '../papers/sheet.ts';
import { explainPage, targetFormPage, type TargetFormProps } from '../pages/target-form.tsx';
import { TargetPanel } from '../pages/target-panel.tsx';
import { targetsPage, type TargetsProps } from '../pages/targets.tsx';
import { yearGoalsAsTyped } from '../rules/goal.ts';
import { sumUp } from '../rules/summary.ts';
import { goalAsTyped, numbersOf, remarksOn } from '../rules/words.ts';
import { listTargetsOf } from '../store/targets.ts';
import { listReportedSums } from '../store/reported.ts';
import { addHandingRoutes } from './handing.tsx';
import { addReportedRoutes } from './reported.tsx';

export function addTargetRoutes(app: App): void {
  // Before the addresses of single targets, which they would be taken for.
  addHandingRoutes(app);
  addReportedRoutes(app);
  app.get('/cd/:unit/chi-tieu', async (c) => targetsPage(c, await readTargets(c)));
  offerList(app, '/chi-tieu', async (c) => {
    const { all } = await readTargets(c);
    return {
      title: 'Chỉ tiêu',
      fileName: 'chi-tieu',
      columns: targetColumns(all),
      page: async () => ({ rows: all, next: undefined }),
    };
  });
  app.get('/cd/:unit/chi-tieu/them', askTarget);
  app.post('/cd/:unit/chi-tieu/them', saveTarget);
  app.get('/cd/:unit/chi-tieu/:target', showTarget);
  app.get('/cd/:unit/chi-tieu/:target/sua', askChange);
  app.post('/cd/:unit/chi-tieu/:target/sua', saveChange);
  app.get('/cd/:unit/chi-tieu/:target/nguyen-nhan', (c) => askCauses(c));
  app.post('/cd/:unit/chi-tieu/:target/nguyen-nhan', saveCauses);
  app.post('/cd/:unit/chi-tieu/bo/:target', dropTarget);
}

const todayOf = (c: Ctx): string => today(c.get('services').now());

async function readTargets(c: Ctx): Promise<TargetsProps> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, access.read, unit);
  const all = unit.term ? await followTargets(scope, { unit, term: unit.term, today: todayOf(c) }) : [];
  const home = unit.homeId === unit.unitId ? undefined : await getUnit(scope, { unitId: unit.homeId });
  return {
    unit,
    all,
    answer: unit.term ? sumUp(unit.term, all, todayOf(c)) : '',
    mayChange: may(scope, access.change, unit) && !home,
    hasBelow: (await listUnitsBelow(scope, unit, todayOf(c))).length > 0,
    sums: unit.term ? await listReportedSums(scope, { unitId: unit.unitId, termId: unit.term.termId }) : [],
    home: home && { name: home.shortName, href: `/cd/${home.code}/chi-tieu` },
  };
}

async function showTarget(c: Ctx): Promise<Response> {
  const props = await readTargets(c);
  const progress = props.all.find((one) => one.target.targetId === c.req.param('target'));
  if (!progress) throw new NotThere('Không tìm thấy chỉ tiêu này.');
  const { target, definition } = progress;
  const words = definition
    ? inWords(definition.rule, await readCatalogue(c.get('scope')))
    : isOwnFigure(target.indicatorCode)
      ? `${ownFigures.find((one) => one.value === target.indicatorCode)?.label ?? ''}.`
      : 'Số liệu này không còn trong danh mục.';
  const number = numbersOf(props.all.map((one: Progress) => one.target)).get(target.targetId) ?? '';
  const panel = (
    <TargetPanel
      {...props}
      progress={progress}
      number={number}
      words={words}
      remarks={remarksOn(progress, nearlyMetPercentOn(todayOf(c)))}
    />
  );
  return targetsPage(c, { ...props, opened: target.targetId }, panel);
}

/** What the form offers: figures under their headings, and the targets that this one may be a part of. */
async function readChoices(
  c: Ctx,
  self?: string,
): Promise<Pick<TargetFormProps, 'unit' | 'figures' | 'parents' | 'hasBelow'>> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, access.change, unit);
  const definitions = await listDefinitions(scope, todayOf(c));
  const groups = groupDefinitions(
    definitions.map((definition) => ({ definition })),
    await readCatalogue(scope),
  );
  const targets = await ownTargets(c);
  const isParent = targets.some((target) => target.parentId === self);
  return {
    unit,
    hasBelow: (await listUnitsBelow(scope, unit, todayOf(c))).length > 0,
    figures: groups.map(({ label, rows }) => ({
      label,
      options: rows.map(({ definition }) => ({
        value: definition.code,
        label: `${definition.name} (${definition.unitOfMeasure || 'xếp loại'})`,
      })),
    })),
    parents: isParent
      ? []
      : targets
          .filter((target) => !target.parentId && target.targetId !== self)
          .map((target) => ({ value: target.targetId, label: target.wording })),
  };
}

async function ownTargets(c: Ctx): Promise<Target[]> {
  const { term, unitId } = c.get('unit');
  const targets = term ? await listTargetsOf(c.get('scope'), [term.termId]) : [];
  return targets.filter((target) => target.unitId === unitId);
}

async function askTarget(c: Ctx): Promise<Response> {
  const next = (await ownTargets(c)).filter((target) => !target.parentId).length + 1;
  return showNew(c, freshForm({ positionOrder: String(next), rhythm: 'eachYear', own: 'own', source: '' }));
}

const showNew = async (c: Ctx, form: FormState): Promise<Response> =>
  targetFormPage(c, {
    ...(await readChoices(c)),
    title: 'Thêm chỉ tiêu',
    explains: false,
    action: newTargetHref(c.get('unit')),
    form,
  });

function saveTarget(c: Ctx): Promise<Response> {
  const unit = c.get('unit');
  return submit(c, {
    contract: targetContract,
    act: async (form) => {
      refuseUnless(unit.term, 'targets.term', 'Chưa khai báo nhiệm kỳ để giao chỉ tiêu.');
      refuseUnless(
        unit.unitId === unit.homeId,
        'targets.part',
        'Chỉ tiêu giao cho cả công đoàn cơ sở, không giao riêng cho tổ.',
      );
      const targetId = await addTarget(c.get('scope'), { unit, termId: unit.term.termId, form, today: todayOf(c) });
      return form.own === 'below'
        ? { to: handTargetsHref(unit, targetId), say: 'Đã thêm chỉ tiêu. Hãy chọn đơn vị để giao.' }
        : { to: targetHref(unit, targetId), say: 'Đã thêm chỉ tiêu.' };
    },
    again: (form) => showNew(c, form),
  });
}

async function ofAddress(c: Ctx): Promise<Target> {
  const id = c.req.param('target') ?? '';
  allow(c.get('scope'), access.change, c.get('unit'));
  if (!isId(id)) throw new NotThere('Không tìm thấy chỉ tiêu này.');
  return getTarget(c.get('scope'), id);
}

async function askChange(c: Ctx): Promise<Response> {
  const target = await ofAddress(c);
  if (target.giverName) return c.redirect(explainTargetHref(c.get('unit'), target.targetId), 303);
  const form = formOf(targetContract, {
    ...target,
    goal: goalAsTyped(target),
    yearGoals: yearGoalsAsTyped(target),
    own: target.own ? 'own' : 'below',
  });
  return showChange(c, target, form);
}

const showChange = async (c: Ctx, target: Target, form: FormState): Promise<Response> =>
  targetFormPage(c, {
    ...(await readChoices(c, target.targetId)),
    title: 'Sửa chỉ tiêu',
    explains: true,
    action: changeTargetHref(c.get('unit'), target.targetId),
    form,
  });

async function saveChange(c: Ctx): Promise<Response> {
  const target = await ofAddress(c);
  const unit = c.get('unit');
  return submit(c, {
    contract: targetContract,
    act: async (form) => {
      await changeTarget(c.get('scope'), { unit, targetId: target.targetId, form, today: todayOf(c) });
      const to =
        form.own === 'below' ? belowHref(unit, { target: target.targetId }) : targetHref(unit, target.targetId);
      return { to, say: 'Đã ghi chỉ tiêu.' };
    },
    again: (form) => showChange(c, target, form),
  });
}

async function askCauses(c: Ctx, form?: FormState): Promise<Response> {
  const target = await ofAddress(c);
  return explainPage(c, { unit: c.get('unit'), target, form: form ?? formOf(causesContract, target) });
}

async function saveCauses(c: Ctx): Promise<Response> {
  const { targetId } = await ofAddress(c);
  const unit = c.get('unit');
  return submit(c, {
    contract: causesContract,
    act: async (causes) => {
      await explainTarget(c.get('scope'), { unit, targetId, causes });
      return { to: targetHref(unit, targetId), say: 'Đã ghi nguyên nhân.' };
    },
    again: (form) => askCauses(c, form),
  });
}

async function dropTarget(c: Ctx): Promise<Response> {
  const target = await ofAddress(c);
  await removeTarget(c.get('scope'), { unit: c.get('unit'), targetId: target.targetId });
  setFlash(c, 'done', 'Đã bỏ chỉ tiêu.');
  return c.redirect(targetsHref(c.get('unit')), 303);
}
