import { countingSigns, countingsOf } from '../../../src/modules/reports/rules/contradictions/lists/counting-signs.ts';
import { doubtOf, toldBy, type Claim } from '../../../src/modules/reports/rules/contradictions/lists/last-say.ts';
import { openingSigns, reachOf } from '../../../src/modules/reports/rules/contradictions/lists/opening-signs.ts';
import {
  mayCount,
  openingsOf,
  type Opening,
} from '../../../src/modules/reports/rules/contradictions/lists/openings.ts';
import {
  farthestOff,
  listsRead,
  type Judges,
} from '../../../src/modules/reports/rules/contradictions/lists/readings.ts';
import { splittingsOf, type Splitting } from '../../../src/modules/reports/rules/contradictions/lists/splittings.ts';
import { one, type Quantity } from '../../../src/modules/reports/rules/contradictions/reading/quantities.ts';
import { judgeOf } from '../../../src/modules/reports/rules/contradictions/trees.ts';
import type { Annotated } from './annotated.ts';
import { grow, type Example, type Growth } from './grow.ts';
import { ideas, sourcesOf, type Listed, type Source } from './list-sources.ts';

export const openingGrowth: Growth = { trees: 130, leaves: 20, rate: 0.08, fewest: 4, brake: 4, share: 0.4 };
export const countingGrowth: Growth = { trees: 130, leaves: 12, rate: 0.08, fewest: 4, brake: 3, share: 0.4 };
export const doubtGrowth: Growth = { trees: 100, leaves: 6, rate: 0.06, fewest: 8, brake: 5, share: 0.5 };

/** Whether a list begins where it may. */
export const openingExamples = (drafts: readonly Annotated[]): Example[] => openingsIn(sourcesOf(drafts));

/** Whether a list that begins there holds so many. */
export const countingExamples = (drafts: readonly Annotated[]): Example[] => countingsIn(sourcesOf(drafts));

const openingsIn = (sources: readonly Source[]): Example[] =>
  sources.flatMap((source) =>
    beginnings(source).map(({ count, opening, splittings, right }) => ({
      signs: openingSigns(source.reading, count, opening, splittings),
      right,
    })),
  );

const countingsIn = (sources: readonly Source[]): Example[] =>
  sources.flatMap((source) =>
    beginnings(source).flatMap(({ count, opening, splittings, right, items }) =>
      right
        ? countingsOf(splittings).map((counting) => ({
            signs: countingSigns(source.reading, count, opening, splittings, counting),
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

function beginnings({ reading, lists, contradicts }: Source): Beginning[] {
  return reading.quantities.filter(mayCount).flatMap((count) => {
    const listed = lists?.find((one) => one.count === count);
    if (!lists && contradicts(count)) return [];
    const openings = openingsOf(reading, count);
    return openings.flatMap((opening): Beginning[] => {
      const splittings = splittingsOf(reading, opening);
      if (reachOf(splittings, toldBy(count)) > farthestOff) return [];
      const right = listed
        ? beginsAt(reading.text, opening, listed, openings)
        : (lists ? forgotten(opening, splittings, count) : allows(splittings, count))
          ? undefined
          : false;
      return right === undefined ? [] : [{ count, opening, splittings, right, items: listed?.items }];
    });
  });
}

/** Whether what no tag tells of may be a list that comes out. */
const allows = (splittings: readonly Splitting[], count: Quantity): boolean =>
  countingsOf(splittings).some(({ counts }) => counts === toldBy(count));

/** Whether a list begins at an opening; undefined where it does almost. */
function beginsAt(text: string, opening: Opening, { list }: Listed, all: readonly Opening[]): boolean | undefined {
  const away = (one: Opening): number => Math.abs(one.from - list.from);
  if (away(opening) > 24) return false;
  if (away(opening) > Math.max(2, Math.min(...all.map(away))) || away(opening) > 14) return undefined;
  const [from, to] = [opening.from, list.from].toSorted((a, b) => a - b);
  return /[,;]/u.test(text.slice(from, to)) ? undefined : true;
}

/** A list that comes out and that no tag tells of seems to have been forgotten. */
const forgotten = ({ by, gap }: Opening, splittings: readonly Splitting[], count: Quantity): boolean =>
  (by.has('colon') || by.has('rows')) &&
  gap.to - gap.from < 80 &&
  splittings.some(({ items }) => items.length === toldBy(count));

/** How much a list that was miscounted on purpose weighs. */
const miscounted = 0.15;

const askedOfCopies = 2;

/** Whether what the reader holds against a count is so, judged by forests that have not seen its hand; and each right one told as one more and less. */
export function doubtExamples(drafts: readonly Annotated[]): Example[] {
  const groups = [0, 1, 2];
  const all = sourcesOf(drafts);
  // Ideas are no drafts: they are always known, and few of their copies are asked.
  const thoughts = all.filter(({ hand }) => hand === ideas);
  const sources = all.filter(({ hand }) => hand !== ideas);
  const hands = [...new Set(sources.map(({ hand }) => hand))].toSorted();
  const groupOf = ({ hand }: Source): number => hands.indexOf(hand) % groups.length;
  const asked = thoughts.filter((_, nth) => nth % askedOfCopies === 0);
  return groups.flatMap((group) => {
    const others = [...thoughts, ...sources.filter((source) => groupOf(source) !== group)];
    const judges = {
      opening: judgeOf(grow(openingsIn(others), openingGrowth)),
      counting: judgeOf(grow(countingsIn(others), countingGrowth)),
    };
    const own = sources.filter((source) => groupOf(source) === group);
    return [...own, ...(group === 0 ? asked : [])].flatMap((source) => doubtsIn(source, judges));
  });
}

function doubtsIn({ reading, lists = [], contradicts }: Source, judges: Judges): Example[] {
  const counts = reading.quantities
    .filter(mayCount)
    .map((count) => ({ count, heads: listsRead(reading, count, judges) }));
  const claims = counts.flatMap(({ count, heads }) => heads.map((list): Claim => ({ count, list })));
  return counts.flatMap(({ count, heads }) => {
    const signs = doubtOf(reading, count, heads, claims)?.signs;
    const found: Example[] = signs ? [{ signs, right: contradicts(count) }] : [];
    if (contradicts(count) || !lists.some((one) => one.count === count)) return found;
    for (const value of [count.value - one, count.value + one]) {
      const wrong = { ...count, value };
      const doubt = mayCount(wrong) && doubtOf(reading, wrong, listsRead(reading, wrong, judges), claims);
      if (doubt) found.push({ signs: doubt.signs, right: true, weight: miscounted });
    }
    return found;
  });
}
