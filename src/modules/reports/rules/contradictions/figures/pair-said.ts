import type { Reading } from '../reading/statements.ts';
import type { Claim } from './claims.ts';
import { oddsOf, type WordWeights } from '../word-weights.ts';

/** The words beside a number by which two are compared. */
export interface Said {
  /** Those of its clause, one by one and two by two, and those next to it. */
  words: ReadonlySet<string>;
  /** Those of its whole sentence. */
  sentence: ReadonlySet<string>;
  /** What stands right before it and right behind, in two words and in one. */
  next: readonly string[];
}

/** The logarithm of the odds that words alone give two numbers of being one figure. */
export type PairScore = (a: Said, b: Said) => number;

export function pairScoreOf(learnt: WordWeights): PairScore {
  const odds = oddsOf(learnt);
  return (a, b) => odds(saidOfPair(a, b));
}

const wordsOf = (said: string): string[] =>
  said
    .toLowerCase()
    .replaceAll(/\d[\d.,]*/gu, ' 0 ')
    .match(/\p{L}+|0/gu) ?? [];

export function saidBeside({ text }: Reading, { quantity, sentence, span }: Claim): Said {
  const before = wordsOf(text.slice(Math.max(sentence.from, quantity.from - 80), quantity.from)).slice(-2);
  const behind = wordsOf(text.slice(quantity.to, Math.min(sentence.to, quantity.to + 70))).slice(0, 2);
  const clause = wordsOf(`${text.slice(span.from, quantity.from)} 0 ${text.slice(quantity.to, span.to)}`);
  const words = new Set<string>();
  for (const [nth, word] of clause.entries()) {
    words.add(`c${word}`);
    const next = clause[nth + 1];
    if (next !== undefined && word !== '0' && next !== '0') words.add(`c${word} ${next}`);
  }
  const [last = '', first = ''] = [before.at(-1), behind[0]];
  if (before.length > 0) words.add(`l${last}`).add(`l${before.join(' ')}`);
  if (behind.length > 0) words.add(`f${first}`).add(`f${behind.join(' ')}`);
  return {
    words,
    sentence: new Set(wordsOf(text.slice(sentence.from, sentence.to))),
    next: [before.join(' '), behind.join(' '), last, first],
  };
}

/** Each word in its role: beside both, beside one, of the one's clause and nowhere in the other's sentence, next to the one where the other has another. */
export function saidOfPair(a: Said, b: Said): string[] {
  const found: string[] = [];
  for (const word of a.words) found.push(`${b.words.has(word) ? '=' : '!'}${word}`);
  for (const word of b.words) if (!a.words.has(word)) found.push(`!${word}`);
  const alone = new Set<string>();
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const)
    for (const word of one.words)
      if (word.startsWith('c') && !word.includes(' ') && !other.sentence.has(word.slice(1))) alone.add(`-${word}`);
  found.push(...alone);
  for (const [nth, own] of a.next.entries()) {
    const other = b.next[nth] ?? '';
    if (own !== other) found.push(`x${nth}${own < other ? `${own}|${other}` : `${other}|${own}`}`);
  }
  return found;
}
