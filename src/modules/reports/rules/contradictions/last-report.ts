import { readClaims, type Claim } from './claims.ts';
import { frequencies, likeness } from './likeness.ts';
import { ownPeriod } from './periods.ts';
import { quote, type Finding } from './finding.ts';
import { sameKind } from './units.ts';
import { tells } from './same-figure.ts';
import type { Reading } from './statements.ts';

/** An earlier period told otherwise than in its own report, and facts that never change. */
export function lastReport(reading: Reading, last: Reading): Finding[] {
  const [own, before] = [ownPeriod(reading), ownPeriod(last)];
  if (own === before) return founded(reading, last);
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
  return [...founded(reading, last), ...found];
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
      like: members && one.members ? { share: 1, both: 1, covered: 1, rare: true } : likeness(one, claim, frequency),
    }))
    .filter(({ one, like }) => (like.rare || sameNoun(one, claim)) && like.share >= 0.7 && like.covered >= 0.5)
    .sort((x, y) => y.like.both - x.like.both || y.like.share - x.like.share);
  if (fitting.some(({ one }) => tells(one.quantity, claim.quantity))) return undefined;
  const [best] = fitting;
  return best ? (best.like.both >= 0.35 || sameNoun(best.one, claim) ? best.one : undefined) : only(claim, then);
}

/** Said of nothing but what is counted: the only such number of the report before. */
function only({ quantity: { unit, value }, near, sort }: Claim, then: readonly Claim[]): Claim | undefined {
  const bare = [...near].every((term) => unit.includes(term));
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

const founding = /(?:được )?thành lập(?: từ| vào| ngày| tháng| năm|\s|\d{1,2}\/)*((?:19|20)\d\d)/giu;

/** The year in which the union was founded stays. */
function founded(reading: Reading, last: Reading): Finding[] {
  const [now] = reading.text.matchAll(founding);
  const [then] = last.text.matchAll(founding);
  if (!now || !then || now[1] === then[1]) return [];
  const at = { from: now.index, to: now.index + now[0].length };
  const other = { from: then.index, to: then.index + then[0].length, inLast: true };
  return [
    { kind: 'lastReport', at, other, words: `Nay ghi thành lập năm ${now[1]}, báo cáo trước ghi năm ${then[1]}.` },
  ];
}
