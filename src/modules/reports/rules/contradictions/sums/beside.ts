import { stepOf } from './flows.ts';
import type { Quantity } from '../reading/quantities.ts';
import { nthOf, quantitiesIn, spanOf, type Reading } from '../reading/statements.ts';

/** Words beside a number that tell what it is to the others. */
const cues = new Set(
  'tổng cộng toàn tất cả chung gộp thành hai ba bốn gồm chia phân trong đó riêng khác còn lại nay hiện đến cuối đầu trước ngoái cùng kỳ năm từ lên xuống tăng giảm hơn kém nhiều ít thêm mới bớt trừ chênh so với vượt thiếu đủ là được đạt có và chưa không vắng mặt đúng nam nữ đảng mỗi một bình quân nhân bằng trị giá số tiền kết nạp chuyển nghỉ vào ra thôi tuyển nhận bổ sung lập giải thể thu chi tồn dư nộp dùng kế hoạch chỉ tiêu dự toán trên phiếu hợp lệ phát cho loại quý tháng đợt khối khoản nguồn cấp lần xây sửa x'.split(
    ' ',
  ),
);

/** What is asked of a number in every sum in which it may stand. */
export interface Beside {
  /** The words among its last ones before it, and its first behind it, none beyond the next number. */
  before: readonly string[];
  behind: readonly string[];
  /** What it tells of a flow: 1 opening, 2 in, 3 out, 4 closing. */
  step: number;
  /** A percent is told of it. */
  percent: boolean;
  line: number;
  sentence: number;
  /** How many numbers stand before it in its sentence. */
  nth: number;
  /** The word right before it and right behind it, whatever they are. */
  lead: string;
  tail: string;
  /** By its words it is taken away, or added. */
  went: boolean;
  came: boolean;
  /** The day or year told last before it, as a number that rises; 0 if none is. */
  day: number;
}

const steps = ['opening', 'in', 'out', 'closing'];

export const besideOf = (reading: Reading): ((some: Quantity) => Beside) =>
  once((some: Quantity) => lookBeside(reading, some));

/** Asked for in every sum, looked up once. */
export function once<Key, Found>(look: (some: Key) => Found): (some: Key) => Found {
  const known = new Map<Key, Found>();
  return (some) => {
    const found = known.get(some) ?? look(some);
    known.set(some, found);
    return found;
  };
}

function lookBeside(reading: Reading, some: Quantity): Beside {
  const { text, sentences, lines } = reading;
  const sentence = spanOf(sentences, some);
  const earlier = quantitiesIn(reading, { from: sentence.from, to: some.from });
  const next = quantitiesIn(reading, { from: some.to, to: sentence.to })[0];
  const before = text.slice(Math.max(sentence.from, earlier.at(-1)?.to ?? 0, some.from - 60), some.from);
  const behind = text.slice(some.to, Math.min(next?.from ?? sentence.to, some.to + 40));
  const [leading, following] = [wordsOf(before), wordsOf(/^[^,;.()]*/u.exec(behind)?.[0] ?? '')];
  const clause = before.replace(/.*[,;.](?!\d)/su, '');
  const says = (words: RegExp): boolean =>
    words.test(clause) || (clause.trim() === '' && words.test(following.join(' ')));
  return {
    before: leading.slice(-6).filter((word) => cues.has(word)),
    behind: following.slice(0, 5).filter((word) => cues.has(word)),
    lead: leading.at(-1) ?? '',
    tail: following[0] ?? '',
    went: says(away),
    came: says(added),
    day: dayOf(text.slice(Math.max(spanOf(lines, some).from, earlierOf(reading, some)?.to ?? 0), some.from)),
    step: steps.indexOf(stepOf(reading, some) ?? '') + 1,
    percent: ofPercent.test(text.slice(some.to, some.to + 60)),
    line: nthOf(lines, some),
    sentence: nthOf(sentences, some),
    nth: Math.min(6, earlier.length),
  };
}

const away =
  /(?<!\p{L})(?:giảm|bớt|nghỉ|hưu|chuyển (?:đi|công tác|sinh hoạt|ra|về)|đi|ra|rút|thôi|mất|chết|qua đời|từ trần|trừ|xóa|chi|giải thể|sáp nhập|nhập|khỏi|tháo|hỏng|thanh lý|hết|xuất|nộp|trả|thu hồi|thu được|đã thu)(?!\p{L})/iu;
const added =
  /(?<!\p{L})(?:kết nạp|tuyển|vào|nhận|thêm|tăng|đến|bổ sung|thu(?! hồi)|góp|về|mới|phát triển|lãi|sinh|mua|lập|ủng hộ|hỗ trợ)(?!\p{L})/iu;

const earlierOf = ({ quantities }: Reading, some: Quantity): Quantity | undefined =>
  quantities[nthOf(quantities, some) - 1];

/** "31/12/2023", "1/6", "năm 2022". */
function dayOf(said: string): number {
  const last = [...said.matchAll(/(?<!\d)(?:(\d{1,2})\/(\d{1,2})(?:\/(20\d\d))?|(20\d\d))(?!\d)/gu)].at(-1);
  if (!last) return 0;
  const [day = 0, month = 0, year = 0, alone = 0] = last.slice(1).map((figures) => Number(figures ?? 0));
  return (year + alone) * 372 + month * 31 + day;
}

const ofPercent = /^[^,;.()\d]{0,30}[(,]?\s?(?:đạt |chiếm |bằng )?(?:tỷ lệ )?[\d,]+\s?%/u;

const wordsOf = (said: string): string[] => said.toLowerCase().match(/\p{L}+/gu) ?? [];
