import type { VNode } from 'preact';
import { allow } from '../../../kernel/access.ts';
import { contract, number, text } from '../../../kernel/contract.ts';
import { freshForm, setFlash, submit, type App, type Ctx, type FormState } from '../../../kernel/http.ts';
import { NotThere } from '../../../kernel/refusal.ts';
import { getUnit, listPlacesOf, type Unit } from '../../org/index.ts';
import { access } from '../access.ts';
import { allowCorrecting, mayCorrect, restoreEntry, withdrawEntry } from '../actions/correcting.ts';
import { getEntry } from '../actions/entries.ts';
import type { Kind } from '../contract/kind.ts';
import { entryHref } from '../pages/addresses.ts';
import { changesBetween, type State } from '../pages/changes.ts';
import { notebookPage } from '../pages/notebook.tsx';
import { RecordPanel, type HistoryLine, type RecordView } from '../pages/record.tsx';
import { valuesOf } from '../rules/draft.ts';
import { readAsked } from '../rules/filter.ts';
import { type EntryRow } from '../store/entries.ts';
import { listNamedDocuments } from '../store/documents.ts';
import { findWords, listEvidence, listParticipants, listVersions, type VersionRow } from '../store/parts.ts';
import { listNames } from '../../people/index.ts';
import { isBeside, readNotebook } from './notebook.ts';
import { meetingKinds } from '../actions/meetings.ts';
import { contractFor, isOpen, mayDo, readCatalogue, type Reading } from './reading.ts';

/** What a module further on shows beside a record; undefined: nothing. */
export type RecordPart = (c: Ctx, row: EntryRow) => Promise<VNode | undefined>;
const parts: RecordPart[] = [];
export const addRecordPart = (part: RecordPart): void => void parts.push(part);

async function readParts(c: Ctx, row: EntryRow): Promise<VNode[]> {
  const shown: VNode[] = [];
  for (const part of parts) {
    const node = await part(c, row);
    if (node) shown.push(node);
  }
  return shown;
}

const id = ':entry{[0-9a-f]{8}-[0-9a-f-]{27}}';

export function addRecordRoutes(app: App): void {
  app.get(`/cd/:unit/so-hoat-dong/${id}`, (c) => showRecord(c, freshForm()));
  app.post(`/cd/:unit/so-hoat-dong/${id}/huy`, withdraw);
  app.post(`/cd/:unit/so-hoat-dong/${id}/khoi-phuc`, restore);
}

export const readEntry = (c: Ctx): Promise<EntryRow> => readEntryById(c, c.req.param('entry') ?? '');

/** @throws NotThere also for a record of a unit that is not the page's and not below it. */
export async function readEntryById(c: Ctx, entryId: string): Promise<EntryRow> {
  const scope = c.get('scope');
  const unit = c.get('unit');
  allow(scope, access.figures, unit);
  const row = await getEntry(scope, entryId);
  const paths = [unit.path, ...(await listPlacesOf(scope, unit.unitId)).map((place) => place.path)];
  if (!paths.some((path) => row.pathOn.startsWith(path))) throw new NotThere('Không tìm thấy bản ghi này.');
  return row;
}

async function showRecord(c: Ctx, form: FormState): Promise<Response> {
  const view = await readRecord(c, await readEntry(c), form);
  return notebookPage(c, {
    title: view.row.summary,
    notebook: isBeside(c) ? undefined : await readNotebook(c),
    beside: RecordPanel(view),
  });
}

async function readRecord(c: Ctx, row: EntryRow, form: FormState): Promise<RecordView> {
  const scope = c.get('scope');
  const reading = await readCatalogue(c);
  const kind = reading.everyKind.find((one) => one.kindCode === row.kindCode);
  const words = await findWords(scope, row.entryId);
  const open = isOpen(c, reading, row.unitId);
  return {
    unit: c.get('unit'),
    asked: readAsked(c.req.query()),
    row,
    kind,
    contract: kind ? await contractFor(c, reading, kind, { kept: row, every: true }) : contract('entry', 'Bản ghi', {}),
    values: kind ? valuesOf(kind, row, words, reading.fundNames) : {},
    unitName: row.unitId === c.get('unit').unitId ? '' : (reading.units.get(row.unitId)?.shortName ?? ''),
    participants: await listParticipants(scope, [row.entryId]),
    documents: await listNamedDocuments(scope, row.documentIds),
    evidence: await listEvidence(scope, { entryId: row.entryId }),
    parts: await readParts(c, row),
    history: kind && open ? await readHistory(c, reading, kind, row) : [],
    open,
    mayCorrect: open && mayCorrect(scope, reading.units.get(row.unitId) ?? c.get('unit'), row),
    mayRestore: open && mayDo(c, 'correct'),
    sheet: open && meetingKinds.includes(row.kindCode) && mayDo(c, 'read'),
    form,
  };
}

async function readHistory(c: Ctx, reading: Reading, kind: Kind, row: EntryRow): Promise<HistoryLine[]> {
  const versions = await listVersions(c.get('scope'), row.entryId);
  const persons = [
    ...new Set(versions.flatMap((version) => version.content?.participants.map((one) => one.person_id) ?? [])),
  ];
  const names = new Map((await listNames(c.get('scope'), persons)).map((one) => [one.personId, one.fullName]));
  const of = await contractFor(c, reading, kind, { kept: row, every: true });
  const states = versions.map((version) => stateOf(kind, version, reading.fundNames));
  return versions.map((version, nth) => {
    const before = states[nth + 1];
    const after = states[nth];
    return {
      deed: version.deed,
      by: version.byName,
      at: version.at,
      reason: version.reason ?? '',
      changes:
        before && after
          ? changesBetween(of, before, after, (personId) => names.get(personId) ?? 'một người đã chuyển đi')
          : [],
    };
  });
}

/** A kept state by the names of its form; its columns bear the table's names. */
export function stateOf(
  kind: Kind,
  version: Pick<VersionRow, 'columns' | 'content'>,
  fundNames: ReadonlyMap<string, string>,
): State {
  const columns = Object.fromEntries(
    Object.entries(version.columns).map(([name, value]) => [
      name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );
  const row = columns as unknown as EntryRow;
  return {
    values: valuesOf(kind, row, version.content ?? undefined, fundNames),
    tags: row.tags,
    personIds: version.content?.participants.map((one) => one.person_id),
  };
}

const withdrawal = contract('withdrawal', 'Hủy bản ghi', {
  version: number('Phiên bản', { required: true }),
  reason: text('Lý do hủy', { required: true, max: 300 }),
});
const restoration = contract('restoration', 'Khôi phục bản ghi', { version: number('Phiên bản', { required: true }) });

/** The record of the address with its unit. */
async function readWithUnit(c: Ctx): Promise<{ row: EntryRow; unit: Unit }> {
  const row = await readEntry(c);
  return { row, unit: await getUnit(c.get('scope'), { unitId: row.unitId }) };
}

async function withdraw(c: Ctx): Promise<Response> {
  const { row, unit } = await readWithUnit(c);
  allowCorrecting(c.get('scope'), unit, row);
  return submit(c, {
    contract: withdrawal,
    act: async ({ version, reason }) => {
      await withdrawEntry(c.get('scope'), { unit, entryId: row.entryId, version, reason });
      return {
        to: entryHref(c.get('unit'), row.entryId, { withWithdrawn: true }),
        say: 'Đã hủy bản ghi, số liệu không còn tính.',
      };
    },
    again: (form) => showRecord(c, form),
  });
}

async function restore(c: Ctx): Promise<Response> {
  const { row, unit } = await readWithUnit(c);
  allow(c.get('scope'), access.correct, unit);
  return submit(c, {
    contract: restoration,
    act: async ({ version }) => {
      await restoreEntry(c.get('scope'), { unit, entryId: row.entryId, version });
      return { to: entryHref(c.get('unit'), row.entryId), say: 'Đã khôi phục bản ghi.' };
    },
    again: (form) => {
      setFlash(c, 'refused', form.message ?? 'Chưa khôi phục được.');
      return showRecord(c, freshForm());
    },
  });
}
