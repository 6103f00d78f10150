import { fold } from '../../../kernel/vi/text.ts';
import type { Ctx, FormState } from '../../../kernel/http.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import type { PickedPerson } from '../../../kernel/ui/picker.tsx';
import { findForPicker, listMembers, listNames } from '../../people/index.ts';
import { typedOne } from '../pages/writing.tsx';

export const typedList = (form: Pick<FormState, 'typed'>, name: string): string[] =>
  [form.typed[name] ?? []].flat().filter(Boolean);

/** Typed words that do not say for certain whom they mean, and who it may be. */
export interface Unsettled {
  typed: string;
  persons: PickedPerson[];
}

const mostTyped = 12;

/** "Nguyễn Văn An; Lê Thị Bình" in one field are two. */
const typedNames = (form: Pick<FormState, 'typed'>): string[] => [
  ...new Set(
    (typedOne(form as FormState, 'persons[]_text') ?? '')
      .split(/[;,\n]/u)
      .map((one) => one.trim())
      .filter(Boolean),
  ),
];

/** Who was pointed out among those whom typed words may mean. */
const pointedOut = (form: Pick<FormState, 'typed'>): string[] => [
  ...typedList(form, 'meant[]'),
  ...typedList(form, 'recent'),
];

/**
 * A whole name that one person of the unit bears is that person. A part of a name never is, though only one bears it: a
 * union of thousands has no end of people whose name holds "an", and whoever is meant may not be among them.
 */
async function settleTyped(
  c: Ctx,
  form: Pick<FormState, 'typed'>,
): Promise<{ settled: string[]; unsettled: Unsettled[] }> {
  const pointed = pointedOut(form);
  const settled: string[] = [];
  const unsettled: Unsettled[] = [];
  const names = typedNames(form).slice(0, mostTyped);
  const everyFound = await Promise.all(names.map((typed) => findForPicker(c.get('scope'), c.get('unit'), typed)));
  for (const [nth, typed] of names.entries()) {
    const found = everyFound[nth] ?? [];
    const named = found.filter((one) => fold(one.name) === fold(typed));
    const exact = named.filter((one) => one.name.toLowerCase() === typed.toLowerCase());
    const persons = exact.length === 1 ? exact : named.length > 0 ? named : found;
    const meant = persons.filter((one) => pointed.includes(one.id));
    const [only] = meant.length > 0 ? meant : named.length > 0 && persons.length === 1 ? persons : [];
    if (only) settled.push(...(meant.length > 0 ? meant : [only]).map((one) => one.id));
    else unsettled.push({ typed, persons });
  }
  return { settled, unsettled };
}

function refuseTyped(words: string): never {
  throw new Refusal('ledger.whichPerson', words, { persons: words });
}

/**
 * Who was chosen, also where no script ran: a whole typed name that one person bears is that person.
 * Refuses `ledger.whichPerson` when it fits several, a part of a name, or nobody; the form then shows them to choose from.
 */
export async function readChosen(c: Ctx, form: Pick<FormState, 'typed'>): Promise<string[]> {
  const chosen = typedList(form, 'persons[]');
  if (typedNames(form).length > mostTyped)
    refuseTyped(`Mỗi lần gõ không quá ${mostTyped} tên. Hãy gõ bớt, ghi thêm sau.`);
  const { settled, unsettled } = await settleTyped(c, form);
  const nobody = unsettled.find((one) => one.persons.length === 0);
  if (nobody) refuseTyped(`Không tìm thấy ai tên “${nobody.typed.slice(0, 80)}”. Hãy gõ lại tên, hoặc để trống.`);
  const [first] = unsettled;
  if (first) refuseTyped(`Chưa rõ “${first.typed.slice(0, 80)}” là ai. Hãy chọn đúng người ở dưới.`);
  return [...new Set([...chosen, ...settled])];
}

/** The chosen persons with their names, and whom typed words may mean, for showing the form again. */
export async function showChosen(
  c: Ctx,
  form: FormState,
  personIds: readonly string[],
): Promise<{ chosen: PickedPerson[]; unsettled: Unsettled[]; pointed: string[]; typed: string }> {
  const names = await listNames(
    c.get('scope'),
    personIds.filter((id) => /^[0-9a-f-]{36}$/u.test(id)),
  );
  // Those pointed out stand among the others, so that the mark can be taken back.
  const { unsettled } = await settleTyped(c, { typed: { ...form.typed, 'meant[]': [], recent: [] } });
  return {
    chosen: names.map((one) => ({ id: one.personId, name: one.fullName })),
    unsettled: unsettled.filter((one) => one.persons.length > 0),
    pointed: pointedOut(form),
    typed: typedOne(form, 'persons[]_text')?.trim() ?? '',
  };
}

const mostMembers = 3000;

/** Everybody of a unit and its inner parts as of a day. */
export async function listEverybody(c: Ctx, path: string, on: string): Promise<string[]> {
  return (await listMembers(c.get('scope'), { path, homeId: c.get('unit').homeId, on, most: mostMembers })).map(
    (member) => member.personId,
  );
}
