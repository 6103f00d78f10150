import type { Span } from '../finding.ts';
import type { Quantity } from '../reading/quantities.ts';
import type { Reading } from '../reading/statements.ts';

/** What a union has in all, of which there is one number at one time: "hiện có 54 đoàn viên", "quản lý 64 CĐCS"; '' where it is no such. */
export function stockOf(reading: Reading, quantity: Quantity, sentence: Span): string {
  if (countsMembers(reading, quantity, sentence)) return 'đoàn viên';
  const unit = /^(?:cđcs|công đoàn cơ(?: sở)?)$/u.test(quantity.unit)
    ? 'cđcs'
    : quantity.unit === 'tổ công đoàn'
      ? quantity.unit
      : '';
  if (unit === '' || quantity.of || quantity.whole) return '';
  const before = reading.text.slice(Math.max(sentence.from, quantity.from - 60), quantity.from).toLowerCase();
  const after = reading.text.slice(quantity.to, quantity.to + 40);
  return owning.test(before) &&
    /^(?:\s(?:công đoàn cơ sở|công đoàn|CĐCS|cơ sở))*\s*(?:[,.;:(\n]|$|trực thuộc|với \d|và \d)/iu.test(after)
    ? unit
    : '';
}

const owning =
  /(?:công đoàn|chúng tôi|hiện nay|hiện|đến nay|toàn \p{L}+|ngành|huyện|tỉnh|(?:19|20)\d\d)[^,;.:()]{0,40}(?:có|quản lý)\s*(?:tổng số\s*)?$/u;

/** "CĐCS có 54 đoàn viên", "số đoàn viên là 24 đồng chí": the union itself counted, not some of its members. */
function countsMembers({ text }: Reading, quantity: Quantity, sentence: Span): boolean {
  if (quantity.of || quantity.measure !== 'count' || !/^(?:đoàn viên|đồng chí|người|$)/u.test(quantity.unit))
    return false;
  const before = text.slice(Math.max(sentence.from, quantity.from - 90), quantity.from).toLowerCase();
  const after = text.slice(quantity.to, quantity.to + 40).toLowerCase();
  const whole =
    /số đoàn viên(?: công đoàn)?(?: của [\p{L} ]{1,40}| hiện nay| hiện có)? (?:là|có)\s*(?:tổng số )?$/u.test(before) &&
    /^ (?:đồng chí|người|đoàn viên)/u.test(after);
  const has =
    /(?:cđcs|công đoàn|chúng tôi|hiện nay|hiện|đến nay|toàn \p{L}+|đơn vị|\d{4})[^,;.:()]{0,60}(?:có|còn|với|quản lý)\s*(?:tổng số\s*)?$|(?:^|[,;:.]\s*)(?:tổng số|tổng cộng|với)\s*$|\d (?:cđcs|công đoàn cơ sở)(?:,| với| và| gồm)\s*$/u.test(
      before,
    );
  const partial = /(?<!\p{L})(?:tổ|bộ phận|phòng|khối|chi cục|phân xưởng|nữ|đảng viên|mỗi)(?!\p{L})[^,;.:()]*$/u.test(
    before.replace(/công đoàn bộ phận/u, ''),
  );
  return (
    whole ||
    /^ đoàn viên toàn (?:ngành|huyện|tỉnh|xã|thị xã|thành phố|công ty|tổng công ty|đơn vị|trường|viện|cụm)(?!\p{L})/u.test(
      after,
    ) ||
    (has &&
      !partial &&
      /^ đoàn viên(?=\s*(?:[,.;:(]|$|thuộc|ở \d|sinh hoạt|là cán|và |công đoàn\s*[,.;(]))/u.test(after))
  );
}
