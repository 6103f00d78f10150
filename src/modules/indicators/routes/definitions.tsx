import { contract, date, number, type Values } from '../../../kernel/contract.ts';
import {
  freshForm,
  readForm,
  setFlash,
  showAgain,
  submit,
  type App,
  type Ctx,
  type FormState,
} from '../../../kernel/http.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { HiddenField } from '../../../kernel/ui/field.tsx';
import { formatDate, today } from '../../../kernel/vi/dates.ts';
import { formatNumber } from '../../../kernel/vi/number.ts';
import { allowCatalogue } from '../../ledger/index.ts';
import { changeDefinition, getNewest, isOwn, makeDefinition, stopDefinition } from '../actions/definitions.ts';
import { readCatalogue } from '../actions/figures.ts';
import { definitionContract, type Definition, type DefinitionForm, type Reading, type Rule } from '../contract.ts';
import { definitionFormPage, type DefinitionFormView } from '../pages/definition-form.tsx';
import { definitionPage, definitionsPage } from '../pages/definitions.tsx';
import { definitionHref, definitionsHref, figureHref, newDefinitionHref } from '../pages/href.ts';
import { inWords, type Catalogue } from '../rules/definition.ts';
import { nameIn } from '../rules/each.ts';
import { choicesOf, nothingChosen, ruleOf, unitOfMeasureOf, type Choices } from '../rules/making.ts';
import { showOutcome } from '../rules/words.ts';
import { listNewestDefinitions, type DatedDefinition } from '../store/definitions.ts';
import { measure } from '../store/measure.ts';
import { choicesIn, readChoices, single } from './choices.ts';

export function addDefinitionRoutes(app: App): void {
  app.get('/cd/:unit/so-lieu/cach-tinh', showDefinitions);
  app.get('/cd/:unit/so-lieu/cach-tinh/them', askNew);
  app.post('/cd/:unit/so-lieu/cach-tinh/them', saveNew);
  app.get('/cd/:unit/so-lieu/cach-tinh/:code', showDefinition);
  app.post('/cd/:unit/so-lieu/cach-tinh/:code', saveChange);
  app.post('/cd/:unit/so-lieu/cach-tinh/:code/thoi', stop);
}

const onDay = (c: Ctx): string => today(c.get('services').now());

async function showDefinitions(c: Ctx): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  await allowCatalogue(scope, unit);
  const all = await listNewestDefinitions(scope);
  return definitionsPage(c, {
    unit,
    own: all.filter(isOwn),
    shipped: all.filter((one) => !isOwn(one)),
    catalogue: await readCatalogue(scope),
  });
}

interface Asked {
  title: string;
  action: string;
  chosen: Choices;
  form: FormState;
  tried?: DefinitionFormView['tried'];
  changing?: DatedDefinition;
}

async function showForm(c: Ctx, { chosen, changing, form, ...asked }: Asked): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  await allowCatalogue(scope, unit);
  const from = form.typed['from'];
  return definitionFormPage(c, {
    unit,
    ...asked,
    form,
    chosen,
    choices: choicesIn(await readCatalogue(scope), chosen),
    tried: asked.tried,
    ...(changing
      ? {
          from: { value: typeof from === 'string' ? from : formatDate(onDay(c)), today: onDay(c) },
          stopHref: definitionHref(unit, changing.code, '/thoi'),
          // Looking at the figure keeps what was seen; after a refusal sending again means what stands now.
          hidden: (
            <HiddenField
              name="version"
              value={(!form.message && single(form.typed, 'version')) || String(changing.version)}
            />
          ),
        }
      : {}),
  });
}

/** What the choices mean, and what they come to for the unit and the term in the frame. */
async function tryOut(
  c: Ctx,
  chosen: Choices,
  typed: string | null,
): Promise<NonNullable<DefinitionFormView['tried']>> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  const catalogue = await readCatalogue(scope);
  try {
    const rule = ruleOf(chosen, catalogue);
    const unitOfMeasure = unitOfMeasureOf(chosen.measure, typed);
    const definition: Definition = { code: '', version: 0, name: '', unitOfMeasure, rule };
    const [reading] = await measure(scope, [definition], { path: unit.path, period: unit.period, today: onDay(c) });
    return {
      words: inWords(rule, catalogue),
      result: reading ? `${showOutcome(definition, reading.outcome)}${itemsInWords(reading, catalogue)}` : '',
    };
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.message };
    throw error;
  }
}

/** The largest parts of a count that is told apart: "; nhiều nhất: Hội thao 32, Giải cầu lông 20" */
function itemsInWords({ definition: { rule }, outcome }: Reading, catalogue: Catalogue): string {
  if (rule.measure !== 'each' || outcome.is !== 'each' || outcome.items.length === 0) return '';
  const told = outcome.items.slice(0, 3).map((item) => {
    const names = rule.by.map((dimension) => nameIn(rule, item, dimension, catalogue));
    return `${names.join(', ')}: ${formatNumber(item.value)}`;
  });
  return `; ${outcome.items.length > told.length ? 'nhiều nhất là ' : 'gồm '}${told.join('; ')}`;
}

async function askNew(c: Ctx): Promise<Response> {
  const scope = c.get('scope');
  await allowCatalogue(scope, c.get('unit'));
  const from = c.req.query('tu');
  const like = from ? await getNewest(scope, from) : undefined;
  return showForm(c, {
    title: 'Thêm số liệu',
    action: newDefinitionHref(c.get('unit')),
    chosen: (like && choicesOf(like.rule)) ?? nothingChosen,
    form: freshForm(like ? { name: `${like.name} (bản chép)`, unitOfMeasure: like.unitOfMeasure } : {}),
  });
}

async function saveNew(c: Ctx): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  await allowCatalogue(scope, unit);
  const asked = { title: 'Thêm số liệu', action: newDefinitionHref(unit) };
  return save(c, definitionContract, asked, (made) => makeDefinition(scope, { unit, ...made }));
}

type Making = { values: DefinitionForm; measure: Choices['measure']; rule: Rule };

/** A change says from which day on it holds, and which version its writer saw. */
const changedContract = contract('indicatorDefinition', definitionContract.label, {
  ...definitionContract.fields,
  from: date('Áp dụng từ ngày', { required: true }),
  version: number('Phiên bản', { required: true }),
});

/** The form's two buttons: one shows what the choices mean, the other keeps them. */
async function save<C extends typeof definitionContract | typeof changedContract>(
  c: Ctx,
  of: C,
  asked: Pick<Asked, 'title' | 'action' | 'changing'>,
  keep: (made: Omit<Making, 'values'> & { values: Values<C> }) => Promise<string>,
): Promise<Response> {
  const { fields } = await readForm(c);
  const chosen = readChoices(fields);
  if (fields['thu']) {
    const tried = await tryOut(c, chosen, single(fields, 'unitOfMeasure').trim() || null);
    return showAgain(await showForm(c, { ...asked, chosen, tried, form: { typed: fields, errors: {} } }));
  }
  return submit(c, {
    contract: of,
    act: async (values) => {
      const rule = ruleOf(chosen, await readCatalogue(c.get('scope')));
      const code = await keep({ values, measure: chosen.measure, rule });
      return { to: figureHref(c.get('unit'), code), say: `Đã ghi số liệu: ${single(fields, 'name').trim()}.` };
    },
    again: (form) => showForm(c, { ...asked, chosen, form }),
  });
}

async function showDefinition(c: Ctx): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  await allowCatalogue(scope, unit);
  const definition = await getNewest(scope, c.req.param('code') ?? '');
  const chosen = choicesOf(definition.rule);
  if (!isOwn(definition) || !chosen || definition.validTo)
    return definitionPage(c, {
      unit,
      definition,
      words: inWords(definition.rule, await readCatalogue(scope)),
      copyHref: chosen && newDefinitionHref(unit, definition.code),
    });
  const { name, unitOfMeasure } = definition;
  return showForm(c, {
    title: name,
    action: definitionHref(unit, definition.code),
    chosen,
    changing: definition,
    form: freshForm({ name, unitOfMeasure }),
  });
}

async function saveChange(c: Ctx): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  await allowCatalogue(scope, unit);
  const changing = await getNewest(scope, c.req.param('code') ?? '');
  const { code, name } = changing;
  const asked = { title: name, action: definitionHref(unit, code), changing };
  return save(c, changedContract, asked, async ({ values: { from, version, ...values }, ...made }) => {
    await changeDefinition(scope, { unit, code, from, version, values, ...made });
    return code;
  });
}

async function stop(c: Ctx): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  await stopDefinition(scope, { unit, code: c.req.param('code') ?? '', on: onDay(c) });
  setFlash(c, 'done', 'Đã thôi dùng số liệu này.');
  return c.redirect(definitionsHref(unit), 303);
}
