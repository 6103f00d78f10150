import type { PlannedEntry } from './entry.ts';
import { planLivingUnions } from './living-unions.ts';
import { planOfficers, type OfficerPerson } from './officers.ts';
import { planOtherUnions, planOtherVisits, type OtherUnion } from './other-unions.ts';
import { planRecords } from './records.ts';
import { TOLD } from './told/all.ts';
import { planUpperYear } from './told/upper-year.ts';
import { planRoll, type RollPerson } from './roll.ts';
import { visitsOfThirdTerm } from './visits.ts';

/** Everything that a seed decides, before anything is entered. */
export interface SamplePlan {
  readonly seed: number;
  /** Names that somebody bears already. */
  readonly taken: Set<string>;
  readonly roll: readonly RollPerson[];
  readonly officers: readonly OfficerPerson[];
  readonly unions: readonly OtherUnion[];
  readonly records: readonly PlannedEntry[];
  readonly otherWork: readonly PlannedEntry[];
}

/** @param until the last day of the book, yyyy-mm-dd */
export function planSample(seed: number, until: string): SamplePlan {
  const taken = new Set<string>();
  const mothers = new Set(
    visitsOfThirdTerm(seed)
      .filter((visit) => visit.causeCode === 'maternity')
      .map((visit) => visit.memberIndex),
  );
  const roll = planRoll(seed, { mothers, taken });
  const officers = planOfficers(seed, taken);
  const unions = planOtherUnions(seed, taken);
  const records = planRecords({ seed, until, roll });
  const otherWork = [
    ...planOtherVisits(seed, Number(until.slice(0, 4))).filter((visit) => visit.draft.onDate <= until),
    ...TOLD.flatMap((union) => union.records),
    ...planLivingUnions(seed, unions, until),
  ];
  return {
    seed,
    taken,
    roll,
    officers,
    unions,
    records,
    otherWork: [...otherWork, ...planUpperYear([...records, ...otherWork])],
  };
}
