import { ownPeriod } from './periods.ts';
import type { Finding } from './finding.ts';
import { one as unity, type Quantity } from './quantities.ts';
import { agrees, lasts, loosely, wrong } from './shares.ts';
import { quantitiesIn, spanOf, type Reading } from './statements.ts';
import { unitClass } from './units.ts';

/** "năm 2022: 9,2 tỷ đồng … tăng 23,3%": two numbers of one thing and how much it grew. */
export function growth(reading: Reading, percent: Quantity): Finding[] | undefined {
  const { text } = reading;
  const line = spanOf(reading.lines, percent);
  const lead = text.slice(Math.max(line.from, percent.from - 24), percent.from);
  const beyond = moreThan(reading, percent);
  if (beyond) return beyond;
  if (!/(?:tăng|giảm)(?: thêm)?\s+$/iu.test(lead)) return undefined;
  const said = /(?:\(|,|và|tức|như vậy|lượt|đồng|người)\s*(?:\p{L}+\s+){0,3}(?:tăng|giảm)(?: thêm)?\s+$/iu.test(lead);
  if (percent.about) return [];
  const moved = fromTo(reading, percent) ?? stepOf(reading, percent);
  if (moved) return moved;
  if (!said) return [];
  const pair = besideEachOther(reading, percent);
  if (pair) return pair;
  const amounts = (from: number, to: number): Quantity[] =>
    quantitiesIn(reading, { from, to }).filter((one) => one.measure !== 'percent' && !lasts(one) && !one.rate);
  const before = amounts(line.from, percent.from);
  const after = amounts(percent.to, line.to).filter((one) => one.from < percent.to + 60);
  const beside = [...before, ...after];
  const grew = (a: Quantity, b: Quantity): boolean =>
    a !== b && loosely(a, b) && agrees(percent, a.value > b.value ? a.value - b.value : b.value - a.value, b.value);
  if (beside.some((a) => beside.some((b) => a !== b && agrees(percent, a.value, b.value)))) return [];
  if (amounts(0, text.length).some((a) => beside.some((b) => unitClass(a.unit) === unitClass(b.unit) && grew(a, b))))
    return [];
  const [grown, base] = grownFrom(reading, percent, before, after) ?? [];
  return grown && base && !grown.about && !base.about ? [wrong(percent, grown, base, true)] : [];
}

/** What grew stands before the percent; since when, in a bracket behind it or at the only number of an earlier year before it. */
function grownFrom(
  reading: Reading,
  percent: Quantity,
  before: readonly Quantity[],
  after: readonly Quantity[],
): readonly [Quantity, Quantity] | undefined {
  const { text } = reading;
  const own = Number(/\d{4}$/u.exec(ownPeriod(reading))?.[0] ?? 9999);
  const lead = (one: Quantity): string => {
    const previous = reading.quantities[reading.quantities.indexOf(one) - 1];
    return text.slice(Math.max(one.from - 50, previous?.to ?? 0), one.from).replace(/.*[;\n]/u, '');
  };
  const past = (one: Quantity): boolean => {
    const year = [...lead(one).matchAll(/(?:19|20)\d\d/gu)].at(-1)?.[0];
    return year === undefined
      ? /năm trước|năm ngoái|cùng kỳ|nhiệm kỳ trước|so với|từ\s/iu.test(lead(one))
      : Number(year) < own;
  };
  const grown = before.findLast((one) => !past(one));
  if (!grown || grown.of || grown.whole) return undefined;
  const [since] = after;
  if (since && loosely(grown, since) && /^\s*so với[^.;]{0,40}\(\s*$/u.test(text.slice(percent.to, since.from)))
    return [grown, since];
  const alike = before.filter(
    (one) =>
      one !== grown && one.measure === grown.measure && unitClass(one.unit) === unitClass(grown.unit) && past(one),
  );
  const [base, ...more] = alike;
  return base && more.length === 0 && !base.of && !base.whole ? [grown, base] : undefined;
}

/** "từ 6,4 triệu đồng năm 2018 lên 9,6 triệu đồng năm 2022, tăng 60%": what it was and what it came to stand in their order. */
function fromTo({ text, quantities, sentences }: Reading, percent: Quantity): Finding[] | undefined {
  const sentence = spanOf(sentences, percent);
  const nth = quantities.indexOf(percent);
  const [was, came] = quantities
    .slice(0, nth)
    .filter((one) => one.from >= sentence.from && !lasts(one))
    .slice(-2);
  if (!was || !came || was.measure !== came.measure || was.measure === 'percent' || was.value === 0n) return undefined;
  if ([was, came].some(({ about, of, whole }) => about || of || whole)) return undefined;
  const before = text.slice(Math.max(sentence.from, was.from - 40), was.from);
  const between = text.slice(was.to, came.from);
  if (
    !/(?<!\p{L})từ(?:\s\p{L}+){0,3}\s$/iu.test(before) ||
    !/^[^;.]{0,40}?(?<!\p{L})(?:lên|xuống|còn|thành)(?:\s\p{L}+){0,2}\s$/iu.test(between)
  )
    return undefined;
  if (!/^[^;.\d]{0,24}(?:năm \d{4})?[^;.\d]{0,24}$/u.test(text.slice(came.to, percent.from))) return undefined;
  const apart = came.value > was.value ? came.value - was.value : was.value - came.value;
  return agrees(percent, apart, was.value) ? [] : [wrong(percent, came, was, true)];
}

/** "năm 2023 tăng 55 sáng kiến, tức tăng 45,3%": of the two figures that are so far apart, the earlier is the base. */
function stepOf({ text, quantities, sentences }: Reading, percent: Quantity): Finding[] | undefined {
  const sentence = spanOf(sentences, percent);
  const step = quantities[quantities.indexOf(percent) - 1];
  if (!step || step.from < sentence.from || step.measure === 'percent' || step.about || step.value === 0n)
    return undefined;
  const way = /(?<!\p{L})(tăng|giảm|hơn|nhiều hơn|ít hơn|thêm)(?: thêm)?\s$/iu.exec(
    text.slice(Math.max(sentence.from, step.from - 14), step.from),
  )?.[1];
  if (
    way === undefined ||
    !/^[^;.\d(]{0,30}(?:tức|hay|tương đương|bằng|\()[^;.\d]{0,20}$/u.test(text.slice(step.to, percent.from))
  )
    return undefined;
  const more = !/giảm|ít/iu.test(way);
  const all = quantities.filter(
    (one) => one !== step && one.measure === step.measure && !one.rate && loosely(one, step),
  );
  const pairs = all.flatMap((was) =>
    all
      .filter((now) => (more ? now.value - was.value : was.value - now.value) === step.value)
      .map((now) => ({ was, now })),
  );
  if (pairs.length === 0 || step.value < 10n * unity) return undefined;
  if (pairs.some(({ was }) => agrees(percent, step.value, was.value))) return [];
  const [pair] = pairs;
  const bases = new Set(pairs.map(({ was }) => was.value));
  return pair && bases.size === 1 ? [wrong(percent, step, pair.was)] : [];
}

/** "9,9 triệu đồng, cao hơn năm trước (9 triệu đồng) 10%": the base stands in a bracket before the percent. */
function moreThan({ text, quantities, sentences }: Reading, percent: Quantity): Finding[] | undefined {
  const nth = quantities.indexOf(percent);
  const [now, base] = [quantities[nth - 2], quantities[nth - 1]];
  if (!now || !base || now.from < spanOf(sentences, percent).from || !base.aside || !loosely(now, base))
    return undefined;
  if (
    !/^[^;.\d]{0,30}(?<!\p{L})(?:hơn|tăng|giảm|kém)[^;.\d]{0,30}(?:năm \d{4}\s*)?\(\s*$/iu.test(
      text.slice(now.to, base.from),
    )
  )
    return undefined;
  if (!/^[^;.\d()]{0,20}\)\s*(?:là |được |tới )?$/u.test(text.slice(base.to, percent.from)) || base.value === 0n)
    return undefined;
  if ([now, base, percent].some(({ about }) => about)) return [];
  const apart = now.value > base.value ? now.value - base.value : base.value - now.value;
  return agrees(percent, apart, base.value) ? [] : [wrong(percent, now, base, true)];
}

/** "khóa XIV 165, khóa XV 198 (tăng 20%)": the only two of their kind in the sentence, one of them the base. */
function besideEachOther(reading: Reading, percent: Quantity): Finding[] | undefined {
  const { text } = reading;
  const sentence = spanOf(reading.sentences, percent);
  if (!/\(\s*(?:tăng|giảm)\s$/iu.test(text.slice(percent.from - 8, percent.from))) return undefined;
  const [was, now, ...more] = quantitiesIn(reading, { from: sentence.from, to: percent.from }).filter(
    (one) => !lasts(one),
  );
  if (!was || !now || more.length > 0 || !loosely(was, now) || percent.from - now.to > 30) return undefined;
  if (
    [was, now].some(
      (one) => one.measure === 'percent' || one.about || one.of || one.whole || one.rate || one.value === 0n,
    )
  )
    return undefined;
  const apart = now.value > was.value ? now.value - was.value : was.value - now.value;
  if (agrees(percent, apart, was.value) || agrees(percent, apart, now.value)) return [];
  const off = (apart * 100n * unity) / was.value - percent.value;
  return (off < 0n ? -off : off) < 15n * unity ? [wrong(percent, now, was, true)] : [];
}
