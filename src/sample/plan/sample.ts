import type { PlannedEntry } from './entry.ts';
import { planLivingUnions } from './living-unions.ts';
import { planOfficers, type OfficerPerson } from './officers.ts';
import { planOtherUnions, planOtherVisits, type OtherUnion } from './other-unions.ts';
import { planRecords } from './records.ts';
import { planRoll, type RollPerson } from './roll.ts';
import { visitsOfThirdTerm } from './visits.ts';

/** Everything that a seed decides, before anything is entered. */
export interface SamplePlan {
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
  return {
    roll,
    officers,
    unions,
    records: planRecords({ seed, until, roll }),
    otherWork: [
      ...planOtherVisits(seed, Number(until.slice(0, 4))).filter((visit) => visit.draft.onDate <= until),
      ...planLivingUnions(seed, unions, until),
    ],
  };
}
