import { readClaims, type Claim } from './claims.ts';
import { countBefore } from './companions.ts';
import type { Span } from '../finding.ts';
import { isSpokenOfAsKnown } from './spoken-of.ts';
import type { Quantity } from '../reading/quantities.ts';
import { ownPeriod } from '../reading/periods.ts';
import { isAhead, isAlready, isPlanned, nameOf } from '../reading/sections.ts';
import { bulletOf, quantitiesIn, type Reading } from '../reading/statements.ts';
import { unitClass } from '../reading/units.ts';

/** A number with what its place in the paper says of it. */
export interface Told {
  claim: Claim;
  /** What is counted, in its first words, and of what kind that is. */
  noun: string;
  kind: string;
  value: number;
  /** In the opening, or where the paper judges itself or looks back. */
  summing: boolean;
  /** In a part of the paper that tells of what is planned. */
  planned: boolean;
  /** "tổng", "cộng", "cả năm": of all. */
  total: boolean;
  /** "cao nhất 40 phiếu": of one among them. */
  mostOfAll: boolean;
  /** "từ 20.000 đồng lên 26.000 đồng": where it began, no longer so. */
  outgrown: boolean;
  /** Of money, "thu" or "chi", where its clause names one of them. */
  flow: string;
  /** What was held, where its sentence says so: a congress, a meeting, a contest; '' otherwise. */
  held: string;
  /** The first number of its sentence. */
  first: boolean;
  /** In which list of the paper it stands; 0 in none. */
  list: number;
  /** Of a sum of money: how many it was spent on, "1.165 suất quà, trị giá 478 triệu đồng". */
  of: bigint | undefined;
  /** Names beside it. */
  names: readonly string[];
  /** What the other numbers of its sentence are worth. */
  beside: ReadonlySet<bigint>;
  /** Spoken of as of one that the reader knows. */
  known: boolean;
  /** No other number of the paper is worth the same. */
  alone: boolean;
}

const all =
  /(?<!\p{L})(?:tổng|cộng|tất cả|cả thảy|cả năm|cả nhiệm kỳ|toàn \p{L}+|tính chung|chung|hết thảy)(?!\p{L})/iu;

export function readTold(reading: Reading, own = ownPeriod(reading)): Told[] {
  const { text, lines } = reading;
  const sums = summingLines(reading);
  const plans = new Set(lines.filter((line) => isPlanned(reading, line, own)));
  const lists = listsOf(reading);
  const often = Map.groupBy(reading.quantities, worthOf);
  return readClaims(reading, own).map((claim) => {
    const { quantity, sentence, line } = claim;
    const within = quantitiesIn(reading, sentence);
    return {
      claim,
      noun: quantity.unit.split(' ').slice(0, 2).join(' '),
      kind: unitClass(quantity.unit),
      value: Number(quantity.value),
      summing: sums.has(line),
      planned: (plans.has(line) || isAhead(text, sentence, quantity)) && !isAlready(text, quantity),
      total: all.test(text.slice(Math.max(sentence.from, quantity.from - 50), quantity.from)),
      outgrown:
        /(?<!\p{L})từ\s(?:mức\s)?$/iu.test(text.slice(Math.max(sentence.from, quantity.from - 9), quantity.from)) &&
        /^(?:[\s/]\p{L}+){0,3}\s(?:lên|xuống|còn)(?!\p{L})/iu.test(text.slice(quantity.to, sentence.to)),
      flow: quantity.measure === 'money' ? flowIn(text.slice(claim.span.from, claim.span.to)) : '',
      held: heldIn(text.slice(sentence.from, quantity.from)),
      mostOfAll: /(?:cao|thấp|nhiều|ít|đông) nhất(?:\s\p{L}+){0,2}\s$/iu.test(
        text.slice(Math.max(sentence.from, quantity.from - 24), quantity.from),
      ),
      first: within.findIndex(({ from }) => from === quantity.from) <= 0,
      list: lists.get(line) ?? 0,
      of: quantity.measure === 'money' ? countBefore(reading, claim)?.value : undefined,
      names: [...text.slice(claim.span.from, claim.span.to).matchAll(properName)].map(([name]) => name),
      beside: new Set(within.filter(({ from }) => from !== quantity.from).map(({ value }) => value)),
      known: isSpokenOfAsKnown(reading, quantity),
      alone: (often.get(worthOf(quantity))?.length ?? 0) < 2,
    };
  });
}

const worthOf = ({ measure, value }: Quantity): string => `${measure} ${value}`;

/** "dự toán thu 300 triệu", "dự toán chi 340 triệu"; '' where neither is told, or both are. */
function flowIn(said: string): string {
  const thu = /(?<!\p{L})thu(?!\p{L}| nhập| hút| hoạch| gom| hồi)/iu.test(said);
  const chi = /(?<!\p{L})chi(?!\p{L}| tiết| nhánh| hội| bộ| cục| đoàn| phí)/iu.test(said);
  return thu === chi ? '' : thu ? 'thu' : 'chi';
}

const held: readonly [string, RegExp][] = [
  ['đại hội', /(?<!\p{L})đại hội(?!\p{L})/giu],
  ['hội nghị', /(?<!\p{L})(?:hội nghị|hội thảo|tọa đàm)(?!\p{L})/giu],
  ['hội thi', /(?<!\p{L})(?:hội thi|cuộc thi|hội diễn|hội thao|liên hoan)(?!\p{L})/giu],
];

/** The last that it names. */
const heldIn = (said: string): string =>
  held
    .map(([name, pattern]) => ({ name, at: [...said.matchAll(pattern)].at(-1)?.index ?? -1 }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => b.at - a.at)[0]?.name ?? '';

const properName = /(?<=\p{L}\s)\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)*/gu;

/** Lines that follow each other with one mark are a list. */
function listsOf(reading: Reading): ReadonlyMap<Span, number> {
  let [list, last] = [0, ''];
  const found = new Map<Span, number>();
  for (const line of reading.lines) {
    const mark = bulletOf(reading, line)?.mark ?? '';
    if (mark !== last) list += 1;
    if (mark !== '') found.set(line, list);
    last = mark;
  }
  return found;
}

const judging =
  /đánh giá|nhận xét|nhận định|nhìn chung|nhìn lại|nói gọn|kết luận|tóm lại|tóm tắt|khái quát|tự xếp loại|ưu điểm|mặt được|mặt mạnh|mở đầu|vài nét chung|bài học|hạn chế|tổng hợp|tổng quan|lời kết|chỉ tiêu/iu;
const numbered = /^\s*(?:phần|[A-E][./)]|[IVX]{1,5}[./):-]?\s|\d{1,2}[./)]|\*\*)/iu;
const inCapitals = /^[^\p{Ll}]{6,}$/u;

/** The first paragraph with a number, those under a heading that judges or sums up, and those that say so themselves. */
function summingLines({ text, lines }: Reading): ReadonlySet<Span> {
  const found = new Set<Span>();
  let [under, begun] = [false, false];
  for (const line of lines.slice(1)) {
    const said = text.slice(line.from, line.to);
    const name = nameOf(said);
    if (name.length < 90 && (numbered.test(said) || inCapitals.test(said))) under = judging.test(name);
    const opening = !begun && /\d/u.test(said);
    begun ||= opening;
    if (under || opening || judging.test(said.slice(0, 40))) found.add(line);
  }
  return found;
}
