import { failingOf, signsOfFailing } from '../../../src/modules/reports/rules/contradictions/percents/last-say.ts';
import { pairScoreOf, saidOfPair } from '../../../src/modules/reports/rules/contradictions/percents/pair-said.ts';
import {
  judgedOf,
  signedOf,
  type Judged,
  type PercentJudge,
} from '../../../src/modules/reports/rules/contradictions/percents/percent-judge.ts';
import type { Candidate } from '../../../src/modules/reports/rules/contradictions/percents/percent-pairs.ts';
import { placeOf, type Place } from '../../../src/modules/reports/rules/contradictions/percents/percent-place.ts';
import { metOf, type Signs } from '../../../src/modules/reports/rules/contradictions/signs.ts';
import { judgeOf } from '../../../src/modules/reports/rules/contradictions/trees.ts';
import { oddsOf } from '../../../src/modules/reports/rules/contradictions/word-weights.ts';
import type { Relation } from '../tagged.ts';
import type { Annotated } from './annotated.ts';
import type { Lesson, WordLesson } from './command.ts';
import { crossFit } from './cross-fit.ts';
import { grow, usual, type Example, type Growth } from './grow.ts';
import { mulberry32 } from '../lots.ts';
import { spoilt } from './spoil.ts';
import { weigh, type Saying } from './weigh.ts';

/** A percent of a tagged draft, and the relations that it stands in. */
interface Percent {
  place: Place;
  relations: readonly Relation[];
  /** The relation in which it is measured on a pair. */
  relationOf: (pair: Candidate) => Relation | undefined;
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
      const relationOf = ({ grown, part, whole }: Candidate): Relation | undefined =>
        relations.find(
          ({ kind, right: [a, b] }) => (kind === 'growth') === grown && from(a) === part.from && from(b) === whole.from,
        );
      return [{ place: placeOf(draft.reading, percent), relations, relationOf }];
    });
}

/** Of those that are not meant so many are enough; each counts for the others. */
const shareOfWrong = 0.6;

interface Known {
  signs: Signs;
  said: readonly string[];
  right: boolean;
  weight: number;
}

/** A draft is learnt from several times, each time without the hands of others. */
const known = new WeakMap<Annotated, Known[]>();

function pairsIn(draft: Annotated): Known[] {
  const found = known.get(draft) ?? pairsLearnt(draft);
  known.set(draft, found);
  return found;
}

/** Which pair a percent is measured on. What comes out and is not tagged may have been forgotten. */
function pairsLearnt(draft: Annotated): Known[] {
  const draw = mulberry32(draft.source.length);
  return percentsOf(draft).flatMap(({ place, relationOf }) =>
    signedOf(place).pairs.flatMap(({ pair, signs }): Known[] => {
      const right = relationOf(pair) !== undefined;
      if (!right && (pair.fits || draw() >= shareOfWrong)) return [];
      return [{ signs: metOf(signs), said: saidOfPair(place, pair), right, weight: right ? 1 : 1 / shareOfWrong }];
    }),
  );
}

/** By words that were weighed without the hand's own drafts. */
const pairExamples = (drafts: readonly Annotated[]): Example[] =>
  crossFit(drafts).flatMap(({ own, others }) => {
    const odds = oddsOf(weigh(sayings(others)));
    return own.flatMap((draft) =>
      pairsIn(draft).map(({ signs, said, right, weight }) => ({
        signs: { ...signs, words: odds(said) },
        right,
        weight,
      })),
    );
  });

/** The words beside each percent and its pair. */
const sayings = (drafts: readonly Annotated[]): Saying[] =>
  drafts.flatMap((draft) =>
    pairsIn(draft).map(({ said, right, weight }) => ({
      draft: draft.name,
      said: new Map(said.map((word) => [word, 1])),
      right,
      weight,
    })),
  );

const pairGrowth: Growth = { ...usual, trees: 260, rate: 0.055, share: 0.2, forests: 2 };
const sayGrowth: Growth = { ...usual, trees: 120, leaves: 8, fewest: 15, forests: 3 };

/** A judge of percents as the reader has one, learnt from these drafts. */
const percentJudgeOf = (drafts: readonly Annotated[]): PercentJudge => ({
  words: pairScoreOf(weigh(sayings(drafts))),
  judge: judgeOf(grow(pairExamples(drafts), pairGrowth)),
});

/** Whether a percent contradicts a pair that does not come out. Broken ones are rare: most are spoilt on purpose, and count for less. */
function sayExamples({ place, relations, relationOf }: Percent, judge: PercentJudge, spoilt: boolean): Example[] {
  const { said, pairs } = judgedOf(place, judge);
  const broken = relations.some((one) => one.broken);
  return failingOf(pairs).flatMap((pair): Example[] => {
    const right = relationOf(pair)?.broken === true;
    // Another pair of a percent that is told wrongly is as good.
    if (right ? false : broken || spoilt) return [];
    return [
      {
        signs: metOf([said, signsOfFailing(place, pair, pairs)]),
        right,
        weight: right ? (spoilt ? weightOf(pair) : 2) : 1,
      },
    ];
  });
}

/** Slips that are so small are seldom made, and seldom meant. */
const weightOf = ({ off }: Judged): number => (off < 0.6 ? 0.03 : off < 1.5 ? 0.1 : 0.25);

const sayExamplesOf = (drafts: readonly Annotated[], calm: readonly Annotated[]): Example[] =>
  crossFit(drafts).flatMap(({ own, others }, nth) => {
    const judge = percentJudgeOf(others);
    const told = (percents: readonly Percent[], spoilt = false): Example[] =>
      percents.flatMap((one) => sayExamples(one, judge, spoilt));
    return [
      ...own.flatMap((draft) => told(percentsOf(draft))),
      ...own.flatMap((draft) =>
        spoilt(draft, ['share', 'growth'], 4).flatMap((one) => told(percentsOf(one, true), true)),
      ),
      ...(nth === 0 ? calm.flatMap((draft) => told(percentsOf(draft))) : []),
    ];
  });

export const percentLessons: readonly (Lesson | WordLesson)[] = [
  { name: 'percent-words', file: 'percents/word-weights.json', sayings },
  { name: 'percentPairs', file: 'percents/pair-forest.json', examples: pairExamples, growth: pairGrowth },
  { name: 'percentSay', file: 'percents/say-forest.json', examples: sayExamplesOf, growth: sayGrowth },
];
