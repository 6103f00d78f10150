import { contradicts } from './clearance.ts';
import { spanning, type Finding, type Span } from '../finding.ts';
import { groupingSigns } from './grouping-signs.ts';
import { weights } from './grouping-weights.ts';
import { sumOf, unitOf, type Grouping } from './grouping.ts';
import { groupingsOf } from './groupings.ts';
import { rightSums } from './right-sums.ts';
import { weigh, type Signs } from '../signs.ts';
import type { Reading } from '../reading/statements.ts';
import { fits, inScale, notAdding } from './sums.ts';

/**
 * How a sum that is told wrongly differs from one that is none: by one figure, by two in each other's place, by one or two; the
 * larger the whole, the seldomer anything comes so near by chance. What comes out otherwise is no contradiction.
 */
const slipPoints: Readonly<Record<string, number>> = {
  broken: -5.5,
  said: 1,
  seldom: 0.6,
  figure: 2.3,
  turned: 1.6,
  few: 1,
  off: -0.6,
  wholeOtherwise: -0.8,
  partsOtherwise: -0.8,
  wholeAmongRight: -0.7,
  partOfRight: -0.6,
  two: -1,
  wholeElsewhere: -1.2,
};
const enough = 0;
/** The most that words can add. */
const most = 5;

interface Weighed {
  found: Finding[];
  /** Whether a number of this stretch is surely the sum of others in it. */
  settles: (at: Span) => boolean;
}

/** Numbers that the numbers which are their parts, by their words and places, do not come to, though nearly. */
export function weighedSums(reading: Reading): Weighed {
  const likelihood = (grouping: Grouping): number => weigh(groupingSigns(reading, grouping), weights);
  const [right, wrong] = [new Array<Grouping>(), new Array<Grouping>()];
  for (const grouping of groupingsOf(reading)) (comesOut(grouping) ? right : wrong).push(grouping);
  const { settles, against } = rightSums(right, likelihood);
  const likely = wrong.flatMap((grouping) => {
    const slip = isVague(grouping) || isOneOfTwo(grouping) ? -most : weigh(slipSigns(grouping), slipPoints);
    if (slip + most <= enough) return [];
    const said = slip + likelihood(grouping) * (slipPoints['said'] ?? 1);
    const points = said < enough ? said : said + weigh(against(grouping), slipPoints);
    return points < enough ? [] : [{ grouping, points, at: spanning(grouping.whole, ...grouping.parts) }];
  });
  const kept: typeof likely = [];
  for (const one of likely.toSorted((a, b) => b.points - a.points || a.at.from - b.at.from))
    if (!kept.some(({ at }) => at.from < one.at.to && one.at.from < at.to)) kept.push(one);
  return { found: kept.flatMap(({ grouping }) => told(reading, grouping)), settles };
}

const told = (reading: Reading, grouping: Grouping): Finding[] =>
  grouping.less
    ? [notAdding(grouping.whole, grouping.parts, sumOf(grouping))]
    : contradicts(reading, grouping.whole, grouping.parts);

const comesOut = (grouping: Grouping): boolean =>
  fits(
    sumOf(grouping),
    grouping.whole,
    grouping.parts.map((quantity) => ({ quantity })),
  );

const isVague = ({ whole, parts }: Grouping): boolean =>
  whole.about !== undefined || parts.some(({ about }) => about !== undefined);

/** "khẩu trang cho 268 người; xét nghiệm 268 người, phát hiện 2": one of the two is already as many as all. */
const isOneOfTwo = ({ whole, parts }: Grouping): boolean =>
  parts.length === 2 && parts.some((part) => inScale(part, whole) === whole.value);

function slipSigns(grouping: Grouping): Signs {
  const { whole, parts } = grouping;
  const [sum, unit] = [sumOf(grouping), unitOf(grouping)];
  const apart = sum > whole.value ? sum - whole.value : whole.value - sum;
  const figures = String(apart / unit).replace(/0+$/u, '');
  const ninth = (apart / unit) % 9n === 0n ? String(apart / unit / 9n).replace(/0+$/u, '') : '';
  return {
    broken: 1,
    seldom: Math.min(Math.log(Number(whole.value / unit)), 9),
    figure: figures.length === 1,
    turned: figures.length > 1 && ninth.length === 1,
    few: apart / unit < 3n,
    off: Math.min(Number(apart) / Number(whole.value), 0.5) * 10,
    two: parts.length === 2,
  };
}
