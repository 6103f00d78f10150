import type { Reading } from '../reading/statements.ts';

/** Words of a stretch of text, by their number in a vocabulary, rising; and what they weigh together. */
export interface Terms {
  ids: readonly number[];
  weight: number;
}

/** The words of a paper, or of two, as numbers: syllables and pairs of them. The rarer they are the more they weigh, up to one. */
export class Vocabulary {
  private readonly known = new Map<string, number>();
  private readonly weights: number[] = [];

  constructor(readings: readonly Reading[]) {
    let sentences = 0;
    const met: number[] = [];
    for (const { text, sentences: all } of readings)
      for (const { from, to } of all) {
        sentences += 1;
        for (const id of new Set(this.idsOf(text.slice(from, to)))) met[id] = (met[id] ?? 0) + 1;
      }
    // Two lines alone say as little of what is rare as a page does.
    const scale = Math.log(Math.max(sentences, 60));
    for (const [id, many] of met.entries()) this.weights[id] = Math.max(1 - Math.log(many) / scale, 0);
  }

  id(word: string): number {
    const known = this.known.get(word);
    if (known !== undefined) return known;
    this.known.set(word, this.known.size);
    return this.known.size - 1;
  }

  weightOf(id: number): number {
    return this.weights[id] ?? 1;
  }

  terms(...texts: readonly string[]): Terms {
    return this.asTerms(texts.flatMap((text) => this.idsOf(text)));
  }

  asTerms(all: readonly number[]): Terms {
    const ids = [...new Set(all)].toSorted((a, b) => a - b);
    return { ids, weight: ids.reduce((sum, id) => sum + this.weightOf(id), 0) };
  }

  /** What the words of both weigh. */
  shared({ ids: a }: Terms, { ids: b }: Terms): number {
    let [i, j, sum] = [0, 0, 0];
    while (i < a.length && j < b.length) {
      const [x = 0, y = 0] = [a[i], b[j]];
      if (x === y) sum += this.weightOf(x);
      if (x <= y) i += 1;
      if (y <= x) j += 1;
    }
    return sum;
  }

  /** How many words of both stand in hardly any other sentence. */
  own({ ids: a }: Terms, { ids: b }: Terms): number {
    let [i, j, many] = [0, 0, 0];
    while (i < a.length && j < b.length) {
      const [x = 0, y = 0] = [a[i], b[j]];
      if (x === y && this.weightOf(x) > 0.8) many += 1;
      if (x <= y) i += 1;
      if (y <= x) j += 1;
    }
    return many;
  }

  private idsOf(text: string): number[] {
    const found: number[] = [];
    for (const stretch of text.split(/[^\p{L}\s]+/u)) {
      const words = syllables(stretch);
      for (const [nth, word] of words.entries()) {
        found.push(this.id(word));
        const next = words[nth + 1];
        if (next !== undefined) found.push(this.id(`${word} ${next}`));
      }
    }
    return found;
  }
}

export const syllables = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('uỷ', 'ủy')
    .replaceAll('quĩ', 'quỹ')
    .match(/\p{L}+/gu) ?? [];
