import type { Pair } from './pairs.ts';
import type { Reading } from '../reading/statements.ts';
import type { ToldThen } from './told-then.ts';

const money = String.raw`(?<!\p{L})(?:số dư|kết dư|dư|tồn|còn lại|còn)(?!\p{L})`;
/** "Số dư năm 2023 chuyển sang", "tồn quỹ đầu năm", "Quỹ kỳ trước chuyển qua": what was left by then. */
const opened = new RegExp(
  String.raw`(?:${money}[^.;,\d]{0,40}?(?<!chuyển (?:sang )?(?:năm )?)(?:đầu (?:năm|kỳ|quý|khóa|nhiệm kỳ|năm học)(?: này| (?:19|20)\d\d)?|(?:năm|kỳ|quý|nhiệm kỳ|khóa|tháng|năm học)(?: (?:19|20)\d\d)? (?:trước|ngoái|cũ)|cũ|(?:19|20)\d\d|\d{1,2}\/\d{1,2}(?:\/20\d\d)?)(?: chuyển (?:sang|qua))?|(?:năm|kỳ|quý|nhiệm kỳ|khóa|năm học) (?:trước|cũ|ngoái|20\d\d)(?: còn)? chuyển (?:sang|qua|lại)|quỹ đầu (?:năm|kỳ|nhiệm kỳ|khóa))(?: (?:này|sang|qua|năm nay|là|có|còn|chỉ|được|tiền mặt|tiền|quỹ))*\s?[:,]?\s?$`,
  'iu',
);
/** "Tồn quỹ cuối năm", "Quỹ tương trợ còn", "Dư 31/12/2023:", not "dư đầu năm". */
const left = new RegExp(String.raw`${money}(?![^.;,]*đầu (?:năm|kỳ|quý|nhiệm kỳ|khóa))[^.;,\n]{0,40}$`, 'iu');

const lead = ({ text }: Reading, { claim: { quantity, sentence } }: ToldThen): string =>
  text.slice(Math.max(sentence.from, quantity.from - 90), quantity.from);

/** "quỹ tương trợ" of "dư quỹ tương trợ cuối năm"; '' of the union's own money. */
const fundIn = (said: string): string =>
  (
    /quỹ\s["“]?(?!công đoàn|đầu|cuối|còn|tiền|năm|kỳ|chuyển|đến|lại|là|từ|của|khi|lúc|ngày|các|hiện|tại)(\p{L}+\s\p{L}+)/iu.exec(
      said,
    )?.[1] ?? ''
  ).toLowerCase();

/** What is told to be left from the time before is what its report ended with: "Số dư năm 2023 chuyển sang 214 triệu đồng" of "còn 241 triệu đồng". */
export function balanceOtherwise(reading: Reading, last: Reading, pairs: readonly Pair<ToldThen>[]): Pair<ToldThen>[] {
  const sums = pairs.filter(({ a, b }) => a.claim.quantity.measure === 'money' && b.claim.quantity.measure === 'money');
  const now = [...new Set(sums.map(({ a }) => a))].filter(
    (a) => (a.before || a.opening) && opened.test(lead(reading, a)),
  );
  const then = [...new Set(sums.map(({ b }) => b))].filter((b) => left.test(lead(last, b)));
  return now.flatMap((a) => {
    if (last.quantities.some(({ value }) => value === a.claim.quantity.value)) return [];
    const fund = fundIn(lead(reading, a));
    const own = then.filter((b) => fundIn(lead(last, b)) === fund);
    const rivals = now.filter((one) => fundIn(lead(reading, one)) === fund);
    if (own.length !== 1 || rivals.some((one) => one.value !== a.value)) return [];
    return sums.filter((pair) => pair.a === a && pair.b === own[0] && !pair.same);
  });
}
