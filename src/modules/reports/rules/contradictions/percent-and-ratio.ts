import type { Finding } from './finding.ts';
import { growth } from './growth.ts';
import { multiples } from './multiples.ts';
import { points } from './points.ts';
import { clearBase, namedBases } from './share-base.ts';
import { agrees, lasts, loosely, person, wrong } from './shares.ts';
import { one, type Quantity } from './quantities.ts';
import { unitClass } from './units.ts';
import { quantitiesIn, spanOf, type Reading } from './statements.ts';

/** A percent against its ratio or its two numbers. What may belong together in a second way is left alone. */
export function percentAndRatio(reading: Reading): Finding[] {
  const percents = reading.quantities.filter((one) => one.measure === 'percent');
  return [
    ...percents.flatMap(
      (percent) =>
        growth(reading, percent) ??
        againstRatio(reading, percent) ??
        againstPlan(reading, percent) ??
        againstPair(reading, percent) ??
        [],
    ),
    ...multiples(reading),
    ...points(reading),
  ];
}

/** "87/90 đồng chí, vắng 3 đồng chí": what the ratio leaves. */
function isRest(quantities: readonly Quantity[], nth: number): boolean {
  const [part, whole, rest] = [quantities[nth - 2], quantities[nth - 1], quantities[nth]];
  return part?.of !== undefined && part.of === whole && rest !== undefined && whole.value - part.value === rest.value;
}

/** "từ 35 điểm trở lên", "dưới 30 tuổi": it says who is counted, not how many. */
const isBound = (text: string, { from, to, of, whole }: Quantity): boolean =>
  !of &&
  !whole &&
  (/^\s\p{L}+(?:\s\p{L}+)? trở (?:lên|xuống)/u.test(text.slice(to, to + 30)) ||
    (/(?:dưới|trên|từ|đủ|quá)\s$/u.test(text.slice(from - 5, from)) &&
      /^\s(?:tuổi|điểm|năm|tháng|ngày)(?!\p{L})/u.test(text.slice(to, to + 8))));

/** "x/y … p%", "p% … (x/y)": the ratio that the percent speaks of. */
function againstRatio(reading: Reading, percent: Quantity): Finding[] | undefined {
  const { text, quantities } = reading;
  const nth = quantities.indexOf(percent);
  const sentence = spanOf(reading.sentences, percent);
  const earlier = quantities
    .slice(0, nth)
    .findLast((one, at) => one.measure !== 'percent' && !isBound(text, one) && !isRest(quantities, at));
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
    if (
      words.split(',').length > 2 &&
      !/(?:đạt|bằng|tỷ lệ|tỉ lệ|chiếm|tương đương)\s*(?:tỷ lệ|là|(?:\p{L}+\s){1,3})?\s*$/iu.test(words)
    )
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

const link =
  /(?:đạt|bằng|chiếm|tức(?: là)?|hay|tỷ lệ|tỉ lệ|tương đương|hoàn thành|chỉ đạt|mới đạt|vượt|=|\()\s*(?:đúng|tỷ lệ|tỉ lệ|là|gần|trên|hơn|khoảng|chỉ|tới|đạt)?\s*(?:trên|gần|hơn)?\s*$/iu;
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
  const grown = over || /(?<!\p{L})(?:tăng|giảm|hơn|kém|thêm|dư|lãi)(?!\p{L})[^;.]*$/iu.test(before.slice(-60));
  const fits = (base: Quantity, top: Quantity): boolean =>
    base.value > 0n &&
    (agrees(percent, top.value, base.value) ||
      (grown && agrees(percent, top.value > base.value ? top.value - base.value : base.value - top.value, base.value)));
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
  const named = namedBases(reading, percent, part);
  if (named && named.length > 0 && !part.about && !percent.about) {
    const nearest = named.find((one) => plausible(percent, part, one));
    return named.some((one) => fits(one, part)) || !nearest ? [] : [wrong(percent, part, nearest)];
  }
  return shareOfSomething(reading, percent, part, before, fits);
}

/** "Số tiền đạt 50% so với kế hoạch 40 triệu đồng": the plan stands behind the percent, what was done in the sentence before. */
function againstPlan(reading: Reading, percent: Quantity): Finding[] | undefined {
  const { text } = reading;
  const [sentence, line] = [spanOf(reading.sentences, percent), spanOf(reading.lines, percent)];
  const [plan] = quantitiesIn(reading, { from: percent.to, to: sentence.to });
  if (
    !plan ||
    plan.about ||
    percent.about ||
    quantitiesIn(reading, { from: sentence.from, to: percent.from }).length > 0
  )
    return undefined;
  if (!/^[^.;,()]{0,20}(?:kế hoạch|chỉ tiêu|dự toán)[^.;,\d]{0,16}$/iu.test(text.slice(percent.to, plan.from)))
    return undefined;
  const done = quantitiesIn(reading, { from: line.from, to: sentence.from }).filter(
    (one) =>
      one.measure === plan.measure &&
      !one.rate &&
      !one.of &&
      !one.whole &&
      unitClass(one.unit) === unitClass(plan.unit),
  );
  const [only, ...more] = done;
  if (!only || more.length > 0 || only.about) return done.length > 0 ? [] : undefined;
  return agrees(percent, only.value, plan.value) ? [] : [wrong(percent, only, plan)];
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
    !/^(?:\s+[\p{L}"“”]+){0,14}\s*(?:\(\s*(?:đạt|chiếm|bằng|tỷ lệ|tỉ lệ)?|,?\s*(?:chiếm|bằng|đạt|tức(?: là)?|tỷ lệ|tỉ lệ)(?: tỷ lệ)?)\s*$/u.test(
      between,
    )
  )
    return undefined;
  if (
    /(?<!\p{L})(?:tăng|giảm|vượt|hơn|kém|lãi|thêm)(?:\s\p{L}+){0,2}\s*$/iu.test(
      text.slice(Math.max(0, part.from - 30), part.from),
    )
  )
    return undefined;
  if (/(?<!\p{L})(?:tăng|giảm|vượt|hơn|kém|lãi)(?! huyết áp| ca| cường| trưởng)(?!\p{L})/iu.test(between))
    return undefined;
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
  if (!base || !plausible(percent, part, base)) return undefined;
  // "kết nạp 120 đoàn viên, đạt 80%": of a plan that is not told.
  const told = text.slice(base.to, part.from);
  const ofPlan = part.measure === 'money' ? !/trong (?:đó|số)/iu.test(told) : work.test(told);
  const reached = /(?:đạt|hoàn thành)[^,;(]*$/iu.test(between) && !ofThese(text, part, base);
  return (ofPlan && !/chiếm/iu.test(between)) || reached ? undefined : [wrong(percent, part, base)];
}

/** A slip is a few points; what is told far otherwise is measured on something else. */
function plausible(percent: Quantity, part: Quantity, base: Quantity): boolean {
  const apart = (part.value * 100n * one) / base.value - percent.value;
  return (apart < 0n ? -apart : apart) <= 25n * one;
}

/** The same thing is counted, and what is said of the part is no work that was planned: "640 phiếu …, 592 phiếu hài lòng, đạt 92,5%". */
const ofThese = (text: string, part: Quantity, base: Quantity): boolean =>
  part.measure === 'count' &&
  (part.unit === ''
    ? /^(?:\s\p{L}+){1,4},\s$/u.test(text.slice(base.to, part.from))
    : part.unit.split(' ')[0] === base.unit.split(' ')[0]) &&
  !work.test(text.slice(base.to, part.from));

const work =
  /(?<!\p{L})(?:kết nạp|phát triển|thu(?! về| vào| lại)|chi|thực hiện|tổ chức|mở|giới thiệu|vận động|thăm|tặng|trao|xây|làm|kiểm tra|hoàn thành)(?!\p{L})[^,;.]*$/iu;
