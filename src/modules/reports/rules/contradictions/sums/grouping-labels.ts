import type { Beside } from './beside.ts';
import type { Grouping } from './grouping.ts';
import type { Piece } from './grouping-words.ts';
import { one, type Quantity } from '../reading/quantities.ts';
import type { Signs } from '../signs.ts';
import { quantitiesIn, spanOf, type Reading } from '../reading/statements.ts';

/** Whether what the parts are called is of one row: begun alike, numbered, names, years. */
export function ofSeries(
  { whole, parts }: Grouping,
  pieces: readonly Piece[],
  besideOf: (some: Quantity) => Beside,
): Signs {
  const labels = pieces.map(({ lead, tail }) => labelOf(lead || tail));
  const share = (is: (label: Label, nth: number) => boolean): number => labels.filter(is).length / labels.length;
  const [head, own] = [labels[0], besideOf(whole)];
  const many = labels.map(({ words }) => words);
  return {
    labelsBeginAlike: share(({ first }) => first !== '' && first === head?.first),
    labelsNumbered: share(({ numbered }) => numbered),
    labelsNames: share(({ name }) => name),
    labelsYears: share(({ year }) => year),
    labelsLong: Math.max(...many),
    labelsUneven: Math.max(...many) - Math.min(...many),
    labelsOpposed:
      parts.length === 2 && opposed.some((both) => both.every((side) => labels.some(({ said }) => side.test(said)))),
    wholeLeadAlike:
      own.lead === '' ? 0 : parts.filter((part) => besideOf(part).lead === own.lead).length / parts.length,
    wholeTailAlike:
      own.tail === '' ? 0 : parts.filter((part) => besideOf(part).tail === own.tail).length / parts.length,
    tailsAlike: parts.filter((part) => besideOf(part).tail === besideOf(parts[0] ?? whole).tail).length / parts.length,
  };
}

interface Label {
  said: string;
  first: string;
  words: number;
  numbered: boolean;
  name: boolean;
  year: boolean;
}

/** One label stands in many runs. */
const known = new Map<string, Label>();

function labelOf(said: string): Label {
  const found = known.get(said);
  if (found) return found;
  const words = said.match(/\p{L}+/gu) ?? [];
  const label = {
    said,
    first: words[0]?.toLowerCase() ?? '',
    words: Math.min(9, words.length),
    numbered: /(?<![\p{L}\d])(?:[IVX]{1,4}|[A-E]|\d{1,2}|một|hai|ba|bốn|nhất|nhì)\s*:?$/u.test(said),
    name: /\p{L}.*\s\p{Lu}\p{Ll}/u.test(said),
    year: /(?<!\d)20\d\d(?!\d)/u.test(said),
  };
  if (known.size > 2000) known.clear();
  known.set(said, label);
  return label;
}

/** Two kinds that shut each other out. */
const opposed = (
  [
    ['thắng', 'thua'],
    ['trai', 'gái'],
    ['trực tiếp', 'gián tiếp|điện thoại|trực tuyến|qua'],
    ['mới', 'cũ|lại|tái|sửa'],
    ['trong', 'ngoài'],
    ['có|đã|được|xong', 'chưa|không|còn|thiếu|vắng'],
    ['đúng', 'sai|trễ|quá|muộn|chậm'],
    ['tỉnh|thành phố|trung ương|ngành', 'huyện|cơ sở|xã|phường|đơn vị'],
    ['ngày|sáng', 'đêm|tối|chiều'],
    ['lớn|to', 'nhỏ|bé'],
    ['nhà nước|công lập', 'tư nhân|dân lập|tư thục|ngoài|doanh nghiệp'],
    ['tập thể', 'cá nhân'],
    ['thường', 'bất thường|mở rộng|chuyên đề|đột xuất'],
  ] as const
).map((both) => both.map((side) => new RegExp(String.raw`(?<!\p{L})(?:${side})(?!\p{L})`, 'iu')));

/** "tất cả qua bốn đợt: …": how many parts there are is told itself. */
export function ofKindsTold(reading: Reading, { whole, parts }: Grouping): Signs {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return {};
  const span =
    first.from > whole.from
      ? { from: spanOf(reading.sentences, whole).from, to: first.from }
      : { from: Math.max(last.to, whole.from - 80), to: whole.to + 40 };
  const told = quantitiesIn(reading, span).filter(
    (some) =>
      some !== whole && !parts.includes(some) && some.value <= 12n * one && some.value > one && kinds.test(some.unit),
  );
  const many = BigInt(parts.length) * one;
  return {
    kindsTold: told.some(({ value }) => value === many),
    otherKindsTold: told.some(({ value }) => value !== many),
  };
}

const kinds =
  /^(?:đợt|khoản|nguồn|khối|quỹ|quý|nhóm|loại|năm|cấp|bên|tổ|lần|mục|việc|đơn vị|xưởng|xã|trường|lớp|môn|hạng|hình thức|nơi|điểm|cụm|đội|phòng|khoa|ban|trạm|ca|tháng|kỳ|nội dung|chuyền|phân xưởng|thôn|ấp|cơ sở|doanh nghiệp|lĩnh vực|bậc|mức|công đoàn|chi|vòng|buổi|phường|dạng|nghề)(?!\p{L})/u;
