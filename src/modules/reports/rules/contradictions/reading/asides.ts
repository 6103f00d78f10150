import type { Span } from '../finding.ts';

/** What looks like a number and counts nothing. */
export interface Aside extends Span {
  kind: 'marker' | 'document' | 'date' | 'term' | 'year' | 'ordinal';
}

const holidays = new Set('8/3 20/10 1/6 01/6 27/7 30/4 1/5 01/5 2/9 02/9 22/12 20/11 26/3 28/7 19/5 08/3'.split(' '));
const dateCue =
  /(?:ngày|dịp|sáng|chiều|tối|đêm|trước|sau|đến|từ|mừng|niệm|quà|lễ|mặt|đàm|hết|tế|hè|là)\s+(?:ngày\s+)?$/iu;
const romanOrFigure = '(?:[IVXLC]+|\\d{1,3})(?![\\p{L}\\d]|[.,]\\d)';

/** What stands in the way of the numbers, found before them; earlier rows win. */
const asidePatterns: readonly [Aside['kind'], RegExp][] = [
  [
    'marker',
    /^[ \t]*(?:(?:phần\s+)?(?:[ivx]{1,5}|[a-h])\.(?=\s)|\d{1,2}(?:\.\d{1,2})*[.)](?=\s)|\d{1,2}\.\d{1,2}\.?(?=\s)|[a-zđ]\)|\(\d{1,2}\)|[-+•*–](?=\s))/gimu,
  ],
  ['marker', /\((?:0?[1-9]|1[0-5])\)(?=\s+["“]?\p{L})|(?<=[:;.]\s?|,\s)(?:\d{1,2}|[a-hđ])\)(?=\s)/giu],
  [
    'marker',
    /(?<!\p{L})(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) là(?=[,:\s])(?=[,:]|\s(?!\d|một|hai|ba|bốn|năm|sáu|bảy|tám))/giu,
  ],
  ['document', /\d+(?:\/\d{4})?\/[A-ZĐ][\p{L}]*(?:[-–][\p{Lu}\p{L}Đ-]+)*/gu],
  [
    'date',
    /(?<![\d/.,])\d{1,2}\/\d{1,2}\/\d{4}|(?<!(?:dài|trong|nhiều|mỗi|một|từng|hằng|hàng|mấy|vài|thường) )ngày\s+\d{1,2}(?!\d|\.\d{3}|\s+(?:chuyến|lượt|người|suất|bữa|chương trình|ca|phần|xe|cháu|vụ|việc|đơn|phiếu|hồ sơ)(?!\p{L}))(?:\s*(?:,|và|đến|-|–)\s*(?:ngày\s+)?\d{1,2})*(?:\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?|\/\d{1,2}(?:\/\d{4})?)?|(?<!(?:mỗi|từng|hằng|hàng|một) )(?:tháng\s+(?!1[3-9]|[2-9]\d)|quý\s+|tuần\s+)(?:[IVX]+|\d{1,2})(?:\/\d{4}|\s+năm\s+\d{4})?(?![\p{L}\d]|[.,]\d)|(?<![\d/.,])(?:0?[1-9]|1[0-2])\/(?:19|20)\d\d(?!\d)(?!\s+(?:đoàn viên|người|lượt|lao động|cán bộ|suất|phiếu|cây|hộ|chị))|(?<![\d.,])(?:[01]?\d|2[0-4])\s+giờ(?!\s(?:một|mỗi)(?!\p{L}))(?:\s+\d{1,2})?(?!\/)|tháng\s+(?:một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|giêng|chạp)(?!\p{L})/giu,
  ],
  ['term', /(?<!\d)(?:19|20)\d\d\s*[-–—]\s*(?:19|20)?\d\d(?!\d)/gu],
  [
    'ordinal',
    new RegExp(
      String.raw`(?<!(?:mỗi|từng|các|cả|những|\d) )(?:lần thứ|(?<!sau )khóa|(?<!sau )khoá|lần|(?<!(?:nhiệm|định|cùng|cuối|đầu|giữa|trong|thường|nửa) )kỳ|đợt|vòng|điều|khoản|(?<!tiết )mục|lớp|hạng|tổ|hạt|(?<!quân )đội|khu|khóm|thôn|chi đoàn|phân xưởng|nông trường|lâm trường|xí nghiệp|xưởng|công trường|chuyền|câu|(?<!chấm )điểm|trạm|cụm)\s+(?:${romanOrFigure})(?!\s*(?:[%/]|triệu|đồng|lượt|người|đoàn viên|suất|nghìn|tỷ|đồng chí|thành viên|buổi|cuộc|ngày|tháng))`,
      'giu',
    ),
  ],
  [
    'ordinal',
    /(?:(?:thứ|lần|đợt|kỳ|vòng|quý|buổi|lần thứ)\s+(?:một|nhất|nhì|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)|(?:giải|hạng|huy chương|loại)\s+ba)(?!\p{L}|\s(?:môn|nội dung|hội|cuộc))/giu,
  ],
  [
    'ordinal',
    /(?<=\p{L}\s)(?<!(?:tổng|trong|với|được|có|thiểu|con|quân|sĩ|mỗi|nhân|là)\s)số\s+\d{1,4}(?![\d.,]*\d)(?!\s*(?:%|triệu|đồng|lượt|người|đoàn viên|suất|nghìn|tỷ|thành viên|lao động))/giu,
  ],
  // "mũi 3 là 22.410", "Kho 2: 14": which one, before how many.
  [
    'ordinal',
    /(?<=\p{L}\s)\d(?=(?:\s\([^()\d]*\))?(?:\s+là\s+|:\s*)\d)|(?<=(?<!\p{L})(?:kho|mũi|chuyền|tổ|dãy|khu|ca|bậc|mức|nhóm|cụm|xưởng|đội|tầng|tuyến|nhà|lô|ô|khối|lớp|cấp|hạng|loại|điểm|vùng|máy|quầy|tháng|chi nhánh|\p{Lu}\p{Ll}*)\s)\d{2}(?=(?:\s\([^()\d]*\))?(?:\s+là\s+|:\s*)\d)/gu,
  ],
  // "phân xưởng May 1 41 lượt"
  ['ordinal', /(?<=(?<!\p{L})\p{Lu}\p{Ll}+ )\d{1,2}(?= \d)(?! \d[\d,]*\s?%)/gu],
  [
    'year',
    /(?<=(?<!\p{L})năm )(?:19|20)\d\d(?!\d|[.,]\d|\s*\/\s*\d)|(?<![\d.,/])(?:19|20)\d\d(?![\d]|[.,]\d|\s*\/\s*\d|\s+(?:lượt|người|đoàn viên|cây|suất|đồng|triệu|bài|cuốn|tờ|hồ sơ|lao động|chương trình))/gu,
  ],
  [
    'ordinal',
    /(?:từ\s)?\d{1,2}\s(?:đến|-|–)\s(?:dưới\s)?\d{1,2}\s(?:tuổi|năm(?=\s(?:có\s|là\s)?\d)|km)|(?:dưới|trên|từ|đủ)\s\d{1,2}\s(?:tuổi|năm(?=\s(?:có\s|là\s)?\d)|km)|hai giỏi|một (?:số|phần|cách|mặt|ít|vài|trong|khi|cửa)(?!\p{L})|ba (?:sẵn sàng|mẹ|đảm đang)|(?:covid|sars-cov)[- ]?\d+|\d+\s?(?:giờ|h)\s?\d{2}/giu,
  ],
  // "May 1, May 2": names that are numbered.
  [
    'ordinal',
    /(?<=(?:^|[\s(:])(\p{Lu}\p{Ll}+)\s)\d{1,2}(?=(?:,|;|\s+và)\s+\1\s\d{1,2}(?!\d))|(?<=(?:^|[\s(:])\2\s\d{1,2}(?:,|;|\s+và)\s+(\p{Lu}\p{Ll}+)\s)\d{1,2}(?![\d.])/gu,
  ],
  // "Mỗi người một sáng kiến": a name in quotation marks counts nothing.
  ['ordinal', /["“]\p{Lu}[^"”\n\d]{3,60}["”]/gu],
];

export function findAsides(text: string): Aside[] {
  const found: Aside[] = [];
  const taken = new Uint8Array(text.length);
  const add = (kind: Aside['kind'], from: number, to: number): void => {
    if (taken.subarray(from, to).includes(1)) return;
    taken.fill(1, from, to);
    found.push({ kind, from, to });
  };
  for (const [kind, pattern] of asidePatterns)
    for (const match of text.matchAll(pattern)) add(kind, match.index, match.index + match[0].length);
  for (const match of text.matchAll(/(?<![\d/.,])\d{1,2}\/\d{1,2}(?![\d/])/gu)) {
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const after = text.slice(match.index + match[0].length);
    const [day = 0, month = 0] = match[0].split('/').map(Number);
    const possible = day <= 31 && month <= 12 && day > 0 && month > 0;
    const beside = found.some(
      (aside) =>
        aside.kind === 'date' &&
        aside.to <= match.index &&
        match.index - aside.to < 12 &&
        /^\s*(?:,|và|đến|-|–)\s*$/u.test(text.slice(aside.to, match.index)),
    );
    const counted =
      /^\s*(?:\(\d|người|ủy viên|chỉ tiêu|đoàn viên|tổ|cá nhân|đồng chí|đơn vị|hoạt động|chị|việc|đơn|lượt|phiếu|[-–,;]?\s*(?:đạt|chiếm|tỷ lệ|bằng))/u.test(
        after,
      );
    const never = /^\d{1,2}\/0/u.test(match[0]) && day > month;
    if (possible && (!counted || never) && (dateCue.test(before) || beside || holidays.has(match[0])))
      add('date', match.index, match.index + match[0].length);
  }
  return found.sort((a, b) => a.from - b.from);
}
