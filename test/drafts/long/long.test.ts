import { expect, test } from 'vitest';
import { findContradictions } from '../../../src/modules/reports/rules/contradictions/find.ts';
import { figures, type Report } from './figures.ts';
import { reports } from './reports.ts';

// Among a hundred numbers some come near to each other, to sums and shares of others by chance alone.
test.each(Object.entries<Report>(reports))(
  'a long report whose figures agree is left in peace, whatever the figures: %s',
  (_, report) => {
    for (let seed = 1; seed <= 10; seed += 1) {
      const text = report(figures(seed));
      expect(text.match(/\d[\d.,]*/gu)?.length).toBeGreaterThan(90);
      expect(findContradictions(text).map(({ words }) => words)).toEqual([]);
    }
  },
);
