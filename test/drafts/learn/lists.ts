import { tidyDraft } from '../../../src/modules/reports/rules/contradictions/reading/plain.ts';
import type { Span } from '../../../src/modules/reports/rules/contradictions/finding.ts';
import {
  countingSigns,
  countingsOf,
} from '../../../src/modules/reports/rules/contradictions/lists/counting-signs.ts';
import { doubtOf, toldBy, type Claim } from '../../../src/modules/reports/rules/contradictions/lists/last-say.ts';
import { openingSigns, reachOf } from '../../../src/modules/reports/rules/contradictions/lists/opening-signs.ts';
import { mayCount, openingsOf, type Opening } from '../../../src/modules/reports/rules/contradictions/lists/openings.ts';
import { farthestOff, listsRead, type Judges } from '../../../src/modules/reports/rules/contradictions/lists/readings.ts';
import { splittingsOf, type Splitting } from '../../../src/modules/reports/rules/contradictions/lists/splittings.ts';
import { one, type Quantity } from '../../../src/modules/reports/rules/contradictions/reading/quantities.ts';
import { judgeOf } from '../../../src/modules/reports/rules/contradictions/trees.ts';
import type { Annotated } from './annotated.ts';
import { grow, type Example, type Growth } from './grow.ts';

/** A count and the list that its writer says it heads, where the reader finds them. */
interface Listed {
  count: Quantity;
  list: Span;
  /** How many the list holds. */
  items: number;
  broken: boolean;
}

export const openingGrowth: Growth = { trees: 130, leaves: 20, rate: 0.08, fewest: 10, brake: 5, share: 0.4 };
export const countingGrowth: Growth = { trees: 130, leaves: 12, rate: 0.08, fewest: 8, brake: 3, share: 0.4 };
export const doubtGrowth: Growth = { trees: 100, leaves: 6, rate: 0.06, fewest: 8, brake: 5, share: 0.5 };

/** Whether a list begins where it may. */
export const openingExamples = (drafts: readonly Annotated[]): Example[] =>
  drafts.flatMap((draft) =>
    beginnings(draft).map(({ count, opening, splittings, right }) => ({
      signs: openingSigns(draft.reading, count, opening, splittings),
      right,
    })),
  );

/** Whether a list that begins there holds so many. */
export const countingExamples = (drafts: readonly Annotated[]): Example[] =>
  drafts.flatMap((draft) =>
    beginnings(draft).flatMap(({ count, opening, splittings, right, items }) =>
      right
        ? countingsOf(splittings).map((counting) => ({
            signs: countingSigns(draft.reading, count, opening, splittings, counting),
            right: counting.counts === items,
          }))
        : [],
    ),
  );

interface Beginning {
  count: Quantity;
  opening: Opening;
  splittings: Splitting[];
  right: boolean;
  items: number | undefined;
}

function beginnings(draft: Annotated): Beginning[] {
  const { reading } = draft;
  const known = listsOf(draft);
  return reading.quantities.filter(mayCount).flatMap((count) => {
    const listed = known.find((one) => one.count === count);
    const openings = openingsOf(reading, count);
    return openings.flatMap((opening): Beginning[] => {
      const splittings = splittingsOf(reading, opening);
      if (reachOf(splittings, toldBy(count)) > farthestOff) return [];
      const right = listed ? beginsAt(reading.text, opening, listed, openings) : forgotten(opening, splittings, count);
      return right === undefined ? [] : [{ count, opening, splittings, right, items: listed?.items }];
    });
  });
}

/** Whether a list begins at an opening; undefined where it does almost. */
function beginsAt(text: string, opening: Opening, { list }: Listed, all: readonly Opening[]): boolean | undefined {
  const away = (one: Opening): number => Math.abs(one.from - list.from);
  if (away(opening) > 24) return false;
  if (away(opening) > Math.max(2, Math.min(...all.map(away))) || away(opening) > 14) return undefined;
  const [from, to] = [opening.from, list.from].toSorted((a, b) => a - b);
  return /[,;]/u.test(text.slice(from, to)) ? undefined : true;
}

/** What no tag tells of is no list, unless it comes out: then it seems to have been forgotten. */
const forgotten = ({ by, gap }: Opening, splittings: readonly Splitting[], count: Quantity): false | undefined =>
  (by.has('colon') || by.has('rows')) &&
  gap.to - gap.from < 80 &&
  splittings.some(({ items }) => items.length === toldBy(count))
    ? undefined
    : false;

/** How much a list that was miscounted on purpose weighs. */
const miscounted = 0.15;

/** Whether what the reader holds against a count is so, judged by forests that have not seen its hand; and each right one told as one more and less. */
export function doubtExamples(drafts: readonly Annotated[]): Example[] {
  const groups = [0, 1, 2];
  const hands = [...new Set(drafts.map(({ hand }) => hand))].toSorted();
  const groupOf = ({ hand }: Annotated): number => hands.indexOf(hand) % groups.length;
  return groups.flatMap((group) => {
    const others = drafts.filter((draft) => groupOf(draft) !== group);
    const judges = {
      opening: judgeOf(grow(openingExamples(others), openingGrowth)),
      counting: judgeOf(grow(countingExamples(others), countingGrowth)),
    };
    return drafts.filter((draft) => groupOf(draft) === group).flatMap((draft) => doubtsIn(draft, judges));
  });
}

function doubtsIn(draft: Annotated, judges: Judges): Example[] {
  const { reading } = draft;
  const known = listsOf(draft);
  const counts = reading.quantities.filter(mayCount).map((count) => ({ count, lists: listsRead(reading, count, judges) }));
  const claims = counts.flatMap(({ count, lists }) => lists.map((list): Claim => ({ count, list })));
  return counts.flatMap(({ count, lists }) => {
    const listed = known.find((one) => one.count === count);
    const signs = doubtOf(reading, count, lists, claims)?.signs;
    const found: Example[] = signs ? [{ signs, right: listed?.broken === true }] : [];
    if (!listed || listed.broken) return found;
    for (const value of [count.value - one, count.value + one]) {
      const wrong = { ...count, value };
      const doubt = mayCount(wrong) && doubtOf(reading, wrong, listsRead(reading, wrong, judges), claims);
      if (doubt) found.push({ signs: doubt.signs, right: true, weight: miscounted });
    }
    return found;
  });
}

function listsOf(draft: Annotated): Listed[] {
  const { back } = tidyDraft(`${draft.title}\n${draft.text}`);
  const above = draft.title.length + 1;
  /** The first place of the tidy draft that stands at or behind one of the draft as written. */
  const placeOf = (place: number): number => {
    let [low, high] = [0, draft.reading.text.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (back({ from: middle, to: middle }).from < place) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return draft.relations.flatMap(({ kind, left, right: [id = ''], items, broken }) => {
    const [count, tag] = [draft.figures.get(left), draft.tags.get(id)];
    if (kind !== 'count' || !count || !tag || items === undefined) return [];
    return [{ count, list: { from: placeOf(tag.from + above), to: placeOf(tag.to + above) }, items, broken }];
  });
}
