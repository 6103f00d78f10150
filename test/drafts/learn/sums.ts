import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { metOf, type Signs } from '../../../src/modules/reports/rules/contradictions/signs.ts';
import { groupingSigns } from '../../../src/modules/reports/rules/contradictions/sums/grouping-signs.ts';
import { unitOf, type Grouping } from '../../../src/modules/reports/rules/contradictions/sums/grouping.ts';
import { equationOf } from '../../../src/modules/reports/rules/contradictions/sums/groupings.ts';
import {
  judgedSums,
  type JudgedSum,
  type SumJudge,
} from '../../../src/modules/reports/rules/contradictions/sums/judged-sums.ts';
import { secondOpinion } from '../../../src/modules/reports/rules/contradictions/sums/second-opinion.ts';
import { mayBeSlip } from '../../../src/modules/reports/rules/contradictions/sums/slip-signs.ts';
import { numbersOf } from '../../../src/modules/reports/rules/contradictions/sums/sum-rivals.ts';
import { leastOdds, slipSigns } from '../../../src/modules/reports/rules/contradictions/sums/weighed-sums.ts';
import { saidIn, wordScoreOf } from '../../../src/modules/reports/rules/contradictions/sums/grouping-said.ts';
import { judgeOf } from '../../../src/modules/reports/rules/contradictions/trees.ts';
import { annotate, type Annotated } from './annotated.ts';
import type { Lesson, WordLesson } from './command.ts';
import { crossFit } from './cross-fit.ts';
import { grow, type Example, type Growth } from './grow.ts';
import { spoilt } from './spoil.ts';
import { weigh, type Saying } from './weigh.ts';

export const groupingGrowth: Growth = {
  trees: 150,
  leaves: 22,
  rate: 0.1,
  fewest: 12,
  brake: 5,
  share: 0.5,
  forests: 2,
};
export const slipGrowth: Growth = { trees: 120, leaves: 10, rate: 0.06, fewest: 12, brake: 5, share: 0.5, forests: 3 };

/** The sums of a draft that were tagged, each by its equation, and whether it is broken. */
export function taggedSums(draft: Annotated): Map<string, boolean> {
  const found = new Map<string, boolean>();
  for (const { kind, broken, left, right, signs } of draft.relations) {
    if ((kind !== 'sum' && kind !== 'times') || [left, ...right].some((id) => draft.tags.get(id)?.inLast)) continue;
    const [first, ...more] = [left, ...right].map((id) => draft.figures.get(id));
    if (!first || !more.every((part) => part !== undefined)) continue;
    const less = more.filter((_, nth) => signs[nth] === '-');
    const [whole = first, parts] = signs.includes('/') ? [more[0], [first, ...more.slice(1)]] : [first, more];
    found.set(equationOf({ whole, parts, less, place: kind === 'times' ? 'product' : 'behind' }), broken);
  }
  return found;
}

/** Of the many runs of numbers far from each other that are no sums, one in so many is learnt from. */
const thinned: Readonly<Record<string, number>> = { triple: 4, flow: 3, elsewhere: 3, product: 2 };

/** Which runs of numbers are the parts of another, right or wrong; by words that were weighed without the hand's own drafts. */
export const groupingExamples = (drafts: readonly Annotated[]): Example[] =>
  withoutRareSigns(
    crossFit(drafts).flatMap(({ own, others }) => {
      const words = wordScoreOf(weigh(groupingSayings(others)));
      return own.flatMap((draft) => {
        const score = words(draft.reading);
        return groupingsIn(draft).map(({ grouping, signs, right, weight }) => ({
          signs: { ...signs, words: score(grouping) },
          right,
          weight,
        }));
      });
    }),
  );

/** The words beside each of them. */
export const groupingSayings = (drafts: readonly Annotated[]): Saying[] =>
  drafts.flatMap((draft) =>
    groupingsIn(draft).map(({ said, right, weight }) => ({ draft: draft.name, said, right, weight })),
  );

/** A judge of sums as the reader has one, learnt from these drafts. */
const sumJudgeOf = (drafts: readonly Annotated[]): SumJudge => ({
  words: wordScoreOf(weigh(groupingSayings(drafts))),
  judge: judgeOf(grow(groupingExamples(drafts), groupingGrowth)),
});

interface Known extends Example {
  grouping: Grouping;
  said: ReadonlyMap<string, number>;
  weight: number;
}

/** A draft is learnt from several times, each time without the hands of others. */
const known = new WeakMap<Annotated, Known[]>();

function groupingsIn(draft: Annotated): Known[] {
  const found = known.get(draft) ?? groupingsLearnt(draft);
  known.set(draft, found);
  return found;
}

const unjudged: SumJudge = { words: () => () => 0, judge: () => 0 };

function groupingsLearnt(draft: Annotated): Known[] {
  const tagged = taggedSums(draft);
  const [signsOf, said] = [groupingSigns(draft.reading, unjudged.words), saidIn(draft.reading)];
  return judgedSums(draft.reading, unjudged).flatMap(({ grouping, out }): Known[] => {
    const right = tagged.has(equationOf(grouping));
    const thin = right ? 1 : (thinned[grouping.place] ?? 1);
    // What comes out to the last figure of a large number may have been left untagged.
    if (!right && ((out && grouping.whole.value / unitOf(grouping) >= 30n) || lot(grouping) % thin > 0)) return [];
    return [{ grouping, signs: metOf(signsOf(grouping)), said: said(grouping), right, weight: thin }];
  });
}

const lot = ({ whole, parts }: Grouping): number =>
  parts.reduce((sum, { from }, nth) => sum + from * (nth + 3), whole.from * 7);

const rare = 60;

function withoutRareSigns(examples: Example[]): Example[] {
  const met = new Map<string, number>();
  for (const { signs } of examples) for (const sign in signs) met.set(sign, (met.get(sign) ?? 0) + 1);
  return examples.map(({ signs, ...rest }) => {
    const kept: Record<string, boolean | number> = {};
    for (const sign in signs) if ((met.get(sign) ?? 0) >= rare) kept[sign] = signs[sign] ?? 0;
    return { ...rest, signs: kept };
  });
}

const spoiltEach = 2;
/** What officers wrote wrongly weighs more than what was spoilt. */
const spoiltWeight = 0.15;

/** Which sums that do not come out were told wrongly, in drafts as they are and in spoilt ones; the first judge has not seen these hands. */
export const slipExamples = (drafts: readonly Annotated[], calm: readonly Annotated[]): Example[] =>
  crossFit(drafts).flatMap(({ own, others }, nth) => {
    const judge = sumJudgeOf(others);
    const told = (draft: Annotated, weight = 1): Example[] =>
      slipsOf(draft, judge).map(({ signs, right }) => ({ signs, right, weight }));
    return [
      ...(nth > 0 ? [] : calm.flatMap((draft) => told(draft))),
      ...(nth > 0 ? [] : sumIdeas().flatMap((idea) => told(idea, ideaWeight))),
      ...own.flatMap((draft) => [
        ...told(draft),
        ...spoilt(draft, ['sum', 'times'], spoiltEach).flatMap((wrong) =>
          slipsOf(wrong, judge, true).map(({ signs, right }) => ({ signs, right, weight: spoiltWeight })),
        ),
      ]),
    ];
  });

/** Of a thought there is only one example. */
const ideaWeight = 4;

/** Thoughts of the trade in a sentence or two, tagged. */
const sumIdeas = (): Annotated[] =>
  readFileSync(join(import.meta.dirname, 'sum-ideas.txt'), 'utf8')
    .split('=====\n')
    .map((idea) => annotate('idea', idea));

export interface Slip {
  one: JudgedSum;
  signs: Signs;
  right: boolean;
}

/** The sums that may have been told wrongly; of a spoilt draft only those in which a broken one has a share. */
export function slipsOf(draft: Annotated, judge: SumJudge, onlyNearBroken = false, everyOne = false): Slip[] {
  const tagged = taggedSums(draft);
  const all = judgedSums(draft.reading, judge);
  const signsOf = slipSigns(draft.reading, all, secondOpinion(draft.reading));
  const isBroken = ({ grouping }: JudgedSum): boolean => tagged.get(equationOf(grouping)) === true;
  const broken = new Set(all.filter(isBroken).flatMap(numbersOf));
  return all.flatMap((one) => {
    const right = isBroken(one);
    const shared = numbersOf(one).filter((some) => broken.has(some)).length;
    if (onlyNearBroken && shared === 0) return [];
    // With most of its numbers it is found as well.
    if (!everyOne && !right && shared * 2 > numbersOf(one).length) return [];
    return mayBeSlip(one) && one.odds() > leastOdds ? [{ one, signs: signsOf(one), right }] : [];
  });
}

/** Which numbers are the parts of another, and which of those that do not come out were told wrongly. */
export const sumLessons: readonly (Lesson | WordLesson)[] = [
  { name: 'sum-words', file: 'sums/word-weights.json', sayings: groupingSayings },
  { name: 'groupings', file: 'sums/grouping-forest.json', examples: groupingExamples, growth: groupingGrowth },
  { name: 'slips', file: 'sums/slip-forest.json', examples: slipExamples, growth: slipGrowth },
];
