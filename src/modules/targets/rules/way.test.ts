import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../indicators/index.ts';
import type { Goal, Progress, Way } from '../contract.ts';
import { countStandings, sumUp } from './summary.ts';
import { growthOf, judgeOnTheWay, monthsGone, type Growth } from './way.ts';

const share = (part: number, whole: number): Outcome => ({ is: 'share', part, whole });
const count = (value: number): Outcome => ({ is: 'count', value });
const grade = (code: string | null): Outcome => ({ is: 'grade', grade: code, year: 2026 });
const goal = (
  comparator: Goal['comparator'],
  goalPart: number | null,
  goalWhole = 1,
  goalGrade: string | null = null,
): Goal => ({
  comparator,
  goalPart,
  goalWhole,
  goalGrade,
});

const all = goal('exactly', 100, 100);
const above90 = goal('moreThan', 90, 100);
const fromTwelve = goal('atLeast', 12);
const money = goal('atLeast', 180_000_000);
const none = goal('none', 0);
const goodOrBetter = goal('atLeast', null, 1, 'good');

describe('a running year, by its months gone', () => {
  const table: [why: string, goal: Goal, outcome: Outcome, growth: Growth, months: number, way: Way][] = [
    ['a share that already meets its goal', all, share(55, 55), 'gathering', 2, 'onTrack'],
    ['a share of which nothing is recorded', all, share(0, 55), 'gathering', 11, 'noFigures'],
    ['nobody there to count', all, share(0, 0), 'gathering', 6, 'noFigures'],
    ['learning: 50 of 55 in March is ahead of a quarter', all, share(50, 55), 'gathering', 3, 'onTrack'],
    ['learning: half of the year, just half of the members', all, share(25, 50), 'gathering', 6, 'onTrack'],
    ['learning: half of the year, one short of half', all, share(24, 50), 'gathering', 6, 'late'],
    ['learning: nine months, a third of the members', all, share(17, 50), 'gathering', 9, 'atRisk'],
    ['insurance stands as it is: one of 52 without', all, share(51, 52), 'standing', 3, 'late'],
    ['rated once: 49 of 55 is 89,1% and will stay so', above90, share(49, 55), 'once', 11, 'atRisk'],
    ['rated once: 50 of 55', above90, share(50, 55), 'once', 11, 'onTrack'],
    ['twelve a year: none on 2 January', fromTwelve, count(0), 'gathering', 0, 'onTrack'],
    ['twelve a year: none in February', fromTwelve, count(0), 'gathering', 1, 'late'],
    ['twelve a year: five in June', fromTwelve, count(5), 'gathering', 5, 'onTrack'],
    ['twelve a year: four in June', fromTwelve, count(4), 'gathering', 5, 'late'],
    ['twelve a year: four in November', fromTwelve, count(4), 'gathering', 10, 'atRisk'],
    ['twelve a year: twelve in June', fromTwelve, count(12), 'gathering', 5, 'onTrack'],
    ['five a year is no half person: two after five months', goal('atLeast', 5), count(2), 'gathering', 5, 'onTrack'],
    ['180 million: 90 at half of the year', money, count(90_000_000), 'gathering', 6, 'onTrack'],
    ['180 million: one đồng short of it', money, count(89_999_999), 'gathering', 6, 'late'],
    ['exactly five: six already', goal('exactly', 5), count(6), 'gathering', 6, 'atRisk'],
    ['nobody disciplined: nobody so far', none, count(0), 'gathering', 6, 'onTrack'],
    ['nobody disciplined: one', none, count(1), 'gathering', 6, 'atRisk'],
    ['at most three: three', goal('atMost', 3), count(3), 'gathering', 6, 'onTrack'],
    ['at most three: four', goal('atMost', 3), count(4), 'gathering', 6, 'atRisk'],
    ['good or better: not rated yet', goodOrBetter, grade(null), 'once', 11, 'noFigures'],
    ['good or better: rated good', goodOrBetter, grade('good'), 'once', 12, 'onTrack'],
    ['good or better: rated completed', goodOrBetter, grade('completed'), 'once', 12, 'atRisk'],
  ];
  it.each(table)('%s', (_why, one, outcome, growth, gone, way) => {
    expect(judgeOnTheWay(one, outcome, growth, { gone, all: 12 })).toBe(way);
  });

  it.each([
    ['2026-01-01', '2026-01-01', 0],
    ['2026-01-01', '2026-01-31', 0],
    ['2026-01-01', '2026-02-01', 1],
    ['2026-01-01', '2026-12-31', 11],
    ['2023-01-06', '2024-01-05', 11],
    ['2023-01-06', '2024-01-06', 12],
  ])('from %s on %s so many months are over: %i', (from, today, months) =>
    expect(monthsGone(from, today)).toBe(months),
  );

  it('tells what stands, what is recorded once and what grows', () => {
    expect(
      growthOf({ measure: 'share', part: { measure: 'members', covered: ['social'] }, whole: { measure: 'members' } }),
    ).toBe('standing');
    expect(
      growthOf({
        measure: 'share',
        part: { measure: 'persons', where: { grades: ['good'] } },
        whole: { measure: 'members' },
      }),
    ).toBe('once');
    expect(growthOf({ measure: 'grade', where: {} })).toBe('once');
    expect(growthOf({ measure: 'turns', where: { kinds: ['visit'] } })).toBe('gathering');
  });
});

describe('the sentence on top', () => {
  const target = { parentId: null } as Progress['target'];
  const past = (verdict: Progress['verdict']): Progress => ({ target, definition: undefined, verdict, results: [] });
  const running = (way: Way): Progress => ({
    target,
    definition: undefined,
    verdict: 'notDue',
    results: [
      { year: 2026, period: { from: '2026-01-01', to: '2026-12-31' }, outcome: count(0), verdict: 'notDue', way },
    ],
  });
  const old = { termId: '', label: '2023 - 2028', startsOn: '2023-01-06', endsOn: '2025-11-19' };
  const present = { termId: '', label: '2025 - 2030', startsOn: '2025-11-20', endsOn: null };

  it('of a term that is over says what came of it', () => {
    expect(sumUp(old, [past('met'), past('exceeded'), past('met')], '2026-02-01')).toBe(
      'Nhiệm kỳ 2023 - 2028 (đã kết thúc 19/11/2025): 3/3 chỉ tiêu đạt, trong đó 1 vượt.',
    );
    expect(sumUp(old, [past('met'), past('notMet'), past('noFigures')], '2026-02-01')).toBe(
      'Nhiệm kỳ 2023 - 2028 (đã kết thúc 19/11/2025): 1/3 chỉ tiêu đạt; 1 chưa đạt và 1 chưa có số liệu.',
    );
  });
  it('of a running term says how its year goes', () => {
    expect(
      sumUp(present, [running('onTrack'), running('onTrack'), running('atRisk'), running('noFigures')], '2026-06-15'),
    ).toBe('Nhiệm kỳ 2025 - 2030, năm thứ 1: 2/4 chỉ tiêu đúng tiến độ, 1 có khả năng không đạt, 1 chưa có số liệu.');
  });
  it('counts a target once, with its parts', () => {
    const part = { ...running('onTrack'), target: { parentId: 'above' } as Progress['target'] };
    expect(countStandings([running('onTrack'), part]).whole).toBe(1);
  });
});
