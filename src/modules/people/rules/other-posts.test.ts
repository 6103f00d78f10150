import { describe, expect, it } from 'vitest';
import { otherPostKinds } from '../../../rulesets/post-kinds.ts';
import { proposeKind, shownKind } from './other-posts.ts';

describe('The kind of a post outside the union', () => {
  it.each([
    ['job', 'Trưởng phòng Tổ chức cán bộ', 'job:departmentHead'],
    ['job', 'PHÓ TRƯỞNG KHOA Nội', 'job:deputyHead'],
    ['job', 'Phó Giám đốc', 'job:deputyDirector'],
    ['job', 'Điều dưỡng trưởng', undefined],
    ['party', 'Bí thư Chi bộ', 'party:secretary'],
    ['party', 'Trưởng phòng', undefined],
  ])('%s: “%s” proposes %s', (line, title, kind) => {
    expect(proposeKind(line, title)).toBe(kind);
  });

  it('as chosen goes before what the title proposes', () => {
    expect(shownKind({ line: 'job', kindCode: 'departmentHead', title: 'Điều dưỡng trưởng' })).toBe(
      'job:departmentHead',
    );
    expect(shownKind({ line: 'job', kindCode: 'none', title: 'Trưởng phòng' })).toBe('none');
    expect(shownKind({ line: 'job', kindCode: 'other', title: 'Trưởng phòng' })).toBe('job:departmentHead');
    expect(shownKind({ line: 'job', kindCode: 'other', title: 'Chuyên viên' })).toBeNull();
  });

  it('of the Party is offered only to who writes of it', () => {
    expect(otherPostKinds(false).filter(({ value }) => value.startsWith('party:'))).toEqual([]);
  });
});
