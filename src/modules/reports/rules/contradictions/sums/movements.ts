import { spanning, type Finding } from '../finding.ts';
import type { Quantity } from '../reading/quantities.ts';
import { quantitiesIn, spanOf, type Reading } from '../reading/statements.ts';
import { unitClass } from '../reading/units.ts';
import { notAdding } from './sums.ts';

/** Members and officers at the beginning, those who came, those who went, and how many there are now, all told in one line. */
export function movements(reading: Reading): Finding[] {
  return reading.lines.flatMap((line): Finding[] => {
    const own = quantitiesIn(reading, line).filter(
      ({ measure, aside, unit }) => measure === 'count' && !aside && !/^(?:năm|tháng|ngày|kỳ)(?!\p{L})/u.test(unit),
    );
    const pieces = own.map((some, nth) => pieceOf(reading, own[nth - 1], some));
    return own.flatMap((first, nth): Finding[] => {
      if (!atFirst.test(pieces[nth]?.lead ?? '') || unitClass(first.unit) !== 'person') return [];
      const found = followed(own.slice(nth + 1), pieces.slice(nth + 1));
      if (!found) return [];
      const { moves, closing } = found;
      const now = moves.reduce((all, { value, out }) => (out ? all - value : all + value), first.value);
      const parts = [first, ...moves.map(({ part }) => part)];
      const apart = now > closing.value ? now - closing.value : closing.value - now;
      if (apart === 0n || apart * 5n > closing.value || parts.concat(closing).some(({ about }) => about)) return [];
      return [{ ...notAdding(closing, parts, now), at: spanning(closing, ...parts) }];
    });
  });
}

interface Piece {
  lead: string;
  tail: string;
}

/** What stands before a number, back to the sign or the number before it, and behind it up to the next sign. */
function pieceOf({ text, sentences }: Reading, last: Quantity | undefined, some: Quantity): Piece {
  const sentence = spanOf(sentences, some);
  const before = text.slice(Math.max(sentence.from, last?.to ?? 0), some.from);
  const after = text.slice(some.to, sentence.to);
  return { lead: before.replace(/.*[,;()](?!\d)/su, ''), tail: /^[^,;.():\d]*/u.exec(after)?.[0] ?? '' };
}

interface Move {
  part: Quantity;
  value: bigint;
  out: boolean;
}

/** Each number that follows is of those who came or who went, up to the one that tells how many there are now. */
function followed(
  rest: readonly Quantity[],
  pieces: readonly Piece[],
): { moves: Move[]; closing: Quantity } | undefined {
  const moves: Move[] = [];
  for (const [nth, part] of rest.entries()) {
    const { lead = '', tail = '' } = pieces[nth] ?? {};
    if (part.of || part.whole || part.rate || !(part.unit === '' || unitClass(part.unit) === 'person'))
      return undefined;
    const said = `${lead} ${part.written} ${tail}`;
    const [came, went] = [coming.test(said), going.test(said)];
    if (!came && !went && atLast.test(lead)) return moves.length > 1 ? { moves, closing: part } : undefined;
    if (came === went || /trong (?:đó|số)|so với|riêng|tăng/iu.test(said)) return undefined;
    moves.push({ part, value: part.value, out: went });
  }
  return undefined;
}

const atFirst =
  /(?<!\p{L})(?:đầu (?:năm|kỳ|nhiệm kỳ|khóa|quý)|lúc đầu|ban đầu|đại hội (?:trước|khóa trước|đã)? ?bầu|bầu tại đại hội)(?!\p{L})/iu;
const atLast =
  /(?<!\p{L})(?:đến nay|hiện(?: nay| có| còn| tại)?|nay|còn(?: lại)?|cuối (?:năm|kỳ|nhiệm kỳ|quý)|đến (?:ngày|cuối))(?!\p{L})/iu;
const coming =
  /(?<!\p{L})(?:kết nạp|bổ sung|bầu (?:bù|thêm)|chuyển (?:đến|về|vào)|tiếp nhận|tuyển|nhận (?:về|thêm)|vào (?:thêm|mới)|thêm)(?!\p{L})/iu;
const going =
  /(?<!\p{L})(?:nghỉ|chuyển (?:đi|công tác|đơn vị|ra|nơi|việc|sinh hoạt)|thôi|rút|giảm|chấm dứt|qua đời|mất|ra khỏi|xin (?:ra|thôi|nghỉ)|miễn nhiệm|từ trần)(?!\p{L})/iu;
