import type { Span } from './finding.ts';

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
  /** With its unit, as it stands there. */
  written: string;
}

/** What looks like a number and counts nothing. */
export interface Aside extends Span {
  kind: 'marker' | 'document' | 'date' | 'term' | 'year' | 'ordinal';
}

export const one = 10_000n;

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

const digits = 'một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín';
const inWords = `(?:${digits}) trăm(?: (?:linh|lẻ) (?:${digits}|tư|lăm)| (?:${digits}) mươi(?: (?:mốt|hai|ba|bốn|tư|lăm|sáu|bảy|tám|chín))?| mười(?: (?:một|hai|ba|bốn|lăm|sáu|bảy|tám|chín))?)?|(?:${digits}) mươi(?: (?:mốt|hai|ba|bốn|tư|lăm|sáu|bảy|tám|chín))?|(?:${digits}) chục|mười(?: (?:một|hai|ba|bốn|lăm|sáu|bảy|tám|chín))?(?! năm(?: |$)(?:19|20))|${digits}`;
const inFigures = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+|\.\d{1,2}(?=\s*(?:%|triệu|tỷ|tỉ)))?`;
const numberPattern = new RegExp(
  String.raw`(?<![\p{L}\d.,])(?<!\p{L}-)(?:(?<figures>${inFigures})|(?<words>${inWords})(?![\p{L}\d]))`,
  'giu',
);

const worth: Record<string, bigint> = {
  một: 1n,
  mốt: 1n,
  hai: 2n,
  ba: 3n,
  bốn: 4n,
  tư: 4n,
  năm: 5n,
  lăm: 5n,
  sáu: 6n,
  bảy: 7n,
  bẩy: 7n,
  tám: 8n,
  chín: 9n,
};

/** "hai mươi lăm" → 25 */
function readWords(text: string): bigint {
  let sum = 0n;
  let last = 0n;
  for (const word of text.toLowerCase().split(/\s+/u)) {
    if (word === 'trăm') [sum, last] = [sum + last * 100n, 0n];
    else if (word === 'mươi' || word === 'chục') [sum, last] = [sum + last * 10n, 0n];
    else if (word === 'mười') sum += 10n;
    else last = worth[word] ?? last;
  }
  return sum + last;
}

const holidays = new Set('8/3 20/10 1/6 01/6 27/7 30/4 1/5 01/5 2/9 02/9 22/12 20/11 26/3 28/7 19/5 08/3'.split(' '));
const dateCue =
  /(?:ngày|dịp|sáng|chiều|tối|đêm|trước|sau|đến|từ|mừng|niệm|quà|lễ|mặt|đàm|hết|tế|hè|là)\s+(?:ngày\s+)?$/iu;
const romanOrFigure = '(?:[IVXLC]+|\\d{1,3})(?![\\p{L}\\d])';

/** What stands in the way of the numbers, found before them; earlier rows win. */
const asidePatterns: readonly [Aside['kind'], RegExp][] = [
  [
    'marker',
    /^[ \t]*(?:(?:phần\s+)?(?:[ivx]{1,5}|[a-h])\.(?=\s)|\d{1,2}(?:\.\d{1,2})*[.)](?=\s)|\d{1,2}\.\d{1,2}\.?(?=\s)|[a-zđ]\)|\(\d{1,2}\)|[-+•*–](?=\s))/gimu,
  ],
  ['marker', /\(\d{1,2}\)(?=\s+["“]?\p{L})|(?<=[:;.,(]\s?)(?:\d{1,2}|[a-hđ])\)(?=\s)/giu],
  [
    'marker',
    /(?<!\p{L})(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) là(?=[,:\s])(?=[,:]|\s(?!\d|một|hai|ba|bốn|năm|sáu|bảy|tám))/giu,
  ],
  ['document', /\d+(?:\/\d{4})?\/[A-ZĐ][\p{L}]*(?:[-–][\p{Lu}\p{L}Đ-]+)*/gu],
  [
    'date',
    /(?<![\d/.,])\d{1,2}\/\d{1,2}\/\d{4}|ngày\s+\d{1,2}(?:\s*(?:,|và|đến|-|–)\s*(?:ngày\s+)?\d{1,2})*(?:\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?|\/\d{1,2}(?:\/\d{4})?)?|(?:tháng|quý|tuần)\s+(?:[IVX]+|\d{1,2})(?:\/\d{4}|\s+năm\s+\d{4})?(?![\p{L}\d])|(?<![\d/.,])(?:0?[1-9]|1[0-2])\/(?:19|20)\d\d(?!\d)(?!\s+(?:đoàn viên|người|lượt|lao động|cán bộ|suất|phiếu|cây|hộ|chị))|\d{1,2}\s+giờ(?:\s+\d{1,2})?(?!\/)|tháng\s+(?:một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|giêng|chạp)(?!\p{L})/giu,
  ],
  ['term', /(?<!\d)(?:19|20)\d\d\s*[-–—]\s*(?:19|20)?\d\d(?!\d)/gu],
  [
    'ordinal',
    new RegExp(
      String.raw`(?:lần thứ|khóa|khoá|lần|kỳ|đợt|vòng|điều|khoản|mục|lớp|hạng|tổ|hạt|đội|khu|khóm|thôn|chi đoàn|phân xưởng|câu|điểm|trạm|cụm)\s+(?:${romanOrFigure})(?!\s*(?:[%/]|triệu|đồng|lượt|người|đoàn viên|suất|nghìn|tỷ|đồng chí|thành viên|buổi|cuộc|ngày|tháng))`,
      'giu',
    ),
  ],
  [
    'ordinal',
    /(?:thứ|lần|đợt|kỳ|vòng|quý|buổi|lần thứ)\s+(?:một|nhất|nhì|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)(?!\p{L})/giu,
  ],
  [
    'ordinal',
    /(?<=\p{L}\s)(?<!(?:tổng|trong|với|được|có)\s)số\s+\d{1,4}(?![\d.,]*\d)(?!\s*(?:%|triệu|đồng|lượt|người|đoàn viên|suất|nghìn|tỷ|thành viên|lao động))/giu,
  ],
  [
    'year',
    /(?<![\d.,/])(?:19|20)\d\d(?![\d]|[.,]\d|\s*\/\s*\d|\s+(?:lượt|người|đoàn viên|cây|suất|đồng|triệu|bài|cuốn|tờ|hồ sơ|lao động|chương trình))/gu,
  ],
  [
    'ordinal',
    /hai giỏi|một (?:số|phần|cách|mặt|ít|vài|trong|khi|cửa)(?!\p{L})|ba (?:sẵn sàng|mẹ|đảm đang)|(?:hai|ba|một) phần (?:ba|tư|hai|năm)|(?:covid|sars-cov)[- ]?\d+|\d+\s?(?:giờ|h)\s?\d{2}/giu,
  ],
];

export function findAsides(text: string): Aside[] {
  const found: Aside[] = [];
  const add = (kind: Aside['kind'], from: number, to: number): void => {
    if (!found.some((aside) => aside.from < to && from < aside.to)) found.push({ kind, from, to });
  };
  for (const [kind, pattern] of asidePatterns)
    for (const match of text.matchAll(pattern)) add(kind, match.index, match.index + match[0].length);
  for (const match of text.matchAll(/(?<![\d/.,])\d{1,2}\/\d{1,2}(?![\d/])/gu)) {
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const after = text.slice(match.index + match[0].length);
    const [day = 0, month = 0] = match[0].split('/').map(Number);
    const possible = day <= 31 && month <= 12 && day > 0 && month > 0;
    const beside = found.some(
      (aside) => aside.kind === 'date' && /^\s*(?:,|và|đến|-|–)\s*$/u.test(text.slice(aside.to, match.index)),
    );
    const counted =
      /^\s*(?:\(\d|người|ủy viên|chỉ tiêu|đoàn viên|tổ|cá nhân|đồng chí|đơn vị|hoạt động|chị|việc|đơn|lượt|phiếu|[-–,;]?\s*(?:đạt|chiếm|tỷ lệ|bằng))/u.test(
        after,
      );
    if (possible && !counted && (dateCue.test(before) || beside || holidays.has(match[0])))
      add('date', match.index, match.index + match[0].length);
  }
  return found.sort((a, b) => a.from - b.from);
}

/** Nouns that officers count; they tell "năm tổ" (five groups) from "trong năm tổ chức" (in the year). */
const counted =
  /^(?:lượt|đoàn viên|đồng chí|cá nhân|tập thể|người|chị|em|cháu|ủy viên|uỷ viên|đại biểu|tổ(?! chức)|đội|lớp|cuộc|buổi|hội nghị|hội thi|hội thảo|giải|nhiệm vụ|chỉ tiêu|sáng kiến|việc|nội dung|nhóm|bài|hạn chế|kết quả|công trình|công đoàn|đơn vị|xã|thôn|bản|trường|phòng(?! chống)|ban|khoa|suất|phần|nhà|gia đình|mô hình|câu lạc bộ|chuyên đề|quy chế|chương trình|phong trào|dự án|đề tài|kiến nghị|ý kiến|triệu|nghìn|tỷ|tháng|ngày|giờ|loại|hình thức|bước|khâu|lĩnh vực|điểm|trạm|chi|huyện|doanh nghiệp|cơ sở|học sinh|giáo viên|cán bộ|lần|phiên|đợt|khối|xe|máy|bộ|chiếc|cái|con|cây|môn|tiết mục|bản|quyển|cuốn|trang|tủ|kíp|ca|ngôi|căn|mục tiêu|giải pháp|bài học|tồn tại|nguyên nhân|thành viên|thí sinh|vận động viên|nữ|nam|hộ|điều|đoàn|nguồn|khoản|mặt|vấn đề|chuyến|địa phương|tiêu chí|phường|thành tích|danh hiệu|tác phẩm|bằng khen|giấy khen|công ty|hợp tác xã|sản phẩm|cặp|trường hợp|vụ|năm)(?!\p{L})/iu;

const afterYearWord =
  /(?:trong|cả|hằng|hàng|mỗi|cuối|đầu|giữa|cùng|từng|theo|nửa|nhiều|mấy|các|những|qua|sang|kết thúc|\d|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|tháng|quý|thứ)\s+$/iu;

const unitStops =
  /^(?:đạt|bằng|chiếm|gồm|bao|trong|là|có|được|với|so|trên|tại|ở|thuộc|năm|và|dự|tham|cho|của|do|từ|đến|để|đã|đang|sẽ|bị|về|vào|theo|còn|tăng|giảm|vượt|mỗi|bình|góp|như|nên|thì|mà|nhưng|hoặc|hay|kể|tổng|cộng|tương|sinh|khi|lên|trở|nhân|ngay|này|trị|đều|tặng|trao|giúp|nộp|họp|phục|công nhận|chưa|không|gửi)$/u;

const persons =
  /^(?:đồng chí|người|cá nhân|đoàn viên|chị|ủy viên|uỷ viên|đại biểu|nữ|nam|anh|cán bộ|công chức|viên chức|lao động|đảng viên|công nhân|nhân viên|giáo viên|thành viên|hội viên|học viên|thí sinh|thạc sĩ|tiến sĩ|nhà giáo|hộ lý|bác sĩ|y sĩ|điều dưỡng|vận động viên|kỹ sư|cử nhân|kỹ thuật viên|chuyên viên|tổ trưởng|tổ phó|trưởng|phó|chủ tịch|thẩm phán|thư ký|lái xe|quần chúng|cbcc|cnvc|nlđ|đv|ccvc|cb|tân đoàn viên|công chức|hướng dẫn viên|diễn viên|kỹ sư|dược sĩ|hiệu trưởng|bí thư|thợ)(?!\p{L})/iu;

/** Those who are counted one by one agree with each other: "27 đoàn viên, gồm 15 nam, 12 nữ". */
export const unitClass = (unit: string): string => {
  if (persons.test(unit)) return 'person';
  const [first = '', second = ''] = unit.split(' ');
  if (/^(?:cháu|em|học)$/u.test(first)) return 'child';
  return /^(?:lượt|suất|cuộc|buổi|lớp|giải|lần|phiên|đợt|phiếu|cây|tấn|ha|km|ca|vụ|đơn|tổ|đội|đơn vị|hồ|tin|bài|nhà|xã|bộ|thùng|áo|môn|chiếc|huy|năm|tháng|ngày)$/u.test(
    first,
  )
    ? first
    : `${first} ${second}`.trim();
};

export const sameMeasure = (a: Quantity, b: Quantity): boolean =>
  a.measure === b.measure && (a.unit === '' || b.unit === '' || unitClass(a.unit) === unitClass(b.unit));

/** Whether a part may belong to a whole: counted alike, or bare among money ("96 triệu đồng, gồm Quỹ … 41"). */
export const partOf = (part: Quantity, whole: Quantity): boolean =>
  sameMeasure(part, whole) || (whole.measure === 'money' && part.measure === 'count' && part.unit === '');

export function readUnit(after: string): string {
  const [, words = ''] = /^[ \t]?((?:\p{L}[\p{L}\d]*)(?:[ \t]+\p{L}[\p{L}\d]*){0,3})/u.exec(after) ?? [];
  const kept: string[] = [];
  if (/^\s?(?:đ\/c|đc)(?!\p{L})/iu.test(after)) return 'đồng chí';
  if (/^\s(?:giải )?(?:Nhất|Nhì|Ba|Khuyến khích)(?!\p{L})/u.test(after)) return 'giải';
  if (/^năm(?! (?:19|20)\d)(?!\p{L})/iu.test(words + after.slice(words.length + 1, words.length + 6))) return 'năm';
  for (const word of words.split(/\s+/u)) {
    if (unitStops.test(word.toLowerCase()) || (kept.length > 0 && /^\p{Lu}/u.test(word))) break;
    kept.push(word.toLowerCase());
  }
  return kept.slice(0, 3).join(' ');
}

/** The numbers of a draft in their order; those that count nothing are left out. */
export function readQuantities(text: string, asides: readonly Aside[]): Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(numberPattern)) {
    const [from, said] = [match.index, match[0]];
    const end = from + said.length;
    if (asides.some((aside) => aside.from < end && from < aside.to)) continue;
    if (found.some((earlier) => earlier.to > from)) continue;
    if (match.groups?.['words'] !== undefined && !isCount(text, from, said)) continue;
    found.push(readQuantity(text, from, said, match.groups?.['words'] !== undefined));
  }
  joinRatios(text, found);
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
  const begins = /(?:^|[\n.:;!?(“"-]\s*)$/u.test(before);
  if (/^\p{Lu}/u.test(said) && !begins) return false;
  const unit = after.replace(/^\s+/u, '');
  if (/^năm$/iu.test(said)) return counted.test(unit) && !/^(?:học|năm)/iu.test(unit) && !afterYearWord.test(before);
  if (/^năm\s+(?:19|20)\d\d/u.test(unit)) return !afterYearWord.test(before) || /^(?:hai|ba|bốn)$/iu.test(said);
  if (/^một$/iu.test(said)) return counted.test(unit);
  return /^[ \t]+(?:\p{Ll}|CĐCS|CĐBP|CĐ |Phó |CB)/u.test(after) || /(?:là|cộng|được|còn|có|:)\s+$/u.test(before);
}

function readQuantity(text: string, from: number, said: string, words: boolean): Quantity {
  const plain = said.replaceAll('.', (_, at: number) => (/^\.\d{3}/u.test(said.slice(at)) ? '' : ','));
  const [whole = '0', fraction = ''] = plain.split(',');
  const shift = 10n ** BigInt(fraction.length);
  let value = words ? readWords(said) * one : (BigInt(whole + fraction) * one) / shift;
  let step = one / shift > 0n ? one / shift : 1n;
  let to = from + said.length;
  let measure: Quantity['measure'] = 'count';
  const tail = new RegExp(
    String.raw`^\s?(${scaleWord})(?!\p{L})(?:\s?(\d{1,3})\s(nghìn|ngàn|triệu)(?!\p{L})|\s(rưỡi))?`,
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
  let rest = text.slice(to);
  const percent = /^\s?(?:%|phần trăm)/u.exec(rest);
  const money = /^\s?(?:đồng(?! chí| hồ| đội| bào)(?!\p{L})|đ(?!\p{L}|\/c)|vnđ|vnd)/iu.exec(rest);
  if (percent) [measure, to] = ['percent', to + percent[0].length];
  else if (money) [measure, to] = ['money', to + money[0].length];
  rest = text.slice(to);
  const unit = measure === 'count' ? readUnit(rest) : '';
  // "412 triệu kWh": a scale without đồng that counts something.
  const other = tail && !money ? /^\s(?:kwh|lượt|người|cây|tấn|sản phẩm|m3|m2)/iu.exec(rest) : null;
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
  };
}

function aboutOf(text: string, from: number): Quantity['about'] {
  const before = text.slice(Math.max(0, from - 16), from).toLowerCase();
  if (/(?<!\p{L})(?:trên|hơn|quá|ít nhất|tối thiểu)\s+$/u.test(before)) return 'over';
  if (/(?<!\p{L})(?:gần|dưới|chưa đến|chưa tới)\s+$/u.test(before)) return 'under';
  return /(?<!\p{L})(?:khoảng|chừng|ước|tầm|xấp xỉ)\s+$/u.test(before) ? 'near' : undefined;
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
    if (part.measure === 'count' && whole.measure === 'money' && !part.unit) {
      const scale = whole.step % (one * 1_000n) === 0n ? scaleOf(whole) : 1n;
      [part.value, part.step, part.measure] = [part.value * scale, part.step * scale, 'money'];
    }
    part.of = whole;
    whole.whole = true;
    if (!part.unit && part.measure === 'count') part.unit = whole.unit;
  }
}

/** 1,2 tỷ → 1.000.000.000 */
export const scaleOf = ({ written }: Pick<Quantity, 'written'>): bigint =>
  scales[new RegExp(scaleWord, 'iu').exec(written)?.[0].toLowerCase() ?? ''] ?? 1n;
