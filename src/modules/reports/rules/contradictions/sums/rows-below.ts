import type { Finding, Span } from '../finding.ts';
import type { Quantity } from '../reading/quantities.ts';
import { quantitiesIn, type Reading } from '../reading/statements.ts';
import { partOf, sameMeasure } from '../reading/units.ts';
import { crossing } from './axes.ts';
import { isPlain, isToldElsewhere, misses, totalOf } from './misses.ts';
import { notAll } from './slip-words.ts';
import { inScale, notAdding } from './sums.ts';

/**
 * "Chín tháng chi 742 triệu đồng:" and below it rows or items of one number each, with no total of their own: "Tham quan | 356 triệu", "- Sinh nhật: 94,2
 * triệu". All of them come to what stands above.
 */
export function rowsBelow(reading: Reading): Finding[] {
  const { text, lines } = reading;
  return lines.flatMap((line, nth): Finding[] => {
    const whole = wholeOf(reading, line, [lines[nth + 1], lines[nth + 2]]);
    const rows = whole ? rowsUnder(reading, nth) : [];
    const parts = whole ? rows.map((row) => partIn(reading, row, whole)) : [];
    if (!whole || parts.length < 3 || parts.includes(undefined)) return [];
    const told = parts as Quantity[];
    const sum = totalOf(told, whole);
    if (!misses(sum, whole) || told.some((part) => inScale(part, whole) >= whole.value)) return [];
    if (crossing(rows.map(({ from, to }) => text.slice(from, to))) || isToldElsewhere(reading, told)) return [];
    const last = rows.at(-1) ?? line;
    return sum < whole.value && notAll.test(text.slice(line.from, last.to + 60)) ? [] : [notAdding(whole, told, sum)];
  });
}

const numbersIn = (reading: Reading, span: Span): Quantity[] =>
  quantitiesIn(reading, span).filter(({ measure }) => measure !== 'percent');

const announced = /^[^.;]{0,50}(?::|như sau[:.]?|cụ thể[:.]?|gồm:?)\s*$/iu;
/** "III. Phần chi: 698,9" */
const isHeading = /:\s*[\d.,]+(?:\s\p{L}+){0,4}[.;]?\s*$/u;
const notOfThem = /kế hoạch|năm trước|tồn|trong đó/iu;

/** The last number of a line that is counted as the rows are, where the line announces them or ends with it. */
function wholeOf(reading: Reading, line: Span, below: readonly (Span | undefined)[]): Quantity | undefined {
  const said = reading.text.slice(line.from, line.to);
  const heads = isHeading.test(said);
  if (!heads && !announced.test(said.slice(-52).replace(/^.*\d/su, ''))) return undefined;
  const [first] = below.flatMap((row) => (row ? numbersIn(reading, row).slice(0, 1) : []));
  const own = numbersIn(reading, line);
  const whole = own.findLast(
    (some) => first && partOf(first, some) && (some.unit !== '' || some.measure === 'money' || heads),
  );
  if (!whole || !isPlain(whole)) return undefined;
  const [lead, rest] = [
    reading.text.slice(Math.max(line.from, whole.from - 25), whole.from),
    reading.text.slice(whole.to, line.to),
  ];
  const closes = announced.test(rest) || (heads && own.length === 1);
  return closes && !notOfThem.test(lead) && !/trong đó/iu.test(rest) ? whole : undefined;
}

/** By what a row is known: strokes, its mark, or "name: number". */
const styleOf = (said: string): string =>
  said.includes('|')
    ? '|'
    : (/^\s*(?:[-+*•]|\d{1,2}(?=[.)])|[a-zđ](?=\)))/u
        .exec(said)?.[0]
        .trim()
        .replace(/^\d+$/u, '1')
        .replace(/^\p{L}$/u, 'a') ?? ':');

/** More of them no officer types below one number. */
const most = 40;

/** The rows of one style below a line, the heading of a table left out; none where one of them sums up. */
function rowsUnder(reading: Reading, nth: number): Span[] {
  const { text, lines } = reading;
  const said = (span: Span | undefined): string => (span ? text.slice(span.from, span.to) : '');
  const head = lines[nth + 1];
  const isHead = head && said(head).includes('|') && numbersIn(reading, head).length === 0;
  const all = lines.slice(nth + (isHead ? 2 : 1), nth + most);
  const style = styleOf(said(all[0]));
  if (style === ':' && !/:\s*[\d.,]+/u.test(said(all[0]))) return [];
  const end = all.findIndex((row, at) => {
    const own = styleOf(said(row));
    return own !== style || (at > 0 && own !== '|' && own === styleOf(said(lines[nth])));
  });
  const rows = end < 0 ? all : all.slice(0, end);
  return rows.some((row) => /tổng|cộng/iu.test(said(row))) ? [] : rows;
}

/** The one number of a row that is counted as the whole is, what is told of it left out: "Đại diện: 412,7 - riêng quà Tết 201,5". */
function partIn(reading: Reading, row: Span, whole: Quantity): Quantity | undefined {
  const said = reading.text.slice(row.from, row.to);
  const [part, ...more] = numbersIn(reading, row);
  if (!part || !isPlain(part) || !partOf(part, whole) || said.length > 140 || /so với|tăng|giảm/u.test(said))
    return undefined;
  const isOwn = (some: Quantity): boolean =>
    sameMeasure(some, whole) &&
    !some.rate &&
    !some.aside &&
    !/riêng|trong đó|nữ|trong số/u.test(reading.text.slice(part.to, some.from));
  return more.some(isOwn) ? undefined : part;
}
