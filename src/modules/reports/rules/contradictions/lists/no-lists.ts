import { one, type Quantity } from '../reading/quantities.ts';
import { spanOf, type Reading } from '../reading/statements.ts';
import { isPeople } from './lists.ts';
import type { ListRead } from './readings.ts';
import type { Item } from './splittings.ts';

/** What follows a count and is surely not, or not all of it, its list. */
export const isNoList = (reading: Reading, count: Quantity, list: ListRead, items: readonly Item[]): boolean =>
  isLabel(reading, count) ||
  isPastBracket(reading, count, list) ||
  isOfSpeakers(reading, count) ||
  isOfOther(reading, count, list, items) ||
  areTopics(reading, count, list) ||
  areOffices(count, items) ||
  endsInOther(count, items) ||
  isClosedBySemicolons(reading, count, items) ||
  isUnderHeadings(count, items);

/** "Phụ lục 3: danh sách 52 đoàn viên; phụ lục 4: báo cáo": which one it is, not how many. */
const isLabel = ({ text }: Reading, { from, unit }: Quantity): boolean =>
  unit === '' &&
  /(?<!\p{L})(?:phụ lục|PL|biểu|bảng|mẫu|hình) (?:số )?$/iu.test(text.slice(Math.max(0, from - 14), from));

/** "chị Hoài lo mua sắm (3 báo giá); anh Páo lo xe": its bracket and the clause are closed on the way. */
const isPastBracket = ({ text }: Reading, { to, aside }: Quantity, { opening }: ListRead): boolean =>
  aside === true && opening.line === undefined && /^[^()]*\)\s*;/u.test(text.slice(to, to + 40));

/** "bốn ý kiến của các đồng chí ở xã Tịnh Trung, Trường THCS số 4": who said them, not what they are. */
const isOfSpeakers = ({ text }: Reading, { to, unit }: Quantity): boolean =>
  /^(?:ý kiến|câu hỏi|kiến nghị|đề xuất|tham luận|phát biểu)/u.test(unit) &&
  /^(?:\s\p{L}+){1,3} (?:của|từ) (?:các )?(?:đồng chí|đ\/c|đại biểu|anh|chị|đoàn viên|đơn vị)(?!\p{L})/u.test(
    text.slice(to, to + 50),
  );

/** "Số cuộc: 6. Trong đó đồng cấp 1, cấp dưới 5: Bưu điện Hạ Bằng, …": the list of the number right before it. */
const isOfOther = (
  { quantities, text }: Reading,
  count: Quantity,
  { opening }: ListRead,
  items: readonly Item[],
): boolean =>
  quantities.some(
    (some) =>
      some.from > count.to &&
      some.to < opening.from &&
      Number(some.value / one) === items.length &&
      /^(?:\s\p{L}+){0,3}\s?[:(]\s*$/u.test(text.slice(some.to, opening.from)),
  );

/** "5 hội nghị phổ biến Luật Căn cước, Luật Đất đai, Luật Công chứng": what was spoken of, at all of them or at some. */
const areTopics = ({ text }: Reading, { to }: Quantity, { opening }: ListRead): boolean =>
  opening.from > to && /(?<!\p{L})(?:phổ biến|tuyên truyền|quán triệt)\s$/u.test(text.slice(to, opening.from));

/** "năm người là ban giám hiệu, kế toán, y tế và bảo vệ": one of the items is several of them. */
const areOffices = (count: Quantity, items: readonly Item[]): boolean =>
  isPeople(count.unit) &&
  items.length < Number(count.value / one) &&
  items.some(({ words }) => /^ban (?:giám|lãnh|chấp|quản|chỉ)/u.test(words));

/** "Thư ký đoàn 02 đồng chí Phó Thị Giang, Lò Quang Huy, Ban Thẩm tra 3 người": what follows is counted by itself. */
function endsInOther(count: Quantity, items: readonly Item[]): boolean {
  const told = Number(count.value / one);
  const next = items[told];
  return (
    next !== undefined &&
    !next.person &&
    next.holds > 0 &&
    isPeople(count.unit) &&
    items.slice(0, told).every(({ person, holds }) => person && holds === 0)
  );
}

/** "Ví dụ: giờ chốt sổ; đổi ghế quầy; áo khoác; phụ cấp, đó là bốn chuyện": as many as semicolons part. */
function isClosedBySemicolons({ text, sentences }: Reading, count: Quantity, items: readonly Item[]): boolean {
  const last = items.at(-1);
  if (!last || last.to > count.from) return false;
  const said = text.slice(spanOf(sentences, count).from, count.from);
  return said.split(';').length === Number(count.value / one);
}

/** "Xã | Đoàn viên | Sáng kiến": the row over all others tells what stands in them. */
function isUnderHeadings(count: Quantity, items: readonly Item[]): boolean {
  const [first, ...rest] = items;
  return (
    first?.words.includes('|') === true &&
    first.holds === 0 &&
    rest.length === Number(count.value / one) &&
    rest.every(({ words, holds }) => words.includes('|') && holds > 0)
  );
}
