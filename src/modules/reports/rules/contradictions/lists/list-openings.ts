import type { Span } from '../finding.ts';
import { isPeople } from './lists.ts';
import type { Quantity } from '../reading/quantities.ts';
import { commaOrAnd, quantitiesIn, spanOf, split, type Reading } from '../reading/statements.ts';

/** What a list is announced by, and where it stands. */
export interface Opened {
  after: Span;
  sign: string;
}

const called = String.raw`(?:ông|bà|anh|chị|đồng chí|đ\/c|cô|thầy|em|chú|bác)\s\p{Lu}`;

/** Lists that no colon, bracket or "gồm" right behind the count opens. */
export function openedElsewhere(reading: Reading, quantity: Quantity): Opened | undefined {
  return (
    (isPeople(quantity.unit) || quantity.unit.startsWith('chính thức')
      ? (rollAfter(reading, quantity) ?? calledAfter(reading, quantity))
      : undefined) ??
    inNextSentence(reading, quantity) ??
    bareAfter(reading, quantity)
  );
}

/** "Bầu Ban Chấp hành năm người, … Danh sách trúng cử: …", "… \nTrúng cử: …": the names in a sentence of their own, with no other persons counted before them. */
function rollAfter(reading: Reading, quantity: Quantity): Opened | undefined {
  const { text, sentences } = reading;
  const found =
    /^[^:]{1,140}[.;]\s(?:(?:Danh sách|DS)(?:\s\p{Ll}+){0,3}|(?:Kết quả )?[Tt]rúng cử(?:\s\p{Ll}+){0,3}):\s*/u.exec(
      text.slice(quantity.to, quantity.to + 220),
    );
  if (!found) return undefined;
  const from = quantity.to + found[0].length;
  if (quantitiesIn(reading, { from: quantity.to, to: from }).some(({ unit }) => isPeople(unit))) return undefined;
  return { after: { from, to: spanOf(sentences, { from, to: from }).to }, sign: ':' };
}

/** "năm người, ông Vi Văn Cầu, bà Tẩn Sử Mẩy", "3 chị phụ trách 4 khối: chị Lan khối 1, chị Hoa khối 2" */
function calledAfter({ text, sentences }: Reading, quantity: Quantity): Opened | undefined {
  const { to } = spanOf(sentences, quantity);
  const found = new RegExp(
    String.raw`^(?:(?:\s\p{Ll}+){0,6},\s|(?:\s\p{Ll}+){2,6}\s\d{1,2}\s\p{Ll}+:\s)(?=${called})`,
    'u',
  ).exec(text.slice(quantity.to, to));
  return found ? { after: { from: quantity.to + found[0].length, to }, sign: ':' } : undefined;
}

/** "Công đoàn chia làm năm tổ. Ấy là tổ diễn viên, …", "Chốt: 6. Danh sách: …" */
function inNextSentence({ text, sentences }: Reading, quantity: Quantity): Opened | undefined {
  const found =
    /^(?:\s[\p{L}\d]+){0,8}[.!]\s(?:(?:Ấy|Đó) là|Gồm(?: có)?|Bao gồm|Cụ thể(?: là)?|Danh sách|Lần lượt là|Tên)(?::|(?=\s))\s*/u.exec(
      text.slice(quantity.to, quantity.to + 120),
    );
  if (!found) return undefined;
  const from = quantity.to + found[0].length;
  return { after: { from, to: spanOf(sentences, { from, to: from }).to }, sign: 'gồm:' };
}

const places =
  /^(?:môn|nội dung thi|đơn vị|tổ|phòng|trạm|điểm|xã|thôn|bản|cơ sở|loại|hạng mục|khoa|trường|chốt|bến|khu|tuyến)(?!\p{L})/u;

/** "4 môn, bơi, kéo co, nấu ăn, bóng bàn.": short names to the end of the sentence. */
function bareAfter(reading: Reading, quantity: Quantity): Opened | undefined {
  if (!places.test(quantity.unit)) return undefined;
  const { text } = reading;
  const { to } = spanOf(reading.sentences, quantity);
  const found = /^(?:\s\p{Ll}+){1,3},\s/u.exec(text.slice(quantity.to, to));
  if (!found) return undefined;
  const after = { from: quantity.to + found[0].length, to };
  const items = split(text, after, commaOrAnd);
  const short = ({ from, to: end }: Span): boolean => text.slice(from, end).split(' ').length < 6;
  return items.length > 2 && items.every(short) && quantitiesIn(reading, after).length === 0
    ? { after, sign: '' }
    : undefined;
}

const deeds =
  /^(?:phát hiện|xử lý|nhắc|giải quyết|nêu|kiến nghị|đề nghị|phản ánh|tập trung|giao|phân công|trao|tặng|mở|tổ chức|thăm|hỗ trợ|kiểm tra|khen|có|được|gồm|trong|với|đạt|chia|thành|lập|bầu|cử|chọn|cùng|và|theo|do|để|nhằm|qua|ghi|bàn|chỉ ra|rút ra|xác định)(?!\p{L})/u;

/** "9 cơ sở được tặng cờ, bằng khen cấp tỉnh trở lên: A, B và C": the count's own clause has a comma. */
export function afterClause(reading: Reading, quantity: Quantity): Opened | undefined {
  const { text, sentences } = reading;
  const { to } = spanOf(sentences, quantity);
  const [said, clause = ''] = /^[^.;:()\n]{1,60},\s([^.;:()\n]{3,70}):\s/u.exec(text.slice(quantity.to, to)) ?? [];
  if (said === undefined || deeds.test(clause)) return undefined;
  const from = quantity.to + said.length;
  return quantitiesIn(reading, { from: quantity.to, to: from }).length > 0
    ? undefined
    : { after: { from, to }, sign: 'clause' };
}
