import type { Span } from '../finding.ts';
import { countItems, listsPeople } from './list-items.ts';
import { peopleIn } from './list-names.ts';
import { afterClause, openedElsewhere, type Opened } from './list-openings.ts';
import { abstract, isOpen, isPeople, leads, sumsUp, unlistable, type List } from './lists.ts';
import { one, type Quantity } from '../reading/quantities.ts';
import {
  bracketAt,
  commaOrAnd,
  quantitiesIn,
  semicolon,
  spanOf,
  split,
  trim,
  type Reading,
} from '../reading/statements.ts';

/** The end of what the count itself says: before it no other number and no other clause. */
const head =
  /^(?:,(?=(?:\s\p{Ll}+){1,4}\s?\()|,(?=\s\p{Ll}+:)|,(?=\s(?:phân công|cụ thể|thành|lần lượt|có tên|danh sách|giao)(?:\s\p{Ll}+){0,3}\s?:)|,(?=\scủa\s)|\s+đ\/c|\s+(?:tháng|quý|năm|ngày|Điều|kỳ|đợt)\s[\dIVX/]+|\s\d{1,2}\/\d{1,2}(?:\/\d{4})?|\s(?:trên |gần |hơn )?(?:một|\d[\d.,]*)(?=\s(?:triệu|tỷ|nghìn))|\s(?:trên|dưới|từ|đủ|quá) \d[\d.]*(?=\s\p{Ll})|\s\([^(),;:]{3,60}\)(?=\s?:|,? gồm\s)|\s+(?!là\s|[–—-]\s|(?:của|cho) (?:các |gia đình )?(?:cô|thầy|anh|chị|em|đồng chí|đ\/c)\s)[\p{L}][\p{L}\d-]*|\s+["“][^"”\n]{1,60}["”]|\s*\/\s*\d+){0,16}/u;
const opener =
  /^(?:\s*,|\)(?=:|\s(?:gồm|là)))?\s*(?:(?:bao )?gồm(?: có)?(?: các (?:đồng chí|tổ|đơn vị|nội dung|việc))?\s*:?|đó là\s*:?|cụ thể(?: là)?\s*:|là\s*:|là các (?:đồng chí|đ\/c|anh chị|anh|chị|đơn vị|tổ)\s?:?\s|như sau\s*:|sau(?: đây)?\s*:|:|\(|[–—-]\s(?!\d)|là(?=\s)|(?:của|cho)\s(?=(?:các |gia đình )?(?:cô|thầy|anh|chị|em|đồng chí|đ\/c)\s))\s*/iu;

function openAfter(reading: Reading, quantity: Quantity): Opened | undefined {
  const { text } = reading;
  const sentence = spanOf(reading.sentences, quantity);
  const start = quantity.of ? quantity.of.to : quantity.to;
  const rest = text.slice(start, sentence.to);
  const persons = isPeople(quantity.unit) ? namesAfter(reading, quantity) : undefined;
  if (persons) return persons;
  const elsewhere = openedElsewhere(reading, quantity);
  if (elsewhere) return elsewhere;
  const again = repeated(rest, quantity);
  if (again !== undefined) return { after: { from: start + again, to: sentence.to }, sign: '' };
  const said = (head.exec(rest)?.[0] ?? '').replace(
    /\s+(?:(?:bao )?gồm|đó là|cụ thể|như sau|sau đây|sau|là các đồng chí)(?:\s.*)?$/iu,
    '',
  );
  const sign = opener.exec(rest.slice(said.length));
  // "ba nội dung … đã xong hai là …": the list is that of the second number.
  if (!sign || /(?<!\p{L})(?:hai|ba|bốn|sáu|bảy|tám|chín|mười)\s*$/u.test(said))
    return namesAfter(reading, quantity) ?? afterClause(reading, quantity);
  const from = start + said.length + sign[0].length;
  const bracket = sign[0].includes('(') ? bracketAt(text, from - sign[0].length + sign[0].indexOf('(')) : undefined;
  if (sign[0].includes('(') && !bracket) return undefined;
  return { after: bracket ?? { from, to: closes(text, { from, to: sentence.to }) }, sign: sign[0].trim() };
}

const name = String.raw`(?:\p{Lu}[\p{L}\d]*)(?:[ ]\p{Lu}[\p{L}\d]*|[ ]\d+|[ ]\([^()]{2,50}\))*`;
const quoted = String.raw`["“][^"”\n]{2,60}["”]`;

/** "02 đồng chí Phó Thị Giang, Lò Quang Huy", "ba chuyên đề "…", "…" và "…"": nothing stands between. */
function namesAfter({ text, sentences }: Reading, quantity: Quantity): Opened | undefined {
  const rest = text.slice(quantity.to, spanOf(sentences, quantity).to);
  const found = new RegExp(
    String.raw`^((?:\s+\p{Ll}[\p{L}\d]*){1,6}\s+)((?:(?:${name}|${quoted})(?:,\s+|;\s+|\s+và\s+)){1,}(?:${name}|${quoted}))(?=\s*[.,;:)]|\s+\p{Ll}|\s*$)`,
    'u',
  ).exec(rest);
  const [, lead = '', said = ''] = found ?? [];
  if (
    !found ||
    /(?<!\p{L})(?:trong|trên|so với|của|do|được|với|cùng|và|tại|ở|từ|thuộc|cho|theo|về)\s+(?:\p{L}+\s+)?$/u.test(lead)
  )
    return undefined;
  const from = quantity.to + lead.length;
  return { after: { from, to: from + said.length }, sign: '' };
}

/** "mở 3 lớp, lớp an toàn 62 người, lớp khai thác 115 người": the noun begins anew. */
function repeated(rest: string, { unit }: Quantity): number | undefined {
  const [noun = ''] = unit.split(' ');
  const found =
    noun === ''
      ? null
      : new RegExp(String.raw`^(?:\s(?!(?:${noun}|là|gồm)\s)\p{L}+){0,6},\s(?=${noun}\s)`, 'u').exec(rest);
  return found && rest.split(`${noun} `).length > 3 ? found[0].length : undefined;
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

const explains =
  /^(?:do|vì|kể cả|chủ yếu|ở|tại|theo|từ|so với|không|chưa|mỗi|bình quân|trong đó|riêng|nay|trước|sau|năm|đầu|cuối|tăng|giảm|đạt|bằng|chiếm|kế hoạch|chỉ tiêu|cả|cùng|có|đã|nhất là|như|ví dụ|thuộc|được|để|nhằm|với|gần|trên|khoảng|cụ thể là do|cấp|tổng|hằng|hàng|là|gồm cả|tính|yêu cầu|số còn lại|điển hình|tiêu biểu|phần lớn|chính|vào|khi|mức|tập trung|xoay quanh|nói|về|liên quan)(?!\p{L})/iu;
/** Of a body, what it did is no list of such bodies. */
const bodies =
  /^(?:tổ|khối|doanh nghiệp|đơn vị|cơ sở|phòng|ban|xã|cđcs|công đoàn|đội|trường|lớp|tập thể|chi nhánh|xưởng|phân xưởng|huyện|cụm)(?!\p{L})/iu;
const acts =
  /^(?:hỗ trợ|sinh hoạt|tham gia|thực hiện|tổ chức|làm|đóng góp|ủng hộ|nộp|dự|đi|phát|nhận|xây|mua|hoạt động|hoàn thành|cử|duy trì|ký|triển khai|quyên góp|vận động|chấp hành)(?!\p{L})/u;

/** "4 vụ: 3 vụ nhẹ, 1 vụ nặng, làm 4 người bị thương": how many of each, and what came of it. */
function partsOf(reading: Reading, items: readonly Span[]): boolean {
  const [first, second] = items.map((item) => leads(reading, item));
  return first !== undefined && second !== undefined && first.value + second.value > 2n * one;
}

/** ": a, b và c", "(a, b, c)", "gồm a; b; c" */
export function listed(reading: Reading, quantity: Quantity): List | undefined {
  const opened = openAfter(reading, quantity);
  if (!opened) return undefined;
  const { text } = reading;
  const { after, sign } = opened;
  const said = text.slice(after.from, after.to).trim();
  if (said === '' || isOpen(said) || said.includes('?')) return undefined;
  const all = split(text, after, commaOrAnd);
  const persons = listsPeople(reading, after, quantity) || quantity.unit.startsWith('chính thức');
  if (persons && (!unlistable.test(quantity.unit) || /^(?:hộ|suất)/u.test(quantity.unit)))
    return peopleIn(text, after, all, split(text, after, semicolon));
  const general = abstract.test(quantity.unit);
  const told = /gồm|đó là/iu.test(sign);
  const counted = countItems(reading, after, quantity, told && !general);
  if (!counted) return undefined;
  const { counts, items, sure, whole, named, even } = counted;
  const [first] = items;
  if (sign === 'clause' && !sure) return undefined;
  if (explains.test(said) && !sure && !(general && whole)) return undefined;
  if (bodies.test(quantity.unit) && acts.test(said)) return undefined;
  // "04 giải (01 nhất, 01 nhì, 02 ba)": how many of each, no list of them.
  if (items.every((item) => leads(reading, item)) && items.some((item) => leads(reading, item)?.value !== one))
    return undefined;
  if (sumsUp(reading, items, quantity) || (!general && !whole && partsOf(reading, items))) return undefined;
  const amounts = (item: Span): boolean => quantitiesIn(reading, item).some(({ measure }) => measure !== 'count');
  if (first && (leads(reading, first)?.measure ?? 'count') !== 'count') return undefined;
  if (!general && !whole && first && amounts(first) && !items.every(amounts)) return undefined;
  if (
    !sure &&
    (quantity.unit === '' || quantity.of) &&
    !(whole && items.length > 2 && /[:(]$/u.test(sign) && !quantity.of) &&
    !sign.startsWith(')')
  )
    return undefined;
  if (!sure && /^[()]/u.test(sign) && items.some((item) => quantitiesIn(reading, item).length > 0)) return undefined;
  // A bracket or a colon may also explain: only what looks like a list of such things contradicts.
  const strong = sure || whole || general || told || sign === '';
  const titles = items.every((item) => /^["“]/u.test(text.slice(item.from, item.to)));
  if (unlistable.test(quantity.unit) && !named && !titles) return undefined;
  if (sign === '(' && said.includes(':')) return undefined;
  if (/^(?:là|-|–|—)$/iu.test(sign) && !sure && !general && !even) return undefined;
  if (items.some((item) => item.to - item.from > (strong ? 160 : 60))) return undefined;
  return { counts, span: trim(text, { from: after.from, to: items.at(-1)?.to ?? after.to }), near: sure ? 2 : 1 };
}
