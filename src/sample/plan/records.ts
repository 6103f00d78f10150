import type { PlannedEntry } from './entry.ts';
import { planDecoys, planMistakes } from './decoys.ts';
import { planThirdTermDonations } from './donations.ts';
import { planDirections, planInspections, planMeetings, planTraining } from './duties.ts';
import { planLaterYears } from './later-years.ts';
import { planPartySteps } from './party.ts';
import { planRatings, planUnitRatings } from './ratings.ts';
import type { RollPerson } from './roll.ts';
import { planRegistrations, planStudies } from './studies.ts';
import { planThirdTermVisits } from './visits.ts';
import { planWorkOfThirdTerm } from './work-of-third-term.ts';

/** All records of the played unit from December 2017 to `until`, by day. */
export function planRecords(o: { seed: number; until: string; roll: readonly RollPerson[] }): PlannedEntry[] {
  const lastYear = Number(o.until.slice(0, 4));
  const all = [
    ...planMistakes(planThirdTermVisits(o.seed)),
    ...planThirdTermDonations(o.seed),
    ...planWorkOfThirdTerm(),
    ...planPartySteps(),
    ...planRatings(lastYear),
    ...planUnitRatings(),
    ...planStudies(lastYear),
    ...planRegistrations(lastYear),
    ...planDirections(),
    ...planMeetings(lastYear),
    ...planInspections(lastYear),
    ...planTraining(),
    ...planLaterYears(o.seed, lastYear, o.roll),
    ...planDecoys(),
  ];
  return all
    .filter((one) => one.draft.onDate <= o.until)
    .sort((one, other) => (one.draft.onDate < other.draft.onDate ? -1 : one.draft.onDate > other.draft.onDate ? 1 : 0));
}
