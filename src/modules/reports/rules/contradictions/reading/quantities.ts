import type { Aside } from './asides.ts';
import { isCount } from './counts-in-words.ts';
import type { Span } from '../finding.ts';
import { readFractions } from './fractions.ts';
import { chainUnits, joinRatios, unitsThen } from './chains.ts';
import { readPercentColumns } from './percent-columns.ts';
import { isRate } from './rates.ts';
import { countedInScale, moneyAfter, scaleAfter, scaleOf, scales } from './scales.ts';
import { readUnit, sameMeasure } from './units.ts';
import { inWords, one, readWords } from './words.ts';

/** A number that counts or weighs something. Values are whole numbers of ten-thousandths: đồng for money, ones for the rest. */
export interface Quantity extends Span {
  value: bigint;
  /** What one of its last written figure is worth: 1,2 tỷ is told to 100 triệu. */
  step: bigint;
  measure: 'money' | 'percent' | 'count';
  /** What is counted, in its first words: "lượt", "đoàn viên"; '' for a bare number. */
  unit: string;
  /** "trên", "gần", "khoảng" stand before it. */
  about: 'over' | 'under' | 'near' | undefined;
  /** The whole in "x/y". */
  of?: Quantity;
  /** It is itself the whole in "x/y". */
  whole?: boolean;
  /** It falls to each one, and is no sum of all. */
  rate?: boolean;
  /** Of money: what the word for its size is worth. */
  scale?: bigint;
  /** It stands in a bracket. */
  aside?: boolean;
  /** With its unit, as it stands there. */
  written: string;
}

export { one, scaleOf };

const inFigures = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+|\.\d{1,2}(?=\s*(?:%|triệu|tỷ|tỉ)))?`;
const numberPattern = new RegExp(
  String.raw`(?<![\p{L}\d]|\d[.,])(?<!\p{L}-)(?:(?<figures>${inFigures})|(?<words>${inWords})(?![\p{L}\d]))`,
  'giu',
);

/** The numbers of a draft in their order; those that count nothing are left out. */
export function readQuantities(text: string, asides: readonly Aside[]): Quantity[] {
  const fractions = readFractions(text).map((fraction) => ({ ...fraction, about: aboutOf(text, fraction.from) }));
  const found: Quantity[] = [...fractions];
  const taken = new Uint8Array(text.length);
  for (const { from, to } of [...asides, ...fractions]) taken.fill(1, from, to);
  for (const match of text.matchAll(numberPattern)) {
    const [from, said] = [match.index, match[0]];
    const end = from + said.length;
    if (taken.subarray(from, end).includes(1)) continue;
    if (match.groups?.['words'] !== undefined && !isCount(text, from, said)) continue;
    const quantity = readQuantity(text, from, said, match.groups?.['words'] !== undefined);
    taken.fill(1, from, quantity.to);
    found.push(quantity);
  }
  found.sort((a, b) => a.from - b.from);
  readPercentColumns(text, found);
  joinRatios(text, found);
  chainUnits(text, found);
  unitsThen(text, found);
  for (const quantity of found) if (isRate(text, quantity)) quantity.rate = true;
  markAsides(text, found);
  for (const [nth, quantity] of found.entries()) {
    const part = found[nth - 1];
    // "18 đồng chí … trên 25 đồng chí": here "trên" is "of", not "more than".
    const among = part && quantity.about === 'over' && part.value < quantity.value && sameMeasure(part, quantity);
    if (among && /^[^,;.:()\n]{1,60}(?<!\p{L})trên\s$/u.test(text.slice(part.to, quantity.from)))
      quantity.about = undefined;
  }
  return found;
}

const withoutDots = (said: string): string =>
  said.replaceAll('.', (_, at: number) => (/^\.\d{3}/u.test(said.slice(at)) ? '' : ','));

/** "1.045,5" in ten-thousandths */
export function readPlain(said: string): bigint {
  const [whole = '0', fraction = ''] = withoutDots(said).split(',');
  return (BigInt(whole + fraction) * one) / 10n ** BigInt(fraction.length);
}

function readQuantity(text: string, from: number, said: string, words: boolean): Quantity {
  const plain = withoutDots(said);
  const shift = 10n ** BigInt(plain.split(',')[1]?.length ?? 0);
  let value = words ? readWords(said) * one : readPlain(said);
  let step = one / shift > 0n ? one / shift : 1n;
  let to = from + said.length;
  let measure: Quantity['measure'] = 'count';
  const tail = scaleAfter.exec(text.slice(to, to + 32));
  const scale = tail ? (scales[(tail[1] ?? tail[2])?.toLowerCase() ?? ''] ?? 1n) : 1n;
  if (tail && (tail[2] === undefined || value >= 20n * one)) {
    value *= scale;
    step *= scale;
    const finer = scales[tail[4] ?? ''] ?? 1n;
    if (tail[3] !== undefined) [value, step] = [value + BigInt(tail[3]) * finer * one, finer * one];
    if (tail[5] !== undefined) value += (scale * one) / 2n;
    to += tail[0].length;
    measure = 'money';
  }
  // "06 (sáu) quy chế": said twice, in figures and in words.
  const twice = again.exec(text.slice(to));
  if (!words && twice && readWords(twice[1] ?? '') * one === value) to += twice[0].length;
  let rest = text.slice(to);
  const percent = /^\s?(?:%|phần trăm)/u.exec(rest);
  const money = isBronze(text, from) ? null : moneyAfter.exec(rest);
  if (percent) [measure, to] = ['percent', to + percent[0].length];
  else if (money) [measure, to] = ['money', to + money[0].length];
  rest = text.slice(to);
  const unit = measure === 'count' ? readUnit(rest) : '';
  // "412 triệu kWh": a scale without đồng that counts something.
  const other = tail && !money ? countedInScale.exec(rest) : null;
  if (other) measure = 'count';
  const shown = unit ? (/^[ \t]?\p{L}[\p{L}\d]*/u.exec(rest)?.[0] ?? '') : '';
  const two = unit.includes(' ') && !/^(?:lượt|suất|cuộc|buổi|lớp|giải|lần|người)/u.test(unit);
  const unitEnd = two ? (/^[ \t]?\p{L}[\p{L}\d]*[ \t]+\p{L}[\p{L}\d]*/u.exec(rest)?.[0] ?? shown) : shown;
  return {
    from,
    to,
    value,
    step,
    measure,
    unit: other?.[1]?.toLowerCase() ?? unit,
    about: aboutOf(text, from),
    written: text.slice(from, to) + unitEnd,
    ...(tail && measure === 'money' && { scale }),
  };
}

/** "9 vàng, 15 bạc, 19 đồng": of medals, not of money. */
const isBronze = (text: string, from: number): boolean =>
  /\d\s(?:huy chương |giải )?(?:vàng|bạc)(?:,|;|\svà)\s$/iu.test(text.slice(Math.max(0, from - 28), from));

const again = new RegExp(String.raw`^\s?\((${inWords})\)`, 'iu');

function aboutOf(text: string, from: number): Quantity['about'] {
  const before = text.slice(Math.max(0, from - 16), from).toLowerCase();
  if (
    /(?<!\p{L})(?<!cấp |cao |thấp |nhiều |ít |kém |lớn )(?:trên|hơn|quá|già|ít nhất|tối thiểu|không dưới)\s+$/u.test(
      before,
    )
  )
    return 'over';
  if (/(?<!\p{L})(?:gần|dưới|chưa (?:đến|tới|đầy)|(?<!mầm )non|ngót|suýt|không quá|tối đa)\s+$/u.test(before))
    return 'under';
  return /(?<!\p{L})(?:khoảng|chừng|ước|tầm|xấp xỉ|cỡ|độ|(?<!chắn |cắt )ngang|trên dưới|ước tính)\s+$/u.test(before)
    ? 'near'
    : undefined;
}

function markAsides(text: string, found: readonly Quantity[]): void {
  let [depth, at] = [0, 0];
  for (const quantity of found) {
    for (; at < quantity.from; at += 1) {
      if (text[at] === '\n') depth = 0;
      if (text[at] === '(') depth += 1;
      if (text[at] === ')' && depth > 0) depth -= 1;
    }
    if (depth > 0) quantity.aside = true;
  }
}
