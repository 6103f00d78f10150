import { expect, test } from 'vitest';
import { paragraphsOf, type Block } from '../../documents/index.ts';
import { findContradictions } from './contradictions/find.ts';
import { plainText } from './plain-text.ts';

const head = {
  form: 'official',
  issuingBody: 'Công đoàn Trường Mầm non Hoa Sen',
  place: 'Hòa Sơn',
  on: null,
  abstract: 'Tổng kết năm 2024',
} as const;
const own: Block = {
  kind: 'table',
  columns: [{ width: 1 }, { width: 1 }],
  head: [['Năm', 'Số']],
  rows: [['2024', '91']],
};

test('a table that an officer pasted is read row by row, one of the program’s own is not', () => {
  const typed = paragraphsOf(
    'Thưởng hội thao:\nTổ\tVàng\tBạc\tCộng\nTổ Bếp\t5\t3\t8\nTổ Lá\t3\t4\t7\nTổng cộng\t8\t7\t51',
  );
  const paper = plainText({ head, blocks: [own, ...typed] });
  expect(paper.text.split('\n').slice(1)).toEqual([
    'Thưởng hội thao:',
    'Tổ | Vàng | Bạc | Cộng',
    'Tổ Bếp | 5 | 3 | 8',
    'Tổ Lá | 3 | 4 | 7',
    'Tổng cộng | 8 | 7 | 51',
  ]);
  const [wrong, ...more] = findContradictions(paper.text);
  expect(more).toEqual([]);
  expect(wrong?.words).toBe('Tổng của cột “Cộng” ghi 51, các dòng cộng lại được 15.');
  expect(paper.blockAt(wrong?.at.from ?? 0)).toBe(2);
});
