import { describe, expect, it } from 'vitest';
import type { Outcome, Reading } from '../../indicators/index.ts';
import { usualManner } from './manner.ts';
import { readSentence, writeSentence, type Wording } from './prose.ts';

const reading = (outcome: Outcome): Reading =>
  ({ definition: { code: 'x', unitOfMeasure: '%', name: 'X', version: 1 }, outcome }) as Reading;
const share = (part: number, whole: number): Reading => reading({ is: 'share', part, whole });

const wordingOf = (years: Record<number, [part: number, whole: number]>, to = '2022-12-31'): Wording => ({
  readings: new Map(),
  frame: {},
  manner: usualManner,
  catalogue: { kinds: [], funds: [] },
  yearly: { years: Object.entries(years).map(([year, of]) => ({ year: Number(year), readings: [share(...of)] })), to },
});

const piecesOf = (sentence: string, wording: Wording) => writeSentence(readSentence(sentence), wording);
const say = (sentence: string, wording: Wording): string | undefined =>
  piecesOf(sentence, wording)
    ?.map((piece) => piece.text)
    .join('');

const told = 'Hằng năm có {x|yearly} đoàn viên.';

describe('A share in each year of a term', () => {
  it('is told from the least to the most, each of them a figure of its year', () => {
    const wording = wordingOf({ 2020: [48, 48], 2021: [46, 47], 2022: [51, 52] });
    expect(say(told, wording)).toBe('Hằng năm có từ 97,9% đến 100% đoàn viên.');
    expect(
      piecesOf(told, wording)?.flatMap((piece) => ('figure' in piece ? [[piece.text, piece.figure.year]] : [])),
    ).toEqual([
      ['97,9%', 2021],
      ['100%', 2020],
    ]);
  });

  it('is told once where the years print the same', () =>
    expect(say(told, wordingOf({ 2021: [56, 56], 2022: [60, 60] }))).toBe('Hằng năm có 100% đoàn viên.'));

  it('is not told of a year without it, nor of one year alone: neither is every year', () => {
    expect(say(told, wordingOf({ 2020: [0, 48], 2021: [46, 47], 2022: [51, 52] }))).toBeUndefined();
    expect(say(told, wordingOf({ 2022: [51, 52] }))).toBeUndefined();
  });

  it('waits for the year that still runs', () => {
    const years = { 2021: [47, 47], 2022: [52, 52], 2023: [0, 52] } as Record<number, [number, number]>;
    expect(say(told, wordingOf(years, '2023-09-30'))).toBe('Hằng năm có 100% đoàn viên.');
    expect(say(told, wordingOf(years, '2023-12-31'))).toBeUndefined();
  });
});

describe('A part of a sentence that asks', () => {
  const wording = (outcome: Outcome): Wording => ({ ...wordingOf({}), readings: new Map([['x', reading(outcome)]]) });
  const sentence = 'Có sáng kiến[{x|all}, đều được công nhận][{x|partly}, {x|part} được công nhận].';

  it.each([
    [5, 5, 'Có sáng kiến, đều được công nhận.'],
    [4, 5, 'Có sáng kiến, 04 được công nhận.'],
    [0, 5, 'Có sáng kiến.'],
    [0, 0, 'Có sáng kiến.'],
  ])('of %i in %i', (part, whole, words) => expect(say(sentence, wording({ is: 'share', part, whole }))).toBe(words));
});
