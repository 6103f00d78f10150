import { overlap, type Finding } from '../finding.ts';
import { spanOf, type Reading } from '../reading/statements.ts';
import { secondOpinion } from './second-opinion.ts';
import { twice } from './slip-words.ts';
import { weighedSums } from './weighed-sums.ts';

/** A total against the parts that claim to make it up, and a part against its whole. */
export function totalAndParts(reading: Reading): Finding[] {
  const opinion = secondOpinion(reading);
  const weighed = weighedSums(reading, opinion);
  return [...weighed, ...opinion.alone.filter(({ at }) => !weighed.some((one) => overlap(one.at, at)))].filter(
    ({ at }) => !twice.test(reading.text.slice(at.from, Math.min(spanOf(reading.lines, at).to, at.to + 90))),
  );
}
