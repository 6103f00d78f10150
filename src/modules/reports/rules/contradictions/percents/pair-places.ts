import type { Pair, Place } from './percent-place.ts';
import { saidAround } from './percent-words.ts';
import type { Quantity } from '../reading/quantities.ts';
import type { Signs } from '../signs.ts';
import { agrees, toldOf } from './shares.ts';
import { apart } from './told-pairs.ts';
import { traitsOf, type Traits } from './traits.ts';

/** How far apart the three stand, in numbers, sentences, lines and letters, and the words right beside them. */
export function relative({ place, part, whole, a, b }: Pair): Signs {
  const { reading, percent } = place;
  const own = traitsOf(reading, percent);
  const [x, y] = [part, whole].map((some) => traitsOf(reading, some)) as [Traits, Traits];
  const { yearsBefore, yearsBehind } = saidAround(place);
  const said = [...yearsBefore, ...yearsBehind];
  const [yearA = 0, yearB = 0] = [x.years.at(-1), y.years.at(-1)];
  return {
    rankA: a,
    rankB: b,
    nthA: own.nth - x.nth,
    nthB: own.nth - y.nth,
    nthAB: x.nth - y.nth,
    linesA: own.line - x.line,
    linesB: own.line - y.line,
    linesAB: x.line - y.line,
    sentencesA: own.sentence - x.sentence,
    sentencesB: own.sentence - y.sentence,
    lettersA: Math.round(Math.log2(Math.abs(percent.from - part.from) + 1) * 4),
    lettersB: Math.round(Math.log2(Math.abs(percent.from - whole.from) + 1) * 4),
    lettersAB: Math.round(Math.log2(Math.abs(part.from - whole.from) + 1) * 4),
    inLineA: x.inLine + 1,
    inLineB: y.inLine + 1,
    inLineP: own.inLine + 1,
    sameColumn: x.inLine === y.inLine && x.line !== y.line,
    sizeB: Math.round(Math.log10(Number(whole.value) / 10_000) * 2),
    sizeAB: Math.round(Math.log2(Number(part.value) / Number(whole.value)) * 2),
    yearSame: yearA !== 0 && yearA === yearB,
    yearNext: yearA !== 0 && yearA === yearB + 1,
    yearSaidA: yearA !== 0 && (yearsBefore.includes(yearA) || yearsBehind.includes(yearA)),
    yearBehindB: yearB !== 0 && yearsBehind.includes(yearB),
    yearBeforeB: yearB !== 0 && yearsBefore.includes(yearB),
    yearOtherB: yearB !== 0 && yearsBehind.length > 0 && !yearsBehind.includes(yearB),
    yearOwnA: x.year === undefined ? 0 : said.includes(x.year) ? 1 : -1,
    yearOwnB: y.year === undefined ? 0 : said.includes(y.year) ? 1 : -1,
    yearOwnNext: x.year !== undefined && y.year !== undefined ? Math.max(-2, Math.min(2, x.year - y.year)) : 0,
    totalBelow: place.totals.includes(whole),
    earlierA: x.earlier30,
    earlierB: y.earlier30,
    nowA: x.now,
    nowB: y.now,
    plannedA: x.planned,
    plannedB: y.planned,
    apartTold: place.near.has(apart(part, whole)),
    rateA: part.rate === true,
    rateB: whole.rate === true,
    inBracketA: part.aside === true,
    inBracketB: whole.aside === true,
    inBracketP: percent.aside === true,
  };
}

/** Whether the percents next to it are told by numbers that stand to them alike, or by the same whole. */
export function peersOf({ reading, percent, peers }: Place, part: Quantity, whole: Quantity, grown: boolean): Signs {
  const { quantities } = reading;
  const own = traitsOf(reading, percent).nth;
  const [a, b] = [part, whole].map((some) => own - traitsOf(reading, some).nth) as [number, number];
  const found = { peerFits: 0, peerNot: 0, peerWholeFits: 0, peerWholeNot: 0 };
  for (const peer of peers) {
    const nth = traitsOf(reading, peer).nth;
    const [x, y] = [quantities[nth - a], quantities[nth - b]];
    if (!x || x.measure === 'percent') continue;
    if (y && y.value > 0n && y.measure === x.measure && x !== part)
      found[agrees(peer, toldOf(x, y, grown), y.value) ? 'peerFits' : 'peerNot'] += 1;
    if (!grown && x !== whole && x !== part)
      found[agrees(peer, x.value, whole.value) ? 'peerWholeFits' : 'peerWholeNot'] += 1;
  }
  return found;
}
