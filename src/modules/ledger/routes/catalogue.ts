import { formOf } from '../../../kernel/form.tsx';
import { contract, text, type Contract } from '../../../kernel/contract.ts';
import { freshForm, setFlash, submit, type App, type Ctx, type FormState, type Sent } from '../../../kernel/http.ts';
import { readOnce, refuseStale } from '../../../kernel/twice.tsx';
import type { KindUse } from '../../../rulesets/ledger-catalogue/kind.ts';
import {
  addKind,
  allowCatalogue,
  changeKind,
  completeUses,
  getKind,
  putCause,
  putField,
  putFund,
  putOccasion,
  removeItem,
} from '../actions/kinds.ts';
import {
  causeContract,
  fundContract,
  kindContract,
  kindFieldContract,
  occasionContract,
  usableFields,
  type CatalogueItem,
  type Kind,
  type KindValues,
} from '../contract.ts';
import { catalogueHref } from '../pages/addresses.ts';
import { cataloguePage, fundInForm } from '../pages/catalogue.tsx';
import { causesInForm, fieldInForm, kindInForm, kindMark, kindPage, newKindPage } from '../pages/kind.tsx';
import { typedOne } from '../pages/writing.tsx';
import { sentenceFromWords } from '../rules/sentence.ts';
import { listEveryKind } from '../store/catalogue.ts';
import { listEveryField, listFundRows, listOccasionRows } from '../store/kinds.ts';

export function addCatalogueRoutes(app: App): void {
  app.get('/cd/:unit/danh-muc', (c) => showCatalogue(c));
  app.post('/cd/:unit/danh-muc/quy', saveFundForm);
  app.post('/cd/:unit/danh-muc/dip', saveOccasionForm);
  app.post('/cd/:unit/danh-muc/bo', remove);
  app.get('/cd/:unit/danh-muc/them', (c) => showNewKind(c));
  app.post('/cd/:unit/danh-muc/them', add);
  app.get('/cd/:unit/danh-muc/loai/:kind', (c) => showKind(c));
  app.post('/cd/:unit/danh-muc/loai/:kind', change);
  app.post('/cd/:unit/danh-muc/loai/:kind/noi-dung', saveCauseForm);
  app.post('/cd/:unit/danh-muc/loai/:kind/o', saveFieldForm);
}

/** Which form of the page is shown again, with what was typed into it. */
export interface Again {
  part: string;
  form: FormState;
}

async function showCatalogue(c: Ctx, again?: Again): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  await allowCatalogue(scope, unit);
  return cataloguePage(c, {
    unit,
    kinds: await listEveryKind(scope),
    funds: await listFundRows(scope),
    occasions: await listOccasionRows(scope),
    again,
  });
}

/** A form of the catalogue: a row's own values and the code of the row that it changes. */
const coded = <C extends Contract>(of: C): C =>
  contract(of.name, of.label, { ...of.fields, code: text('Mã', { max: 60 }) }) as unknown as C;
const codeIn = (values: object): string | null => (values as { code: string | null }).code;
const withoutCode = <V extends object>(values: V): V => {
  const { code: _code, ...rest } = values as V & { code?: string };
  return rest as V;
};
const partOf = (form: FormState, part: string): string => `${part}:${typedOne(form, 'code') ?? ''}`;

interface Filled {
  of: Contract;
  values: object;
  fields: FormState['typed'];
  /** The rows of the list by the names of the form. */
  rows: () => Promise<readonly { code: string; values: object }[]>;
}

/**
 * Whether a form that adds a row was sent twice: what it adds is there just so. Rows of the catalogue have names for keys.
 * @throws Refusal `form.stale` for a row that was changed since the form showed it.
 */
async function isDone(c: Ctx, { of, values, fields, rows }: Filled): Promise<boolean> {
  const [scope, code] = [c.get('scope'), codeIn(values)];
  if (code) {
    const now = async () => (await rows()).find((row) => row.code === code)?.values ?? {};
    await refuseStale(scope, { id: `${scope.tenantId} ${of.name} ${code}`, seen: fields['seen'], of, now });
    return false;
  }
  const said = (one: object): string => JSON.stringify(formOf(of, one).typed);
  const same = async () => (await rows()).some((row) => said(row.values) === said(values));
  return (await readOnce(scope, fields['once'], same)).again;
}

async function saveFundForm(c: Ctx): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  await allowCatalogue(scope, unit);
  return submit(c, {
    contract: coded(fundContract),
    act: async (values, { fields }) => {
      const { aliases, ...rest } = withoutCode(values);
      const rows = async () =>
        (await listFundRows(scope)).map((one) => ({ code: one.fundCode, values: fundInForm(one) }));
      if (!(await isDone(c, { of: fundContract, values, fields, rows })))
        await putFund(scope, {
          unit,
          funds: await listFundRows(scope),
          fundCode: codeIn(values),
          values: { ...rest, aliases: linesOf(aliases) },
        });
      return { to: `${catalogueHref(unit)}#quy`, say: `Đã lưu: ${values.name}.` };
    },
    again: (form) => showCatalogue(c, { part: partOf(form, 'fund'), form }),
  });
}

const linesOf = (words: string | null): string[] => [
  ...new Set(
    (words ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];

async function saveOccasionForm(c: Ctx): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  await allowCatalogue(scope, unit);
  return submit(c, {
    contract: coded(occasionContract),
    act: async (values, { fields }) => {
      const rows = async () => (await listOccasionRows(scope)).map((one) => ({ code: one.occasionCode, values: one }));
      if (!(await isDone(c, { of: occasionContract, values, fields, rows })))
        await putOccasion(scope, {
          unit,
          occasions: await listOccasionRows(scope),
          occasionCode: codeIn(values),
          values: withoutCode(values),
        });
      return { to: `${catalogueHref(unit)}#dip`, say: `Đã lưu: ${values.name}.` };
    },
    again: (form) => showCatalogue(c, { part: partOf(form, 'occasion'), form }),
  });
}

const removal = contract('catalogueItem', 'Mục của danh mục', {
  fund: text('Quỹ', { max: 60 }),
  occasion: text('Dịp', { max: 60 }),
  kind: text('Loại', { max: 60 }),
  cause: text('Nội dung', { max: 60 }),
  field: text('Ô', { max: 60 }),
});

async function remove(c: Ctx): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  await allowCatalogue(scope, unit);
  return submit(c, {
    contract: removal,
    act: async ({ fund, occasion, kind, cause, field }) => {
      const item: CatalogueItem | undefined = fund
        ? { is: 'fund', fundCode: fund }
        : occasion
          ? { is: 'occasion', occasionCode: occasion }
          : kind && cause
            ? { is: 'cause', kindCode: kind, causeCode: cause }
            : kind && field
              ? { is: 'field', kindCode: kind, fieldCode: field }
              : kind
                ? { is: 'kind', kindCode: kind }
                : undefined;
      if (item) await removeItem(scope, { unit, item });
      return { to: catalogueHref(unit, kind && (cause || field) ? `/loai/${kind}` : ''), say: 'Đã bỏ.' };
    },
    again: (form) => {
      setFlash(c, 'refused', form.message ?? 'Chưa bỏ được.');
      const kind = typedOne(form, 'kind');
      const within = typedOne(form, 'cause') || typedOne(form, 'field');
      return c.redirect(catalogueHref(unit, kind ? `/loai/${kind}` : within ? '' : ''), 303);
    },
  });
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
        seen: sent.fields['seen'],
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
