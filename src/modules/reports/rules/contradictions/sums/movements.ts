import { spanning, type Finding, type Span } from '../finding.ts';
import { one, type Quantity } from '../reading/quantities.ts';
import { nthOf, quantitiesIn, spanOf, type Reading } from '../reading/statements.ts';
import { mistyped, turned } from '../typing.ts';
import { unitClass } from '../reading/units.ts';
import { notAdding } from './sums.ts';

/** Members, officers and unions at the beginning, those who came, those who went, and how many there are now, all told in one line. */
export function movements(reading: Reading): Finding[] {
  return reading.lines.flatMap((line): Finding[] => {
    const own = headsIn(reading, line);
    return own.flatMap((first, nth): Finding[] => {
      const kind = unitClass(first.unit);
      if (!/^(?:person|cđcs|)$/u.test(kind) || first.about || !isAtFirst(reading, first)) return [];
      return toldOtherwise(first, followed(reading, first, own.slice(nth + 1)));
    });
  });
}

/** Heads that are counted in a line, neither shares of others nor what falls to each. */
const headsIn = (reading: Reading, line: Span): Quantity[] =>
  quantitiesIn(reading, line).filter(
    ({ measure, unit, rate, of, whole, aside }) =>
      measure === 'count' &&
      !aside &&
      !rate &&
      !of &&
      !whole &&
      !/^(?:năm|tháng|ngày|kỳ|lượt|suất|lần|buổi)(?!\p{L})/u.test(unit),
  );

/** What stands before a number, back to the number before it, and from its last comma; what stands behind it up to the next sign. */
function besideOf(
  { text, sentences, quantities }: Reading,
  some: Quantity,
): { all: string; lead: string; tail: string } {
  const sentence = spanOf(sentences, some);
  const nth = nthOf(quantities, some);
  const [last, next] = [quantities[nth - 1], quantities[nth + 1]];
  const all = text.slice(Math.max(sentence.from, last?.to ?? 0), some.from);
  const behind = text.slice(some.to, Math.min(sentence.to, next?.from ?? sentence.to));
  return { all, lead: all.replace(/.*[,;](?!\d)/su, ''), tail: /^[^,;.():\d]*/u.exec(behind)?.[0] ?? '' };
}

interface Moves {
  came: readonly Quantity[];
  went: readonly Quantity[];
  closing: Quantity;
}

/** Those who came and those who went, up to the number that tells how many there are now; what counts something else is passed over. */
function followed(reading: Reading, first: Quantity, rest: readonly Quantity[]): Moves | undefined {
  const [came, went]: [Quantity[], Quantity[]] = [[], []];
  for (const some of rest) {
    const { all, lead, tail } = besideOf(reading, some);
    if (!mayBeMoved(first, some)) continue;
    if (some.about || compares.test(all)) return undefined;
    const [comes, goes] = movedBy(wordsOf(lead, `${some.unit} ${tail}`));
    if (!comes && (!goes || /(?<!\p{L})(?:còn|nay)(?!\p{L})/iu.test(lead)) && isNow(all, lead))
      return came.length + went.length > 0 ? { came, went, closing: some } : undefined;
    if (ofThem.test(lead)) continue;
    if (!comes && !goes) return undefined;
    (goes ? went : came).push(some);
  }
  return undefined;
}

/** "2 chuyển công tác" counts those of whom was told before. */
const mayBeMoved = (first: Quantity, some: Quantity): boolean =>
  first.unit === '' || [unitClass(first.unit), ''].includes(unitClass(some.unit)) || movedBy(some.unit).some(Boolean);

/** "Kết nạp 12 người", and where nothing stands before a number "12 người nghỉ hưu". */
const wordsOf = (lead: string, tail: string): string => {
  const [comes, goes] = movedBy(lead);
  return comes || goes ? lead : `${lead} ${tail}`;
};

/** By the words said last where it names both: "vào 21, trong khi ra". */
function movedBy(said: string): [comes: boolean, goes: boolean] {
  const [come, go] = [coming, going].map((words) => [...said.matchAll(words)].at(-1)?.index ?? -1) as [number, number];
  return [come >= 0 && come > go, go >= 0 && go > come];
}

const isNow = (all: string, lead: string): boolean =>
  atLast.test(lead) || (atLast.test(all) && !movedBy(all).some(Boolean));

/** It does not come out, told with a slip or off by little: what is off by more was moved in ways that are not told. */
function toldOtherwise(first: Quantity, moves: Moves | undefined): Finding[] {
  if (!moves) return [];
  const { came, went, closing } = moves;
  const now = first.value + totalOf(came) - totalOf(went);
  const apart = now > closing.value ? now - closing.value : closing.value - now;
  const meant = { value: now, step: one };
  const isSlip = turned(meant, closing) || mistyped(meant, closing) || apart * 10n <= closing.value;
  if (apart === 0n || now <= 0n || (apart > 2n * one && !isSlip)) return [];
  const parts = [first, ...came, ...went];
  return [{ ...notAdding(closing, parts, now), at: spanning(closing, ...parts) }];
}

const totalOf = (some: readonly Quantity[]): bigint => some.reduce((all, { value }) => all + value, 0n);
const isAtFirst = (reading: Reading, first: Quantity): boolean => atFirst.test(besideOf(reading, first).all);

const atFirst =
  /(?<!\p{L})(?:đầu (?:năm|kỳ|nhiệm kỳ|khóa|quý|tháng)|lúc đầu|ban đầu|cuối (?:năm )?20\d\d|(?:tại thời điểm|đến|hết|tính đến|có mặt)(?: ngày)? (?:31\/12|0?1\/0?1|30\/11)(?:\/20\d\d)?|năm (?:trước|ngoái)|đại hội (?:trước|khóa trước|đã)? ?bầu|bầu tại đại hội)(?!\p{L})(?:[^\d]|\d{1,2}\/\d{4}){0,50}$/iu;
const atLast =
  /(?<!\p{L})(?:đến nay|hiện(?: nay| có| còn| tại)?|nay|còn(?: lại)?|cuối (?:năm|kỳ|nhiệm kỳ|quý|tháng)|đến (?:ngày|cuối|hết)|tại thời điểm|có mặt|tính đến)(?!\p{L})/iu;
const coming =
  /(?<!\p{L})(?:kết nạp|KN|bổ sung|bầu (?:bù|thêm)|chuyển (?:đến|về|vào)|tiếp nhận|tuyển|nhận(?: về| thêm| mới)?|vào|thêm|tăng|phát triển|(?:thành )?lập(?: mới)?)(?!\p{L})/giu;
const going =
  /(?<!\p{L})(?:nghỉ|hưu|rời|chuyển (?:đi|công tác|đơn vị|ra|nơi|việc|sinh hoạt)|thôi|rút|giảm|chấm dứt|qua đời|mất|ra(?: khỏi)?|xin (?:ra|thôi|nghỉ)|miễn nhiệm|từ trần|bớt|sang|kết thúc|giải thể|sáp nhập|xóa tên)(?!\p{L})/giu;
const ofThem = /(?<!\p{L})(?:trong (?:đó|số)|riêng|gồm|nữ|nam)(?!\p{L})/iu;
const compares =
  /(?<!\p{L})(?:so với|tương (?:ứng|đương)|(?<!tin )tức|như vậy|bằng|chiếm|chỉ tiêu|kế hoạch)(?!\p{L})/iu;
