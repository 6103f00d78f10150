import { readClaims, type Claim } from './claims.ts';
import { evidence, otherThan, rarityIn, type Rarity } from './evidence.ts';
import { quote, type Finding } from './finding.ts';
import { stepOf } from './flows.ts';
import { lastingFacts } from './lasting-facts.ts';
import { ownPeriod } from './periods.ts';
import type { Quantity } from './quantities.ts';
import { tells } from './same-figure.ts';
import type { Reading } from './statements.ts';
import { mistyped } from './typing.ts';

/** An earlier period told otherwise than in its own report, and facts that never change. */
export function lastReport(reading: Reading, last: Reading): Finding[] {
  const [own, before] = [ownPeriod(reading), ownPeriod(last)];
  if (own === before) return lastingFacts(reading, last);
  const then = readClaims(last, before);
  const rarity = rarityIn(then);
  const found = readClaims(reading, own).flatMap((claim): Finding[] => {
    const other = match(claim, candidates(claim, then, before), rarity);
    return other ? [finding(claim, other)] : [];
  });
  return [...lastingFacts(reading, last), ...found, ...carriedForward(reading, last)];
}

const finding = (claim: Claim, other: Claim): Finding => ({
  kind: 'lastReport',
  at: claim.span,
  other: { ...other.span, inLast: true },
  words: `Nay ghi ${quote(claim.quantity)} cho kỳ trước, báo cáo kỳ trước ghi ${quote(other.quantity)}.`,
});

/** "năm 2022", "cùng kỳ", "nhiệm kỳ trước", "31/12/2022", "đầu nhiệm kỳ": the time of the report before, or its end. */
function pastOf(period: string, before: string): string {
  if (/^(?:before|cùng kỳ)$/u.test(period)) return before;
  if (/^đầu (?:năm|nhiệm kỳ|kỳ)$/u.test(period) && /^[\d-]+$/u.test(before)) return before;
  const ended = /^d(?:31\/12|30\/6)\/(\d{4})$/u.exec(period)?.[1];
  return ended !== undefined && before.endsWith(ended) ? before : period;
}

/** What a report tells of a year after its own is a plan. */
const isToCome = (period: string, before: string): boolean =>
  /^\d{4}/u.test(period) && Number(period.slice(0, 4)) > Number(/\d{4}$/u.exec(before)?.[0] ?? 9999);

/** What the report before says of the time of which this number speaks. */
export function candidates(claim: Claim, then: readonly Claim[], before: string): Claim[] {
  const period = pastOf(claim.period, before);
  if (claim.period === '' || claim.sort === 'change' || !/^(?:\w+\/)?(?:19|20)\d\d/u.test(period)) return [];
  return then.filter(
    (one) =>
      one.quantity.measure === claim.quantity.measure &&
      one.sort !== 'change' &&
      !isToCome(one.period, before) &&
      pastOf(one.period || before, before) === period &&
      (one.sort !== 'plan' || claim.sort === 'plan'),
  );
}

/** The number that most likely is the same; none where the same value stands beside words that are alike. */
function match(claim: Claim, told: readonly Claim[], rarity: Rarity): Claim | undefined {
  const weighed = told.map((one) => ({ one, points: evidence(claim, one, rarity, otherThan) }));
  if (weighed.some(({ one, points }) => points > -2 && tells(one.quantity, claim.quantity))) return undefined;
  const [best] = weighed.toSorted((a, b) => b.points - a.points);
  return best && best.points > 0 ? best.one : undefined;
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
