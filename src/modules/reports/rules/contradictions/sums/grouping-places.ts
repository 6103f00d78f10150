import type { Span } from '../finding.ts';
import type { Grouping, Place } from './grouping.ts';
import type { Beside } from './beside.ts';
import { announcing } from './grouping-words.ts';
import type { Quantity } from '../reading/quantities.ts';
import { signName, type Signs } from '../signs.ts';
import { bulletOf, nthOf, quantitiesIn, spanOf, type Reading } from '../reading/statements.ts';

/** How the stretch between a whole and its parts is called: parts behind it, in a sentence below, before it, above it. */
function gapOf(place: Place, behind: boolean): string {
  if (place === 'elsewhere') return behind ? 'far' : 'back';
  return place === 'before' ? 'lead' : place === 'ratio' ? 'ratio' : 'gap';
}

/** The words between a whole and the nearest of its parts. */
export function ofGap(reading: Reading, { whole, parts, place }: Grouping): Signs {
  const { text, sentences, lines } = reading;
  const [head, last] = [parts[0], parts.at(-1)];
  const first = place === 'ratio' ? (parts[1] ?? head) : head;
  if (!first || !last) return {};
  const behind = first.from > whole.from;
  const gap: Span = behind ? { from: whole.to, to: first.from } : { from: last.to, to: whole.from };
  const skipped = quantitiesIn(reading, gap);
  const sentence = spanOf(sentences, first);
  const apart = Math.abs(nthOf(sentences, whole) - nthOf(sentences, first));
  // Only the words of the sentence in which the parts begin announce them.
  const own = text.slice(behind && apart > 0 ? sentence.from : gap.from, gap.to);
  const kind = gapOf(place, behind);
  const isSkipped = ({ aside, measure }: Quantity): boolean =>
    measure !== 'percent' && (!aside || first.aside === true);
  const clear = skipped.length === 0;
  return {
    [signName(kind, 'Skipped')]: Math.min(4, skipped.filter(isSkipped).length),
    [signName(kind, 'SkippedAside')]: Math.min(3, skipped.filter((some) => !isSkipped(some)).length),
    [signName(kind, 'Clear')]: clear,
    [signName(kind, 'Length')]: Math.min(3, own.length / 40),
    [signName(kind, 'Semicolon')]: text.slice(gap.from, gap.to).includes(';'),
    [signName(kind, 'Comma')]: /,\s*[^,;:(]*$/u.test(own) && !own.includes(':'),
    [signName(kind, 'Commas')]: Math.min(3, (own.match(/,(?!\d)/gu) ?? []).length),
    [signName(kind, 'None')]: !/[,;:(.]/u.test(own),
    [signName(kind, 'Sentences')]: Math.min(4, apart),
    [signName(kind, 'NextSentence')]: apart === 1,
    [signName(kind, 'Lines')]: Math.min(4, Math.abs(nthOf(lines, whole) - nthOf(lines, first))),
    [signName(kind, 'Plain')]: !announcing.test(own.slice(-90)),
    [signName(kind, 'Consists')]: /(?<!\p{L})(?:gồm|bao gồm)(?!\p{L})/iu.test(own.slice(-90)),
    [signName(kind, 'Announced')]:
      clear && /:\s*[^,;]*$|(?<!\p{L})(?:gồm|cụ thể|lần lượt|chia|phân|cơ cấu|xếp loại)(?!\p{L})/iu.test(own),
    [signName(kind, 'ToEnd')]: behind && !/\d/u.test(text.slice(last.to, spanOf(sentences, last).to)),
    [signName(kind, 'Closed')]:
      place === 'before' && whole.aside === true && !first.aside && /\(\s*(?:\p{L}+\s){0,3}$/u.test(own),
  };
}

/** Parts in lines of their own, below their whole or above it. */
export function ofLines(reading: Reading, { whole, parts, place, row }: Grouping): Signs {
  const { text, lines } = reading;
  const line = spanOf(lines, whole);
  const own = parts.map((part) => spanOf(lines, part));
  const [top = line, end = line] = [own[0], own.at(-1)];
  const nth = nthOf(lines, whole);
  const marks = new Set(own.map((one) => bulletOf(reading, one)?.mark));
  const mark = bulletOf(reading, line)?.mark;
  const outer = place === 'below' ? parts.at(-1) : parts[0];
  return {
    [signName(place, 'Gap')]: Math.min(
      3,
      place === 'below' ? nthOf(lines, top) - nth - 1 : nth - nthOf(lines, end) - 1,
    ),
    [signName(place, 'Last')]: !/\d/u.test(text.slice(whole.to, line.to)),
    [signName(place, 'Marked')]: marks.size === 1 && !marks.has(undefined),
    [signName(place, 'MarksMixed')]: marks.size > 1,
    [signName(place, 'SameMark')]: mark !== undefined && marks.has(mark),
    [signName(place, 'GoesOn')]: outer !== undefined && row[row.indexOf(outer) + 1] !== undefined,
    [signName(place, 'Long')]: Math.min(3, own.reduce((all, one) => all + one.to - one.from, 0) / own.length / 80),
    [signName(place, 'TotalRow')]: /^[-+*•|\s(]*(?:tổng|cộng)/iu.test(text.slice(line.from, line.to)),
    [signName(place, 'OtherWord')]: otherWord(reading, whole, parts, own),
  };
}

/** "Cộng: thu 157 triệu" below lines with "thu 48 triệu; chi 45 triệu": what was spent is no part of it. */
function otherWord(reading: Reading, whole: Quantity, parts: readonly Quantity[], lines: readonly Span[]): boolean {
  const word = wordBefore(reading, whole);
  if (word === '') return false;
  return lines.some((line) =>
    quantitiesIn(reading, line).some((some) => !parts.includes(some) && wordBefore(reading, some) === word),
  );
}

const wordBefore = ({ text }: Reading, { from }: Quantity): string =>
  /(\p{L}+)[\s:]*$/u.exec(text.slice(Math.max(0, from - 16), from))?.[1]?.toLowerCase() ?? '';

const opening =
  /(?<!\p{L})(?:đầu|trước|tồn|cũ|từ|chuyển sang|mang sang|gốc|ban đầu|vốn có|khi bầu|cuối năm (?:20\d\d|trước))(?!\p{L})/iu;
const closing = /(?<!\p{L})(?:cuối|còn|nay|hiện|đến|dư|tồn|thành|lên|tổng|là)(?!\p{L})/iu;

/** What was, what came and what went: by its words each is added or taken away. */
export function ofFlow(
  { text, sentences, lines }: Reading,
  { whole, parts, less = [] }: Grouping,
  besideOf: (some: Quantity) => Beside,
): Signs {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return {};
  const moves = parts.slice(1).map((part) => ({ ...besideOf(part), less: less.includes(part) }));
  const [begun, now] = [besideOf(first).day, besideOf(whole).day];
  const told = (some: Quantity): string =>
    text.slice(Math.max(spanOf(lines, some).from, some.from - 50), some.from).replace(/.*[,;.](?!\d)/su, '');
  const oneLine = spanOf(lines, first) === spanOf(lines, whole);
  const behind = first.from > whole.from;
  const gap = behind ? first.from - whole.to : last.to < whole.from ? whole.from - last.to : 0;
  return {
    flowAgainst: moves.filter(({ went, less: taken }) => taken !== went).length,
    flowCameTaken: moves.filter(({ came, less: taken }) => taken && came).length,
    flowNotCame: moves.filter(({ came, less: taken }) => !taken && !came).length,
    flowUnsaid: moves.filter(({ came, went }) => !came && !went).length,
    flowLater: begun > 0 && now > begun,
    flowEarlier: now > 0 && now < begun,
    flowOpening: opening.test(told(first)),
    flowClosing: closing.test(told(whole)),
    flowWholeOpening: opening.test(told(whole)),
    flowBehind: behind,
    flowSentences: oneLine && spanOf(sentences, first) !== spanOf(sentences, whole),
    flowGap: Math.min(3, gap / 40),
    flowLong: Math.min(3, (last.to - first.from) / 80),
    flowTwo: less.length > 1,
  };
}
