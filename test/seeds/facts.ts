import { readFileSync } from 'node:fs';

/** One figure or statement that a report of a term must be able to carry, with an invented sentence that says it. */
export interface SeedFact {
  /** `SSS-NNN`: number of the seed, number of the fact in it. */
  readonly id: string;
  readonly area: string;
  readonly figure: string | number | null;
  readonly comparator: string | null;
  readonly measure: string;
  /** Vietnamese, of an invented union, without a name of a person, unit or place. */
  readonly sentence: string;
}

export const SEED_NUMBERS = ['000', '001', '002', '003', '004'] as const;
export type SeedNumber = (typeof SEED_NUMBERS)[number];

/** The facts of one seed, in the order in which its report states them. */
export function readSeed(seed: SeedNumber): SeedFact[] {
  return JSON.parse(readFileSync(new URL(`${seed}.json`, import.meta.url), 'utf8')) as SeedFact[];
}

/** All facts of the five seeds, seed after seed. */
export function readFacts(): SeedFact[] {
  return SEED_NUMBERS.flatMap(readSeed);
}

export const seedOf = (id: string): SeedNumber => id.slice(0, 3) as SeedNumber;
