import { describe, expect, test } from 'vitest';
import {
  addresseeLines,
  documentSymbol,
  issuerLines,
  layoutOn,
  listMark,
  placeAndDate,
  recipientLines,
  signerLines,
} from './official.ts';

describe('the symbol of a paper (DOC-3, DOC-4)', () => {
  test.each([
    [{ number: 5, kind: 'report', issuerAbbreviation: 'CĐCS' }, '05/BC-CĐCS'],
    [{ number: 101, kind: 'decision', issuerAbbreviation: 'CĐVC' }, '101/QĐ-CĐVC'],
    [{ number: 7, kind: 'regulation', issuerAbbreviation: 'CĐCS' }, '07/QyĐ-CĐCS'],
    [{ number: 3, kind: 'programme', issuerAbbreviation: 'CĐCS' }, '03/CTr-CĐCS'],
    [{ number: 513, kind: 'official_letter', issuerAbbreviation: 'TLĐ', draftingUnit: 'ToC' }, '513/TLĐ-ToC'],
    [{ number: 9, kind: 'official_letter', issuerAbbreviation: 'CĐCS' }, '09/CĐCS'],
  ] as const)('%o is %s', (of, symbol) => {
    expect(documentSymbol(of)).toBe(symbol);
  });

  test('a paper that has no number yet leaves room for the clerk', () => {
    expect(documentSymbol({ number: null, kind: 'report', issuerAbbreviation: 'CĐCS' })).toMatch(/^\u00a0+\/BC-CĐCS$/u);
  });
});

describe('who signs (DOC-7)', () => {
  test.each([
    [{ manner: 'TM', body: 'Ban Chấp hành', post: 'Chủ tịch' }, ['TM. BAN CHẤP HÀNH', 'CHỦ TỊCH']],
    [{ manner: 'KT', head: 'Chủ tịch', post: 'Phó Chủ tịch' }, ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    [
      { manner: 'KT', body: 'Ban Thường vụ', head: 'Chủ tịch', post: 'Phó Chủ tịch' },
      ['TM. BAN THƯỜNG VỤ', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    ],
    [{ manner: 'TL', head: 'Ban Thường vụ', post: 'Chánh Văn phòng' }, ['TL. BAN THƯỜNG VỤ', 'CHÁNH VĂN PHÒNG']],
    [{ manner: 'TUQ', head: 'Chủ tịch', post: 'Trưởng ban Tổ chức' }, ['TUQ. CHỦ TỊCH', 'TRƯỞNG BAN TỔ CHỨC']],
    [{ manner: 'Q', post: 'Chủ tịch' }, ['Q. CHỦ TỊCH']],
    [{ manner: 'self', post: 'Trưởng ban' }, ['TRƯỞNG BAN']],
  ] as const)('%o', (signing, lines) => {
    expect(signerLines(signing)).toEqual(lines);
  });
});

describe('the head (DOC-5, DOC-6)', () => {
  test('the parent body stands plain above the issuing body', () => {
    expect(
      issuerLines({ form: 'official', parentBody: 'Liên đoàn Lao động tỉnh', issuingBody: 'Công đoàn ngành' }),
    ).toEqual({ plain: ['LIÊN ĐOÀN LAO ĐỘNG TỈNH'], bold: ['CÔNG ĐOÀN NGÀNH'] });
  });

  test('a congress has no parent line; its own body speaks, or the congress itself', () => {
    const congress = ['Đại hội Công đoàn cơ sở', 'Lần thứ VI'];
    expect(issuerLines({ form: 'congress', congress, body: 'Đoàn Chủ tịch' })).toEqual({
      plain: ['ĐẠI HỘI CÔNG ĐOÀN CƠ SỞ', 'LẦN THỨ VI'],
      bold: ['ĐOÀN CHỦ TỊCH'],
    });
    expect(issuerLines({ form: 'congress', congress })).toEqual({
      plain: [],
      bold: ['ĐẠI HỘI CÔNG ĐOÀN CƠ SỞ', 'LẦN THỨ VI'],
    });
  });

  test.each([
    ['2023-01-06', 'Vĩnh Hòa, ngày 06 tháng 01 năm 2023'],
    ['2023-02-28', 'Vĩnh Hòa, ngày 28 tháng 02 năm 2023'],
    ['2023-03-09', 'Vĩnh Hòa, ngày 09 tháng 3 năm 2023'],
    ['2023-12-20', 'Vĩnh Hòa, ngày 20 tháng 12 năm 2023'],
  ])('%s: zeros before days below 10 and the months 1 and 2 only', (on, line) => {
    expect(placeAndDate('Vĩnh Hòa', on)).toBe(line);
  });

  test('a draft leaves the date open', () => {
    expect(placeAndDate('Vĩnh Hòa', null)).toMatch(/^Vĩnh Hòa, ngày\s+tháng\s+năm\s+$/u);
  });
});

test('recipients end in semicolons, the last in a full stop, however they were typed', () => {
  expect(recipientLines(['Như trên;', 'Lưu: VT.'])).toEqual(['- Như trên;', '- Lưu: VT.']);
});

test('one addressee stands beside "Kính gửi", several below it', () => {
  expect(addresseeLines(['Công đoàn ngành'])).toEqual(['Kính gửi: Công đoàn ngành']);
  expect(addresseeLines(['Đơn vị A', 'Đơn vị B'])).toEqual(['Kính gửi:', '- Đơn vị A;', '- Đơn vị B.']);
});

test('points run through the Vietnamese alphabet: after d comes đ, after e comes g', () => {
  expect([0, 3, 4, 5, 6].map((i) => listMark('a)', i))).toEqual(['a)', 'd)', 'đ)', 'e)', 'g)']);
  expect(listMark('1.', 11)).toBe('12.');
});

test('the layout of a date: margins of Decree 30, also for papers older than the first rule kept here', () => {
  expect(layoutOn('2023-01-06').margins).toMatchObject({ top: 20, bottom: 20, left: 30, right: 15 });
  expect(layoutOn('2012-01-01')).toBe(layoutOn('2020-03-05'));
  expect(layoutOn(null)).toBe(layoutOn('2099-01-01'));
});
