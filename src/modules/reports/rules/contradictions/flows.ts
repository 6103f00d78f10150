import { quote, spanning, type Finding } from './finding.ts';
import { one, type Quantity } from './quantities.ts';
import { quantitiesIn, spanOf, type Reading } from './statements.ts';
import { say } from './sums.ts';
import { partOf, sameMeasure } from './units.ts';

/** What was there, what came, what went, what is there now. */
type Step = 'opening' | 'in' | 'out' | 'closing';

const steps: readonly [Step, RegExp][] = [
  [
    'opening',
    /(?:(?<!\p{L})từ (?:chỗ )?(?:(?:đầu|cuối) năm \d{4} )?(?:có|chỉ có)|đầu (?:năm|kỳ|nhiệm kỳ|khóa)|tồn (?:đầu|năm trước)|năm trước chuyển sang|dư đầu|mang sang|năm trước mang|kỳ trước chuyển sang|chuyển sang)[^,;.]*$/iu,
  ],
  [
    'closing',
    /(?:cuối (?:năm|kỳ|nhiệm kỳ|khóa)|hiện (?:nay|còn|có)|đến nay|tồn cuối|dư cuối|số dư|kết dư|tồn quỹ|quỹ (?:còn|dư|tồn)|hiện giữ|nay còn|còn giữ|còn (?:lại|dư|tồn)?)[^,;.]*$/iu,
  ],
  [
    'in',
    /(?:kết nạp|tiếp nhận|chuyển đến|tăng(?! so)|thu(?! hồi)|tuyển|phát triển(?: mới)?|bổ sung|nhận về|góp(?: thêm)?|huy động|tuyển|thành lập(?: thêm| mới)?)[^,;.]*$/iu,
  ],
  [
    'out',
    /(?:chuyển đi|chuyển công tác|nghỉ hưu|nghỉ việc|mất|rút|thôi tham gia|phát thưởng|trợ cấp|giảm(?! so)|chi(?! bộ| nhánh| đoàn)|thôi việc|từ trần|giải thể|sáp nhập|ra khỏi|xin thôi)[^,;.]*$/iu,
  ],
];

/** "đầu năm 120 đoàn viên, kết nạp 8, chuyển đi 5, cuối năm 125": what was, and what came, less what went, is what is. */
export function flows(reading: Reading): Finding[] {
  return reading.lines.flatMap((line): Finding[] => {
    const all = quantitiesIn(reading, line).filter(
      (some) => some.measure !== 'percent' && !some.of && !some.whole && !some.rate && !explained(reading, some),
    );
    return all.flatMap((opening, nth): Finding[] => {
      if (stepOf(reading, opening) !== 'opening' || opening.about) return [];
      const told: [Step | undefined, Quantity][] = [];
      for (const next of all.slice(nth + 1).filter((some) => partOf(some, opening))) {
        const step = stepOf(reading, next);
        told.push([step, next]);
        if (step === 'closing') break;
      }
      const [closing] = told.findLast(([step]) => step === 'closing') ?? [];
      const last = told.at(-1)?.[1];
      const moved = told.slice(0, -1);
      if (!closing || !last || moved.length === 0 || last.about) return [];
      if (moved.some(([step, { about }]) => (step !== 'in' && step !== 'out') || about)) return [];
      const now = moved.reduce((sum, [step, { value }]) => (step === 'in' ? sum + value : sum - value), opening.value);
      if (now === last.value || now < 0n) return [];
      const words = `Đầu kỳ ghi ${quote(opening)}, cộng tăng trừ giảm còn ${say(now, opening)}, cuối kỳ ghi ${quote(last)}.`;
      return [{ kind: 'totalAndParts', at: spanning(opening, last), words }];
    });
  });
}

/** "giảm 312 (nghỉ việc 287, chấm dứt 25)": a bracket that opens behind a number tells how it comes about. */
function explained({ text, lines }: Reading, { aside, from }: Quantity): boolean {
  if (!aside) return false;
  const lead = text.slice(spanOf(lines, { from, to: from }).from, from);
  return /\d(?:\s\p{L}+){0,4}\s*\((?:[^()]*)$/u.test(lead) && !/\((?:đầu|cuối)[^(]*$/u.test(lead);
}

export function stepOf({ text, quantities, lines }: Reading, quantity: Quantity): Step | undefined {
  const line = spanOf(lines, quantity);
  const previous = quantities[quantities.indexOf(quantity) - 1];
  const lead = text.slice(Math.max(line.from, previous?.to ?? 0), quantity.from);
  return (
    steps.find(([, pattern]) => pattern.test(lead.replace(/^.*[,;.](?=[^,;.]*$)/su, '')))?.[0] ??
    steps.find(([, pattern]) => pattern.test(lead))?.[0]
  );
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
    if (off === 0n || (off > 2n * one && off * 2n > difference.value)) return [];
    const words = `Ghi ${way} ${quote(difference)}, nhưng ${quote(now)} so với ${quote(then)} là ${told < 0n ? (more ? 'giảm' : 'tăng') : way} ${say(told < 0n ? -told : told, now)}.`;
    return [{ kind: 'totalAndParts', at: spanning(now, then), words }];
  });
}

/** "tiếp nhận 32 đơn, đã giải quyết 28 đơn, còn 6 đơn": what is left is what there was less what was done. */
export function remainders(reading: Reading): Finding[] {
  const { text, quantities } = reading;
  return quantities.flatMap((left, nth): Finding[] => {
    const [done, all] = quantities
      .slice(Math.max(0, nth - 5), nth)
      .filter(({ measure }) => measure !== 'percent')
      .toReversed();
    const sentence = spanOf(reading.sentences, left);
    if (!all || !done || all.from < sentence.from || left.measure === 'percent') return [];
    if (left.measure === 'count' && left.unit === '') return [];
    if ([all, done, left].some(({ of, whole, about, rate }) => of || whole || about || rate)) return [];
    if (
      (all.unit === '' && all.measure === 'count') ||
      !sameMeasure(all, done) ||
      !sameMeasure(all, left) ||
      done.value >= all.value
    )
      return [];
    if (!/^[^.()\d]{0,50}$/u.test(text.slice(all.to, done.from))) return [];
    if (
      !/^[^.;()\d]{0,20},\s(?:hiện )?còn(?: lại| nợ| thiếu| phải nộp| phải thu)?\s$/u.test(
        text.slice(done.to, left.from).replace(/,?\s(?:đạt|bằng)\s(?:hơn |gần )?[\d,]+%|\([\d,]+%\)/u, ''),
      )
    )
      return [];
    const told = all.value - done.value;
    const off = told > left.value ? told - left.value : left.value - told;
    if (off === 0n || (off > 2n * one && off * 10n > all.value)) return [];
    const words = `Ghi còn ${quote(left)}, nhưng ${quote(all)} trừ ${quote(done)} còn ${say(told, all)}.`;
    return [{ kind: 'totalAndParts', at: spanning(all, left), words }];
  });
}

/** "thu 702 triệu đồng, chi 655 triệu đồng, kết dư 47 triệu đồng": what came in less what went out is left. */
export function balances(reading: Reading): Finding[] {
  const { text, quantities } = reading;
  return quantities.flatMap((left, nth): Finding[] => {
    const [came, went] = quantities
      .slice(Math.max(0, nth - 5), nth)
      .filter(({ measure, rate }) => measure === 'money' && !rate)
      .slice(-2);
    if (
      !came ||
      !went ||
      left.measure !== 'money' ||
      [came, went, left].some((some) => some.about || some.of || some.whole)
    )
      return [];
    const line = spanOf(reading.lines, left);
    const lead = (from: number, to: number): string => /[^,;.]*$/u.exec(text.slice(from, to))?.[0] ?? '';
    if (
      came.from < line.from ||
      /đầu (?:kỳ|năm)|chuyển sang|tồn|mang sang|dư/iu.test(text.slice(line.from, came.from)) ||
      !/(?<!\p{L})thu(?!\p{L})/iu.test(lead(line.from, came.from)) ||
      !/(?<!\p{L})chi(?!\p{L})/iu.test(lead(came.to, went.from)) ||
      !/^[^\d]{0,40}(?<!\p{L})(?:còn|tồn|dư|kết dư)(?!\p{L}| đầu)[^\d,;.]{0,24}$/iu.test(text.slice(went.to, left.from))
    )
      return [];
    const told = came.value - went.value;
    const off = told > left.value ? told - left.value : left.value - told;
    const finest = [came, went, left].reduce((most, { step }) => (step > most ? step : most), 0n);
    if (off < finest || off * 5n > came.value) return [];
    const words = `Ghi còn ${quote(left)}, nhưng ${quote(came)} trừ ${quote(went)} còn ${say(told, came)}.`;
    return [{ kind: 'totalAndParts', at: spanning(came, left), words }];
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
