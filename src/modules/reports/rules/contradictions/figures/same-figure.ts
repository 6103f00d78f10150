import type { Claim } from './claims.ts';
import { quote, type Finding } from '../finding.ts';
import { one as unity, type Quantity } from '../reading/quantities.ts';
import { mayCountOne, pairSigns, wordsOf, type Frequencies } from './one-figure.ts';
import { weigh } from '../signs.ts';
import { readTold, type Told } from './told.ts';
import { tells } from './tells.ts';
import { seldom, turned } from '../typing.ts';
import { spanOf, type Reading } from '../reading/statements.ts';

/** One figure twice with different values, for the same date or period. */
export function sameFigure(reading: Reading): Finding[] {
  const told = readTold(reading);
  return [
    ...groups(
      reading,
      told.map(({ claim }) => claim),
    ),
    ...twice(reading, told),
  ];
}

function twice(reading: Reading, told: readonly Told[]): Finding[] {
  const frequency = wordsOf(told, reading.sentences.length);
  const asked = told.filter(
    ({ claim: { quantity } }) => quantity.measure !== 'percent' || quantity.value !== 100n * unity,
  );
  const pairs = [...Map.groupBy(asked, ({ claim }) => claim.quantity.measure).values()].flatMap((alike) =>
    apart(alike, frequency),
  );
  const taken = new Set<Told>();
  const found: Finding[] = [];
  for (const { earlier, later } of pairs.toSorted((a, b) => b.sure - a.sure)) {
    // Whoever marks one of several that should be equal has marked the slip.
    if (taken.has(earlier) || taken.has(later)) continue;
    taken.add(earlier).add(later);
    const words = `Ghi ${quote(later.claim.quantity)}, chỗ khác ghi ${quote(earlier.claim.quantity)} cho cùng một số liệu.`;
    found.push({ kind: 'sameFigure', at: later.claim.span, other: earlier.claim.span, words });
  }
  return found;
}

interface Pair {
  earlier: Told;
  later: Told;
  sure: number;
}

/** Points for two numbers being one figure; logistic weights, rounded, those of what hardly ever occurs set by hand (docs/decisions/0022). */
const points: Readonly<Record<string, number>> = {
  thing: 1.1,
  turns: 1.9,
  persons: 1.1,
  anyone: 0.2,
  turnsAndPersons: -1.7,
  otherNoun: -0.4,
  noNoun: -0.5,
  noNouns: -1.1,
  nounBeside: 0.6,
  otherTime: 0.0,
  otherYear: -1.3,
  plan: -1.3,
  plans: -1.0,
  planned: -0.5,
  rate: -1.1,
  change: -1.0,
  share: 1.2,
  mutual: 1.0,
  rare: 0.9,
  common: 0.4,
  commonShare: 0.7,
  commonOfAll: -1.4,
  bare: 0.6,
  bareBoth: 1.1,
  work: 0.6,
  otherWork: -1.1,
  conflict: -6.0,
  narrower: -0.7,
  summing: 1.2,
  summingBoth: 1.5,
  siblings: -1.3,
  total: 0.9,
  first: 0.6,
  stock: 2.4,
  percent: -1.5,
  money: 0.4,
  many: -2.0,
  otherNames: -3.0,
  otherDeed: -4.0,
  otherPersons: -2.5,
  timesApart: -8.0,
  yearBefore: -5.0,
  ofOne: 2.0,
  ofOthers: -3.0,
  any: -2.8,
};

/**
 * What then speaks for one of them being a slip: that they are surely one figure and look so much alike as seldom comes by chance;
 * that nothing else is so surely the same as either of them; against it that one of them is told rightly elsewhere.
 */
const [ofSure, ofSeldom, ofAlone, ofToldRightly, ofFar, ofBeside, ofPlan, ofFarTurned, enough] = [
  0.96, 2.9, 0.47, 0.08, 1.49, 5.5, 5.5, 0.5, 4.15,
];

/** The numbers of one measure that are one figure and differ. */
function apart(alike: readonly Told[], frequency: Frequencies): Pair[] {
  const sure = sureness(alike, frequency);
  const known = new Map<number, Rivals>();
  const rivals = (of: number): Rivals => known.get(of) ?? known.set(of, rivalsOf(alike, sure, of)).get(of) ?? none;
  const found: Pair[] = [];
  for (const [nth, later] of alike.entries())
    for (let at = 0; at < nth; at += 1) {
      const earlier = alike[at];
      if (!earlier || !mayDiffer(earlier, later)) continue;
      const rare = seldom(earlier.claim.quantity, later.claim.quantity);
      if (rare < leastRare) continue;
      const asOne = sure(at, nth);
      if (asOne < -2.2 && isFar(earlier, later)) continue;
      const before =
        ofSure * asOne +
        ofSeldom * rare -
        (isFar(earlier, later) ? (turned(earlier.claim.quantity, later.claim.quantity) ? ofFarTurned : ofFar) : 0) -
        (besides(earlier, later) ? ofBeside : 0) -
        (isPlan(earlier) !== isPlan(later) ? ofPlan : 0);
      if (before + 3 * ofAlone < enough) continue;
      const [one, other] = [rivals(at), rivals(nth)];
      const alone = asOne - Math.min(best(one.other, nth), best(other.other, at));
      const rightly = within(best(one.same, nth) + 3, 0, 5) + within(best(other.same, at) + 3, 0, 5);
      const sum = before + ofAlone * within(alone, -3, 3) - ofToldRightly * rightly;
      if (sum > enough) found.push({ earlier, later, sure: sum });
    }
  return found;
}

/** How surely each two are one figure; asked for often, reckoned once. */
function sureness(alike: readonly Told[], frequency: Frequencies): (a: number, b: number) => number {
  const known = new Map<number, number>();
  const many = Math.log10(Math.max(alike.length, 16));
  return (a, b) => {
    const [first, second] = [Math.min(a, b), Math.max(a, b)];
    const key = first * alike.length + second;
    const earlier = known.get(key);
    if (earlier !== undefined) return earlier;
    const [one, other] = [alike[first], alike[second]];
    const found = one && other ? weigh({ ...pairSigns(one, other, frequency), many }, points) : never;
    known.set(key, found);
    return found;
  };
}

const never = -8;

const none: Rivals = { other: [], same: [] };
/** Two numbers farther apart than a third of the larger are hardly ever one and its slip. */
const leastRare = 0.15;
const within = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/** What is likeliest the same as a number: with another value, and with its own; each with the next likely behind it. */
function rivalsOf(alike: readonly Told[], sure: (a: number, b: number) => number, of: number): Rivals {
  const found: Rivals = { other: [], same: [] };
  const told = alike[of];
  for (const [nth, one] of alike.entries()) {
    if (!told || nth === of || one.claim.line === told.claim.line || !mayCountOne(one, told)) continue;
    const list = found[tells(one.claim.quantity, told.claim.quantity) ? 'same' : 'other'];
    list.push({ nth, sure: sure(of, nth) });
    list.sort((a, b) => b.sure - a.sure);
    list.length = Math.min(list.length, 2);
  }
  return found;
}

interface Rivals {
  other: { nth: number; sure: number }[];
  same: { nth: number; sure: number }[];
}

const best = (list: Rivals['other'], but: number): number => list.find(({ nth }) => nth !== but)?.sure ?? never;

/** Whether two numbers of two paragraphs may be one figure and its slip: neither equal as officers round nor ten times as large. */
function mayDiffer(a: Told, b: Told): boolean {
  const times = a.value / b.value;
  return (
    times <= 10 &&
    times >= 0.1 &&
    a.claim.line !== b.claim.line &&
    !tells(a.claim.quantity, b.claim.quantity) &&
    mayCountOne(a, b)
  );
}

const isPlan = ({ claim, planned }: Told): boolean => planned || claim.sort === 'plan';

const isFar = (a: Told, b: Told): boolean => a.value > b.value * 1.5 || b.value > a.value * 1.5;

/** "1.570 học sinh được giúp có 1.536 em lên lớp": the one is told beside the other already. */
const besides = (a: Told, b: Told): boolean =>
  [a, b].every(({ claim }) => claim.quantity.value >= 10n * unity) &&
  (a.beside.has(b.claim.quantity.value) || b.beside.has(a.claim.quantity.value));

/** "CĐCS có 86 đoàn viên, năm tổ" and then "cả sáu tổ", "5/6 tổ": how many groups there are is one figure. */
function groups(reading: Reading, claims: readonly Claim[]): Finding[] {
  const group = ({ unit }: Quantity): boolean => /^tổ(?: công đoàn)?(?!\p{L})/u.test(unit);
  const members = claims
    .filter((claim) => claim.period === '' && claim.stock === 'đoàn viên')
    .map(({ sentence }) => sentence);
  const base = claims.find(
    (claim) => members.includes(claim.sentence) && group(claim.quantity) && claim.sort === '',
  )?.quantity;
  if (!base) return [];
  return reading.quantities.flatMap((other): Finding[] => {
    const all = other.whole ?? /(?<!\p{L})cả $/iu.test(reading.text.slice(Math.max(0, other.from - 4), other.from));
    if (!all || other.of || !group(other) || other.value === base.value || other.from < base.to) return [];
    if (/năm (?:19|20)\d\d/u.test(reading.text.slice(spanOf(reading.sentences, other).from, other.from))) return [];
    return [
      {
        kind: 'sameFigure',
        at: other,
        other: base,
        words: `Ghi ${quote(other)}, chỗ khác ghi ${quote(base)} cho cùng một số liệu.`,
      },
    ];
  });
}
