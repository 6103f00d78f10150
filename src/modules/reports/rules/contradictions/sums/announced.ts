import { bothSexes, overlapping } from './axes.ts';
import { contradicts } from './clearance.ts';
import type { Finding, Span } from '../finding.ts';
import { partsOf, waysToCut, type Part } from './parts.ts';
import { one, type Quantity } from '../reading/quantities.ts';
import {
  bracketAt,
  bulletsAfter,
  comma,
  commaOrAnd,
  quantitiesIn,
  semicolon,
  spanOf,
  split,
  trim,
  type Reading,
} from '../reading/statements.ts';
import { fits, inScale, most, partTooLarge } from './sums.ts';
import { partOf, unitClass } from '../reading/units.ts';

/** A word that announces parts: all of them, or some ("trong đó"). A sign alone is weak: it may explain something else. */
interface Opener extends Span {
  reach: 'all' | 'some';
  weak: boolean;
  kinds: boolean;
  sentence: Span;
  rest: Span;
  lists: readonly Span[][];
  /** Cut past an opener among the parts: only to clear the officer. */
  more: readonly Span[][];
}

const connector =
  /(?<!\p{L})(?:trong đó|trong số đó|bao gồm|gồm có|gồm|chia ra|chia theo [^:\n]{1,30}:|phân theo [^:\n]{1,30}:|cụ thể(?: là)?|cơ cấu|lần lượt là)(?!\p{L})[:,]?|:(?=\s)|\(/giu;
const inner = /(?<=[,\s])(?:trong đó|bao gồm|gồm)(?!\p{L})/giu;

function openers(reading: Reading): Opener[] {
  const { text } = reading;
  return [...text.matchAll(connector)].flatMap((match): Opener[] => {
    const [said] = match;
    const at = { from: match.index, to: match.index + said.length };
    const [line, sentence] = [spanOf(reading.lines, at), spanOf(reading.sentences, at)];
    const inside = said === '(' ? bracketAt(text, at.from) : undefined;
    if (said === '(' && !inside) return [];
    const rest = inside ?? { from: at.to, to: closesBefore(text, { from: at.to, to: sentence.to }) };
    const below = /^:?$/u.test(text.slice(at.to, line.to).trim());
    const own = { from: rest.from, to: innerOpener(text, rest) };
    return [
      {
        ...at,
        reach: /^trong đó/iu.test(said) && !below ? 'some' : 'all',
        weak: /^(?::|\(|cụ thể)/iu.test(said) && !below,
        kinds: /gồm|chia ra/iu.test(said),
        sentence,
        rest,
        lists: below ? [bulletsAfter(reading, line)] : waysToCut(reading, own),
        more: own.to < rest.to && !below ? waysToCut(reading, rest) : [],
      },
    ];
  });
}

/** "gồm 12 nam, trong đó 3 đảng viên": an opener among the parts speaks of one part. */
function innerOpener(text: string, { from, to }: Span): number {
  for (const { index } of text.slice(from, to).matchAll(inner)) {
    const before = text.slice(from, from + index);
    if (/\d|\p{L}{2}/u.test(before) && before.split('(').length === before.split(')').length) return from + index;
  }
  return to;
}

/** "134 lượt, gồm ốm đau 56 lượt, …", "trong đó", "chia ra", a colon or a bracket: parts that are announced, and their whole before them. */
export function announced(reading: Reading): Finding[] {
  return openers(reading).flatMap((opener): Finding[] => {
    const read = (lists: readonly Span[][]): Part[][] =>
      lists.map((list) => partsOf(reading, list, opener.kinds)).filter((parts) => parts.length > 1);
    const readings = read(opener.lists);
    const single =
      opener.lists.map((list) => partsOf(reading, list.slice(0, 1))).find((parts) => parts.length > 0) ?? [];
    const told = readings[0] ?? single;
    const wholes = wholesBefore(reading, opener, told);
    const whole = wholes[0] ?? (opener.kinds ? wholeOfKinds(reading, opener, told) : undefined);
    if (!whole) return [];
    if (opener.weak && whole.unit === '' && whole.measure === 'count' && told[0]?.quantity.unit !== '') return [];
    if (opener.reach === 'some') {
      const next = reading.text.slice(opener.to, opener.rest.to).search(/;\s/u);
      const end = next < 0 ? opener.rest.to : opener.to + next;
      const larger = told.find(
        ({ quantity, label }) =>
          quantity.to <= end && !begun.test(label) && partOf(quantity, whole) && inScale(quantity, whole) > most(whole),
      );
      if (larger) return [partTooLarge(whole, larger.quantity)];
    }
    const fitting = (parts: readonly Part[]): Part[] =>
      parts.filter(({ quantity }) => mayBePart(quantity, whole, opener));
    const complete = readings.map(fitting);
    if (
      [...complete, ...read(opener.more).map(fitting)].some((parts) =>
        [whole, ...wholes].some((told) => adds(parts, told)),
      )
    )
      return [];
    const chosen = complete.find(
      (parts) =>
        parts.length > 1 &&
        (!opener.weak ||
          coversAll(reading, parts, opener.rest) ||
          (isAlone(reading, whole, opener) && amountsIn(reading, opener.rest) === parts.length)),
    );
    if (!chosen) return [];
    const close = near(reading.text, whole, opener) || isAlone(reading, whole, opener);
    if (opener.weak && !(close && whollyTold(chosen, whole))) return [];
    return judge(reading, chosen, whole, opener.reach === 'all');
  });
}

/** "trong đó nữ 15 người, đến nay 336 đoàn viên": of all, no more of the part. */
const begun = /^(?:và )?(?:đến|hiện|nay|nâng|đưa|cuối|tổng|cả|toàn|so với|kế hoạch|năm (?:trước|ngoái))(?!\p{L})/iu;

const mayBePart = (part: Quantity, whole: Quantity, { kinds }: Opener): boolean =>
  partOf(part, whole) || (kinds && part.measure === whole.measure && part.value < whole.value);

const closesBefore = (text: string, { from, to }: Span): number => {
  let depth = 0;
  for (let at = from; at < to; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth < 0) return at;
  }
  return to;
};

/** "12 công trình, gồm 5 nhà văn hóa, 4 cây cầu": parts of several kinds, each begun by its number. */
function wholeOfKinds(reading: Reading, at: Opener, parts: readonly Part[]): Quantity | undefined {
  if (parts.length < 2 || parts.some((part) => part.quantity.from !== part.from || part.quantity.measure !== 'count'))
    return undefined;
  const whole = quantitiesIn(reading, { from: at.sentence.from, to: at.from }).at(-1);
  if (!whole || whole.measure !== 'count' || whole.unit === '' || whole.of || whole.whole || whole.rate)
    return undefined;
  if (reading.text.slice(whole.to, at.from).length >= 40) return undefined;
  const smaller = ({ quantity: { value, unit } }: Part): boolean =>
    value < whole.value && !/^(?:lượt|người|học viên)/u.test(unit);
  return parts.every(smaller) ? whole : undefined;
}

/** The numbers that may be the whole, nearest first: in the same sentence, or, where that begins with the word, in the one before. */
function wholesBefore(reading: Reading, at: Opener, parts: readonly Part[]): Quantity[] {
  const { text, sentences, lines } = reading;
  const { sentence } = at;
  const [first] = parts;
  if (!first) return [];
  const part = first.quantity;
  // "7 tổ: …" before seven bare numbers says how many parts there are.
  const many = BigInt(parts.length) * one;
  const may = (whole: Quantity): boolean =>
    whole.measure !== 'percent' &&
    !whole.of &&
    !whole.rate &&
    !/^\s(?:trở lên|trở xuống)/u.test(text.slice(whole.to, whole.to + 12)) &&
    partOf(part, whole) &&
    !(part.unit === '' && whole.value === many) &&
    !shut(text.slice(whole.to, at.from));
  const here = quantitiesIn(reading, { from: sentence.from, to: at.from }).filter(may).toReversed();
  if (here.length > 0) return here[0]?.whole ? [] : here;
  const begins = trim(text, { from: sentence.from, to: at.from });
  if (begins.to > begins.from && !/^[\s\p{P}\d]*$/u.test(text.slice(sentence.from, at.from))) return [];
  const before = sentences[sentences.indexOf(sentence) - 1];
  if (!before || spanOf(lines, before) !== spanOf(lines, sentence)) return [];
  return quantitiesIn(reading, before).filter(
    (whole) =>
      may(whole) &&
      !whole.whole &&
      (part.unit !== '' || /tổng/iu.test(text.slice(before.from, whole.from)) || isAlone(reading, whole, at)),
  );
}

/** "Hỗ trợ 45 trường hợp. Cụ thể: …": the only number of its sentence, and the next one begins with the word. */
function isAlone(reading: Reading, whole: Quantity, { from, sentence }: Opener): boolean {
  const { sentences, text } = reading;
  const own = sentences[sentences.indexOf(sentence) - 1];
  if (!own || whole.from < own.from || whole.to > own.to || whole.aside) return false;
  return quantitiesIn(reading, own).length === 1 && text.slice(sentence.from, from).trim() === '';
}

const amountsIn = (reading: Reading, span: Span): number =>
  quantitiesIn(reading, span).filter(({ measure }) => measure !== 'percent').length;

/** The bracket that it stands in is closed before the parts. */
const shut = (between: string): boolean =>
  /;\s+\p{L}+\s\p{L}+/u.test(between) ||
  (between.indexOf(')') >= 0 && (between.indexOf('(') < 0 || between.indexOf(')') < between.indexOf('(')));

/** Some of the years, or parts that come to much less, are examples and no list of all. */
function whollyTold(parts: readonly Part[], whole: Quantity): boolean {
  const years = parts.map(({ label }) => Number(/(?:19|20)\d\d/u.exec(label)?.[0] ?? 0));
  if (years.every((year) => year > 0) && years.some((year, nth) => nth > 0 && year !== (years[nth - 1] ?? 0) + 1))
    return false;
  const sum = parts.reduce((all, { quantity }) => all + inScale(quantity, whole), 0n);
  return sum * 10n > whole.value * 6n && sum * 10n < whole.value * 16n;
}

/** Between the whole and its list stand a few words, no other clause. */
const near = (text: string, whole: Span, at: Span): boolean => {
  const between = text.slice(whole.to, at.from).replace(/,\s*$/u, '');
  return (
    between.length < 70 &&
    !/[.;]/u.test(between) &&
    !/,(?! (?:gồm|cụ thể|chia|được chia|cơ cấu|trong đó))/u.test(between.replace(/\d,\d/gu, ''))
  );
};

const coversAll = (reading: Reading, parts: readonly Part[], rest: Span): boolean => {
  const pieces = split(reading.text, rest, commaOrAnd).length;
  return (
    parts.length === pieces ||
    parts.length === split(reading.text, rest, semicolon).length ||
    parts.length === split(reading.text, rest, comma).length ||
    sameShape(parts)
  );
};

const sameShape = (parts: readonly Part[]): boolean =>
  parts.length > 2 && new Set(parts.map(({ label }) => label.split(' ')[0])).size === 1;

/** Whether the parts, or the first of them, come to the total as officers round. */
function adds(parts: readonly Part[], whole: Quantity): boolean {
  let sum = 0n;
  return parts.some(({ quantity }, nth) => {
    sum += inScale(quantity, whole);
    return nth > 0 && fits(sum, whole, parts.slice(0, nth + 1));
  });
}

function judge(reading: Reading, parts: readonly Part[], whole: Quantity, all: boolean): Finding[] {
  const quantities = parts.map(({ quantity }) => quantity);
  const sum = quantities.reduce((total, quantity) => total + inScale(quantity, whole), 0n);
  const labels = parts.map(({ label }) => label);
  if (whole.about === 'over' && sum > whole.value) return [];
  // One that is as many as all leaves the others to overlap with it.
  if (!all && quantities.some(({ value }) => value >= whole.value)) return [];
  const whollyOf =
    bothSexes(labels) || /(?<!\p{L})(?:khác|còn lại)(?!\p{L})/iu.test(labels.at(-1) ?? '') || prizes(labels);
  if (unitClass(whole.unit) === 'person' && !bothSexes(labels) && overlapping(labels)) return [];
  return all || whollyOf || sum > whole.value ? contradicts(reading, whole, quantities, sum) : [];
}

/** First to third and the consolations are all prizes. */
const prizes = (labels: readonly string[]): boolean =>
  /nhất/iu.test(labels[0] ?? '') && /khuyến khích/iu.test(labels.at(-1) ?? '') && labels.length > 2;
