import { describe, expect, it } from 'vitest';
import type { Progress, Way } from '../contract.ts';
import { attentionOf } from './attention.ts';

const targets = (...ways: Way[]): Progress[] =>
  ways.map((way) => ({
    target: { parentId: null } as Progress['target'],
    definition: undefined,
    verdict: 'notDue',
    results: [
      {
        year: 2026,
        period: { from: '2026-01-01', to: '2026-12-31' },
        outcome: { is: 'count', value: 0 },
        verdict: 'notDue',
        way,
      },
    ],
  }));
const well = { members: 52, hasTerm: true, targets: targets('onTrack'), lastMonth: '2026-10-01' };
const reasons = (unit: Partial<typeof well> | { lastMonth: undefined }) =>
  attentionOf({ ...well, ...unit }, '2026-11-22').reasons;

describe('which unit an upper union asks first', () => {
  it('asks none that has members, targets on track and fresh records', () =>
    expect(attentionOf(well, '2026-11-22')).toEqual({ weight: 0, reasons: [] }));
  it('asks for records only after three whole months without one', () => {
    expect(reasons({ lastMonth: '2026-08-01' })).toEqual([]);
    expect(reasons({ lastMonth: '2026-07-01' })).toEqual(['3 tháng chưa ghi hoạt động']);
    expect(reasons({ lastMonth: undefined })).toEqual(['chưa ghi hoạt động nào']);
  });
  it('says what is missed before what is late', () =>
    expect(reasons({ targets: targets('late', 'atRisk', 'onTrack') })).toEqual([
      '1 chỉ tiêu có khả năng không đạt',
      '1 chỉ tiêu chậm tiến độ',
    ]));
  it('puts a unit without members before one without targets, and that before a late one', () => {
    const weight = (unit: Partial<typeof well>) => attentionOf({ ...well, ...unit }, '2026-11-22').weight;
    expect(weight({ members: 0 })).toBeGreaterThan(weight({ targets: [] }));
    expect(weight({ targets: [] })).toBeGreaterThan(weight({ targets: targets('late') }));
  });
});
