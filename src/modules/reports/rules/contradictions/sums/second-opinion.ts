import { addedUp } from './added-up.ts';
import { amongThem, largerThanWhole, moreThanAll, outcomes } from './among.ts';
import { announced } from './announced.ts';
import { averages } from './averages.ts';
import { balances } from './balances.ts';
import { ballots } from './ballots.ts';
import { bothKinds } from './both-kinds.ts';
import { blocks } from './blocks.ts';
import { absent, subsets } from './complements.ts';
import { countedParts } from './counted-parts.ts';
import { detailed } from './detailed.ts';
import { distantSums } from './distant-sums.ts';
import { equations } from './equations.ts';
import { exhaustivePairs } from './exhaustive.ts';
import { differences, netChanges } from './flows.ts';
import { inOrder } from './in-order.ts';
import { movements } from './movements.ts';
import { nearSums } from './near-sums.ts';
import { parallelParts } from './parallel-parts.ts';
import { perUnit } from './per-unit.ts';
import { products } from './products.ts';
import { remainders } from './remainders.ts';
import { rowsBelow } from './rows-below.ts';
import { soManyTimes } from './so-many-times.ts';
import { tableTotals } from './table-totals.ts';
import { columns, rows, ruledColumns } from './tables.ts';
import { overlap, type Finding, type Span } from '../finding.ts';
import type { Signs } from '../signs.ts';
import type { Reading } from '../reading/statements.ts';

/** Rules that are right in nearly all of their marks: of accounts, tables, rows that tell all, and of what cannot be. */
const alone = [
  movements,
  balances,
  netChanges,
  averages,
  tableTotals,
  columns,
  rows,
  rowsBelow,
  equations,
  products,
  soManyTimes,
  exhaustivePairs,
  bothKinds,
  remainders,
  parallelParts,
  countedParts,
  detailed,
  inOrder,
  absent,
  amongThem,
  moreThanAll,
  largerThanWhole,
  subsets,
  ballots,
];
/** Rules that are too often wrong by themselves. */
const seconding = [addedUp, blocks, differences, distantSums, outcomes, perUnit, ruledColumns];

/** What the rules of the trade mark. */
export interface SecondOpinion {
  /** What they mark by themselves. */
  alone: readonly Finding[];
  /** Which of them mark a stretch, too. */
  signs: (at: Span) => Signs;
}

export function secondOpinion(reading: Reading): SecondOpinion {
  const surely = alone.flatMap((rule) => rule(reading));
  const [told, near] = [announced(reading), nearSums(reading)];
  const others = [...surely, ...seconding.flatMap((rule) => rule(reading))];
  const marks = (found: readonly Finding[], one: Span): boolean => found.some(({ at }) => overlap(at, one));
  return {
    alone: surely,
    signs: (at) => ({ announcedToo: marks(told, at), nearToo: marks(near, at), otherRuleToo: marks(others, at) }),
  };
}
