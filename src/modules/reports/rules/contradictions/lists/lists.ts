import type { Span } from '../finding.ts';
import { one, type Quantity } from '../reading/quantities.ts';
import type { Reading } from '../reading/statements.ts';
import { quantitiesIn } from '../reading/statements.ts';
import { unitClass } from '../reading/units.ts';

/** A list as it may be counted: the first count is the likely one, any of them clears the officer. */
export interface List {
  counts: number[];
  span: Span;
  /** What is further from the likely count than this was not said of this list. */
  near?: number;
}

/** What is counted in turns, money, measures or days has no list of its names. */
export const unlistable =
  /^(?:lượt|đồng(?! chí)|suất|phần (?:quà|thưởng)|tháng|ngày(?! hội)|giờ|phút|tuổi|km|ha|m|m2|m3|tấn|kg|lần|phiếu|năm|thùng|cây|trang|bộ(?! phận| môn)|thẻ|bưu(?! tá)|buổi|tờ|áo|quyển|cuốn|tin|ca|kíp|đơn vị máu|hồ sơ|lít|độ|lao động|hộ)(?!\p{L})/iu;
export const isPeople = (unit: string): boolean =>
  /^(?:person|child)$/u.test(unitClass(unit)) ||
  /^(?:gương|lãnh đạo|thầy thuốc|phó|bác|chú|dì|cậu|mợ|thím)(?!\p{L})/u.test(unit);

/** What officers announce and then enumerate. */
export const abstract =
  /^(?:nội dung|nhiệm vụ|giải pháp|bài học|hạn chế|tồn tại|nguyên nhân|kiến nghị|đề nghị|kết quả|việc|chỉ tiêu|vấn đề|mục tiêu|phong trào|khâu|nhóm|điểm|mặt|ý kiến|đề xuất|kinh nghiệm|phương hướng|lĩnh vực|chương trình|khó khăn|thuận lợi|ưu điểm|khuyết điểm|công việc|đầu việc|trọng tâm|biện pháp|yêu cầu|điều|vướng mắc|thiếu sót|chuyện|câu hỏi|lời hứa|quyền lợi|mảng|mũi)/iu;

export const hasNumber = (reading: Reading, span: Span): boolean => quantitiesIn(reading, span).length > 0;
export const isOpen = (text: string): boolean => /…|\.\.\.|v\.\s?v|(?<!\p{L})vv(?!\p{L})/iu.test(text);

/** The number that an item begins with. */
export const leads = (reading: Reading, item: Span): Quantity | undefined => {
  const [first] = quantitiesIn(reading, item);
  return first?.from === item.from ? first : undefined;
};

/** "24 thí sinh (buồng 8, bàn 9, bếp 7)": parts that make up the count are the affair of totals; "4 tổ: Văn phòng 15, Một cửa 16" is a list. */
export function sumsUp(reading: Reading, items: readonly Span[], { unit, value }: Quantity): boolean {
  const [noun = ''] = unit.split(' ');
  const { text } = reading;
  // "cấp tổ 1", "May 1 165": the number at the end may look like a name's.
  const ends = items.map((item) => Number(/\s(\d{1,4})$/u.exec(text.slice(item.from, item.to))?.[1] ?? Number.NaN));
  const told = ends.reduce((all, end) => all + end, 0);
  const numbered = ends.every((end, nth) => end === nth + 1);
  if (numbered) return false;
  if (items.length > 1 && told * 2 <= Number(value / one) * 5) return true;
  const parts = items.map((item) =>
    quantitiesIn(reading, item).find(
      (part) =>
        part.measure === 'count' && !part.of && !part.whole && (part.unit === '' || part.unit.split(' ')[0] === noun),
    ),
  );
  if (items.length < 2 || parts.includes(undefined)) return false;
  const sum = parts.reduce((all, part) => all + (part?.value ?? 0n), 0n);
  return sum * 2n <= value * 5n || parts.every((part) => noun !== '' && part?.unit.split(' ')[0] === noun);
}
