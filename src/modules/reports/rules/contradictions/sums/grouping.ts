import { one, type Quantity } from '../reading/quantities.ts';
import { bulletOf, quantitiesIn, type Reading } from '../reading/statements.ts';
import { inScale } from './sums.ts';

/** Where the parts stand: in the line of their whole, in a sentence elsewhere, one in each of some lines, or anywhere near. */
export type Place =
  | 'behind'
  | 'before'
  | 'elsewhere'
  | 'below'
  | 'above'
  | 'ratio'
  | 'flow'
  | 'balance'
  | 'triple'
  | 'product';

/** A number, and a run of numbers that might be its parts. */
export interface Grouping {
  whole: Quantity;
  parts: readonly Quantity[];
  place: Place;
  /** All among which the run was cut out, from the whole outward. */
  row: readonly Quantity[];
  /** Those that are taken away. */
  less?: readonly Quantity[];
}

/** What the parts come to; of a product, so many times so much. */
export function sumOf({ whole, parts, place, less = [] }: Grouping): bigint {
  if (place === 'product') return parts.reduce((all, { value }) => (all * value) / one, one);
  return parts.reduce((sum, part) => sum + (less.includes(part) ? -inScale(part, whole) : inScale(part, whole)), 0n);
}

/** What is asked of every number again and again. */
export interface Layout {
  reading: Reading;
  amounts: readonly Quantity[];
  /** Where the bracket opens in which a number stands. */
  brackets: ReadonlyMap<Quantity, number>;
  /** Those of which the number before them consists: "40 nam, trong đó 12 đảng viên". */
  nested: ReadonlySet<Quantity>;
  /** In which clause a number stands: between semicolons or stops, and between commas too. */
  clauses: readonly ReadonlyMap<Quantity, number>[];
  marks: readonly (string | undefined)[];
  cells: readonly (readonly Quantity[])[];
}

const nesting = /trong (?:đó|số)|riêng|gồm|nhất là|dự toán|kế hoạch|chỉ tiêu|so với|năm (?:trước|ngoái)|cùng kỳ/iu;

export function layoutOf(reading: Reading): Layout {
  const { text, lines, quantities } = reading;
  const amounts = quantities.filter(({ measure }) => measure !== 'percent');
  const brackets = new Map<Quantity, number>();
  for (const some of amounts) if (some.aside) brackets.set(some, text.lastIndexOf('(', some.from));
  const nested = new Set(
    quantities.filter((some, nth) => {
      const last = quantities[nth - 1];
      return last !== undefined && nesting.test(text.slice(Math.max(last.to, some.from - 60), some.from));
    }),
  );
  const told = lines.map((line) => quantitiesIn(reading, line));
  const among = new Set(amounts);
  return {
    reading,
    amounts,
    brackets,
    nested,
    clauses: [/;|[.!?]\s|\n/u, /[;,](?!\d)|[.!?]\s|\n/u].map((end) => clausesOf(text, amounts, end)),
    marks: lines.map((line) => bulletOf(reading, line)?.mark),
    cells: told.map((own) => own.filter((some) => among.has(some) && !some.whole)),
  };
}

function clausesOf(text: string, amounts: readonly Quantity[], end: RegExp): Map<Quantity, number> {
  let nth = 0;
  return new Map(
    amounts.map((some, at) => [some, (nth += end.test(text.slice(amounts[at - 1]?.to ?? 0, some.from)) ? 1 : 0)]),
  );
}

/** The least and the most that a run may come to, in wholes. */
const [least, most] = [0.66, 1.5];

export const comesNear = (sum: number): boolean => sum >= least && sum <= most;
export const tooMuch = (sum: number): boolean => sum > most;

/** The smallest round unit in which a whole and its parts are told. */
export function unitOf({ whole, parts }: Grouping): bigint {
  const values = [whole.value, ...parts.map((part) => inScale(part, whole))];
  let unit = 1n;
  while (values.every((value) => value % (unit * 10n) === 0n)) unit *= 10n;
  return unit;
}
