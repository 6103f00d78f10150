import { describe, expect, it } from 'vitest';
import { choice, date, text, yesNo } from '../../../kernel/contract.ts';
import { rowReader } from './rows.ts';

const columns = [
  { name: 'name', field: text('Họ và tên', { required: true }) },
  { name: 'party', field: yesNo('Đảng viên') },
  { name: 'sex', field: choice('Giới tính', [{ value: 'female', label: 'Nữ' }]) },
  { name: 'on', field: date('Ngày sinh', { past: true }) },
];
const read = rowReader(columns, { mapping: { 0: 'name', 1: 'party', 2: 'sex', 3: 'on' }, fills: {} }, '2024-03-15');
const row = (...cells: string[]) => read({ rowId: 'r', rowNumber: 1, cells });

describe('A cell of a list', () => {
  it.each([
    ['x', true],
    ['Có', true],
    ['✓', true],
    ['Không', false],
    ['', false],
    ['0', false],
  ])('%j in a column of yes and no', (cell, wanted) => {
    expect(row('An', cell).values['party']).toBe(wanted);
  });

  it('that says neither yes nor no is told of, and is not a no', () => {
    expect(row('An', 'chính thức').errors['party']).toContain('“chính thức” chưa rõ là có hay không');
  });

  it.each(['Nữ', 'NU', 'female'])('%s is a choice by its words or its code', (cell) => {
    expect(row('An', '', cell).values['sex']).toBe('female');
  });

  it('that is none of the choices is told with what they are', () => {
    expect(row('An', '', 'phụ nữ').errors['sex']).toBe('“phụ nữ” không có trong danh sách: Nữ.');
  });

  it('a day that must have come has come by today, not by tomorrow', () => {
    expect(row('An', '', '', '15/03/2024').values['on']).toBe('2024-03-15');
    expect(row('An', '', '', '16/03/2024').errors['on']).toBe('Ngày chưa đến (hôm nay là 15/03/2024).');
  });
});
