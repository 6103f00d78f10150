import { describe, expect, it } from 'vitest';
import type { Progress, Verdict, Way } from '../contract.ts';
import { rowsBelow, sortBelow, sumUpBelow } from './below.ts';

const one = (of: string, standing: Verdict | Way, value = 0): Progress =>
  ({
    target: { handedFrom: of, parentId: null, comparator: 'atLeast', goalPart: 10, goalWhole: 1, goalGrade: null },
    verdict: 'notDue',
    results: [{ way: standing, verdict: 'notDue', outcome: { is: 'count', value } }],
  }) as never;
const unit = (shortName: string, ...targets: Progress[]) => ({ unit: { shortName }, targets });

const units = [
  unit('CĐCS Đài', one('a', 'onTrack', 9), one('b', 'onTrack', 1)),
  unit('CĐCS Ấp', one('a', 'late', 4), one('b', 'atRisk', 0)),
  unit('CĐCS Bảo tàng', one('a', 'late', 5), one('b', 'onTrack', 2)),
  unit('CĐCS Chưa giao'),
];
const names = (rows: readonly { unit: { shortName: string } }[]) => rows.map((row) => row.unit.shortName);

describe('The units below in what was handed down to them', () => {
  it('are those that got something; who needs a look stands first', () =>
    expect(names(sortBelow(rowsBelow(units, undefined), 'can-xem'))).toEqual(['CĐCS Ấp', 'CĐCS Bảo tàng', 'CĐCS Đài']));
  it('stand by name as Vietnamese letters are read without their marks', () =>
    expect(names(sortBelow(rowsBelow(units, undefined), 'ten'))).toEqual(['CĐCS Ấp', 'CĐCS Bảo tàng', 'CĐCS Đài']));
  it('stand by what is reached of one target, the least first', () =>
    expect(names(sortBelow(rowsBelow(units, 'a'), 'ket-qua'))).toEqual(['CĐCS Ấp', 'CĐCS Bảo tàng', 'CĐCS Đài']));
  it('are counted once each, by the gravest of what they got', () => {
    const rows = rowsBelow(units, undefined);
    expect(rows.map((row) => [row.whole, row.good, row.late, row.bad, row.standing])).toEqual([
      [2, 2, 0, 0, 'onTrack'],
      [2, 0, 1, 1, 'atRisk'],
      [2, 1, 1, 0, 'late'],
    ]);
    expect(sumUpBelow(rows, 2)).toBe(
      '2 chỉ tiêu giao cho 3 đơn vị: 1 đơn vị đúng tiến độ hoặc đạt cả, 1 có chỉ tiêu chậm, 1 chưa đạt hoặc có khả năng không đạt.',
    );
    expect(sumUpBelow(rowsBelow(units, 'a'), 1)).toBe('Giao cho 3 đơn vị: 1 đúng tiến độ hoặc đạt, 2 chậm.');
  });
  it('are all there when they are sixty, and none when there are none', () => {
    const sixty = Array.from({ length: 60 }, (_, nth) => unit(`CĐCS ${nth}`, one('a', nth % 2 ? 'late' : 'onTrack')));
    expect(sortBelow(rowsBelow(sixty, 'a'), 'can-xem').map((row) => row.standing)).toEqual([
      ...Array.from({ length: 30 }, () => 'late'),
      ...Array.from({ length: 30 }, () => 'onTrack'),
    ]);
    expect(rowsBelow([], 'a')).toEqual([]);
  });
});
