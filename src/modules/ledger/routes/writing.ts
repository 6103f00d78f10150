import { allow } from '../../../kernel/access.ts';
import { choice, contract, text, type Contract } from '../../../kernel/contract.ts';
import { keepFile } from '../../../kernel/files.ts';
import {
  acceptFiles,
  freshForm,
  readForm,
  submit,
  type App,
  type Ctx,
  type FormState,
  type Sent,
} from '../../../kernel/http.ts';
import { isId, newId } from '../../../kernel/ids.ts';
import type { Option } from '../../../kernel/ui/field.tsx';
import { formatDate, parseDate } from '../../../kernel/vi/dates.ts';
import { uncapitalize } from '../../../kernel/vi/wording.ts';
import { getUnit } from '../../org/index.ts';
import { access } from '../access.ts';
import { attachEvidence, recordEntries } from '../actions/entries.ts';
import type { UnitOfEntry } from '../actions/preparing.ts';
import { standardsOf, takesPersons, type Kind } from '../contract/kind.ts';
import { entryHref, personSearchHref } from '../pages/addresses.ts';
import type { PersonsPart } from '../pages/persons.tsx';
import { kindsPage, typedOne, writingPage } from '../pages/writing.tsx';
import { draftOf, participantsOf } from '../rules/draft.ts';
import { listEvidence } from '../store/parts.ts';
import { chosenDocuments, documentsPart } from './documents.ts';
import { listEverybody, readChosen, showChosen, typedList } from './persons.ts';
import { childrenOf, contractFor, kindOf, readCatalogue, type Reading } from './reading.ts';

export function addWritingRoutes(app: App): void {
  app.get('/cd/:unit/so-hoat-dong/ghi', async (c) => {
    allow(c.get('scope'), access.record, c.get('unit'));
    return kindsPage(c, { unit: c.get('unit'), kinds: (await readCatalogue(c)).kinds });
  });
  app.get('/cd/:unit/so-hoat-dong/ghi/:kind', showNew);
  app.post('/cd/:unit/so-hoat-dong/ghi/:kind', record);
  acceptFiles('/cd/:unit/so-hoat-dong/ghi/:kind', mostEvidence);
}

async function showNew(c: Ctx): Promise<Response> {
  allow(c.get('scope'), access.record, c.get('unit'));
  const reading = await readCatalogue(c);
  const kind = kindOf(reading, c.req.param('kind') ?? '');
  return newPage(c, reading, kind, standardForm(kind, reading));
}

/** What a new record starts with: today, and the kind's standards. */
export function standardForm(kind: Kind, reading: Pick<Reading, 'today'>): FormState {
  const marks = kind.uses.find((use) => use.field === 'tags')?.standard;
  return freshForm({
    ...standardsOf(kind),
    onDate: formatDate(reading.today),
    ...(marks ? { 'tags[]': [marks] } : {}),
  });
}

async function newPage(
  c: Ctx,
  reading: Reading,
  kind: Kind,
  form: FormState,
  more: { filesLost?: boolean } = {},
): Promise<Response> {
  const entryId = typedOne(form, 'entryId');
  return writingPage(c, {
    unit: c.get('unit'),
    kind,
    contract: await contractFor(c, reading, kind),
    form,
    today: reading.today,
    persons: await personsPart(c, reading, kind, form),
    documents: await documentsPart(c, kind, form),
    fresh: { entryId: entryId && isId(entryId) ? entryId : newId(), units: unitsOffered(c, reading) },
    ...more,
  });
}

/** The page's unit and its inner parts: whose record it is. */
function unitsOffered(c: Ctx, reading: Reading): Option[] {
  const unit = c.get('unit');
  const inner = childrenOf(reading, unit.unitId).filter((child) => child.homeId === unit.homeId);
  return [
    { value: unit.code, label: unit.shortName },
    ...inner.map((child) => ({ value: child.code, label: child.shortName })),
  ];
}

export async function personsPart(c: Ctx, reading: Reading, kind: Kind, form: FormState): Promise<PersonsPart> {
  const shown = takesPersons(kind)
    ? await showChosen(c, form, typedList(form, 'persons[]'))
    : { chosen: [], unsettled: [], pointed: [], typed: '' };
  const groups = unitsOffered(c, reading).map((one, nth) =>
    nth === 0 ? { ...one, label: `Toàn thể ${one.label}` } : one,
  );
  return { source: personSearchHref(c.get('unit')), groups, ...shown };
}

const headContract = { entryId: text('Mã bản ghi', { max: 36 }) };

async function record(c: Ctx): Promise<Response> {
  allow(c.get('scope'), access.record, c.get('unit'));
  const reading = await readCatalogue(c);
  const kind = kindOf(reading, c.req.param('kind') ?? '');
  const filled = await fillEverybody(c, reading);
  if (filled) return asAgain(await newPage(c, reading, kind, filled));
  const units = unitsOffered(c, reading);
  const fields = { ...(await contractFor(c, reading, kind)).fields, ...headContract, unit: choice('Của', units) };
  let files = false;
  return submit(c, {
    contract: contract(kind.kindCode, kind.name, fields) as Contract,
    act: async (values, sent) => {
      files = hasFiles(sent);
      const given = values as Record<string, unknown>;
      const unit = await getUnit(c.get('scope'), { code: (given['unit'] as string | null) ?? c.get('unit').code });
      const entryId = await writeEntry(c, {
        reading,
        kind,
        unit,
        given,
        sent,
        personIds: await everybodyChosen(c, reading, sent),
      });
      return {
        to: entryHref(c.get('unit'), entryId),
        say: `Đã ghi: ${uncapitalize(kind.name)} ngày ${formatDate(given['onDate'] as string)}.`,
      };
    },
    again: (form) => newPage(c, reading, kind, form, { filesLost: files }),
  });
}

/** What one form brings along: three files of the largest kind. */
export const mostEvidence = 33_000_000;

export const hasFiles = (sent: Sent): boolean => (sent.files['evidence'] ?? []).length > 0;
/** A form shown again. */
export const asAgain = (page: Response): Response => new Response(page.body, { status: 422, headers: page.headers });

/** Records what a form gave, once, with its files. @returns the record's identifier. */
export async function writeEntry(
  c: Ctx,
  o: {
    reading: Reading;
    kind: Kind;
    unit: UnitOfEntry;
    given: Record<string, unknown>;
    sent: Sent;
    personIds: readonly string[];
  },
): Promise<string> {
  const { reading, kind, unit, given, sent } = o;
  const sentId = given['entryId'] as string | null;
  const draft = draftOf(kind, given, {
    ...(sentId && isId(sentId) ? { entryId: sentId } : {}),
    tags: typedList({ typed: sent.fields }, 'tags[]'),
    documentIds: await chosenDocuments(c, sent),
    participants: participantsOf(o.personIds),
  });
  const [entryId = ''] = await recordEntries(c.get('scope'), {
    unit,
    kindCode: kind.kindCode,
    drafts: [draft],
    today: reading.today,
  });
  await keepEvidence(c, unit, entryId, sent);
  return entryId;
}

/** A form sent twice brings its files twice: the second finds the first's. */
export async function keepEvidence(c: Ctx, unit: UnitOfEntry, entryId: string, sent: Sent): Promise<void> {
  if (!hasFiles(sent)) return;
  const names = new Set((await listEvidence(c.get('scope'), { entryId })).map((file) => file.name));
  const fileIds: string[] = [];
  for (const file of sent.files['evidence'] ?? []) {
    if (!names.has(file.name))
      fileIds.push(
        await keepFile(c.get('scope'), c.get('services').files, {
          unitId: unit.unitId,
          name: file.name,
          bytes: new Uint8Array(await file.arrayBuffer()),
        }),
      );
  }
  await attachEvidence(c.get('scope'), entryId, fileIds);
}

/** Those chosen one by one and, when a whole group was named, everybody in it as of the record's day. */
export async function everybodyChosen(c: Ctx, reading: Reading, sent: Sent): Promise<string[]> {
  const chosen = await readChosen(c, { typed: sent.fields });
  const everyone = await readGroup(c, reading, sent.fields);
  return [...new Set([...chosen, ...everyone])];
}

async function readGroup(c: Ctx, reading: Reading, typed: FormState['typed']): Promise<string[]> {
  const code = typedOne(freshForm(typed), 'everyone');
  const unit = code ? [...reading.units.values()].find((one) => one.code === code) : undefined;
  return unit
    ? listEverybody(c, unit.path, parseDate(typedOne(freshForm(typed), 'onDate') ?? '') ?? reading.today)
    : [];
}

/** The button "Đưa vào danh sách": the same form with everybody in it, so that the absent can be taken out. */
export async function fillEverybody(c: Ctx, reading: Reading): Promise<FormState | undefined> {
  const { fields } = await readForm(c);
  if (!fields['fill']) return undefined;
  const chosen = [...new Set([...typedList({ typed: fields }, 'persons[]'), ...(await readGroup(c, reading, fields))])];
  return freshForm({ ...fields, 'persons[]': chosen, everyone: '' });
}
