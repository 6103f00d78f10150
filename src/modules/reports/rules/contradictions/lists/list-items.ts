import type { Span } from '../finding.ts';
import { abstract, leads, isPeople } from './lists.ts';
import { personal } from './list-names.ts';
import { one, type Quantity } from '../reading/quantities.ts';
import { comma, commaOrAnd, hasAnd, quantitiesIn, semicolon, split, type Reading } from '../reading/statements.ts';

/** What begins a new clause behind a list: "…, mỗi buổi 30 người", "…; phát 109 phiếu". */
const clause =
  /^(?:mỗi|trong đó|trong số|với|tổng(?! đài| quan| thể| đội| vệ sinh| duyệt)|cộng|chưa kể|không kể|ngoài ra|đều|do|nay|riêng|đã|sẽ|bình quân|chiếm|còn|cả|trị giá|tương ứng|nhất là|chủ yếu|đặc biệt|qua đó|nhờ|nhằm|so với|đồng thời|góp phần|nhưng|song|tuy)(?!\p{L})/u;
/** So may one, or the next item of a list of things that were done. */
const verb =
  /^(?:dự|đạt|họp|phát|được|nâng|giúp(?! việc)|có|thu|thu hút|tặng|vượt|tăng|giảm|bằng|để|theo|tính|tạo|kinh phí|số tiền|khi|phiếu|kèm|nhận|trao|trích|đến|mức|khen|toàn)(?!\p{L})/u;

interface Items {
  items: readonly Span[];
  /** How many more there are if what follows is no clause, or fewer if the last is one. */
  more: number;
}

/** The items before the clause that follows them, if one does; among semicolons only where nothing like an item comes after it. */
function untilTail(reading: Reading, items: readonly Span[], sign: 'semi' | 'comma', general: boolean): Items {
  const { text } = reading;
  const words = (item: Span): string => text.slice(item.from, item.to);
  const [first] = items;
  if (!first) return { items, more: 0 };
  const numbered = leads(reading, first) !== undefined;
  const [firstWord = ''] = /^\p{L}+/u.exec(words(first).toLowerCase()) ?? [];
  const like = (item: Span): boolean => firstWord !== '' && words(item).toLowerCase().startsWith(`${firstWord} `);
  const holds = (item: Span): boolean => quantitiesIn(reading, item).length > 0;
  const joined = (item: Span): boolean => /\svà\s$/u.test(text.slice(item.from - 5, item.from));
  const ends = (item: Span): boolean =>
    item !== first &&
    !like(item) &&
    ((clause.test(words(item)) && !clause.test(words(first))) ||
      (!numbered && (leads(reading, item)?.value ?? one) !== one) ||
      (sign === 'comma' && isName(words(first)) && !isName(words(item)) && holds(item)) ||
      (verb.test(words(item)) &&
        !verb.test(words(first)) &&
        !joined(item) &&
        (!general || holds(item)) &&
        !(holds(item) && holds(first))));
  const end = sign === 'comma' ? items.findIndex(ends) : items.findLastIndex((item) => !ends(item)) + 1;
  if (end < 0 || end === items.length) {
    const last = items.at(-1);
    const odd =
      sign === 'comma' &&
      items.length > 2 &&
      last !== undefined &&
      holds(last) &&
      !like(last) &&
      !items.slice(0, -1).some(holds);
    return { items, more: odd ? -1 : 0 };
  }
  const cut = items[end];
  const sure = cut !== undefined && (clause.test(words(cut)) || holds(cut));
  return { items: items.slice(0, end), more: sure ? 0 : items.length - end };
}

/** A stretch by semicolons, by commas, and by commas and "và". */
function itemsOf(
  reading: Reading,
  span: Span,
  general: boolean,
): Record<'semi' | 'comma' | 'all', Items> & { chunk: Span } {
  const { text } = reading;
  const semi = untilTail(reading, split(text, span, semicolon), 'semi', general);
  const chunk = split(text, span, semicolon)[0] ?? span;
  return {
    semi,
    chunk,
    comma: untilTail(reading, split(text, chunk, comma), 'comma', general),
    all: untilTail(reading, split(text, chunk, commaOrAnd), 'comma', general),
  };
}

interface Counted {
  counts: number[];
  items: readonly Span[];
  /** Names, or items that begin alike: a list, whatever announces it. */
  sure: boolean;
  /** Semicolons part the items. */
  whole: boolean;
  /** "và" parts the last two, which are as long as the others. */
  even: boolean;
  /** The items bear the noun that is counted: "ba buổi: buổi 1 …, buổi 2 …". */
  named: boolean;
}

/** "… và sáu điều khoản khác" */
const furtherOnes = /(?:,|;|và)\s(?:\d+|một số|nhiều|các|những|hai|ba|bốn|năm|sáu|bảy|tám|chín)\s[^,;]*khác(?!\p{L})/iu;

const isName = (item: string): boolean => /^(?:["“]|\p{Lu})/u.test(item);

/** How many things a stretch lists. */
export function countItems(reading: Reading, span: Span, quantity: Quantity, announced: boolean): Counted | undefined {
  const { text } = reading;
  const { semi, comma: byComma, all, chunk } = itemsOf(reading, span, abstract.test(quantity.unit));
  const words = (item: Span): string => text.slice(item.from, item.to);
  const names = all.items.length > 1 && all.items.every((item) => isName(words(item)));
  const alike =
    all.items.length > 1 &&
    new Set(all.items.map((item) => /^\p{L}+/u.exec(words(item))?.[0].toLowerCase())).size === 1 &&
    !/^["“]/u.test(words(all.items[0] ?? span));
  // After the list a new clause may follow: then the list is what stands before the first semicolon.
  const clauses =
    semi.items.length < 2 ||
    (byComma.items.length > 1 && (split(text, span, semicolon).length === 2 || names || alike));
  // "đội chè 92, văn phòng và bán hàng 17": where each bears its number, two share the last.
  const holding = (item: Span): boolean => /\d(?:\)|\s\p{L}+){0,2}$/u.test(words(item));
  const shared = byComma.items.every(holding) && !all.items.every(holding);
  const and =
    !shared && hasAnd(text.slice(byComma.items.at(-1)?.from ?? chunk.to, byComma.items.at(-1)?.to ?? chunk.to));
  const usual = clauses ? byComma.items.length + (and ? 1 : 0) : semi.items.length;
  const items = clauses ? (and ? all.items : byComma.items) : semi.items;
  if (usual < 2 || furtherOnes.test(words(span))) return undefined;
  const short = (item: Span): boolean => !/(?:\S+\s+){6}/u.test(words(item));
  // "gồm a, b và c": three, unless the last two may be one thing of a general kind.
  // "nói ngắn, nghe nhiều, hứa ít và làm đủ": the two at the end are as long as the others.
  const long = all.items.map((item) => words(item).split(/\s+/u).length);
  const [shortest, last] = [Math.min(...long.slice(0, -2)), Math.min(...long.slice(-2))];
  const even = and && all.items.length > 2 && last >= shortest && Math.max(...long) < 6 && last > 1;
  const certain =
    clauses && and && (names || even || alike || (announced && all.items.length > 2 && all.items.every(short)));
  const leading = all.items.reduce((sum, item) => sum + Number((leads(reading, item)?.value ?? one) / one), 0);
  const [noun = ''] = quantity.unit.split(' ');
  const named = noun === '' ? 0 : all.items.filter((item) => words(item).toLowerCase().startsWith(`${noun} `)).length;
  const counts = [
    usual,
    named,
    ...(semi.items.length > 1 && !(clauses && (names || alike))
      ? [semi.items.length, semi.items.length + semi.more]
      : []),
    ...(clauses ? [usual + (names || alike ? 0 : byComma.more)] : nested(text, semi.items)),
    ...(clauses && !shared ? [all.items.length] : []),
    leading,
    ...(certain ? [] : [byComma.items.length]),
  ].filter((many) => many > 1);
  return { counts: [...new Set(counts)], items, sure: names || alike, whole: !clauses, named: named > 1, even };
}

/** Where commas part the items again, either may be counted. */
function nested(text: string, items: readonly Span[]): number[] {
  const parted = items.map((item) => split(text, item, comma).length);
  return parted.filter((many) => many > 1).length > 1 ? [parted.reduce((sum, many) => sum + many, 0)] : [];
}

/** Whether a stretch lists persons, or what is listed is counted as persons. */
export const listsPeople = ({ text }: Reading, span: Span, { unit }: Quantity): boolean => {
  if (isPeople(unit)) return true;
  const [first] = split(text, span, commaOrAnd);
  return (
    first !== undefined &&
    /^(?:đ\/c|đồng chí|các đồng chí|anh|chị|ông|bà|cô|thầy|BS|ThS|TS|CN)(?:\.|\s)/u.test(
      text.slice(first.from, first.to),
    ) &&
    personal(text.slice(first.from, first.to))
  );
};
