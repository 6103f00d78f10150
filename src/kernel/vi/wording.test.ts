import { expect, test } from 'vitest';
import { capitalize, list, moneyInWords, ofYears } from './wording.ts';

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
