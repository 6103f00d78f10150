import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blurFew, fewest, groupOf, groupsOf, type Dimension } from './traits.ts';

const golden: [Dimension, string | null, string][] = [
  ['age', '29', 'Dưới 30 tuổi'],
  ['age', '30', '30 đến 39 tuổi'],
  ['age', '39', '30 đến 39 tuổi'],
  ['age', '40', '40 đến 49 tuổi'],
  ['age', '49', '40 đến 49 tuổi'],
  ['age', '50', 'Từ 50 tuổi'],
  ['age', null, 'Chưa ghi'],
  ['qualification', 'Thạc sĩ Quản lý công', 'Thạc sĩ'],
  ['qualification', 'THẠC SỸ', 'Thạc sĩ'],
  ['qualification', 'Cử nhân Luật', 'Đại học'],
  ['qualification', 'Kỹ sư xây dựng', 'Đại học'],
  ['qualification', 'Tiến sĩ', 'Tiến sĩ'],
  ['qualification', 'Lái xe hạng C', 'Khác'],
  ['qualification', '', 'Chưa ghi'],
  ['party', 'yes', 'Đảng viên'],
  ['party', 'no', 'Chưa vào Đảng hoặc chưa ghi'],
  ['cover', 'health,social,unemployment', 'Đủ ba loại bảo hiểm'],
  ['cover', 'health,social', 'Chỉ bảo hiểm xã hội, bảo hiểm y tế'],
  ['cover', null, 'Chưa ghi'],
  ['children', '2', '2 con'],
  ['children', '3', 'Từ 3 con'],
  ['children', '5', 'Từ 3 con'],
  ['children', null, 'Chưa ghi'],
  ['policy', 'warInvalid', 'Thương binh, bệnh binh'],
  ['policy', 'meritorious,martyrKin', 'Thân nhân liệt sĩ'],
];

describe('Groups of a head-count', () => {
  it.each(golden)('%s %s is “%s”', (dimension, raw, label) => {
    expect(groupOf(dimension, raw).label).toBe(label);
  });

  it('one people written two ways is one group', () => {
    const counts = ['Tày', 'tày'].map((raw) => ({ dimension: 'ethnicity', raw, persons: 3 }));
    expect(groupsOf('ethnicity', counts)).toEqual([{ key: 'tay', label: 'Tày', persons: 6 }]);
  });
});

const groups = (...persons: number[]) =>
  persons.map((count, nth) => ({ key: `g${nth}`, label: `Nhóm ${nth}`, persons: count }));

/** P-6: figures of fewer than five of a sensitive trait are not broken down for outsiders. */
const blurred: [before: number[], after: number[]][] = [
  [
    [20, 10, 5],
    [20, 10, 5],
  ],
  [
    [20, 10, 4],
    [20, 14],
  ],
  [
    [20, 10, 3, 2],
    [20, 10, 5],
  ],
  [
    [20, 10, 2, 2],
    [20, 14],
  ],
  [[20, 1], [21]],
  [[4], [4]],
];

describe('Small groups of a sensitive trait', () => {
  it.each(blurred)('%j is told as %j', (before, after) => {
    expect(blurFew(groups(...before)).map((group) => group.persons)).toEqual(after);
  });

  it('are never told, nor to be found from the sum, and nobody is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 9 }), (persons) => {
        const told = blurFew(groups(...persons));
        const whole = persons.reduce((sum, count) => sum + count, 0);
        expect(told.reduce((sum, group) => sum + group.persons, 0)).toBe(whole);
        if (told.length > 1) for (const group of told) expect(group.persons).toBeGreaterThanOrEqual(fewest);
      }),
    );
  });
});
