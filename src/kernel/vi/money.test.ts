import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatMoney, mostMoney, parseMoney } from './money.ts';

test('Money is printed with dots and its unit', () => {
  expect(formatMoney(77_800_000)).toBe('77.800.000 đồng');
  expect(formatMoney(73_020_000n)).toBe('73.020.000 đồng');
  expect(formatMoney(-500_000)).toBe('-500.000 đồng');
});

test.each([0.5, Number.NaN, mostMoney + 1, 2n ** 80n])('%s is not an amount in đồng', (amount) => {
  expect(() => formatMoney(amount)).toThrow(RangeError);
});

test.each([
  ['77,8 triệu', 77_800_000],
  ['77.8 triệu', 77_800_000],
  ['77.800.000', 77_800_000],
  ['77,800,000', 77_800_000],
  ['77 800 000', 77_800_000],
  ['77.800.000 đồng', 77_800_000],
  ['73tr', 73_000_000],
  ['73 Tr', 73_000_000],
  ['73 triệu đồng', 73_000_000],
  ['1,2 tỷ', 1_200_000_000],
  ['1.2 tỉ', 1_200_000_000],
  ['1,25 TỶ', 1_250_000_000],
  ['500k', 500_000],
  ['500K', 500_000],
  ['500 nghìn', 500_000],
  ['500 ngàn đồng', 500_000],
  ['500.000đ', 500_000],
  ['500,000', 500_000],
  ['500.000 ₫', 500_000],
  ['500.000 VNĐ', 500_000],
  ['14500000 đ', 14_500_000],
  ['14500000', 14_500_000],
  ['14,5 trieu', 14_500_000],
  ['14.500 đồng', 14_500],
  ['1 tỷ 200 triệu', 1_200_000_000],
  ['73 triệu 20 nghìn', 73_020_000],
  ['2 triệu rưỡi', 2_500_000],
  ['1 tỷ 2 triệu rưỡi', 1_002_500_000],
  ['1.234,5 triệu', 1_234_500_000],
  ['1.000.000 nghìn', 1_000_000_000],
  ['0', 0],
  ['0 đồng', 0],
  ['432 đồng', 432],
  ['1.000', 1000],
  ['77,8 triệu'.normalize('NFD'), 77_800_000],
  ['\u00a077,8\u00a0triệu ', 77_800_000],
  ['1.000.000 tỷ', mostMoney],
])('"%s" is understood as %s', (typed, amount) => {
  expect(parseMoney(typed)).toBe(amount);
});

test.each([
  ['two readings: one and a half of what', '1.5'],
  ['two readings', '1,5'],
  ['1,5 or 1500 million', '1.500 triệu'],
  ['1,25 or 1250 billion', '1,250 tỷ'],
  ['5.000.500 or 5,5 million', '5 triệu 500'],
  ['73.020.000 or 73.200.000', '73tr20'],
  ['nobody means 73 đồng', '73'],
  ['nobody means 999 đồng', '999'],
  ['part of a đồng', '0,5 đồng'],
  ['part of a đồng', '1,2345 nghìn'],
  ['below zero', '-500.000'],
  ['too much', '1.000.001 tỷ'],
  ['wrong groups', '77.80.000'],
  ['wrong groups', '0.500'],
  ['mixed groups', '77.800,000'],
  ['rising scales', '200 triệu 1 tỷ'],
  ['a part above its whole', '1 tỷ 1000 triệu'],
  ['a fraction and a part', '1,5 tỷ 200 triệu'],
  ['half in the middle', '1 tỷ rưỡi 200 triệu'],
  ['words', 'bảy mươi ba triệu'],
  ['a rate', '500.000 đ/người'],
  ['nothing', ''],
  ['unit only', 'đồng'],
  ['scale only', 'triệu'],
  ['foreign money', '500 USD'],
  ['a formula', '=1+1'],
])('Refused, %s: "%s"', (_why, typed) => {
  expect(parseMoney(typed)).toBeUndefined();
});

test('Every printed sum is read back', () => {
  fc.assert(
    fc.property(fc.nat(mostMoney), (amount) => {
      expect(parseMoney(formatMoney(amount))).toBe(amount);
    }),
  );
});

test('Millions typed with a comma are exact to the đồng', () => {
  fc.assert(
    fc.property(fc.nat(999_999), fc.integer({ min: 0, max: 99 }), (millions, hundredths) => {
      expect(parseMoney(`${millions},${String(hundredths).padStart(2, '0')} triệu`)).toBe(
        millions * 1_000_000 + hundredths * 10_000,
      );
    }),
  );
});

test('Nothing that is typed makes a sum out of bounds', () => {
  const figures = fc.string({
    unit: fc.constantFrom(...'0123456789., ', 'triệu', 'tỷ', 'k', 'đồng', 'rưỡi'),
    maxLength: 16,
  });
  fc.assert(
    fc.property(figures, (typed) => {
      const amount = parseMoney(typed) ?? 0;
      expect(Number.isSafeInteger(amount) && amount >= 0 && amount <= mostMoney).toBe(true);
    }),
    { numRuns: 3000 },
  );
});
