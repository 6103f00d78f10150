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
import { addTarget, changeTarget, getTarget, removeTarget } from '../actions/targets.ts';
import { targetContract, type Progress, type Target } from '../contract.ts';
import { changeTargetHref, newTargetHref, targetHref, targetsHref } from '../pages/entry.ts';
import { targetColumns } from '../papers/sheet.ts';
import { targetFormPage, type TargetFormProps } from '../pages/target-form.tsx';
import { TargetPanel } from '../pages/target-panel.tsx';
import { targetsPage, type TargetsProps } from '../pages/targets.tsx';
import { sumUp } from '../rules/summary.ts';
import { goalAsTyped, numbersOf, remarksOn } from '../rules/words.ts';
import { listTargetsOf } from '../store/targets.ts';

export function addTargetRoutes(app: App): void {
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
async function readChoices(c: Ctx, self?: string): Promise<Pick<TargetFormProps, 'unit' | 'figures' | 'parents'>> {
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
  return showNew(c, freshForm({ positionOrder: String(next), rhythm: 'eachYear', source: '' }));
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
      return { to: targetHref(unit, targetId), say: 'Đã thêm chỉ tiêu.' };
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
  const form = formOf(targetContract, { ...target, goal: goalAsTyped(target) });
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
      return { to: targetHref(unit, target.targetId), say: 'Đã ghi chỉ tiêu.' };
    },
    again: (form) => showChange(c, target, form),
  });
}

async function dropTarget(c: Ctx): Promise<Response> {
  const target = await ofAddress(c);
  await removeTarget(c.get('scope'), { unit: c.get('unit'), targetId: target.targetId });
  setFlash(c, 'done', 'Đã bỏ chỉ tiêu.');
  return c.redirect(targetsHref(c.get('unit')), 303);
}
