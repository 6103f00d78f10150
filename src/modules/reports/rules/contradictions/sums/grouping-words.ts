import type { Quantity } from '../reading/quantities.ts';
import { spanOf, type Reading } from '../reading/statements.ts';

export const totalBefore =
  /(?<!\p{L})(?:tổng|cộng|cả thảy|tất cả|toàn(?: bộ)?|vị chi|gộp|chung|thành|cả (?:năm|nhiệm kỳ|hai|ba|bốn|kỳ|khóa|\d)|(?:hai|ba|bốn|năm) (?:đợt|khoản|nguồn|khối|quỹ|quý|nhóm|loại|năm|cấp|bên|tổ|lần)|nâng)(?!\p{L})[^,;.\d]{0,24}$/iu;
export const totalAfter = /^[^,;.\d]{0,24}(?<!\p{L})(?:tất cả|cả thảy|tổng cộng)(?!\p{L})/iu;
export const partBefore =
  /(?<!\p{L})(?:trong (?:đó|số)|riêng|nhất là|kể cả|bao gồm|gồm|còn lại|số còn lại)(?!\p{L})[^,;.\d]{0,30}$/iu;
export const remaining = /(?<!\p{L})(?:khác|còn lại|số còn|còn)(?!\p{L})/iu;
export const unlike =
  /(?<!\p{L})(?:so với|kế hoạch|chỉ tiêu|cùng kỳ|năm trước|năm ngoái|tăng|giảm|vượt|dự toán)(?!\p{L})/iu;

/** "không hợp lệ", "chưa giải quyết", "vắng": the other side of what was said. */
export const isNegated = (label: string): boolean =>
  /(?<!\p{L})(?:không|chưa|vắng|ngoài|còn|khác)(?!\p{L})/iu.test(label);

/** Words that tell what the numbers behind them are to the number before. */
export const announcing =
  /(?<!\p{L})(?:trong (?:đó|số (?:đó|này|ấy)|tổng số)|gồm|bao gồm|chia|phân|tách|cơ cấu|xét|xếp loại|kết cấu|cụ thể|lần lượt|đó là|như sau|tính ra|theo thứ tự|tương ứng|từ (?:các|hai|ba)|riêng|nhất là|kể cả|ngoài ra|bên cạnh|đồng thời|tiêu biểu|cùng với|kèm|tăng|giảm|so với|vượt|đạt|bằng|chiếm|trị giá|với số tiền|tổng trị giá|kinh phí|thu hút|mỗi|còn lại|còn|vắng|chưa|không)(?!\p{L})/iu;

/** A part's own words: those before its number back to the sign that parts it from the last, those behind it up to the next. */
export interface Piece {
  lead: string;
  tail: string;
  sign: string;
}

export const piecesOf = (reading: Reading, parts: readonly Quantity[]): Piece[] =>
  parts.map((part, nth) => pieceOf(reading, part, parts[nth - 1], parts[nth + 1]));

/** The same, each piece looked up once: it stands in many runs. */
export function piecesOnce(reading: Reading): (parts: readonly Quantity[]) => Piece[] {
  const known = new Map<Quantity, Map<number, Piece>>();
  return (parts) =>
    parts.map((part, nth) => {
      const [last, next] = [parts[nth - 1], parts[nth + 1]];
      const own = known.get(part) ?? new Map<number, Piece>();
      const between = (last?.from ?? -1) * reading.text.length + (next?.from ?? -1);
      const piece = own.get(between) ?? pieceOf(reading, part, last, next);
      known.set(part, own.set(between, piece));
      return piece;
    });
}

function pieceOf({ text, sentences }: Reading, part: Quantity, last?: Quantity, next?: Quantity): Piece {
  const sentence = spanOf(sentences, part);
  const before = text.slice(Math.max(sentence.from, last?.to ?? 0), part.from);
  const cut = Math.max(...[',', ';', ':', '('].map((sign) => before.lastIndexOf(sign)));
  const at = cut < 0 && last ? ([...before.matchAll(joining)].at(-1)?.index ?? -1) : cut;
  const after = text.slice(part.to, Math.min(next?.from ?? sentence.to, sentence.to));
  const lead = before.slice(at + 1).replace(/^(?:và|với)\s/u, '');
  const tail = /^(?:[^,;.():]|[.,](?=\d))*/u.exec(after)?.[0] ?? '';
  return {
    lead: at < 0 && last ? '' : lead.trim(),
    tail: tail.replace(/\s(?:và|với)\s.*$/u, '').trim(),
    sign: last ? signOf(text.slice(last.to, part.from)) : '',
  };
}

const joining = /(?<!\p{L})(?:và|với)(?!\p{L})/giu;

/** What parts one number from the next: a new line, a stop, or the strongest of the signs between. */
export function signOf(between: string): string {
  if (between.includes('\n')) return 'line';
  if (/[.!?]\s/u.test(between)) return 'stop';
  if (between.includes(';')) return ';';
  if (between.includes('(') && !between.includes(')')) return '(';
  if (between.includes(',')) return ',';
  if (/(?<!\p{L})(?:và|với|cùng)(?!\p{L})/u.test(between)) return 'và';
  return between.includes(':') ? ':' : 'none';
}
