import { quote, type Finding } from '../finding.ts';
import { one, scaleOf, type Quantity } from '../reading/quantities.ts';
import { nthOf, spanOf, type Reading } from '../reading/statements.ts';
import { mistyped, turned } from '../typing.ts';
import { once } from './beside.ts';
import { stepOf } from './flows.ts';
import { say } from './sums.ts';

type Step = ReturnType<typeof stepOf>;

/** What a fund had, took in and spent, as far as they are told for what is left of it. */
interface Account {
  left: Quantity;
  opening: readonly Quantity[];
  came: readonly Quantity[];
  went: readonly Quantity[];
  /** Sums between them whose words do not tell which of these they are. */
  others: readonly Quantity[];
}

/** "Thu 14,92 tỷ đồng, chi 14,35 tỷ đồng, kết dư 0,75 tỷ đồng": what was there and came in, less what was spent, is what is left. */
export function balances(reading: Reading): Finding[] {
  const amounts = reading.quantities.filter(isSum);
  const step = once((some: Quantity) => stepOf(reading, some) ?? (isUsed(reading, some) ? 'out' : undefined));
  return amounts
    .filter((some) => isLeft(reading, some))
    .map((left) => accountOf(reading, left, amounts, step))
    .flatMap((account) => (account && !comesOut(reading, account) ? toldOtherwise(reading, account) : []));
}

const isSum = ({ measure, unit, rate, of, whole, about, value }: Quantity): boolean =>
  (measure === 'money' || (measure === 'count' && unit === '' && value >= 20n * one)) &&
  !rate &&
  !of &&
  !whole &&
  !about;

/** What is said before a number, back to the sign or the number before it; of a cell of a table the name of its row. */
function leadOf({ text, sentences, lines }: Reading, some: Quantity): string {
  const row = text.slice(spanOf(lines, some).from, some.from);
  if (/\|[\s|]*$/u.test(row)) return row.replace(/(?:năm )?[\d.]*\d|\|/gu, ' ').trimEnd();
  const said = text.slice(Math.max(spanOf(sentences, some).from, some.from - 60), some.from);
  return said.replace(/.*(?:[,;.()](?!\d)|\d)/su, '');
}

const leftOver = /(?<!\p{L})(?:kết dư|bội thu|dư|tồn|chênh|cân đối|còn|thặng dư|kết chuyển)(?!\p{L})[^\d]{0,40}$/iu;
/** What was there before, and what is still to come or to be paid. */
const notLeft =
  /(?<!\p{L})(?:đầu (?:năm|kỳ|quý|nhiệm)|năm (?:trước|cũ|ngoái)|(?:tồn|dư) cũ|chuyển (?:sang|qua)(?! năm sau)|kỳ trước|phải|thiếu|nợ)(?!\p{L})/iu;
/** "còn lại 6,5 triệu là hành chính": the rest of what was spent. */
const spentOn = /^\s(?:là|cho|dành|để (?:chi|mua))(?!\p{L})/u;

function isLeft(reading: Reading, some: Quantity): boolean {
  const lead = leadOf(reading, some);
  return leftOver.test(lead) && !notLeft.test(lead) && !spentOn.test(reading.text.slice(some.to, some.to + 12));
}

const isUsed = (reading: Reading, some: Quantity): boolean =>
  /(?<!\p{L})(?:đã dùng|sử dụng|dùng|xuất|trích|giải ngân)(?!\p{L})/iu.test(leadOf(reading, some));

/** In lines. */
const furthest = 10;

/** Since what was left the last time, if anything came and went since. */
function accountOf(
  reading: Reading,
  left: Quantity,
  amounts: readonly Quantity[],
  step: (some: Quantity) => Step,
): Account | undefined {
  const alike = amounts.filter((some) => some !== left && some.measure === left.measure);
  const top = reading.lines[Math.max(1, nthOf(reading.lines, left) - furthest)]?.from ?? 0;
  const { to } = spanOf(reading.sentences, left);
  const near = alike.filter((some) => some.from >= top && some.to <= to);
  const since = near.slice(near.findLastIndex((some) => some.from < left.from && step(some) === 'closing') + 1);
  const own = (['in', 'out'] as const).every((way) => since.some((some) => step(some) === way)) ? since : near;
  const [came, went] = (['in', 'out'] as const).map((way) =>
    own.filter((some) => some.from < left.from && step(some) === way),
  ) as [Quantity[], Quantity[]];
  if (came.length === 0 || went.length === 0) return undefined;
  const had = own.filter((some) => step(some) === 'opening' || step(some) === 'closing');
  const opening = had.length > 0 ? had : alike.filter((some) => step(some) === 'opening');
  return {
    left,
    opening,
    came,
    went,
    others: own.filter((some) => step(some) === undefined && some.from >= spanOf(reading.lines, left).from),
  };
}

const valuesOf = (some: readonly Quantity[]): bigint[] => some.map(({ value }) => value);
const totalOf = (some: readonly Quantity[]): bigint => valuesOf(some).reduce((all, value) => all + value, 0n);
const largest = (some: readonly Quantity[]): Quantity =>
  some.reduce((most, other) => (other.value > most.value ? other : most));

/** What may be all of them: totals, each by itself or with one that is not in it; where none is told, every choice of at most eight. */
function choicesOf(some: readonly Quantity[], isTotal: (one: Quantity) => boolean): bigint[] {
  const totals = valuesOf(some.filter(isTotal));
  if (totals.length > 0) return totals.flatMap((total) => [total, ...valuesOf(some).map((value) => total + value)]);
  let sums = [0n];
  for (const value of valuesOf(some).slice(0, 8)) sums = sums.concat(sums.map((sum) => sum + value));
  return sums.slice(1);
}

/** Whichever of what came and went are totals, and whatever the sums between them may be: one reading that agrees is enough. */
function comesOut(reading: Reading, { left, opening, came, went, others }: Account): boolean {
  const isTotal = (some: Quantity): boolean => /(?<!\p{L})(?:tổng|cộng)(?!\p{L})/iu.test(leadOf(reading, some));
  const loose = [largest(came), largest(went), left].reduce(
    (all, some) => all + (scaleOf(some) > 1n ? some.step / 2n : 0n),
    0n,
  );
  const between = [0n, ...valuesOf(others)];
  const [more, less] = [
    [...choicesOf(came, isTotal), ...valuesOf(others)],
    [...choicesOf(went, isTotal), ...(others.length > 0 ? [0n] : [])],
  ];
  return [0n, ...valuesOf(opening)].some((had) =>
    more.some((plus) =>
      less.some((minus) =>
        between.some((some) =>
          [had + plus - minus - some, had + plus - minus + some].some(
            (told) => (told > left.value ? told - left.value : left.value - told) <= loose,
          ),
        ),
      ),
    ),
  );
}

/** Told with a slip of typing, or, where all of it stands in one line, off by little. */
function toldOtherwise(reading: Reading, { left, opening, came, went }: Account): Finding[] {
  const [had] = opening;
  if (opening.length > 1) return [];
  const [plus, minus] = [largest(came), largest(went)];
  const step = [...came, ...went, left, ...opening].reduce(
    (least, some) => (some.step < least ? some.step : least),
    left.step,
  );
  const readings = [[plus], came].flatMap((more) =>
    [[minus], went].map((less) => ({
      more: [...opening, ...more],
      less,
      value: totalOf([...opening, ...more]) - totalOf(less),
    })),
  );
  const isSlip = ({ value }: { value: bigint }): boolean =>
    value > 0n && [turned, mistyped].some((way) => way({ value, step }, { value: left.value, step }));
  const line = spanOf(reading.lines, left);
  const isHere =
    [plus, minus].every(({ from }) => from >= line.from) &&
    (had === undefined || had.from < left.from || had.from > spanOf(reading.sentences, left).to);
  // What was carried over may not be told at all: then a rest that is near is near by chance.
  const isWhole = had !== undefined || /(?<!\p{L})trong (?:năm|kỳ|quý)(?!\p{L})/iu.test(leadOf(reading, left));
  const told =
    readings.find(isSlip) ?? readings.slice(0, 1).find(({ value }) => isWhole && isHere && isNear(value, left));
  if (!told) return [];
  const sum = told.more.map(quote).join(' cộng ');
  const words = `Ghi ${quote(left)}, nhưng ${sum} trừ ${told.less.map(quote).join(' trừ ')} còn ${say(told.value, left)}.`;
  return [{ kind: 'totalAndParts', at: { from: left.from, to: left.to }, other: minus, words }];
}

const isNear = (told: bigint, { value }: Quantity): boolean =>
  (told > value ? told - value : value - told) * 5n <= value;
