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
}

const steps = ['opening', 'in', 'out', 'closing'];

export function besideOf(reading: Reading): (some: Quantity) => Beside {
  const known = new Map<Quantity, Beside>();
  return (some) => {
    const found = known.get(some) ?? lookBeside(reading, some);
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
  return {
    before: wordsOf(before)
      .slice(-6)
      .filter((word) => cues.has(word)),
    behind: wordsOf(/^[^,;.()]*/u.exec(behind)?.[0] ?? '')
      .slice(0, 5)
      .filter((word) => cues.has(word)),
    step: steps.indexOf(stepOf(reading, some) ?? '') + 1,
    percent: ofPercent.test(text.slice(some.to, some.to + 60)),
    line: nthOf(lines, some),
    sentence: nthOf(sentences, some),
    nth: Math.min(6, earlier.length),
  };
}

const ofPercent = /^[^,;.()\d]{0,30}[(,]?\s?(?:đạt |chiếm |bằng )?(?:tỷ lệ )?[\d,]+\s?%/u;

const wordsOf = (said: string): string[] => said.toLowerCase().match(/\p{L}+/gu) ?? [];
