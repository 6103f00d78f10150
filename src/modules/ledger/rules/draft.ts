import { addedName, type EntryValues, type Kind } from '../contract.ts';
import type { EntryDraft, ParticipantDraft } from './entry.ts';

/** What the form of a kind gave, as a record to be completed: added fields go to where their sensitivity puts them. */
export function draftOf(kind: Kind, given: Readonly<Record<string, unknown>>, more: Pick<EntryDraft, 'entryId' | 'tags' | 'participants'>): EntryDraft {
  const typed = kind.uses.filter((use) => use.field in given).map((use) => [use.field, given[use.field]]);
  const added = (sensitive: boolean) =>
    Object.fromEntries(kind.fields.filter((field) => field.sensitive === sensitive && present(given[addedName(field.fieldCode)])).map((field) => [field.fieldCode, given[addedName(field.fieldCode)]]));
  return { ...Object.fromEntries(typed), ...more, values: added(false), privateValues: added(true) } as EntryDraft;
}

const present = (value: unknown): boolean => value !== null && value !== undefined && value !== '';

/** A kept record by the names of its form, for showing it or correcting it. */
export function valuesOf(kind: Kind, row: EntryValues & { values: Readonly<Record<string, unknown>> }, words: { note: string | null; values: Readonly<Record<string, unknown>> } | undefined): Record<string, unknown> {
  const typed = kind.uses.map((use): [string, unknown] => [use.field, use.field === 'note' ? (words?.note ?? null) : row[use.field as keyof EntryValues]]);
  const added = kind.fields.map((field): [string, unknown] => [addedName(field.fieldCode), (field.sensitive ? words?.values : row.values)?.[field.fieldCode] ?? null]);
  return Object.fromEntries([...typed, ...added]);
}

/** Those chosen now; who was there before keeps their share of turns and money. */
export function participantsOf(chosen: readonly string[], before: readonly ParticipantDraft[] = []): ParticipantDraft[] {
  const kept = new Map(before.map((one) => [one.personId, one]));
  return [...new Set(chosen)].map((personId) => kept.get(personId) ?? { personId });
}
