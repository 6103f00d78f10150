import { describe, expect, it } from 'vitest';
import { sourceOfConclusion, yearOfConclusion } from './conclusions.ts';

describe('A conclusion that becomes a task', () => {
  it('names its number, its meeting and the day', () => {
    expect(sourceOfConclusion({ number: 2 }, { summary: 'Họp Ban Chấp hành quý II', onDate: '2026-05-12' })).toBe(
      'Kết luận số 2, Họp Ban Chấp hành quý II ngày 12/05/2026',
    );
  });

  it('keeps number and day where the meeting has a long name', () => {
    const source = sourceOfConclusion({ number: 12 }, { summary: 'họp mở rộng '.repeat(30), onDate: '2026-05-12' });
    expect(source.length).toBeLessThanOrEqual(200);
    expect(source).toMatch(/^Kết luận số 12, họp .* … ngày 12\/05\/2026$/u);
  });

  it.each([
    ['without a day', null, 2026],
    ['due this year', '2026-12-31', 2026],
    ['late since last year', '2025-11-30', 2026],
    ['due next year', '2027-01-15', 2027],
    ['due beyond the term', '2029-01-15', 2026],
  ])('%s belongs to the programme of its year', (_, dueOn, year) => {
    const term = { startsOn: '2023-01-06', endsOn: '2028-03-01' };
    expect(yearOfConclusion({ dueOn }, { term, today: '2026-06-30' })).toBe(year);
  });
});
