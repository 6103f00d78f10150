import { quote, spanning, type Finding, type Span } from '../finding.ts';
import { one, type Quantity } from '../reading/quantities.ts';
import { nthOf, spanOf, type Reading } from '../reading/statements.ts';
import { say } from './sums.ts';
import { sameMeasure } from '../reading/units.ts';

/** What was there, what came, what went, what is there now. */
type Step = 'opening' | 'in' | 'out' | 'closing';

const steps: readonly [Step, RegExp][] = [
  [
    'opening',
    /(?:(?<!\p{L})từ (?:chỗ )?(?:(?:đầu|cuối) năm \d{4} )?(?:có|chỉ có)|đầu (?:năm|kỳ|nhiệm kỳ|khóa)|tồn (?:đầu|năm trước)|năm trước chuyển sang|dư đầu|mang sang|năm trước mang|kỳ trước chuyển sang|(?:chuyển|bàn giao) sang|năm (?:cũ|ngoái|trước) còn|đầu (?:quý|tháng|học kỳ))[^,;.]*$/iu,
  ],
  [
    'closing',
    /(?:cuối (?:năm|kỳ|nhiệm kỳ|khóa)|hiện (?:nay|còn|có)|đến nay|tồn cuối|dư cuối|số dư|kết dư|tồn quỹ|quỹ (?:còn|dư|tồn)|hiện giữ|nay còn|còn giữ|còn (?:lại|dư|tồn)?|(?:cuối|hết) (?:quý|tháng|học kỳ)|tồn|dư)[^,;.]*$/iu,
  ],
  [
    'in',
    /(?:kết nạp|tiếp nhận|chuyển đến|tăng(?! so)|thu(?! hồi)|tuyển|phát triển(?: mới)?|bổ sung|nhận về|góp(?: thêm)?|(?:ủng hộ|hỗ trợ|tài trợ|cấp) (?:thêm|bù|về)|huy động|tuyển|thành lập(?: thêm| mới)?)[^,;.]*$/iu,
  ],
  [
    'out',
    /(?:chuyển đi|chuyển công tác|nghỉ hưu|nghỉ việc|mất|rút|thôi tham gia|phát thưởng|trợ cấp|giảm(?! so)|chi(?! bộ| nhánh| đoàn)|thôi việc|từ trần|giải thể|sáp nhập|ra khỏi|xin thôi)[^,;.]*$/iu,
  ],
];

export function stepOf(reading: Reading, quantity: Quantity): Step | undefined {
  const { text, quantities, lines } = reading;
  const line = spanOf(lines, quantity);
  const previous = quantities[nthOf(quantities, quantity) - 1];
  const lead = text.slice(Math.max(line.from, previous?.to ?? 0), quantity.from);
  // "PHẦN THU | 145.000.000 | 153.010.000": every cell is of the name of its row.
  if (/^[\s|]*\|[\s|]*$/u.test(lead)) return stepSaid(text.slice(line.from, quantity.from).replace(/[\d.]*\d/gu, ''));
  return stepSaid(lead) ?? (adding.test(lead) ? headingAbove(reading, line) : undefined);
}

const stepSaid = (lead: string): Step | undefined =>
  steps.find(([, pattern]) => pattern.test(lead.replace(/^.*[,;.](?=[^,;.]*$)/su, '')))?.[0] ??
  steps.find(([, pattern]) => pattern.test(lead))?.[0];

const adding = /(?:^|[,;.:\n]\s)[-+*•\s]*(?:tổng )?cộng(?:\s\p{L}+)?[\s:]*$/iu;
const heading =
  /^[\s\-+*•]*(?:[\dIVXA-E]{1,3}[.)/]\s)?(?:phần |các khoản |số |đã )?(thu|chi)(?!\p{L})(?=[^\d]{0,24}(?::|$))/imu;

/** "Thu: quý I 18.600.000; quý II 17.950.000. Cộng 36.550.000": what is added up is of its heading, in its line or some above. */
function headingAbove({ text, lines }: Reading, line: Span): Step | undefined {
  const nth = nthOf(lines, line);
  for (let at = nth; at > Math.max(0, nth - 9); at -= 1) {
    const said = heading.exec(text.slice(lines[at]?.from, lines[at]?.to))?.[1]?.toLowerCase();
    if (said !== undefined) return said === 'thu' ? 'in' : 'out';
  }
  return undefined;
}

const apart = /(?<!\p{L})(tăng|nhiều hơn|hơn|thêm|giảm|ít hơn|kém)\s+$/iu;

/** "41 lượt, giảm 4 lượt so với năm 2022 (47 lượt)": two numbers and how far they are said to be apart. */
export function differences(reading: Reading): Finding[] {
  const { text, quantities } = reading;
  return quantities.flatMap((difference, nth): Finding[] => {
    const sentence = spanOf(reading.sentences, difference);
    const way = apart
      .exec(text.slice(Math.max(sentence.from, difference.from - 12), difference.from))?.[1]
      ?.toLowerCase();
    const [now, then] = [quantities[nth - 1], quantities[nth + 1]];
    if (!way || !now || difference.measure === 'percent' || difference.about || difference.of) return [];
    if (now.from < sentence.from || now.of || now.whole || now.about || now.rate || !sameMeasure(now, difference))
      return [];
    if (!then || then.to > sentence.to || then.of || then.whole || then.about || !sameMeasure(then, now)) return [];
    const [before, after] = [text.slice(now.to, difference.from), text.slice(difference.to, then.from)];
    if (!/^[^;.:\d]{0,30}$/u.test(before) || !/^[^;.]{0,24}so với[^;,.]{0,40}(?:\(|là\s*)[^;.\d]{0,12}$/u.test(after))
      return [];
    const more = /tăng|nhiều|^hơn|thêm/u.test(way);
    const told = more ? now.value - then.value : then.value - now.value;
    // Told far otherwise, it is the difference of something else.
    const off = told > difference.value ? told - difference.value : difference.value - told;
    const alike = now.value < 2n * then.value && then.value < 2n * now.value;
    const bracketed = alike && /so với[^;,.\d]{0,40}\(\s*$/u.test(after);
    if (off === 0n || (!bracketed && off > 2n * one && off * 2n > difference.value)) return [];
    const words = `Ghi ${way} ${quote(difference)}, nhưng ${quote(now)} so với ${quote(then)} là ${told < 0n ? (more ? 'giảm' : 'tăng') : way} ${say(told < 0n ? -told : told, now)}.`;
    return [{ kind: 'totalAndParts', at: spanning(now, then), words }];
  });
}

/** "tuyển mới 45 người, thôi việc 32 người, như vậy tăng 13 người": what came less what went. */
export function netChanges(reading: Reading): Finding[] {
  const { text, quantities } = reading;
  return quantities.flatMap((net, nth): Finding[] => {
    const [came, went] = [quantities[nth - 2], quantities[nth - 1]];
    if (!came || !went || came.from < spanOf(reading.sentences, net).from || !sameMeasure(came, net)) return [];
    if (
      [came, went, net].some((some) => some.of || some.whole || some.about || some.rate || some.measure === 'percent')
    )
      return [];
    const way =
      /(?:^|nên|như vậy|tức|tính chung|chung|;|,)[^,;.\d]{0,30}?(tăng|giảm)(?: thêm| thực| ròng| đi)?\s$/iu.exec(
        text.slice(went.to, net.from),
      )?.[1];
    const steps = [stepOf(reading, came), stepOf(reading, went)].sort().join();
    if (way === undefined || steps !== 'in,out' || /so với|kế hoạch/iu.test(text.slice(came.to, net.to + 16)))
      return [];
    const more = stepOf(reading, came) === 'in' ? came.value - went.value : went.value - came.value;
    const told = /tăng/iu.test(way) ? more : -more;
    const off = told > net.value ? told - net.value : net.value - told;
    if (off === 0n || off * 2n > net.value) return [];
    const words = `Ghi ${way.toLowerCase()} ${quote(net)}, nhưng ${quote(came)} và ${quote(went)} chênh nhau ${say(told, net)}.`;
    return [{ kind: 'totalAndParts', at: spanning(came, net), words }];
  });
}
