import { createHash } from 'node:crypto';
import type { VNode } from 'preact';
import { show, type Contract } from './contract.ts';
import { formOf } from './form.tsx';
import type { FormState } from './http.ts';
import { isId, newId } from './ids.ts';
import { Refusal } from './refusal.ts';
import { lockRecord, type Scope } from './scope.ts';
import { HiddenField } from './ui/field.tsx';

/**
 * What happens when a form meets itself: two officers at one record, a double click, the back button. A form that changes
 * something carries the mark of what it showed; a form that makes something carries the identifier of what it makes.
 */

/** The marks of a record's fields as a form shows them, one a field: they tell which of them somebody else changed. */
function marksOf(of: Contract, values: object): string[] {
  const { typed } = formOf(of, values);
  return Object.keys(of.fields).map((name) =>
    createHash('sha256')
      .update(JSON.stringify([name, typed[name] ?? '']))
      .digest('base64url')
      .slice(0, 8),
  );
}

const markOf = (of: Contract, values: object): string => marksOf(of, values).join('.');

/** For a form that changes a record: what its writer saw. After `refuseStale` has spoken, sending again writes over. */
export function SeenField({ of, values, form }: { of: Contract; values: object; form: FormState }): VNode {
  const kept = form.errors['seen'] ? undefined : form.typed['seen'];
  return <HiddenField name="seen" value={typeof kept === 'string' ? kept : markOf(of, values)} />;
}

/** For a form that makes something: its identifier, so that the same form sent twice makes one. */
export function OnceField({ form }: { form: FormState }): VNode {
  const kept = form.typed['once'];
  return <HiddenField name="once" value={isId(kept) ? kept : newId()} />;
}

/**
 * @throws Refusal `form.stale` when the record was changed since its writer saw it, with what stands now beside each field that
 * somebody else changed. A form without a mark is believed.
 */
export async function refuseStale(
  scope: Scope,
  o: { id: string; typed: FormState['typed']; of: Contract; now: () => Promise<object> },
): Promise<void> {
  await lockRecord(scope, o.id);
  const { seen } = o.typed;
  if (typeof seen !== 'string') return;
  const now = await o.now();
  if (seen === markOf(o.of, now)) return;
  const reason =
    'Trong lúc đồng chí đang sửa, người khác đã ghi lại phần này. Những gì đồng chí gõ vẫn còn ở dưới; chỗ người kia đã thay được nói bên cạnh. Hãy xem lại, rồi bấm ghi lần nữa.';
  throw new Refusal('form.stale', reason, { seen: reason, ...tellChanged(o.of, now, seen.split('.')) });
}

function tellChanged(of: Contract, now: object, seen: readonly string[]): Record<string, string> {
  const marks = marksOf(of, now);
  return Object.fromEntries(
    Object.entries(of.fields)
      .filter((_, nth) => marks[nth] !== seen[nth])
      .map(([name, field]) => {
        const shown = show(field, (now as Record<string, unknown>)[name]);
        return [name, shown ? `Người khác vừa ghi “${shown}”.` : 'Người khác vừa để trống.'];
      }),
  );
}

/** The identifier that a form brought, and whether what it makes is there already. Waits for its twin, if that is being written. */
export async function readOnce(
  scope: Scope,
  once: unknown,
  isThere: (id: string) => Promise<boolean>,
): Promise<{ id: string; again: boolean }> {
  if (!isId(once)) return { id: newId(), again: false };
  await lockRecord(scope, once);
  return { id: once, again: await isThere(once) };
}
