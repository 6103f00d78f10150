import { expect, test } from 'vitest';
import type { Pair } from '../../../src/modules/reports/rules/contradictions/figures/pairs.ts';
import type { Relation } from '../tagged.ts';
import { annotatedDrafts, type Annotated } from './annotated.ts';
import { pairsOf } from './figures.ts';
import { spoilt } from './spoil.ts';
import { taggedSums } from './sums.ts';
import { saidOfPair } from '../../../src/modules/reports/rules/contradictions/percents/pair-said.ts';
import { signedOf } from '../../../src/modules/reports/rules/contradictions/percents/percent-judge.ts';
import { placeOf } from '../../../src/modules/reports/rules/contradictions/percents/percent-place.ts';
import { metOf, type Signs } from '../../../src/modules/reports/rules/contradictions/signs.ts';
import { groupingSigns } from '../../../src/modules/reports/rules/contradictions/sums/grouping-signs.ts';
import { equationOf, groupingsOf } from '../../../src/modules/reports/rules/contradictions/sums/groupings.ts';

/** Signs that look at values of purpose: how large, whether part of the number before, what else of the paper tells the difference or the sum. */
const ofValues = new Set(['size', 'differenceTold', 'sumTold', 'summed', 'othersCommon', 'partSorts']);

/** By four hands; more would say the same. */
const few = annotatedDrafts((hand) => 'GHLMPT'.includes(hand));

/** The first judge would learn nothing else if it saw whether two numbers agree: nearly all that are one figure do. */
test.each(['same', 'before'] as const)(
  'who judges by words and places does not see whether numbers agree: %s',
  (kind) => {
    let compared = 0;
    for (const draft of few)
      for (const wrong of spoilt(draft, [kind], 1)) {
        const relation = wrong.relations.find(
          ({ broken, line }) => broken && !draft.relations.some((one) => one.broken && one.line === line),
        );
        const ids = relation && [relation.left, ...relation.right];
        const [right, slip] = [pairOf(draft, kind, ids), pairOf(wrong, kind, ids)];
        if (!right?.same || !slip || slip.same) continue;
        compared += 1;
        const [one, other] = [right.signs(noScore), slip.signs(noScore)];
        const differing = Object.keys({ ...one, ...other }).filter(
          (sign) => !ofValues.has(sign) && Number(one[sign] ?? 0) !== Number(other[sign] ?? 0),
        );
        expect(differing, `${draft.name} ${relation?.line}`).toEqual([]);
        expect(slip.said(), `${draft.name} ${relation?.line}`).toEqual(right.said());
      }
    expect(compared).toBeGreaterThan(15);
  },
);

function pairOf(draft: Annotated, kind: 'same' | 'before', ids: readonly string[] = []): Pair | undefined {
  const places = ids.map((id) => draft.figures.get(id)?.from ?? -1);
  return pairsOf(draft, kind).find(
    ({ a, b }) =>
      places.includes(a.claim.quantity.from) && places.includes(b.claim.quantity.from) && places.length === 2,
  );
}

/** How large the numbers are, and what is asked of the larger and of the smaller part. */
const ofSizes = /^(?:leastBeside|mostBeside|spread|roundWhole|larger.*|smaller.*|.*<(?:larger|smaller))$/u;

test('who judges by words and places does not see whether a sum comes out', () => {
  let compared = 0;
  for (const draft of few) {
    const [right, signsOf, told] = [equations(draft), groupingSigns(draft.reading, noWords), taggedSums(draft)];
    for (const wrong of spoilt(draft, ['sum', 'times'], 1)) {
      // A slip that is longer or shorter moves all that stands behind it.
      if (wrong.reading.text.length !== draft.reading.text.length) continue;
      const [mistold, signsThen] = [equations(wrong), groupingSigns(wrong.reading, noWords)];
      for (const [equation, broken] of taggedSums(wrong)) {
        const [one, other] = [right.get(equation), mistold.get(equation)];
        if (!broken || told.get(equation) !== false || !one || !other) continue;
        compared += 1;
        const [before, after] = [metOf(signsOf(one)), metOf(signsThen(other))];
        const differing = Object.keys({ ...before, ...after }).filter(
          (sign) => !ofSizes.test(sign) && before[sign] !== after[sign],
        );
        expect(differing, `${draft.name} ${equation}`).toEqual([]);
      }
    }
  }
  expect(compared).toBeGreaterThan(50);
});

const noWords = () => () => 0;
/** Words are asked for by themselves. */
const noScore = () => 0;
const equations = ({ reading }: Annotated) => new Map(groupingsOf(reading).map((one) => [equationOf(one), one]));

/** How large the numbers are, which of two is the larger, and what other percents of the draft are measured on. */
const ofPercents =
  /^(?:saidSize|saidRound|saidHundred|saidBeyond|size.*|larger.*|grown(?:Up|With|Against)|about|apartTold|peerWhole.*|shares)$/u;

test('who judges by words and places does not see whether a percent comes out', () => {
  let compared = 0;
  for (const draft of few)
    for (const wrong of spoilt(draft, ['share', 'growth'], 3)) {
      if (wrong.reading.text.length !== draft.reading.text.length) continue;
      const nth = wrong.relations.findIndex(({ broken }, at) => broken && !draft.relations[at]?.broken);
      const [one, other] = [draft, wrong].map((some) => measured(some, some.relations[nth]));
      if (!one || !other) continue;
      compared += 1;
      const differing = Object.keys({ ...one.signs, ...other.signs }).filter(
        (sign) => !ofPercents.test(sign) && one.signs[sign] !== other.signs[sign],
      );
      expect(differing, `${draft.name} ${wrong.relations[nth]?.line}`).toEqual([]);
      expect(other.said).toEqual(one.said);
    }
  expect(compared).toBeGreaterThan(100);
});

/** The pair on which a percent is measured, as it is learnt from. */
function measured({ reading, figures }: Annotated, relation?: Relation): { signs: Signs; said: string[] } | undefined {
  const [at, part, whole] = [relation?.left, ...(relation?.right ?? [])].map((id = '') => figures.get(id)?.from);
  const percent = reading.quantities.find(({ measure, from }) => measure === 'percent' && from === at);
  if (!relation || !percent) return undefined;
  const place = placeOf(reading, percent);
  const found = signedOf(place).pairs.find(
    ({ pair }) => pair.grown === (relation.kind === 'growth') && pair.part.from === part && pair.whole.from === whole,
  );
  // "38/32" is no ratio.
  if (!found || (relation.kind === 'share' && found.pair.part.value > found.pair.whole.value)) return undefined;
  return { signs: metOf(found.signs), said: saidOfPair(place, found.pair) };
}
