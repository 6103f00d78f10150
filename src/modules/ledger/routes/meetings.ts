import { allow, may, reachesUnit } from '../../../kernel/access.ts';
import { choice, contract, number, text } from '../../../kernel/contract.ts';
import { formOf } from '../../../kernel/form.tsx';
import { freshForm, readForm, submit, type App, type Ctx, type FormState, type Sent } from '../../../kernel/http.ts';
import { isId } from '../../../kernel/ids.ts';
import { NotThere, Refusal } from '../../../kernel/refusal.ts';
import { readOnce } from '../../../kernel/twice.tsx';
import { today } from '../../../kernel/vi/dates.ts';
import type { Option } from '../../../kernel/ui/field.tsx';
import { getUnit, listBodies, listBranch, listTerms, termOn, type Unit } from '../../org/index.ts';
import { listNames, listPosts } from '../../people/index.ts';
import { access } from '../access.ts';
import { getMeeting, keepSheet, noteConclusion, readMeeting, settleConclusion } from '../actions/meetings.ts';
import { attendanceStates, conclusionContract, sheetContract } from '../contract/meetings.ts';
import { agendaAsMinutes } from '../rules/agenda.ts';
import { meetingHref, personSearchHref } from '../pages/addresses.ts';
import { meetingPage, type ConclusionWays } from '../pages/meeting.tsx';
import { typedOne } from '../pages/writing.tsx';
import type { EntryRow } from '../store/entries.ts';
import { listConclusions, type Attendance, type Conclusion } from '../store/meetings.ts';
import { listEverybody, readChosen, showChosen, typedList } from './persons.ts';
import { readEntryById } from './record.ts';
import { asAgain } from './writing.ts';

/** What a module further on makes of the conclusions of a meeting. */
export type ConclusionPart = (
  c: Ctx,
  o: { row: EntryRow; unit: Unit; conclusions: readonly Conclusion[] },
) => Promise<ConclusionWays>;
let conclusionPart: ConclusionPart = async () => new Map();
export const addConclusionPart = (part: ConclusionPart): void => {
  conclusionPart = part;
};

export function addMeetingRoutes(app: App): void {
  app.get('/cd/:unit/hop/:entry', (c) => showMeeting(c, {}));
  app.post('/cd/:unit/hop/:entry', keep);
  app.post('/cd/:unit/hop/:entry/ket-luan', conclude);
  app.post('/cd/:unit/hop/:entry/ket-luan/:conclusion', settle);
}

const onDay = (c: Ctx): string => today(c.get('services').now());

/** A meeting of the page's unit or one below it, for who reaches names there. */
export async function readOwnMeeting(c: Ctx): Promise<{ row: EntryRow; unit: Unit }> {
  const id = c.req.param('entry') ?? '';
  allow(c.get('scope'), access.read, c.get('unit'));
  if (!isId(id)) throw new NotThere('Không tìm thấy cuộc họp này.');
  const row = await readEntryById(c, id);
  const unit = await getUnit(c.get('scope'), { unitId: row.unitId });
  if (!reachesUnit(c.get('scope'), 'names', unit)) throw new NotThere('Không tìm thấy cuộc họp này.');
  return { row: await getMeeting(c.get('scope'), id), unit };
}

export async function showMeeting(c: Ctx, again: { sheet?: FormState; conclusion?: FormState }): Promise<Response> {
  const { row, unit } = await readOwnMeeting(c);
  const { sheet, attendance, conclusions } = await readMeeting(c.get('scope'), row.entryId);
  const begun = sheet && { ...sheet, minutes: sheet.minutes ?? agendaAsMinutes(sheet.agenda) };
  const form = again.sheet ?? (begun ? formOf(sheetContract, begun) : freshForm());
  const responsible = again.conclusion ?? freshForm();
  const mayKeep = row.state === 'recorded' && may(c.get('scope'), access.record, unit);
  return meetingPage(c, {
    unit: c.get('unit'),
    row,
    sheet,
    attendance,
    conclusions,
    ways: await conclusionPart(c, { row, unit, conclusions }),
    form,
    picked: await showChosen(c, form, typedList(form, 'persons[]')),
    conclusionForm: responsible,
    responsible: await showChosen(c, responsible, typedList(responsible, 'persons[]')),
    source: personSearchHref(c.get('unit')),
    groups: mayKeep ? (await listGroups(c, row.onDate, unit)).map(({ value, label }) => ({ value, label })) : [],
    today: onDay(c),
    mayKeep,
  });
}

interface Group extends Option {
  listPersons: () => Promise<string[]>;
}

/** Who may be asked at once, as of the meeting's day: a body of the term, the unit, one of its parts. */
export async function listGroups(c: Ctx, on: string, unit: Unit): Promise<Group[]> {
  const scope = c.get('scope');
  const term = termOn(await listTerms(scope, unit.homeId), on);
  const bodies = await listBodies(scope, { unitId: unit.unitId, termId: term?.termId });
  const holders = async (bodyId: string) =>
    (await listPosts(scope, { unitId: unit.unitId, from: on, to: on }))
      .filter((post) => post.bodyId === bodyId)
      .map((post) => post.personId);
  const parts = (await listBranch(scope, { path: unit.path, on })).filter((one) => one.homeId === unit.homeId);
  return [
    ...bodies.map(({ bodyId, name }) => ({ value: bodyId, label: name, listPersons: () => holders(bodyId) })),
    ...parts.map(({ unitId, shortName, path }) => ({
      value: unitId,
      label: unitId === unit.unitId ? `Toàn thể ${shortName}` : shortName,
      listPersons: () => listEverybody(c, path, on),
    })),
  ];
}

/** The button "Đưa vào danh sách": the same form with a whole group in it. Nothing is kept yet. */
async function fillGroup(c: Ctx, row: EntryRow, unit: Unit): Promise<Response | undefined> {
  const { fields } = await readForm(c);
  if (!fields['fill']) return undefined;
  const form = freshForm({ ...fields, everyone: '' });
  const chosen = (await listGroups(c, row.onDate, unit)).find((one) => one.value === fields['everyone']);
  const listed = new Set(typedList(form, 'there[]'));
  // Who holds two posts in a body stands once; whom this officer may not see by name is left out.
  const persons = await listNames(c.get('scope'), [...new Set((await chosen?.listPersons()) ?? [])]);
  const added = persons.map((one) => one.personId).filter((personId) => !listed.has(personId));
  const sheet = {
    ...form,
    typed: { ...form.typed, 'persons[]': [...new Set([...typedList(form, 'persons[]'), ...added])] },
  };
  return asAgain(await showMeeting(c, { sheet }));
}

const seenContract = contract('meetingSheet', sheetContract.label, {
  ...sheetContract.fields,
  seen: number('Phiên bản', { required: true }),
});

async function keep(c: Ctx): Promise<Response> {
  allow(c.get('scope'), access.record, c.get('unit'));
  const { row, unit } = await readOwnMeeting(c);
  const filled = await fillGroup(c, row, unit);
  if (filled) return filled;
  return submit(c, {
    contract: seenContract,
    act: async ({ seen, ...values }, sent) => {
      await keepSheet(c.get('scope'), {
        unit,
        entryId: row.entryId,
        seen,
        values,
        attendance: await attendanceIn(c, sent),
        today: onDay(c),
      });
      return { to: meetingHref(c.get('unit'), row.entryId), say: 'Đã lưu điểm danh, biên bản.' };
    },
    again: (form) => showMeeting(c, { sheet: form }),
  });
}

/** Those of the list with their state, and those newly chosen, who were there unless it is said otherwise. */
async function attendanceIn(c: Ctx, sent: Sent): Promise<Attendance[]> {
  const form = freshForm(sent.fields);
  const listed = typedList(form, 'there[]').filter(isId);
  const chosen = await readChosen(c, { typed: sent.fields });
  return [...new Set([...listed, ...chosen])].slice(0, 2000).map((personId) => {
    const state = typedOne(form, `state.${personId}`) ?? 'present';
    const reason = (typedOne(form, `reason.${personId}`) ?? '').trim().slice(0, 300);
    return {
      personId,
      state: attendanceStates.some((one) => one.value === state) ? state : 'present',
      reason: reason || null,
    };
  });
}

async function conclude(c: Ctx): Promise<Response> {
  allow(c.get('scope'), access.record, c.get('unit'));
  const { row, unit } = await readOwnMeeting(c);
  return submit(c, {
    contract: conclusionContract,
    act: async (values, sent) => {
      const persons = await readChosen(c, { typed: sent.fields });
      if (persons.length > 1)
        throw new Refusal('ledger.onePerson', 'Mỗi kết luận giao cho một người chịu trách nhiệm.', {
          persons: 'Hãy chọn một người.',
        });
      const [scope, { entryId }] = [c.get('scope'), row];
      const { id: conclusionId, again } = await readOnce(scope, sent.fields['once'], async (id) =>
        (await listConclusions(scope, entryId)).some((one) => one.conclusionId === id),
      );
      if (!again) await noteConclusion(scope, { unit, entryId, ...values, personId: persons[0] ?? null, conclusionId });
      return { to: `${meetingHref(c.get('unit'), row.entryId)}#ket-luan`, say: 'Đã ghi kết luận.' };
    },
    again: (form) => showMeeting(c, { conclusion: form }),
  });
}

const settling = contract('conclusion', 'Kết luận', {
  state: choice(
    'Việc',
    [
      { value: 'done', label: 'Xong' },
      { value: 'open', label: 'Làm tiếp' },
      { value: 'withdrawn', label: 'Bỏ' },
    ],
    { required: true },
  ),
  conclusion: text('Kết luận', { max: 36 }),
});

async function settle(c: Ctx): Promise<Response> {
  allow(c.get('scope'), access.record, c.get('unit'));
  const { row, unit } = await readOwnMeeting(c);
  return submit(c, {
    contract: settling,
    act: async ({ state }) => {
      await settleConclusion(c.get('scope'), {
        unit,
        entryId: row.entryId,
        conclusionId: c.req.param('conclusion') ?? '',
        state: state as 'done' | 'open' | 'withdrawn',
        today: onDay(c),
      });
      return { to: `${meetingHref(c.get('unit'), row.entryId)}#ket-luan`, say: 'Đã lưu.' };
    },
    again: () => showMeeting(c, {}),
  });
}
