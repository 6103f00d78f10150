import { quote, spanning, type Finding, type Span } from './finding.ts';
import { one, type Quantity } from './quantities.ts';
import {
  bracketAt,
  bulletsAfter,
  comma,
  commaOrAnd,
  hasAnd,
  quantitiesIn,
  semicolon,
  spanOf,
  split,
  styleOf,
  trim,
  type Reading,
} from './statements.ts';

/** A count against the list that follows it. */
export function countAndList(reading: Reading): Finding[] {
  return reading.quantities.flatMap((quantity): Finding[] => {
    const count = Number(quantity.value / one);
    if (quantity.measure !== 'count' || quantity.value % one !== 0n || quantity.about || quantity.whole) return [];
    if (count < 2 || count > 40) return [];
    const list =
      enumerated(reading, quantity) ??
      bulleted(reading, quantity) ??
      yearsIn(reading, quantity) ??
      named(reading, quantity) ??
      namesBefore(reading, quantity) ??
      monthsIn(reading, quantity) ??
      listed(reading, quantity, count);
    if (!list || list.counts.includes(count)) return [];
    const [counted = 0] = list.counts;
    return [
      {
        kind: 'countAndList',
        at: { from: quantity.from, to: quantity.from + quantity.written.length },
        other: list.span,
        words: `Ghi ${quote(quantity)}, danh sách kể ${counted}.`,
      },
    ];
  });
}

/** A list as it may be counted: the first count is the likely one, any of them clears the officer. */
interface List {
  counts: number[];
  span: Span;
}

/** What is counted in turns, money, measures or days has no list of its names. */
const unlistable =
  /^(?:lượt|đồng(?! chí)|suất|phần(?! việc)|tháng|ngày(?! hội)|giờ|phút|tuổi|km|ha|m|m2|m3|tấn|kg|lần|phiếu|năm|thùng|cây|trang|bộ(?! phận| môn)|thẻ|bưu|buổi|tờ|áo|quyển|cuốn|tin|ca|kíp|đơn vị máu|hồ sơ|bước|lít|độ|lao động|hộ)(?!\p{L})/iu;
const people =
  /^(?:đồng chí|cá nhân|người|đoàn viên|ủy viên|uỷ viên|chị|anh|nữ|nam|đại biểu|cháu|em|học sinh|công nhân|giáo viên|cán bộ|nhà giáo|nhân viên|thành viên|gương|đảng viên|phó|viên chức|công chức|bác sĩ|lãnh đạo)(?!\p{L})/iu;

/** The end of what the count itself says: before it no other number and no other clause. */
const head = /^(?:\s+(?!là\s)[\p{L}][\p{L}\d-]*|\s+["“][^"”\n]{1,60}["”]|\s*\/\s*\d+){0,14}/u;
const opener =
  /^(?:\s*,)?\s*(?:(?:bao )?gồm(?: có)?(?: các (?:đồng chí|tổ|đơn vị|nội dung|việc))?\s*:?|đó là\s*:?|cụ thể(?: là)?\s*:|là\s*:|như sau\s*:|sau(?: đây)?\s*:|:|\(|là(?=\s))\s*/iu;

function openAfter(reading: Reading, quantity: Quantity): { after: Span; sign: string } | undefined {
  const { text } = reading;
  const sentence = spanOf(reading.sentences, quantity);
  const start = quantity.of ? quantity.of.to : quantity.to;
  const rest = text.slice(start, sentence.to);
  const said = (head.exec(rest)?.[0] ?? '').replace(
    /\s+(?:(?:bao )?gồm|đó là|cụ thể|như sau|sau đây|sau)(?:\s.*)?$/iu,
    '',
  );
  const sign = opener.exec(rest.slice(said.length));
  if (!sign) return undefined;
  const from = start + said.length + sign[0].length;
  const bracket = sign[0].includes('(') ? bracketAt(text, from - sign[0].length + sign[0].indexOf('(')) : undefined;
  if (sign[0].includes('(') && !bracket) return undefined;
  return { after: bracket ?? { from, to: closes(text, { from, to: sentence.to }) }, sign: sign[0].trim() };
}

const closes = (text: string, { from, to }: Span): number => {
  let depth = 0;
  for (let at = from; at < to; at += 1) {
    if (text[at] === '(') depth += 1;
    if (
      text[at] === ')' &&
      /[^\d]\d$|[^(\d]$/u.test(text.slice(from, at)) &&
      !/(?:^|[\s;:,(])[\da-h]$/u.test(text.slice(Math.max(from, at - 2), at))
    )
      depth -= 1;
    if (depth < 0) return at;
  }
  return to;
};

const marks =
  /(?<=^|[\s:;,(.])(?:\((\d{1,2})\)|(\d{1,2})[)](?=\s)|(?:\(?([a-hđ])\))(?=\s)|(?:(một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) là)(?=[,:\s])|thứ (nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?=[,:\s]))/giu;

/** "(1) …; (2) …", "một là …; hai là …", in the same line or in the sentences that follow. */
function enumerated(reading: Reading, quantity: Quantity): List | undefined {
  const { text, lines } = reading;
  const line = spanOf(lines, quantity);
  const sentence = spanOf(reading.sentences, quantity);
  const start = quantity.of ? quantity.of.to : quantity.to;
  const found = [...text.slice(start, line.to).matchAll(marks)].map(({ index, 0: mark }) => ({
    from: start + index,
    to: start + index + mark.length,
    ...styleOf(mark.toLowerCase().replace(/^\((?=[a-zđ])/u, '')),
  }));
  const [first] = found;
  if (!first || first.nth !== 1) return undefined;
  const lead = text.slice(start, first.from);
  if (lead.length > 140 || hasNumber(reading, { from: start, to: first.from })) return undefined;
  const next = first.from >= sentence.to;
  if (!next && !/(?:[:(]|gồm(?: có)?|là|như sau|sau đây)\s*$/iu.test(lead)) return undefined;
  if (next && (reading.sentences[reading.sentences.indexOf(sentence) + 1]?.from ?? 0) < first.from - 2)
    return undefined;
  if (next && !abstract.test(quantity.unit)) return undefined;
  let last = first;
  for (const mark of found.slice(1)) if (mark.mark === first.mark && mark.nth === last.nth + 1) last = mark;
  if (open(text.slice(last.to, line.to))) return undefined;
  return { counts: [last.nth], span: { from: first.from, to: Math.max(last.to, line.to) } };
}

/** What officers announce and then enumerate. */
const abstract =
  /^(?:nội dung|nhiệm vụ|giải pháp|bài học|hạn chế|tồn tại|nguyên nhân|kiến nghị|đề nghị|kết quả|việc|chỉ tiêu|vấn đề|mục tiêu|phong trào|khâu|nhóm|điểm|mặt|ý kiến|đề xuất|kinh nghiệm|phương hướng|lĩnh vực|chương trình|khó khăn|thuận lợi|ưu điểm|khuyết điểm|công việc|đầu việc|trọng tâm|biện pháp|yêu cầu)/iu;

const hasNumber = (reading: Reading, span: Span): boolean => quantitiesIn(reading, span).length > 0;
const open = (text: string): boolean => /…|\.\.\.|v\.\s?v|(?<!\p{L})vv(?!\p{L})/iu.test(text);

/** Lines that begin with "-", "+", "1." after a line that ends with the count. */
function bulleted(reading: Reading, quantity: Quantity): List | undefined {
  const { text } = reading;
  const line = spanOf(reading.lines, quantity);
  const start = quantity.of ? quantity.of.to : quantity.to;
  const rest = text.slice(start, line.to);
  const closed =
    /^[^.;(]{0,110}(?::|gồm|sau|sau đây)\s*$/iu.test(rest) ||
    (/^[^.;:(]{0,80}\.?\s*$/u.test(rest) && abstract.test(quantity.unit));
  if (!closed || hasNumber(reading, { from: start, to: line.to })) return undefined;
  if (/,(?!\s*(?:gồm|bao gồm|cụ thể|đó là|như))/u.test(rest) || unlistable.test(quantity.unit)) return undefined;
  const bullets = bulletsAfter(reading, line);
  const [first, last] = [bullets[0], bullets.at(-1)];
  if (!first || !last || bullets.length < 2) return undefined;
  const from = spanOf(reading.lines, last).from;
  const items = bullets.map((bullet) => text.slice(bullet.from, bullet.to));
  if (items.some((item) => open(item.slice(-6))) || text.slice(last.from, last.from + 600).startsWith('…'))
    return undefined;
  const names = items.every((item) => /^(?:đồng chí |đ\/c |ông |bà )?\p{Lu}\p{Ll}+ \p{Lu}/u.test(item));
  if (people.test(quantity.unit) && !names) return undefined;
  if (!/:\s*$/u.test(rest) && first.nth === 0) return undefined;
  if (!names && items.every((item) => /\d/u.test(item)) && sumsTo(reading, bullets, quantity)) return undefined;
  if (
    !abstract.test(quantity.unit) &&
    /(?:tại|trong|của|cho|ở|từ|với)\s+$/iu.test(text.slice(Math.max(0, quantity.from - 8), quantity.from))
  )
    return undefined;
  return { counts: [bullets.length], span: { from, to: last.to } };
}

/** The lines hold the parts of the count, not its names. */
function sumsTo(reading: Reading, items: readonly Span[], quantity: Quantity): boolean {
  const parts = items.map((item) =>
    quantitiesIn(reading, item).find(
      (part) => part.unit === '' || part.unit.split(' ')[0] === quantity.unit.split(' ')[0],
    ),
  );
  return parts.every((part) => part !== undefined);
}

/** "ba năm liền (2020, 2021)", "hai năm 2022 và 2023" */
function yearsIn(reading: Reading, quantity: Quantity): List | undefined {
  const { text } = reading;
  const sentence = spanOf(reading.sentences, quantity);
  const rest = text.slice(quantity.to, sentence.to);
  const found =
    /^\s+(?:năm|lần|mùa|kỳ|đợt)[^\d;:.]{0,60}?[\s(:]+((?:(?:năm )?(?:19|20)\d\d(?:\s*(?:,|;|và|-|–|—)\s*)?){1,12})/iu.exec(
      rest,
    );
  const years = found?.[1]?.match(/(?:19|20)\d\d/gu)?.map(Number);
  if (!found || !years || years.length < 2 || /nhiệm kỳ/iu.test(found[0])) return undefined;
  const at = quantity.to + found.index;
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const range = years.length === 2 && /\d\s*[-–—]\s*(?:19|20)/u.test(found[1] ?? '');
  const span = { from: at, to: at + found[0].length };
  return { counts: range ? [last - first + 1, last - first] : [years.length], span };
}

const name = String.raw`\p{Lu}[\p{L}\d]*(?:[ ]\p{Lu}[\p{L}\d]*|[ ]\d+)*`;

/** "các đồng chí A, B và C (04 đồng chí)": the count closes the list. */
function namesBefore(reading: Reading, quantity: Quantity): List | undefined {
  const { text } = reading;
  if (
    !people.test(quantity.unit) ||
    !/\((?:tổng số |gồm |cộng )?$/u.test(text.slice(Math.max(0, quantity.from - 10), quantity.from))
  )
    return undefined;
  if (!/^\s\p{L}+(?:\s\p{L}+)?\)/u.test(text.slice(quantity.to, quantity.to + 24))) return undefined;
  const sentence = spanOf(reading.sentences, quantity);
  const lead = text.slice(sentence.from, quantity.from);
  const found = new RegExp(
    String.raw`(?:các đồng chí|gồm|:)[:\s]+((?:(?:đồng chí )?${name},\s+)+(?:đồng chí )?${name}(?:\s+và\s+(?:đồng chí )?${name})?)\s*\((?:tổng số |gồm |cộng )?$`,
    'u',
  ).exec(lead);
  if (!found?.[1]) return undefined;
  const names = found[1].split(/,\s+|\s+và\s+/u);
  return names.length > 1 && names.every(personal)
    ? { counts: [names.length], span: { from: sentence.from + found.index, to: quantity.from } }
    : undefined;
}

/** "ba đợt vào tháng 3, tháng 6 và tháng 9" */
function monthsIn(reading: Reading, quantity: Quantity): List | undefined {
  if (!/^(?:đợt|lần|kỳ|phiên|cuộc|hội nghị|buổi|lớp)(?!\p{L})/u.test(quantity.unit)) return undefined;
  const rest = reading.text.slice(quantity.to, spanOf(reading.sentences, quantity).to);
  const found =
    /^[^\d;:.,(]{0,50}(?:\(|vào )(?:các )?((?:(?:tháng|quý|ngày) [\dIVX/]+(?:,\s*|\s+và\s+)?){2,})(?=[.;,)]|\s|$)/u.exec(
      rest,
    );
  const many = found?.[1]?.match(/(?:tháng|quý|ngày) [\dIVX/]+/gu)?.length;
  return found && many !== undefined
    ? { counts: [many], span: { from: quantity.to, to: quantity.to + found[0].length } }
    : undefined;
}

/** "ba điểm trường ở các bản Huổi Sim, Pa Tết và Nà Cạn": names behind the noun, closed by "và". */
function named(reading: Reading, quantity: Quantity): List | undefined {
  if (unlistable.test(quantity.unit)) return undefined;
  const rest = reading.text.slice(quantity.to, spanOf(reading.sentences, quantity).to);
  const found = new RegExp(
    String.raw`^(?:\s+\p{Ll}[\p{L}\d]*){1,7}\s+((?:${name},\s+)*${name}\s+và\s+${name})(?=\s*[.,;:)]|\s+\p{Ll}|\s*$)`,
    'u',
  ).exec(rest);
  if (!found?.[1] || people.test(quantity.unit) !== /đồng chí|anh|chị|ông|bà|các (?:em|cháu)/iu.test(found[0]))
    return undefined;
  if (
    /(?:trong|trên|so với|của|do|được|với|cùng|và)\s+\p{Lu}/u.test(
      found[0].slice(0, found[0].length - found[1].length + 1),
    ) ||
    hasNumber(reading, { from: quantity.to, to: quantity.to + found[0].length - 1 })
  )
    return undefined;
  const names = found[1].split(/,\s+|\s+và\s+/u);
  return { counts: [names.length], span: { from: quantity.to, to: quantity.to + found[0].length } };
}

const explains =
  /^(?:do|vì|kể cả|chủ yếu|ở|tại|theo|từ|so với|không|chưa|mỗi|bình quân|trong đó|riêng|nay|trước|sau|năm|đầu|cuối|tăng|giảm|đạt|bằng|chiếm|kế hoạch|chỉ tiêu|cả|cùng|có|đã|nhất là|như|ví dụ|thuộc|được|để|nhằm|với|gần|trên|khoảng|cụ thể là do|cấp|tổng|hằng|hàng|là|gồm cả|tính|yêu cầu|số còn lại|điển hình|tiêu biểu|phần lớn|chính|vào|khi|mức)(?!\p{L})/iu;

/** ": a, b và c", "(a, b, c)", "gồm a; b; c" */
function listed(reading: Reading, quantity: Quantity, count: number): List | undefined {
  const opened = openAfter(reading, quantity);
  if (!opened || unlistable.test(quantity.unit) || (quantity.unit === '' && !quantity.of)) return undefined;
  const { text } = reading;
  const { sign, after } = opened;
  const said = text.slice(after.from, after.to);
  if (
    said.trim() === '' ||
    open(said) ||
    explains.test(said.trim()) ||
    /^\s*\d+(?:,\d+)?\s?%/u.test(said) ||
    /\?/u.test(said)
  )
    return undefined;
  const bySemicolon = split(text, after, semicolon);
  const [chunk = after] = bySemicolon;
  const [inChunk, inChunkAll] = [split(text, chunk, comma), split(text, chunk, commaOrAnd)];
  const names = (item: Span): boolean => isName(text.slice(item.from, item.to));
  if (people.test(quantity.unit)) return peopleIn(text, after, split(text, after, commaOrAnd), bySemicolon);
  if (
    [inChunkAll, inChunk, ...(bySemicolon.length > 1 ? [bySemicolon] : [])].some((items) =>
      partsOfCount(reading, items, quantity),
    )
  )
    return undefined;
  // After the list a new clause may follow: then the list is what stands before the first semicolon.
  const clauses = bySemicolon.length > 1 && inChunk.length > 1 && (bySemicolon.length === 2 || inChunkAll.every(names));
  const and = hasAnd(text.slice(inChunk.at(-1)?.from ?? chunk.to, chunk.to));
  const whole = bySemicolon.length > 1 && !clauses;
  const usual = whole ? bySemicolon.length : inChunk.length + (and ? 1 : 0);
  if (usual < 2) return undefined;
  const certain = !whole && and && inChunkAll.every(names);
  const counts = [
    usual,
    bySemicolon.length,
    ...(whole ? [split(text, after, comma).length] : []),
    inChunkAll.length,
    ...(certain ? [] : [inChunk.length]),
  ].filter((many) => many > 1);
  if (counts.includes(count)) return { counts: [count], span: after };
  // A bracket or a colon may also explain: only what looks like a list of such things contradicts.
  const strong = inChunkAll.every(names) || whole || abstract.test(quantity.unit) || /gồm|đó là/iu.test(sign);
  if (Math.abs(usual - count) > (strong ? 3 : 2) || (inChunkAll.length > count && usual < count)) return undefined;
  if (/^là$/iu.test(sign) && !inChunkAll.every(names) && !abstract.test(quantity.unit)) return undefined;
  const items = whole ? bySemicolon : inChunk;
  if (items.some((item) => item.to - item.from > (strong ? 160 : 60))) return undefined;
  const numbered = (item: Span): boolean =>
    quantitiesIn(reading, item).some((one) => one.unit !== '' || one.to < item.to || !names(item));
  if (!whole && items.some((item, nth) => nth > 0 && numbered(item)) && !items.every(numbered)) return undefined;
  return { counts: [usual], span: trim(text, after) };
}

const isName = (item: string): boolean => /^(?:["“]|\p{Lu})/u.test(item);

const title =
  /^(?:chủ tịch|phó|trưởng|giám đốc|bí thư|ủy viên|uỷ viên|ban |công đoàn|sở |phòng |tổ |đội |khoa |trạm |văn phòng|nguyên|kế toán|chánh|hiệu)/iu;

/** Persons are listed by their names; titles behind a name are not persons. */
function peopleIn(text: string, after: Span, byAll: readonly Span[], bySemicolon: readonly Span[]): List | undefined {
  const pieces =
    bySemicolon.length > 1 && bySemicolon.every((piece) => personal(text.slice(piece.from, piece.to)))
      ? bySemicolon
      : byAll;
  const said = pieces.map((piece) => text.slice(piece.from, piece.to));
  const persons = said.filter(personal);
  if (persons.length < 2 || said.some((item) => !personal(item) && !title.test(item))) return undefined;
  return { counts: [persons.length], span: spanning(...pieces, { from: after.from, to: after.from }) };
}

const personal = (item: string): boolean =>
  /^(?:các )?(?:đồng chí |đ\/c |ông |bà |chị |anh |em |cháu |các đồng chí )*\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){1,4}(?=$|[\s,(–-])/u.test(
    item,
  ) && !title.test(item);

/** "24 thí sinh (buồng 8, bàn 9, bếp 7)": parts that make up the count are the affair of totals. */
function partsOfCount(reading: Reading, items: readonly Span[], quantity: Quantity): boolean {
  const [unit = ''] = quantity.unit.split(' ');
  const parts = items.map((item) =>
    quantitiesIn(reading, item).filter((part) => part.measure === 'count' && !part.of && !part.whole),
  );
  return (
    items.length > 1 && parts.every((own) => own.some((part) => part.unit === '' || part.unit.split(' ')[0] === unit))
  );
}
