import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../indicators/index.ts';
import type { Progress } from '../../targets/index.ts';
import { mannerOf, writeAbout, writeAgainst, writeCount, writeMoney, writePercent, writeRatio } from './manner.ts';
import { wordOutcome } from './prose.ts';
import { rejudge } from './year.ts';

const usual = mannerOf({});
const bare = mannerOf({ smallCounts: 'bare' });
const inMillions = mannerOf({ moneyIn: 'million' });

describe('How a report writes its numbers', () => {
  it.each([
    ['06', 6, usual],
    ['6', 6, bare],
    ['10', 10, usual],
    ['0', 0, usual],
    ['1.234', 1234, bare],
  ])('a count as %s', (written, count, manner) => expect(writeCount(count, manner)).toBe(written));

  it.each([
    ['26/26', 26, 26, usual],
    ['04/04', 4, 4, usual],
    ['4/4', 4, 4, bare],
    ['0/09', 0, 9, usual],
  ])('done of all as %s', (written, part, whole, manner) => expect(writeRatio(part, whole, manner)).toBe(written));

  it.each([
    ['110,9%', 44_377, 40_000, {}],
    ['111%', 44_377, 40_000, { percentDecimals: 0 }],
    ['110,94%', 44_377, 40_000, { percentDecimals: 2 }],
    ['105%', 21, 20, {}],
    ['99,5%', 199, 200, {}],
  ])('a share as %s', (written, part, whole, settings) =>
    expect(writePercent(part, whole, mannerOf(settings))).toBe(written),
  );

  it.each([
    ['trên 73.000.000 đồng', 73_020_000, usual],
    ['73.000.000 đồng', 73_000_000, usual],
    ['trên 73 triệu đồng', 73_020_000, inMillions],
    ['73 triệu đồng', 73_000_000, inMillions],
    ['trên 73.020.000 đồng', 73_025_000, mannerOf({ aboutStep: 10_000 })],
    ['trên 73,02 triệu đồng', 73_025_000, mannerOf({ aboutStep: 10_000, moneyIn: 'million' })],
    // Short as it is, it says more than "trên 91.000.000".
    ['91.800.000 đồng', 91_800_000, usual],
    ['91,8 triệu đồng', 91_800_000, inMillions],
    ['trên 91.000.000 đồng', 91_850_000, usual],
    ['trên 73.000.000 đồng', 73_999_999, usual],
    ['trên 72.000.000 đồng', 72_999_999, usual],
    ['999.999 đồng', 999_999, usual],
    ['0 đồng', 0, usual],
    ['trên 90.000.000 đồng', 91_800_000, mannerOf({ aboutStep: 10_000_000 })],
    ['95.000.000 đồng', 95_000_000, mannerOf({ aboutStep: 10_000_000 })],
    ['900.000 đồng', 900_000, usual],
    ['900.000 đồng', 900_000, inMillions],
  ])('money about as %s', (written, amount, manner) => expect(writeAbout(amount, manner)).toBe(written));

  it.each([
    ['77.800.000 đồng', 77_800_000, usual],
    ['77,8 triệu đồng', 77_800_000, inMillions],
    ['6,2135 triệu đồng', 6_213_500, inMillions],
    ['1.234 triệu đồng', 1_234_000_000, inMillions],
  ])('money whole as %s', (written, amount, manner) => expect(writeMoney(amount, manner)).toBe(written));

  it.each([
    ['193/180 triệu đồng', 193_000_000, 180_000_000, 'đồng'],
    ['77,8/80 triệu đồng', 77_800_000, 80_000_000, 'đồng'],
    ['193.000.500/180.000.000 đồng', 193_000_500, 180_000_000, 'đồng'],
    ['113/58 đoàn viên', 113, 58, 'đoàn viên'],
    ['09/05 đoàn viên', 9, 5, 'đoàn viên'],
  ])('a result against its goal as %s', (written, actual, goal, unit) =>
    expect(writeAgainst(actual, goal, unit, usual)).toBe(written),
  );

  it('a share as a ratio with the same zeros', () => {
    const share: Outcome = { is: 'share', part: 7, whole: 9 };
    expect(wordOutcome(share, 'ratio', '%', usual)).toBe('07/09');
    expect(wordOutcome(share, 'ratio', '%', bare)).toBe('7/9');
  });
});

describe('“Cơ bản đạt”', () => {
  const of = (value: number, verdict: Progress['verdict']): Progress =>
    ({
      target: { comparator: 'atLeast', goalPart: 100, goalWhole: 1, goalGrade: null, rhythm: 'eachYear' },
      definition: undefined,
      results: [{ year: 2023, outcome: { is: 'count', value }, verdict }],
      verdict,
    }) as unknown as Progress;
  const verdictAt = (value: number, percent: number | null) => rejudge([of(value, 'notMet')], percent)[0]?.verdict;

  it.each([
    [89, 90, 'notMet'],
    [90, 90, 'nearlyMet'],
    [91, 90, 'nearlyMet'],
    [100, 90, 'met'],
    [101, 90, 'exceeded'],
    [99, 100, 'notMet'],
  ])('is said of %i of 100 from %i%% on: %s', (value, percent, verdict) =>
    expect(verdictAt(value, percent)).toBe(verdict),
  );

  it('follows the rule set where the report says nothing, and judges nothing that still runs', () => {
    expect(verdictAt(90, null)).toBe('notMet');
    expect(rejudge([of(10, 'notDue')], 90)[0]?.verdict).toBe('notDue');
  });
});
