import { list, uncapitalize } from '../../../kernel/vi/wording.ts';
import { keyOfItem, nameIn, type Dimension, type EachItem, type EachRule } from '../../indicators/index.ts';
import type { Piece, Wording, Written } from './prose.ts';

/** So many names stand in one sentence; the rest are counted. */
const mostNamed = 12;

type EachPiece = Piece & { is: 'each' };

/**
 * A count that its records tell apart, in words: "<rewards.each: {#issuer} tặng {#value} {#cause}>" is written once an item.
 * Items that begin alike are told together ("Liên đoàn Lao động tỉnh tặng 01 Cờ thi đua, 02 Bằng khen; …"). Without
 * `{#value}` it is a list of names: those that a record does not name fall away.
 *
 * @param wordCount how this report prints a number of things or đồng
 * @returns null where there is nothing to tell.
 */
export function writeEach(
  { code, pieces }: EachPiece,
  wording: Wording,
  wordCount: (value: number, unitOfMeasure: string) => string,
): Written[] | null {
  const reading = wording.readings.get(code);
  if (reading?.outcome.is !== 'each' || reading.definition.rule.measure !== 'each') return null;
  const { rule } = reading.definition;
  const tell = (item: EachItem, own: readonly Piece[] = pieces): Written[] =>
    own.flatMap((piece): Written[] => {
      if (piece.is === 'words') return [{ text: piece.text }];
      // A part falls away where the record names nothing of it.
      if (piece.is === 'part') return namesAll(rule, item, piece.pieces) ? tell(item, piece.pieces) : [];
      if (piece.is !== 'item') return [];
      if (piece.name !== 'value') return [{ text: wordIn(rule, item, piece.name as Dimension, wording) }];
      const text = wordCount(item.value, reading.definition.unitOfMeasure);
      return [{ text, figure: { form: `${itemForm}${keyOfItem(item)}`, reading, year: null } }];
    });
  const counted = pieces.some((piece) => piece.is === 'item' && piece.name === 'value');
  const told = counted
    ? namedFirst(rule, reading.outcome.items, pieces).map((item) => tell(item))
    : nameEach(reading.outcome.items.filter((item) => namesAll(rule, item, pieces)).map((item) => tell(item)));
  if (told.length === 0) return null;
  return counted ? joinCounted(told) : told.flat();
}

/** The form of a figure that is one item of a count told apart; its key follows. */
const itemForm = 'each:';
/** The item that a figure's code speaks of. */
export const itemInCode = (code: string): string | undefined => code.split(`|${itemForm}`)[1];

const namesAll = (rule: EachRule, { codes }: EachItem, pieces: readonly Piece[]): boolean =>
  pieces.every(
    (piece) =>
      piece.is !== 'item' || piece.name === 'value' || codes[rule.by.indexOf(piece.name as Dimension)] !== null,
  );

/** What its records do not name stands at the end; where they name nothing at all there is nothing to tell apart. */
function namedFirst(rule: EachRule, items: readonly EachItem[], pieces: readonly Piece[]): EachItem[] {
  const named = items.filter((item) => namesAll(rule, item, pieces));
  return named.length === 0 ? [] : [...named, ...items.filter((item) => !named.includes(item))];
}

function wordIn(rule: EachRule, item: EachItem, dimension: Dimension, { catalogue, called }: Wording): string {
  const code = item.codes[rule.by.indexOf(dimension)];
  const name = (code && called?.[code]) || nameIn(rule, item, dimension, catalogue);
  // Names stand as they are; who or what it is for is no name.
  return dimension === 'holder' || dimension === 'level' ? uncapitalize(name) : name;
}

const textOf = (pieces: readonly Written[]): string => pieces.map((piece) => piece.text).join('');

function nameEach(told: readonly Written[][]): Written[][] {
  const names = [...new Set(told.map(textOf))];
  const shown = names.slice(0, mostNamed);
  const more = names.length - shown.length;
  return names.length === 0 ? [] : [[{ text: list(more > 0 ? [...shown, `${more} nội dung khác`] : shown) }]];
}

/** What stands before an item's first number; items that share it follow one another. */
function joinCounted(told: readonly Written[][]): Written[] {
  const groups = new Map<string, { before: Written[]; rests: Written[][] }>();
  for (const pieces of told) {
    const first = pieces.findIndex((piece) => 'figure' in piece);
    const before = pieces.slice(0, first);
    const group = groups.get(textOf(before)) ?? { before, rests: [] };
    group.rests.push(pieces.slice(first));
    groups.set(textOf(before), group);
  }
  return [...groups.values()].flatMap(({ before, rests }, nth) => [
    ...(nth > 0 ? [{ text: before.length ? '; ' : ', ' }] : []),
    ...before,
    ...rests.flatMap((rest, at) => (at > 0 ? [{ text: ', ' }, ...rest] : rest)),
  ]);
}
