import { saidAround, shared } from './percent-words.ts';
import { farIn, inside, type Place } from './percent-place.ts';
import { apart, withTold } from './told-pairs.ts';
import { one, type Quantity } from '../reading/quantities.ts';
import { agrees, loosely, offBy, toldOf } from './shares.ts';
import { traitsOf } from './traits.ts';

/** What a percent may be measured on: a part of a whole, or by how much one number grew from another. */
export interface Candidate {
  part: Quantity;
  whole: Quantity;
  grown: boolean;
  /** What is measured: the part, or by how much it grew. */
  told: bigint;
  /** How many points the percent is off. */
  off: number;
  fits: boolean;
  /** One of the three is told as "trên", "gần", "khoảng". */
  loose: boolean;
}

/** Every pair of numbers that a percent may be measured on, but for those that come out far otherwise. */
export function candidatesOf(place: Place): Candidate[] {
  const { percent } = place;
  if (percent.value === 0n) return [];
  const { grows, growsWide } = saidAround(place);
  return pairsOf(place).flatMap(([part, whole]) =>
    [false, true].flatMap((grown): Candidate[] => {
      if (grown && part.value === whole.value) return [];
      const told = toldOf(part, whole, grown);
      const off = offBy(percent, told, whole.value);
      // Growth is now and then worked out on the later number, which may be far off.
      const later = grown && agrees(percent, told, part.value);
      const far = farIn(place, part) || farIn(place, whole);
      const unsaid = grown && !grows && !growsWide;
      const close = inside(part, place.sentence) && inside(whole, place.sentence);
      if (off > (far || unsaid ? tooFarAway : close ? tooFarBeside : tooFar) && !later) return [];
      if (
        far &&
        ((unsaid && !place.near.has(apart(part, whole))) ||
          (farIn(place, part) && farIn(place, whole) && !loosely(part, whole)))
      )
        return [];
      const loose = [percent, part, whole].some(({ about }) => about !== undefined);
      return [{ part, whole, grown, told, off, fits: agrees(percent, told, whole.value), loose }];
    }),
  );
}

/** In points: hardly a slip is as far off. */
const tooFar = 25;
/** Nor where nothing near says that they belong together. */
const tooFarAway = 13;
/** Where they stand in one sentence its words may leave no doubt. */
const tooFarBeside = 60;

export type Two = [Quantity, Quantity];

function pairsOf(place: Place): Two[] {
  const { before, after } = place;
  const near = [...before, ...after];
  const found: Two[] = [];
  for (const [a, part] of near.entries())
    for (const [b, whole] of near.entries())
      if (a !== b && (a < 6 || a >= before.length || b < 4 || b >= before.length)) found.push(...pairOf(part, whole));
  return [
    ...new Map(
      [...found, ...withFar(place), ...withTold(place).flatMap((two) => pairOf(...two))].map((pair) => [
        `${pair[0].from} ${pair[1].from}`,
        pair,
      ]),
    ).values(),
  ];
}

/** Pairs with a number that is told before: what its words have in common with those of the percent says which. */
function withFar(place: Place): Two[] {
  const { reading, before, after, earlier } = place;
  const { clause } = saidAround(place);
  const own = [...before.slice(0, 4), ...after.slice(0, 1)];
  const found: Two[] = [];
  const named = earlier.map((some) => shared(clause, traitsOf(reading, some).words));
  for (const part of own) {
    const { noun, words } = traitsOf(reading, part);
    const ranked = earlier
      .flatMap((some, nth) => {
        if (!sameScale(part, some)) return [];
        const traits = traitsOf(reading, some);
        const alike =
          2 * (named[nth] ?? 0) +
          shared(words, traits.words) +
          (noun !== '' && noun === traits.noun ? 2 : 0) +
          (traits.all ? 1 : 0) +
          (traits.inLine === 0 ? 1 : 0) -
          (some.rate ? 3 : 0) -
          Math.log2(nth + 2) / 2;
        return [{ some, alike }];
      })
      .toSorted((x, y) => y.alike - x.alike);
    for (const { some } of ranked.slice(0, 24)) found.push(...pairOf(part, some));
    for (const { some } of ranked.slice(0, 6)) found.push(...pairOf(some, part));
  }
  // "Mục 1 chiếm 59,2% tổng chi": both are told above.
  const ranked = earlier
    .map((some, nth) => ({ some, nth, alike: 2 * (named[nth] ?? 0) - Math.log2(nth + 2) / 2 }))
    .filter(({ nth }) => (named[nth] ?? 0) > 0)
    .toSorted((x, y) => y.alike - x.alike)
    .slice(0, 12);
  for (const { some, nth } of ranked)
    for (const other of earlier.slice(Math.max(0, nth - 8), nth + 9))
      if (other !== some) found.push(...pairOf(some, other));
  return found;
}

const sameScale = (one: Quantity, other: Quantity): boolean =>
  one.measure === other.measure || one.unit === '' || other.unit === '';

/** "từ 9,4 lên 12,5 triệu đồng", "111.250 … 86,8 tỷ đồng": the bare one takes the scale of the other, or that which the paper is told in. */
function pairOf(part: Quantity, whole: Quantity): Two[] {
  if (part.measure === whole.measure) return [[part, whole]];
  const scaled = (bare: Quantity, other: Quantity): Quantity | undefined => {
    if (bare.measure !== 'count' || bare.unit !== '' || bare.of || bare.whole || other.measure !== 'money')
      return undefined;
    const { scale = 1n } = other;
    const near = Math.abs(bare.from - other.from) < 60;
    const by =
      near && scale > 1n
        ? scale
        : bare.value >= 1000n * one * (near ? 1n : 1000n)
          ? 1n
          : scale > 1n
            ? 1_000_000n
            : undefined;
    if (by === undefined) return undefined;
    return { ...bare, value: bare.value * by, step: bare.step * by, measure: other.measure };
  };
  const [a, b] = [scaled(part, whole), scaled(whole, part)];
  return a ? [[a, whole]] : b ? [[part, b]] : [];
}
