import { formatMoney } from '../../../kernel/vi/money.ts';
import { formatNumber, percent, twoDigits } from '../../../kernel/vi/number.ts';
import { aboutMoney, ofYears } from '../../../kernel/vi/wording.ts';
import { gradeLabel } from '../../../rulesets/grades.ts';
import { isEmpty, type Outcome, type Reading } from '../../indicators/index.ts';

/** A sentence of an outline, read once: plain words, words of the frame, figures, and parts that may fall away. */
export type Piece =
  | { is: 'words'; text: string }
  | { is: 'frame'; name: string }
  | { is: 'figure'; code: string; form: string }
  | { is: 'part'; pieces: Piece[] };

const token = /\{(@?)([\w.]+)(?:\|(\w+))?\}|\[|\]/g;

/** @throws SyntaxError for brackets that do not match: an outline is checked when it is taken in. */
export function readSentence(sentence: string): Piece[] {
  const open: Piece[][] = [[]];
  let from = 0;
  for (const match of sentence.matchAll(token)) {
    const pieces = open.at(-1) ?? [];
    if (match.index > from) pieces.push({ is: 'words', text: sentence.slice(from, match.index) });
    from = match.index + match[0].length;
    if (match[0] === '[') open.push([]);
    else if (match[0] === ']') closePart(open);
    else
      pieces.push(
        match[1]
          ? { is: 'frame', name: match[2] ?? '' }
          : { is: 'figure', code: match[2] ?? '', form: match[3] ?? 'plain' },
      );
  }
  if (open.length !== 1) throw new SyntaxError(`Thiếu dấu ] trong câu: ${sentence}`);
  if (from < sentence.length) open[0]?.push({ is: 'words', text: sentence.slice(from) });
  return open[0] ?? [];
}

function closePart(open: Piece[][]): void {
  const pieces = open.pop();
  if (!pieces || open.length === 0) throw new SyntaxError('Thừa dấu ] trong câu.');
  open.at(-1)?.push({ is: 'part', pieces });
}

/** The codes of all figures in a sentence. */
export function codesIn(pieces: readonly Piece[]): string[] {
  return pieces.flatMap((piece) =>
    piece.is === 'figure' ? [piece.code] : piece.is === 'part' ? codesIn(piece.pieces) : [],
  );
}

export interface Written {
  text: string;
  figure?: { code: string; form: string; outcome: Outcome; name: string };
}

export interface Wording {
  readings: ReadonlyMap<string, Reading>;
  frame: Readonly<Record<string, string>>;
  /** Step of "trên …" for money. */
  aboutStep: number;
}

/** @returns the sentence in words, or null when a figure outside brackets has nothing to tell. */
export function writeSentence(pieces: readonly Piece[], wording: Wording): Written[] | null {
  const written: Written[] = [];
  for (const piece of pieces) {
    if (piece.is === 'words') written.push({ text: piece.text });
    else if (piece.is === 'frame') written.push({ text: wording.frame[piece.name] ?? '' });
    else if (piece.is === 'part') written.push(...(writeSentence(piece.pieces, wording) ?? []));
    else {
      const reading = wording.readings.get(piece.code);
      if (!reading || (piece.form === 'none' ? !isEmpty(reading.outcome) : isEmpty(reading.outcome))) return null;
      const { outcome, definition } = reading;
      // "{x|none}" and "{x|some}" only ask; they print nothing.
      if (piece.form !== 'none' && piece.form !== 'some')
        written.push({
          text: wordOutcome(outcome, piece.form, definition.unitOfMeasure, wording.aboutStep),
          figure: { code: piece.code, form: piece.form, outcome, name: definition.name },
        });
    }
  }
  return written;
}

/**
 * One figure in words: counts under ten with a zero in front ("06"), money whole or "trên …", shares as percent, ratio or
 * both, grades and years spelt out. Forms: plain, about, percent, ratio, grade, years, number.
 */
export function wordOutcome(outcome: Outcome, form: string, unitOfMeasure: string, aboutStep: number): string {
  switch (outcome.is) {
    case 'count':
      if (unitOfMeasure === 'đồng')
        return form === 'about' ? aboutMoney(outcome.value, { floorTo: aboutStep }) : formatMoney(outcome.value);
      return form === 'number' ? formatNumber(outcome.value) : twoDigits(outcome.value);
    case 'share':
      return form === 'ratio'
        ? `${twoDigits(outcome.part)}/${twoDigits(outcome.whole)}`
        : (percent(outcome.part, outcome.whole) ?? '');
    case 'grade':
      return lower(gradeLabel(outcome.grade ?? ''));
    case 'years':
      return form === 'years' ? ofYears(outcome.years) : twoDigits(outcome.years.length);
  }
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
