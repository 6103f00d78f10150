import {
  mayBeSlip,
  pairsBetween,
  pairsWithin,
  type Pair,
} from '../../../src/modules/reports/rules/contradictions/figures/pairs.ts';
import { slipsAmong } from '../../../src/modules/reports/rules/contradictions/figures/slips.ts';
import { judgeOf } from '../../../src/modules/reports/rules/contradictions/trees.ts';
import type { Annotated } from './annotated.ts';
import type { Lesson } from './command.ts';
import { grow, type Example, type Growth } from './grow.ts';
import { mulberry32 } from '../lots.ts';
import { spoilt } from './spoil.ts';

type Kind = 'same' | 'before';

export const judging: Growth = { trees: 130, leaves: 20, rate: 0.09, fewest: 12, brake: 5, share: 0.35 };
const telling: Growth = { trees: 200, leaves: 4, rate: 0.05, fewest: 20, brake: 5, share: 0.3 };

/** Which numbers are one figure, and which of those that differ are a slip of the other. */
export const figureLessons: readonly Lesson[] = [
  ...lessonsOf('same', 'same-figure'),
  ...lessonsOf('before', 'last-report'),
];

function lessonsOf(kind: Kind, name: string): Lesson[] {
  return [
    {
      name,
      file: `figures/${name}.json`,
      growth: judging,
      examples: (drafts) => drafts.flatMap((one) => together(one, kind)),
    },
    {
      name: `${name}-slips`,
      file: `figures/${name}-slips.json`,
      growth: telling,
      examples: (drafts, calm) => slips(drafts, calm, kind),
    },
  ];
}

/** Every pair of a draft that is one figure, as many as teach of those that are not. What agrees and is not tagged may be one all the same. */
export function together(draft: Annotated, kind: Kind): Example[] {
  const isOne = onesOf(draft);
  const draw = mulberry32(draft.name.length + draft.source.length);
  return pairsOf(draft, kind).flatMap((pair): Example[] => {
    const right = isOne(pair) || surelyAgain(pair);
    if (!right && pair.same) return [];
    const every = right || mayBeSlip(pair) ? 1 : 8;
    if (every > 1 && draw() * every > 1) return [];
    const signs = pair.signs();
    // What hardly shares a word teaches as much by a part of it.
    const weight = every === 1 && !right && Number(signs['glance']) < 0.6 ? 4 : 1;
    return weight > 1 && draw() * weight > 1 ? [] : [{ signs, right, weight: every * weight }];
  });
}

/** Three or more figures, not round, do not come twice by chance. */
const surelyAgain = ({ a, b }: Pair): boolean => {
  const [one, other] = [a.claim.quantity, b.claim.quantity];
  return one.value === other.value && one.value / one.step >= 100n && (one.value / one.step) % 10n !== 0n;
};

const groups = 3;
/** How much a spoilt draft counts towards one that was really wrong. */
const ofSpoilt = 0.12;

/** Whoever reads a long report rightly is not called: what stands in it by chance counts for more. */
const ofCalm = 3;

/** Judged by what was learnt from other hands: nobody is as sure of a hand not met before. */
function slips(drafts: readonly Annotated[], calm: readonly Annotated[], kind: Kind): Example[] {
  const hands = [...new Set(drafts.map(({ hand }) => hand))].toSorted();
  return Array.from({ length: groups }, (_, nth) => hands.filter((_hand, at) => at % groups === nth)).flatMap(
    (left, nth) => {
      const others = drafts.filter(({ hand }) => !left.includes(hand));
      const judge = judgeOf(
        grow(
          others.flatMap((one) => together(one, kind)),
          judging,
        ),
      );
      const told = (draft: Annotated, weight: number): Example[] => {
        const isOne = onesOf(draft);
        return slipsAmong(pairsOf(draft, kind), judge).flatMap(({ pair, signs }): Example[] => {
          const right = isOne(pair);
          return right || weight >= 1 ? [{ signs, right, weight }] : [];
        });
      };
      const own = drafts
        .filter(({ hand }) => left.includes(hand))
        .flatMap((draft) => [...told(draft, 1), ...spoilt(draft, [kind], 4).flatMap((one) => told(one, ofSpoilt))]);
      return nth === 0 ? [...own, ...calm.flatMap((draft) => told(draft, ofCalm))] : own;
    },
  );
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
