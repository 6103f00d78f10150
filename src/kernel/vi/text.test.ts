import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, nfc, tidy, tidyLines, tidyRows } from './text.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 30 });

test.each([
  ['Nguyễn Văn Á', 'nguyen van a'],
  ['ĐẶNG  Thị\u00a0Hường', 'dang thi huong'],
  ['Nguyễn Văn Á'.normalize('NFD'), 'nguyen van a'],
  ['Quỹ Mái ấm Công đoàn', 'quy mai am cong doan'],
  ['Ðường ặẫộởự', 'duong aaoou'],
])('Searching without marks finds %s', (written, typed) => {
  expect(fold(written)).toBe(typed);
});

test.each([
  ['blanks', '  Lò \u00a0 Thị\tMây \n', 'Lò Thị Mây'],
  ['zero-width characters', 'Lò\u200b Thị\ufeff M\u00adây', 'Lò Thị Mây'],
  ['control characters', 'Lò\u0000 Thị\u0007 Mây', 'Lò Thị Mây'],
  ['parted letters', 'Lê\u0301', 'Lế'],
  ['an Icelandic letter for Đ', 'Ðinh Vạn ð', 'Đinh Vạn đ'],
])('Typed text is cleaned of %s', (_what, typed, stored) => {
  expect(tidy(typed)).toBe(stored);
});

test('Text of several lines keeps its lines and at most one empty one', () => {
  expect(tidyLines('\r\n Kính gửi:  \r\n\r\n\r\n\r\nBan  Chấp hành\rTrân trọng\n\n')).toBe(
    'Kính gửi:\n\nBan Chấp hành\nTrân trọng',
  );
});

test('The cells of a pasted table keep their tabs, an indented line does not', () => {
  expect(tidyRows('\tTrong năm:\r\nTổ\tNam \t Nữ\r\n\t12\t30\r\nMay\u200b  2\t\t8\t\r\n\t\t\r\nHết\t')).toBe(
    'Trong năm:\nTổ\tNam\tNữ\n\t12\t30\nMay 2\t\t8\t\n\nHết',
  );
});

test('Cleaning twice changes nothing, whatever was typed', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const clean of [nfc, tidy, tidyLines, tidyRows, fold]) expect(clean(clean(text))).toBe(clean(text));
    }),
    { numRuns: 2000 },
  );
});

test('NFC and NFD of any text are stored alike and found alike', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(tidy(text.normalize('NFD'))).toBe(tidy(text.normalize('NFC')));
      expect(fold(text.normalize('NFD'))).toBe(fold(text));
    }),
    { numRuns: 2000 },
  );
});
