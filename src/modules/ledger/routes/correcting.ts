import { contract, number, text, type Contract } from '../../../kernel/contract.ts';
import { formOf } from '../../../kernel/form.tsx';
import { acceptFiles, freshForm, submit, type App, type Ctx, type FormState } from '../../../kernel/http.ts';
import { getUnit } from '../../org/index.ts';
import { allowCorrecting, correctEntry } from '../actions/correcting.ts';
import type { Kind } from '../contract/kind.ts';
import { entryHref } from '../pages/addresses.ts';
import { changesBetween } from '../pages/changes.ts';
import { typedOne, writingPage, type Writing } from '../pages/writing.tsx';
import { correctedDraft, draftOf, participantsOf, valuesOf } from '../rules/draft.ts';
import type { EntryRow } from '../store/entries.ts';
import { findWords, listParticipants, listVersions } from '../store/parts.ts';
import { chosenDocuments, documentsPart } from './documents.ts';
import { typedList } from './persons.ts';
import { contractFor, kindOf, readCatalogue, type Reading } from './reading.ts';
import { readEntry, stateOf } from './record.ts';
import {
  asAgain,
  everybodyChosen,
  fillEverybody,
  hasFiles,
  keepEvidence,
  mostEvidence,
  personsPart,
} from './writing.ts';

export function addCorrectingRoutes(app: App): void {
  app.get('/cd/:unit/so-hoat-dong/:entry{[0-9a-f]{8}-[0-9a-f-]{27}}/sua', showKept);
  app.post('/cd/:unit/so-hoat-dong/:entry{[0-9a-f]{8}-[0-9a-f-]{27}}/sua', correct);
  acceptFiles('/cd/:unit/so-hoat-dong/:entry/sua', mostEvidence);
}

async function showKept(c: Ctx): Promise<Response> {
  const row = await readEntry(c);
  const reading = await readCatalogue(c);
  const kind = kindOf({ kinds: reading.everyKind }, row.kindCode);
  allowCorrecting(c.get('scope'), await getUnit(c.get('scope'), { unitId: row.unitId }), row);
  const of = await contractFor(c, reading, kind, { kept: row });
  const words = await findWords(c.get('scope'), row.entryId);
  const participants = await listParticipants(c.get('scope'), [row.entryId]);
  const form = formOf(of, valuesOf(kind, row, words, reading.fundNames) as never);
  return keptPage(
    c,
    reading,
    kind,
    row,
    freshForm({
      ...form.typed,
      'tags[]': row.tags,
      'documents[]': row.documentIds,
      'persons[]': participants.map((one) => one.personId),
    }),
    {},
  );
}

async function keptPage(
  c: Ctx,
  reading: Reading,
  kind: Kind,
  row: EntryRow,
  form: FormState,
  more: Pick<Writing, 'meanwhile' | 'filesLost'>,
): Promise<Response> {
  return writingPage(c, {
    unit: c.get('unit'),
    kind,
    contract: await contractFor(c, reading, kind, { kept: row }),
    form,
    today: reading.today,
    persons: await personsPart(c, reading, kind, form),
    documents: await documentsPart(c, kind, form),
    kept: { entryId: row.entryId, version: row.version },
    ...more,
  });
}

async function correct(c: Ctx): Promise<Response> {
  const row = await readEntry(c);
  const reading = await readCatalogue(c);
  const kind = kindOf({ kinds: reading.everyKind }, row.kindCode);
  const unit = await getUnit(c.get('scope'), { unitId: row.unitId });
  allowCorrecting(c.get('scope'), unit, row);
  const filled = await fillEverybody(c, reading);
  if (filled)
    return asAgain(
      await keptPage(c, reading, kind, { ...row, version: Number(typedOne(filled, 'version')) }, filled, {}),
    );
  const fields = {
    ...(await contractFor(c, reading, kind, { kept: row })).fields,
    version: number('Phiên bản', { required: true }),
    reason: text('Vì sao sửa', { max: 300 }),
  };
  let files = false;
  return submit(c, {
    contract: contract(kind.kindCode, kind.name, fields) as Contract,
    act: async (values, sent) => {
      files = hasFiles(sent);
      const given = values as Record<string, unknown>;
      const version = given['version'] as number;
      const before = await listParticipants(c.get('scope'), [row.entryId]);
      const draft = draftOf(kind, given, {
        tags: typedList({ typed: sent.fields }, 'tags[]'),
        documentIds: await chosenDocuments(c, sent),
        participants: participantsOf(await everybodyChosen(c, reading, sent), before as never),
      });
      const kept = { row, words: await findWords(c.get('scope'), row.entryId), participants: before as never };
      await correctEntry(c.get('scope'), {
        unit,
        entryId: row.entryId,
        version,
        draft: correctedDraft(kind, kept, draft),
        reason: (given['reason'] as string | null) ?? null,
        today: reading.today,
      });
      await keepEvidence(c, unit, row.entryId, sent);
      return { to: entryHref(c.get('unit'), row.entryId), say: 'Đã lưu bản sửa.' };
    },
    // The page shows the newest state's version: who has read what changed and saves again means it.
    again: async (form) => {
      const meanwhile = await changedMeanwhile(c, reading, kind, row, Number(typedOne(form, 'version')));
      // What stands there of the other officer's change says it better than the refusal, which sends elsewhere.
      const shown = meanwhile && Object.keys(form.errors).length === 0 ? { ...form, message: undefined } : form;
      return keptPage(c, reading, kind, row, shown, { meanwhile, filesLost: files });
    },
  });
}

async function changedMeanwhile(
  c: Ctx,
  reading: Reading,
  kind: Kind,
  row: EntryRow,
  seen: number,
): Promise<Writing['meanwhile']> {
  if (seen === row.version) return undefined;
  const versions = await listVersions(c.get('scope'), row.entryId);
  const was = versions.find((version) => version.version === seen);
  const [now] = versions;
  if (!was || !now) return undefined;
  const [before, after] = [stateOf(kind, was, reading.fundNames), stateOf(kind, now, reading.fundNames)];
  return {
    by: now.byName,
    changes: changesBetween(
      await contractFor(c, reading, kind, { kept: row, every: true }),
      before,
      after,
      () => 'một người',
    ),
  };
}
