import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../indicators/index.ts';
import type { Progress, Reported, ReportedSum, Result, Target, Verdict } from '../contract.ts';
import {
  computeSum,
  differencesOfSum,
  readReported,
  resultDiffers,
  showReported,
  speaksBy,
  sumInWords,
} from './reported.ts';

const paper = { paperTitle: 'Báo cáo tổng kết năm 2022', paperNumber: '112/BC-CĐVC', paperOn: '2022-12-20' };
const share = (part: number, whole: number): Outcome => ({ is: 'share', part, whole });
const count = (value: number): Outcome => ({ is: 'count', value });

const target = (goalPart: number, goalWhole = 1): Target =>
  ({
    targetId: 't',
    comparator: 'atLeast',
    goalPart,
    goalWhole,
    goalGrade: null,
    parentId: null,
    handedFrom: null,
  }) as never;

function of(goal: Target, outcome: Outcome, told: string, verdicts: { told?: Verdict; judged: Verdict }) {
  const reported = {
    ...readReported(told, 'figure'),
    ...paper,
    targetId: 't',
    year: 2022,
    verdict: verdicts.told ?? null,
  };
  const result = { year: 2022, outcome, verdict: verdicts.judged, reported } as unknown as Result;
  return resultDiffers({ target: goal, results: [result], definition: undefined, verdict: verdicts.judged }, result);
}

describe('a figure as a paper reported it', () => {
  it.each([
    ['6', { form: 'count', part: 6, whole: null }],
    ['193 triệu', { form: 'count', part: 193_000_000, whole: null }],
    ['108/58', { form: 'ratio', part: 108, whole: 58 }],
    ['1.497/1.420', { form: 'ratio', part: 1497, whole: 1420 }],
    ['98,2%', { form: 'percent', part: 982, whole: 1000 }],
    ['105%', { form: 'percent', part: 105, whole: 100 }],
    ['', { form: null, part: null, whole: null }],
  ])('is read as it is printed: %s', (typed, expected) =>
    expect(readReported(typed, 'figure')).toMatchObject(expected),
  );
  it('is a grade by its own words', () =>
    expect(readReported('Hoàn thành tốt nhiệm vụ', 'figure')).toMatchObject({ form: 'grade', gradeCode: 'good' }));
  it('is refused beside its field when nobody can read it', () =>
    expect(() => readReported('khá nhiều', 'figure.1')).toThrow('Chưa đọc được'));
  it.each(['6', '108/58', '98,2%', '105%', 'Hoàn thành tốt nhiệm vụ'])('prints %s back as it was', (typed) =>
    expect(showReported(readReported(typed, 'figure'))).toBe(typed),
  );
});

describe('a reported figure beside the computed one (T-3)', () => {
  const met = { judged: 'met' } as const;
  it.each<[why: string, goal: Target, outcome: Outcome, told: string, differs: boolean]>([
    ['the same count', target(5), count(6), '6', false],
    ['one less than the records', target(5), count(6), '5', true],
    ['one more than the records', target(5), count(6), '7', true],
    ['54 of 55 is 98,2% in the paper’s one decimal', target(100, 100), share(54, 55), '98,2%', false],
    ['and 98% in none', target(100, 100), share(54, 55), '98%', false],
    ['never 98,3%', target(100, 100), share(54, 55), '98,3%', true],
    ['a ratio with another whole', target(100, 100), share(54, 55), '54/56', true],
    ['a ratio of a count names its plan below', target(58), count(108), '108/58', false],
    ['44.377 of 40.000 is 110,9% of the plan', target(40_000), count(44_377), '110,9%', false],
    ['and not 111,9%', target(40_000), count(44_377), '111,9%', true],
  ])('%s', (_why, goal, outcome, told, differs) => expect(of(goal, outcome, told, met)).toBe(differs));
  it('differs in what it is called', () => {
    expect(of(target(3), count(3), '3', { told: 'exceeded', judged: 'met' })).toBe(true);
    expect(of(target(3), count(3), '3', { told: 'met', judged: 'met' })).toBe(false);
    expect(of(target(3), count(3), '3', { told: 'met', judged: 'notDue' })).toBe(false);
  });
});

describe('the sum that a paper tells (T-3: 09/09, of which 02/09, while three are named)', () => {
  const told = (met: number, exceeded: number): ReportedSum => ({ year: 2022, whole: 9, met, exceeded, ...paper });
  const one = (verdict: Verdict, named?: Verdict): Progress =>
    ({
      target: { parentId: null, handedFrom: null, wording: verdict },
      verdict,
      results: [{ year: 2022, verdict, reported: named && ({ verdict: named } as Reported) }],
    }) as never;
  const nine = [
    one('exceeded', 'exceeded'),
    one('exceeded', 'exceeded'),
    one('met', 'exceeded'),
    ...Array.from({ length: 6 }, () => one('met')),
  ];
  it('agrees with the records and disagrees with its own list', () =>
    expect(differencesOfSum(told(9, 2), computeSum(nine, 2022))).toEqual([
      'Báo cáo ghi 02 chỉ tiêu vượt nhưng nêu tên 03 chỉ tiêu.',
    ]));
  it('disagrees with the records by one', () =>
    expect(differencesOfSum(told(9, 3), computeSum(nine, 2022))).toEqual([
      'Báo cáo ghi 09/09 chỉ tiêu đạt, trong đó 03/09 vượt; tính từ sổ là 09/09 chỉ tiêu đạt, trong đó 02/09 vượt.',
    ]));
  it('is told with leading zeros', () =>
    expect(sumInWords(told(9, 2))).toBe('09/09 chỉ tiêu đạt, trong đó 02/09 vượt'));
});

describe('A paper’s figure beside a report of days that are over', () => {
  it.each([
    ['a year, in the report of its first half', 2022, '2022-06-30', false],
    ['a year, on its last day', 2022, '2022-12-31', true],
    ['a year, in the report of the year before', 2022, '2021-12-31', false],
    ['a year, where no day is set', 2022, undefined, true],
    ['the term, the day before it ended', 0, '2023-04-25', false],
    ['the term, on its last day', 0, '2023-04-26', true],
  ] as const)('on %s', (_, year, until, speaks) => expect(speaksBy({ year }, '2023-04-26', until)).toBe(speaks));

  it('on a term that goes on says nothing yet', () => expect(speaksBy({ year: 0 }, null, '2024-12-31')).toBe(false));
});
