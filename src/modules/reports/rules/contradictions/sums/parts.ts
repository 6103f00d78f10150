import type { Span } from '../finding.ts';
import { sameMeasure } from '../reading/units.ts';
import type { Quantity } from '../reading/quantities.ts';
import { comma, commaOrAnd, quantitiesIn, semicolon, split, type Reading } from '../reading/statements.ts';

export interface Part extends Span {
  quantity: Quantity;
  label: string;
}

/** By semicolons where each piece holds one number, else by commas up to the first semicolon. */
export function waysToCut(reading: Reading, rest: Span): Span[][] {
  const { text } = reading;
  const chunks = split(text, rest, semicolon);
  const plain = chunks.every((chunk) => amountsOf(reading, chunk).length <= 1);
  const first = chunks[0] ?? rest;
  const [byAll, byComma] = [split(text, first, commaOrAnd), split(text, first, comma)];
  return [
    ...(plain && chunks.length > 1 ? [chunks] : []),
    joined(reading, byAll),
    joined(reading, byComma),
    byAll,
    byComma,
  ];
}

/** "22 CĐCS phường, xã, 19 CĐCS cơ quan": a piece without a number belongs to the number before it, or after it. */
function joined(reading: Reading, pieces: readonly Span[]): Span[] {
  const [first] = pieces;
  if (!first) return [];
  const leads = amountsOf(reading, first)[0]?.from === first.from;
  const found: Span[] = [];
  let open: Span | undefined;
  for (const piece of pieces) {
    const numbered = amountsOf(reading, piece).length > 0;
    const last = found.at(-1);
    const { from } = open ?? piece;
    open = undefined;
    if (numbered) found.push({ from, to: piece.to });
    else if (leads && last) found[found.length - 1] = { from: last.from, to: piece.to };
    else open = { from, to: piece.to };
  }
  return found;
}

const amountsOf = (reading: Reading, piece: Span): Quantity[] =>
  quantitiesIn(reading, piece).filter(
    (one) => one.measure !== 'percent' && !one.whole && !/\([^)]*$/u.test(reading.text.slice(piece.from, one.from)),
  );

/** A bracket that holds several numbers explains the piece: "ủng hộ quỹ (kế hoạch 40, thực hiện 43)". */
function alone(reading: Reading, piece: Span, one: Quantity): boolean {
  const opened = reading.text.slice(piece.from, one.from).lastIndexOf('(');
  if (opened < 0 || reading.text.slice(piece.from + opened, one.from).includes(')')) return true;
  const inside = { from: piece.from + opened, to: piece.to };
  return amountsOf(reading, { ...piece, to: inside.from }).length === 0 && quantitiesIn(reading, inside).length === 1;
}

/** One amount a piece, up to the first piece that has none or counts something else. */
export function partsOf(reading: Reading, pieces: readonly Span[], mixed = false): Part[] {
  const parts: Part[] = [];
  for (const piece of pieces) {
    const own = quantitiesIn(reading, piece).filter(
      (one) =>
        one.measure !== 'percent' &&
        !one.of &&
        !one.whole &&
        !one.rate &&
        alone(reading, piece, one) &&
        !/^(?:năm|tháng|quý|tuần)(?!\p{L})/u.test(one.unit),
    );
    const first = parts[0]?.quantity;
    const quantity =
      own.find((one) => first === undefined || sameMeasure(one, first)) ??
      own.find((one) => one.measure === first?.measure && one.from === piece.from && mixed);
    if (!quantity) break;
    parts.push({ ...piece, quantity, label: reading.text.slice(piece.from, piece.to) });
  }
  return parts;
}
