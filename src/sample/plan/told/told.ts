import type { TotalDraft } from '../../../modules/ledger/index.ts';
import type { NewTarget } from '../../../modules/targets/index.ts';
import type { PlannedCampaign, PlannedEntry } from '../entry.ts';

export interface PlannedTerm {
  readonly ordinal: number;
  readonly label: string;
  readonly nominalFrom: number;
  readonly nominalTo: number;
  readonly startsOn: string;
  readonly endsOn: string | null;
}

/** A post of a told union; `who` is a place in its list of members. */
export interface ToldPost {
  readonly who: number;
  readonly body?: 'executiveCommittee' | 'womensBoard';
  readonly line: 'union' | 'job' | 'party';
  readonly kindCode: string;
  readonly title: string;
  readonly portfolio?: string;
}

/** A child or relative of a member. In records they stand behind the members: place = number of people + nth. */
export interface ToldKin {
  readonly of: number;
  readonly kindCode: 'child' | 'spouse' | 'parent' | 'parentInLaw';
  readonly sex: 'male' | 'female';
  readonly birthOn: string;
  readonly policyCode?: 'martyrKin' | 'warInvalid';
}

/** A union beside the played one of which a whole past term is told. */
export interface ToldUnion {
  readonly code: string;
  readonly terms: readonly PlannedTerm[];
  /** Since when the nth member is one, of which category, and in which of the union's parts. */
  readonly memberAt: (nth: number) => { fromOn: string; inReason: string; categoryCode?: string; part?: number };
  readonly posts: readonly ToldPost[];
  readonly kin: readonly ToldKin[];
  readonly campaigns: readonly PlannedCampaign[];
  /** By ordinal of the term. */
  readonly targets: Readonly<Record<number, readonly NewTarget[]>>;
  readonly totals: readonly TotalDraft[];
  readonly records: readonly PlannedEntry[];
}

type Draft = PlannedEntry['draft'];
export type Write = (kind: string, draft: Draft, who?: readonly number[], campaign?: string) => PlannedEntry;

/** Writes in the book of one unit. */
export const bookOf =
  (unit: string): Write =>
  (kind, draft, who, campaign) => ({
    unit,
    kind,
    draft,
    ...(who ? { who } : {}),
    ...(campaign ? { campaign } : {}),
  });

/** Whole numbers from one to another, both included. */
export const places = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, nth) => from + nth);

export const YEARS = [2018, 2019, 2020, 2021, 2022] as const;

/** `counts` of five years, one each. */
export const eachYear = <T>(counts: readonly number[], make: (year: number, count: number) => T | T[]): T[] =>
  YEARS.flatMap((year, nth) => make(year, counts[nth] ?? 0));

/** A target of a congress as the sample's unions adopt them. */
export const aim = (
  positionOrder: number,
  wording: string,
  indicatorCode: string,
  goal: Pick<NewTarget, 'comparator' | 'goalPart'> & Partial<NewTarget>,
): NewTarget => ({
  positionOrder,
  wording,
  indicatorCode,
  goalWhole: 1,
  goalGrade: null,
  rhythm: 'eachYear',
  source: 'Nghị quyết Đại hội',
  ...goal,
});
