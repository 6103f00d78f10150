import type { Finding, Span } from '../finding.ts';
import { rowsInOrder, type Mark } from './marks-in-order.ts';
import type { Quantity } from '../reading/quantities.ts';
import { quantitiesIn, spanOf, type Reading } from '../reading/statements.ts';
import { sameMeasure } from '../reading/units.ts';
import { before, isPlain, isToldElsewhere, misses, totalOf } from './misses.ts';
import { notAdding } from './sums.ts';

/** "Quà Tết: 2020 là 212 triệu, 2021 là 230 triệu, 2022 là 228 triệu; cả ba năm 607 triệu": a number to each of a row in order, and what all come to. */
export const inOrder = (reading: Reading): Finding[] =>
  reading.lines.flatMap((line) =>
    rowsInOrder(reading, line).flatMap((marks): Finding[] => {
      const row = numbersBehind(reading, line, marks) ?? numbersBefore(reading, line, marks);
      return row ? toldOtherwise(reading, line, marks, row) : [];
    }),
  );

const numbersIn = (reading: Reading, span: Span): Quantity[] =>
  quantitiesIn(reading, span).filter(({ measure }) => measure !== 'percent');

/** "2020 là 212, 2021 là 230", one to each. */
function numbersBehind(reading: Reading, line: Span, marks: readonly Mark[]): Quantity[] | undefined {
  const row = marks.map((mark, nth) => {
    const [first, ...more] = numbersIn(reading, { from: mark.to, to: marks[nth + 1]?.from ?? line.to });
    const alone = more.length === 0 || nth === marks.length - 1;
    return first && alone && /^[^;.]{0,40}$/u.test(reading.text.slice(mark.to, first.from)) ? first : undefined;
  });
  return row.includes(undefined) ? undefined : (row as Quantity[]);
}

/** "212 triệu năm 2020, 230 triệu năm 2021", "12 cuộc (2020), 9 cuộc (2021)" */
function numbersBefore(reading: Reading, line: Span, marks: readonly Mark[]): Quantity[] | undefined {
  const row = marks.map((mark, nth) => {
    const own = numbersIn(reading, { from: marks[nth - 1]?.to ?? line.from, to: mark.from });
    const last = own.at(-1);
    const alone = own.length === 1 || nth === 0;
    const gap = last ? reading.text.slice(last.to, mark.from) : '';
    return last && alone && gap.length < 31 && beside.test(gap) ? last : undefined;
  });
  return row.includes(undefined) ? undefined : (row as Quantity[]);
}

const beside = /\($|(?<!\p{L})(?:năm|vào|trong|của|ở|cho)?\s?$/u;
/** What is told of each may be more than its number. */
const moves = /tăng|giảm|bình quân|trung bình|còn|thêm|mỗi|%|kế hoạch/iu;

/** No number comes to it, and one of those beside the row misses it by a slip. */
function toldOtherwise(reading: Reading, line: Span, marks: readonly Mark[], row: readonly Quantity[]): Finding[] {
  const [first, last] = [row[0], row.at(-1)];
  if (!first || !last || row.some((some) => !isPlain(some) || !sameMeasure(some, first))) return [];
  const from = Math.min(first.from, marks[0]?.from ?? first.from);
  const to = Math.max(last.to, marks.at(-1)?.to ?? last.to);
  const lead = before(reading, { from }, 30);
  if (moves.test(lead + reading.text.slice(from, to)) || goesOn(reading, to, first)) return [];
  const near = stretchAround(reading, line, { from, to });
  const wrong = quantitiesIn(reading, near).filter(
    (some) =>
      (some.to <= from || some.from >= to) &&
      isPlain(some) &&
      isTotal(reading, some) &&
      sameMeasure(some, first) &&
      misses(totalOf(row, some), some) &&
      row.every(({ value }) => value < some.value),
  );
  const [whole] = wrong;
  if (!whole || wrong.length > 1 || isToldElsewhere(reading, row)) return [];
  return [notAdding(whole, row, totalOf(row, whole))];
}

/** "Đội 1 31, Đội 2 27, Đội 3 28, Hotline 10": one more, of no place in the order. */
function goesOn({ text, quantities }: Reading, to: number, first: Quantity): boolean {
  const next = quantities.find((some) => some.from >= to);
  return (
    next !== undefined &&
    sameMeasure(next, first) &&
    /^[^.;]{0,40}$/u.test(text.slice(to, next.from)) &&
    !/(?<!\p{L})(?:tổng|cộng|cả|toàn|chung)(?!\p{L})/iu.test(text.slice(to, next.from))
  );
}

/** The sentence before the row, if in the same line or the one above, and the one behind it. */
function stretchAround({ lines, sentences }: Reading, line: Span, row: Span): Span {
  const first = sentences.indexOf(spanOf(sentences, row));
  const last = sentences.indexOf(spanOf(sentences, { from: row.to - 1, to: row.to }));
  const above = lines[lines.indexOf(line) - 1] ?? line;
  const [own, next] = [sentences[first - 1], sentences[last + 1]];
  return {
    from: own && own.from >= above.from ? own.from : (sentences[first]?.from ?? row.from),
    to: next && next.to <= line.to ? next.to : (sentences[last]?.to ?? row.to),
  };
}

/** A bare number is a total only where it says so. */
const isTotal = ({ text }: Reading, { measure, unit, from }: Quantity): boolean =>
  measure === 'money' ||
  unit !== '' ||
  /(?:tổng|cộng|cả|thực hiện|được|:)\D{0,20}$/iu.test(text.slice(Math.max(0, from - 26), from));
