import type { Beside } from './beside.ts';
import { spanning, type Span } from '../finding.ts';
import type { JudgedSum } from './judged-sums.ts';
import { one as unity, type Quantity } from '../reading/quantities.ts';
import { nthOf, quantitiesIn, spanOf, type Reading } from '../reading/statements.ts';
import { inScale } from './sums.ts';
import { rightTotals } from './table-totals.ts';

/** What does not come out and is no slip, whatever else speaks for it: too seldom in drafts to be learnt. */
export const isNoSlip = (reading: Reading, one: JudgedSum, beside: (some: Quantity) => Beside): boolean =>
  isColumnTotal(reading, one) ||
  isOneOfTwo(one) ||
  isInAndOut(one, beside) ||
  isOfDelegates(one) ||
  isOneOfOther(reading, one) ||
  isTimesAnother(reading, one) ||
  isCarriedOver(reading, one) ||
  isMenOfWomen(one) ||
  isOfOtherThings(one) ||
  isOfOneEach(one) ||
  isOfThosePutDown(reading, one) ||
  isWomenAmongOthers(reading, one) ||
  isOfManyChoices(reading, one) ||
  isHowLong(reading, one) ||
  isRestUntold(reading, one) ||
  isUnlikeRow(reading, one) ||
  isRowOfAnother(reading, one);

/** "Xã | 212 … Cộng | 990": what its own column comes to. */
const isColumnTotal = (reading: Reading, { grouping: { whole, place } }: JudgedSum): boolean =>
  place !== 'balance' && place !== 'flow' && rightTotals(reading).has(whole.from);

/** "khẩu trang cho 268 người; xét nghiệm 268 người, phát hiện 2": one of the two is already as many as all. */
const isOneOfTwo = ({ grouping: { whole, parts, place } }: JudgedSum): boolean =>
  place !== 'product' && parts.length === 2 && parts.some((part) => inScale(part, whole) === whole.value);

/** "Kết nạp 128 đoàn viên; 87 người nghỉ hưu, 31 người chuyển đi": those who came are not those who went. */
const isInAndOut = ({ grouping: { whole, parts } }: JudgedSum, beside: (some: Quantity) => Beside): boolean =>
  whole.measure === 'count' && beside(whole).came && parts.every((part) => beside(part).went);

/** "Ban Chấp hành gồm 15 đồng chí; bầu 12 đại biểu chính thức và 02 đại biểu dự khuyết": delegates are delegates alone. */
const isOfDelegates = ({ grouping: { whole, parts } }: JudgedSum): boolean =>
  whole.unit !== '' && !isDelegate(whole) && parts.every(isDelegate);
const isDelegate = ({ unit }: Quantity): boolean => unit.startsWith('đại biểu');

/** "Thu 64,5 triệu đồng, chi 58,9 triệu đồng. Số dư năm trước chuyển sang 6,5 triệu đồng": what was left then is neither spent now nor what is left now. */
function isCarriedOver({ text }: Reading, { grouping: { whole, parts, less = [] } }: JudgedSum): boolean {
  const before = ({ from }: Quantity, length: number): string => text.slice(Math.max(0, from - length), from);
  const isCarried = (some: Quantity): boolean => carriedOver.test(before(some, 60));
  const more = parts.filter((part) => !less.includes(part));
  return (
    (less.length > 0 && isCarried(whole)) ||
    (more.some(isCarried) && more.some((some) => /(?<!\p{L})chi (?:\p{L}+ ){0,2}$/iu.test(before(some, 20))))
  );
}

const carriedOver = /(?:năm|kỳ|quý|khóa|nhiệm kỳ) (?:trước|cũ) (?:kết )?(?:chuyển|để lại|mang)[^;.\d]*$/iu;

/** "312 nữ viên chức; 206 chị đăng ký và 160 chị đạt; 14 chị được khen": those who reached it are of those who had put themselves down. */
const isOneOfOther = ({ text }: Reading, { grouping: { parts } }: JudgedSum): boolean =>
  parts.some((part, nth) => {
    const next = parts[nth + 1];
    if (next === undefined) return false;
    const [own, other] = [text.slice(part.to, next.from), text.slice(next.to, next.to + 40)];
    return ofSome.some(([first, second]) => first.test(own) && second.test(other));
  });

const ofSome: readonly [RegExp, RegExp][] = [
  [/^(?:\s\p{L}+){0,2} đăng ký(?!\p{L})/iu, /^(?:\s\p{L}+){0,1} (?:đạt|được công nhận|hoàn thành)(?!\p{L})/iu],
  [
    /^(?:\s\p{L}+){0,2} đạt(?!\p{L})/iu,
    /^(?:\s\p{L}+){0,1} (?:được (?:khen|thưởng|biểu dương)|nghỉ thai sản)(?!\p{L})/iu,
  ],
];

/** "36 giải, so với 30 giải của năm học trước; mỗi giải 1 triệu đồng, tổng 36 triệu đồng": the other count comes out. */
function isTimesAnother(reading: Reading, { grouping: { whole, parts, place } }: JudgedSum): boolean {
  if (place !== 'product') return false;
  const near = quantitiesIn(reading, spanOf(reading.lines, whole));
  return parts.some((part, nth) => {
    const rate = parts[1 - nth];
    return (
      rate !== undefined &&
      part.unit !== '' &&
      near.some((some) => some.unit === part.unit && some.value * rate.value === whole.value * unity)
    );
  });
}

/** "24 đôi nam, 16 đôi nữ, 12 đôi nam nữ": men are not so many women. */
const isMenOfWomen = ({ grouping: { whole, parts } }: JudgedSum): boolean =>
  whole.unit.endsWith(' nam') && parts.some(({ unit }) => unit.endsWith(' nữ'));

const things =
  /^(?:đôi|chiếc|tờ|cuốn|quyển|hộp|bộ|khẩu trang|bài|tin|chai|lọ|thùng|túi|áo|mũ|cây|máy|bao|kiện|cờ|băng)(?!\p{L})/u;

/** "phát 150 tờ hướng dẫn, tặng 80 đôi găng tay, 80 khẩu trang": of other things there are not so many. */
const isOfOtherThings = ({ grouping: { whole, parts, place } }: JudgedSum): boolean => {
  const thingOf = ({ unit }: Quantity): string | undefined => things.exec(unit)?.[0];
  const own = thingOf(whole);
  return place !== 'product' && own !== undefined && parts.every((part) => ![undefined, own].includes(thingOf(part)));
};

/** "thu 36,9 triệu đồng: đoàn phí tính ra mỗi tháng 2,55 triệu đồng; cấp trên cấp 19,6 triệu đồng": what falls to one is no part of all. */
const isOfOneEach = ({ grouping: { whole, parts, place } }: JudgedSum): boolean =>
  place !== 'product' && whole.rate !== true && parts.some(({ rate }) => rate === true);

/** "Sáng kiến: đăng ký 58; công nhận cấp cơ sở 46, cấp ngành 9, cấp tỉnh 2": not all that was put down was recognised. */
function isOfThosePutDown({ text }: Reading, { grouping: { whole, parts }, sum }: JudgedSum): boolean {
  const leads = [whole, ...parts].map(
    ({ from }) => /[^,;.(\n]*$/u.exec(text.slice(Math.max(0, from - 40), from))?.[0] ?? '',
  );
  const [own = '', first = '', ...others] = leads;
  return (
    sum < whole.value &&
    /(?<!\p{L})(?:đăng ký|đề nghị|đề xuất|dự thi|dự xét|gửi)(?!\p{L})/iu.test(own) &&
    /(?<!\p{L})(?:công nhận|duyệt|đạt|trúng)(?!\p{L})/iu.test(first) &&
    !others.some((lead) => /(?<!\p{L})(?:không|chưa|trả|bác|loại|còn|đang)(?!\p{L})/iu.test(lead))
  );
}

/** "Trong 1.204 đoàn viên có 903 nữ, 211 người Khmer, 96 người làm theo thời vụ": women, and no men. */
function isWomenAmongOthers({ text }: Reading, { grouping: { parts } }: JudgedSum): boolean {
  const are = (who: string, { from, unit }: Quantity): boolean =>
    unit.startsWith(who) ||
    new RegExp(String.raw`(?<!\p{L})${who}(?: (?:là|có))? $`, 'iu').test(text.slice(Math.max(0, from - 12), from));
  return parts.length > 2 && parts.some((part) => are('nữ', part)) && !parts.some((part) => are('nam', part));
}

/** "Mong nhất (được chọn nhiều ô): nhà trẻ 211 lượt, bớt tăng ca 187 lượt" */
const isOfManyChoices = ({ text, lines }: Reading, { grouping: { whole, parts } }: JudgedSum): boolean => {
  const line = spanOf(lines, parts[0] ?? whole);
  return /chọn (?:được )?(?:nhiều|tối đa)|nhiều (?:ô|lựa chọn|đáp án|phương án)/iu.test(text.slice(line.from, line.to));
};

/** "Sau một năm: đạt 6, gần đạt 3, chưa đạt 1" */
const isHowLong = ({ text }: Reading, { grouping: { whole } }: JudgedSum): boolean =>
  /^(?:năm|tháng|tuần|ngày|quý)(?!\p{L})/u.test(whole.unit) &&
  /(?<!\p{L})(?:sau|trong|qua|suốt) (?:gần |hơn )?$/iu.test(text.slice(Math.max(0, whole.from - 14), whole.from));

const restWithoutNumber =
  /(?<!\p{L})(?:số|phần|những người|các (?:anh chị|đơn vị|nơi)) (?:khác|còn lại)(?!\p{L})(?![^,;.]*(?:\d|(?<!\p{L})(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?!\p{L})))/iu;

/** "420 công nhân: 357 người hài lòng, 51 người góp ý; số khác không ghi ý kiến" */
function isRestUntold({ text, lines }: Reading, { grouping: { whole, parts }, sum }: JudgedSum): boolean {
  const { to } = spanning(whole, ...parts);
  const line = spanOf(lines, { from: to - 1, to });
  return sum < whole.value && restWithoutNumber.test(text.slice(to, Math.min(line.to, to + 90)));
}

const isRuled = ({ text }: Reading, { from, to }: Span): boolean => /[|\t]/u.test(text.slice(from, to));

/** "Toàn cụm có 611 CĐCS" and a row "Đông Hà | 143 | 33 | 534": what stands side by side under headings of its own. */
function isRowOfAnother(reading: Reading, one: JudgedSum): boolean {
  const { whole, parts } = one.grouping;
  const { from, to } = spanning(...parts);
  const line = spanOf(reading.lines, { from, to: from + 1 });
  return (
    parts.length > 1 &&
    to <= line.to &&
    (whole.from < line.from || whole.from > line.to) &&
    isRuled(reading, line) &&
    one.odds() < 0
  );
}

/** "Tòa án | 148 | 72 | 60 | 5": a row whose like adds up in no other row of its table. */
function isUnlikeRow(reading: Reading, { grouping: { whole, parts, less = [] } }: JudgedSum): boolean {
  const { lines } = reading;
  const { from, to } = spanning(whole, ...parts);
  const line = spanOf(lines, whole);
  if (from < line.from || to > line.to || !isRuled(reading, line)) return false;
  const own = quantitiesIn(reading, line);
  const nth = nthOf(lines, line);
  const at = (some: Quantity): number => own.findIndex((one) => one.from === some.from);
  const rows = [-1, 1].flatMap((step) => {
    const found: Quantity[][] = [];
    for (
      let row = lines[nth + step * (found.length + 1)];
      row && isRuled(reading, row);
      row = lines[nth + step * (found.length + 1)]
    )
      found.push(quantitiesIn(reading, row));
    return found.filter(({ length }) => length === own.length);
  });
  const addsUp = (row: readonly Quantity[]): boolean => {
    const told = (some: Quantity): bigint => row[at(some)]?.value ?? 0n;
    return parts.reduce((sum, part) => sum + (less.includes(part) ? -told(part) : told(part)), 0n) === told(whole);
  };
  return rows.length > 1 && !rows.some(addsUp);
}
