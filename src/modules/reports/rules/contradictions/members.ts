import type { Span } from './finding.ts';
import type { Quantity } from './quantities.ts';
import type { Reading } from './statements.ts';

/** "CĐCS có 54 đoàn viên", "số đoàn viên là 24 đồng chí": the union itself counted, not some of its members. */
export function countsMembers({ text }: Reading, quantity: Quantity, sentence: Span): boolean {
  if (quantity.of || quantity.measure !== 'count' || !/^(?:đoàn viên|đồng chí|người|$)/u.test(quantity.unit))
    return false;
  const before = text.slice(Math.max(sentence.from, quantity.from - 90), quantity.from).toLowerCase();
  const after = text.slice(quantity.to, quantity.to + 40).toLowerCase();
  const whole =
    /số đoàn viên(?: công đoàn)?(?: của [\p{L} ]{1,40}| hiện nay| hiện có)? (?:là|có)\s*(?:tổng số )?$/u.test(before) &&
    /^ (?:đồng chí|người|đoàn viên)/u.test(after);
  const has =
    /(?:cđcs|công đoàn|chúng tôi|hiện nay|hiện|đến nay|toàn \p{L}+|đơn vị)[^,;.:()]{0,60}(?:có|quản lý)\s*(?:tổng số\s*)?$|(?:^|[,;:.]\s*)(?:tổng số|tổng cộng|với)\s*$|\d (?:cđcs|công đoàn cơ sở)(?:,| với| và| gồm)\s*$/u.test(
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
