import { expect, test } from 'vitest';
import { paragraphsOf } from './prose.ts';

const typed = (...lines: string[]) => paragraphsOf(lines.join('\n'));
const bold = (...cells: string[]) => cells.map((runs) => ({ runs, bold: true }));

test('rows pasted from a sheet are a table with a head, figures under each other and the row of all in bold', () => {
  expect(
    typed(
      'Kết quả từng tổ:',
      'Tổ công đoàn\tĐoàn viên\tĐoàn phí',
      'Tổ May 1\t42\t12.600.000',
      'Tổ Cắt\t18\t5.400.000',
      'Tổng cộng\t60\t18.000.000',
      'Các tổ nộp đúng hạn.',
    ),
  ).toEqual([
    { kind: 'paragraph', runs: 'Kết quả từng tổ:' },
    {
      kind: 'table',
      typed: true,
      columns: [
        { width: 8, align: 'left' },
        { width: 7, align: 'center' },
        { width: 12, align: 'right' },
      ],
      head: [['Tổ công đoàn', 'Đoàn viên', 'Đoàn phí']],
      rows: [['Tổ May 1', '42', '12.600.000'], ['Tổ Cắt', '18', '5.400.000'], bold('Tổng cộng', '60', '18.000.000')],
    },
    { kind: 'paragraph', runs: 'Các tổ nộp đúng hạn.' },
  ]);
});

test.each([
  ['strokes', ['Tổ | Nữ', 'May | 30', 'Cắt | 9'], [['Tổ', 'Nữ']], 2],
  ['a frame and a line of dashes', ['| Tổ | Nữ |', '|---|:-:|', '| May | 30 |', '| Cắt | 9 |'], [['Tổ', 'Nữ']], 2],
  ['the years above', ['\t2023\t2024', 'Kết nạp\t12\t15'], [['', '2023', '2024']], 1],
  ['an empty corner that was lost', ['2023\t2024', 'Kết nạp\t12\t15'], [['', '2023', '2024']], 1],
  ['no head, where the first row has figures', ['Thượng Lâm\t212', 'Hạ Lâm\t147'], [], 2],
  ['names, and no head', ['Nguyễn Văn An\tChủ tịch', 'Trần Thị Bình\tPhó Chủ tịch'], [], 2],
  ['names below a head', ['Họ và tên\tChức vụ', 'Trần Thị Bình\tPhó Chủ tịch'], [['Họ và tên', 'Chức vụ']], 1],
])('a table is read from %s', (_, lines, head, rows) => {
  const [table] = typed(...lines);
  if (table?.kind !== 'table') throw new Error('no table');
  expect(table.head).toEqual(head);
  expect(table.rows).toHaveLength(rows);
  expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true);
});

test('one row alone is a paragraph, as it was typed', () => {
  expect(typed('Tổ May\t42\t18')).toEqual([{ kind: 'paragraph', runs: 'Tổ May 42 18' }]);
  expect(typed('Thời gian | địa điểm')).toEqual([{ kind: 'paragraph', runs: 'Thời gian | địa điểm' }]);
});

test('rows of different length have all the columns of the longest', () => {
  const [table] = typed('Tổ\tNam\tNữ', 'May\t2', 'Cắt\t1\t8');
  expect(table).toMatchObject({
    rows: [
      ['May', '2', ''],
      ['Cắt', '1', '8'],
    ],
  });
});
