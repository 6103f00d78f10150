import { may, reachesUnit } from '../../../kernel/access.ts';
import type { App, Ctx } from '../../../kernel/http.ts';
import { isId } from '../../../kernel/ids.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { offerList, type ListOut } from '../../../kernel/sheets/offer.ts';
import { isDate } from '../../../kernel/vi/dates.ts';
import { listNames, peopleAccess } from '../../people/index.ts';
import { gradeLabel } from '../../../rulesets/grades.ts';
import {
  beneficiaryKinds,
  givers,
  holderKinds,
  issuers,
  levels,
  moneySources,
  schemes,
  stages,
  tags,
} from '../../../rulesets/ledger-choices.ts';
import { everyCause, everyOccasion } from '../contract/kind.ts';
import { notebookPage, type Line, type Notebook } from '../pages/notebook.tsx';
import { notebookColumns } from '../papers/sheet.ts';
import { daysInWords } from '../pages/words.ts';
import { samePeriod, type FilterChoices } from '../pages/filters.tsx';
import { yearParts, type Asked, type EntryFilter } from '../rules/filter.ts';
import { mayKeepCatalogue } from '../actions/kinds.ts';
import { listNamedCampaigns } from '../store/campaigns.ts';
import { listNamedDocuments } from '../store/documents.ts';
import { listNamedEntries, type NamedEntry, type Place } from '../store/notebook.ts';
import { countEntries, sumUp, type Facet, type TotalOfList } from '../store/totals.ts';
import { childrenOf, isOpen, mayDo, readCatalogue, readFilter, type Reading } from './reading.ts';

export function addNotebookRoutes(app: App): void {
  app.get('/cd/:unit/so-hoat-dong', async (c) =>
    notebookPage(c, { notebook: isBeside(c) ? undefined : await readNotebook(c) }),
  );
  offerList(app, '/so-hoat-dong', notebookOut);
}

/** The catalogue belongs to the whole home of storage: its entry is shown where the tree begins. */
const keepsCatalogue = async (c: Ctx): Promise<boolean> =>
  mayDo(c, 'kinds') && (await mayKeepCatalogue(c.get('scope')));

/** Turbo asks for the frame alone when a record opens beside the list: the list need not be read again. */
export const isBeside = (c: Ctx): boolean => c.req.header('turbo-frame') === 'beside';

const pageSize = 50;
const namesShown = 3;
const everybody = 100_000;

export async function readNotebook(c: Ctx): Promise<Notebook> {
  const scope = c.get('scope');
  const { asked, filter } = await readFilter(c);
  const after = readPlace(c.req.query('sau'));
  const [reading, rows, { total, count }, kinds] = await Promise.all([
    readCatalogue(c),
    listNamedEntries(scope, filter, { after, most: pageSize + 1, mostNames: namesShown }),
    readSums(scope, filter, wantedFacets(c, asked, filter)),
    keepsCatalogue(c),
  ]);
  const given = await sayGiven(c, reading, asked);
  const lines = rows.slice(0, pageSize).map((row) => lineOf(c, reading, row));
  const last = lines.at(-1)?.row;
  return {
    unit: c.get('unit'),
    asked,
    period: filter.period,
    lines,
    total,
    withdrawn: asked.withWithdrawn ? total.withdrawn : 0,
    next: rows.length > pageSize && last ? { onDate: last.onDate, entryId: last.entryId } : undefined,
    first: after === undefined,
    choices: { ...choicesOf(c, reading, asked, count), given, withdrawn: total.withdrawn },
    may: {
      record: mayDo(c, 'record'),
      rate: mayDo(c, 'rates'),
      kinds,
      names: may(scope, peopleAccess.read, c.get('unit')),
    },
    closed: closedKinds(c, reading),
  };
}

/** Kinds of sensitive work, where some unit of the page keeps its single records to itself. */
function closedKinds(c: Ctx, { everyKind, units }: Reading): string[] {
  const open = [...units.values()].every((unit) => reachesUnit(c.get('scope'), 'sensitive', unit));
  return open ? [] : everyKind.filter((kind) => kind.sensitive).map((kind) => kind.name);
}

function readPlace(text: string | undefined): Place | undefined {
  const [onDate = '', entryId = ''] = (text ?? '').split('_');
  return isDate(onDate) && isId(entryId) ? { onDate, entryId } : undefined;
}

function lineOf(c: Ctx, reading: Reading, { names, ...row }: NamedEntry): Line {
  const open = isOpen(c, reading, row.unitId);
  return {
    row,
    names,
    kind: reading.everyKind.find((kind) => kind.kindCode === row.kindCode),
    unitName: row.unitId === c.get('unit').unitId ? '' : (reading.units.get(row.unitId)?.shortName ?? ''),
    by: open ? row.recordedBy : '',
    reason: open ? (row.withdrawnReason ?? '') : '',
  };
}

type Wanted = readonly [Facet, EntryFilter];

/** The one kind that is asked for: its causes and funds are chips too. */
const onlyKind = (reading: Reading, { kinds }: Asked) =>
  kinds?.length === 1 ? reading.everyKind.find((one) => one.kindCode === kinds[0]) : undefined;

/** Each chip counts what it would show, so a condition does not count against itself. Causes and funds are chips where one kind is asked for. */
function wantedFacets(c: Ctx, asked: Asked, filter: EntryFilter): Wanted[] {
  const unit = c.get('unit');
  const ofKind: Wanted[] = [
    ['cause', { ...filter, causes: undefined }],
    ['fund', { ...filter, funds: undefined }],
  ];
  return [
    ['kind', { ...filter, kinds: undefined, causes: undefined, funds: undefined }],
    ['year', { ...filter, period: unit.period }],
    ['path', { ...filter, path: unit.path }],
    ...(asked.kinds?.length === 1 ? ofKind : []),
  ];
}

type Count = (facet: Facet) => ReadonlyMap<string, number>;

/** The line under the list and the chips above it; what is of one selection is read together. */
async function readSums(
  scope: Scope,
  filter: EntryFilter,
  wanted: readonly Wanted[],
): Promise<{ total: TotalOfList; count: Count }> {
  const { [selectionOf(filter)]: own = [], ...others } = Object.groupBy(wanted, ([, one]) => selectionOf(one));
  const [{ total, counts }, ...more] = await Promise.all([
    sumUp(
      scope,
      filter,
      own.map(([facet]) => facet),
    ),
    ...Object.values(others).map((same = []) =>
      countEntries(
        scope,
        same[0]?.[1] ?? filter,
        same.map(([facet]) => facet),
      ),
    ),
  ]);
  const all: Partial<Record<Facet, ReadonlyMap<string, number>>> = Object.assign({}, counts, ...more);
  return { total, count: (facet) => all[facet] ?? new Map<string, number>() };
}

const selectionOf = (filter: EntryFilter): string =>
  JSON.stringify(filter, Object.keys(filter).sort().concat('from', 'to'));

function choicesOf(c: Ctx, reading: Reading, asked: Asked, count: Count): Omit<FilterChoices, 'withdrawn' | 'given'> {
  const unit = c.get('unit');
  const kind = onlyKind(reading, asked);
  const counted = (facet: Facet) => (one: { value: string; label: string }) => ({
    ...one,
    count: count(facet).get(one.value) ?? 0,
  });
  const some = (one: { count: number }): boolean => one.count > 0;
  return {
    kinds: reading.everyKind
      .map((one) => ({ value: one.kindCode, label: one.name }))
      .map(counted('kind'))
      .filter(some),
    causes: (kind ? everyCause(kind) : [])
      .map((one) => ({ value: one.causeCode, label: one.name }))
      .map(counted('cause'))
      .filter(some),
    funds: reading.everyFund.map(counted('fund')).filter(some),
    years: yearParts(unit.period)
      .map((one) => ({ ...one, count: count('year').get(String(one.year)) ?? 0 }))
      .filter(some),
    groups: childrenOf(reading, unit.unitId).map((child) => ({
      value: child.code,
      label: child.shortName,
      count: sumUnder(count('path'), child.path),
    })),
  };
}

const sumUnder = (counts: ReadonlyMap<string, number>, path: string): number =>
  [...counts].reduce((sum, [one, count]) => (one.startsWith(path) ? sum + count : sum), 0);

/** Conditions that no chip above shows: put on by a figure or a person's page, taken off here. */
async function sayGiven(c: Ctx, reading: Reading, asked: Asked): Promise<FilterChoices['given']> {
  const labels = (
    name: keyof Asked,
    values: readonly string[] | undefined,
    from: readonly { value: string; label: string }[],
  ) =>
    (values ?? []).map((value) => ({
      label: from.find((one) => one.value === value)?.label ?? value,
      without: { ...asked, [name]: undefined } as Asked,
    }));
  const { personId, forYears, words, group, period } = asked;
  const isYear = yearParts(c.get('unit').period).some((one) => samePeriod(period, one.period));
  const unitName = [...reading.units.values()].find((one) => one.code === group)?.shortName;
  const person = personId ? await listNames(c.get('scope'), [personId]) : [];
  return [
    ...(words ? [{ label: `“${words}”`, without: { ...asked, words: undefined } }] : []),
    ...(unitName ? [{ label: unitName, without: { ...asked, group: undefined } }] : []),
    ...(period && !isYear ? [{ label: daysInWords(period), without: { ...asked, period: undefined } }] : []),
    ...(personId ? [{ label: person[0]?.fullName ?? 'Một người', without: { ...asked, personId: undefined } }] : []),
    ...(forYears?.length
      ? [{ label: `Của năm ${forYears.join(', ')}`, without: { ...asked, forYears: undefined } }]
      : []),
    ...(asked.grades?.length
      ? [{ label: asked.grades.map(gradeLabel).join(', '), without: { ...asked, grades: undefined } }]
      : []),
    ...labels('stages', asked.stages, stages),
    ...labels('levels', asked.levels, levels),
    ...labels('sources', asked.sources, moneySources),
    ...labels('givers', asked.givers, givers),
    ...labels('issuers', asked.issuers, issuers),
    ...labels('holders', asked.holders, holderKinds),
    ...labels('occasions', asked.occasions, reading.everyKind[0] ? everyOccasion(reading.everyKind[0]) : []),
    ...labels('schemes', asked.schemes, schemes),
    ...labels('takers', asked.takers, beneficiaryKinds),
    ...(asked.campaigns?.length ? await sayCampaigns(c, asked) : []),
    ...(asked.documents?.length ? await sayDocuments(c, asked) : []),
    ...labels('tags', asked.tags, tags),
    ...labels('withoutTags', asked.withoutTags, tags).map((one) => ({ ...one, label: `Không kể ${one.label}` })),
    ...(asked.causes?.length && asked.kinds?.length !== 1
      ? [{ label: 'Một số nội dung', without: { ...asked, causes: undefined } }]
      : []),
  ];
}

async function sayCampaigns(c: Ctx, asked: Asked): Promise<FilterChoices['given']> {
  const names = await listNamedCampaigns(c.get('scope'), (asked.campaigns ?? []).filter(isId));
  return names.map((one) => ({ label: one.name, without: { ...asked, campaigns: undefined } }));
}

async function sayDocuments(c: Ctx, asked: Asked): Promise<FilterChoices['given']> {
  const papers = await listNamedDocuments(c.get('scope'), (asked.documents ?? []).filter(isId));
  return papers.map((one) => ({ label: `Theo ${one.number}`, without: { ...asked, documents: undefined } }));
}

const batch = 2000;

/** What is shown, as a sheet; without names for who may not see them. */
async function notebookOut(c: Ctx): Promise<ListOut<Line, Place>> {
  const [reading, { filter }] = await Promise.all([readCatalogue(c), readFilter(c)]);
  return {
    title: 'Sổ hoạt động',
    fileName: 'so-hoat-dong',
    columns: notebookColumns(reading.everyFund),
    page: async (scope, after) => {
      const rows = await listNamedEntries(scope, filter, { after, most: batch, mostNames: everybody });
      const last = rows.at(-1);
      return {
        rows: rows.map((row) => lineOf(c, reading, row)),
        next: rows.length === batch && last ? { onDate: last.onDate, entryId: last.entryId } : undefined,
      };
    },
  };
}
