import { pairScoreOf } from '../../../src/modules/reports/rules/contradictions/figures/pair-said.ts';
import {
  mayBeSlip,
  pairsBetween,
  pairsWithin,
  type Pair,
} from '../../../src/modules/reports/rules/contradictions/figures/pairs.ts';
import { slipsAmong, type PairJudge } from '../../../src/modules/reports/rules/contradictions/figures/slips.ts';
import type { Signs } from '../../../src/modules/reports/rules/contradictions/signs.ts';
import { judgeOf } from '../../../src/modules/reports/rules/contradictions/trees.ts';
import { oddsOf } from '../../../src/modules/reports/rules/contradictions/word-weights.ts';
import type { Annotated } from './annotated.ts';
import type { Lesson, WordLesson } from './command.ts';
import { crossFit } from './cross-fit.ts';
import { grow, type Example, type Growth } from './grow.ts';
import { mulberry32 } from '../lots.ts';
import { spoilt } from './spoil.ts';
import { weigh, type Saying } from './weigh.ts';

type Kind = 'same' | 'before';

const judging: Growth = { trees: 130, leaves: 20, rate: 0.09, fewest: 12, brake: 5, share: 0.35, forests: 2 };
const telling: Growth = { trees: 200, leaves: 4, rate: 0.05, fewest: 20, brake: 5, share: 0.3, forests: 3 };

/** Which numbers are one figure, and which of those that differ are a slip of the other. */
export const figureLessons: readonly (Lesson | WordLesson)[] = [
  ...lessonsOf('same', 'same-figure'),
  ...lessonsOf('before', 'last-report'),
];

function lessonsOf(kind: Kind, name: string): (Lesson | WordLesson)[] {
  return [
    { name: `${name}-words`, file: `figures/${name}-words.json`, sayings: (drafts) => sayings(drafts, kind) },
    { name, file: `figures/${name}.json`, growth: judging, examples: (drafts) => together(drafts, kind) },
    {
      name: `${name}-slips`,
      file: `figures/${name}-slips.json`,
      growth: telling,
      examples: (drafts, calm) => slips(drafts, calm, kind),
    },
  ];
}

/** Every pair that is one figure, as many as teach of those that are not; by words that were weighed without the hand's own drafts. */
const together = (drafts: readonly Annotated[], kind: Kind): Example[] =>
  crossFit(drafts).flatMap(({ own, others }) => {
    const odds = oddsOf(weigh(sayings(others, kind)));
    return own.flatMap((draft) =>
      togetherIn(draft, kind).map(({ signs, said, right, weight }) => ({
        signs: { ...signs, words: odds(said) },
        right,
        weight,
      })),
    );
  });

/** The words beside each of them. */
const sayings = (drafts: readonly Annotated[], kind: Kind): Saying[] =>
  drafts.flatMap((draft) =>
    togetherIn(draft, kind).map(({ said, right, weight }) => ({
      draft: draft.name,
      said: new Map(said.map((word) => [word, 1])),
      right,
      weight,
    })),
  );

/** A judge of figures as the reader has one, learnt from these drafts. */
const pairJudgeOf = (drafts: readonly Annotated[], kind: Kind): PairJudge => ({
  words: pairScoreOf(weigh(sayings(drafts, kind))),
  judge: judgeOf(grow(together(drafts, kind), judging)),
});

interface Known {
  signs: Signs;
  said: readonly string[];
  right: boolean;
  weight: number;
}

/** A draft is learnt from several times, each time without the hands of others. */
const known = { same: new WeakMap<Annotated, Known[]>(), before: new WeakMap<Annotated, Known[]>() };

function togetherIn(draft: Annotated, kind: Kind): Known[] {
  const found = known[kind].get(draft) ?? pairsLearnt(draft, kind);
  known[kind].set(draft, found);
  return found;
}

/** What agrees and is not tagged may be one figure all the same. */
function pairsLearnt(draft: Annotated, kind: Kind): Known[] {
  const isOne = onesOf(draft);
  const draw = mulberry32(draft.name.length + draft.source.length);
  return pairsOf(draft, kind).flatMap((pair): Known[] => {
    const right = isOne(pair) || surelyAgain(pair);
    if (!right && pair.same) return [];
    const every = right || mayBeSlip(pair) ? 1 : 8;
    if (every > 1 && draw() * every > 1) return [];
    const signs = pair.signs(unweighed);
    // What hardly shares a word teaches as much by a part of it.
    const weight = every === 1 && !right && Number(signs['glance']) < 0.6 ? 4 : 1;
    return weight > 1 && draw() * weight > 1 ? [] : [{ signs, said: pair.said(), right, weight: every * weight }];
  });
}

const unweighed = (): number => 0;

/** Three or more figures, not round, do not come twice by chance. */
const surelyAgain = ({ a, b }: Pair): boolean => {
  const [one, other] = [a.claim.quantity, b.claim.quantity];
  return one.value === other.value && one.value / one.step >= 100n && (one.value / one.step) % 10n !== 0n;
};

/** How much a spoilt draft counts towards one that was really wrong. */
const ofSpoilt = 0.12;

/** Whoever reads a long report rightly is not called: what stands in it by chance counts for more. */
const ofCalm = 3;

function slips(drafts: readonly Annotated[], calm: readonly Annotated[], kind: Kind): Example[] {
  return crossFit(drafts).flatMap(({ own, others }, nth) => {
    const judge = pairJudgeOf(others, kind);
    const told = (draft: Annotated, weight: number): Example[] => {
      const isOne = onesOf(draft);
      return slipsAmong(pairsOf(draft, kind), judge).flatMap(({ pair, signs }): Example[] => {
        const right = isOne(pair);
        return right || weight >= 1 ? [{ signs, right, weight }] : [];
      });
    };
    return [
      ...own.flatMap((draft) => [...told(draft, 1), ...spoilt(draft, [kind], 4).flatMap((one) => told(one, ofSpoilt))]),
      ...(nth === 0 ? calm.flatMap((draft) => told(draft, ofCalm)) : []),
    ];
  });
}

export const pairsOf = ({ reading, before }: Annotated, kind: Kind): Pair[] =>
  kind === 'same' ? pairsWithin(reading) : before ? pairsBetween(reading, before) : [];

/** Which numbers are said to be one, whether they agree or not; what is one with a third is one. */
export function onesOf(draft: Annotated): (pair: Pair) => boolean {
  const places = placesOf(draft);
  const leads = new Map<string, string>();
  const first = (id: string): string => {
    const next = leads.get(id);
    return next === undefined ? id : first(next);
  };
  for (const { kind, left, right } of draft.relations) {
    const [one, other] = [first(left), first(right[0] ?? left)];
    if ((kind === 'same' || kind === 'before') && one !== other) leads.set(one, other);
  }
  const group = (here: string): string | undefined => {
    const id = places.get(here);
    return id === undefined ? undefined : first(id);
  };
  const between = new Set(draft.before?.lines);
  return ({ a, b }) => {
    const one = group(`now ${a.claim.quantity.from}`);
    return one !== undefined && one === group(`${between.has(b.claim.line) ? 'then' : 'now'} ${b.claim.quantity.from}`);
  };
}

/** Which tag stands at each number. */
const placesOf = ({ tags, figures }: Annotated): ReadonlyMap<string, string> =>
  new Map(
    [...tags].flatMap(([id, { inLast }]): [string, string][] => {
      const quantity = figures.get(id);
      return quantity ? [[`${inLast ? 'then' : 'now'} ${quantity.from}`, id]] : [];
    }),
  );
