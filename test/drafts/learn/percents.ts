import { failingOf, signsOfFailing } from '../../../src/modules/reports/rules/contradictions/percents/last-say.ts';
import { signedOf, type Judged } from '../../../src/modules/reports/rules/contradictions/percents/percent-judge.ts';
import type { Candidate } from '../../../src/modules/reports/rules/contradictions/percents/percent-pairs.ts';
import { placeOf, type Place } from '../../../src/modules/reports/rules/contradictions/percents/percent-place.ts';
import { metOf, type Signs } from '../../../src/modules/reports/rules/contradictions/signs.ts';
import { judgeOf, type Judge } from '../../../src/modules/reports/rules/contradictions/trees.ts';
import type { Relation } from '../tagged.ts';
import type { Annotated } from './annotated.ts';
import type { Lesson } from './command.ts';
import { grow, usual, type Example, type Growth } from './grow.ts';
import { mulberry32 } from '../lots.ts';
import { spoilt } from './spoil.ts';

/** A percent of a tagged draft, with the relations that it stands in and all pairs that it may be measured on. */
interface Percent {
  draft: Annotated;
  place: Place;
  relations: readonly Relation[];
  said: Signs;
  pairs: readonly { pair: Candidate; signs: readonly Signs[]; relation: Relation | undefined }[];
}

/** All, or only those that are told wrongly. */
function percentsOf(draft: Annotated, onlyBroken = false): Percent[] {
  const from = (id = ''): number | undefined => draft.figures.get(id)?.from;
  return draft.reading.quantities
    .filter(({ measure }) => measure === 'percent')
    .flatMap((percent) => {
      const relations = draft.relations.filter(
        ({ kind, left }) => (kind === 'share' || kind === 'growth') && from(left) === percent.from,
      );
      if (onlyBroken && !relations.some(({ broken }) => broken)) return [];
      const place = placeOf(draft.reading, percent);
      const signed = signedOf(place);
      const pairs = signed.pairs.map(({ pair, signs }) => ({
        pair,
        signs,
        relation: relations.find(
          ({ kind, right: [a, b] }) =>
            (kind === 'growth') === pair.grown && from(a) === pair.part.from && from(b) === pair.whole.from,
        ),
      }));
      return [{ draft, place, relations, said: signed.said, pairs }];
    });
}

/** Of those that are not meant so many are enough; each counts for the others. */
const shareOfWrong = 0.6;

/** Which pair a percent is measured on. What comes out and is not tagged may have been forgotten. */
function pairExamples(percents: readonly Percent[]): Example[] {
  const draw = mulberry32(1);
  return percents.flatMap(({ pairs }) =>
    pairs.flatMap(({ pair, signs, relation }): Example[] => {
      if (relation) return [{ signs: metOf(signs), right: true }];
      if (pair.fits || draw() >= shareOfWrong) return [];
      return [{ signs: metOf(signs), right: false, weight: 1 / shareOfWrong }];
    }),
  );
}

const pairGrowth: Growth = { ...usual, trees: 260, rate: 0.055, share: 0.2 };
const sayGrowth: Growth = { ...usual, trees: 120, leaves: 8, fewest: 15 };

/** Whether a percent contradicts a pair that does not come out. Broken ones are rare: most are spoilt on purpose, and count for less. */
function sayExamples({ place, said, pairs, relations }: Percent, judge: Judge, spoilt: boolean): Example[] {
  const judged = pairs.map(({ pair, signs, relation }) => ({ ...pair, signs, relation, odds: judge(...signs) }));
  const broken = relations.some((one) => one.broken);
  return (failingOf(judged) as (Judged & { relation: Relation | undefined })[]).flatMap((pair): Example[] => {
    const right = pair.relation?.broken === true;
    // Another pair of a percent that is told wrongly is as good.
    if (right ? false : broken || spoilt) return [];
    return [
      {
        signs: metOf([said, signsOfFailing(place, pair, judged)]),
        right,
        weight: right ? (spoilt ? weightOf(pair) : 2) : 1,
      },
    ];
  });
}

/** Slips that are so small are seldom made, and seldom meant. */
const weightOf = ({ off }: Candidate): number => (off < 0.6 ? 0.03 : off < 1.5 ? 0.1 : 0.25);

const groups = 4;

/** Each hand is judged by what was learnt from others, as a new hand will be. */
function sayExamplesOf(drafts: readonly Annotated[], calm: readonly Annotated[]): Example[] {
  const hands = [...new Set(drafts.map(({ hand }) => hand))];
  const groupOf = ({ draft }: Percent): number => hands.indexOf(draft.hand) % groups;
  const known = drafts.flatMap((draft) => percentsOf(draft));
  const wrong = drafts
    .flatMap((draft) => spoilt(draft, ['share', 'growth'], 4))
    .flatMap((draft) => percentsOf(draft, true));
  return Array.from({ length: groups }, (_, group) => {
    const judge = judgeOf(grow(pairExamples(known.filter((one) => groupOf(one) !== group)), pairGrowth));
    const of = (percents: readonly Percent[], isSpoilt: boolean): Example[] =>
      percents.filter((one) => groupOf(one) === group).flatMap((one) => sayExamples(one, judge, isSpoilt));
    const ofCalm = (): Example[] =>
      calm.flatMap((draft) => percentsOf(draft)).flatMap((one) => sayExamples(one, judge, false));
    return [...of(known, false), ...of(wrong, true), ...(group === 0 ? ofCalm() : [])];
  }).flat();
}

export const percentLessons: readonly Lesson[] = [
  {
    name: 'percentPairs',
    file: 'percents/pair-forest.json',
    examples: (drafts) => pairExamples(drafts.flatMap((draft) => percentsOf(draft))),
    growth: pairGrowth,
  },
  { name: 'percentSay', file: 'percents/say-forest.json', examples: sayExamplesOf, growth: sayGrowth },
];
