import type { Standing } from './pair-places.ts';
import type { Signs } from '../signs.ts';

/** Two numbers and how much they look alike. */
interface Alike {
  a: Standing;
  b: Standing;
  look: number;
}

/**
 * Whoever sums up tells again what was told: where the numbers beside a number stand elsewhere too, it does so as well. Neither of the two
 * numbers in question is asked, only those in their company, nor what the one's company has from the other.
 */
export function companyOf(all: readonly Alike[]): (a: Standing, b: Standing) => Signs {
  const again = new Map<Standing, Standing[]>();
  const add = (one: Standing, other: Standing): void => {
    const known = again.get(one);
    if (known) known.push(other);
    else again.set(one, [other]);
  };
  for (const { a, b, look } of all)
    if (isAgain(a, b, look)) {
      add(a, b);
      add(b, a);
    }
  const members = [...new Set(all.flatMap(({ a, b }) => [a, b]))];
  const bySentence = Map.groupBy(members, ({ told }) => told.claim.sentence);
  const byLine = Map.groupBy(members, ({ told }) => told.claim.line);
  /** Where the others among these are told again, and how many of them are. */
  const retold = (near: readonly Standing[] = [], own: Standing, partner: Standing): Company => {
    const where: number[] = [];
    let [others, many] = [0, 0];
    for (const one of near) {
      if (one === own) continue;
      others += 1;
      const places = (again.get(one) ?? []).filter((some) => some !== partner);
      if (places.length > 0) many += 1;
      for (const { around } of places) where.push(around.paragraph);
    }
    return { many, share: others === 0 ? -1 : many / others, where };
  };
  return (a, b) => {
    const [x, y] = [
      retold(bySentence.get(a.told.claim.sentence), a, b),
      retold(bySentence.get(b.told.claim.sentence), b, a),
    ];
    const [xs, ys] = [retold(byLine.get(a.told.claim.line), a, b), retold(byLine.get(b.told.claim.line), b, a)];
    const [p, q] = [a.around.paragraph, b.around.paragraph];
    return {
      retoldEarlier: x.many,
      retoldLater: y.many,
      shareEarlier: x.share,
      shareLater: y.share,
      lineEarlier: xs.share,
      lineLater: ys.share,
      lineRetoldLater: Math.min(9, ys.many),
      fromThere: Math.min(5, y.where.filter((at) => at === p).length),
      fromNear: Math.min(5, ys.where.filter((at) => Math.abs(at - p) < 3).length),
      toHere: Math.min(5, xs.where.filter((at) => Math.abs(at - q) < 2).length),
    };
  };
}

interface Company {
  many: number;
  share: number;
  where: readonly number[];
}

/** The same value, and large enough or so much alike that it is no chance. */
function isAgain(a: Standing, b: Standing, look: number): boolean {
  const [one, other] = [a.told.claim.quantity, b.told.claim.quantity];
  if (one.value !== other.value) return false;
  const figures = one.value / one.step;
  return look >= (figures >= 100n && figures % 10n !== 0n ? 0.1 : figures >= 10n ? 0.6 : 1.1);
}
