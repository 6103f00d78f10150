import { one, type Quantity } from '../reading/quantities.ts';
import { nthOf, quantitiesIn, type Reading } from '../reading/statements.ts';
import type { Signs } from '../signs.ts';
import { itemSigns } from './item-signs.ts';
import { abstract, isOpen, isPeople, unlistable } from './lists.ts';
import { mayCount, type Opening } from './openings.ts';
import type { Splitting } from './splittings.ts';

const words: readonly [string, RegExp][] = [
  ['gồm', /(?<!\p{L})gồm(?: có| cả)?\s*:?\s*$/iu],
  ['là', /(?<!\p{L})là(?: các| những)?\s*:?\s*$/iu],
  ['sau', /(?<!\p{L})sau(?: đây)?\s*:?\s*$/iu],
  ['place', /(?<!\p{L})(?:tại|ở|trong|từ|trên)\s+$/iu],
  ['whose', /(?<!\p{L})(?:của|cho|với|do|tặng)\s+(?:các\s)?$/iu],
  ['called', /(?<!\p{L})(?:đồng chí|đ\/c|người|anh|chị|ông|bà|thầy|cô|em)\s+$/iu],
  ['named', /(?:danh sách|tên|DS|trúng cử)\s*:?\s*$/iu],
  ['when', /(?:các|vào|những)\s(?:tháng|năm|ngày|quý)\s+$/iu],
  ['what each has', /(?<!\p{L})(?:có|đều|mỗi \p{L}+)\s+$/iu],
  ['cụ thể', /cụ thể(?: là)?\s*:?\s*$/iu],
];
const before: readonly [string, RegExp][] = [
  ['begins', /(?:^|\n|[.!?:;]\s|\d[.)]\s|[-+*•–]\s)$/u],
  ['comma', /,\s$/u],
  ['bracket', /\($/u],
  ['có', /(?<!\p{L})có(?: tất cả| đúng)?\s$/iu],
  ['gồm', /(?<!\p{L})gồm(?: có)?\s$/iu],
  ['là', /(?<!\p{L})là\s$/iu],
  ['in', /(?<!\p{L})(?:trong|tại|ở|trên|thuộc|của|từ)(?: số)?\s$/iu],
  ['for', /(?<!\p{L})(?:cho|với|đến|về|vào|theo)\s$/iu],
  ['each', /(?<!\p{L})(?:mỗi|hằng|hàng|từng)\s(?:\p{L}+\s)?$/iu],
  ['all', /(?<!\p{L})(?:cả|tất cả|cả thảy|đủ|tổng số|tổng cộng|cộng|vị chi)\s$/iu],
  [
    'elects',
    /(?<!\p{L})(?:bầu|cử|chọn|lập|chia|mở|tặng|trao|xây|ký|nêu|rút ra|đề ra|khen|biểu dương|công nhận)\s(?:\p{L}+\s){0,2}$/iu,
  ],
  ['ratio', /[/%]\s?$/u],
  ['remains', /(?<!\p{L})(?:còn|thêm|nữa|riêng|trong đó|được|đạt)(?: có)?\s$/iu],
];

/** What speaks for a place to be where a count's list begins, whatever it counts. */
export function openingSigns(
  reading: Reading,
  count: Quantity,
  opening: Opening,
  splittings: readonly Splitting[],
  ofCount = countSigns(reading, count),
): Signs {
  const { text } = reading;
  const [main] = splittings;
  const semi = splittings.find(({ how }) => how === 'semicolon');
  const signs: Record<string, boolean | number> = {
    ...ofCount,
    ...gapSigns(reading, count, opening),
    'list letters': opening.line === undefined ? opening.to - opening.from : 0,
    'opens again': opensAgain.test(text.slice(opening.from, Math.min(opening.to, opening.from + 90))),
    open: isOpen(text.slice(opening.from, Math.min(opening.to, opening.from + 600))),
    reach: reachOf(splittings, Number(count.value / one)),
    ...(main && itemSigns(main.items, count, 'list')),
    ...(semi && { semicolons: semi.items.length, ...itemSigns(semi.items, count, 'semi') }),
  };
  for (const opener of opening.by) signs[`by ${opener}`] = true;
  return signs;
}

const opensAgain = /(?<!\p{L})(?:gồm|như sau|cụ thể|đó là|danh sách|lần lượt)(?!\p{L})|:\s/iu;

/** What stands between a count and the list. */
function gapSigns(reading: Reading, count: Quantity, { gap, by, to }: Opening): Signs {
  const span = by.has('before') ? { from: to, to: count.from - 1 } : gap;
  const between = reading.text.slice(span.from, span.to);
  const others = quantitiesIn(reading, span);
  const outside = others.filter(({ aside }) => aside !== true || count.aside === true);
  const [noun = ''] = count.unit.split(' ');
  const clause =
    between
      .slice(-90)
      .replace(/[:,(\s]+$/u, '')
      .split(/[.;,:\n]/u)
      .at(-1)
      ?.trim() ?? '';
  const signs: Record<string, boolean | number> = {
    'gap letters': between.length,
    'gap words': wordsIn(between),
    'gap numbers': others.length,
    'gap numbers outside': outside.length,
    'gap counts outside': outside.filter(mayCount).length,
    'gap counts alike outside': outside.filter((other) => mayCount(other) && other.unit.split(' ')[0] === noun).length,
    'gap counts': others.filter(mayCount).length,
    'gap alike': others.filter(({ unit }) => noun !== '' && unit.split(' ')[0] === noun).length,
    'gap persons': others.filter(({ unit }) => isPeople(unit)).length,
    'last clause words': wordsIn(clause),
    'last clause noun': noun.length > 1 && clause.toLowerCase().includes(noun),
    'last clause roll': roll.test(clause),
    'last clause verb': /(?<!\p{L})(?:được|đã|giao|tặng|gồm|là|có|trao|xây|lập|cử|bầu)(?!\p{L})/iu.test(clause),
    'last clause announces': abstract.test(clause),
    'last clause announces another': abstract.test(clause) && !abstract.test(count.unit) && /,[^,]*$/u.test(between),
    'gap commas': between.split(/,(?!\d)/u).length - 1,
    'gap stops': between.split(/[.!?;]\s/u).length - 1,
    'gap lines': between.split('\n').length - 1,
    'gap colons': between.split(/:\s/u).length - 1,
    'gap brackets': between.split('(').length - 1,
    'gap open bracket': between.split('(').length > between.split(')').length,
    'gap clause': /(?<!\p{L})(?:trong đó|mỗi|riêng|bình quân|trị giá|so với|tăng|giảm|đạt|chiếm)(?!\p{L})/iu.test(
      between,
    ),
    'gap noun': noun.length > 1 && between.trim().slice(count.unit.length).toLowerCase().includes(noun),
    'gap ends line': /:\s*(?:\n|$)/u.test(between),
    'gap bare': /^[\s\p{L}]*[:([\s]*$/u.test(between),
    'gap closes': /^(?:\s?\p{L}+){0,5}\)\s*:/u.test(between),
    'gap remains': /(?<!\p{L})(?:còn lại|khác)(?!\p{L})/u.test(between),
    'gap names': / \p{Lu}/u.test(between),
  };
  const end = between.slice(-24);
  for (const [name, sign] of words) if (sign.test(end)) signs[`opened ${name}`] = true;
  return signs;
}

const wordsIn = (said: string): number => (said.trim() === '' ? 0 : said.trim().split(/\s+/u).length);
const roll = /danh sách|(?<!\p{L})(?:DS|cụ thể|trúng|tên|kết quả|phân công|nội dung|ấy là|đó là)(?!\p{L})/iu;

/** What is told of the count itself, wherever its list may be. */
export function countSigns(reading: Reading, count: Quantity): Signs {
  const { text } = reading;
  const told = Number(count.value / one);
  const lead = text.slice(Math.max(0, count.from - 30), count.from);
  const rest = text.slice(count.to, count.to + 50);
  const signs: Record<string, boolean | number> = {
    person: isPeople(count.unit),
    abstract: abstract.test(count.unit),
    unlistable: unlistable.test(count.unit),
    bare: count.unit === '',
    event: /^(?:lần|buổi|đợt|kỳ|cuộc|phiên|năm|tháng|ngày|vụ|chuyến|lớp)(?!\p{L})/iu.test(count.unit),
    ratio: count.of !== undefined,
    aside: count.aside === true,
    rate: count.rate === true,
    'in words': /^\p{L}/u.test(count.written),
    zero: count.written.startsWith('0'),
    'told much': told > 12 ? 2 : told > 6 ? 1 : 0,
    pointing: /^(?:\s\p{L}+){1,3}?\s(?:này|đó|trên|nói trên|kể trên|vừa nêu|ấy)(?!\p{L})/u.test(rest),
    'noun ends': /^(?:\s\p{L}+){0,3}\s*(?:[.;)\n]|$)/u.test(rest),
    ...placeSigns(reading, count),
  };
  for (const [name, sign] of before) if (sign.test(lead)) signs[`lead ${name}`] = true;
  return signs;
}

function placeSigns({ sentences, quantities }: Reading, quantity: Quantity): Signs {
  const sentence = sentences[nthOf(sentences, quantity)];
  const nth = nthOf(quantities, quantity);
  const [previous, next] = [quantities[nth - 1], quantities[nth + 1]];
  return {
    'first of sentence': !previous || !sentence || previous.from < sentence.from,
    'since number': previous ? Math.min(quantity.from - previous.to, 200) : 200,
    'to number': next ? Math.min(next.from - quantity.to, 200) : 200,
    'next counts': next !== undefined && mayCount(next),
  };
}

/** How far the nearest count that a stretch allows is from what was told; one more or less is what slips leave. */
export function reachOf(splittings: readonly Splitting[], told: number): number {
  let nearest = 99;
  for (const { items } of splittings) {
    if (items.length >= told) return 1;
    let sum = 0;
    for (const item of items) {
      sum += item.weight;
      nearest = Math.min(nearest, Math.abs(sum - told));
    }
    nearest = Math.min(nearest, told - items.length);
  }
  return Math.max(1, nearest);
}
