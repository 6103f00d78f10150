import type { Claim } from './claims.ts';
import type { Pair } from './pairs.ts';
import { otherNames } from './one-figure.ts';
import type { Reading } from '../reading/statements.ts';

/** "Đầu năm 2024, Công đoàn Viện có 405 đoàn viên": not yet those whom it has. */
const atFirst = /(?<!\p{L})(?:đầu (?:năm|kỳ|quý|nhiệm kỳ)|(?:mới|vừa) (?:thành )?lập|lúc đó|khi đó)(?!\p{L})/iu;
/** "Với 112 đoàn viên, …", where a report looks back. */
const withAll =
  /^ đoàn viên(?: công đoàn)?(?=\s*[,.;]| hiện (?:có|nay)| (?:tính )?đến (?:nay|cuối năm)| và | (?:ở|thuộc) \d| sinh hoạt)/u;
/** "toàn bộ 724 đoàn viên hiện có", not those who … */
const everyOne =
  /^ đoàn viên(?! (?:nữ|nam|mới|ưu tú|được|có|bị|đã|dự|tham|đi|vay|mắc|khó|nghỉ|đăng|trẻ|ở|của|thuộc|tổ|khối|phòng)(?!\p{L}))/u;
const ofThem =
  /^ đoàn viên (?:hiện có|hiện nay|(?:của|toàn) công đoàn (?:sở|công ty|tổng công ty|trường|viện|bệnh viện|ngành|cơ sở))(?!\p{L})/u;
const besideWorkers =
  /(?:^|[.;]\s*)toàn (?:công ty|trường|cơ quan|viện|bệnh viện|ngành|huyện|tỉnh|xí nghiệp|đơn vị)[^.;]{0,10} có [\d.]+ (?:lao động|người lao động|cán bộ|công nhân|cbcc\p{L}*|viên chức)[^.;]{0,12}(?:,| và| trong đó có)\s$/u;
const some = /(?<!\p{L})(?:tổ|khối|phòng|nữ|trong|tuyên|mới|nạp|phân xưởng|đội|bộ phận)(?!\p{L})[^,;.]*$/u;
/** "Số đoàn viên: 134", "đoàn viên 134" with which a clause begins. */
const countedFirst =
  /(?:^|[.;:,]\s*|\*\s)(?:tổng )?(?:số )?đoàn viên(?: công đoàn)?(?: hiện có| hiện nay| toàn \p{L}+)?\s?:?\s(?:là |có )?$/u;

/** Whether a number counts all members of the union that reports: "Toàn trường có 174 đoàn viên", "với 186 đoàn viên hiện có". */
function tellsAllMembers({ text }: Reading, { quantity, stock, sentence }: Claim): boolean {
  const lead = text.slice(Math.max(sentence.from, quantity.from - 90), quantity.from).toLowerCase();
  if (quantity.measure !== 'count' || quantity.of || quantity.whole || quantity.rate || atFirst.test(lead))
    return false;
  if (stock === 'đoàn viên') return true;
  const after = text.slice(quantity.to, quantity.to + 60).toLowerCase();
  if (/^(?:đồng chí|người|)$/u.test(quantity.unit)) return countedFirst.test(lead);
  if (!quantity.unit.startsWith('đoàn viên')) return false;
  return (
    (/(?:^|[.;:]\s*)với\s$/u.test(lead) && withAll.test(after)) ||
    (/(?:toàn bộ|toàn thể|tất cả|(?<!\p{L})cả)\s$/u.test(lead) && everyOne.test(after)) ||
    (ofThem.test(after) && !some.test(lead)) ||
    (besideWorkers.test(lead) && /^ đoàn viên\s*[,.;(]/u.test(after))
  );
}

/** Two numbers of all members for one time: there is one. Its unions, which name themselves or stand in a list, have their own. */
export const allMembersTwice = (reading: Reading, pairs: readonly Pair[]): Pair[] =>
  pairs.filter(
    ({ a, b, same }) =>
      !same &&
      a.claim.period === b.claim.period &&
      !otherNames(a, b) &&
      (a.list === 0 || a.list !== b.list) &&
      Math.abs(a.value - b.value) * 4 <= Math.max(a.value, b.value) &&
      [a, b].every(({ claim }) => ['', 'part'].includes(claim.sort) && tellsAllMembers(reading, claim)),
  );
