import type { Span } from '../finding.ts';
import { abstract, hasNumber, isOpen, isPeople, sumsUp, unlistable, type List } from './lists.ts';
import { one, type Quantity } from '../reading/quantities.ts';
import { namesBelow, personal } from './list-names.ts';
import {
  bulletOf,
  bulletsAfter,
  follows,
  quantitiesIn,
  spanOf,
  styleOf,
  type Bullet,
  type Reading,
} from '../reading/statements.ts';

const marks =
  /(?<=^|[\s:;,(.])(?:\((\d{1,2})\)|(\d{1,2})[)](?=\s)|(?<=[:;,]\s)(?:\d{1,2})[.](?=\s\p{L})|(?:\(?([a-hđ])\))(?=\s)|(?:(một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) là)(?=[,:\s])|thứ (nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?=[,:\s])|(?<=[.:;!]\s)(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?=,\s))/giu;

/** "(1) …; (2) …", "một là …; hai là …", in the same line or in the sentences that follow. */
export function enumerated(reading: Reading, quantity: Quantity): List | undefined {
  const { text, lines } = reading;
  const line = spanOf(lines, quantity);
  const sentence = spanOf(reading.sentences, quantity);
  const start = quantity.of ? quantity.of.to : quantity.to;
  const found = [...text.slice(start, line.to).matchAll(marks)].map(({ index, 0: mark }) => ({
    from: start + index,
    to: start + index + mark.length,
    ...styleOf(
      mark
        .toLowerCase()
        .replace(/^\((?=[a-zđ])/u, '')
        .replace(/^\p{L}{2,4}$/u, '$& là'),
    ),
  }));
  const [first] = found;
  if (!first || first.nth !== 1) return undefined;
  const lead = text.slice(start, first.from);
  if (lead.length > 140 || hasNumber(reading, { from: start, to: first.from })) return undefined;
  const next = first.from >= sentence.to;
  if (!next && !/(?:[:(]|gồm(?: có)?|là|như sau|sau đây)\s*$/iu.test(lead)) return undefined;
  if (next && (reading.sentences[reading.sentences.indexOf(sentence) + 1]?.from ?? 0) < first.from - 2)
    return undefined;
  if (next && !abstract.test(quantity.unit)) return undefined;
  let [last, count] = [first, 1];
  for (const mark of found.slice(1))
    if (mark.mark === first.mark && follows(mark, count + 1)) [last, count] = [mark, count + 1];
  if (isOpen(text.slice(last.to, line.to))) return undefined;
  const below = goesOn(reading, line, { mark: last.mark, nth: count });
  return {
    counts: [count + below.length],
    span: { from: first.from, to: below.at(-1)?.to ?? Math.max(last.to, line.to) },
  };
}

/** The lines that go on with a list that was begun within a line. */
function goesOn(reading: Reading, line: Span, { mark, nth }: Pick<Bullet, 'mark' | 'nth'>): Bullet[] {
  const found: Bullet[] = [];
  for (const below of reading.lines.slice(reading.lines.indexOf(line) + 1)) {
    const bullet = bulletOf(reading, below);
    if (bullet?.mark !== mark || (bullet.nth !== 0 && !follows(bullet, nth + found.length + 1))) break;
    found.push(bullet);
  }
  return found;
}

/** "Ba khâu đột phá: - thương lượng;" and then lines that begin so. */
export function begunInLine(reading: Reading, quantity: Quantity): List | undefined {
  const line = spanOf(reading.lines, quantity);
  const found = /^[^.;:()\d]{0,80}:\s(?=([-+*–])\s)/u.exec(reading.text.slice(quantity.to, line.to));
  if (!found?.[1]) return undefined;
  const below = goesOn(reading, line, { mark: found[1], nth: 0 });
  return below.length === 0
    ? undefined
    : { counts: [below.length + 1], span: { from: quantity.to + found[0].length, to: below.at(-1)?.to ?? line.to } };
}

/** Lines that begin with "-", "+", "1." after a line that ends with the count. */
export function bulleted(reading: Reading, quantity: Quantity): List | undefined {
  const { text } = reading;
  const line = spanOf(reading.lines, quantity);
  const start = quantity.of ? quantity.of.to : quantity.to;
  const rest = text.slice(start, line.to).replaceAll(/\s\([^()]{2,80}\)(?=\s?:)/gu, '');
  const closed =
    /^\)?[^.;()]{0,110}(?::|gồm|sau|sau đây)\s*$/iu.test(rest) ||
    (/^[^.;:()]{0,80}\.?\s*$/u.test(rest) && abstract.test(quantity.unit)) ||
    deeper(reading, line, rest);
  if (!closed || quantitiesIn(reading, { from: start, to: line.to }).some(({ aside }) => !aside)) return undefined;
  if (unlistable.test(quantity.unit)) return undefined;
  const bullets = bulletsAfter(reading, line);
  if (bullets.length < 2 && isPeople(quantity.unit) && /:\s*$/u.test(rest)) return namesBelow(reading, line);
  const [first, last] = [bullets[0], bullets.at(-1)];
  if (!first || !last || bullets.length < 2) return undefined;
  const from = spanOf(reading.lines, last).from;
  const items = bullets.map((bullet) => text.slice(bullet.from, bullet.to));
  const away = Math.abs(bullets.length - Number(quantity.value / one));
  if (away > 2 && !/(?::|gồm|sau|sau đây)\s*$/iu.test(rest)) return undefined;
  const unannounced = deeper(reading, line, rest) && !abstract.test(quantity.unit);
  if (unannounced && (away > 1 || bullets.some((bullet) => hasNumber(reading, bullet)))) return undefined;
  if (items.some((item) => isOpen(item.slice(-6))) || text.slice(last.from, last.from + 600).startsWith('…'))
    return undefined;
  const names = items.every((item) => personal(item) || /^\p{Lu}\p{Ll}+ \p{Lu}/u.test(item));
  if (!names && /,(?!\s*(?:gồm|bao gồm|cụ thể|đó là|như))/u.test(rest)) return undefined;
  if (isPeople(quantity.unit) && !names) return undefined;
  if (!/:\s*$/u.test(rest) && first.nth === 0 && !deeper(reading, line, rest)) return undefined;
  if (!names && sumsUp(reading, bullets, quantity)) return undefined;
  const [noun = ''] = quantity.unit.split(' ');
  const said = items.every((item) => item.toLowerCase().startsWith(noun));
  if (
    !abstract.test(quantity.unit) &&
    !said &&
    /(?<!\p{L})(?:tại|trong|của|cho|ở|từ|với)\s+$/iu.test(text.slice(Math.max(0, quantity.from - 8), quantity.from))
  )
    return undefined;
  return { counts: [bullets.length], span: { from, to: last.to } };
}

/** "2. Đại hội nghe bốn tham luận" and then lines that begin with another, lower mark, without a colon between. */
function deeper(reading: Reading, line: Span, rest: string): boolean {
  const [own, next] = [line, reading.lines[reading.lines.indexOf(line) + 1]].map(
    (one) => one && bulletOf(reading, one)?.mark,
  );
  return (
    own !== undefined &&
    next !== undefined &&
    own !== next &&
    /^(?:\s\p{L}+){1,5}\s*$/u.test(rest) &&
    /^[-+•*]$/u.test(next)
  );
}
