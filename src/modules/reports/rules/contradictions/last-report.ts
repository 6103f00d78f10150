import { readClaims, type Claim } from './claims.ts';
import { frequencies, likeness } from './likeness.ts';
import { ownPeriod } from './periods.ts';
import { quote, type Finding } from './finding.ts';
import { lastingFacts } from './lasting-facts.ts';
import { sameKind, unitClass } from './units.ts';
import { shareAWord, tells } from './same-figure.ts';
import { stepOf } from './flows.ts';
import type { Quantity } from './quantities.ts';
import { mistyped, turned } from './typing.ts';
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
    const period = claim.period === 'before' ? before : claim.period;
    if (period !== before && !/^(?:\w+\/)?(?:19|20)\d\d/u.test(period)) return [];
    const other = match(
      reading,
      last,
      claim,
      then.filter((one) => of(one.period) === period),
      frequency,
    );
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

function match(
  reading: Reading,
  last: Reading,
  claim: Claim,
  then: readonly Claim[],
  frequency: ReadonlyMap<string, number>,
): Claim | undefined {
  if (claim.sort === 'change') return undefined;
  const members = claim.members || (claim.quantity.unit.startsWith('đoàn viên') && claim.near.size <= 2);
  const fitting = then
    .filter((one) => one.sort === claim.sort && one.quantity.measure === claim.quantity.measure && alike(one, claim))
    .map((one) => ({
      one,
      like:
        members && one.members
          ? { share: 1, both: 1, mutual: 1, covered: 1, rare: true }
          : likeness(one, claim, frequency),
    }))
    .filter(
      ({ one, like }) =>
        ((like.rare || sameNoun(one, claim)) && like.share >= 0.7 && like.covered >= 0.5) ||
        slip(one, claim, like.share),
    )
    .sort((x, y) => y.like.both - x.like.both || y.like.share - x.like.share);
  if (fitting.some(({ one }) => tells(one.quantity, claim.quantity))) return undefined;
  const [best] = fitting;
  return best
    ? best.like.both >= 0.35 || sameNoun(best.one, claim) || slip(best.one, claim, best.like.share)
      ? best.one
      : undefined
    : only(claim, then);
}

/** The same figures in another order, said of the same: seldom by chance. */
const slip = (one: Claim, other: Claim, share: number): boolean =>
  turned(one.quantity, other.quantity) && shareAWord(one, other) && share >= 0.3;

/** Said of nothing but what is counted: the only such number of the report before. */
function only({ quantity, near, sort }: Claim, then: readonly Claim[]): Claim | undefined {
  const { unit, value } = quantity;
  const bare = [...near].every((term) => unit.includes(term));
  const kind = unitClass(unit);
  const alone = then.filter((one) => one.quantity.unit !== '' && unitClass(one.quantity.unit) === kind);
  const [lone] = alone;
  // "47 tin, bài", where the report before tells of 74 and of no other.
  if (
    lone &&
    alone.length === 1 &&
    unit !== '' &&
    !/^(?:person|lượt|child)$/u.test(kind) &&
    turned(lone.quantity, quantity)
  )
    return lone;
  if (!bare || sort !== '' || !/^\p{L}+ \p{L}+/u.test(unit) || /^(?:lượt|triệu|người|đồng chí|cá nhân)/u.test(unit))
    return undefined;
  const [first, ...more] = then.filter(
    (one) => one.sort === '' && one.quantity.unit.slice(0, 60).startsWith(unit.split(' ').slice(0, 2).join(' ')),
  );
  return first && more.length === 0 && first.quantity.value !== value && !first.quantity.about ? first : undefined;
}

/** The very thing counted, said in its unit or beside it: "14 sáng kiến", "số sáng kiến … là 14". */
function sameNoun(one: Claim, other: Claim): boolean {
  const noun = ({ quantity }: Claim): string => quantity.unit.split(' ').slice(0, 2).join(' ');
  return [
    [one, other],
    [other, one],
  ].some(([a, b]) => {
    const said = a ? noun(a) : '';
    return (
      /^(?!lượt|đoàn viên|đồng chí|cá nhân|người)\p{L}+ \p{L}+/u.test(said) &&
      b !== undefined &&
      (noun(b) === said || b.near.has(said))
    );
  });
}

const alike = (one: Claim, other: Claim): boolean =>
  one.quantity.measure === 'money' || sameKind(one.quantity.unit, other.quantity.unit);

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
