import { describe, expect, it } from 'vitest';
import type { Outcome, Reading } from '../../indicators/index.ts';
import type { Target, TaskTally, Verdict } from '../contract.ts';
import { cutSpan, progressOf, spanOf } from './progress.ts';
import { showResult } from './words.ts';

const plain: Target = {
  targetId: 'a',
  unitId: 'u',
  termId: 't',
  parentId: null,
  positionOrder: 1,
  wording: '',
  indicatorCode: 'x',
  comparator: 'atLeast',
  goalPart: 5,
  goalWhole: 1,
  goalGrade: null,
  rhythm: 'eachYear',
  year: null,
  yearGoals: [],
  source: null,
  paperNumber: null,
  paperOn: null,
  own: true,
  causeObjective: null,
  causeSubjective: null,
  handedFrom: null,
  giverId: null,
  giverName: null,
};
const count = (value: number): Outcome => ({ is: 'count', value });
const share = (part: number, whole: number): Outcome => ({ is: 'share', part, whole });
const grade = (code: string | null): Outcome => ({ is: 'grade', grade: code, year: 2023 });

const definition = { code: 'x', version: 1, name: 'x', unitOfMeasure: 'người', rule: { measure: 'turns', where: {} } };
const reading = (outcome: Outcome): Reading => ({ definition, outcome }) as unknown as Reading;

/** A term that was to run to 2028 and ended in November 2025: its years are 2023, 2024 and 2025. */
const cutShort = { termId: 't', startsOn: '2023-01-06', endsOn: '2025-11-19' };

/** Outcomes of the years in order, and of the whole. */
function judged(target: Partial<Target>, years: Outcome[], whole: Outcome, tasks: TaskTally[] = []): Verdict {
  const span = spanOf(cutShort, '2026-06-01');
  const [one] = progressOf([{ ...plain, ...target }], {
    span,
    read: [...years, whole].map((outcome) => [reading(outcome)]),
    tasks,
    today: '2026-06-01',
    nearlyMetPercent: 95,
  });
  return one?.verdict ?? 'noFigures';
}

describe('every form of a target, one below its threshold, on it and one above (T-1, T-2, T-4)', () => {
  const even = (outcome: Outcome): [Outcome[], Outcome] => [[outcome, outcome, outcome], outcome];
  const forms: [
    form: string,
    target: Partial<Target>,
    below: Outcome,
    exact: Outcome,
    above: Outcome,
    verdicts: [Verdict, Verdict, Verdict],
  ][] = [
    [
      'T-1a share, trên 90%',
      { comparator: 'moreThan', goalPart: 90, goalWhole: 100 },
      share(85, 100),
      share(90, 100),
      share(91, 100),
      ['notMet', 'nearlyMet', 'met'],
    ],
    ['T-1b hằng năm từ 5', {}, count(4), count(5), count(6), ['notMet', 'met', 'exceeded']],
    [
      'T-1c money, từ 180 triệu',
      { goalPart: 180_000_000 },
      count(179_999_999),
      count(180_000_000),
      count(180_000_001),
      ['nearlyMet', 'met', 'exceeded'],
    ],
    ['T-1d không có', { comparator: 'none', goalPart: 0 }, count(0), count(0), count(1), ['met', 'met', 'notMet']],
    [
      'T-1e hoàn thành tốt nhiệm vụ trở lên',
      { goalPart: null, goalGrade: 'good' },
      grade('completed'),
      grade('good'),
      grade('excellent'),
      ['notMet', 'met', 'exceeded'],
    ],
    ['T-2 không quá 3', { comparator: 'atMost', goalPart: 3 }, count(2), count(3), count(4), ['met', 'met', 'notMet']],
  ];
  it.each(forms)('%s', (_form, target, below, exact, above, verdicts) => {
    expect([below, exact, above].map((outcome) => judged(target, ...even(outcome)))).toEqual(verdicts);
  });

  it.each<[done: number, verdict: Verdict]>([
    [24, 'notMet'],
    [25, 'nearlyMet'],
    [26, 'met'],
  ])('T-1f 26 việc: %i of them done', (done, verdict) =>
    expect(
      judged(
        { indicatorCode: 'programme.all', comparator: 'exactly', goalPart: 100, goalWhole: 100, rhythm: 'term' },
        [count(0), count(0), count(0)],
        count(0),
        [{ termId: 't', unitId: 'u', year: 2024, share: 'own', done, whole: 26 }],
      ),
    ).toBe(verdict),
  );
});

describe('the years of a real term (T-5)', () => {
  it.each<[total: number, verdict: Verdict]>([
    [14, 'notMet'],
    [15, 'met'],
    [16, 'exceeded'],
  ])('a mean of 5 a year over three years that there were: %i in all', (total, verdict) =>
    expect(judged({ rhythm: 'average' }, [count(5), count(5), count(total - 10)], count(total))).toBe(verdict),
  );
  it('is never divided by the five years that the label promised', () => {
    const [one] = progressOf([{ ...plain, rhythm: 'average' }], {
      span: spanOf(cutShort, '2026-06-01'),
      read: [count(5), count(6), count(6), count(17)].map((outcome) => [reading(outcome)]),
      tasks: [],
      today: '2026-06-01',
      nearlyMetPercent: 95,
    });
    const whole = one?.results.at(-1);
    // 17 / 3 = 5,67, and not 17 / 5 = 3,4.
    expect(one && whole && showResult(one, whole.outcome, whole.meanOf)).toBe('5,7');
  });
  it('asks a year for its own goal where it has one', () => {
    const yearGoals = [{ year: 2024, goalPart: 7, goalWhole: 1, goalGrade: null }];
    const years = (second: number) => [count(5), count(second), count(5)];
    expect(judged({ yearGoals }, years(6), count(16))).toBe('notMet');
    expect(judged({ yearGoals }, years(7), count(17))).toBe('met');
  });
  it('judges a target of one year by that year alone', () => {
    expect(judged({ year: 2024 }, [count(0), count(5), count(0)], count(5))).toBe('met');
    expect(judged({ year: 2024 }, [count(9), count(4), count(9)], count(22))).toBe('notMet');
  });
  it('holds a running term of which the end is decided against its real months', () => {
    // From January 2023 to June 2025 are 30 months; after 15 of them half of the work is asked for.
    const term = { termId: 't', startsOn: '2023-01-01', endsOn: '2025-06-30' };
    const way = (value: number) =>
      progressOf([{ ...plain, rhythm: 'term', goalPart: 30 }], {
        span: spanOf(term, '2024-04-01'),
        read: [count(0), count(0), count(0), count(value)]
          .slice(-spanOf(term, '2024-04-01').periods.length)
          .map((outcome) => [reading(outcome)]),
        tasks: [],
        today: '2024-04-01',
        nearlyMetPercent: 95,
      })[0]?.results[0]?.way;
    expect([way(14), way(15)]).toEqual(['late', 'onTrack']);
  });
});

describe('a target that is its parts', () => {
  const parent: Target = {
    ...plain,
    targetId: 'p',
    indicatorCode: 'parts',
    comparator: 'exactly',
    goalPart: 100,
    goalWhole: 100,
  };
  const part = (targetId: string, goalPart: number): Target => ({ ...plain, targetId, parentId: 'p', goalPart });
  const told = (first: number, second: number) => {
    const [head] = progressOf([parent, part('1', first), part('2', second)], {
      span: spanOf(cutShort, '2026-06-01'),
      read: [count(5), count(5), count(5), count(15)].map((outcome) => [reading(outcome)]),
      tasks: [],
      today: '2026-06-01',
      nearlyMetPercent: 95,
    });
    return [head?.verdict, head?.results[0] && head && showResult(head, head.results[0].outcome)];
  };
  it('is met when all of them are', () => expect(told(5, 4)).toEqual(['met', '2/2']));
  it('is exceeded only when all of them are', () => expect(told(4, 4)).toEqual(['exceeded', '2/2']));
  it('is missed with the first that is missed', () => expect(told(5, 6)).toEqual(['notMet', '1/2']));
});

describe('A term as it stood on the last day of a report', () => {
  const span = spanOf(cutShort, '2026-06-01');

  it('has the years that had begun, the last of them up to that day, and so the whole', () => {
    expect(cutSpan(span, '2024-06-30')).toMatchObject({
      years: [2023, 2024],
      periods: [
        { from: '2023-01-06', to: '2023-12-31' },
        { from: '2024-01-01', to: '2024-06-30' },
        { from: '2023-01-06', to: '2024-06-30' },
      ],
      ended: false,
    });
  });

  it('was over only with its own last day', () => {
    expect(cutSpan(span, '2025-11-18').ended).toBe(false);
    expect(cutSpan(span, '2025-11-19').ended).toBe(true);
    expect(cutSpan(span, '2025-12-31')).toMatchObject({
      years: [2023, 2024, 2025],
      periods: span.periods,
      ended: true,
    });
  });
});
