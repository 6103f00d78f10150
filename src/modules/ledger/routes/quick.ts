import { renderToString } from 'preact-render-to-string';
import { h } from 'preact';
import { allow } from '../../../kernel/access.ts';
import { contract, pickFields, text, type Contract } from '../../../kernel/contract.ts';
import { acceptFiles, freshForm, submit, type App, type Ctx, type FormState, type Sent } from '../../../kernel/http.ts';
import { isId, newId } from '../../../kernel/ids.ts';
import { PersonOptions } from '../../../kernel/ui/picker.tsx';
import { addDays, formatDate, yearOf } from '../../../kernel/vi/dates.ts';
import { getUnit } from '../../org/index.ts';
import { findForPicker, peopleAccess } from '../../people/index.ts';
import { access } from '../access.ts';
import { getEntry } from '../actions/entries.ts';
import { contractOfKind } from '../contract/entry.ts';
import { standardsOf, type Kind } from '../contract/kind.ts';
import { quickHref } from '../pages/addresses.ts';
import { quickPage, quickStartPage } from '../pages/quick.tsx';
import { typedOne } from '../pages/writing.tsx';
import { limitReached, rateOn } from '../rules/rates.ts';
import { type EntryRow } from '../store/entries.ts';
import { listParticipants } from '../store/parts.ts';
import { listHabits, listRecentPersons, listTurnsOfYear } from '../store/notebook.ts';
import { listRates } from '../store/rates.ts';
import { readChosen, showChosen, typedList } from './persons.ts';
import { kindOf, readCatalogue, type Reading } from './reading.ts';
import { mostEvidence, standardForm, writeEntry } from './writing.ts';

export function addQuickRoutes(app: App): void {
  app.get('/cd/:unit/ghi', start);
  app.get('/cd/:unit/ghi/:kind', showQuick);
  app.post('/cd/:unit/ghi/:kind', recordQuick);
  acceptFiles('/cd/:unit/ghi/:kind', mostEvidence);
  app.get('/cd/:unit/ghi/:kind/nguoi', offerQuickPersons);
}

const mostKinds = 6;
const recentShown = 5;

async function start(c: Ctx): Promise<Response> {
  const scope = c.get('scope');
  const unit = c.get('unit');
  allow(scope, access.record, unit);
  const reading = await readCatalogue(c);
  const habits = await listHabits(scope, { path: unit.path, byName: scope.name, from: addDays(reading.today, -365) });
  const kinds = reading.kinds
    .filter((kind) => kind.quick)
    .sort((one, other) => (habits.get(other.kindCode) ?? 0) - (habits.get(one.kindCode) ?? 0));
  const just = c.req.query('vua') ?? '';
  return quickStartPage(c, {
    unit,
    kinds: kinds.slice(0, mostKinds),
    just: isId(just) ? await readJust(c, reading, just) : undefined,
  });
}

async function readJust(c: Ctx, reading: Reading, entryId: string) {
  const row = await getEntry(c.get('scope'), entryId);
  const participants = await listParticipants(c.get('scope'), [entryId]);
  const names = participants.slice(0, 3).map((one) => one.fullName ?? '');
  return { row, names, warnings: await readWarnings(c, reading, row, participants) };
}

/** Who has now had more than the spending rules grant in a year: said, never barred (WEL-2). */
async function readWarnings(
  c: Ctx,
  reading: Reading,
  row: EntryRow,
  participants: readonly { personId: string; fullName: string | null }[],
): Promise<string[]> {
  const { causeCode, kindCode, onDate } = row;
  if (!causeCode || participants.length > 20) return [];
  const rate = rateOn(await listRates(c.get('scope'), c.get('unit').homeId), { kindCode, causeCode, on: onDate });
  if (!rate?.yearlyTimes) return [];
  const year = yearOf(onDate);
  const turns = await listTurnsOfYear(c.get('scope'), {
    personIds: participants.map((one) => one.personId),
    kindCode,
    year,
  });
  const cause = kindOf(reading, kindCode).causes.find((one) => one.causeCode === causeCode)?.name ?? '';
  const over = turns.filter((one) => one.causeCode === causeCode && one.turns > (rate.yearlyTimes ?? 0));
  return over.flatMap(
    (one) =>
      limitReached(rate, {
        name: participants.find((person) => person.personId === one.personId)?.fullName ?? 'Người này',
        cause: cause.toLowerCase(),
        turns: one.turns,
        year,
      }) ?? [],
  );
}

const quickNames = ['causeCode', 'fundCode', 'stageCode', 'summary', 'amount', 'onDate', 'turns'];

/** What a phone asks of a kind: who stands apart, then the cause, the money, the day; all else has its standard. */
function quickContract(kind: Kind, reading: Reading): Contract {
  const whole = contractOfKind(kind, reading.funds);
  const required = Object.keys(whole.fields).filter((name) => whole.fields[name]?.required);
  const takesTurns = !kind.sensitive;
  return pickFields(
    whole,
    [...new Set([...quickNames, ...required])].filter(
      (name) => name in whole.fields && (name !== 'turns' || takesTurns),
    ),
  );
}

async function showQuick(c: Ctx): Promise<Response> {
  allow(c.get('scope'), access.record, c.get('unit'));
  const reading = await readCatalogue(c);
  const kind = kindOf(reading, c.req.param('kind') ?? '');
  const form = standardForm(kind, reading);
  const next = c.req.query('tiep') ?? '';
  return quickForm(
    c,
    reading,
    kind,
    isId(next) ? { ...form, typed: { ...form.typed, ...sameAgain(await getEntry(c.get('scope'), next)) } } : form,
  );
}

/** "Ghi tiếp" keeps the day and the cause. */
const sameAgain = (row: EntryRow): FormState['typed'] => ({
  onDate: formatDate(row.onDate),
  ...(row.causeCode ? { causeCode: row.causeCode } : {}),
  ...(row.fundCode ? { fundCode: row.fundCode } : {}),
  ...(row.stageCode ? { stageCode: row.stageCode } : {}),
});

async function quickForm(
  c: Ctx,
  reading: Reading,
  kind: Kind,
  form: FormState,
  more: { filesLost?: boolean } = {},
): Promise<Response> {
  const scope = c.get('scope');
  const unit = c.get('unit');
  const entryId = typedOne(form, 'entryId');
  const shown = await showChosen(c, form, typedList(form, 'persons[]'));
  const recent = await listRecentPersons(scope, { path: unit.path, kindCode: kind.kindCode, most: recentShown });
  return quickPage(c, {
    unit,
    kind,
    contract: quickContract(kind, reading),
    form,
    today: reading.today,
    entryId: entryId && isId(entryId) ? entryId : newId(),
    many: !kind.sensitive,
    chosen: shown.chosen,
    unsettled: shown.unsettled,
    pointed: shown.pointed,
    recent: recent.map((one) => ({ id: one.personId, name: one.fullName })),
    rates: (await listRates(scope, unit.homeId)).filter((rate) => rate.kindCode === kind.kindCode),
    ...more,
  });
}

/** Beside a name what the person had this year already: "năm nay: ốm đau 1 lượt". */
async function noted(
  c: Ctx,
  reading: Reading,
  kind: Kind,
  persons: readonly { id: string; name: string; note?: string | undefined }[],
) {
  const turns = kind.causes.length
    ? await listTurnsOfYear(c.get('scope'), {
        personIds: persons.map((one) => one.id),
        kindCode: kind.kindCode,
        year: yearOf(reading.today),
      })
    : [];
  return persons.map((person) => {
    const had = turns
      .filter((one) => one.personId === person.id)
      .map(
        (one) =>
          `${kind.causes.find((cause) => cause.causeCode === one.causeCode)?.name.toLowerCase() ?? ''} ${one.turns} lượt`,
      );
    return {
      ...person,
      note: [person.note, had.length ? `năm nay: ${had.join(', ')}` : ''].filter(Boolean).join('; ') || undefined,
    };
  });
}

async function offerQuickPersons(c: Ctx): Promise<Response> {
  allow(c.get('scope'), peopleAccess.read, c.get('unit'));
  const reading = await readCatalogue(c);
  const kind = kindOf(reading, c.req.param('kind') ?? '');
  const persons = await noted(
    c,
    reading,
    kind,
    await findForPicker(c.get('scope'), c.get('unit'), c.req.query('q') ?? ''),
  );
  return c.html(renderToString(h(PersonOptions, { persons })));
}

async function recordQuick(c: Ctx): Promise<Response> {
  const scope = c.get('scope');
  allow(scope, access.record, c.get('unit'));
  const reading = await readCatalogue(c);
  const kind = kindOf(reading, c.req.param('kind') ?? '');
  const fields = { ...quickContract(kind, reading).fields, entryId: text('Mã bản ghi', { max: 36 }) };
  let files = false;
  return submit(c, {
    contract: contract(kind.kindCode, kind.name, fields) as Contract,
    act: async (values, sent) => {
      files = (sent.files['evidence'] ?? []).length > 0;
      const given = { ...standardsOf(kind), ...(values as Record<string, unknown>) };
      const unit = await getUnit(scope, { unitId: c.get('unit').unitId });
      const marks = standardForm(kind, reading).typed['tags[]'];
      const withMarks: Sent = marks ? { ...sent, fields: { 'tags[]': marks, ...sent.fields } } : sent;
      const entryId = await writeEntry(c, {
        reading,
        kind,
        unit,
        given,
        sent: withMarks,
        personIds: await whoIsMeant(c, sent),
      });
      return { to: quickHref(c.get('unit'), undefined, { vua: entryId }) };
    },
    again: (form) => quickForm(c, reading, kind, form, { filesLost: files }),
  });
}

/** The field goes before the chips: without scripts a chip once pressed cannot be let go; beside typed words it says whom they mean. */
async function whoIsMeant(c: Ctx, sent: Sent): Promise<string[]> {
  const form = freshForm(sent.fields);
  const recent = typedOne(form, 'recent');
  const typed = typedOne(form, 'persons[]_text')?.trim();
  if (!typed && typedList(form, 'persons[]').length === 0 && recent && isId(recent)) return [recent];
  return readChosen(c, form);
}
