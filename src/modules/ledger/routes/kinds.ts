import { formOf } from '../../../kernel/form.tsx';
import { freshForm, submit, type App, type Ctx, type FormState, type Sent } from '../../../kernel/http.ts';
import { readOnce, refuseStale } from '../../../kernel/twice.tsx';
import type { KindUse } from '../../../rulesets/ledger-catalogue/kind.ts';
import { addKind, allowCatalogue, changeKind, completeUses, getKind, putCause, putField } from '../actions/kinds.ts';
import { causeContract, kindContract, kindFieldContract, type KindValues } from '../contract/catalogue.ts';
import { usableFields } from '../contract/entry.ts';
import type { Kind } from '../contract/kind.ts';
import { catalogueHref } from '../pages/addresses.ts';
import { causesInForm, fieldInForm, kindInForm, kindMark, kindPage, newKindPage } from '../pages/kind.tsx';
import { typedOne } from '../pages/writing.tsx';
import { sentenceFromWords } from '../rules/sentence.ts';
import { listEveryKind } from '../store/catalogue.ts';
import { listEveryField } from '../store/kinds.ts';
import { codeIn, coded, isDone, linesOf, partOf, withoutCode, type Again } from './catalogue.ts';

export function addKindRoutes(app: App): void {
  app.get('/cd/:unit/danh-muc/them', (c) => showNewKind(c));
  app.post('/cd/:unit/danh-muc/them', add);
  app.get('/cd/:unit/danh-muc/loai/:kind', (c) => showKind(c));
  app.post('/cd/:unit/danh-muc/loai/:kind', change);
  app.post('/cd/:unit/danh-muc/loai/:kind/noi-dung', saveCauseForm);
  app.post('/cd/:unit/danh-muc/loai/:kind/o', saveFieldForm);
}

async function showNewKind(c: Ctx, form?: FormState): Promise<Response> {
  await allowCatalogue(c.get('scope'), c.get('unit'));
  return newKindPage(c, {
    unit: c.get('unit'),
    form:
      form ??
      freshForm({
        groupCode: 'care',
        active: '1',
        'use.summary': '1',
        'use.persons': '1',
        'use.turns': '1',
        'use.note': '1',
      }),
  });
}

/** The ticked columns of the form, each with the word that this kind gives it. */
function usesIn({ fields }: Pick<Sent, 'fields'>): KindUse[] {
  const one = (name: string): string => (typedOne(freshForm(fields), name) ?? '').trim().slice(0, 80);
  return usableFields
    .filter(({ field }) => one(`use.${field}`) !== '')
    .map(({ field }) => ({
      field,
      ...(one(`name.${field}`) ? { label: one(`name.${field}`) } : {}),
      ...(one(`must.${field}`) ? { required: true } : {}),
    }));
}

const kept = (values: KindValues): KindValues => ({
  ...values,
  sentence: values.sentence && sentenceFromWords(values.sentence),
});

const isSame = (kind: Kind, { name, groupCode }: KindValues, uses: readonly KindUse[]): boolean =>
  kind.name === name &&
  kind.groupCode === groupCode &&
  JSON.stringify(kind.uses) === JSON.stringify(completeUses(uses));

async function add(c: Ctx): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  await allowCatalogue(scope, unit);
  return submit(c, {
    contract: kindContract,
    act: async (values, sent) => {
      const uses = usesIn(sent);
      const there = async () => (await listEveryKind(scope)).find((kind) => isSame(kind, values, uses));
      const { again } = await readOnce(scope, sent.fields['once'], async () => (await there()) !== undefined);
      const known = again ? await there() : undefined;
      const kindCode = known?.kindCode ?? (await addKind(scope, { unit, values: kept(values), uses }));
      return { to: catalogueHref(unit, `/loai/${kindCode}`), say: `Đã thêm loại hoạt động “${values.name}”.` };
    },
    again: (form) => showNewKind(c, form),
  });
}

async function showKind(c: Ctx, again?: Again): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  await allowCatalogue(scope, unit);
  const kind = await getKind(scope, c.req.param('kind') ?? '');
  return kindPage(c, {
    unit,
    kind,
    fields: await listEveryField(scope, kind.kindCode),
    form: formOfKind(kind),
    again,
  });
}

function formOfKind(kind: Kind): FormState {
  const ticks = kind.uses.flatMap((use): [string, string][] => [
    [`use.${use.field}`, '1'],
    ...(use.label ? [[`name.${use.field}`, use.label] as [string, string]] : []),
    ...(use.required ? [[`must.${use.field}`, '1'] as [string, string]] : []),
  ]);
  const { typed } = formOf(kindContract, kindInForm(kind));
  return freshForm({ ...typed, ...Object.fromEntries(ticks) });
}

async function change(c: Ctx): Promise<Response> {
  const [scope, unit, kindCode] = [c.get('scope'), c.get('unit'), c.req.param('kind') ?? ''];
  await allowCatalogue(scope, unit);
  return submit(c, {
    contract: kindContract,
    act: async (values, sent) => {
      await refuseStale(scope, {
        id: `${scope.tenantId} kind ${kindCode}`,
        typed: sent.fields,
        of: kindMark,
        now: async () => kindInForm(await getKind(scope, kindCode)),
      });
      await changeKind(scope, { unit, kindCode, values: kept(values), uses: usesIn(sent) });
      return { to: catalogueHref(unit, `/loai/${kindCode}`), say: 'Đã lưu loại hoạt động.' };
    },
    again: (form) => showKind(c, { part: 'kind', form }),
  });
}

async function saveCauseForm(c: Ctx): Promise<Response> {
  const [scope, unit, kindCode] = [c.get('scope'), c.get('unit'), c.req.param('kind') ?? ''];
  await allowCatalogue(scope, unit);
  return submit(c, {
    contract: coded(causeContract),
    act: async (values, { fields }) => {
      const rows = async () =>
        causesInForm(await getKind(scope, kindCode)).map((one) => ({ code: one.causeCode, values: one }));
      if (!(await isDone(c, { of: causeContract, values, fields, rows })))
        await putCause(scope, { unit, kindCode, causeCode: codeIn(values), values: withoutCode(values) });
      return { to: `${catalogueHref(unit, `/loai/${kindCode}`)}#noi-dung`, say: `Đã lưu: ${values.name}.` };
    },
    again: (form) => showKind(c, { part: partOf(form, 'cause'), form }),
  });
}

async function saveFieldForm(c: Ctx): Promise<Response> {
  const [scope, unit, kindCode] = [c.get('scope'), c.get('unit'), c.req.param('kind') ?? ''];
  await allowCatalogue(scope, unit);
  return submit(c, {
    contract: coded(kindFieldContract),
    act: async (values, { fields: typed }) => {
      const to = { to: `${catalogueHref(unit, `/loai/${kindCode}`)}#o-rieng`, say: `Đã lưu ô “${values.label}”.` };
      const rows = async () =>
        (await listEveryField(scope, kindCode)).map((one) => ({ code: one.fieldCode, values: fieldInForm(one) }));
      if (await isDone(c, { of: kindFieldContract, values, fields: typed, rows })) return to;
      const { choices, ...rest } = withoutCode(values);
      const chosen = linesOf(choices).map((label) => ({ value: label, label }));
      await putField(scope, {
        unit,
        kindCode,
        fields: await listEveryField(scope, kindCode),
        fieldCode: codeIn(values),
        values: { ...rest, choices: values.typeCode === 'choice' ? chosen : null },
      });
      return to;
    },
    again: (form) => showKind(c, { part: partOf(form, 'field'), form }),
  });
}
