import { one, type Quantity } from '../reading/quantities.ts';
import type { Signs } from '../signs.ts';
import type { Item } from './splittings.ts';

/** What begins a new clause behind a list: "…, mỗi buổi 30 người", "…; phát 109 phiếu". */
const clause =
  /^(?:mỗi|trong đó|trong số|với|tổng(?! đài| quan| thể| đội| vệ sinh| duyệt)|cộng|chưa kể|không kể|ngoài ra|đều|do|nay|riêng|đã|sẽ|bình quân|chiếm|còn|cả|trị giá|tương ứng|nhất là|chủ yếu|đặc biệt|qua đó|nhờ|nhằm|so với|đồng thời|góp phần|nhưng|song|tuy|nên|vì|hết|từ đó|như vậy)(?!\p{L})/iu;
/** So may one, or the next item of a list of things that were done. */
const verb =
  /^(?:dự|đạt|họp|phát|được|nâng|giúp(?! việc)|có|thu|thu hút|tặng|vượt|tăng|giảm|bằng|để|theo|tính|tạo|kinh phí|số tiền|khi|phiếu|kèm|nhận|trao|trích|đến|mức|khen|toàn|tiền|gặp|tham gia|bầu|kiểm tra|phát hiện|xử lý|phục vụ|hỗ trợ|trị giá|làm việc|đi|trở|nghe|xem|chấm|mang|ghi|đoạt|giành|lấy|cho|chung|gộp|tức|vị chi|xong|hoàn thành|bàn giao|đưa|thành|số|không|chưa|góp|thay|tổ chức|triển khai|thực hiện|giải quyết|đóng|nộp|chi|mua|chia|hoạt động|phụ trách|bổ sung|tiếp tục|kiện toàn|giảng|thắng|giữ|trong)(?!\p{L})/iu;
const explains =
  /^(?:do|vì|kể cả|chủ yếu|theo|từ|so với|không|chưa|bình quân|trước|sau|năm|đầu|cuối|kế hoạch|chỉ tiêu|cùng|nhất là|như|ví dụ|thuộc|để|nhằm|gần|trên|khoảng|cấp|hằng|hàng|là|tính|yêu cầu|phần lớn|vào|khi|tập trung|xoay quanh|nói|về|liên quan)(?!\p{L})/iu;
const title =
  /^(?:(?:nguyên |quyền )?(?:phó |trưởng )*(?:chủ tịch|phó|trưởng|giám đốc|bí thư|ủy viên|hiệu|kế toán|thủ quỹ|chánh|thư ký|đội trưởng|tổ trưởng|đại diện|thành viên))(?!\p{L})/iu;

/** What is told of one item among those before it. */
export function oneItem(item: Item, others: readonly Item[], quantity: Quantity, name: string): Signs {
  const [noun = ''] = quantity.unit.split(' ');
  const share = (of: (one: Item) => boolean): number =>
    others.length === 0 ? 0 : others.filter(of).length / others.length;
  const long = others.reduce((sum, other) => sum + other.long, 0) / Math.max(1, others.length);
  const [first] = others;
  return {
    [`${name} clause`]: clause.test(item.words),
    [`${name} verb`]: verb.test(item.words),
    [`${name} explains`]: explains.test(item.words),
    [`${name} title`]: title.test(item.words),
    [`${name} verb unlike`]: Number(begins(item)) - share(begins),
    [`${name} breaks`]: breaksAt(item, others, noun),
    [`${name} name`]: item.name,
    [`${name} name unlike`]: Number(item.name) - share((other) => other.name),
    [`${name} person unlike`]: Number(item.person) - share((other) => other.person),
    [`${name} quoted unlike`]: Number(item.quoted) - share((other) => other.quoted),
    [`${name} number unlike`]: Number(item.holds > 0) - share((other) => other.holds > 0),
    [`${name} leads unlike`]: Number(item.leads !== undefined) - share((other) => other.leads !== undefined),
    [`${name} leads many`]: item.leads !== undefined && item.leads.value !== one,
    [`${name} begins as first`]: item.first !== '' && item.first === first?.first,
    [`${name} begins unlike`]: share((other) => other.first === first?.first) - Number(item.first === first?.first),
    [`${name} noun`]: noun !== '' && item.first === noun,
    [`${name} long`]: item.long,
    [`${name} longer`]: item.long / Math.max(1, long),
    [`${name} dash unlike`]: Number(dash.test(item.words)) - share((other) => dash.test(other.words)),
    [`${name} bracket unlike`]: Number(item.words.includes('(')) - share((other) => other.words.includes('(')),
    [`${name} further`]: /(?<!\p{L})khác(?!\p{L})/iu.test(item.words),
    [`${name} commas`]: item.commas,
    [`${name} and`]: item.and,
  };
}

const dash = /\s[-–—]\s|:\s/u;
const begins = ({ words }: Item): boolean => verb.test(words) || clause.test(words) || explains.test(words);

/** In how many ways an item is unlike all that stand before it, which are alike. */
function breaksAt(item: Item, others: readonly Item[], noun: string): number {
  const [first] = others;
  if (!first) return 0;
  const ways: readonly ((one: Item) => boolean)[] = [
    ({ name }) => name,
    ({ person }) => person,
    ({ quoted }) => quoted,
    ({ holds }) => holds > 0,
    ({ leads }) => leads !== undefined,
    ({ words }) => words.includes('('),
    ({ words }) => dash.test(words),
    ({ first: word }) => noun !== '' && word === noun,
    ...(others.length > 1 ? [({ first: word }: Item): boolean => word !== '' && word === first.first] : []),
    begins,
  ];
  return ways.filter((way) => others.every((other) => way(other) === way(first)) && way(item) !== way(first)).length;
}

/** "năm 2019 1": which year it is, before how many. */
const labelled = /(?:năm|tháng|quý|tổ|ca|lớp|khối|đợt|đội)\s\d+(?=\D*\s\d)/giu;

/** "vàng 1, bạc 1, đồng 2": what the numbers come to that stand one in each. */
export function sumOf(items: readonly Item[]): number | undefined {
  const found: number[] = [];
  for (const { words } of items) {
    const bare = words.replace(/^\(?\d{1,2}[).]\s/u, '').replace(labelled, '');
    const numbers = bare.match(/(?<![\p{L}\d.,/])\d+(?![\d.,/%]*\d)/gu);
    if (numbers?.length !== 1) return undefined;
    found.push(Number(numbers[0]));
  }
  // "tổ 1, tổ 2, tổ 3": which they are, not how many.
  return found.every((number, nth) => number === nth + 1) ? undefined : found.reduce((sum, number) => sum + number, 0);
}

/** What items have in common. */
export function itemSigns(items: readonly Item[], quantity: Quantity, name: string): Signs {
  const many = items.length;
  const share = (of: (one: Item, nth: number) => boolean): number => (many === 0 ? 0 : items.filter(of).length / many);
  const [noun = ''] = quantity.unit.split(' ');
  const [first, second] = items;
  const long = items.map((item) => item.long);
  const mean = long.reduce((sum, one) => sum + one, 0) / Math.max(1, many);
  const led = items.reduce((sum, { leads }) => sum + (leads?.measure === 'count' ? Number(leads.value / one) : 0), 0);
  return {
    [`${name} many`]: many,
    [`${name} names`]: share((item) => item.name),
    [`${name} persons`]: share((item) => item.person),
    [`${name} quoted`]: share((item) => item.quoted),
    [`${name} numbers`]: share((item) => item.holds > 0),
    [`${name} led`]: share((item) => item.leads !== undefined),
    [`${name} led by money`]: share((item) => item.leads !== undefined && item.leads.measure !== 'count'),
    [`${name} led sums up`]: led === Number(quantity.value / one),
    [`${name} sums up`]: sumOf(items) === Number(quantity.value / one),
    [`${name} ends in number`]: share((item) => /\d+\)?$/u.test(item.words)),
    [`${name} nouns`]: noun === '' ? 0 : share((item) => item.first === noun),
    [`${name} alike`]: share((item) => item.first !== '' && item.first === first?.first),
    [`${name} second alike`]: first !== undefined && first.first !== '' && first.first === second?.first,
    [`${name} clauses`]: share((item) => clause.test(item.words)),
    [`${name} verbs`]: share((item) => verb.test(item.words)),
    [`${name} titles`]: share((item) => title.test(item.words)),
    [`${name} years`]: share((item) => /^(?:năm )?(?:19|20)\d\d/u.test(item.words)),
    [`${name} dates`]: share((item) => /^(?:tháng |ngày |quý )?[\dIVX]{1,3}(?:\/\d+)?(?!\p{L})/u.test(item.words)),
    [`${name} mean`]: mean,
    [`${name} longest`]: Math.max(0, ...long),
    [`${name} uneven`]: mean === 0 ? 0 : Math.max(...long) / mean,
    [`${name} commas`]: share((item) => item.commas > 0),
    [`${name} ands`]: share((item) => item.and),
    [`${name} brackets`]: share((item) => item.words.includes('(')),
    [`${name} dashes`]: share((item) => dash.test(item.words)),
    ...(first && {
      [`${name} first clause`]: clause.test(first.words),
      [`${name} first verb`]: verb.test(first.words),
      [`${name} first explains`]: explains.test(first.words),
      [`${name} first name`]: first.name,
      [`${name} first person`]: first.person,
      [`${name} first long`]: first.long,
      [`${name} first holds`]: first.holds,
      [`${name} first leads`]: first.leads !== undefined,
      [`${name} first noun`]: noun !== '' && first.first === noun,
      [`${name} first quoted`]: first.quoted,
      [`${name} first opens`]: /:\s|(?<!\p{L})(?:gồm|như sau|là)(?!\p{L})/u.test(first.words),
    }),
    ...(second && {
      [`${name} second clause`]: clause.test(second.words),
      [`${name} second verb`]: verb.test(second.words),
      [`${name} second name`]: second.name,
      [`${name} second leads`]: second.leads !== undefined,
      [`${name} second noun`]: noun !== '' && second.first === noun,
    }),
  };
}
