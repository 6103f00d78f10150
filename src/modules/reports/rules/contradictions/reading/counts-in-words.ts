import { inWords } from './words.ts';

/** Nouns that officers count; they tell "năm tổ" (five groups) from "trong năm tổ chức" (in the year). */
const counted =
  /^(?:lượt|đoàn viên|đồng chí|cá nhân|tập thể|người|chị|em|cháu|ủy viên|uỷ viên|đại biểu|tổ(?! chức)|đội|lớp|cuộc|buổi|hội nghị|hội thi|hội thảo|giải|nhiệm vụ|chỉ tiêu|sáng kiến|việc|nội dung|nhóm|bài|hạn chế|kết quả|công trình|công đoàn|đơn vị|xã|thôn|bản|trường|phòng(?! chống)|ban|khoa|suất|phần|nhà|gia đình|mô hình|câu lạc bộ|chuyên đề|quy chế|chương trình|phong trào|dự án|đề tài|kiến nghị|ý kiến|triệu|nghìn|tỷ|tháng|ngày|giờ|loại|hình thức|bước|khâu|lĩnh vực|điểm|trạm|chi|huyện|doanh nghiệp|cơ sở|học sinh|giáo viên|cán bộ|lần|phiên|đợt|khối|xe|máy|bộ|chiếc|cái|con|cây|môn|tiết mục|bản|quyển|cuốn|trang|tủ|kíp|ca|ngôi|căn|mục tiêu|giải pháp|bài học|tồn tại|nguyên nhân|thành viên|thí sinh|vận động viên|nữ|nam|hộ|điều|đoàn|nguồn|khoản|mặt|vấn đề|chuyến|địa phương|tiêu chí|đối tác|hoạt động|vướng mắc|yêu cầu|quyền lợi|mảng|mũi|chuyện|điều|trưởng phòng|nội quy|phường|thành tích|danh hiệu|tác phẩm|bằng khen|giấy khen|công ty|hợp tác xã|sản phẩm|cặp|trường hợp|vụ|tuyến|cụm|chỗ|kênh|chốt|gian|hạng mục|tấm|gói|kho|vị trí|bến|ấp|xưởng|trung tâm|viện|tham luận|giống|nhân viên|kỹ sư|bác sĩ|công nhân|lao động|trung đội|câu hỏi|cán bộ|tài xế|hành khách|phân xưởng|cửa hàng|trò|anh|cô|thầy|bạn|câu|đơn|tàu|huy chương|cđcs|mâm|thị xã|tiết|hồ sơ|nghề|ngành|đề án|văn bản|năm)(?!\p{L})/iu;

const afterYearWord =
  /(?<!\p{L})(?:trong|(?<!tất )cả|hết|trọn|suốt|ngoài|hằng|hàng|mỗi|cuối|đầu|giữa|cùng|từng|theo|nửa|nhiều|mấy|các|những|qua|sang|kết thúc|\d|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|tháng|quý|thứ)\s+$/iu;

/** What goes up or down or is still there needs no noun: "so với năm trước tăng bốn", "có mặt sáu, vắng một". */
const moved = /(?<!\p{L})(?:tăng|giảm|thêm|bớt|bớt đi|vắng|mặt|lấy|mất|dư|thiếu|khuyết|là|số)\s$/iu;
const bareVerb =
  /(?:đạt|thực hiện|hoàn thành|vượt|vắng|khuyết|dư|thiếu|cho cả|thay vì|chỉ|mới|kết nạp|công nhận|duyệt|đỗ|nhận|hơn|kém|có|còn|được|là|số)\s+$/iu;
const ended = /^\s*(?:[,.;:()\n]|$|(?:do|vì|nên|tức|nghĩa là)\s)/u;

/** Words before which a number says which one, not how many: "lớp hai", "thứ ba". */
const named =
  /(?<!\p{L})(?:lớp|cấp|nhóm|tổ|đội|khu|ấp|thôn|bậc|hạng|quý|tháng|năm|thứ|phần|mục|chương|bài|vòng|đợt|lần|tuần|ca|kỳ|mức|tầng|dãy|số|phố|mùng|mồng|ngày|khóa|giải|loại|chị|anh|bác|cô|chú|ông|bà|tư)\s$/iu;

const part = String.raw`[^\d,;:.()\n]{1,40}?\s(?:\d+|${inWords})`;
const partBefore = new RegExp(String.raw`(?:^|[,;:.(])\s?\p{L}${part}(?:[,;]|\svà|,\svà)\s[^\d,;:.()\n]{1,40}$`, 'iu');
const partAfter = new RegExp(String.raw`^(?:[,;]|,?\svà)\s\p{L}${part}\s*(?:[,;.)\n]|$)`, 'iu');

/** "tổ Tự nhiên mười ba, tổ Xã hội mười sáu, văn phòng bốn": in a row of parts the names stand before the numbers. */
const inRow = (before: string, after: string): boolean =>
  /^(?:[,;.)\n]|,?\svà\s|$)/u.test(after) &&
  /\p{L} $/u.test(before) &&
  !named.test(before) &&
  (partBefore.test(before) || partAfter.test(after));

/** A number in words: not a given name ("Bàn Văn Sáu"), not the year, and something is counted after it. */
export function isCount(text: string, from: number, said: string): boolean {
  const [before, after] = [text.slice(Math.max(0, from - 24), from), text.slice(from + said.length)];
  const begins = /(?:^|[\n.:;!?(“"+*•)–-]\s*)$/u.test(before);
  if (/^\p{Lu}/u.test(said) && !begins) return false;
  const unit = after.replace(/^\s+/u, '');
  const row = (): boolean =>
    inRow(text.slice(Math.max(0, from - 90), from), text.slice(from + said.length, from + said.length + 70));
  if (/^năm$/iu.test(said)) {
    // "trong năm năm" is five years, "mỗi năm năm buổi" five in a year.
    if (/^năm(?!\p{L})/iu.test(unit)) return !/(?:mỗi|hằng|hàng|một|từng|năm|\d)\s$/iu.test(before);
    return (
      (counted.test(unit) && !/^học/iu.test(unit) && !afterYearWord.test(before)) ||
      announced(before, unit) ||
      (moved.test(before) && ended.test(after)) ||
      (!afterYearWord.test(before) && row())
    );
  }
  if (/^năm\s+(?:19|20)\d\d/u.test(unit)) return !afterYearWord.test(before) || /^(?:hai|ba|bốn)$/iu.test(said);
  if (/^một$/iu.test(said))
    return (
      counted.test(unit) ||
      /^(?:mẹ|kỳ|thành phố|nhất,)/iu.test(unit) ||
      ((moved.test(before) || bareVerb.test(before)) && !/số $/iu.test(before) && ended.test(after)) ||
      row()
    );
  // "7 ba và 9 khuyến khích": a third prize.
  if (/^ba$/iu.test(said) && /\d\s$/u.test(before) && !counted.test(unit)) return false;
  if (!said.includes(' ') && /(?<!\p{L})(?:lớp|cấp|hạng|bậc|tầng|khu phố)\s$/iu.test(before) && !counted.test(unit))
    return false;
  // "mang về ba mươi bảy: …", "kết nạp mười một": only numbers are of two words.
  if (said.includes(' ') && !named.test(before)) return true;
  // "chuyển lên sở sáu; còn chín": these are seldom anything but a number.
  if (/^(?:bốn|sáu|bảy|tám|chín|mười)$/iu.test(said) && /^[,;.)]/u.test(after) && /\p{L} $/u.test(before))
    return !named.test(before) && !/(?<!\p{L})(?:cả|trong) $/iu.test(before);
  // "đã đạt bảy chỉ tiêu, đang thực hiện hai": what is counted was said before.
  if ((bareVerb.test(before) || moved.test(before)) && ended.test(after)) return true;
  return (
    /^[ \t]+(?:\p{Ll}|\p{Lu}{2}|CĐ |(?:Phó|Huân|Huy|Bằng|Cờ|Thẩm|Mẹ|Trưởng|Ban|Trạm|Công) )/u.test(after) ||
    /(?:là|cộng|được|còn|có|:)\s+$/u.test(before) ||
    row()
  );
}

/** "có đúng năm số điện thoại cần nhớ: …": it heads a list. */
const announced = (before: string, unit: string): boolean =>
  /(?:^|[\n.:;!?]\s*|(?:có|gồm|đúng|vào|thử|nêu|đề ra|cùng|với|từng|lập|chia|mở|tặng|trao|xây|tại|bầu|ký|đề nghị|thành|làm)\s)$/u.test(
    before,
  ) &&
  /^(?!học|nay|qua|trước|sau|mới|cũ|rồi|kia|tới|đầu|cuối|nào|vừa|ngoái|thứ|đó|này|năm)\p{Ll}+(?:\s\p{L}+){0,8}(?:\slà)?\s?:/u.test(
    unit,
  );
