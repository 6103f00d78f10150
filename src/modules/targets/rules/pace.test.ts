import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../indicators/index.ts';
import type { Goal } from '../contract.ts';
import { compare, holds } from './judge.ts';
import { forecast, forecastInWords, leastThatMeets, type Forecast } from './pace.ts';

const share = (part: number, whole: number): Outcome => ({ is: 'share', part, whole });
const count = (value: number): Outcome => ({ is: 'count', value });
const goal = (comparator: Goal['comparator'], goalPart: number, goalWhole = 1): Goal => ({
  comparator,
  goalPart,
  goalWhole,
  goalGrade: null,
});
const fromTwelve = goal('atLeast', 12);

describe('what a goal asks for in whole persons (T-2)', () => {
  it.each([
    ['trên 90% of 55 is 50: 49 are 89,1%', goal('moreThan', 90, 100), 55, 50],
    ['trên 90% of 100 is 91: 90 is not above', goal('moreThan', 90, 100), 100, 91],
    ['từ 90% of 100 is 90', goal('atLeast', 90, 100), 100, 90],
    ['100% of 55 is all', goal('exactly', 100, 100), 55, 55],
    ['từ 5', goal('atLeast', 5), 1, 5],
    ['trên 5', goal('moreThan', 5), 1, 6],
  ])('%s', (_why, one, whole, least) => expect(leastThatMeets(one, whole)).toBe(least));

  it('is met by it and by nothing less, whatever the goal', () =>
    fc.assert(
      fc.property(
        fc.constantFrom<Goal['comparator']>('atLeast', 'moreThan'),
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 1, max: 5000 }),
        (comparator, percent, whole) => {
          const one = goal(comparator, percent, 100);
          const least = leastThatMeets(one, whole);
          const meets = (part: number) => holds(comparator, compare({ part, whole }, { part: percent, whole: 100 }));
          expect([meets(least), meets(least - 1)]).toEqual([true, false]);
        },
      ),
    ));
});

describe('a running year foretold by its months', () => {
  const told = (one: Goal, outcome: Outcome, gone: number): Forecast | undefined =>
    forecast(one, outcome, 'gathering', { gone, all: 12 });
  it('asks for what is missing in the months that are left', () =>
    expect(told(fromTwelve, count(5), 8)).toEqual({
      missing: 7,
      monthsLeft: 4,
      eachMonth: 2,
      expected: 7,
      suffices: false,
    }));
  it('foretells nothing before the first month is over', () =>
    expect(told(fromTwelve, count(0), 0)).toMatchObject({ missing: 12, eachMonth: 1, expected: undefined }));
  it('counts the running month as time left', () => expect(told(fromTwelve, count(11), 11)?.monthsLeft).toBe(1));
  it('says that it goes well where it does', () => expect(told(fromTwelve, count(6), 5)?.suffices).toBe(true));
  it('never promises more persons than there are', () =>
    expect(told(goal('exactly', 100, 100), share(40, 50), 6)?.expected).toBe(50));
  it('has nothing to say of a goal that is met, forbids, is a grade or is recorded once', () => {
    expect(told(fromTwelve, count(12), 3)).toBeUndefined();
    expect(told(goal('none', 0), count(1), 3)).toBeUndefined();
    expect(
      told({ ...goal('atLeast', 0), goalGrade: 'good' }, { is: 'grade', grade: null, year: null }, 3),
    ).toBeUndefined();
    expect(forecast(goal('atLeast', 90, 100), share(40, 55), 'once', { gone: 3, all: 12 })).toBeUndefined();
  });
});

describe('a forecast in words', () => {
  const said = (one: Goal, outcome: Outcome, gone: number, unitOfMeasure: string) =>
    forecastInWords(forecast(one, outcome, 'gathering', { gone, all: 12 })!, {
      unitOfMeasure,
      share: outcome.is === 'share',
      until: 'năm',
    });
  it.each([
    [
      said(fromTwelve, count(5), 8, 'buổi'),
      'Còn thiếu 7 buổi: từ nay đến hết năm cần 2 mỗi tháng. Theo tiến độ này, hết năm được 7.',
    ],
    [
      said(goal('atLeast', 180_000_000), count(60_000_000), 6, 'đồng'),
      'Còn thiếu 120.000.000 đồng: từ nay đến hết năm cần 20.000.000 đồng mỗi tháng. Theo tiến độ này, hết năm được 120.000.000 đồng.',
    ],
    [
      said(goal('moreThan', 90, 100), share(48, 55), 11, '%'),
      'Còn thiếu 2 người: phải đạt ngay trong tháng này. Theo tiến độ này, hết năm vẫn đạt.',
    ],
  ])('%s', (words, expected) => expect(words).toBe(expected));
});
