import { one, type Quantity } from '../reading/quantities.ts';
import type { Reading } from '../reading/statements.ts';
import type { Signs } from '../signs.ts';
import { sumOf } from './item-signs.ts';
import { abstract, isOpen, isPeople, unlistable } from './lists.ts';
import { isNoList } from './no-lists.ts';
import { farthestOff, type ListRead, type NumberRead } from './readings.ts';
import type { Item } from './splittings.ts';

/** The likeliest list of a count that holds another number than it tells, and what speaks for it and against it. */
export interface Doubt {
  list: ListRead;
  number: NumberRead;
  signs: Signs;
}

/** A list that some count may head. */
export interface Claim {
  count: Quantity;
  list: ListRead;
}

interface Counted {
  list: ListRead;
  number: NumberRead;
  chance: number;
}

export const toldBy = ({ value }: Quantity): number => Number(value / one);

/** Whether a count is at odds with its list; the claims are those of all counts of the draft. */
export function doubtOf(
  reading: Reading,
  count: Quantity,
  lists: readonly ListRead[],
  claims: readonly Claim[],
): Doubt | undefined {
  const told = toldBy(count);
  const counted = lists.flatMap((list) =>
    list.numbers.map((number): Counted => ({ list, number, chance: list.chance * number.share })),
  );
  const against = counted.filter(({ number: { counting } }) => {
    const off = Math.abs(counting.counts - told);
    return off > 0 && off <= farthestOff;
  });
  const [first] = against;
  if (!first) return undefined;
  const best = against.reduce((a, b) => (b.chance > a.chance ? b : a));
  if (best.chance < leastChance) return undefined;
  const { list, number } = best;
  const { items } = number.counting;
  const end = items.at(-1)?.to ?? list.opening.to;
  // What ends in "…", what tells of how many each are, and what explains the count is no list of so many.
  const said = reading.text.slice(count.to, end + 8);
  const open = isOpen(said.slice(list.opening.from - count.to)) || remains.test(reading.text.slice(end, end + 30));
  if (open || sumOf(items) === told || explains.test(said) || isGivenTo(reading, count, items)) return undefined;
  if (isNoList(reading, count, best.list, items)) return undefined;
  const rivals = claims.filter(
    (claim) => claim.count.from !== count.from && Math.abs(claim.list.opening.from - list.opening.from) < 15,
  );
  // A list is that of the count which it fits best.
  if (rivals.some((rival) => rival.list.odds > list.odds)) return undefined;
  const agreeing = counted.filter(({ number: { counting } }) => counting.counts === told);
  return {
    list,
    number,
    signs: {
      ...countSigns(count),
      ...listSigns(reading, count, best),
      ...agreeingSigns(best, end, agreeing),
      'against in all': sumOfChances(against),
      'against to agreeing': Math.log(sumOfChances(against) + 0.01) - Math.log(sumOfChances(agreeing) + 0.01),
      'best elsewhere': Math.max(-9, ...lists.filter((other) => other !== list).map((other) => other.odds)),
      rivals: rivals.length,
      rival: Math.max(-9, ...rivals.map((rival) => rival.list.odds)),
      off: Math.abs(number.counting.counts - told),
      'too few': number.counting.counts < told,
    },
  };
}

/** "4 đồng chí vắng mặt: ốm, công tác", "3 ý kiến: tập trung vào tiền lương, nhà ở", "3 buổi tuyên truyền (Luật Lao động, …)", "2 cơ sở: tại xã Hòa Bình, cơ sở chính, và tại …", "2 lớp, nội dung: pháp luật, kỹ năng" */
const explains =
  /^[^:]{0,40}(?:[,;]\s(?:với )?(?:nội dung|chủ đề)[^:]{0,16}:|(?<!\p{L})(?:vắng|lý do)[^:]{0,20}:|(?:tuyên truyền|phổ biến)\s\(|:\s(?:hỗ trợ|trả lời|tập trung|chủ yếu|nhất là|do|vì|tại)\s)/u;

/** "Quyên góp cho 2 xã bị lũ: quần áo, sách vở, gạo": what they were given, and not who they are. */
const isGivenTo = ({ text }: Reading, { from, unit }: Quantity, items: readonly Item[]): boolean =>
  /(?<!\p{L})(?:quyên góp|ủng hộ|tặng|trao|phát|gửi)(?:\s\p{L}+){0,3} cho $/iu.test(
    text.slice(Math.max(0, from - 40), from),
  ) && !items.some(({ person, name, first }) => person || name || unit.startsWith(first));

/** "An Tịnh 402, Phú Điền 287, số còn lại ở cơ sở mới" */
const remains = /^[,;.]?\s*(?:và )?(?:(?:số|phần) )?còn lại(?!\p{L})/iu;

const leastChance = 0.02;

const countSigns = ({ unit, written }: Quantity): Signs => ({
  person: isPeople(unit),
  abstract: abstract.test(unit),
  unlistable: unlistable.test(unit),
  bare: unit === '',
  'in words': /^\p{L}/u.test(written),
  zero: written.startsWith('0'),
});

function listSigns({ text, quantities }: Reading, count: Quantity, { list, number, ...best }: Counted): Signs {
  const { opening } = list;
  const gap = text.slice(opening.gap.from, opening.gap.to);
  const [noun = ''] = count.unit.split(' ');
  const { counts, items, splitting, weighted } = number.counting;
  return {
    odds: list.odds,
    number: number.odds,
    share: number.share,
    chance: best.chance,
    'list chance': list.chance,
    counts,
    rest: splitting.items.length - items.length,
    weighted,
    further: items.at(-1)?.words.endsWith('khác') === true,
    [`how ${splitting.how}`]: true,
    ...Object.fromEntries([...opening.by].map((by) => [`by ${by}`, true])),
    persons: items.filter(({ person }) => person).length / items.length,
    names: items.filter(({ name }) => name).length / items.length,
    nouns: items.filter(({ first }) => noun !== '' && first === noun).length / items.length,
    numbers: items.filter(({ holds }) => holds > 0).length / items.length,
    gap: opening.gap.to - opening.gap.from,
    'gap words': gap.trim().split(/\s+/u).length,
    'gap clause': /(?<!\p{L})(?:mỗi|nội dung|do|vì|trong đó|hỗ trợ|trả lời)(?!\p{L})/iu.test(gap),
    'gap remains': /(?<!\p{L})(?:còn lại|khác)(?!\p{L})/u.test(gap),
    'gap has': /(?<!\p{L})(?:có|đều)(?!\p{L})/u.test(gap),
    'gap comma': gap.includes(','),
    'gap numbers': quantities.filter(({ from, to }) => from > count.to && to < opening.from).length,
  };
}

/** Whether the same list, or another, holds as many as are told; one that begins inside it says little. */
function agreeingSigns({ list, number }: Counted, end: number, agreeing: readonly Counted[]): Signs {
  const here = agreeing.find((other) => other.list === list)?.number;
  const inside = ({ list: { opening } }: Counted): boolean =>
    opening.from >= (number.counting.items[1]?.from ?? end) && opening.from < end;
  const most = (found: readonly Counted[]): number => Math.max(0, ...found.map((other) => other.chance));
  const elsewhere = agreeing.filter((other) => other.list !== list);
  return {
    'agrees here': here?.odds ?? -9,
    'agreeing share': here?.share ?? 0,
    'agreeing elsewhere': most(elsewhere.filter((other) => !inside(other))),
    'agreeing inside': most(elsewhere.filter(inside)),
    'agreeing in all': sumOfChances(agreeing),
  };
}

const sumOfChances = (found: readonly Counted[]): number => found.reduce((sum, { chance }) => sum + chance, 0);
