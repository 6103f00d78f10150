import type { App, Ctx } from '../../../kernel/http.ts';
import { isId } from '../../../kernel/ids.ts';
import { isDate, today } from '../../../kernel/vi/dates.ts';
import { listNames } from '../../people/index.ts';
import { gradeLabel } from '../../../rulesets/grades.ts';
import { givers, holderKinds, issuers, levels, moneySources, stages, tags } from '../../../rulesets/ledger-catalogue.ts';
import { notebookPage, type Line, type Notebook } from '../pages/notebook.tsx';
import type { FilterChoices } from '../pages/filters.tsx';
import { yearParts, type Asked, type EntryFilter } from '../rules/filter.ts';
import { listFirstNames, type EntryRow } from '../store/entries.ts';
import { countEntries, listEntries, totalEntries, type Place } from '../store/notebook.ts';
import { childrenOf, isOpen, mayDo, readCatalogue, readFilter, type Reading } from './reading.ts';

export function addNotebookRoutes(app: App): void {
  app.get('/cd/:unit/so-hoat-dong', async (c) => notebookPage(c, { notebook: isBeside(c) ? undefined : await readNotebook(c) }));
  app.get('/cd/:unit/so-hoat-dong.csv', sendCsv);
}

/** Turbo asks for the frame alone when a record opens beside the list: the list need not be read again. */
export const isBeside = (c: Ctx): boolean => c.req.header('turbo-frame') === 'beside';

const pageSize = 50;
const namesShown = 3;

export async function readNotebook(c: Ctx): Promise<Notebook> {
  const scope = c.get('scope');
  const reading = await readCatalogue(c);
  const { asked, filter } = await readFilter(c, reading);
  const after = readPlace(c.req.query('sau'));
  const rows = await listEntries(scope, filter, { after, most: pageSize + 1 });
  const shown = rows.slice(0, pageSize);
  const last = shown.at(-1);
  const choices = await readChoices(c, reading, asked, filter);
  return {
    unit: c.get('unit'),
    asked,
    period: filter.period,
    lines: await linesOf(c, reading, shown),
    total: await totalEntries(scope, filter),
    withdrawn: asked.withWithdrawn ? choices.withdrawn : 0,
    next: rows.length > pageSize && last ? { onDate: last.onDate, entryId: last.entryId } : undefined,
    first: after === undefined,
    choices,
    may: { record: mayDo(c, 'record'), rate: mayDo(c, 'rates') },
  };
}

function readPlace(text: string | undefined): Place | undefined {
  const [onDate = '', entryId = ''] = (text ?? '').split('_');
  return isDate(onDate) && isId(entryId) ? { onDate, entryId } : undefined;
}

async function linesOf(c: Ctx, reading: Reading, rows: readonly EntryRow[]): Promise<Line[]> {
  const names = await listFirstNames(c.get('scope'), rows.map((row) => row.entryId), namesShown);
  return rows.map((row) => {
    const open = isOpen(c, reading, row.unitId);
    return {
      row,
      kind: reading.kinds.find((kind) => kind.kindCode === row.kindCode),
      names: names.get(row.entryId) ?? [],
      unitName: row.unitId === c.get('unit').unitId ? '' : (reading.units.get(row.unitId)?.shortName ?? ''),
      by: open ? row.recordedBy : '',
      reason: open ? (row.withdrawnReason ?? '') : '',
    };
  });
}

/** Each chip counts what it would show, so a condition does not count against itself. */
async function readChoices(c: Ctx, reading: Reading, asked: Asked, filter: EntryFilter): Promise<FilterChoices> {
  const scope = c.get('scope');
  const unit = c.get('unit');
  const own = { ...filter, causes: undefined, funds: undefined };
  const byKind = await countEntries(scope, { ...own, kinds: undefined }, 'kind');
  const kind = asked.kinds?.length === 1 ? reading.kinds.find((one) => one.kindCode === asked.kinds?.[0]) : undefined;
  const byCause = kind?.causes.length ? await countEntries(scope, { ...filter, causes: undefined }, 'cause') : new Map<string, number>();
  const byFund = kind?.uses.some((use) => use.field === 'fundCode') ? await countEntries(scope, { ...filter, funds: undefined }, 'fund') : new Map<string, number>();
  const byYear = await countEntries(scope, { ...filter, period: unit.period }, 'year');
  const children = childrenOf(reading, unit.unitId);
  const byPath = children.length ? await countEntries(scope, { ...filter, path: unit.path }, 'path') : new Map<string, number>();
  const withdrawn = (await countEntries(scope, { ...filter, withWithdrawn: true }, 'state')).get('withdrawn') ?? 0;
  const counted = (counts: Map<string, number>) => (one: { value: string; label: string }) => ({ ...one, count: counts.get(one.value) ?? 0 });
  const some = (one: { count: number }): boolean => one.count > 0;
  return {
    kinds: reading.kinds.map((one) => ({ value: one.kindCode, label: one.name })).map(counted(byKind)).filter(some),
    causes: (kind?.causes ?? []).map((one) => ({ value: one.causeCode, label: one.name })).map(counted(byCause)).filter(some),
    funds: reading.funds.map(counted(byFund)).filter(some),
    years: yearParts(unit.period).map((one) => ({ ...one, count: byYear.get(String(one.year)) ?? 0 })).filter(some),
    groups: children.map((child) => ({ value: child.code, label: child.shortName, count: sumUnder(byPath, child.path) })),
    withdrawn,
    given: await sayGiven(c, asked),
  };
}

const sumUnder = (counts: ReadonlyMap<string, number>, path: string): number => [...counts].reduce((sum, [one, count]) => (one.startsWith(path) ? sum + count : sum), 0);

/** Conditions that no chip above shows: put on by a figure or a person's page, taken off here. */
async function sayGiven(c: Ctx, asked: Asked): Promise<FilterChoices['given']> {
  const labels = (name: keyof Asked, values: readonly string[] | undefined, from: readonly { value: string; label: string }[]) =>
    (values ?? []).map((value) => ({ label: from.find((one) => one.value === value)?.label ?? value, without: { ...asked, [name]: undefined } as Asked }));
  const { personId, forYears } = asked;
  const person = personId ? await listNames(c.get('scope'), [personId]) : [];
  return [
    ...(personId ? [{ label: person[0]?.fullName ?? 'Một người', without: { ...asked, personId: undefined } }] : []),
    ...(forYears?.length ? [{ label: `Của năm ${forYears.join(', ')}`, without: { ...asked, forYears: undefined } }] : []),
    ...(asked.grades?.length ? [{ label: asked.grades.map(gradeLabel).join(', '), without: { ...asked, grades: undefined } }] : []),
    ...labels('stages', asked.stages, stages),
    ...labels('levels', asked.levels, levels),
    ...labels('sources', asked.sources, moneySources),
    ...labels('givers', asked.givers, givers),
    ...labels('issuers', asked.issuers, issuers),
    ...labels('holders', asked.holders, holderKinds),
    ...labels('tags', asked.tags, tags),
    ...labels('withoutTags', asked.withoutTags, tags).map((one) => ({ ...one, label: `Không kể ${one.label}` })),
    ...(asked.causes?.length && asked.kinds?.length !== 1 ? [{ label: 'Một số nội dung', without: { ...asked, causes: undefined } }] : []),
  ];
}

const batch = 1000;

/** What is shown, as a sheet; without names for who may not see them. */
async function sendCsv(c: Ctx): Promise<Response> {
  const scope = c.get('scope');
  const reading = await readCatalogue(c);
  const { filter } = await readFilter(c, reading);
  const lines: Line[] = [];
  for (let after: Place | undefined, more = true; more; ) {
    const rows = await listEntries(scope, filter, { after, most: batch });
    lines.push(...(await namedInFull(c, reading, rows)));
    after = rows.at(-1);
    more = rows.length === batch;
  }
  const { csvOf } = await import('../papers/csv.ts');
  const name = `so-hoat-dong-${c.get('unit').code}-${today(c.get('services').now())}.csv`;
  return c.body(csvOf(lines, reading.funds), 200, { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'no-store' });
}

async function namedInFull(c: Ctx, reading: Reading, rows: readonly EntryRow[]): Promise<Line[]> {
  const names = await listFirstNames(c.get('scope'), rows.map((row) => row.entryId), 100_000);
  return (await linesOf(c, reading, rows)).map((line) => ({ ...line, names: names.get(line.row.entryId) ?? [] }));
}
