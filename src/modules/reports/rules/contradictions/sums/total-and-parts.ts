import { addedUp } from './added-up.ts';
import { amongThem, moreThanAll, outcomes } from './among.ts';
import { announced } from './announced.ts';
import { averages } from './averages.ts';
import { balances } from './balances.ts';
import { ballots } from './ballots.ts';
import { blocks } from './blocks.ts';
import { absent, subsets } from './complements.ts';
import { distantSums } from './distant-sums.ts';
import { exhaustivePairs } from './exhaustive.ts';
import { differences, netChanges } from './flows.ts';
import { movements } from './movements.ts';
import { nearSums } from './near-sums.ts';
import { perUnit } from './per-unit.ts';
import { products } from './products.ts';
import { remainders } from './remainders.ts';
import { columns, rows, ruledColumns } from './tables.ts';
import { overlap, type Finding } from '../finding.ts';
import { spanOf, type Reading } from '../reading/statements.ts';
import { twice } from './slip-words.ts';
import { weighedSums } from './weighed-sums.ts';

/** Rules for what no run of numbers tells. */
const alone = [
  addedUp,
  columns,
  rows,
  blocks,
  averages,
  balances,
  movements,
  exhaustivePairs,
  netChanges,
  remainders,
  products,
  absent,
  outcomes,
  amongThem,
  moreThanAll,
  subsets,
  ballots,
];
/** Rules that are too often wrong by themselves. */
const seconding = [announced, nearSums, distantSums, perUnit, ruledColumns, differences];

/** A total against the parts that claim to make it up, and a part against its whole. */
export function totalAndParts(reading: Reading): Finding[] {
  const byRule = alone.flatMap((rule) => rule(reading));
  const seconds = [...byRule, ...seconding.flatMap((rule) => rule(reading))];
  const weighed = weighedSums(reading, (one) => seconds.some(({ at }) => overlap(at, one)));
  return [...weighed, ...byRule.filter(({ at }) => !weighed.some((one) => overlap(one.at, at)))].filter(
    ({ at }) => !twice.test(reading.text.slice(at.from, Math.min(spanOf(reading.lines, at).to, at.to + 90))),
  );
}
