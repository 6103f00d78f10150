import type { Judged } from './percent-judge.ts';
import { isOfNothingTold } from './other-bases.ts';
import { inside, type Place } from './percent-place.ts';
import { earlierTime, planned, saidAround, shared } from './percent-words.ts';
import { one, type Quantity } from '../reading/quantities.ts';
import { agrees, lasts, loosely, toldOf } from './shares.ts';
import { traitsOf } from './traits.ts';

/** What does not come out and is no slip, whatever else speaks for it: too seldom in drafts to be learnt. */
export const isNoSlip = (place: Place, pair: Judged, all: readonly Judged[]): boolean =>
  isGoal(place) ||
  isOfOthers(place, pair) ||
  isRange(place, pair) ||
  isAcrossClauses(place, pair) ||
  isOfLast(place, pair) ||
  isOfGoals(place, pair) ||
  isCostBorne(place, pair) ||
  isOfTime(pair) ||
  isGrownFromLater(place, pair) ||
  isOfRatio(place, pair) ||
  isAmongParts(place, pair) ||
  isGrownTogether(place, pair) ||
  isPlanFirst(place, pair) ||
  isOfNamed(place, pair, all) ||
  isOfNothingTold(place, pair);

/** "(mới 12 trên 17 bản, chỉ tiêu 75%)", "cơ cấu nữ không dưới 50%": what was asked for, not what came about. */
const isGoal = ({ text, percent }: Place): boolean =>
  goal.test(text.slice(Math.max(0, percent.from - 36), percent.from));
const goal =
  /(?<!\p{L})(?:(?<!(?:đạt|vượt|thành|hiện|bằng|với|so|qua|quá)\s)(?:chỉ tiêu|mục tiêu|yêu cầu|quy định)(?:\s(?:là|giao|đề ra|đặt ra|phải đạt|cần đạt))?|không (?:vượt|vượt quá|quá|dưới|thấp hơn|cao hơn|ít hơn))\s$/iu;

/** "Thu đoàn phí 1,9 tỷ đồng; thu kinh phí 4,5 tỷ đồng, đạt 48% dự toán", "Thu 17,2 tỷ đồng …, chiếm 65% tổng chi": of what is not told. */
function isOfOthers({ text, behind, before }: Place, { part, whole, grown }: Judged): boolean {
  const [, name] = /^\s(?:của |trên |so với )?(tổng chi|dự toán|kế hoạch|chỉ tiêu)(?!\p{L})/iu.exec(behind) ?? [];
  if (grown || name === undefined) return false;
  const lead = text.slice(Math.max(0, whole.from - 36), whole.from).toLowerCase();
  if (lead.includes(name.toLowerCase()) || lead.includes('giao')) return false;
  return name === 'tổng chi'
    ? /(?<!\p{L})thu(?!\p{L})[^;.\d]*$/u.test(lead)
    : !planned.test(lead) && whole.from === before[0]?.from && part.from < whole.from && part.of === undefined;
}

/** "Kết nạp từ 35 đến 40 đoàn viên; tỷ lệ đoàn viên đạt 98%": the ends of a range are no share of each other. */
function isRange({ text }: Place, { part, whole, grown }: Judged): boolean {
  const [first, last] = part.from < whole.from ? [part, whole] : [whole, part];
  return !grown && /^(?:\s(?:đến|tới)\s|[-–])$/u.test(text.slice(first.to, last.from));
}

/** "Khám 5.940 lượt. Công suất giường đạt 103% kế hoạch, tiếp nhận 4.812 lượt": it has a subject of its own between them. */
const isAcrossClauses = ({ text, percent, sentence }: Place, { part, whole, grown }: Judged): boolean =>
  !grown &&
  part.from < sentence.from &&
  whole.from > percent.to &&
  /^[^(\n|]*,\s[^(\n|]*$/u.test(text.slice(percent.to, whole.from)) &&
  !planned.test(text.slice(percent.to, whole.from).replace(/^[^,]*,/u, ''));

/** "Đề nghị khen 12 chị, các cấp khen 18 chị, chiếm 24,3% số chị đạt": a share of what is named behind it, and the part is told last. */
const isOfLast = ({ text, percent, behind, before }: Place, { whole, grown }: Judged): boolean =>
  !grown &&
  whole === before[0] &&
  whole.whole !== true &&
  /^(?:\s\p{L}+){0,4},\s(?:chiếm|bằng)\s$/u.test(text.slice(whole.to, percent.from)) &&
  /^\s(?:số|tổng)\s/u.test(behind);

/** "6 chỉ tiêu đã đạt, 2 chỉ tiêu đạt trên 80%", "1 chỉ tiêu không đạt (khám ngoại trú, đạt 99,5%)": how far each of them came. */
const isOfGoals = ({ text, percent }: Place, { part }: Judged): boolean => {
  const between = text.slice(part.to, percent.from);
  return (
    part.of === undefined &&
    (/^\schỉ tiêu (?:đạt|hoàn thành) (?:trên|từ|dưới) $/u.test(between) ||
      (part.unit.startsWith('chỉ tiêu') && /\([^()\d]*\p{L}[,:]?\s(?:mới |chỉ )?đạt $/u.test(between)))
  );
};

/** "Bảo hiểm cho 890 người, quỹ trả 60%, anh em góp 40%", "Chi phí công đoàn chịu 70%": a share of what it costs, not of those who come. */
const isCostBorne = ({ text, percent, behind }: Place, { part }: Judged): boolean =>
  part.measure === 'count' &&
  !/^\s(?:số|tổng|kế hoạch|chỉ tiêu)/u.test(behind) &&
  /(?<!\p{L})(?:chịu|trả|góp|bù|hỗ trợ|đài thọ|trợ giá|giảm giá|chiết khấu)\s$/iu.test(
    text.slice(Math.max(0, percent.from - 12), percent.from),
  );

/** "Qua năm năm, đoàn viên tăng 4 người, sáng kiến tăng 60%": how long it took is neither what it grew from nor a whole. */
const isOfTime = ({ part, whole }: Judged): boolean =>
  part.unit !== '' && whole.unit !== '' && lasts(part) !== lasts(whole);

/** "Nhận 48 đơn, tăng 20% so với năm trước. Đã trả lời 43 đơn": what is told next is not what it grew from. */
const isGrownFromLater = ({ text, sentence }: Place, { whole, grown }: Judged): boolean =>
  grown &&
  whole.from > sentence.to &&
  whole.aside !== true &&
  !earlierTime.test(text.slice(Math.max(sentence.to, whole.from - 40), whole.from + 40));

/** "Có 44/47 đoàn viên đăng ký; cuối năm đạt 42, bằng 95,5% số đăng ký": of the other of the two in a ratio. */
function isOfRatio({ reading, percent }: Place, { part, whole, grown }: Judged): boolean {
  if (grown || (!whole.whole && !whole.of)) return false;
  const other = whole.of ?? reading.quantities.find(({ of }) => of === whole);
  return other !== undefined && other !== part && agrees(percent, part.value, other.value);
}

/** "Nữ 88, nam 58, nữ chiếm 60,3%", "đạt 22; phải khắc phục 12; đình chỉ 3. Tỷ lệ đạt 59,5%": parts of one whole are no share of each other. */
const isAmongParts = (place: Place, { part, whole, grown }: Judged): boolean =>
  !grown &&
  runsWith(place, part).some(
    ({ run, sum }) => run.includes(whole) && run.some(({ value }) => agrees(place.percent, value, sum)),
  );

/** "Đầu năm 318 triệu. Nay tiền gửi 420 triệu, tiền mặt 12 triệu, số dư tăng 35,8%": both together grew. */
const isGrownTogether = (place: Place, { part, whole, grown }: Judged): boolean =>
  grown &&
  runsWith(place, part).some(
    ({ run, sum }) =>
      !run.includes(whole) && agrees(place.percent, toldOf({ ...part, value: sum }, whole, true), whole.value),
  );

/** Two to four numbers of a line, this one among them, and what they come to; told near, unless so fine a percent tells it. */
function runsWith({ percent, before, after, line }: Place, some: Quantity): { run: Quantity[]; sum: bigint }[] {
  const row = [...before.toReversed(), ...after].filter(
    (other) => other.measure === some.measure && !other.of && !other.whole && inside(other, line),
  );
  const nth = row.indexOf(some);
  if (nth < 0) return [];
  const told = new Set(before.filter((other) => loosely(other, some)).map(({ value }) => value));
  return [2, 3, 4].flatMap((many) =>
    Array.from({ length: many }, (_, back) => row.slice(Math.max(0, nth - back), Math.max(0, nth - back) + many))
      .filter((run) => run.length === many && run.includes(some))
      .map((run) => ({ run, sum: run.reduce((sum, { value }) => sum + value, 0n) }))
      .filter(({ sum }) => told.has(sum) || (many === 2 && percent.step < one)),
  );
}

/** "Kết quả (giao/đạt): sáng kiến 10 / 8, được 80%; hiến máu 20 / 23, đạt 115%": the plan stands before what came of it. */
function isPlanFirst({ reading, text, percent, others }: Place, { part, whole, grown }: Judged): boolean {
  const turned = (some: Quantity, a: Quantity, b: Quantity): boolean =>
    agrees(some, b.value, a.value) && !agrees(some, a.value, b.value);
  if (grown || part.of !== whole || !turned(percent, part, whole)) return false;
  return (
    planOver.test(text.slice(Math.max(0, part.from - 400), part.from)) ||
    others.some((some) => {
      const [a, b] = reading.quantities.slice(Math.max(0, traitsOf(reading, some).nth - 2));
      return a !== undefined && b !== undefined && a !== part && a.of === b && turned(some, a, b);
    })
  );
}
const planOver =
  /(?<!\p{L})(?:giao|kế hoạch|chỉ tiêu|dự toán|đăng ký)\s?(?:\/|-|–|trên)\s?(?:đạt|thực hiện|kết quả|làm được|hoàn thành)(?!\p{L})/iu;

/** "1.872 đoàn viên, biên tập 749 người …; riêng khối biên tập, 412 người có trình độ ấy, tức 55,0%": of the whole that its clause names. */
function isOfNamed(place: Place, { part, whole, grown }: Judged, all: readonly Judged[]): boolean {
  const { clause } = saidAround(place);
  const words = (some: Quantity): readonly string[] => traitsOf(place.reading, some).words;
  const named = (some: Quantity, not: Quantity): number =>
    shared(
      clause,
      words(some).filter((word) => !words(not).includes(word)),
    );
  return all.some(
    (other) =>
      other.fits &&
      other.odds > -2 &&
      other.grown === grown &&
      other.part.from === part.from &&
      named(other.whole, whole) > 1 &&
      named(whole, other.whole) === 0,
  );
}
