import { describe, expect, it } from 'vitest';
import type { Reading } from '../../indicators/index.ts';
import { mannerOf } from './manner.ts';
import { ratingsTable, type RatedYear } from './ratings-table.ts';

const share = (code: string, part: number, whole: number): Reading =>
  ({ definition: { code, unitOfMeasure: '%' }, outcome: { is: 'share', part, whole } }) as Reading;
const count = (code: string, value: number): Reading =>
  ({ definition: { code, unitOfMeasure: 'người' }, outcome: { is: 'count', value } }) as Reading;

const year = (of: number, people: { rated: number; good: number; all: number }): RatedYear => ({
  year: of,
  readings: [
    count('rating.persons', people.rated),
    share('rating.excellent.share', 0, people.all),
    share('rating.good.share', people.good, people.all),
    share('rating.good.rated', people.good, people.rated),
    count('rating.failed', 0),
  ],
});

const headOf = (...years: RatedYear[]): string => {
  const [table] = ratingsTable(years, { cite: ({ text }) => text, manner: mannerOf({}) });
  return table?.kind === 'table' ? JSON.stringify(table.head) : '';
};

describe('Yearly ratings of a grassroots union', () => {
  it('say against what they are counted, against all and against the rated where these are not the same', () => {
    const head = headOf(year(2023, { rated: 28, good: 27, all: 28 }), year(2024, { rated: 22, good: 22, all: 28 }));
    expect(head).toContain('trên tổng số đoàn viên, người lao động');
    expect(head).toContain('trên số được xếp loại');
  });

  it('say it once where everybody was rated', () => {
    const head = headOf(year(2023, { rated: 28, good: 27, all: 28 }));
    expect(head).toContain('trên tổng số đoàn viên, người lao động');
    expect(head).not.toContain('trên số được xếp loại');
  });
});
