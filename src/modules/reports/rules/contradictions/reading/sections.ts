import type { Span } from '../finding.ts';
import type { Reading } from './statements.ts';

type Role = 'plan' | 'result';

const plans =
  /phương hướng|(?<!(?:khi|đang|lúc) (?:làm|thi hành|thực hiện) )nhiệm vụ(?! (?:chính trị|chuyên môn))|(?<!(?:\S (?:của|trên|theo)|giường|xây dựng|\d|\p{L} -) )kế hoạch|mục tiêu|chỉ tiêu (?:năm|nhiệm kỳ|phấn đấu|đến (?:năm )?20\d\d)|(?<!(?:sáng kiến|đề tài|ý tưởng),? (?:và )?|\d )giải pháp(?! hữu ích)|(?:kiến nghị|đề nghị|đề xuất)(?!\s(?:nhận|của|tại|đã|được|chưa|gửi|còn|\||\d))(?<!(?:số|nhận|các|lượt|đơn|tố cáo,|\d) (?:kiến nghị|đề nghị|đề xuất))|phấn đấu|dự kiến|(?<!(?:chuyển|sang|cho|của|đến) )(?:năm|nhiệm kỳ|kỳ) sau(?=[\s:.]*$|[:.])|(?<!\p{L})tới(?=[\s:.]*$|:)|(?<!\p{L})hướng (?:tới|sửa|khắc phục)|đích đến|việc (?:tiếp theo|tới|sắp)|tiếp theo|chương trình công tác/iu;
const results =
  /kết quả|đánh giá|nhận xét|nhận định|tóm lại|tóm tắt|nói gọn|nhìn chung|nhìn lại|tình hình|thực hiện|tổng kết|kiểm điểm|đã|hạn chế|ưu điểm|khen thưởng|nguyên nhân|bài học|thiếu sót|khuyết điểm/iu;

/** Phần, I., 1., a): the smaller the deeper under which a line stands; a line without a mark belongs to the heading above it. */
function levelOf(said: string): number | undefined {
  if (/^\s*phần\s/iu.test(said)) return 0;
  if (/^\s*[A-E][./)]\s/u.test(said)) return 1;
  if (/^\s*[IVX]{1,5}[./):-]?\s/u.test(said)) return 2;
  if (/^\s*\d{1,2}[./)](?!\d)/u.test(said)) return 3;
  if (/^\s*\d{1,2}\.\d{1,2}/u.test(said)) return 4;
  return /^[^\p{Ll}]{6,}$/u.test(said) ? 1 : undefined;
}

/** What a line calls itself: a heading wholly, a paragraph by its first words ("8. Phương hướng 2024: …"). */
export const nameOf = (said: string): string =>
  said.length < 90 && !/[.;]\s*$/u.test(said)
    ? said
    : (/^[^:.;]*(?:(?<=^\s*\S{1,4})\.[^:.;]*)?/u.exec(said)?.[0] ?? '').slice(0, 70);

/** "đạt 45% kế hoạch năm": a result, measured on what was planned. */
const measured = /(?<!\p{L})(?:đạt|vượt|bằng|hoàn thành|so với|%)\s?[^,;:]{0,40}?(?:kế hoạch|chỉ tiêu|mục tiêu)/giu;

/** "Nhiệm vụ năm cơ bản hoàn thành", "xếp loại hoàn thành tốt nhiệm vụ": what was done; "Nhiệm vụ năm tới hoàn thành …" is not. */
const dutyDone =
  /nhiệm vụ(?:\s(?!(?:tới|sau|cuối|là|phải|cần|sẽ)(?!\p{L}))\p{L}+){0,5}?\s(?:đạt|hoàn thành|xong)(?!\p{L})|(?<!\p{L})(?:hoàn thành|làm trọn|làm tròn|bám sát|nhận)(?:\s\p{L}+){0,4}? nhiệm vụ(?! (?:năm|nhiệm kỳ|quý|cuối|còn lại|tới|\d))/giu;

/** "Kế hoạch 90, thực hiện 96 căn": what was planned, told beside what came of it. */
const besideResult =
  /(?:kế hoạch|chỉ tiêu(?! đến)|mục tiêu|dự kiến)(?:\s\p{L}+){0,3}\s\(?\d[^;]*(?:thực hiện|đạt|bằng|vượt)[^;]*|(?:kế hoạch|chỉ tiêu(?! đến)|mục tiêu|dự kiến)(?:\s\p{L}+)?\s\(?\d[^;]*/giu;

function roleOf(said: string, own: string, begun: boolean): Role | undefined {
  const name = said.replace(measured, ' ').replace(besideResult, ' ').replace(dutyDone, ' ');
  const [plan, result] = [name.search(plans), name.search(results)];
  if (plan >= 0 && (result < 0 || plan < result)) return 'plan';
  const years = [...name.matchAll(/(?<![\d/.-])20\d\d(?!\d)/gu)].map(([year]) => Number(year));
  const last = Number(/\d{4}$/u.exec(own)?.[0] ?? Number.NaN);
  if (result < 0 && years.length > 0 && years.every((year) => year > last)) return 'plan';
  // What is told of the end of a year in a paper on its beginning is still to come.
  if (result < 0 && begun && /cuối năm|đến hết năm|quý IV/iu.test(name)) return 'plan';
  return result >= 0 ? 'result' : undefined;
}

/** Whether a line tells of what is planned: its own first words say so, or a heading above it does and none between says otherwise. */
export function isPlanned({ text, lines }: Reading, line: Span, own: string): boolean {
  const said = (one: Span): string => text.slice(one.from, one.to);
  const title = text.slice(0, lines[0]?.to ?? 0);
  const begun = /đầu năm|9 tháng|chín tháng|quý|nửa đầu|giữa năm/iu.test(title) && !/cuối năm|quý IV/iu.test(title);
  const itself = roleOf(nameOf(said(line)), own, begun);
  if (itself) return itself === 'plan';
  let level = levelOf(said(line)) ?? 9;
  for (const above of lines.slice(1, Math.max(lines.indexOf(line), 1)).toReversed()) {
    const [words, high] = [said(above), levelOf(said(above))];
    const heading = high !== undefined || (words.length < 60 && !/[.;]\s*$/u.test(words) && !/\d/u.test(words));
    if (!heading || (high ?? 5) >= level) continue;
    level = high ?? 5;
    const role = roleOf(nameOf(words), own, begun);
    if (role) return role === 'plan';
  }
  return false;
}

/** "Khóa tới phấn đấu 15.000 đoàn viên, 32 cơ sở", "Đề nghị công ty nâng phụ cấp lên 150.000 đồng": its sentence tells of what is still to come. */
export const isAhead = (text: string, sentence: Span, { from }: Span): boolean =>
  ahead.test(text.slice(sentence.from, from));

const ahead =
  /^\P{L}*(?:(?:trong|bước sang|từ) )?(?:khóa|quý|năm(?: học)?|nhiệm kỳ|kỳ|tháng|tuần|mùa|thời gian) tới(?!\p{L})|^\P{L}*(?:sang năm|tới đây|sắp tới)(?!\p{L})|(?<!\p{L})phấn đấu(?!\p{L})(?!.*(?:kết quả|đã|thực hiện|đạt được))|(?<!\p{L})(?:đề nghị|kiến nghị|đề xuất) (?:\p{L}+ ){1,5}(?:nâng|tăng thêm|bổ sung|trang bị|xây thêm|cấp thêm)(?!\p{L})/iu;

/** "mở thêm hai phòng bên cạnh sáu phòng đang hoạt động", "với 42 căn đã xây": what is, told where the rest is still to come. */
export function isAlready(text: string, { from, to }: Span): boolean {
  const before = text.slice(Math.max(0, from - 45), from).replace(/.*[;.:(\n](?!\d)/su, '');
  const behind = /^[^;.:)\n]{0,45}/u.exec(text.slice(to))?.[0] ?? '';
  return already.test(`${before}0${behind}`) && !stillToCome.test(before);
}

const already =
  /(?<!\p{L})(?:hiện có|hiện nay|hiện tại|hiện đang|đang|đã|(?:nói|kể|nêu) trên|vừa|năm nay|trong năm|mới (?:có|được|thu)|chỉ có|để xảy ra|tự hào)(?!\p{L})/iu;
const stillToCome =
  /(?<!\p{L})(?:phấn đấu|sẽ|dự kiến|ít nhất|tối thiểu|thêm|nâng|tăng|giảm|xuống|trên|từ|đến năm|năm tới|kế hoạch|chỉ tiêu)(?:\s\p{L}+){0,3}\s$/iu;
