import { continueAs, systemActor, type Scope } from '../../kernel/scope.ts';
import {
  correctEntry,
  recordEntries,
  withdrawEntry,
  type Catalogue,
  type EntryDraft,
} from '../../modules/ledger/index.ts';
import type { PlannedEntry } from '../plan/entry.ts';
import type { Entered } from './people.ts';
import { unitOf, type Units } from './units.ts';

interface Book {
  readonly entries: readonly PlannedEntry[];
  /** Whom the entries' places mean. */
  readonly people: readonly Entered[];
  /** Who writes a unit's book. */
  readonly recorderOf: (unit: string) => Entered;
  /** Who of them are no members, by place. */
  readonly workers?: readonly number[];
  readonly catalogue: Catalogue;
  /** Ids by key. */
  readonly campaigns?: ReadonlyMap<string, string>;
  readonly today: string;
}

/** Records everything as officers would have: one kind at a time in the name of who writes the unit's book. @returns how many. */
export async function recordBook(scope: Scope, units: Units, book: Book): Promise<number> {
  const batches = [...Map.groupBy(book.entries, (entry) => `${entry.unit} ${entry.kind}`).values()];
  // The fewer participants the earlier: a fresh database has no statistics and reads all participants so far for each record (2 s otherwise).
  for (const entries of batches.sort((one, other) => crowdOf(one) - crowdOf(other))) {
    const { unit, kind } = entries[0] as PlannedEntry;
    const own = await continueAs(scope, systemActor(scope.tenantIds, book.recorderOf(unit).fullName));
    await recordKind(own, units, { ...book, unit, kind, entries });
  }
  return book.entries.length;
}

const crowdOf = (entries: readonly PlannedEntry[]): number =>
  entries.reduce((sum, { who }) => sum + (who?.length ?? 0), 0) / entries.length;

async function recordKind(scope: Scope, units: Units, o: Book & { unit: string; kind: string }): Promise<void> {
  const unit = unitOf(units, o.unit);
  const drafts = o.entries.map((entry) => draftOf(entry, o));
  const first = o.entries.map(({ mistyped }, nth) => ({
    ...(drafts[nth] as EntryDraft),
    ...(mistyped ? { amount: mistyped.amount } : {}),
  }));
  const ids = await recordEntries(scope, {
    unit,
    kindCode: o.kind,
    drafts: first,
    today: o.today,
    catalogue: o.catalogue,
  });
  for (const [nth, { mistyped, withdrawn }] of o.entries.entries()) {
    const entryId = ids[nth] as string;
    if (mistyped)
      await correctEntry(scope, {
        unit,
        entryId,
        version: 1,
        draft: drafts[nth] as EntryDraft,
        reason: mistyped.reason,
        today: o.today,
      });
    if (withdrawn) await withdrawEntry(scope, { unit, entryId, version: 1, reason: withdrawn });
  }
}

function draftOf({ draft, who, campaign }: PlannedEntry, { people, workers = [], campaigns }: Book): EntryDraft {
  const { gradeCode } = draft;
  // Whose child or relative somebody is, the ledger finds out itself.
  const kin = draft.beneficiaryKind === 'child' || draft.beneficiaryKind === 'relative';
  const participants = (who ?? []).map((place) => ({
    personId: people[place]?.personId ?? '',
    ...(kin ? {} : { beneficiaryKind: workers.includes(place) ? ('worker' as const) : ('member' as const) }),
    ...(gradeCode ? { gradeCode } : {}),
  }));
  const campaignId = campaign === undefined ? undefined : campaigns?.get(campaign);
  return { ...draft, ...(campaignId ? { campaignId } : {}), participants };
}
