import { describe, expect, it } from 'vitest';
import { date, text } from '../../../kernel/contract.ts';
import { findHeads, guessColumns, joinHeads } from './columns.ts';

const columns = [
  { name: 'fullName', field: text('Họ và tên'), aliases: ['Họ tên', 'Tên đoàn viên'] },
  { name: 'birthOn', field: date('Ngày sinh'), aliases: ['Ngày tháng năm sinh'] },
  { name: 'unit', field: text('Tổ, bộ phận'), aliases: ['Tổ công đoàn'] },
];

describe('The columns of a list', () => {
  it.each([
    [['Họ và tên', 'Ngày sinh'], { 0: 'fullName', 1: 'birthOn' }],
    [['STT', 'HỌ TÊN', 'Ngày, tháng, năm sinh'], { 1: 'fullName' }],
    [['STT', 'ho ten', 'Ngày tháng năm sinh'], { 1: 'fullName', 2: 'birthOn' }],
    [['Họ và tên (*)', '2. Ngày sinh:'], { 0: 'fullName', 1: 'birthOn' }],
    [['Họ và tên'.normalize('NFD'), 'Tên tổ công đoàn'], { 0: 'fullName', 1: 'unit' }],
    [['Họ và tên', 'Họ và tên'], { 0: 'fullName' }],
    [['', 'Lương'], {}],
  ])('%j', (heads, wanted) => {
    expect(guessColumns(heads, columns)).toEqual(wanted);
  });

  it('are first what the form itself calls them: another field’s alias gives way', () => {
    const both = [
      { name: 'cause', field: text('Về'), aliases: ['Nội dung'] },
      { name: 'summary', field: text('Nội dung') },
    ];
    expect(guessColumns(['Ngày', 'Nội dung'], both)).toEqual({ 1: 'summary' });
    expect(guessColumns(['Ngày', 'Nội dung'], both.slice(0, 1))).toEqual({ 1: 'cause' });
  });

  it('stand in two rows where cells are joined', () => {
    const above = ['TT', 'Họ và tên', 'Ngày sinh', 'Đảng viên', '', 'Ghi chú'];
    expect(joinHeads(above, ['', '', '', 'chính thức', 'dự bị'])).toEqual([
      'TT',
      'Họ và tên',
      'Ngày sinh',
      'Đảng viên: chính thức',
      'Đảng viên: dự bị',
      'Ghi chú',
    ]);
    expect(joinHeads(['Họ và tên', 'Giấy tờ'], ['', 'Số căn cước', 'Số thẻ'])).toEqual([
      'Họ và tên',
      'Giấy tờ: Số căn cước',
      'Giấy tờ: Số thẻ',
    ]);
  });

  it.each([
    ['a row of the list', ['1', 'Nguyễn Văn An', '01/02/1980', 'x']],
    ['a name without a number in front', ['', 'Nguyễn Văn An', '', 'x']],
    ['a row of numbers of columns', ['1', '2', '3', '4', '5', '6']],
    ['an empty row', []],
  ])('%s is no second heading', (_, below) => {
    expect(joinHeads(['TT', 'Họ và tên', 'Ngày sinh', 'Đảng viên', '', 'Ghi chú'], below)).toBeUndefined();
  });

  it('are found below the names of the office and the title', () => {
    const rows = [
      { number: 1, cells: ['CÔNG ĐOÀN CƠ SỞ', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'] },
      { number: 3, cells: ['DANH SÁCH ĐOÀN VIÊN'] },
      { number: 5, cells: ['TT', 'Họ và tên', 'Ngày sinh', 'Ghi chú'] },
      { number: 6, cells: ['1', 'Nguyễn Văn An', '01/02/1980'] },
    ];
    expect(findHeads(rows, columns)).toEqual({ number: 5, found: 2 });
  });

  it('when nothing fits the first row is taken', () => {
    expect(findHeads([{ number: 2, cells: ['a', 'b'] }], columns)).toEqual({ number: 2, found: 0 });
  });
});
