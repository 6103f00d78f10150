import type { Span } from '../../../src/modules/reports/rules/contradictions/finding.ts';
import { tidyDraft } from '../../../src/modules/reports/rules/contradictions/reading/plain.ts';
import { read, type Reading } from '../../../src/modules/reports/rules/contradictions/reading/statements.ts';
import { pairSigns, tell, type Told } from '../../../src/modules/reports/rules/contradictions/terms/ordinal-signs.ts';
import { readOrdinals } from '../../../src/modules/reports/rules/contradictions/terms/ordinals.ts';
import { readTerms } from '../../../src/modules/reports/rules/contradictions/terms/terms.ts';
import { readDrafts, type DraftSet } from '../measure.ts';
import { contradictionsOf } from '../tagged.ts';
import type { Annotated } from './annotated.ts';
import { readIdeas, type Idea } from './ideas.ts';
import { usual, type Example, type Growth } from './grow.ts';

/** Their terms need no tags: what they contradict themselves in is told. */
const older: readonly DraftSet[] = ['seen', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];

/** How much an ordinal told twice counts as one of them moved by one: there are many, and few of them as puzzling as a slip. */
const moved = 0.05;

/** Of a thought there is only one example. */
const ofIdeas = 2;

/** Some three hundred pairs that were judged, so few and small trees. */
export const ordinalGrowth: Growth = { ...usual, trees: 160, leaves: 8, rate: 0.1, fewest: 4, brake: 4, share: 0.25 };

export const ordinalExamples = (drafts: readonly Annotated[]): Example[] =>
  [
    ...drafts.map((draft) => ({ ...draft, contradictions: contradictionsOf(draft) })),
    ...older.flatMap((set) => readDrafts(set)),
    ...readIdeas('silent.txt'),
    ...Array.from({ length: ofIdeas }, () => readIdeas('ordinals.txt')).flat(),
  ].flatMap(ordinalPairs);

/** Every two ordinals of a draft that differ by one, and those that agree, each moved by one. */
export function ordinalPairs(draft: Idea): Example[] {
  const plain = tidyDraft(`${draft.title}\n${draft.text}`);
  const reading = read(plain.text);
  const told = tell(reading, readOrdinals(reading, readTerms(reading)));
  const above = draft.title.length + 1;
  const wrong = draft.contradictions.filter(({ kind }) => kind === 'termLabels').flatMap(({ here }) => here);
  const isWrong = (at: Span): boolean => {
    const { from, to } = plain.back(at);
    return wrong.some((span) => from < span.to + above && span.from + above < to);
  };
  return told.flatMap((one, nth) =>
    told.slice(nth + 1).flatMap((other): Example[] => {
      const apart = other.ordinal - one.ordinal;
      const [first, second] = [isWrong(one), isWrong(other)];
      // What is right beside what is wrong says nothing of its term.
      if (first !== second) return [];
      if (Math.abs(apart) === 1) return [{ signs: signsOf(reading, one, other, told), right: first }];
      if (apart !== 0 || first || one.body !== other.body) return [];
      return [one, other].flatMap((odd) =>
        [-1, 1].map((step) => {
          const said = { ...odd, ordinal: odd.ordinal + step };
          const all = told.map((some) => (some === odd ? said : some));
          return { signs: signsOf(reading, said, odd === one ? other : one, all), right: true, weight: moved };
        }),
      );
    }),
  );
}

const signsOf = (reading: Reading, one: Told, other: Told, all: readonly Told[]): Example['signs'] =>
  one.ordinal < other.ordinal ? pairSigns(reading, one, other, all) : pairSigns(reading, other, one, all);
