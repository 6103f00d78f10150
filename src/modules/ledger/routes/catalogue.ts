import { may } from '../../../kernel/access.ts';
import { formOf } from '../../../kernel/form.tsx';
import { contract, text, type Contract } from '../../../kernel/contract.ts';
import { setFlash, submit, type App, type Ctx, type FormState } from '../../../kernel/http.ts';
import { readOnce, refuseStale } from '../../../kernel/twice.tsx';
import { access } from '../access.ts';
import { allowCatalogue, putFund, putOccasion, removeItem } from '../actions/kinds.ts';
import { fundContract, occasionContract, type CatalogueItem } from '../contract/catalogue.ts';
import { catalogueHref } from '../pages/addresses.ts';
import { cataloguePage, fundInForm } from '../pages/catalogue.tsx';
import { typedOne } from '../pages/writing.tsx';
import { listEveryKind } from '../store/catalogue.ts';
import { listFundRows, listOccasionRows } from '../store/kinds.ts';

export function addCatalogueRoutes(app: App): void {
  app.get('/cd/:unit/danh-muc', (c) => showCatalogue(c));
  app.post('/cd/:unit/danh-muc/quy', saveFundForm);
  app.post('/cd/:unit/danh-muc/dip', saveOccasionForm);
  app.post('/cd/:unit/danh-muc/bo', remove);
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
    opensBook: may(scope, access.figures, unit),
    kinds: await listEveryKind(scope),
    funds: await listFundRows(scope),
    occasions: await listOccasionRows(scope),
    again,
  });
}

/** A form of the catalogue: a row's own values and the code of the row that it changes. */
export const coded = <C extends Contract>(of: C): C =>
  contract(of.name, of.label, { ...of.fields, code: text('Mã', { max: 60 }) }) as unknown as C;
export const codeIn = (values: object): string | null => (values as { code: string | null }).code;
export const withoutCode = <V extends object>(values: V): V => {
  const { code: _code, ...rest } = values as V & { code?: string };
  return rest as V;
};
export const partOf = (form: FormState, part: string): string => `${part}:${typedOne(form, 'code') ?? ''}`;

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
export async function isDone(c: Ctx, { of, values, fields, rows }: Filled): Promise<boolean> {
  const [scope, code] = [c.get('scope'), codeIn(values)];
  if (code) {
    const now = async () => (await rows()).find((row) => row.code === code)?.values ?? {};
    await refuseStale(scope, { id: `${scope.tenantId} ${of.name} ${code}`, typed: fields, of, now });
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

export const linesOf = (words: string | null): string[] => [
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
