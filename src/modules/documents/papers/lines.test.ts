import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakLines } from './lines.ts';

test.each([
  [26, 'CÔNG ĐOÀN CƠ SỞ TRUNG TÂM KIỂM NGHIỆM', ['CÔNG ĐOÀN CƠ SỞ', 'TRUNG TÂM KIỂM NGHIỆM']],
  [28, 'CÔNG ĐOÀN NGÀNH Y TẾ TỈNH VĨNH HÒA', ['CÔNG ĐOÀN NGÀNH Y TẾ', 'TỈNH VĨNH HÒA']],
  [26, 'CÔNG ĐOÀN CƠ SỞ', ['CÔNG ĐOÀN CƠ SỞ']],
  [
    66,
    'Tổng kết hoạt động công đoàn nhiệm kỳ 2017 - 2022, phương hướng, nhiệm vụ nhiệm kỳ 2022 - 2027',
    ['Tổng kết hoạt động công đoàn nhiệm kỳ 2017 - 2022,', 'phương hướng, nhiệm vụ nhiệm kỳ 2022 - 2027'],
  ],
])('a name breaks where an officer would break it (%i letters a line): %s', (perLine, name, lines) => {
  expect(breakLines(name, perLine)).toEqual(lines);
});

test('no letter is lost and no line is longer than allowed, but for a single long word', () => {
  const word = fc.string({ unit: fc.constantFrom(...'aăđếƠ,-'), minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), fc.integer({ min: 8, max: 60 }), (words, perLine) => {
      const lines = breakLines(words.join(' '), perLine);
      expect(lines.join(' ')).toBe(words.join(' '));
      for (const line of lines) expect(line.length <= perLine || !line.includes(' ')).toBe(true);
    }),
  );
});
