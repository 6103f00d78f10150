import { formatNumber } from '../../../kernel/vi/number.ts';
import { ofYears } from '../../../kernel/vi/wording.ts';
import { gradeLabel } from '../../../rulesets/grades.ts';
import { isEmpty, showOutcome, type Catalogue, type Outcome, type Reading } from '../../indicators/index.ts';
import { asks } from './asks.ts';
import { writeEach } from './each.ts';
import type { FigureTime } from './figures.ts';
import { writeAbout, writeCount, writeMoney, writePercent, writeRatio, type Manner } from './manner.ts';
import { writeYearly, type Yearly } from './yearly.ts';

/** A sentence of an outline, read once: plain words, words of the frame, figures, and parts that may fall away. */
export type Piece =
  | { is: 'words'; text: string }
  | { is: 'frame'; name: string }
  | { is: 'figure'; code: string; form: string }
  | { is: 'part'; pieces: Piece[] }
  /** Written once for each item of a count that is told apart; `item` stands for what the item names, or its value. */
  | { is: 'each'; code: string; pieces: Piece[] }
  | { is: 'item'; name: string };

const token = /\{([@#]?)([\w.]+)(?:\|(\w+))?\}|\[|\]|<([\w.]+): ?|>/g;

/** @throws SyntaxError for brackets that do not match: an outline is checked when it is taken in. */
export function readSentence(sentence: string): Piece[] {
  const open: Piece[][] = [[]];
  const begun: (string | undefined)[] = [];
  let from = 0;
  for (const match of sentence.matchAll(token)) {
    const pieces = open.at(-1) ?? [];
    if (match.index > from) pieces.push({ is: 'words', text: sentence.slice(from, match.index) });
    from = match.index + match[0].length;
    if (match[0] === '[' || match[4] !== undefined) {
      open.push([]);
      begun.push(match[4]);
    } else if (match[0] === ']' || match[0] === '>') close(open, begun, match[0]);
    else pieces.push(pieceOf(match));
  }
  if (open.length !== 1)
    throw new SyntaxError(`Thiếu dấu ${begun.at(-1) === undefined ? ']' : '>'} trong câu: ${sentence}`);
  if (from < sentence.length) open[0]?.push({ is: 'words', text: sentence.slice(from) });
  return open[0] ?? [];
}

function pieceOf([, mark, name = '', form]: RegExpExecArray): Piece {
  if (mark === '@') return { is: 'frame', name };
  return mark === '#' ? { is: 'item', name } : { is: 'figure', code: name, form: form ?? 'plain' };
}

function close(open: Piece[][], begun: (string | undefined)[], mark: ']' | '>'): void {
  if (open.length === 1) throw new SyntaxError(`Thừa dấu ${mark} trong câu.`);
  const [pieces = [], code] = [open.pop(), begun.pop()];
  if ((code === undefined) !== (mark === ']')) throw new SyntaxError(`Dấu ${mark} đóng nhầm chỗ trong câu.`);
  open.at(-1)?.push(code === undefined ? { is: 'part', pieces } : { is: 'each', code, pieces });
}

/** The codes of all figures in a sentence, or of those written in one form. */
export function codesIn(pieces: readonly Piece[], form?: string): string[] {
  return pieces.flatMap((piece) => {
    if (piece.is === 'part') return codesIn(piece.pieces, form);
    if (piece.is === 'figure') return form === undefined || piece.form === form ? [piece.code] : [];
    return piece.is === 'each' && form === undefined ? [piece.code] : [];
  });
}

export type Written =
  | { text: string }
  | { text: string; figure: { form: string; reading: Reading; year: FigureTime } }
  /** A number that is counted but is no indicator: the seats of the committee. `title` says what it is. */
  | { text: string; counted: { name: string; title: string } };

/** Words that the report's unit, term and period put into sentences; a number among them says what it is. */
export type Frame = Readonly<Record<string, string | { text: string; title: string }>>;

/** The same figures for the time before; `over`: the two are of one length, so that a rise is a rise. */
export interface Before {
  readings: ReadonlyMap<string, Reading>;
  words: string;
  over: boolean;
}

export interface Wording {
  readings: ReadonlyMap<string, Reading>;
  frame: Frame;
  /** Names of kinds and funds, for what a figure is told apart by. */
  catalogue: Catalogue;
  /** What a code of the ledger is called in this unit's report: the upper union by its own name. */
  called?: Readonly<Record<string, string | undefined>>;
  manner: Manner;
  before?: Before | undefined;
  /** Of a report of several years. */
  yearly?: Yearly | undefined;
}

/** @returns the sentence in words, or null when a figure or a word of the frame outside brackets has nothing to tell. */
export function writeSentence(pieces: readonly Piece[], wording: Wording): Written[] | null {
  const written: Written[] = [];
  for (const piece of pieces) {
    const next = writePiece(piece, wording);
    if (next === null) return null;
    written.push(...next);
  }
  return written;
}

function writePiece(piece: Piece, wording: Wording): Written[] | null {
  switch (piece.is) {
    case 'words':
      return [{ text: piece.text }];
    case 'part':
      return writeSentence(piece.pieces, wording) ?? [];
    case 'frame':
      return writeFrame(piece.name, wording.frame[piece.name] ?? '');
    case 'figure':
      return writeFigure(piece, wording);
    case 'each':
      return writeEach(piece, wording, (value, unitOfMeasure) =>
        wordOutcome({ is: 'count', value }, 'plain', unitOfMeasure, wording.manner),
      );
    case 'item':
      throw new SyntaxError(`{#${piece.name}} chỉ đứng được trong < … >.`);
  }
}

function writeFrame(name: string, word: Frame[string]): Written[] | null {
  if (word === '') return null;
  return [typeof word === 'string' ? { text: word } : { text: word.text, counted: { name, title: word.title } }];
}

// "{x|none}", "{x|some}" and the like only ask; they print nothing.
function writeFigure({ code, form }: { code: string; form: string }, wording: Wording): Written[] | null {
  if (form === 'change') return writeChange(code, wording);
  if (form === 'yearly') return writeYearly(code, wording);
  const reading = wording.readings.get(code);
  const ask = asks[form];
  if (!reading) return null;
  if (ask) return ask(reading.outcome) ? [] : null;
  if (isEmpty(reading.outcome)) return null;
  const text = wordOutcome(reading.outcome, form, reading.definition.unitOfMeasure, wording.manner);
  return [{ text, figure: { form, reading, year: null } }];
}

/** "tăng 12 lượt so với năm 2023": leads to the records of the time before. Silent where that time has none to compare with. */
function writeChange(code: string, { readings, before, ...wording }: Wording): Written[] | null {
  const [now, was] = [readings.get(code), before?.readings.get(code)];
  if (!before?.over || !now || !was || isEmpty(was.outcome)) return null;
  const text = changeInWords(now.outcome, was.outcome, {
    unitOfMeasure: now.definition.unitOfMeasure,
    before: before.words,
    manner: wording.manner,
  });
  return [{ text, figure: { form: 'change', reading: was, year: 'before' } }];
}

/** Counts by how much they rose or fell; shares and grades by what they were. */
export function changeInWords(
  now: Outcome,
  was: Outcome,
  o: { unitOfMeasure: string; before: string; manner: Manner },
): string {
  if (now.is !== 'count' || was.is !== 'count')
    return `${o.before}: ${wordOutcome(was, 'plain', o.unitOfMeasure, o.manner)}`;
  const difference = now.value - was.value;
  if (difference === 0) return `bằng ${o.before}`;
  const size = Math.abs(difference);
  const said =
    o.unitOfMeasure === 'đồng' ? writeMoney(size, o.manner) : `${writeCount(size, o.manner)} ${o.unitOfMeasure}`;
  return `${difference > 0 ? 'tăng' : 'giảm'} ${said.trim()} so với ${o.before}`;
}

/** Sentences of one paragraph: those that have something to tell, the first without the blank before it. */
export function writeParagraph(sentences: readonly string[], wording: Wording): Written[] {
  const written = sentences.flatMap((sentence) => writeSentence(readSentence(sentence), wording) ?? []);
  return written.map((piece, at) => (at === 0 ? { ...piece, text: piece.text.trimStart() } : piece));
}

/**
 * One figure in words, in the report's manner: counts, money whole or "trên …", shares as percent or ratio, grades and
 * years spelt out. Forms: plain, about, percent, ratio, part, grade, years, number.
 */
export function wordOutcome(outcome: Outcome, form: string, unitOfMeasure: string, manner: Manner): string {
  switch (outcome.is) {
    case 'count':
      if (unitOfMeasure === 'đồng')
        return form === 'about' ? writeAbout(outcome.value, manner) : writeMoney(outcome.value, manner);
      return form === 'number' ? formatNumber(outcome.value) : writeCount(outcome.value, manner);
    case 'share':
      return wordShare(outcome, form, manner);
    case 'grade':
      return lower(gradeLabel(outcome.grade ?? ''));
    case 'years':
      return form === 'years' ? ofYears(outcome.years) : writeCount(outcome.years.length, manner);
    case 'range':
    case 'each':
      return showOutcome({ unitOfMeasure }, outcome);
  }
}

function wordShare({ part, whole }: { part: number; whole: number }, form: string, manner: Manner): string {
  if (form === 'part') return writeCount(part, manner);
  return form === 'ratio' ? writeRatio(part, whole, manner) : (writePercent(part, whole, manner) ?? '');
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
