import type { Span } from '../finding.ts';
import { isNumber } from './numbers-after-all.ts';

/** What looks like a number and counts nothing. */
export interface Aside extends Span {
  kind: 'marker' | 'document' | 'date' | 'term' | 'year' | 'ordinal';
}

const holidays = new Set('8/3 20/10 1/6 01/6 27/7 30/4 1/5 01/5 2/9 02/9 22/12 20/11 26/3 28/7 19/5 08/3'.split(' '));
const dateCue =
  /(?:ngày|dịp|sáng|chiều|tối|đêm|trước|sau|đến|từ|mừng|niệm|quà|lễ|mặt|đàm|hết|tế|hè|là|dư|tồn)\s+(?:ngày\s+)?$/iu;
const romanOrFigure = '(?:[IVXLC]+|\\d{1,3})(?![\\p{L}\\d]|[.,]\\d)';

/** No name has so large a number before one of these. */
const counted = String.raw`\d{2,3}\s(?:chị|em|cháu|anh|cô|thầy|bạn|đội|đơn|giờ|căn|phiếu|hồ sơ|kiến nghị|doanh nghiệp|giải|bài|tiết|chuyến|món|bộ|chiếc|cái|cây|cán bộ|lao động|công nhân|đại biểu|ủy viên|hội viên|đảng viên|đợt|nơi|quý)(?!\p{L})`;

/** What stands in the way of the numbers, found before them; earlier rows win. */
const asidePatterns: readonly [Aside['kind'], RegExp][] = [
  [
    'marker',
    /^[ \t]*(?:\*\*|#+ ?|§ ?)?(?:(?:phần\s+)?(?:[ivx]{1,5}|[a-h])\.(?=\s)|(?:phần|bước|nội dung|việc|chương|vấn đề|câu|ý)\s+\d{1,2}(?=\s*(?:[.:/(]|[-–]\s|$))|\|?[ \t]*\d{1,2}[ \t]*(?=\|\s*\p{L})|\d{1,2}(?:\.\d{1,2})*[.)/](?=\s)|\d{1,2}\.\d{1,2}\.?(?=\s)|[a-zđ]\)|\(\d{1,2}\)|[-+•*–](?=\s))/gimu,
  ],
  ['marker', /\((?:0?[1-9]|1[0-5])\)(?=\s+["“]?[\p{L}\d])|(?<=[:;.]\s?|,\s)(?:\d{1,2}|[a-hđ])\)(?=\s)/giu],
  [
    'marker',
    /(?<!\p{L}|(?:còn|được|có|đến|lên|thêm|tăng|giảm|xuống|chỉ) )(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) là(?=[,:\s])(?=[,:]|\s(?!\d|một|hai|ba|bốn|năm|sáu|bảy|tám))/giu,
  ],
  ['marker', /(?:(?<=;\s)\d{1,2}|(?<=:\s)1)\.(?=\s["“]?\p{Lu})/gu],
  // "Nghị quyết 19", "Quyết định 2606"
  [
    'document',
    /(?<=[\p{Ll},]\s)(?:Nghị quyết|Quyết định|Công văn|Nghị định|Chỉ thị|Thông tư)\s+\d{1,4}(?=[,.;:)\n]|\s(?:về|của|ngày|gửi|đã|và|cho|có|thì|là|trong)(?!\p{L}))|(?:nghị quyết|quyết định|công văn|nghị định|chỉ thị|thông tư)\s+\d{1,4}(?=\s(?:về|của|ngày|gửi)(?!\p{L}))/gu,
  ],
  ['document', /\d+(?:\/\d{4})?\/[A-ZĐ][\p{L}]*(?:[-–][\p{Lu}\p{L}Đ-]+)*/gu],
  // "ngày 5", "ngày 5, 6 và ngày 7 tháng 3 năm 2024", not "dài ngày 5 bữa"
  [
    'date',
    /(?<!(?:dài|trong|nhiều|mỗi|một|từng|hằng|hàng|mấy|vài|thường|ca|ban) )ngày\s+(?:0?[1-9]|[12]\d|3[01])(?<!(?:trong|sau|quá|dưới|trên|hết|suốt) \d{1,2} ngày \d{1,2}(?=[.,;](?!\d)))(?!\d|\.\d{3}|\s+(?:chuyến|lượt|người|suất|bữa|chương trình|ca|phần|xe|cháu|vụ|việc|đơn|phiếu|hồ sơ)(?!\p{L}))(?:\s*(?:,|và|đến|-|–)\s*(?:ngày\s+)?\d{1,2})*(?:\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?|\/\d{1,2}(?:\/\d{4})?)?/giu,
  ],
  ['date', /(?<![\d/.,])\d{1,2}\/\d{1,2}\/\d{4}/gu],
  // "tháng 3", "quý II/2024", "tuần 4 năm 2024", not "9 tháng 5 vụ"
  [
    'date',
    /(?<!(?:mỗi|từng|hằng|hàng|một) )(?:tháng\s+(?!1[3-9]|[2-9]\d)|quý\s+(?![5-9]|\d\d)|tuần\s+(?![6-9]\d))(?:[IVX]+|\d{1,2})(?:\/\d{4}|\s+năm\s+\d{4}|(?<!(?<!\d)(?:[369]|12|ba|sáu|chín|mười) tháng \d{1,2}(?=\s(?:vụ|buổi|doanh nghiệp|lần|lượt|người|đơn vị|đoàn viên|cuộc|đồng chí)(?!\p{L})|\/\d{1,2}\s(?:chỉ tiêu|người|đoàn viên|lượt|cuộc|đơn vị)(?!\p{L}))))(?![\p{L}\d]|[.,]\d)/giu,
  ],
  // "3/2024"
  [
    'date',
    /(?<![\d/.,])(?:0?[1-9]|1[0-2])\/(?:19|20)\d\d(?!\d)(?!\s+(?:đoàn viên|người|lượt|lao động|cán bộ|suất|phiếu|cây|hộ|chị))/giu,
  ],
  // "7 giờ 30"
  ['date', /(?<![\d.,])(?:[01]?\d|2[0-4])\s+giờ(?:\s+(?:[0-5]\d|[05](?= phút)))(?![\d.,]*\d)/giu],
  // "lúc 7 giờ", not "còn 7 giờ", "7 giờ dạy"
  [
    'date',
    /(?<![\d.,])(?<!(?:còn|xuống|bớt|giảm|tăng|thêm|hơn|kém|nay|mỗi người(?: \p{L}+)?|bình quân|trung bình|thành) )(?:[01]?\d|2[0-4])\s+giờ(?!\/|\s(?:dạy|giảng|bay|công|học|tập huấn|xuất sắc|một (?:ngày|tháng|tuần|năm)|mỗi|còn \d|xuống)(?!\p{L}))/giu,
  ],
  ['date', /(?<!(?:mỗi|hằng|hàng|một) )tháng\s+(?:một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|giêng|chạp)(?!\p{L})/giu],
  ['term', /(?<!\d)(?:19|20)\d\d\s*[-–—]\s*(?:19|20)?\d\d(?!\d)/gu],
  [
    'ordinal',
    new RegExp(
      String.raw`(?<!\p{L}|(?:mỗi|từng|các|cả|những|\d) )(?:lần thứ|(?<!sau )khóa|(?<!sau )khoá|lần|(?<!(?:nhiệm|định|cùng|cuối|đầu|giữa|trong|thường|nửa) )kỳ|đợt|(?<!(?:quay|xoay) )vòng|điều|khoản|(?<!tiết )mục|(?<!nhóm )lớp|hạng|tổ|hạt|(?<!quân )đội|khu|khóm|thôn|chi đoàn|phân xưởng|nông trường|lâm trường|xí nghiệp|xưởng|công trường|(?<!bóng )chuyền|câu|(?<!(?:chấm|dứt) )điểm|trạm|cụm)\s+(?!${counted}|(?<=(?:đầu|cuối|hết|giữa) khóa |toàn (?:cụm|khu|xưởng|trạm) )\d)(?:${romanOrFigure})(?!\s*(?:[%/]|triệu|đồng|lượt|người|đoàn viên|suất|nghìn|tỷ|đồng chí|thành viên|buổi|cuộc|ngày|tháng|lần|vụ|ý kiến|sáng kiến|hộ|trường hợp|cđcs|đơn vị|doanh nghiệp))`,
      'giu',
    ),
  ],
  [
    'ordinal',
    /(?:(?:thứ|lần|đợt|kỳ|vòng|quý|buổi|lần thứ)\s+(?:một|nhất|nhì|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)|(?:giải|hạng|huy chương|loại)\s+ba)(?!\p{L}|\s(?:môn|nội dung|hội|cuộc|mươi|trăm))/giu,
  ],
  [
    'ordinal',
    /(?<=\p{L}\s)(?<!(?:tổng|trong|với|được|có|thiểu|con|quân|sĩ|mỗi|nhân|là|giữ|chuyển đổi)\s)số\s+\d{1,4}(?![\d.,]*\d)(?!\s*(?:%|triệu|đồng|lượt|người|đoàn viên|suất|nghìn|tỷ|thành viên|lao động|ý kiến|sáng kiến|nhiệm vụ|phiếu|hồ sơ|đơn(?! vị)|cháu|chị|vụ|cuộc))/giu,
  ],
  // "hội nghị thứ 9", "bác sĩ chuyên khoa 2", "Km 44", "từ 25 đến dưới 50 lao động"
  [
    'ordinal',
    /(?<!\p{L})(?:thứ\s+\d{1,2}|chuyên khoa\s+[12]|Km\s+\d{1,4})(?![\p{L}\d%/]|[.,]\d)|(?<![\d.,])(?:từ\s)?\d[\d.]*\sđến\sdưới\s\d[\d.]*(?![\d%,])|tuổi\s(?:trẻ\s)?(?:dưới|trên|từ)\s\d\d(?![\d%]|[.,]\d)/gu,
  ],
  // "mức 3 có 11 người", "khối 6 17", "nhóm 1 chiếm 50,4%", "Mức 2 - tốc mái: 9 nhà"
  [
    'ordinal',
    /(?<=(?<!\p{L})(?:[Mm]ức|[Ll]oại|[Kk]hối|[Bb]ậc|[Nn]hóm)\s)\d(?=\s(?:có\s|được\s|đạt\s|chiếm\s|gồm\s)?\d|\s[-–]\s\p{L})/gu,
  ],
  // "hội trường tầng 3", "Khu trọ ấp 4"
  [
    'ordinal',
    /(?<!\p{L}|(?:hạ|giường|nhà|cao|mỗi|từng|các|\d) )(?:tầng|ấp|khóm|khu phố)\s+\d(?![\d%]|[.,]\d|\s(?:người|đoàn viên|hộ|lượt|suất|triệu|cháu))/giu,
  ],
  // "mũi 3 là 22.410", "Kho 2: 14": which one, before how many.
  [
    'ordinal',
    /(?<=\p{L}\s)\d(?=(?:\s\([^()\d]*\))?(?:\s+là\s+|:\s*)\d)|(?<=(?<!\p{L})(?:kho|mũi|chuyền|tổ|dãy|khu|ca|bậc|mức|nhóm|cụm|xưởng|đội|tầng|tuyến|nhà|lô|ô|khối|lớp|cấp|hạng|loại|điểm|vùng|máy|quầy|tháng|chi nhánh|\p{Lu}\p{Ll}*)\s)\d{2}(?=(?:\s\([^()\d]*\))?(?:\s+là\s+|:\s*)\d)/gu,
  ],
  // "phân xưởng May 1 41 lượt"
  ['ordinal', /(?<=(?<!\p{L})\p{Lu}\p{Ll}+ )\d{1,2}(?= \d+(?:[.,]\d+)*(?!\d)(?: \p{Ll}|[,;)](?!\d)))/gu],
  [
    'year',
    /(?<=(?<!\p{L})năm )(?:19|20)\d\d(?!\d|[.,]\d|\s*\/\s*\d)|(?<![\d.,/])(?:19|20)\d\d(?![\d]|[.,]\d|\s*\/\s*\d|\s+(?:lượt|người|đoàn viên|cây|suất|đồng|triệu|bài|cuốn|tờ|hồ sơ|lao động|chương trình))/gu,
  ],
  [
    'ordinal',
    /(?:từ\s)?\d{1,2}\s(?:đến|-|–)\s(?:dưới\s)?\d{1,2}\s(?:tuổi|năm(?=\s(?:có\s|là\s)?\d)|km)|(?:dưới|trên|từ|đủ)\s\d{1,2}\s(?:tuổi|năm(?=\s(?:có\s|là\s)?\d)|km)|hai giỏi|một (?:số|phần|cách|mặt|ít|vài|trong|khi|cửa)(?!\p{L})|ba (?:sẵn sàng|mẹ|đảm đang)|(?:covid|sars-cov)[- ]?\d+|\d+\s?(?:giờ|h)\s?\d{2}/giu,
  ],
  // Rows of a table: "Xuân Thủy 1 1.240", below it "Xuân Thủy 2 985".
  [
    'ordinal',
    /(?<=^(\p{Lu}[\p{L} ]{1,30}) )\d{1,2}(?= \d[^\n]*\n\1 \d{1,2} \d)|(?<=^\2 \d{1,2} \d[^\n]*\n(\p{Lu}[\p{L} ]{1,30}) )\d{1,2}(?= \d)/gmu,
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
    for (const match of text.matchAll(pattern))
      if (!isNumber(text, kind, match.index, match[0])) add(kind, match.index, match.index + match[0].length);
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
      /^\s*(?:\(\d|,\svắng|người|ủy viên|chỉ tiêu|đoàn viên|tổ|cá nhân|đồng chí|đ\/c(?!\s\p{Lu})|đơn vị|hoạt động|chị|việc|đơn|lượt|phiếu|[-–,;]?\s*(?:đạt|chiếm|tỷ lệ|bằng))/u.test(
        after,
      );
    const never = /^\d{1,2}\/0/u.test(match[0]) && day > month;
    if (possible && (!counted || never) && (dateCue.test(before) || beside || holidays.has(match[0])))
      add('date', match.index, match.index + match[0].length);
  }
  // "đêm 16 đến 20/11": the days before a date.
  for (const { kind, from } of found.slice()) {
    if (kind !== 'date') continue;
    const [said, day] =
      /(?<![\d/.,])(\d{1,2})\s(?:-|–|đến|và)\s$/u.exec(text.slice(Math.max(0, from - 12), from)) ?? [];
    if (said !== undefined && Number(day) > 0 && Number(day) < 32 && /^\d{1,2}\//u.test(text.slice(from, from + 3)))
      add('date', from - said.length, from - said.length + (day?.length ?? 0));
  }
  return found.sort((a, b) => a.from - b.from);
}
