import { createHash } from 'node:crypto';
import type { VNode } from 'preact';
import type { Contract } from './contract.ts';
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

/** The mark of a record's fields as a form shows them. */
function markOf(of: Contract, values: object): string {
  const { typed } = formOf(of, values);
  return createHash('sha256').update(JSON.stringify(typed)).digest('base64url').slice(0, 22);
}

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

/** @throws Refusal `form.stale` when the record was changed since its writer saw it. A form without a mark is believed. */
export async function refuseStale(
  scope: Scope,
  o: { id: string; seen: unknown; of: Contract; now: () => Promise<object> },
): Promise<void> {
  await lockRecord(scope, o.id);
  if (typeof o.seen !== 'string' || o.seen === markOf(o.of, await o.now())) return;
  const reason =
    'Trong lúc đồng chí đang sửa, người khác đã ghi lại phần này. Những gì đồng chí gõ vẫn còn ở dưới: hãy xem bản mới ở trang khác, rồi bấm ghi lần nữa nếu vẫn muốn thay.';
  throw new Refusal('form.stale', reason, { seen: reason });
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
