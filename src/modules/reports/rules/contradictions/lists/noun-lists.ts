import type { Span } from '../finding.ts';
import { one, type Quantity } from '../reading/quantities.ts';
import type { Reading } from '../reading/statements.ts';
import { farthestOff } from './readings.ts';
import { isOpen, unlistable } from './lists.ts';
import { openingsOf } from './openings.ts';
import { splittingsOf, type Item } from './splittings.ts';

/** Between a count and its list: "03 chốt trực phòng dịch: …", "6 lớp gồm …", and neither another number nor a stop. */
const announces = /^[^\d.;]{0,120}(?:[:(]|\s(?:gồm(?: có)?|là|như sau|có))\s*$/u;
/** Behind its last item. */
const closed = /^["”]?\s*(?:[.;)\n]|$)/u;
const fewest = 3;

/** The items of a count's list where each begins with the noun that is counted: "03 chốt: chốt cầu, chốt chợ, chốt ngã ba". */
export function nounList(reading: Reading, count: Quantity): readonly Span[] | undefined {
  const { text } = reading;
  const [noun = ''] = count.unit.split(' ');
  if (noun === '' || unlistable.test(count.unit)) return undefined;
  const told = Number(count.value / one);
  const found = openingsOf(reading, count)
    .filter(({ from, line }) => line === undefined && announces.test(text.slice(count.to, from)))
    .flatMap((opening) =>
      splittingsOf(reading, opening)
        .filter(({ how }) => how === 'and' || how === 'comma' || how === 'semicolon')
        .map(({ how, items }) => ({ how, own: bearing(items, noun) }))
        .filter(({ own }) => own.length >= fewest && !isOpen(text.slice(opening.from, (own.at(-1)?.to ?? 0) + 8))),
    );
  const isClosed = (own: readonly Item[]): boolean => closed.test(text.slice(own.at(-1)?.to ?? 0));
  const isNear = (own: readonly Item[]): boolean => Math.abs(own.length - told) <= farthestOff;
  // "tổ Thu phí và tổ Bảo vệ" are two, "tổ Quản lý và Vận hành" is one.
  const surest = found.find(({ how, own }) => how === 'and' && isClosed(own) && isNear(own));
  // "Ba xưởng: xưởng Cơ khí, xưởng Điện, xưởng Mộc và khối văn phòng": as many as are told, whatever follows.
  const list =
    surest ?? found.find(({ own }) => own.length === told) ?? found.find(({ own }) => isClosed(own) && isNear(own));
  return list?.own;
}

/** The first of them, as far as each begins with the noun and is no person. */
function bearing(items: readonly Item[], noun: string): readonly Item[] {
  const end = items.findIndex(({ first, person }) => first !== noun || person);
  return end < 0 ? items : items.slice(0, end);
}
