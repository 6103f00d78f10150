import { earlierTime, planned, tokens, wordsIn, yearsIn } from './percent-words.ts';
import type { Quantity } from '../reading/quantities.ts';
import { nthOf, type Reading } from '../reading/statements.ts';
import { unitClass } from '../reading/units.ts';
import type { Signs } from '../signs.ts';

/** What is told beside a number, asked for with every pair that it stands in. */
export interface Traits {
  /** Which of the draft's numbers it is, and in which line and sentence it stands. */
  nth: number;
  line: number;
  sentence: number;
  /** Which number of its line it is. */
  inLine: number;
  /** The first word of its noun, and what kind of noun that is. */
  noun: string;
  kind: string;
  /** The words of its clause, and those that its line begins with. */
  words: readonly string[];
  years: readonly number[];
  /** The year that stands last before it in its line. */
  year: number | undefined;
  earlier30: boolean;
  earlier40: boolean;
  planned: boolean;
  now: boolean;
  all: boolean;
  /** The words right before it and behind it, as signs of a part and of a whole. */
  asPart: Signs;
  asWhole: Signs;
}

const known = new WeakMap<Reading, Map<number, Traits>>();

export function traitsOf(reading: Reading, some: Quantity): Traits {
  const ofReading = known.get(reading) ?? new Map<number, Traits>();
  if (ofReading.size === 0) {
    known.set(reading, ofReading);
    let [line, inLine] = [-1, 0];
    for (const [nth, quantity] of reading.quantities.entries()) {
      const own = nthOf(reading.lines, quantity);
      inLine = own === line ? inLine + 1 : 0;
      line = own;
      ofReading.set(quantity.from, readTraits(reading, quantity, nth, line, inLine));
    }
  }
  const found = ofReading.get(some.from);
  if (!found) throw new Error(`no number stands at ${some.from}`);
  return found;
}

const nowTime = /(?<!\p{L})(?:năm nay|nay|đến nay|hiện|kỳ này|năm|lên|còn|xuống|thành)(?!\p{L})/iu;
const whole = /(?<!\p{L})(?:tổng số|tổng|cộng|toàn|hiện có|có|gồm|với)(?:\s\p{L}+){0,2}\s*$/iu;

function readTraits(reading: Reading, some: Quantity, nth: number, line: number, inLine: number): Traits {
  const { text, lines } = reading;
  const lead = text.slice(Math.max(0, some.from - 60), some.from);
  const behind = text.slice(some.to, some.to + 40);
  const own = lines[line];
  const label = own && inLine < 5 ? (/^[^\d\n]{0,70}/u.exec(text.slice(own.from, some.from))?.[0] ?? '') : '';
  return {
    nth,
    line,
    sentence: nthOf(reading.sentences, some),
    inLine,
    noun: some.unit.split(' ')[0] ?? '',
    kind: unitClass(some.unit),
    words: [
      ...new Set(
        wordsIn(
          `${/[^;.:\n()\d]*$/u.exec(lead.slice(-40).replace(/:\s*$/u, ' '))?.[0] ?? ''} ${/^[^;.,\n()\d]*/u.exec(behind)?.[0] ?? ''} ${label}`,
        ),
      ),
    ],
    years: yearsIn(text.slice(Math.max(own?.from ?? 0, some.from - 60), some.to + 20)).slice(-2),
    year: yearsIn(text.slice(Math.max(own?.from ?? 0, some.from - 60), some.from)).at(-1),
    earlier30: earlierTime.test(lead.slice(-30)),
    earlier40: earlierTime.test(lead.slice(-40)),
    planned: planned.test(lead.slice(-24)),
    now: nowTime.test(lead.slice(-24)),
    all: whole.test(lead.slice(-30)),
    asPart: besideIt('a', tokens(lead).slice(-3), tokens(behind).slice(0, 2)),
    asWhole: besideIt('b', tokens(lead).slice(-3), tokens(behind).slice(0, 2)),
  };
}

function besideIt(whose: string, before: readonly string[], after: readonly string[]): Signs {
  const found: Record<string, number> = {};
  for (const word of before) found[`${whose}<${word}`] = 1;
  for (const word of after) found[`${whose}>${word}`] = 1;
  return found;
}
