import { expect, test } from 'vitest';
import type { Pair } from '../../../src/modules/reports/rules/contradictions/figures/pairs.ts';
import { annotatedDrafts, type Annotated } from './annotated.ts';
import { pairsOf } from './figures.ts';
import { spoilt } from './spoil.ts';

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
        const [one, other] = [right.signs(), slip.signs()];
        const differing = Object.keys({ ...one, ...other }).filter(
          (sign) => !ofValues.has(sign) && Number(one[sign] ?? 0) !== Number(other[sign] ?? 0),
        );
        expect(differing, `${draft.name} ${relation?.line}`).toEqual([]);
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
