import type { Span } from '../finding.ts';
import { isOpen, isPeople, unlistable } from './lists.ts';
import { openingsOf, type Opening } from './openings.ts';
import type { Quantity } from '../reading/quantities.ts';
import { bulletsAfter, quantitiesIn, spanOf, type Reading } from '../reading/statements.ts';
import { splittingsOf, type Item } from './splittings.ts';

/** Between a count and the list that follows right behind it: "5 đồng chí: …", "05 thầy thuốc được tôn vinh, gồm …", "5 chị (…". */
const announces = /^(?:\s[\p{L}\d"“”-]+){1,12}(?:,? (?:gồm(?: có)?|như sau|sau đây|cụ thể|là))?\s?[:(]?\s*$/u;
const sign = /(?:[:(]|\s(?:gồm|có|là))\s*$/u;
/** "3 lớp, mỗi lớp: …", "vắng 4 đồng chí do: …": of something else. */
const ofOthers = /(?<!\p{L})(?:mỗi|trong đó|(?<=\S )nội dung|do|vì|hỗ trợ)(?!\p{L})/u;
/** "2 suất cho: …": names tell to whom. */
const toOthers = /(?<!\p{L})(?:tại|cho|với|khen|thưởng)(?!\p{L})/u;
/** "Toàn công ty: 617": the row of all is none of them. */
const ofAll = /^\W*(?:tổng(?! kết| duyệt| đài| vệ sinh)|cộng|toàn)(?!\p{L})/iu;
const longest = 7;

/** The items of a count's list where they can be read in one way only: persons and names, numbered ones, lines with one mark. */
export function plainList(reading: Reading, count: Quantity): readonly Span[] | undefined {
  if (count.unit === '') return undefined;
  for (const opening of openingsOf(reading, count)) {
    const gap = reading.text.slice(count.to, opening.from);
    if (opening.line === undefined && isAnnounced(reading, count, opening.from) && !ofOthers.test(gap)) {
      const numbered = unlistable.test(count.unit) ? [] : numberedIn(reading, opening);
      const items =
        numbered.length > 1
          ? numbered
          : toOthers.test(gap) || !sign.test(gap)
            ? []
            : namesIn(reading, opening, isPeople(count.unit));
      if (items.length > 1) return items;
    }
  }
  return unlistable.test(count.unit) ? undefined : linesBelow(reading, count);
}

const isAnnounced = (reading: Reading, { to }: Quantity, from: number): boolean =>
  announces.test(reading.text.slice(to, from)) && quantitiesIn(reading, { from: to, to: from }).length === 0;

/** "(1) …; (2) …", "một là …; hai là …" */
const numberedIn = (reading: Reading, opening: Opening): readonly Item[] =>
  opening.by.has('mark') ? (splittingsOf(reading, opening).find(({ how }) => how === 'mark')?.items ?? []) : [];

/** Names parted by commas and "và" up to the end of the sentence, its bracket or a semicolon; none where one of them is no name. */
function namesIn(reading: Reading, opening: Opening, ofPeople: boolean): readonly Item[] {
  const { to } = spanOf(reading.sentences, opening);
  const all = splittingsOf(reading, opening).find(({ how }) => how === 'and')?.items ?? [];
  const end = all.findIndex(({ parted }) => parted.includes(';'));
  const items = all.slice(0, end < 0 ? all.length : end).filter((item) => item.to <= to);
  const isName = ({ person, name, long, holds, and, commas }: Item): boolean =>
    holds === 0 && !and && commas === 0 && long <= longest && (ofPeople ? person : name && !person);
  const last = items.at(-1);
  const isClosed =
    last !== undefined &&
    /^["”)]?\s*(?:[.;)]|$|\n)/u.test(reading.text.slice(last.to, last.to + 3)) &&
    !isOpen(reading.text.slice(opening.from, last.to + 8));
  return isClosed && items.every(isName) ? items : [];
}

/** A line that ends with the count, its noun and a colon, and the lines with one mark below it. */
function linesBelow(reading: Reading, count: Quantity): readonly Span[] | undefined {
  const line = spanOf(reading.lines, count);
  const gap = reading.text.slice(count.to, line.to);
  if (!/:\s*$/u.test(gap) || !isAnnounced(reading, count, line.to) || ofOthers.test(gap)) return undefined;
  const items = bulletsAfter(reading, line).filter((item) => !ofAll.test(reading.text.slice(item.from, item.to)));
  return items.length > 1 && !items.some(({ from, to }) => isOpen(reading.text.slice(from, to))) ? items : undefined;
}
