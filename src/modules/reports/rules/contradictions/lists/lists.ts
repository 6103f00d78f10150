import { unitClass } from '../reading/units.ts';

/** What is counted in turns, money, measures or days has no list of its names. */
export const unlistable =
  /^(?:lượt|đồng(?! chí)|suất|phần (?:quà|thưởng)|tháng|ngày(?! hội)|giờ|phút|tuổi|km|ha|m|m2|m3|tấn|kg|lần|phiếu|năm|thùng|cây|trang|bộ(?! phận| môn)|thẻ|bưu(?! tá)|buổi|tờ|áo|quyển|cuốn|tin|ca|kíp|đơn vị máu|hồ sơ|lít|độ|lao động|hộ)(?!\p{L})/iu;
export const isPeople = (unit: string): boolean =>
  /^(?:person|child)$/u.test(unitClass(unit)) ||
  /^(?:gương|lãnh đạo|thầy thuốc|phó|bác|chú|dì|cậu|mợ|thím)(?!\p{L})/u.test(unit);

/** What officers announce and then enumerate. */
export const abstract =
  /^(?:nội dung|nhiệm vụ|giải pháp|bài học|hạn chế|tồn tại|nguyên nhân|kiến nghị|đề nghị|kết quả|việc|chỉ tiêu|vấn đề|mục tiêu|phong trào|khâu|nhóm|điểm|mặt|ý kiến|đề xuất|kinh nghiệm|phương hướng|lĩnh vực|chương trình|khó khăn|thuận lợi|ưu điểm|khuyết điểm|công việc|đầu việc|trọng tâm|biện pháp|yêu cầu|điều|vướng mắc|thiếu sót|chuyện|câu hỏi|lời hứa|quyền lợi|mảng|mũi)/iu;

export const isOpen = (text: string): boolean => /…|\.\.\.|v\.\s?v|(?<!\p{L})vv(?!\p{L})/iu.test(text);
