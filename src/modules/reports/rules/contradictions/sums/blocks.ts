import { contradicts } from './clearance.ts';
import type { Finding, Span } from '../finding.ts';
import { one, type Quantity } from '../reading/quantities.ts';
import { bulletOf, bulletsAfter, quantitiesIn, type Reading } from '../reading/statements.ts';
import { fits, inScale } from './sums.ts';
import { offByOne } from '../typing.ts';
import { partOf } from '../reading/units.ts';

/** A total at the end of a line, and below it a line for each of its parts: "Chi cho chăm lo 6,42 tỷ đồng:", "Chi cả năm …, cụ thể". */
export function blocks(reading: Reading): Finding[] {
  const { text, lines } = reading;
  return lines.flatMap((line, nth): Finding[] => {
    const said = text.slice(line.from, line.to);
    // "Trong đó:" tells all only where its last item is the rest.
    if (/trong đó\s*:?\s*$/iu.test(said) && !/khác|còn lại/iu.test(lastItem(reading, line))) return [];
    if (!/(?::|cụ thể|như sau|gồm|sau đây)\s*$/iu.test(said) && !rowsUnder(reading, line)) return [];
    const items = itemsBelow(reading, line);
    if (items.length < 2 || items.length > 20) return [];
    const own = quantitiesIn(reading, line).filter(isAmount);
    const whole = own.findLast((some) => cellsOf(reading, items, some) !== undefined);
    if (whole) return closes(said.slice(whole.to - line.from)) ? judged(reading, whole, items, false) : [];
    // "Cơ cấu hiện nay:" speaks of a number told a line or two before.
    if (own.length > 0 || !/cơ cấu|chia|phân|theo/iu.test(said)) return [];
    const before = lines.slice(Math.max(1, nth - 2), nth).flatMap((one) => quantitiesIn(reading, one).filter(isAmount));
    const told = before.filter((some) => cellsOf(reading, items, some) !== undefined);
    if (told.some((some) => comesOut(reading, items, some))) return [];
    const wrong = told.flatMap((some) => judged(reading, some, items, true));
    return wrong.length === 1 ? wrong : [];
  });
}

const lastItem = (reading: Reading, line: Span): string => {
  const item = bulletsAfter(reading, line).at(-1);
  return item ? reading.text.slice(item.from, item.to) : '';
};

/** Below it lines with another mark, each a name and its number: "1. Hội nghị: 96 người dự", "- Chủ tịch CĐCS: 58". */
function rowsUnder(reading: Reading, line: Span): boolean {
  const items = bulletsAfter(reading, line);
  const own = bulletOf(reading, line);
  const said = (one: Span): string => reading.text.slice(one.from, one.to);
  const short = /\d(?:\s\p{L}+){1,4}\s*$/u.test(said(line));
  return (
    own !== undefined && short && items.length > 1 && items.every((item) => /^[^\d:;]{2,60}:\s*\d+$/u.test(said(item)))
  );
}

const isAmount = ({ measure, of, whole, rate, about, unit }: Quantity): boolean =>
  measure !== 'percent' && !of && !whole && !rate && !about && !/^(?:năm|tháng|ngày|giờ|quý|tuần)(?!\p{L})/u.test(unit);

/** Behind the total no other number and no other clause than the one that announces its parts. */
const closes = (rest: string): boolean =>
  /^[^\d.;]{0,60}(?:\.\s*trong đó:?\s*)?$/iu.test(rest) &&
  !/,(?!\s*(?:gồm|bao gồm|cụ thể|chia|phân|trong|như|theo))/u.test(rest);

/** Items of a list, or lines without marks that end with their number: "Mục 31. Chi trực tiếp chăm lo: 96.570.000 đồng". */
function itemsBelow(reading: Reading, line: Span): Span[] {
  const { text, lines } = reading;
  const bullets = bulletsAfter(reading, line);
  if (bullets.length > 1) return bullets;
  const rows: Span[] = [];
  for (const row of lines.slice(lines.indexOf(line) + 1)) {
    const said = text.slice(row.from, row.to);
    if (row.to - row.from > 110 || bulletOf(reading, row)?.mark === '-' || sums.test(said)) break;
    if (!/^[^:]{3,80}:\s*[\d.,]+(?:\s(?:đồng|triệu|tỷ|\p{L}+)){0,3}\s*(?:\([^()]*\))?\s*[.;]?$/u.test(said)) break;
    rows.push(row);
  }
  return rows;
}

const sums = /^[-+*•\s(]*(?:tổng|cộng)/iu;

/** What each item has of the kind of the total: money where it is money, the last of its line ("… mỗi nhà 40 triệu, cộng 960 triệu"). */
function cellsOf(reading: Reading, items: readonly Span[], whole: Quantity): Quantity[] | undefined {
  const cells = items.map((item) => {
    const own = quantitiesIn(reading, item).filter((some) => isAmount(some) && !some.aside && partOf(some, whole));
    const alike = own.filter(({ measure, unit }) => measure === whole.measure && (unit !== '' || whole.unit === ''));
    return whole.measure === 'money' ? (alike.at(-1) ?? own.at(-1)) : (alike[0] ?? own[0]);
  });
  return cells.every((cell) => cell !== undefined) ? cells : undefined;
}

const total = (cells: readonly Quantity[], whole: Quantity): bigint =>
  cells.reduce((all, cell) => all + inScale(cell, whole), 0n);

function comesOut(reading: Reading, items: readonly Span[], whole: Quantity): boolean {
  const cells = cellsOf(reading, items, whole) ?? [];
  return fits(
    total(cells, whole),
    whole,
    cells.map((quantity) => ({ quantity })),
  );
}

/** A part with two figures in each other's place leaves its sum off by nine times one figure. */
const partTurned = (apart: bigint): boolean => apart % (9n * one) === 0n && /^[1-9]0*$/u.test(String(apart / 9n / one));

function judged(reading: Reading, whole: Quantity, items: readonly Span[], onlyTyped: boolean): Finding[] {
  if (comesOut(reading, items, whole)) return [];
  const cells = cellsOf(reading, items, whole) ?? [];
  const sum = total(cells, whole);
  const apart = sum > whole.value ? sum - whole.value : whole.value - sum;
  const bare = whole.unit !== '' && cells.some(({ unit, measure }) => unit === '' && measure === 'count');
  if (apart * (bare ? 10n : 3n) > whole.value) return [];
  if (onlyTyped && !offByOne(sum, whole) && !partTurned(apart)) return [];
  return contradicts(reading, whole, cells);
}
