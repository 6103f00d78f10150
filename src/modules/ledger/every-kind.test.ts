import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signInAll } from '../../../test/access/matrix.ts';
import type { Role } from '../../../test/access/roles.ts';
import { openSite, type Site, type Visitor } from '../../../test/site.ts';
import { useWorld } from '../../../test/world.ts';
import type { Field } from '../../kernel/contract.ts';
import { newId } from '../../kernel/ids.ts';
import { ledgerCatalogue } from '../../rulesets/ledger-catalogue.ts';
import { contractOfKind } from './contract/entry.ts';
import { takesPersons, type Kind } from './contract/kind.ts';
import { listEveryFund, listEveryKind } from './index.ts';

const world = useWorld();
const origin = 'http://localhost:8080';
const home = '/cd/home/so-hoat-dong';
let site: Site;
let visitors: Record<Role, Visitor>;
let kinds: Kind[];
let funds: Awaited<ReturnType<typeof listEveryFund>>;

beforeAll(async () => {
  site = openSite(world().connection, { now: () => new Date('2024-03-15T03:00:00Z') });
  visitors = await signInAll(site, world());
  await world().as('system', async (scope) => {
    kinds = await listEveryKind(scope);
    funds = await listEveryFund(scope);
  });
});
afterAll(() => site.close());

const kindOf = (code: string): Kind => kinds.find((kind) => kind.kindCode === code)!;
const read = async (path: string): Promise<string> => (await visitors.chair.get(path)).text();

async function send(path: string, fields: Record<string, string | File>): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const cookie = [...visitors.chair.cookies].map(([key, value]) => `${key}=${value}`).join('; ');
  return site.app.request(`${origin}${path}`, { method: 'POST', body, headers: { origin, cookie } });
}

/** What an officer would write into a field: as the form takes it, and as a sheet does. */
function wordsFor(name: string, { kind, choices }: Field): { typed: string; cell: string } {
  const [first] = choices ?? [];
  if (first) return { typed: first.value, cell: first.label };
  if (name === 'forYear') return { typed: '2023', cell: '2023' };
  if (kind === 'date') return { typed: '12/03/2024', cell: '12/03/2024' };
  if (kind === 'money') return { typed: '300.000', cell: '300.000' };
  if (kind === 'number') return { typed: '2', cell: '2' };
  return { typed: 'Việc của đơn vị', cell: 'Việc của đơn vị' };
}

/** The fields that a kind requires, and its date. */
const askedOf = (kind: Kind): [string, Field][] =>
  Object.entries(contractOfKind(kind, funds).fields).filter(([name, field]) => field.required || name === 'onDate');

const chosenIn = (page: string): Record<string, string> =>
  Object.fromEntries(
    [...page.matchAll(/<select[^>]*name="(cot\.\d+)"(?:(?!<\/select>).)*<option value="(\w[\w.]*)" selected/gsu)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  );

describe.each(ledgerCatalogue.map((kind) => [kind.name, kind.code] as const))('%s', (name, code) => {
  it('is entered by its form, stands in the list and in the sheet, and opens again to be corrected', async () => {
    const kind = kindOf(code);
    expect(await read(`${home}/ghi`)).toContain(`${home}/ghi/${code}"`);
    const form = await read(`${home}/ghi/${code}`);
    for (const [field] of askedOf(kind)) expect(form, field).toContain(`name="${field}"`);
    const typed = Object.fromEntries(askedOf(kind).map(([field, of]) => [field, wordsFor(field, of).typed]));
    const who = takesPersons(kind) ? { 'persons[]': world().persons.member } : {};
    const answer = await send(`${home}/ghi/${code}`, { entryId: newId(), ...typed, ...who });
    const refused =
      answer.status === 422 ? /class="message[^"]*"[^>]*>.*?<\/div>/su.exec(await answer.text())?.[0] : '';
    expect([answer.status, refused]).toEqual([303, '']);
    const entryId = answer.headers.get('location')?.split('/').at(-1) ?? '';
    const list = await read(`${home}?loai=${code}`);
    expect(list).toContain('1 bản ghi');
    expect(await read(`${home}/${entryId}`)).toContain(name);
    expect(await read(`${home}/${entryId}/sua`)).toContain('Lưu bản sửa');
    const sheet = await (await visitors.chair.get(`${home}.csv?loai=${code}`)).text();
    expect(sheet.split('\r\n').filter(Boolean)).toHaveLength(2);
  });

  it('comes in from a sheet under the headings of its own template', async () => {
    const kind = kindOf(code);
    const asked = askedOf(kind).map(([field, of]) => ({ label: of.label, cell: wordsFor(field, of).cell }));
    const label = takesPersons(kind)?.label ?? 'Người';
    const who = takesPersons(kind) ? [{ label, cell: 'Nguyễn Văn Á' }] : [];
    const columns = [...asked, ...who];
    const quoted = (words: string) => `"${words.replaceAll('"', '""')}"`;
    const lines = [
      columns.map((one) => quoted(one.label)),
      columns.map((one) => quoted(one.cell.replace('12/03', '13/03'))),
    ];
    expect((await visitors.chair.get(`${home}/nhap-tep/mau.xlsx?loai=${code}`)).status).toBe(200);
    const file = new File([lines.map((line) => line.join(';')).join('\n')], 'danh-sach.csv');
    const uploaded = await send(`${home}/nhap-tep?loai=${code}`, { file });
    const to = uploaded.headers.get('location') ?? '';
    const mapping = chosenIn(await read(to));
    expect(Object.keys(mapping)).toHaveLength(columns.length);
    expect((await visitors.chair.post(`${to}/cot`, mapping)).status).toBe(303);
    expect(await read(to)).toContain('1 dòng: 1 dòng đúng.');
    await visitors.chair.post(`${to}/nhap`);
    expect(await read(to)).toContain('Đã nhập');
    expect(await read(`${home}?loai=${code}`)).toContain('2 bản ghi');
  });
});
