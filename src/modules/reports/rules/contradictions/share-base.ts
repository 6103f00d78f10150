import type { Quantity } from './quantities.ts';
import { loosely, person } from './shares.ts';
import { quantitiesIn, spanOf, type Reading } from './statements.ts';
import { sameMeasure } from './units.ts';

const plan =
  /(?:kế hoạch|dự toán|chỉ tiêu|định mức|giao|mục tiêu|tổng số|tổng|trên tổng số|trên|trong số|trong tổng số|trong)/iu;

export interface Base {
  quantity: Quantity;
  swapped: boolean;
  about: Quantity['about'];
}

/** The one number that the percent can only be measured on. */
export function clearBase(
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
    loosely(next, part) &&
    /^\s(?:tổng|số|kế hoạch|dự toán|chỉ tiêu|quỹ|kinh phí)(?:\s\p{L}+){0,5}\s\(?$/u.test(
      text.slice(percent.to, next.from),
    )
  )
    return base(next);
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
    ((person(previous) && person(part)) ||
      (previous.measure === 'money' && part.measure === 'money' && !previous.rate && !part.rate));
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

const phrase = /^\s(?:của |trên |trong )?(?:tổng )?số ((?!tiền|còn|này|đó)\p{L}+(?:\s\p{L}+){0,3})/u;
const plainWords = /(?<!\p{L})(?:được|đã|có|của|là|toàn|các|hiện|nay)(?!\p{L})/gu;

/** "bằng 79,1% tổng số nữ đoàn viên": the numbers before it with these words beside them, nearest first; undefined where nothing is named. */
export function namedBases({ text, quantities }: Reading, percent: Quantity, part: Quantity): Quantity[] | undefined {
  const said = phrase.exec(text.slice(percent.to, percent.to + 60))?.[1];
  const words =
    said
      ?.toLowerCase()
      .replace(plainWords, ' ')
      .split(/\s+/u)
      .filter((word) => word.length > 1) ?? [];
  if (words.length < 2) return undefined;
  return quantities
    .filter(
      (one) =>
        one.to <= part.from && one.measure === part.measure && one.value >= part.value && !one.about && !one.rate,
    )
    .filter((one) => {
      const beside = text.slice(Math.max(0, one.from - 30), one.to + 30).toLowerCase();
      return words.every((word) => beside.includes(word));
    })
    .toReversed();
}
