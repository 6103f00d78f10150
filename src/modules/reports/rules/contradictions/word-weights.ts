/**
 * What each word beside numbers, in its role, tells of their belonging together: learnt by regression (test/drafts/learn/weigh.ts). A tree asks
 * for one word at a time and would need thousands; their weights together are one sign of it.
 */
export interface WordWeights {
  base: number;
  weights: Readonly<Record<string, number>>;
}

/** The logarithm of the odds that these words alone give. */
export const oddsOf =
  ({ base, weights }: WordWeights) =>
  (said: readonly string[]): number =>
    said.reduce((sum, word) => sum + (weights[word] ?? 0), base);
