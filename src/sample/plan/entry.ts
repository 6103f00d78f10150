import type { EntryDraft } from '../../modules/ledger/index.ts';
import { makeRandom, type Random } from '../random.ts';
import { PLAYED_UNIT } from '../units.ts';

/** A record of the sample before it is entered: persons are places in the unit's roll. */
export interface PlannedEntry {
  /** Code of the unit that records it. */
  readonly unit: string;
  readonly kind: string;
  readonly draft: Omit<EntryDraft, 'entryId' | 'participants'>;
  readonly who?: readonly number[];
  /** Key of the campaign that it points to. */
  readonly campaign?: string;
  /** What the record held when it was first entered; it is corrected to `draft`. */
  readonly mistyped?: { readonly amount: number; readonly reason: string };
  /** Why it was withdrawn. */
  readonly withdrawn?: string;
}

/** A movement, contest or programme. Records of its unit and of those below may point to it. */
export interface PlannedCampaign {
  readonly key: string;
  readonly unit: string;
  readonly values: {
    readonly name: string;
    readonly kindCode: 'movement' | 'contest' | 'programme';
    readonly organiser: string;
    readonly fromOn: string;
    readonly toOn: string | null;
    readonly note: string | null;
  };
}

type Draft = PlannedEntry['draft'];

/** A record of the played unit itself. */
export const ours = (kind: string, draft: Draft, who?: readonly number[]): PlannedEntry => ({
  unit: PLAYED_UNIT,
  kind,
  draft,
  ...(who ? { who } : {}),
});

/** A record that one of its groups made. */
export const ofGroup = (unit: string, kind: string, draft: Draft, who?: readonly number[]): PlannedEntry => ({
  ...ours(kind, draft, who),
  unit,
});

/** Numbers of their own for each part of the sample, so that a change of one leaves the others as they are. */
export const numbersFor = (seed: number, part: number): Random => makeRandom((seed + part * 7_919) >>> 0);

const DAY = 86_400_000;

/** The day itself, or the Monday after it: offices do not meet at weekends. */
export function workday(date: string): string {
  const day = Date.parse(`${date}T00:00:00Z`);
  const late = [1, 0, 0, 0, 0, 0, 2][new Date(day).getUTCDay()] ?? 0;
  return new Date(day + late * DAY).toISOString().slice(0, 10);
}
