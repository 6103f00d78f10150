import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../indicators/index.ts';
import type { Goal, Verdict } from '../contract.ts';
import { judge, judgeYears, readGoal, showGoal } from './judge.ts';
import { goalAsTyped } from './words.ts';

const share = (part: number, whole: number): Outcome => ({ is: 'share', part, whole });
const count = (value: number): Outcome => ({ is: 'count', value });
const grade = (code: string | null): Outcome => ({ is: 'grade', grade: code, year: 2023 });
const goal = (
  comparator: Goal['comparator'],
  goalPart: number | null,
  goalWhole = 1,
  goalGrade: string | null = null,
): Goal => ({ comparator, goalPart, goalWhole, goalGrade });

const all = goal('exactly', 100, 100);
const above90 = goal('moreThan', 90, 100);
const fromFive = goal('atLeast', 5);
const none = goal('none', 0);
const goodOrBetter = goal('atLeast', null, 1, 'good');

describe('a target is judged on integers (T-1, T-2, T-4)', () => {
  const table: [why: string, goal: Goal, outcome: Outcome, verdict: Verdict][] = [
    ['100%: all', all, share(55, 55), 'met'],
    ['100%: one short of 55 is 98,2%, nearly', all, share(54, 55), 'nearlyMet'],
    ['100%: 199 of 200 is never 100%', all, share(199, 200), 'nearlyMet'],
    ['100%: 94 of 100 is below the threshold of nearly', all, share(94, 100), 'notMet'],
    ['100%: nobody there to count', all, share(0, 0), 'noFigures'],
    ['trên 90%: 49 of 55 is 89,1%', above90, share(49, 55), 'nearlyMet'],
    ['trên 90%: exactly 90% is not above', above90, share(90, 100), 'nearlyMet'],
    ['trên 90%: 46 of 52 is 88,5%', above90, share(46, 52), 'nearlyMet'],
    ['trên 90%: 85 of 100', above90, share(85, 100), 'notMet'],
    ['trên 90%: 47 of 52 is 90,4%', above90, share(47, 52), 'met'],
    ['từ 5: four', fromFive, count(4), 'notMet'],
    ['từ 5: five', fromFive, count(5), 'met'],
    ['từ 5: six', fromFive, count(6), 'exceeded'],
    ['không có: none', none, count(0), 'met'],
    ['không có: one', none, count(1), 'notMet'],
    ['từ 180 triệu: 193 triệu', goal('atLeast', 180_000_000), count(193_000_000), 'exceeded'],
    ['không quá 3: three', goal('atMost', 3), count(3), 'met'],
    ['dưới 3: three', goal('lessThan', 3), count(3), 'notMet'],
    ['tốt trở lên: completed', goodOrBetter, grade('completed'), 'notMet'],
    ['tốt trở lên: good', goodOrBetter, grade('good'), 'met'],
    ['tốt trở lên: excellent', goodOrBetter, grade('excellent'), 'exceeded'],
    ['tốt trở lên: not rated', goodOrBetter, grade(null), 'noFigures'],
  ];
  it.each(table)('%s', (_why, one, outcome, verdict) => {
    expect(judge(one, outcome, 95)).toBe(verdict);
  });
});

describe('a term from its years (T-5)', () => {
  const years = (...verdicts: Verdict[]) => judgeYears(verdicts.map((verdict, nth) => ({ year: 2023 + nth, verdict })));
  it('is not met as soon as one finished year was not', () => expect(years('met', 'notMet', 'notDue')).toBe('notMet'));
  it('is not yet due while no year is over', () => expect(years('notDue', 'notDue')).toBe('notDue'));
  it('is met by the finished years while others run', () => expect(years('met', 'exceeded', 'notDue')).toBe('met'));
  it('is exceeded only when every finished year was', () => expect(years('exceeded', 'exceeded')).toBe('exceeded'));
  it('lacks figures when a finished year has none', () => expect(years('met', 'noFigures')).toBe('noFigures'));
});

describe('a goal as officers write it', () => {
  it.each([
    ['90%', { goalPart: 90, goalWhole: 100 }],
    ['92,5%', { goalPart: 925, goalWhole: 1000 }],
    ['5', { goalPart: 5, goalWhole: 1 }],
    ['180 triệu', { goalPart: 180_000_000, goalWhole: 1 }],
  ])('reads %s', (typed, expected) => expect(readGoal(typed, 'atLeast')).toEqual(expected));
  it('refuses what it cannot read', () => expect(() => readGoal('nhiều', 'atLeast')).toThrow('Chưa đọc được'));
  it.each([
    [above90, '%', 'Trên 90%'],
    [goal('moreThan', 925, 1000), '%', 'Trên 92,5%'],
    [fromFive, 'đoàn viên', 'Từ 5 trở lên'],
    [goal('atLeast', 180_000_000), 'đồng', 'Từ 180.000.000 đồng trở lên'],
    [none, 'người', 'Không có'],
    [goodOrBetter, '', 'Hoàn thành tốt nhiệm vụ trở lên'],
  ])('prints it back', (one, unit, words) => expect(showGoal(one, unit)).toBe(words));
  it.each(['90%', '92,5%', '7%', '5', '1.200', '180.000.000'])('types %s again as it was typed', (typed) =>
    expect(goalAsTyped({ ...readGoal(typed, 'atLeast'), comparator: 'atLeast', goalGrade: null })).toBe(typed),
  );
});
