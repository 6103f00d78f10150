import type { Claim } from './claims.ts';
import { otherNames } from './one-figure.ts';
import { isToldBeside, type Pair } from './pairs.ts';
import { one as unity } from '../reading/quantities.ts';
import type { Reading } from '../reading/statements.ts';
import { isSaidOtherwise, type PairJudge } from './slips.ts';
import type { Told } from './told.ts';
import { turned } from '../typing.ts';

/** "Chỉ tiêu: …": what is still to come, told before the number in its sentence. */
const ahead = /(?<!\p{L})chỉ tiêu(?!\p{L})|mục tiêu|phấn đấu|(?:nhiệm kỳ|khóa|năm) tới/iu;
/** "còn 08 đề tài", "tăng 12 lượt", "riêng nữ 45": the rest, the growth, a part. */
const someOfIt = /(?<!\p{L})(?:còn|tăng|giảm|hơn|kém|riêng)(?:\s\p{L}+){0,2}\s\(?$/iu;
/** "03 tổ công đoàn còn đơn điệu": those of them of whom it says so. */
const notDone = /(?<!\p{L})(?:chưa|không|còn|yếu|chậm|thiếu|hạn chế)(?!\p{L})/iu;
const narrower = /(?<!\p{L})(?:định kỳ|đột xuất|riêng|khối này|cấp|nữ|nam)(?!\p{L})/giu;

/**
 * "Hiến máu 92 đơn vị" and, where the paper sums up, "điểm sáng là hiến máu với 98 đơn vị": of one work of the trade, counted in one thing,
 * one number is told, and the summing up tells another, which stands nowhere else.
 */
export function soleOfWork(reading: Reading, pairs: readonly Pair[], { words }: PairJudge): Pair[] {
  const all = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))].toSorted(
    (one, other) => one.claim.quantity.from - other.claim.quantity.from,
  );
  const keys = new Map(all.map((told) => [told, keyOf(told.claim)]));
  const byKey = Map.groupBy(all, (told) => keys.get(told) ?? '');
  const found = all.flatMap((told) => {
    const key = keys.get(told) ?? '';
    if (!key.includes('work:') || !(told.summing || told.known) || !isWhole(reading, told)) return [];
    if (told.value < 3 * Number(unity) || all.some((other) => isToldAgain(told, other, keys))) return [];
    const before = meant(told, headsOf(reading, told, byKey.get(key) ?? []));
    const pair = pairs.find(({ a, b }) => (a === told && b === before) || (b === told && a === before));
    return pair && before && differ(reading, pair) && !isSaidOtherwise(pair.signs(words)) ? [pair] : [];
  });
  return [...new Set(found)];
}

/** The words of the trade beside a number, but not whose it is and what came of it. */
function keyOf({ said }: Claim): string {
  const told = said.filter(({ aspect }) => aspect !== 'outcome' && aspect !== 'whose');
  return [...new Set(told.map(({ aspect, name }) => `${aspect}:${name}`))].toSorted().join(';');
}

/** What was done in all: not planned, no share, no rest, no growth. */
function isWhole({ text }: Reading, { claim, planned, outgrown, mostOfAll }: Told): boolean {
  const { quantity, sentence, sort, span } = claim;
  const loose = quantity.rate || quantity.of || quantity.whole || quantity.about || quantity.measure === 'percent';
  return (
    !(planned || outgrown || mostOfAll || loose || sort === 'plan' || sort === 'rate') &&
    !ahead.test(text.slice(sentence.from, quantity.from)) &&
    !someOfIt.test(text.slice(Math.max(0, quantity.from - 25), quantity.from)) &&
    !notDone.test(text.slice(quantity.to, span.to))
  );
}

const isToldAgain = (told: Told, other: Told, keys: ReadonlyMap<Told, string>): boolean =>
  other !== told &&
  other.value === told.value &&
  other.claim.quantity.measure === told.claim.quantity.measure &&
  (other.kind === told.kind || other.kind === '' || keys.get(other) === keys.get(told));

/** The first number of each other sentence that tells of the same work for the same time, counted alike. */
function headsOf(reading: Reading, told: Told, alike: readonly Told[]): Told[] {
  const others = alike.filter(
    ({ claim, kind }) =>
      claim.line !== told.claim.line &&
      claim.quantity.measure === told.claim.quantity.measure &&
      (kind === told.kind || kind === ''),
  );
  const isFirst = ({ claim }: Told, nth: number): boolean =>
    !others.slice(0, nth).some((one) => one.claim.sentence === claim.sentence && one.claim.period === claim.period);
  return others.filter(
    (one, nth) => one.claim.period === told.claim.period && isWhole(reading, one) && isFirst(one, nth),
  );
}

/** The one number that they tell; of several the one with two figures in each other's place. */
function meant(told: Told, heads: readonly Told[]): Told | undefined {
  const changed = heads.filter(({ claim }) => turned(claim.quantity, told.claim.quantity));
  const of = new Set(heads.map(({ value }) => value)).size === 1 ? heads : changed;
  return new Set(of.map(({ value }) => value)).size === 1 ? of[0] : undefined;
}

function differ({ text }: Reading, { a, b, same }: Pair): boolean {
  const narrow = ({ claim: { span } }: Told): string =>
    (text.slice(span.from, span.to).toLowerCase().match(narrower) ?? []).toSorted().join();
  return (
    !same &&
    Math.max(a.value, b.value) <= 3 * Math.min(a.value, b.value) &&
    !otherNames(a, b) &&
    !isToldBeside(a, b) &&
    !isSumBeside(a, b) &&
    !isSumBeside(b, a) &&
    narrow(a) === narrow(b)
  );
}

/** "13 ý kiến" and "Mười một ý kiến được trả lời tại chỗ, hai ý kiến có hẹn": the other sentence tells its parts. */
function isSumBeside(whole: Told, part: Told): boolean {
  const rest = whole.value - part.value;
  const others = [...part.beside].map(Number).filter((value) => value <= rest);
  return others.some((_, from) => {
    let sum = 0;
    return others.slice(from).some((value) => (sum += value) === rest);
  });
}
