import { overlap, type Finding } from '../finding.ts';
import { spanOf, type Reading } from '../reading/statements.ts';
import { secondOpinion } from './second-opinion.ts';
import { twice } from './slip-words.ts';
import { weighedSums } from './weighed-sums.ts';

/** A total against the parts that claim to make it up, and a part against its whole; where a rule marks, it says why in more words. */
export function totalAndParts(reading: Reading): Finding[] {
  const opinion = secondOpinion(reading);
  const weighed = weighedSums(reading, opinion).filter(({ at }) => !opinion.alone.some((one) => overlap(one.at, at)));
  return [...opinion.alone, ...weighed].filter(
    ({ at }) => !twice.test(reading.text.slice(at.from, Math.min(spanOf(reading.lines, at).to, at.to + 90))),
  );
}
