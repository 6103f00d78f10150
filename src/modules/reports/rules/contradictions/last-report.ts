import { agreement } from './agreement.ts';
import { readClaims, type Claim } from './claims.ts';
import { frequencies, likeness } from './likeness.ts';
import { ownPeriod } from './periods.ts';
import { quote, type Finding } from './finding.ts';
import { lastingFacts } from './lasting-facts.ts';
import { kindred, sameNoun } from './figure-signs.ts';
import { tells } from './same-figure.ts';
import { stepOf } from './flows.ts';
import type { Quantity } from './quantities.ts';
import { weigh, type Signs } from './signs.ts';
import { mistyped, seldom } from './typing.ts';
import { unitClass } from './units.ts';
import type { Reading } from './statements.ts';

/** An earlier period told otherwise than in its own report, and facts that never change. */
export function lastReport(reading: Reading, last: Reading): Finding[] {
  const [own, before] = [ownPeriod(reading), ownPeriod(last)];
  if (own === before) return lastingFacts(reading, last);
  const then = readClaims(last, before);
  const frequency = frequencies(then);
  // Both speak of the year by name, or one of its own and the other of "the year before".
  const of = (period: string): string => (period === '' ? before : period);
  const found = readClaims(reading, own).flatMap((claim): Finding[] => {
    // What there was at the beginning is what the report before tells of its end.
    const opening = /^đầu (?:nhiệm kỳ|kỳ)$/u.test(claim.period);
    const period = claim.period === 'before' || opening ? before : claim.period;
    // "cùng kỳ" of a part of the year is no figure of the whole year before.
    if (claim.period === 'before' && own.includes('/') && !before.includes('/')) return [];
    if (claim.sort === 'change' || (period !== before && !/^(?:\w+\/)?(?:19|20)\d\d/u.test(period))) return [];
    const other = match(
      claim,
      then.filter((one) => of(one.period) === period),
      frequency,
    );
    return other && (!opening || mistyped(other.quantity, claim.quantity)) ? [finding(claim, other)] : [];
  });
  return [...lastingFacts(reading, last), ...found, ...carriedForward(reading, last)];
}

const finding = (claim: Claim, other: Claim): Finding => ({
  kind: 'lastReport',
  at: claim.span,
  other: { ...other.span, inLast: true },
  words: `Nay ghi ${quote(claim.quantity)} cho kỳ trước, báo cáo kỳ trước ghi ${quote(other.quantity)}.`,
});

/** Points for a figure of the report before to be the one that is told again. */
const points: Readonly<Record<string, number>> = {
  work: 1.3,
  workWide: 0.7,
  otherWork: -1.2,
  aspect: 0.5,
  conflict: -4,
  narrower: -0.4,
  share: 2.6,
  mutual: 2.1,
  rare: 0.4,
  both: 0.5,
  noun: 0.7,
  only: 0.4,
  onlyNoun: 0.8,
  kin: -0.8,
  stock: 5.2,
  otherStock: -1,
  loose: -1.7,
  unitless: 0.7,
  percent: -1,
  money: 1.1,
  plan: -1.4,
  rate: -1.8,
  part: -0.5,
};
/** What is told again rightly excuses, even if it is not quite sure to be the same. */
const [enough, excused, ofSlip] = [4.6, 1.1, 0.8];

function match(claim: Claim, then: readonly Claim[], frequency: ReadonlyMap<string, number>): Claim | undefined {
  const fitting = then
    .filter(
      (one) =>
        one.quantity.measure === claim.quantity.measure &&
        (one.quantity.measure !== 'count' || kindred(one.quantity, claim.quantity) !== 'other'),
    )
    .map((one) => ({ one, sure: weigh(signsOf(one, claim, then, frequency), points) }));
  if (fitting.some(({ one, sure }) => sure > excused && tells(one.quantity, claim.quantity))) return undefined;
  const [best] = fitting
    .filter(({ one }) => !tells(one.quantity, claim.quantity))
    .map(({ one, sure }) => ({ one, sure: sure + ofSlip * seldom(one.quantity, claim.quantity) }))
    .sort((x, y) => y.sure - x.sure);
  return best && best.sure > enough ? best.one : undefined;
}

function signsOf(a: Claim, b: Claim, then: readonly Claim[], frequency: ReadonlyMap<string, number>): Signs {
  const { share, both, mutual, rare } = likeness(a, b, frequency);
  const [x, y] = [a.quantity, b.quantity];
  const kind = unitClass(y.unit);
  const kin = then.filter(({ quantity }) => quantity.measure === y.measure && unitClass(quantity.unit) === kind).length;
  const differ = (sort: string): boolean => (a.sort === sort) !== (b.sort === sort);
  return {
    ...agreement(a, b),
    share,
    both,
    mutual,
    rare,
    noun: x.measure === 'count' && sameNoun(x, y),
    only: kin === 1,
    onlyNoun: kin === 1 && x.measure === 'count' && kind !== '' && !/^(?:person|child|lượt|suất)$/u.test(kind),
    kin: Math.log10(Math.max(kin, 1)),
    stock: a.stock !== '' && a.stock === b.stock,
    otherStock: a.stock !== b.stock,
    loose: x.measure === 'count' && kindred(x, y) === 'loose',
    unitless: x.unit === '' || y.unit === '',
    percent: x.measure === 'percent',
    money: x.measure === 'money',
    plan: differ('plan'),
    rate: differ('rate'),
    part: differ('part'),
  };
}

/** What was left at the end of the last period is what this one begins with. */
function carriedForward(reading: Reading, last: Reading): Finding[] {
  const sums = (one: Reading, step: 'opening' | 'closing'): Quantity[] =>
    one.quantities.filter(
      (some) => some.measure === 'money' && !some.rate && !some.of && !some.whole && stepOf(one, some) === step,
    );
  const [left, ...others] = sums(last, 'closing');
  const [begun, ...more] = sums(reading, 'opening');
  if (!left || !begun || others.length > 0 || more.length > 0 || !mistyped(left, begun) || left.value === begun.value)
    return [];
  const words = `Nay ghi đầu kỳ ${quote(begun)}, báo cáo kỳ trước ghi cuối kỳ ${quote(left)}.`;
  const at = { from: begun.from, to: begun.to };
  return [{ kind: 'lastReport', at, other: { from: left.from, to: left.to, inLast: true }, words }];
}
