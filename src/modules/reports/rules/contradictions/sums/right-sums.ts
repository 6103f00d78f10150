import { spanning, type Span } from '../finding.ts';
import { unitOf, type Grouping } from './grouping.ts';
import type { Quantity } from '../reading/quantities.ts';

/** The sums of a draft that come out, and what they say of those that do not. */
export interface RightSums {
  /** Whether a number of this stretch is surely the sum of others in it. */
  settles: (at: Span) => boolean;
  /** How surely the whole, or the parts, of a sum that does not come out belong to one that does. */
  against: (grouping: Grouping) => Record<string, number>;
}

const sure = 4;

export function rightSums(right: readonly Grouping[], likelihood: (grouping: Grouping) => number): RightSums {
  const byWhole = Map.groupBy(right, ({ whole }) => whole);
  const byPart = new Map<Quantity, Grouping[]>();
  for (const grouping of right)
    for (const part of grouping.parts) byPart.set(part, (byPart.get(part) ?? []).concat(grouping));
  const known = new Map<Grouping, number>();
  const surenessOf = (grouping: Grouping): number => {
    const found = known.get(grouping) ?? sureness(grouping, likelihood);
    known.set(grouping, found);
    return found;
  };
  const most = (some: readonly Grouping[]): number => Math.max(0, ...some.map(surenessOf));
  return {
    settles: (at) =>
      right.some((grouping) => isIn(grouping.whole, at) && fills(grouping, at) && surenessOf(grouping) > sure),
    against: ({ whole, parts }) => {
      const shared = new Map<Grouping, number>();
      for (const part of parts)
        for (const other of byPart.get(part) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
      const own = byWhole.get(whole) ?? [];
      const others = [...shared].filter(([other, many]) => other.whole !== whole && many * 2 >= parts.length);
      return {
        wholeOtherwise: most(own.filter((other) => shared.has(other))),
        wholeElsewhere: most(own.filter((other) => !shared.has(other))),
        partsOtherwise: most(others.map(([other]) => other)),
        wholeAmongRight: most((byPart.get(whole) ?? []).filter((other) => shared.has(other))),
        partOfRight: most(
          parts.flatMap((part) => (byWhole.get(part) ?? []).filter((other) => other.parts.includes(whole))),
        ),
      };
    },
  };
}

const isIn = ({ from, to }: Span, at: Span): boolean => from >= at.from && to <= at.to;

/** A sum of two numbers somewhere in a stretch says nothing of all of it. */
function fills({ whole, parts }: Grouping, at: Span): boolean {
  const { from, to } = spanning(whole, ...parts);
  return parts.filter((part) => isIn(part, at)).length > 1 && (to - from) * 2 >= at.to - at.from;
}

/** That a sum comes out to the last figure of a large number is no chance. */
const sureness = (grouping: Grouping, likelihood: (grouping: Grouping) => number): number => {
  const seldom = Math.log(Math.max(4, Number(grouping.whole.value / unitOf(grouping))));
  return Math.log1p(Math.exp(Math.min(likelihood(grouping) + seldom, 30)));
};
