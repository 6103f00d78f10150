import { describe, expect, it } from 'vitest';
import type { Reading } from '../../indicators/index.ts';
import { chartOf } from './charts.ts';

const whole = {
  definition: { code: 'visits.turns', name: 'Lượt thăm hỏi', unitOfMeasure: 'lượt' },
  outcome: { is: 'count', value: 1 },
} as Reading;

const isDrawn = (...values: number[]): boolean => {
  const bars = values.map((value, nth) => ({ label: String(2018 + nth), value }));
  return chartOf({ whole, by: 'qua các năm', bars }, ({ text }) => text).length > 0;
};

describe('A chart', () => {
  it.each([
    ['what rises and falls', [20, 23, 19, 28, 43], true],
    ['exactly a quarter more', [15, 15, 20], true],
    ['less than a quarter more', [16, 16, 20], false],
    ['the same in every year', [86, 86, 86, 86, 86], false],
    ['a handful a year', [4, 4, 4, 3, 9], false],
    ['ten in one year', [0, 2, 10], true],
    ['two years', [20, 43], false],
    ['one year with anything', [0, 0, 43], false],
  ] as const)('of %s', (_, values, drawn) => expect(isDrawn(...values)).toBe(drawn));
});
