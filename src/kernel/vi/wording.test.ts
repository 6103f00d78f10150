import { expect, test } from 'vitest';
import { aboutMoney, capitalize, list, moneyInWords, ofYears } from './wording.ts';

test.each([
  [73_020_000, 'trên 73.000.000 đồng'],
  [73_000_000, '73.000.000 đồng'],
  [73_999_999, 'trên 73.000.000 đồng'],
  [72_999_999, 'trên 72.000.000 đồng'],
  [999_999, '999.999 đồng'],
  [1_000_000, '1.000.000 đồng'],
  [0, '0 đồng'],
])('%s rounded down to the million is "%s"', (amount, words) => {
  expect(aboutMoney(amount, { floorTo: 1_000_000 })).toBe(words);
});

test('A list of things ends with "và"', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(list)).toEqual(['', 'a', 'a và b', 'a, b và c']);
});

test('Years are told once and in order', () => {
  expect(ofYears([2022, 2018, 2019, 2021, 2018])).toBe('2018, 2019, 2021, 2022');
});

test('A sentence begins with a capital', () => {
  expect(['đoàn viên', 'ấm no', '06 lượt', ''].map(capitalize)).toEqual(['Đoàn viên', 'Ấm no', '06 lượt', '']);
});

test('A sum is written out as vouchers want it', () => {
  expect(moneyInWords(73_000_000)).toBe('Bảy mươi ba triệu đồng');
  expect(moneyInWords(77_800_000)).toBe('Bảy mươi bảy triệu tám trăm nghìn đồng');
});
