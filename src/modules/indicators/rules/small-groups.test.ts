import { describe, expect, it } from 'vitest';
import { blurSmall } from './small-groups.ts';

const groups = (...turns: number[]) =>
  turns.map((count, nth) => ({
    label: `nhóm ${nth + 1}`,
    entries: count,
    turns: count,
    amount: count * 1000,
    inKindValue: 0,
  }));
const shown = (...turns: number[]) => blurSmall(groups(...turns), 'Khác').map((group) => [group.label, group.turns]);

describe('small groups of a sensitive kind stand together (P-6)', () => {
  it('leaves large ones as they are', () =>
    expect(shown(20, 5, 6)).toEqual([
      ['nhóm 1', 20],
      ['nhóm 2', 5],
      ['nhóm 3', 6],
    ]));
  it('adds the small ones up', () =>
    expect(shown(20, 4, 6, 1)).toEqual([
      ['nhóm 1', 20],
      ['nhóm 3', 6],
      ['Khác', 5],
    ]));
  it('takes the smallest large one along when one small stands alone', () =>
    expect(shown(20, 4, 6)).toEqual([
      ['nhóm 1', 20],
      ['Khác', 10],
    ]));
  it('tells only the whole when nothing large is left', () => {
    expect(shown(1, 2)).toEqual([['Tất cả', 3]]);
    expect(shown(9, 2)).toEqual([['Tất cả', 11]]);
  });
});
