import { expect, test } from 'vitest';
import type { Cell } from '../contract.ts';
import { printForm } from './print-form.ts';

const isKeptWhole = (rows: Cell[][]): boolean => {
  const head = { form: 'official', issuingBody: 'Công đoàn', symbol: '01/BC', place: undefined, on: null } as const;
  const columns = [{ width: 1 }, { width: 3 }];
  const { blocks } = printForm({
    kind: 'report',
    head,
    blocks: [{ kind: 'table', columns, head: [['Năm', 'Kết quả']], rows }],
  });
  return blocks.some((block) => block.kind === 'table' && block.whole);
};

const figure = (text: string): Cell => [
  { figure: 'rating.good.share@2022|short', text, title: 'Hoàn thành tốt nhiệm vụ trở lên, trên tổng số. '.repeat(20) },
];
const rows = (count: number, cell: Cell): Cell[][] =>
  Array.from({ length: count }, (_, nth) => [String(2018 + nth), cell]);

test('a table of the years of a term is not torn over two pages, however much its figures tell who points at them', () => {
  expect(isKeptWhole(rows(5, figure('100% (56/56)')))).toBe(true);
  expect(isKeptWhole(rows(8, figure('100% (56/56)')))).toBe(true);
});

test('a long one is, by its rows or by its words: kept whole it would leave half a page white', () => {
  expect(isKeptWhole(rows(9, '100%'))).toBe(false);
  expect(isKeptWhole(rows(3, 'Hằng năm giới thiệu đoàn viên ưu tú cho Đảng. '.repeat(6)))).toBe(false);
});
