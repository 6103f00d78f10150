import { describe, expect, it } from 'vitest';
import { keptUntil } from './retention.ts';
import { refuseOutside, refuseOverlap, remarkOnReturn } from './stays.ts';

const left = (toOn: string | null, outReason: string | null = 'leave') => ({ fromOn: '2015-01-01', toOn, outReason });

describe('Coming back to the union', () => {
  it('on the day the last stay ended is no overlap, a day earlier is', () => {
    expect(() => refuseOverlap(left('2023-05-01'), '2023-05-01')).not.toThrow();
    expect(() => refuseOverlap(left('2023-05-01'), '2023-04-30')).toThrow(/phải từ ngày đó/);
  });

  it('is refused to who never left, and free to who was never here', () => {
    expect(() => refuseOverlap(left(null), '2024-01-01')).toThrow(/đang sinh hoạt/);
    expect(() => refuseOverlap(undefined, '2024-01-01')).not.toThrow();
  });

  it.each([
    ['2023-07-31', true],
    ['2023-08-01', false],
    ['2023-08-02', false],
  ])('by M-6 three months after 01/05/2023: on %s it is remarked: %s', (on, remarked) => {
    expect(remarkOnReturn(left('2023-05-01'), on) !== undefined).toBe(remarked);
    expect(remarkOnReturn(left('2023-05-01', 'transfer'), on)).toBeUndefined();
  });
});

describe('A stay in a unit that was founded on 01/03/2020 and ended on 31/05/2024', () => {
  const unit = { shortName: 'Tổ Kỹ thuật', foundedOn: '2020-03-01', endedOn: '2024-05-31' };
  it.each([
    ['2020-02-29', true],
    ['2020-03-01', false],
    ['2024-05-31', false],
    ['2024-06-01', true],
  ])('begins there on %s: refused %s', (on, refused) => {
    const begin = () => refuseOutside(unit, on, 'on');
    if (refused) expect(begin).toThrow(/Tổ Kỹ thuật/);
    else expect(begin).not.toThrow();
  });
});

describe('How long a record is kept (P-7)', () => {
  it('as long as the membership, then five years', () => {
    expect(keptUntil({ toOn: null })).toBeUndefined();
    expect(keptUntil({ toOn: '2024-02-29' })).toBe('2029-02-28');
  });
});
