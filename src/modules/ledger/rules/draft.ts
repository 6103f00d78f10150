import { addedName, type EntryValues } from '../contract/entry.ts';
import { everyCause, type Kind } from '../contract/kind.ts';
import { deriveRange, sentenceOf, type EntryDraft, type ParticipantDraft } from './entry.ts';

/** What the form of a kind gave, as a record to be completed: added fields go to where their sensitivity puts them. */
export function draftOf(
  kind: Kind,
  given: Readonly<Record<string, unknown>>,
  more: Pick<EntryDraft, 'entryId' | 'tags' | 'participants' | 'documentIds'>,
): EntryDraft {
  const typed = kind.uses.filter((use) => use.field in given).map((use) => [use.field, given[use.field]]);
  const added = (sensitive: boolean) =>
    Object.fromEntries(
      kind.fields
        .filter((field) => field.sensitive === sensitive && present(given[addedName(field.fieldCode)]))
        .map((field) => [field.fieldCode, given[addedName(field.fieldCode)]]),
    );
  return { ...Object.fromEntries(typed), ...more, values: added(false), privateValues: added(true) } as EntryDraft;
}

const present = (value: unknown): boolean => value !== null && value !== undefined && value !== '';

interface Kept extends EntryValues {
  tags: readonly string[];
  documentIds: readonly string[];
  values: Readonly<Record<string, unknown>>;
}

interface Words {
  note: string | null;
  values: Readonly<Record<string, unknown>>;
}

/** A kept record by the names of its form, for showing it or correcting it. A line that the kind's own sentence made is left out. */
export function valuesOf(
  kind: Kind,
  row: Kept,
  words: Words | undefined,
  fundNames: ReadonlyMap<string, string>,
): Record<string, unknown> {
  const whole: EntryValues = {
    ...row,
    note: words?.note ?? null,
    summary: row.summary === sentenceOf(kind, row, fundNames) ? null : row.summary,
  };
  const typed = kind.uses.map((use): [string, unknown] => [use.field, whole[use.field as keyof EntryValues]]);
  const added = kind.fields.map((field): [string, unknown] => [
    addedName(field.fieldCode),
    (field.sensitive ? words?.values : row.values)?.[field.fieldCode] ?? null,
  ]);
  return Object.fromEntries([...typed, ...added]);
}

/** A correction by the form: what the form does not show stays as it was kept. */
export function correctedDraft(
  kind: Kind,
  kept: { row: Kept; words: Words | undefined; participants: readonly ParticipantDraft[] },
  given: EntryDraft,
): EntryDraft {
  const { row, words } = kept;
  const ofCause = everyCause(kind).find((cause) => cause.causeCode === row.causeCode)?.tags ?? [];
  const shows = (field: string): boolean => kind.uses.some((use) => use.field === field);
  return {
    ...row,
    note: words?.note ?? null,
    summary: null,
    ...given,
    ...underived({ ...row, ...given }, kept),
    tags: shows('tags') ? (given.tags ?? []) : row.tags.filter((tag) => !ofCause.includes(tag)),
    documentIds: shows('documents') ? (given.documentIds ?? []) : row.documentIds,
    participants: shows('persons') ? (given.participants ?? []) : kept.participants,
    values: { ...row.values, ...given.values },
    privateValues: { ...words?.values, ...given.privateValues },
  };
}

/**
 * What was worked out when a record was kept, sent back by the form that showed it: to be worked out anew, or it would stay
 * as if somebody had said it. Only the standard kind and what kinship tells is worked out, a worker is said to be one.
 */
export function underived(
  draft: Partial<EntryValues>,
  {
    row,
    participants,
  }: { row: Pick<EntryValues, 'turns' | 'amount' | 'fundCode'>; participants: readonly ParticipantDraft[] },
): Partial<Worked> {
  const range = deriveRange(participants, { ...row, turns: row.turns ?? 1, amount: row.amount ?? 0 });
  const [kind, ...others] = new Set(participants.map((one) => one.beneficiaryKind ?? 'member'));
  const told = others.length === 0 && (kind === 'member' || participants.every((one) => one.relation));
  return {
    ...(draft.amountLeast === range.amountLeast && draft.amountMost === range.amountMost
      ? { amountLeast: null, amountMost: null }
      : {}),
    ...(told && draft.beneficiaryKind === kind ? { beneficiaryKind: null } : {}),
  };
}

type Worked = Pick<EntryValues, 'amountLeast' | 'amountMost' | 'beneficiaryKind'>;

/** Those chosen now; who was there before keeps their share of turns and money. */
export function participantsOf(
  chosen: readonly string[],
  before: readonly ParticipantDraft[] = [],
): ParticipantDraft[] {
  const kept = new Map(before.map((one) => [one.personId, one]));
  return [...new Set(chosen)].map((personId) => kept.get(personId) ?? { personId });
}
