import { describe, expect, it } from 'vitest';
import { judgeMarks, leftOn, linesOf, mannerOf, untouched, type Asked } from './rules.ts';

const committee: Asked = { answers: ['An', 'Bình', 'Chi', 'Dung', 'Em'], min: 1, max: 3, blank: false };
const motion: Asked = { answers: ['Tán thành', 'Không tán thành', 'Không có ý kiến'], min: 1, max: 1, blank: false };

/** The first names stand, the others are struck out. */
const leave = (left: number, blank = false) => ({
  standing: committee.answers.map((_, nth) => nth < left),
  blank,
});

describe('A ballot paper', () => {
  it('is handed out with every name standing, and a motion with no opinion chosen (E-22)', () => {
    expect(leftOn(untouched(committee))).toBe(5);
    expect(leftOn(untouched(motion))).toBe(0);
  });

  it.each([
    [0, { state: 'tooFew', by: 1 }],
    [1, { state: 'valid' }],
    [3, { state: 'valid' }],
    [4, { state: 'tooMany', by: 1 }],
    [5, { state: 'tooMany', by: 2 }],
  ])('with %i names left where one to three may stand is judged (E-24)', (left, judged) => {
    expect(judgeMarks(committee, leave(left))).toEqual(judged);
  });

  it('left blank is valid where the election allows it, whatever names stand, and counts for nobody', () => {
    const allowing = { ...committee, blank: true };
    expect(judgeMarks(allowing, leave(5, true))).toEqual({ state: 'blank' });
    expect(linesOf(allowing, leave(5, true))).toEqual([1, 0, 0, 0, 0, 0]);
    expect(judgeMarks(committee, leave(5, true))).toEqual({ state: 'tooMany', by: 2 });
  });

  it('becomes ones for the names that stand, the blank line first where there is one', () => {
    expect(linesOf(committee, leave(2))).toEqual([1, 1, 0, 0, 0]);
    expect(linesOf({ ...committee, blank: true }, leave(2))).toEqual([0, 1, 1, 0, 0, 0]);
  });

  it('asks for one opinion on a motion, and for names to be struck out in every election', () => {
    expect(mannerOf(motion)).toBe('choose');
    expect(mannerOf({ ...motion, answers: ['ĐỒNG Ý', ' không đồng ý '] })).toBe('choose');
    expect(mannerOf({ ...motion, answers: ['Tán thành', 'Nguyễn Thị Có'] })).toBe('strike');
    expect(mannerOf({ ...committee, min: 1, max: 1 })).toBe('strike');
    // One person, trusted or struck out.
    expect(mannerOf({ ...committee, answers: ['Có'], max: 1 })).toBe('strike');
    expect(mannerOf({ ...motion, max: 2 })).toBe('strike');
  });
});
