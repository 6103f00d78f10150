import type { Claim } from './claims.ts';
import type { Reading } from '../reading/statements.ts';
import type { ToldThen } from './told-then.ts';

/** Whatever may say of a number that it is none of today. */
const then =
  /(?<!\p{L})(?:khi|lúc|hồi|ngày (?:ấy|đó)|đầu|trước|so với|bằng (?:năm|kỳ)|lập|ra đời|bàn giao|chỉ tiêu|giao|kế hoạch|dự kiến|nghị quyết|khóa|nhiệm kỳ|đại hội|cũ|từng|nay|vốn|gốc)(?!\p{L})|(?<![\d.,])(?:19|20)\d\d(?![\d.,])/iu;
/** "là 30, nhiều hơn năm trước": compared without a number of then. */
const moreThan = /(?:nhiều|ít|cao|thấp|lớn) hơn (?:so với )?(?:năm|kỳ|quý|tháng|nhiệm kỳ|khóa) trước(?=\s*[.,;)])/giu;
/** "Tổng công ty có 11 công ty thành viên": what there is today, in a sentence without a word of then, may be another number than it was. */
export function isPlainlyNow({ text }: Reading, { now, before, opening, claim }: ToldThen): boolean {
  const { sentence } = claim;
  return (
    now &&
    !before &&
    !opening &&
    claim.period === '' &&
    claim.sort !== 'plan' &&
    !isOnGround(text, claim) &&
    !then.test(text.slice(sentence.from, sentence.to).replace(moreThan, ' '))
  );
}

/** Land is what it was: "diện tích phục vụ 640 km2". */
const isOnGround = (text: string, { sentence }: Claim): boolean =>
  /\d\s?(?:ha|km2|km²|m2)(?![\p{L}\d])/u.test(text.slice(sentence.from, sentence.to));
