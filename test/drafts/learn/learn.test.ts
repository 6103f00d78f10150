import { expect, test } from 'vitest';
import { judgeOf } from '../../../src/modules/reports/rules/contradictions/trees.ts';
import { holds } from '../tagged.ts';
import { annotate, annotatedDrafts } from './annotated.ts';
import { grow, usual, type Example } from './grow.ts';
import { spoilt } from './spoil.ts';
import { weigh, type Saying } from './weigh.ts';
import { groupingsOf } from '../../../src/modules/reports/rules/contradictions/sums/groupings.ts';
import { saidIn, wordScoreOf } from '../../../src/modules/reports/rules/contradictions/sums/grouping-said.ts';

const growth = { ...usual, trees: 60, leaves: 4, fewest: 5, rate: 0.3, share: 1 };
/** One or the other, never both: no weight on either tells it. Uneven, since trees see nothing to gain in the first question otherwise. */
const either: Example[] = Array.from({ length: 420 }, (_, nth) => {
  const [one, other] = [nth % 2 === 0, nth % 3 === 0];
  return { signs: { one, other, size: nth % 7 }, right: one !== other };
});

test('a forest learns what holds for one of two signs alone', () => {
  const judge = judgeOf(grow(either, growth));
  for (const { signs, right } of either) expect(judge(signs) > 0).toBe(right);
});

test('the same examples give the same forest', () => {
  expect(grow(either, growth)).toEqual(grow(either, growth));
});

test('of two forests that are taken together each says half of what it would say alone', () => {
  const lots = { ...growth, share: 0.5 };
  const [one, two] = [grow(either, lots), grow(either, { ...lots, forests: 2 })];
  expect(two.trees).toHaveLength(2 * one.trees.length);
  const half = (from: number) => judgeOf({ ...two, trees: two.trees.slice(from, from + one.trees.length) });
  const [alone, first, second] = [judgeOf(one), half(0), half(one.trees.length)];
  for (const { signs } of either) expect(first(signs) - one.base).toBeCloseTo((alone(signs) - one.base) / 2, 3);
  expect(either.some(({ signs }) => first(signs) !== second(signs))).toBe(true);
});

test('an example that weighs more pulls the odds its way', () => {
  const torn = Array.from({ length: 100 }, (_, nth): Example => ({ signs: { met: true }, right: nth % 2 === 0 }));
  const leaning = torn.map((example) => ({ ...example, weight: example.right ? 3 : 1 }));
  expect(judgeOf(grow(torn, growth))({ met: true })).toBeCloseTo(0, 1);
  expect(judgeOf(grow(leaning, growth))({ met: true })).toBeCloseTo(Math.log(3), 1);
});

test('the points of a tree are those of the leaf to which the signs lead', () => {
  const judge = judgeOf({
    signs: ['a', 'b'],
    base: 0.5,
    trees: [
      [0, 1.5, 5, -1, 1, 1, 0.5, 5, -1, 2, -1, 4],
      [-1, 0.25],
    ],
  });
  expect(judge({})).toBe(1.75);
  expect(judge({ a: 2 })).toBe(2.75);
  expect(judge({ a: 2, b: true, unknown: 9 })).toBe(4.75);
});

const kinds = ['sum', 'share', 'same', 'term'] as const;

test('a spoilt draft has exactly one relation more that does not hold', () => {
  const many = annotatedDrafts((hand) => 'ab'.includes(hand)).flatMap((draft) =>
    spoilt(draft, kinds, 3).map((wrong) => ({ draft, wrong })),
  );
  expect(many.length).toBeGreaterThan(40);
  for (const { draft, wrong } of many) {
    const broken = (one: typeof draft): number => one.relations.filter((relation) => !holds(relation, one)).length;
    expect(broken(wrong)).toBe(broken(draft) + 1);
    expect(wrong.relations.filter((relation) => relation.broken).length).toBe(broken(wrong));
  }
});

test.each([
  ['khóa XI', /^khóa (?:X|XII)$/u],
  ['lần thứ I', /^lần thứ II$/u],
  ['2018 - 2023', /^20(?:17|18|19) - 20(?:22|23|24)$/u],
])('a term is mistold by one: %s', (label, wrong) => {
  const source = `# Báo cáo\nMở đầu {t|${label}}.\nKết thúc {u|${label}}.\n---relations---\nterm t = u\n`;
  const [draft] = spoilt(annotate('a.txt', source), ['term'], 1);
  const told = [...(draft?.tags.values() ?? [])].map(({ words }) => words);
  expect(told.filter((words) => words === label).length).toBe(1);
  expect(told.filter((words) => words !== label && wrong.test(words)).length).toBe(1);
});

const sayings = Array.from({ length: 200 }, (_, nth): Saying => ({
  draft: `d${nth % 40}`,
  said: new Map([[nth % 2 === 0 ? 'gồm' : 'so với', 1], ['có', 1], ...(nth < 8 ? [['hiếm', 1] as const] : [])]),
  right: nth % 2 === 0 ? nth % 10 !== 0 : nth % 10 === 1,
}));

test('a word weighs by what it stands beside; one that stands in few drafts is not weighed', () => {
  const { weights } = weigh(sayings);
  expect(weights['gồm']).toBeGreaterThan(0.5);
  expect(weights['so với']).toBeLessThan(-0.5);
  expect(weights['hiếm']).toBeUndefined();
});

test('weights are the least of their loss: moving any of them makes it no smaller', () => {
  const learnt = weigh(sayings);
  const loss = ({ base, weights }: typeof learnt): number =>
    sayings.reduce((sum, { said, right }) => {
      const points = [...said].reduce((all, [word, share]) => all + share * (weights[word] ?? 0), base);
      return sum + Math.log(1 + Math.exp(right ? -points : points));
    }, 0) + Object.values(weights).reduce((sum, weight) => sum + 10 * weight * weight, 0);
  const least = loss(learnt);
  for (const word of Object.keys(learnt.weights))
    for (const step of [-0.1, 0.1])
      expect(
        loss({ ...learnt, weights: { ...learnt.weights, [word]: (learnt.weights[word] ?? 0) + step } }),
      ).toBeGreaterThan(least);
});

test('the reader gives a sum the weights of the words that were learnt of it', () => {
  const [draft] = annotatedDrafts((hand) => hand === 'seen');
  if (!draft) throw new Error('no draft');
  const said = saidIn(draft.reading);
  const groupings = groupingsOf(draft.reading);
  const words = [...new Set(groupings.flatMap((grouping) => [...said(grouping).keys()]))];
  const weights = Object.fromEntries(words.map((word, nth) => [word, (nth % 7) - 3]));
  const score = wordScoreOf({ base: 0.5, weights })(draft.reading);
  expect(groupings.length).toBeGreaterThan(10);
  for (const grouping of groupings)
    expect(score(grouping)).toBeCloseTo(
      [...said(grouping)].reduce((sum, [word, share]) => sum + share * (weights[word] ?? 0), 0.5),
      9,
    );
});
