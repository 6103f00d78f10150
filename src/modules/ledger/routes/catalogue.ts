import { formOf } from '../../../kernel/form.tsx';
import { contract, text, type Contract } from '../../../kernel/contract.ts';
import { freshForm, setFlash, submit, type App, type Ctx, type FormState, type Sent } from '../../../kernel/http.ts';
import type { KindUse } from '../../../rulesets/ledger-catalogue/kind.ts';
import {
  addKind,
  allowCatalogue,
  changeKind,
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
  type Kind,
} from '../contract.ts';
import { catalogueHref } from '../pages/addresses.ts';
import { cataloguePage } from '../pages/catalogue.tsx';
import { kindPage, newKindPage } from '../pages/kind.tsx';
import { typedOne } from '../pages/writing.tsx';
import { listEveryKind } from '../store/catalogue.ts';
import { listEveryField, listFundRows, listOccasionRows, type CatalogueItem, type FieldRow } from '../store/kinds.ts';

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

async function saveFundForm(c: Ctx): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  await allowCatalogue(scope, unit);
  const funds = await listFundRows(scope);
  return submit(c, {
    contract: coded(fundContract),
    act: async (values) => {
      const { aliases, ...rest } = withoutCode(values);
      await putFund(scope, { unit, funds, fundCode: codeIn(values), values: { ...rest, aliases: linesOf(aliases) } });
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
  const occasions = await listOccasionRows(scope);
  return submit(c, {
    contract: coded(occasionContract),
    act: async (values) => {
      await putOccasion(scope, { unit, occasions, occasionCode: codeIn(values), values: withoutCode(values) });
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

async function add(c: Ctx): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  await allowCatalogue(scope, unit);
  return submit(c, {
    contract: kindContract,
    act: async (values, sent) => {
      const kindCode = await addKind(scope, { unit, values, uses: usesIn(sent) });
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
  const { typed } = formOf(kindContract, { ...kind, active: kind.active ?? true });
  return freshForm({ ...typed, ...Object.fromEntries(ticks) });
}

async function change(c: Ctx): Promise<Response> {
  const [scope, unit, kindCode] = [c.get('scope'), c.get('unit'), c.req.param('kind') ?? ''];
  await allowCatalogue(scope, unit);
  return submit(c, {
    contract: kindContract,
    act: async (values, sent) => {
      await changeKind(scope, { unit, kindCode, values, uses: usesIn(sent) });
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
    act: async (values) => {
      await putCause(scope, { unit, kindCode, causeCode: codeIn(values), values: withoutCode(values) });
      return { to: `${catalogueHref(unit, `/loai/${kindCode}`)}#noi-dung`, say: `Đã lưu: ${values.name}.` };
    },
    again: (form) => showKind(c, { part: partOf(form, 'cause'), form }),
  });
}

async function saveFieldForm(c: Ctx): Promise<Response> {
  const [scope, unit, kindCode] = [c.get('scope'), c.get('unit'), c.req.param('kind') ?? ''];
  await allowCatalogue(scope, unit);
  const fields: FieldRow[] = await listEveryField(scope, kindCode);
  return submit(c, {
    contract: coded(kindFieldContract),
    act: async (values) => {
      const { choices, ...rest } = withoutCode(values);
      const chosen = linesOf(choices).map((label) => ({ value: label, label }));
      await putField(scope, {
        unit,
        kindCode,
        fields,
        fieldCode: codeIn(values),
        values: { ...rest, choices: values.typeCode === 'choice' ? chosen : null },
      });
      return { to: `${catalogueHref(unit, `/loai/${kindCode}`)}#o-rieng`, say: `Đã lưu ô “${values.label}”.` };
    },
    again: (form) => showKind(c, { part: partOf(form, 'field'), form }),
  });
}
