import type { Signs } from '../signs.ts';
import { decidingWords, type Surroundings } from './surroundings.ts';
import type { Told } from './told.ts';
import type { Terms, Vocabulary } from './vocabulary.ts';

/** A number and what stands around it. */
export interface Standing<One extends Told = Told> {
  told: One;
  around: Surroundings;
}

/** How much two numbers look alike at the first glance: by this they are ranked among all others. */
export function glance(a: Standing, b: Standing, words: Vocabulary): number {
  const common = words.shared(a.around.clause, b.around.clause);
  const least = Math.min(a.around.clause.weight, b.around.clause.weight);
  const wide =
    words.shared(a.around.clause, b.around.sentence) / Math.max(a.around.clause.weight, 1) +
    words.shared(b.around.clause, a.around.sentence) / Math.max(b.around.clause.weight, 1);
  return (
    common / Math.max(least, 1) +
    0.5 * wide +
    (a.told.noun === b.told.noun ? 0.7 : a.told.kind === b.told.kind ? 0.4 : 0)
  );
}

/** What the words around both numbers and their places in the paper say of their being one figure. */
export function placeSigns(a: Standing, b: Standing, words: Vocabulary): Signs {
  const [x, y] = [a.around, b.around];
  const [p, q] = [a.told.claim, b.told.claim];
  const clause = shares('clause', x.clause, y.clause, words);
  const [first, second] = [within(x.clause, y.sentence, words), within(y.clause, x.sentence, words)];
  const found: Record<string, number | boolean> = {
    ...clause,
    ...shares('sentence', x.sentence, y.sentence, words),
    ...shares('heading', x.heading, y.heading, words),
    ...shares('names', x.names, y.names, words),
    ownClause: words.own(x.clause, y.clause),
    ownSentence: Math.max(words.own(x.clause, y.sentence), words.own(y.clause, x.sentence)),
    ownSentenceBoth: Math.min(words.own(x.clause, y.sentence), words.own(y.clause, x.sentence)),
    ownHeading: Math.max(words.own(x.heading, y.clause), words.own(y.heading, x.clause)),
    clauseWithin: Math.max(first, second),
    clauseWithinBoth: Math.min(first, second),
    headingSays: Math.max(within(x.heading, y.sentence, words), within(y.heading, x.sentence, words)),
    clauseHeading: Math.max(within(x.clause, y.heading, words), within(y.clause, x.heading, words)),
    runBefore: run(x.before, y.before),
    runAfter: run(x.after, y.after),
    alikeBefore: alike(x.before, y.before, 4, words),
    alikeAfter: alike(x.after, y.after, 4, words),
    alikeFarBefore: alike(x.before, y.before, 8, words),
    alikeFarAfter: alike(x.after, y.after, 8, words),
    crossed: alike(x.before, y.after, 4, words) + alike(x.after, y.before, 4, words),
    run: longestRun(x, y),
    paragraphs: Math.abs(x.paragraph - y.paragraph),
    apart: Math.abs(x.depth - y.depth),
    early: Math.min(x.depth, y.depth),
    late: Math.max(x.depth, y.depth),
    sections: Math.min(Math.abs(x.section - y.section), 9),
    nth: Math.abs(x.nth - y.nth),
    nthLeast: Math.min(x.nth, y.nth),
    numbersLeast: Math.min(x.numbers, y.numbers),
    numbersMost: Math.max(x.numbers, y.numbers),
    bullets: Number(x.bullet) + Number(y.bullet),
    inWords: Number(x.inWords) + Number(y.inWords),
    othersCommon: x.others.filter((value) => value !== 10_000n && y.others.includes(value)).length,
    summed: Number(x.summed) + Number(y.summed),
    differenceTold: told(
      p.quantity.value > q.quantity.value ? p.quantity.value - q.quantity.value : q.quantity.value - p.quantity.value,
      x,
      y,
    ),
    sumTold: told(p.quantity.value + q.quantity.value, x, y),
    parts: Number(p.quantity.of !== undefined) + Number(q.quantity.of !== undefined),
    about: Number(p.quantity.about !== undefined) + Number(q.quantity.about !== undefined),
    partSorts: Number(p.sort === 'part') + Number(q.sort === 'part'),
    rates: Number(p.sort === 'rate') + Number(q.sort === 'rate'),
    planSorts: Number(p.sort === 'plan') + Number(q.sort === 'plan'),
    rows: Number(p.sort === 'row') + Number(q.sort === 'row'),
    ownTimes: Number(p.period === '') + Number(q.period === ''),
    sameTime: p.period === q.period,
    sameNamedTime: p.period !== '' && p.period === q.period,
    yearTime: Number(/^\d{4}$/u.test(p.period)) + Number(/^\d{4}$/u.test(q.period)),
    dayTime: Number(p.period.startsWith('d')) + Number(q.period.startsWith('d')),
    stocks: Number(p.stock !== '') + Number(q.stock !== ''),
    totals: Number(a.told.total) + Number(b.told.total),
    summings: Number(a.told.summing) + Number(b.told.summing),
    planneds: Number(a.told.planned) + Number(b.told.planned),
    firsts: Number(a.told.first) + Number(b.told.first),
    sameNoun: a.told.noun !== '' && a.told.noun === b.told.noun,
    sameUnit: p.quantity.unit !== '' && p.quantity.unit === q.quantity.unit,
  };
  for (const [nth, word] of decidingWords.entries())
    if (x.deciding[nth] !== y.deciding[nth]) found[`one:${word}`] = true;
  return found;
}

function shares(name: string, a: Terms, b: Terms, words: Vocabulary): Record<string, number> {
  const common = words.shared(a, b);
  return {
    [`${name}Common`]: common,
    [`${name}Least`]: common / Math.max(Math.min(a.weight, b.weight), 0.5),
    [`${name}All`]: common / Math.max(a.weight + b.weight - common, 0.5),
    [`${name}Own`]: Math.max(a.weight, b.weight) - common,
    [`${name}OwnLeast`]: Math.min(a.weight, b.weight) - common,
  };
}

const within = (a: Terms, b: Terms, words: Vocabulary): number => words.shared(a, b) / Math.max(a.weight, 0.5);

/** How many syllables are the same from the number on. */
function run(a: readonly number[], b: readonly number[]): number {
  let nth = 0;
  while (nth < a.length && nth < b.length && a[nth] === b[nth]) nth += 1;
  return nth;
}

function alike(a: readonly number[], b: readonly number[], many: number, words: Vocabulary): number {
  let [common, all] = [0, 0];
  const other = b.slice(0, many);
  for (const id of a.slice(0, many)) {
    const weight = words.weightOf(id) + 0.1;
    all += weight;
    if (other.includes(id)) common += weight;
  }
  return all === 0 ? 0 : common / all;
}

/** The longest row of syllables that stands beside both. */
function longestRun(x: Surroundings, y: Surroundings): number {
  const [a, b] = [
    [...x.before.toReversed(), -1, ...x.after],
    [...y.before.toReversed(), -1, ...y.after],
  ];
  let most = 0;
  let above = new Uint8Array(b.length + 1);
  for (const id of a) {
    const row = new Uint8Array(b.length + 1);
    for (let nth = 0; nth < b.length; nth += 1)
      if (b[nth] === id) {
        row[nth + 1] = (above[nth] ?? 0) + 1;
        if ((row[nth + 1] ?? 0) > most) most = row[nth + 1] ?? 0;
      }
    above = row;
  }
  return most;
}

const told = (value: bigint, x: Surroundings, y: Surroundings): boolean =>
  x.others.includes(value) || y.others.includes(value);
