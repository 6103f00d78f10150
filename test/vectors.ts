import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** What stands in test/vectors: archives made by belenios-tool, and how it answers to each. */
export interface Expected {
  uuid: string;
  group: string;
  questions: { answers: string[]; blank?: boolean; min: number; max: number; question: string }[];
  voters: { identity: string; private_credential: string }[];
  ballots_in_order: { voter: number; choices: number[][]; tracker: string }[];
  counted_ballots: number;
  total_weight: number;
  result: number[][];
  trustee_private_keys_in_order: string[];
  sha256: string;
}

const folder = join(import.meta.dirname, 'vectors');

export const listVectors = (kind: 'archives' | 'rejected' | 'gaps' | 'prefix'): string[] =>
  readdirSync(join(folder, kind)).sort();

export function vectorFile(name: string): string {
  const archive = readdirSync(join(folder, name)).find((file) => file.endsWith('.bel.gz'));
  return join(folder, name, archive ?? '');
}

export const vectorBytes = (name: string): Uint8Array => Uint8Array.from(gunzipSync(readFileSync(vectorFile(name))));

export const readVector = (path: string): unknown => JSON.parse(vectorText(path));
export const readExpected = (archive: string): Expected => readVector(`archives/${archive}/expected.json`) as Expected;
export const vectorText = (path: string): string => readFileSync(join(folder, path), 'utf8');
