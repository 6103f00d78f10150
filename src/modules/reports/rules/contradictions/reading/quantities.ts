import type { Aside } from './asides.ts';
import type { Span } from '../finding.ts';
import { readFractions } from './fractions.ts';
import { readPercentColumns } from './percent-columns.ts';
import { isRate } from './rates.ts';
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

export { one };

const scales: Record<string, bigint> = {
  'trăm nghìn': 100_000n,
  'trăm triệu': 100_000_000n,
  nghìn: 1000n,
  ngàn: 1000n,
  triệu: 1_000_000n,
  tr: 1_000_000n,
  tỷ: 1_000_000_000n,
  tỉ: 1_000_000_000n,
};
const scaleWord = 'trăm nghìn|trăm triệu|nghìn|ngàn|triệu|tr|tỷ|tỉ';

const inFigures = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+|\.\d{1,2}(?=\s*(?:%|triệu|tỷ|tỉ)))?`;
const numberPattern = new RegExp(
  String.raw`(?<![\p{L}\d]|\d[.,])(?<!\p{L}-)(?:(?<figures>${inFigures})|(?<words>${inWords})(?![\p{L}\d]))`,
  'giu',
);

/** Nouns that officers count; they tell "năm tổ" (five groups) from "trong năm tổ chức" (in the year). */
const counted =
  /^(?:lượt|đoàn viên|đồng chí|cá nhân|tập thể|người|chị|em|cháu|ủy viên|uỷ viên|đại biểu|tổ(?! chức)|đội|lớp|cuộc|buổi|hội nghị|hội thi|hội thảo|giải|nhiệm vụ|chỉ tiêu|sáng kiến|việc|nội dung|nhóm|bài|hạn chế|kết quả|công trình|công đoàn|đơn vị|xã|thôn|bản|trường|phòng(?! chống)|ban|khoa|suất|phần|nhà|gia đình|mô hình|câu lạc bộ|chuyên đề|quy chế|chương trình|phong trào|dự án|đề tài|kiến nghị|ý kiến|triệu|nghìn|tỷ|tháng|ngày|giờ|loại|hình thức|bước|khâu|lĩnh vực|điểm|trạm|chi|huyện|doanh nghiệp|cơ sở|học sinh|giáo viên|cán bộ|lần|phiên|đợt|khối|xe|máy|bộ|chiếc|cái|con|cây|môn|tiết mục|bản|quyển|cuốn|trang|tủ|kíp|ca|ngôi|căn|mục tiêu|giải pháp|bài học|tồn tại|nguyên nhân|thành viên|thí sinh|vận động viên|nữ|nam|hộ|điều|đoàn|nguồn|khoản|mặt|vấn đề|chuyến|địa phương|tiêu chí|đối tác|hoạt động|vướng mắc|yêu cầu|quyền lợi|mảng|mũi|chuyện|điều|trưởng phòng|nội quy|phường|thành tích|danh hiệu|tác phẩm|bằng khen|giấy khen|công ty|hợp tác xã|sản phẩm|cặp|trường hợp|vụ|tuyến|cụm|chỗ|kênh|chốt|gian|hạng mục|tấm|gói|kho|vị trí|bến|ấp|xưởng|trung tâm|viện|tham luận|giống|nhân viên|kỹ sư|bác sĩ|công nhân|lao động|trung đội|câu hỏi|cán bộ|tài xế|hành khách|phân xưởng|cửa hàng|trò|năm)(?!\p{L})/iu;

const afterYearWord =
  /(?<!\p{L})(?:trong|(?<!tất )cả|hằng|hàng|mỗi|cuối|đầu|giữa|cùng|từng|theo|nửa|nhiều|mấy|các|những|qua|sang|kết thúc|\d|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|tháng|quý|thứ)\s+$/iu;

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

/** A number in words: not a given name ("Bàn Văn Sáu"), not the year, and something is counted after it. */
function isCount(text: string, from: number, said: string): boolean {
  const [before, after] = [text.slice(Math.max(0, from - 24), from), text.slice(from + said.length)];
  const begins = /(?:^|[\n.:;!?(“"+*•–-]\s*)$/u.test(before);
  if (/^\p{Lu}/u.test(said) && !begins) return false;
  const unit = after.replace(/^\s+/u, '');
  if (/^năm$/iu.test(said))
    return (
      (counted.test(unit) && !/^(?:học|năm)/iu.test(unit) && !afterYearWord.test(before)) || announced(before, unit)
    );
  if (/^năm\s+(?:19|20)\d\d/u.test(unit)) return !afterYearWord.test(before) || /^(?:hai|ba|bốn)$/iu.test(said);
  if (/^một$/iu.test(said)) return counted.test(unit);
  // "7 ba và 9 khuyến khích": a third prize.
  if (/^ba$/iu.test(said) && /\d\s$/u.test(before)) return false;
  // "đã đạt bảy chỉ tiêu, đang thực hiện hai": what is counted was said before.
  if (
    /(?:đạt|thực hiện|hoàn thành|vượt|vắng|khuyết|dư|thiếu|cho cả|thay vì|chỉ)\s+$/u.test(before) &&
    /^\s*(?:[,.;()]|$)/u.test(after)
  )
    return true;
  // "kết nạp mười một, đạt 110%"
  if (/\p{Ll}\s$/u.test(before) && /^\s?[,:(]?\s?(?:đạt|bằng|tỷ lệ|tỉ lệ|chiếm|tức)\s\S{0,6}\d/u.test(after))
    return true;
  return (
    /^[ \t]+(?:\p{Ll}|\p{Lu}{2}|CĐ |(?:Phó|Huân|Huy|Bằng|Cờ|Thẩm|Mẹ|Trưởng|Ban|Trạm|Công) )/u.test(after) ||
    /(?:là|cộng|được|còn|có|:)\s+$/u.test(before)
  );
}

/** "có đúng năm số điện thoại cần nhớ: …": it heads a list. */
const announced = (before: string, unit: string): boolean =>
  /(?:^|[\n.:;!?]\s*|(?:có|gồm|đúng|vào|thử|nêu|đề ra|cùng|với|từng|lập|chia|mở|tặng|trao|xây|tại|bầu|ký|đề nghị|thành|làm)\s)$/u.test(
    before,
  ) &&
  /^(?!học|nay|qua|trước|sau|mới|tới|đầu|cuối|nào|vừa|ngoái|thứ|đó|này|năm)\p{Ll}+(?:\s\p{L}+){0,8}(?:\slà)?\s?:/u.test(
    unit,
  );

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
  const tail = new RegExp(
    String.raw`^[^\S\n]?(${scaleWord})(?!\p{L}|\s(?:lệ|tập))(?:\s?(\d{1,3})\s(nghìn|ngàn|triệu)(?!\p{L})|\s(rưỡi))?`,
    'iu',
  ).exec(text.slice(to));
  if (tail) {
    const scale = scales[tail[1]?.toLowerCase() ?? ''] ?? 1n;
    value *= scale;
    step *= scale;
    const less = tail[2] === undefined ? 0n : BigInt(tail[2]) * (scales[tail[3] ?? ''] ?? 1n) * one;
    if (tail[2] !== undefined) [value, step] = [value + less, (scales[tail[3] ?? ''] ?? 1n) * one];
    if (tail[4] !== undefined) value += (scale * one) / 2n;
    to += tail[0].length;
    measure = 'money';
  }
  // "06 (sáu) quy chế": said twice, in figures and in words.
  const twice = again.exec(text.slice(to));
  if (!words && twice && readWords(twice[1] ?? '') * one === value) to += twice[0].length;
  let rest = text.slice(to);
  const percent = /^\s?(?:%|phần trăm)/u.exec(rest);
  const money = /^\s?(?:đồng(?! chí| hồ| đội| bào| ý| thuận| tình)(?!\p{L})|đ(?!\p{L}|\/c)|vnđ|vnd)/iu.exec(rest);
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
    unit: other ? other[0].trim().toLowerCase() : unit,
    about: aboutOf(text, from),
    written: text.slice(from, to) + unitEnd,
    ...(tail && measure === 'money' && { scale: scales[tail[1]?.toLowerCase() ?? ''] ?? 1n }),
  };
}

const again = new RegExp(String.raw`^\s?\((${inWords})\)`, 'iu');

/** "412 triệu kWh", "2 nghìn lượt": a scale that is not of money. */
const countedInScale =
  /^\s(?:kwh|lượt|người|đoàn viên|công nhân|lao động|cây|tấn|sản phẩm|m3|m2|suất|hộ|cuốn|tờ|khẩu trang|mũi|liều|bài)(?!\p{L})/iu;

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
  return /(?<!\p{L})(?:khoảng|chừng|ước|tầm|xấp xỉ|cỡ|độ|ngang|trên dưới|ước tính)\s+$/u.test(before)
    ? 'near'
    : undefined;
}

/** "35, 42 và 51 lượt", "212; 230; 274 triệu đồng": the last of a chain says what all of them count. */
function chainUnits(text: string, found: readonly Quantity[]): void {
  for (let nth = found.length - 2; nth >= 0; nth -= 1) {
    const [part, next] = [found[nth], found[nth + 1]];
    if (
      !part ||
      !next ||
      part.unit !== '' ||
      part.measure !== 'count' ||
      part.of ||
      part.whole ||
      next.of ||
      next.whole
    )
      continue;
    if (!/^(?:[,;]|(?:,)? và)\s$/u.test(text.slice(part.to, next.from))) continue;
    // "2023: 3; 2024: 2; 5 năm có 25 vụ": what begins anew is no link.
    if (text[part.to] === ';' && next.unit === 'năm') continue;
    // "doanh nghiệp 23; 5.214 đoàn viên": a number with a word of its own is no link.
    if (
      !/(?:\d[,;]|[:(]|và|là|lần lượt|tương ứng|theo năm|từng năm|được)\s$/u.test(text.slice(part.from - 10, part.from))
    )
      continue;
    if (next.measure === 'count') part.unit = next.unit;
    const scale = next.measure === 'money' ? (next.scale ?? 1n) : 1n;
    if (scale > 1n && part.value * 20n > next.value / scale && part.value < (next.value / scale) * 20n)
      Object.assign(part, { value: part.value * scale, step: part.step * scale, measure: 'money', scale });
  }
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

/** "88/80 triệu đồng", "2.415 đoàn viên/2.440 cán bộ", "5.120.000 đồng/20.480.000 đồng". */
function joinRatios(text: string, found: Quantity[]): void {
  for (const [nth, part] of found.entries()) {
    const whole = found[nth + 1];
    if (!whole || part.measure === 'percent' || whole.measure === 'percent') continue;
    const between = text.slice(part.to, whole.from);
    const among =
      part.unit === '' &&
      part.measure === 'count' &&
      part.value < whole.value &&
      /^\s(?:trong|trên)(?: tổng)?(?: số)?\s$/u.test(between);
    if (!among && !/^(?:\s\p{L}+){0,4}\s?\/\s?(?:tổng số )?$/u.test(between)) continue;
    const scale = whole.step % (one * 1_000n) === 0n ? scaleOf(whole) : 1n;
    if (part.measure === 'count' && (whole.measure === 'money' || scale > 1n) && !part.unit && scaleOf(part) === 1n)
      [part.value, part.step, part.measure] = [part.value * scale, part.step * scale, whole.measure];
    part.of = whole;
    whole.whole = true;
    if (!part.unit && part.measure === 'count') part.unit = whole.unit;
  }
}

const scaleWithin = new RegExp(String.raw`(?<!\p{L})(?:${scaleWord})(?!\p{L})`, 'iu');
const figuresAlone = /^[\d.,]+$/u;

/** 1,2 tỷ → 1.000.000.000 */
export const scaleOf = ({ written }: Pick<Quantity, 'written'>): bigint =>
  figuresAlone.test(written) ? 1n : (scales[scaleWithin.exec(written)?.[0].toLowerCase() ?? ''] ?? 1n);
