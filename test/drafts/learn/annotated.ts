import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tidyDraft } from '../../../src/modules/reports/rules/contradictions/reading/plain.ts';
import type { Quantity } from '../../../src/modules/reports/rules/contradictions/reading/quantities.ts';
import { read, type Reading } from '../../../src/modules/reports/rules/contradictions/reading/statements.ts';
import { learntFrom, readDrafts } from '../measure.ts';
import { readTagged, type Tagged } from '../tagged.ts';

/** A tagged draft as the reader reads it. */
export interface Annotated extends Tagged {
  /** Who wrote it. */
  hand: string;
  name: string;
  /** As its hand wrote it, with its tags. */
  source: string;
  reading: Reading;
  before?: Reading;
  /** Which number of the reading each tag is; what is tagged and not read as a number is left out. */
  figures: ReadonlyMap<string, Quantity>;
}

export function annotatedDrafts(isWanted: (hand: string) => boolean): Annotated[] {
  return learntFrom.flatMap((set) =>
    readDrafts(set).flatMap(({ name }) => {
      const hand = handOf(name) ?? set;
      if (!isWanted(hand)) return [];
      return [annotate(name, readFileSync(join(import.meta.dirname, '..', set, name), 'utf8'), hand)];
    }),
  );
}

/** The letters of its name; up to the eighth set a hand wrote a set. */
const handOf = (name: string): string | undefined => /^\D+/u.exec(name)?.[0];

export function annotate(name: string, source: string, hand = ''): Annotated {
  const tagged = readTagged(source);
  const draft = tidyDraft(`${tagged.title}\n${tagged.text}`);
  const last = tagged.last === undefined ? undefined : tidyDraft(tagged.last);
  const [reading, before] = [read(draft.text), last && read(last.text)];
  const figures = new Map<string, Quantity>();
  for (const [id, tag] of tagged.tags) {
    const [plain, one, above] =
      tag.inLast && last && before ? [last, before, 0] : [draft, reading, tagged.title.length + 1];
    const found = one.quantities.find((quantity) => {
      const { from, to } = plain.back(quantity);
      return from < tag.to + above && tag.from + above < to;
    });
    if (found) figures.set(id, found);
  }
  return { ...tagged, name, source, hand, reading, ...(before && { before }), figures };
}
