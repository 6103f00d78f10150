import { fold } from '../../../kernel/vi/text.ts';
import type { Ctx, FormState } from '../../../kernel/http.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import type { PickedPerson } from '../../../kernel/ui/picker.tsx';
import { findForPicker, listMembers, listNames } from '../../people/index.ts';
import { typedOne } from '../pages/writing.tsx';

export const typedList = (form: Pick<FormState, 'typed'>, name: string): string[] =>
  [form.typed[name] ?? []].flat().filter(Boolean);

/** Persons whose name holds what was typed; those of exactly that name alone when there are such. */
async function findByName(c: Ctx, typed: string): Promise<PickedPerson[]> {
  const found = await findForPicker(c.get('scope'), c.get('unit'), typed);
  const same = found.filter((one) => fold(one.name) === fold(typed));
  return same.length > 0 ? same : found;
}

/**
 * Who was chosen, also where no script ran: a typed name that fits one person is that person.
 * Refuses `ledger.whichPerson` when it fits several or nobody; the form then shows them to choose from.
 */
export async function readChosen(c: Ctx, form: Pick<FormState, 'typed'>): Promise<string[]> {
  const chosen = typedList(form, 'persons[]');
  const typed = typedOne(form as FormState, 'persons[]_text')?.trim();
  if (!typed) return chosen;
  const found = await findByName(c, typed);
  if (found.length === 0)
    throw new Refusal('ledger.whichPerson', `Không tìm thấy ai tên “${typed}”.`, {
      persons: 'Hãy gõ lại tên, hoặc để trống.',
    });
  // What was ticked among the candidates of the last time settles it.
  if (found.some((one) => chosen.includes(one.id))) return chosen;
  const [only] = found;
  if (found.length > 1 || !only)
    throw new Refusal('ledger.whichPerson', `Có ${found.length} người tên gần với “${typed}”.`, {
      persons: 'Hãy chọn đúng người ở dưới.',
    });
  return [...chosen, only.id];
}

/** The chosen persons with their names, and whom a typed name may mean, for showing the form again. */
export async function showChosen(
  c: Ctx,
  form: FormState,
  personIds: readonly string[],
): Promise<{ chosen: PickedPerson[]; candidates: PickedPerson[]; typed: string }> {
  const names = await listNames(
    c.get('scope'),
    personIds.filter((id) => /^[0-9a-f-]{36}$/u.test(id)),
  );
  const typed = typedOne(form, 'persons[]_text')?.trim() ?? '';
  const candidates = typed ? (await findByName(c, typed)).filter((one) => !personIds.includes(one.id)) : [];
  return { chosen: names.map((one) => ({ id: one.personId, name: one.fullName })), candidates, typed };
}

const mostMembers = 3000;

/** Everybody of a unit and its inner parts as of a day. */
export async function listEverybody(c: Ctx, path: string, on: string): Promise<string[]> {
  return (await listMembers(c.get('scope'), { path, homeId: c.get('unit').homeId, on, most: mostMembers })).map(
    (member) => member.personId,
  );
}
