import type { Span } from '../finding.ts';
import type { Standing } from './pair-places.ts';
import type { Signs } from '../signs.ts';
import type { Told } from './told.ts';

/** Two numbers and how much they look alike. */
interface Alike {
  a: Standing;
  b: Standing;
  look: number;
}

/** Of how many others near a number it is known that they are told elsewhere too, and where. */
interface Company {
  others: number;
  retold: number;
  /** In which paragraphs they are told again. */
  where: readonly number[];
}

/**
 * Whoever sums up tells again what was told: where the numbers beside a number stand elsewhere too, it does so as well. Neither of the two
 * numbers in question is asked, only those in their company.
 */
export function companyOf(all: readonly Alike[]): (a: Standing, b: Standing) => Signs {
  const retold = new Map<Told, Set<number>>();
  const add = (one: Standing, other: Standing): void => {
    const known = retold.get(one.told) ?? new Set();
    retold.set(one.told, known.add(other.around.paragraph));
  };
  for (const { a, b, look } of all)
    if (isAgain(a, b, look)) {
      add(a, b);
      add(b, a);
    }
  const members = new Set(all.flatMap(({ a, b }) => [a, b]));
  const [bySentence, byLine] = [new Map<Span, Standing[]>(), new Map<Span, Standing[]>()];
  for (const one of members) {
    const { sentence, line } = one.told.claim;
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), one]);
    byLine.set(line, [...(byLine.get(line) ?? []), one]);
  }
  const company = (own: Standing, near: readonly Standing[]): Company => {
    const others = near.filter((one) => one !== own);
    const again = others.flatMap(({ told }) => retold.get(told) ?? []);
    return { others: others.length, retold: again.length, where: again.flatMap((places) => [...places]) };
  };
  const around = new Map<Standing, { sentence: Company; line: Company }>();
  const of = (one: Standing): { sentence: Company; line: Company } => {
    const known = around.get(one) ?? {
      sentence: company(one, bySentence.get(one.told.claim.sentence) ?? []),
      line: company(one, byLine.get(one.told.claim.line) ?? []),
    };
    around.set(one, known);
    return known;
  };
  return (a, b) => {
    const [x, y] = [of(a), of(b)];
    const [p, q] = [a.around.paragraph, b.around.paragraph];
    return {
      retoldEarlier: x.sentence.retold,
      retoldLater: y.sentence.retold,
      shareEarlier: shareOf(x.sentence),
      shareLater: shareOf(y.sentence),
      lineEarlier: shareOf(x.line),
      lineLater: shareOf(y.line),
      lineRetoldLater: Math.min(9, y.line.retold),
      fromThere: Math.min(5, y.sentence.where.filter((at) => at === p).length),
      fromNear: Math.min(5, y.line.where.filter((at) => Math.abs(at - p) < 3).length),
      toHere: Math.min(5, x.line.where.filter((at) => Math.abs(at - q) < 2).length),
    };
  };
}

const shareOf = ({ others, retold }: Company): number => (others === 0 ? -1 : retold / others);

/** The same value, and large enough or so much alike that it is no chance. */
function isAgain(a: Standing, b: Standing, look: number): boolean {
  const [one, other] = [a.told.claim.quantity, b.told.claim.quantity];
  if (one.value !== other.value) return false;
  const figures = one.value / one.step;
  return look >= (figures >= 100n && figures % 10n !== 0n ? 0.1 : figures >= 10n ? 0.6 : 1.1);
}
