import type { Quantity } from '../reading/quantities.ts';
import type { Reading } from '../reading/statements.ts';

/** Before a number of what the paper has told already: "cả 163 chị mang thai", "Với 186 đoàn viên hiện có, …", "Nổi bật là 55 sáng kiến". */
const ahead: readonly RegExp[] = [
  /(?:(?<!\p{L})toàn bộ|(?<!\p{L}|tất |kể |gồm |có |ở |của )cả)\s$/iu,
  /(?:^|[.:!?]\s|\n|\n[-+*•]\s|(?:nhìn chung|như vậy|năm qua|tóm lại),\s)với\s$/iu,
  /(?<!\p{L})(?:đáng kể|nổi bật|điểm sáng|mừng nhất|rõ nhất|đáng mừng)(?: nhất)? là\s(?:(?:đã|việc|có|xây|được|trao|kết nạp|đủ|tặng)\s)*$/iu,
];
/** Behind it: "45 cháu nói trên", "212 đoàn viên hiện nay", "41 đơn vị máu là cố gắng lớn", "15 quán ký hợp đồng đều treo bảng giá". */
const behind: readonly RegExp[] = [
  /^(?:[\s/](?!(?:cho|của|từ|tại|theo)\s)\p{L}+){1,6}\s(?:nói trên|kể trên|nêu trên(?! báo)|như trên)(?!\p{L})/u,
  /^(?:[\s/]\p{L}+){1,5}\s(?:hiện có|hiện nay|hôm nay|năm qua|vừa qua)(?!\p{L})/u,
  /^(?:[\s/]\p{L}+){0,9}\slà (?:kết quả|cố gắng|nỗ lực|thành quả|niềm|một (?:cố|nỗ|kết|thành|con|cách|sự|bước)|dấu|điểm|con số|ít|nhiều|chưa|không phải|bước)(?!\p{L})/u,
  /^(?:[\s/](?!không|chưa|sinh|họp|hoạt|tập|đóng|tới|nhưng)\p{L}+){1,8}\sđều (?!đặn|tay)\p{L}/u,
];
/** "Với 5.400 suất một tháng", "với 134 đoàn viên, trong đó": told here for the first time. */
const tellsMore = /^[^.;]{0,50}(?:trong đó|mỗi|một (?:tháng|năm|lượt|lớp)|chia|\/(?!\d))/u;

/** Whether the words beside a number speak of it as of one that the reader knows. */
export function isSpokenOfAsKnown({ text }: Reading, { from, to, unit, measure, rate, of, whole }: Quantity): boolean {
  if (
    rate ||
    of ||
    whole ||
    measure === 'percent' ||
    (measure === 'count' && unit === '') ||
    /^(?:năm|tháng|ngày|quý|tuần)/u.test(unit)
  )
    return false;
  const [lead, rest] = [text.slice(Math.max(0, from - 50), from), text.slice(to, to + 80).replace(/\n.*/su, '')];
  return (ahead.some((cue) => cue.test(lead)) && !tellsMore.test(rest)) || behind.some((cue) => cue.test(rest));
}
