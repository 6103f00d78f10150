import type { Finding, Span } from './finding.ts';
import { columns, addedUp } from './added-up.ts';
import { fits, inScale, most, notAdding, partTooLarge, type Part } from './sums.ts';
import { partOf, sameMeasure, unitClass, type Quantity } from './quantities.ts';
import {
  bracketAt,
  bulletsAfter,
  commaOrAnd,
  quantitiesIn,
  semicolon,
  spanOf,
  split,
  comma,
  trim,
  type Reading,
} from './statements.ts';

/** A total against the parts that claim to make it up, and a part against its whole. */
export function totalAndParts(reading: Reading): Finding[] {
  const found = [
    ...announced(reading),
    ...manAndWoman(reading),
    ...columns(reading),
    ...addedUp(reading),
    ...amongThem(reading),
  ];
  return found.filter(
    ({ at }) => !counted.test(reading.text.slice(at.from, Math.min(spanOf(reading.lines, at).to, at.to + 90))),
  );
}

const exhaustive = /^(?:bao gồm|gồm có|gồm|chia ra|chia theo|cụ thể|cơ cấu|phân theo|trong số đó|lần lượt là|:|\()/iu;
const connector =
  /(?<!\p{L})(?:trong đó|trong số đó|bao gồm|gồm có|gồm|chia ra|chia theo [^:\n]{1,30}:|phân theo [^:\n]{1,30}:|cụ thể(?: là)?|cơ cấu|lần lượt là)(?!\p{L})[:,]?|:(?=\s)|\(/giu;

/** Those that a person may be at the same time: "nữ 19, đảng viên 33". */
/** Who is counted twice is told: "có người học cả hai lớp". */
const counted =
  /có (?:\p{L}+ )?(?:người|đồng chí|đơn vị|cháu|chị|đoàn viên|hộ|em)[^.;]{0,30}(?:hai|cả|nhiều|vừa|ba)(?!\p{L})|trùng|(?:tham gia|học|hưởng|mắc|nhận|dự) cả hai|đồng thời|tính chung|một số (?:người|đồng chí)/iu;
const traits = /(?<!\p{L})(?:nữ|đảng viên|thanh niên|dân tộc|tôn giáo|tuổi|tái cử)(?!\p{L})/iu;
const overlapping =
  /(?<!\p{L})(?:nữ|đảng viên|thanh niên|dân tộc|tôn giáo|trẻ|tuổi|trình độ|thạc sĩ|tiến sĩ|đại học|cao đẳng|công chức|viên chức|tái cử|lần đầu|chuyên trách|hợp đồng|lãnh đạo|hộ nghèo|kết hợp|kiêm)(?!\p{L})/iu;
const man = /^(?:(?:lao động|đoàn viên|công nhân|cán bộ|người) )?nam(?!\p{L})|(?<!\p{L})nam(?: giới)?(?:$|[ ,:\d])/u;

function announced(reading: Reading): Finding[] {
  const { text } = reading;
  return [...text.matchAll(connector)].flatMap((match): Finding[] => {
    const at = { from: match.index, to: match.index + match[0].length };
    const line = spanOf(reading.lines, at);
    const sentence = spanOf(reading.sentences, at);
    const inBracket = match[0] === '(';
    const inside = inBracket ? bracketAt(text, at.from) : undefined;
    if (inBracket && !inside) return [];
    const rest = inside ?? { from: at.to, to: closesBefore(text, { from: at.to, to: sentence.to }) };
    const bulleted = text.slice(at.to, line.to).trim() === '' || text.slice(at.to, line.to).trim() === ':';
    const lists = bulleted ? [bulletsAfter(reading, line)] : waysToCut(reading, rest);
    const strong = /gồm|chia ra/iu.test(match[0]);
    const readings = lists.map((list) => partsOf(reading, list, strong)).filter((parts) => parts.length > 1);
    const subset = /^trong đó/iu.test(match[0]);
    const single = lists.map((list) => partsOf(reading, list.slice(0, 1)))[1] ?? [];
    const whole =
      wholeBefore(reading, at, sentence, (readings[0] ?? single)[0]?.quantity) ??
      (strong ? kindsOf(reading, at, sentence, readings[0]) : undefined);
    if (
      !whole ||
      (whole.unit === '' &&
        whole.measure === 'count' &&
        /^[:(]/u.test(match[0]) &&
        (readings[0] ?? single)[0]?.quantity.unit !== '')
    )
      return [];
    if (subset && !bulleted) {
      const larger = [...single, ...(readings[0] ?? [])].find(
        ({ quantity }) =>
          partOf(quantity, whole) && inScale(quantity, whole) > most(whole) && quantity.measure !== 'percent',
      );
      if (larger) return [partTooLarge(whole, larger.quantity)];
    }
    const complete = readings.map((parts) =>
      parts.filter(
        ({ quantity }) =>
          partOf(quantity, whole) || (strong && quantity.measure === whole.measure && quantity.value < whole.value),
      ),
    );
    if (complete.some((parts) => adds(parts, whole))) return [];
    const weak = /^(?::|\(|cụ thể)/iu.test(match[0]) && !bulleted;
    const chosen = complete.find((parts) => parts.length > 1 && (!weak || coversAll(reading, parts, rest)));
    if (!chosen) return [];
    if (weak && !near(text, whole, at)) return [];
    if (weak && !whollyTold(chosen, whole)) return [];
    return judge(chosen, whole, exhaustive.test(match[0]) && !subset);
  });
}

/** By semicolons where each piece holds one number, else by commas up to the first semicolon. */
function waysToCut(reading: Reading, rest: Span): Span[][] {
  const { text } = reading;
  const chunks = split(text, rest, semicolon);
  const plain = chunks.every((chunk) => topLevel(reading, chunk).length <= 1);
  const first = chunks[0] ?? rest;
  return [...(plain && chunks.length > 1 ? [chunks] : []), split(text, first, commaOrAnd), split(text, first, comma)];
}

const topLevel = (reading: Reading, chunk: Span): Quantity[] =>
  quantitiesIn(reading, chunk).filter(
    (one) => one.measure !== 'percent' && !one.whole && !reading.text.slice(chunk.from, one.from).includes('('),
  );

const closesBefore = (text: string, { from, to }: Span): number => {
  let depth = 0;
  for (let at = from; at < to; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth < 0) return at;
  }
  return to;
};

/** One quantity a piece, up to the first piece that has none or counts something else. */
function partsOf(reading: Reading, pieces: readonly Span[], mixed = false): Part[] {
  const parts: Part[] = [];
  for (const piece of pieces) {
    const own = quantitiesIn(reading, piece).filter(
      (one) =>
        one.measure !== 'percent' && !one.of && !one.whole && !/^(?:năm|tháng|quý|tuần)(?!\p{L})/u.test(one.unit),
    );
    const first = parts[0]?.quantity;
    const quantity =
      own.find((one) => first === undefined || sameMeasure(one, first)) ??
      own.find((one) => one.measure === first?.measure && one.from === piece.from && mixed);
    if (!quantity) break;
    parts.push({ ...piece, quantity, label: reading.text.slice(piece.from, piece.to) });
  }
  return parts;
}

/** "12 công trình, gồm 5 nhà văn hóa, 4 cây cầu": parts of several kinds, each begun by its number. */
function kindsOf(reading: Reading, at: Span, sentence: Span, parts: readonly Part[] = []): Quantity | undefined {
  if (parts.length < 2 || parts.some((part) => part.quantity.from !== part.from || part.quantity.measure !== 'count'))
    return undefined;
  const whole = quantitiesIn(reading, { from: sentence.from, to: at.from }).at(-1);
  const fit =
    whole?.measure === 'count' &&
    whole.unit !== '' &&
    !whole.of &&
    !whole.whole &&
    reading.text.slice(whole.to, at.from).length < 40;
  return fit &&
    parts.every(({ quantity }) => quantity.value < whole.value && !/^(?:lượt|người|học viên)/u.test(quantity.unit))
    ? whole
    : undefined;
}

/** The whole stands before: in the same sentence, or, where the sentence begins with the word, in the one before. */
function wholeBefore(reading: Reading, at: Span, sentence: Span, part: Quantity | undefined): Quantity | undefined {
  if (!part) return undefined;
  const fits = (one: Quantity): boolean =>
    one.to <= at.from &&
    one.measure !== 'percent' &&
    !one.of &&
    partOf(part, one) &&
    !shut(reading.text.slice(one.to, at.from));
  const here = quantitiesIn(reading, { from: sentence.from, to: at.from }).findLast(fits);
  if (here) return here.whole ? undefined : here;
  const begins = trim(reading.text, { from: sentence.from, to: at.from });
  if (begins.to > begins.from && !/^[\s\p{P}\d]*$/u.test(reading.text.slice(sentence.from, at.from))) return undefined;
  const before = reading.sentences[reading.sentences.indexOf(sentence) - 1];
  if (!before || spanOf(reading.lines, before) !== spanOf(reading.lines, sentence)) return undefined;
  return quantitiesIn(reading, before).find(
    (one) => fits(one) && !one.whole && (part.unit !== '' || /tổng/iu.test(reading.text.slice(before.from, one.from))),
  );
}

/** The bracket that it stands in is closed before the parts. */
const shut = (between: string): boolean =>
  between.indexOf(')') >= 0 && (between.indexOf('(') < 0 || between.indexOf(')') < between.indexOf('('));

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

function judge(parts: readonly Part[], whole: Quantity, all: boolean): Finding[] {
  const sum = parts.reduce((total, { quantity }) => total + inScale(quantity, whole), 0n);
  const labels = parts.map(({ label }) => label);
  const sexes =
    labels.some((label) => /(?<!\p{L})nữ(?!\p{L})/iu.test(label)) &&
    labels.some((label) => man.test(label.replace(/^N/u, 'n')));
  const person = unitClass(whole.unit) === 'person';
  const mixed = person && !sexes && labels.some((label) => (all ? traits : overlapping).test(label));
  const rest = /(?<!\p{L})(?:khác|còn lại)(?!\p{L})/iu.test(labels.at(-1) ?? '');
  if (whole.about === 'over' && sum > whole.value) return [];
  const wrong = mixed ? false : all || sexes || rest ? true : sum > whole.value;
  return wrong
    ? [
        notAdding(
          whole,
          parts.map(({ quantity }) => quantity),
          sum,
        ),
      ]
    : [];
}

/** "nam 141, nữ 92", "15 nam, 12 nữ": together they are all, with or without a word that says so. */
function manAndWoman(reading: Reading): Finding[] {
  return reading.quantities.flatMap((first, nth): Finding[] => {
    const second = reading.quantities[nth + 1];
    const whole = reading.quantities
      .slice(0, nth)
      .findLast(
        (one) =>
          one.measure === 'count' &&
          !one.of &&
          (one.unit === '' ||
            /^(?:đoàn|đồng|người|lao động|cán|công|viên|cá nhân|đại biểu|ủy|học|vận)/u.test(one.unit)),
      );
    if (!second || !whole || first.of || second.of || whole.of) return [];
    if (spanOf(reading.sentences, whole) !== spanOf(reading.sentences, second)) return [];
    const [lead, between, tail] = [
      reading.text.slice(whole.to, first.from),
      reading.text.slice(first.to, second.from),
      reading.text.slice(second.to, second.to + 24),
    ];
    const behind = /(?<!\p{L})(nam|nữ)(?: (?:đoàn viên|lao động|giới|là|có))*:?\s$/u;
    const ahead = /^(?: (?:đồng chí|đoàn viên|lao động|người|công nhân))?(?: là)? (nam|nữ)(?=[\s,.;)]|$)/u;
    const sexes = [
      [behind.exec(lead)?.[1], behind.exec(between)?.[1]],
      [ahead.exec(between)?.[1], ahead.exec(tail)?.[1]],
    ];
    if (!sexes.some(([a, b]) => a !== undefined && b !== undefined && a !== b)) return [];
    if (/[.;]\s/u.test(lead) || !/^[^.;\d]{0,40}$/u.test(between)) return [];
    const sum = first.value + second.value;
    return sum === whole.value || whole.about ? [] : [notAdding(whole, [first, second], sum)];
  });
}

/** "Trong 58 đoàn viên, có 40 nữ …": no part is larger than those among whom it is. */
function amongThem(reading: Reading): Finding[] {
  const { text } = reading;
  return reading.quantities.flatMap((whole, nth): Finding[] => {
    const part = reading.quantities[nth + 1];
    const before = text.slice(Math.max(0, whole.from - 20), whole.from);
    if (!part || whole.measure !== 'count' || !/(?:^|[.;\n]\s*|\s)trong (?:số |tổng số )?$/iu.test(before)) return [];
    if (
      whole.of ||
      part.of ||
      part.whole ||
      whole.unit === '' ||
      !sameMeasure(whole, part) ||
      part.value <= whole.value
    )
      return [];
    if (
      /^(?:năm|tháng|ngày|quý|giờ)/u.test(whole.unit) ||
      !/^[^.;:()]{2,60}(?:có|thì|,)[^.;:()]{0,40}$/u.test(text.slice(whole.to, part.from))
    )
      return [];
    return [partTooLarge(whole, part)];
  });
}
