import type { Span } from '../finding.ts';
import type { Quantity } from '../reading/quantities.ts';
import { nameOf } from '../reading/sections.ts';
import { bulletOf, quantitiesIn, type Reading } from '../reading/statements.ts';
import { saidBeside, type Said } from './pair-said.ts';
import type { Told } from './told.ts';
import { syllables, type Terms, type Vocabulary } from './vocabulary.ts';

/** What stands around a number. */
export interface Surroundings {
  /** The syllables before and behind it in its sentence, the nearest first. */
  before: readonly number[];
  after: readonly number[];
  said: Said;
  clause: Terms;
  sentence: Terms;
  heading: Terms;
  names: Terms;
  /** Where it stands: the paragraph, how far down the paper from 0 to 1, under which heading, at which place of its sentence. */
  paragraph: number;
  depth: number;
  section: number;
  nth: number;
  numbers: number;
  bullet: boolean;
  inWords: boolean;
  /** What the other numbers of its sentence are worth; the one before it, and the one behind. */
  others: readonly bigint[];
  /** It comes out as a sum of those beside it, or is one of its parts. */
  summed: boolean;
  /** Words that often decide, each met or not. */
  deciding: readonly boolean[];
}

export const decidingWords =
  'lượt|tết|nay|cuối|đầu|có|trong đó|kết nạp|giới thiệu|đảng|từ|tăng|cả|đơn|cấp|bình quân|nữ|so với|suất|phiếu|mới|hiện|trước|lớp|kiểm tra'.split(
    '|',
  );
const deciding = decidingWords.map((word) => new RegExp(String.raw`(?<!\p{L})${word}(?!\p{L})`, 'iu'));

const properName = /(?<=[\p{L},]\s)\p{Lu}[\p{L}\d]*(?:\s\p{Lu}[\p{L}\d]*)*/gu;

export function surroundingsOf(reading: Reading, told: readonly Told[], words: Vocabulary): Surroundings[] {
  const { text, lines } = reading;
  const headings = headingsOf(reading);
  const summed = new Set(lines.flatMap((line) => summedIn(quantitiesIn(reading, line))));
  const bySentence = new Map<Span, Pick<Surroundings, 'sentence' | 'names'>>();
  return told.map(({ claim }): Surroundings => {
    const { quantity, sentence, line, span } = claim;
    const within = quantitiesIn(reading, sentence);
    const nth = within.findIndex(({ from }) => from === quantity.from);
    const paragraph = lines.indexOf(line);
    const { section, said } = headings[paragraph] ?? { section: 0, said: '' };
    const known = bySentence.get(sentence) ?? {
      sentence: words.terms(text.slice(sentence.from, sentence.to)),
      names: words.asTerms(
        [...text.slice(sentence.from, sentence.to).matchAll(properName)].map(([name]) => words.id(name.toLowerCase())),
      ),
    };
    bySentence.set(sentence, known);
    const clause = text.slice(span.from, span.to);
    return {
      ...known,
      before: syllables(
        text.slice(Math.max(sentence.from, quantity.from - 60), quantity.from).replace(/\d[\d.,]*/gu, ' số '),
      )
        .toReversed()
        .slice(0, 8)
        .map((word) => words.id(word)),
      after: syllables(text.slice(quantity.to, Math.min(sentence.to, quantity.to + 60)).replace(/\d[\d.,]*/gu, ' số '))
        .slice(0, 8)
        .map((word) => words.id(word)),
      said: saidBeside(reading, claim),
      clause: words.terms(text.slice(span.from, quantity.from), text.slice(quantity.to, span.to)),
      heading: words.terms(said),
      paragraph,
      depth: quantity.from / text.length,
      section,
      nth: Math.max(nth, 0),
      numbers: within.length,
      bullet: bulletOf(reading, line) !== undefined,
      inWords: /^\p{L}/u.test(quantity.written),
      others: within.filter((one) => one.from !== quantity.from).map(({ value }) => value),
      summed: summed.has(quantity.from),
      deciding: deciding.map((word) => word.test(clause)),
    };
  });
}

/** Under which heading each paragraph stands, and what that and the paragraph's own first words say. */
function headingsOf({ text, lines }: Reading): { section: number; said: string }[] {
  let [section, above] = [0, ''];
  return lines.map((line) => {
    const said = text.slice(line.from, line.to);
    const name = nameOf(said);
    if (
      name === said &&
      !/[.;,]\s*$/u.test(said) &&
      said.length < 90 &&
      !/\d{2}/u.test(said.replace(/(?:19|20)\d\d/gu, ''))
    ) {
      section += 1;
      above = said;
    }
    return { section, said: name === said ? above : `${above} ; ${name}` };
  });
}

/** Where numbers stand that are a sum of two to eight right before or behind, or its parts. */
function summedIn(within: readonly Quantity[]): number[] {
  const found: number[] = [];
  for (const [nth, whole] of within.entries())
    for (const step of [1, -1]) {
      let sum = 0n;
      for (let at = nth + step, many = 1; many <= 8; at += step, many += 1) {
        const part = within[at];
        if (!part || part.measure === 'percent') break;
        sum += part.value;
        if (sum > whole.value) break;
        if (many < 2 || sum !== whole.value) continue;
        for (let one = nth; one !== at + step; one += step) found.push(within[one]?.from ?? -1);
        break;
      }
    }
  return found;
}
