import { formatNumber } from '../../../../kernel/vi/number.ts';
import { quote, spanning, type Finding } from './finding.ts';
import { one, type Quantity } from './quantities.ts';
import { sameMeasure, unitClass } from './units.ts';
import { quantitiesIn, spanOf, type Reading } from './statements.ts';

/** A percent against its ratio or its two numbers. What may belong together in a second way is left alone. */
export function percentAndRatio(reading: Reading): Finding[] {
  return reading.quantities
    .filter((one) => one.measure === 'percent')
    .flatMap(
      (percent) => growth(reading, percent) ?? againstRatio(reading, percent) ?? againstPair(reading, percent) ?? [],
    );
}

/** "x/y … p%", "p% … (x/y)": the ratio that the percent speaks of. */
function againstRatio(reading: Reading, percent: Quantity): Finding[] | undefined {
  const { text, quantities } = reading;
  const nth = quantities.indexOf(percent);
  const sentence = spanOf(reading.sentences, percent);
  const earlier = quantities.slice(0, nth).findLast((one) => !(one.measure === 'percent'));
  const before =
    earlier?.whole && earlier.from >= sentence.from ? quantities[quantities.indexOf(earlier) - 1] : undefined;
  const after = quantities[nth + 1];
  const candidates: [Quantity, string][] = [];
  if (before?.of) candidates.push([before, text.slice(before.of.to, percent.from)]);
  if (after?.of && after.from < sentence.to) {
    const between = text.slice(percent.to, after.from);
    if (/^[^.;()]{0,50}\(\s*$/u.test(between) || /^\s*(?:,|tức|hay|tương đương)?\s*$/u.test(between))
      candidates.unshift([after, '']);
  }
  for (const [ratio, between] of candidates) {
    const { of } = ratio;
    if (!of || of.value === 0n) continue;
    const words = between.replace(/\([^)]*\)/gu, '');
    if (
      /;|\.\s|tăng|giảm|vượt|thêm|kém|làm tròn|yêu cầu|kế hoạch là|chỉ tiêu là|mục tiêu/u.test(words) ||
      words.length > 90
    )
      continue;
    if (words.split(',').length > 2 && !/(?:đạt|bằng|tỷ lệ|tỉ lệ|chiếm|tương đương)\s*(?:tỷ lệ|là)?\s*$/iu.test(words))
      continue;
    if (agrees(percent, ratio.value, of.value)) return [];
    if (
      quantities.some(
        (one) => one.measure === 'percent' && one !== percent && one.from > of.to && one.to < percent.from,
      )
    )
      continue;
    if (after && after.from < percent.to + 40 && after.from < sentence.to && agrees(percent, ratio.value, after.value))
      return [];
    if (/trong đó|riêng|còn/u.test(words)) continue;
    return [wrong(percent, ratio, of)];
  }
  return undefined;
}

/** "năm 2022: 9,2 tỷ đồng … tăng 23,3%": two numbers of one thing and how much it grew. */
function growth(reading: Reading, percent: Quantity): Finding[] | undefined {
  const { text } = reading;
  const line = spanOf(reading.lines, percent);
  const lead = text.slice(Math.max(line.from, percent.from - 24), percent.from);
  if (!/(?:tăng|giảm)(?: thêm)?\s+$/iu.test(lead)) return undefined;
  if (
    percent.about ||
    !/(?:\(|,|và|tức|như vậy|lượt|đồng|người)\s*(?:\p{L}+\s+){0,3}(?:tăng|giảm)(?: thêm)?\s+$/iu.test(lead)
  )
    return [];
  const before = quantitiesIn(reading, { from: line.from, to: percent.from }).filter(
    (one) => one.measure !== 'percent' && !lasts(one),
  );
  const after = quantitiesIn(reading, { from: percent.to, to: line.to }).filter(
    (one) => one.measure !== 'percent' && one.from < percent.to + 60,
  );
  const all = [...before, ...after];
  const grew = (a: Quantity, b: Quantity): boolean =>
    a !== b && loosely(a, b) && agrees(percent, a.value > b.value ? a.value - b.value : b.value - a.value, b.value);
  if (all.some((a) => all.some((b) => grew(a, b)) || all.some((b) => a !== b && agrees(percent, a.value, b.value))))
    return [];
  const everywhere = reading.quantities.filter((one) => one.measure !== 'percent' && !lasts(one));
  if (everywhere.some((a) => all.some((b) => grew(a, b)))) return [];
  const [top] = before.slice(-1);
  const [since] = after;
  if (
    top &&
    since &&
    !top.of &&
    !top.whole &&
    loosely(top, since) &&
    !top.about &&
    !since.about &&
    /^\s*so với[^.;]{0,40}\(\s*$/u.test(text.slice(percent.to, since.from))
  )
    return [wrong(percent, top, since, true)];
  const [previous, last] = before.slice(-2);
  if (
    !previous ||
    !last ||
    previous.of ||
    last.of ||
    previous.whole ||
    unitClass(previous.unit) !== unitClass(last.unit) ||
    previous.measure !== last.measure ||
    previous.about ||
    last.about
  )
    return [];
  const past = (one: Quantity): boolean =>
    /(?:năm (?:19|20)\d\d|năm trước|năm ngoái|cùng kỳ|so với|từ)[^\d;]*$/iu.test(
      text.slice(Math.max(line.from, one.from - 50), one.from),
    );
  if (!past(last) && !past(previous)) return [];
  const [base, grown] = past(last) ? [last, previous] : [previous, last];
  return [wrong(percent, grown, base, true)];
}

const link =
  /(?:đạt|bằng|chiếm|tỷ lệ|tỉ lệ|tương đương|hoàn thành|chỉ đạt|mới đạt|vượt|=|\()\s*(?:đúng|tỷ lệ|tỉ lệ|là|gần|trên|hơn|khoảng|chỉ|tới|đạt)?\s*(?:trên|gần|hơn)?\s*$/iu;
const plan =
  /(?:kế hoạch|dự toán|chỉ tiêu|định mức|giao|mục tiêu|tổng số|tổng|trên tổng số|trên|trong số|trong tổng số|trong)/iu;

/** "a trên tổng số b, đạt p%", "kế hoạch b, thực hiện a, đạt p%", "b đoàn viên, trong đó nữ a (p%)". */
function againstPair(reading: Reading, percent: Quantity): Finding[] | undefined {
  const { text } = reading;
  const sentence = spanOf(reading.sentences, percent);
  const before = text.slice(sentence.from, percent.from);
  if (!link.test(before) || /(?:phấn đấu|ít nhất|tối thiểu|từ|yêu cầu|quy định|tăng|giảm)[^,;(]*$/iu.test(before))
    return undefined;
  const earlier = quantitiesIn(reading, { from: sentence.from, to: percent.from }).filter(
    (one) => one.measure !== 'percent',
  );
  const part = earlier.at(-1);
  if (!part || part.whole || lasts(part) || text.slice(part.to, percent.from).length > 90) return undefined;
  const later = quantitiesIn(reading, { from: percent.to, to: Math.min(sentence.to, percent.to + 60) }).filter(
    (one) => one.measure !== 'percent',
  );
  const over = /vượt[^,;(]*$/iu.test(before);
  const fits = (base: Quantity, top: Quantity): boolean =>
    base.value > 0n &&
    (agrees(percent, top.value, base.value) ||
      agrees(percent, top.value > base.value ? top.value - base.value : base.value - top.value, base.value));
  const base = clearBase(reading, { part, percent, earlier, later });
  const beside = [...earlier, ...later].filter((one) => !lasts(one));
  if (beside.some((one) => beside.some((top) => one !== top && loosely(one, top) && fits(one, top)))) return [];
  if (base) {
    if (
      base.about ||
      part.about ||
      percent.about ||
      fits(...(base.swapped ? ([part, base.quantity] as const) : ([base.quantity, part] as const)))
    )
      return [];
    return [
      wrong(percent, ...(base.swapped ? ([base.quantity, part] as const) : ([part, base.quantity] as const)), over),
    ];
  }
  return shareOfSomething(reading, percent, part, before, fits);
}

/** "26 chị (96,3%)" is a share of some number of the draft; where none fits and the whole stands just before, it is wrong. */
function shareOfSomething(
  reading: Reading,
  percent: Quantity,
  part: Quantity,
  before: string,
  fits: (base: Quantity, top: Quantity) => boolean,
): Finding[] | undefined {
  const { text } = reading;
  const between = text.slice(part.to, percent.from);
  if (percent.about || part.about || percent.value > 100n * one || part.of) return undefined;
  if (
    !/^(?:\s+\p{L}+){0,6}\s*(?:\(\s*(?:đạt|chiếm|bằng|tỷ lệ|tỉ lệ)?|,?\s*(?:chiếm|bằng|đạt|tỷ lệ|tỉ lệ)(?: tỷ lệ)?)\s*$/u.test(
      between,
    )
  )
    return undefined;
  if (/(?:tăng|giảm|vượt|hơn|kém|lãi)[^,;(]*(?:\([^)]*)?$/iu.test(before.slice(-40))) return undefined;
  const all = reading.quantities.filter((one) => one.measure !== 'percent' && one !== part && !lasts(one));
  if (all.some((base) => fits(base, part))) return [];
  const line = spanOf(reading.lines, percent);
  const ahead = all.filter((one) => one.from >= line.from && one.to <= part.from && loosely(one, part) && !one.about);
  const near =
    ahead.findLast((one) => one.value > part.value) ??
    ahead.findLast((one) => one.unit !== '' && one.unit === part.unit);
  const members = all.find(
    (one) =>
      /^đoàn viên$/u.test(one.unit) && one.value > part.value && /có\s$/u.test(text.slice(one.from - 3, one.from)),
  );
  const total = /^\s*(?:trên )?tổng số/u.test(text.slice(percent.to, percent.to + 16))
    ? all
        .filter((one) => one.unit !== '' && unitClass(one.unit) === unitClass(part.unit))
        .sort((a, b) => Number(b.value - a.value))[0]
    : undefined;
  const base = near ?? (person(part) ? members : total);
  return base ? [wrong(percent, part, base)] : undefined;
}

interface Base {
  quantity: Quantity;
  swapped: boolean;
  about: Quantity['about'];
}

/** The one number that the percent can only be measured on. */
function clearBase(
  reading: Reading,
  { part, percent, earlier, later }: { part: Quantity; percent: Quantity; earlier: Quantity[]; later: Quantity[] },
): Base | undefined {
  const { text } = reading;
  const wordsBefore = (one: Quantity): string =>
    text.slice(Math.max(0, one.from - 32), one.from).replace(/.*[.;,(]\s/u, '');
  const planned = (one: Quantity): boolean =>
    loosely(one, part) &&
    (plan.test(wordsBefore(one).replace(/thực hiện.*$/iu, '')) ||
      /^(?:\s\p{L}+){0,3}\s(?:kế hoạch|chỉ tiêu|dự toán)/u.test(text.slice(one.to, one.to + 40)));
  const base = (quantity: Quantity, swapped = false): Base => ({ quantity, swapped, about: quantity.about });
  const between = text.slice(part.to, percent.from);
  const previous = earlier.at(-2);
  // "kế hoạch 1.200 người (105%)": the number next to the percent is the base, the one before it the part.
  if (previous && planned(part) && loosely(previous, part) && text.slice(previous.to, part.from).length < 60)
    return base(previous, true);
  if (
    previous &&
    planned(previous) &&
    text.slice(previous.to, part.from).length < 60 &&
    !/trong đó/u.test(text.slice(previous.to, part.from))
  )
    return base(previous);
  const [next] = later;
  const among = next && /^\)?\s*(?:trong|trên)(?: tổng)?(?: số)?\s$/u.test(text.slice(percent.to, next.from));
  if (next && among && loosely(next, part)) return base(next);
  if (
    next &&
    planned(next) &&
    /^[^.;]{0,30}(?:\(|là|trên|kế hoạch|chỉ tiêu|dự toán|trong tổng số|trong số)\s*$/u.test(
      text.slice(percent.to, next.from),
    )
  )
    return base(next);
  if (
    next &&
    /(?:kế hoạch|dự toán|chỉ tiêu)[^.;(]{0,24}\(\s*$/u.test(text.slice(percent.to, next.from)) &&
    loosely(next, part)
  )
    return base(next);
  // "b đoàn viên, trong đó nữ a (p%)"
  const inside =
    previous &&
    /trong đó/u.test(text.slice(previous.to, part.from)) &&
    previous.value > part.value &&
    person(previous) &&
    person(part);
  if (previous && inside && /^\s*(?:\p{L}+\s*){0,3}(?:\(|,? ?chiếm|,? ?bằng|,? ?đạt)/u.test(between))
    return base(previous);
  if (/dự toán|kế hoạch|chỉ tiêu/u.test(text.slice(percent.to, percent.to + 24)) && !next) {
    const [line] = [spanOf(reading.lines, percent)];
    const above = reading.lines[reading.lines.indexOf(line) - 1];
    const planOf = above && quantitiesIn(reading, above);
    const [only] = planOf ?? [];
    if (
      above &&
      planOf?.length === 1 &&
      only &&
      /^[^\d]*(?:dự toán|kế hoạch|chỉ tiêu)[^\d]*$/iu.test(text.slice(above.from, only.from)) &&
      sameMeasure(only, part)
    )
      return base(only);
  }
  const pair =
    previous &&
    !previous.whole &&
    /(?:trên|trong)(?: tổng)?(?: số)?\s$/iu.test(text.slice(Math.max(0, part.from - 16), part.from)) &&
    previous.value <= part.value;
  return previous && pair ? base(previous, true) : undefined;
}

/** A length of time is no share of anything. */
const lasts = ({ unit }: Quantity): boolean => /^(?:năm|tháng|ngày|giờ|tuần|quý)(?!\p{L})/u.test(unit);

const person = (one: Quantity): boolean => one.unit === '' || unitClass(one.unit) === 'person';

const loosely = (one: Quantity, other: Quantity): boolean =>
  one.measure === other.measure &&
  (one.measure === 'money' ||
    one.unit === '' ||
    other.unit === '' ||
    unitClass(one.unit) === unitClass(other.unit) ||
    (person(one) && person(other)));

/** As officers round: half up to the figures that are written, or cut off there. */
export function agrees(percent: Quantity, part: bigint, whole: bigint): boolean {
  if (whole === 0n) return true;
  const exact = part * 100n * one;
  const [low, high] = [(percent.value - percent.step) * whole, (percent.value + percent.step) * whole];
  if (percent.about === 'over') return exact >= percent.value * whole && exact < (percent.value + 5n * one) * whole;
  if (percent.about === 'under') return exact <= percent.value * whole && exact > (percent.value - 5n * one) * whole;
  if (percent.about === 'near') return exact > low - 2n * one * whole && exact < high + 2n * one * whole;
  return exact > low + (percent.step * whole) / 2n - 1n && exact < high;
}

function wrong(percent: Quantity, part: Quantity, whole: Quantity, over = false): Finding {
  const part100 = over ? (part.value > whole.value ? part.value - whole.value : whole.value - part.value) : part.value;
  const exact = Number((part100 * 100_000n) / whole.value) / 1000;
  const decimals = percent.step < one ? 1 : 0;
  const rounded = Number((exact + 1e-9).toFixed(decimals === 0 && Number.isInteger(exact) ? 0 : 1));
  return {
    kind: 'percentAndRatio',
    at: spanning(percent, part, whole),
    words: `Ghi ${quote(percent)}, nhưng ${quote(part)} trên ${quote(whole)} là ${formatNumber(rounded)}%.`,
  };
}
