import { describe, expect, test } from 'vitest';
import type { Finding } from '../finding.ts';
import { read, type Reading } from '../reading/statements.ts';
import { balances } from './balances.ts';
import { movements } from './movements.ts';
import { parallelParts } from './parallel-parts.ts';
import { tableTotals } from './table-totals.ts';

const title = 'Báo cáo hoạt động công đoàn năm 2024 - CĐCS Công ty Giống cây Suối Lâm';
const said = (rule: (reading: Reading) => Finding[], ...lines: readonly string[]): string[] =>
  rule(read([title, ...lines].join('\n'))).map(({ words }) => words);

describe('What is left of a fund', () => {
  test.each([
    [
      'income less spending',
      'Cộng thu 52.400.000 đồng. Chi 47.900.000 đồng. Tồn quỹ 5.400.000 đồng.',
      'Ghi 5.400.000 đồng, nhưng 52.400.000 đồng trừ 47.900.000 đồng còn 4.500.000 đồng.',
    ],
    [
      'what was there before, too',
      'Quỹ đầu năm có 2,6 triệu đồng; trong năm thu 8,1 triệu đồng; chi ra 6,4 triệu đồng. Đến ngày 31/12 quỹ còn 5,3 triệu đồng.',
      'Ghi 5,3 triệu đồng, nhưng 2,6 triệu đồng cộng 8,1 triệu đồng trừ 6,4 triệu đồng còn 4,3 triệu đồng.',
    ],
    [
      'two kinds of income, told in lines',
      'Năm cũ còn 3.150.000 đồng.\nĐoàn viên góp 18.200.000 đồng. Mạnh thường quân ủng hộ thêm 6.000.000 đồng.\nTổng đã dùng 21.000.000 đồng, quỹ còn 6.530.000 đồng.',
      'Ghi 6.530.000 đồng, nhưng 3.150.000 đồng cộng 18.200.000 đồng cộng 6.000.000 đồng trừ 21.000.000 đồng còn 6.350.000 đồng.',
    ],
    [
      'what was there before is told further below',
      'Thu 240,6 triệu đồng; chi 225,1 triệu đồng; dư cuối kỳ 59,7 triệu đồng.\nHọp bốn kỳ.\nNăm trước chuyển sang 42,6 triệu đồng.',
      'Ghi 59,7 triệu đồng, nhưng 42,6 triệu đồng cộng 240,6 triệu đồng trừ 225,1 triệu đồng còn 58,1 triệu đồng.',
    ],
  ])('does not come out: %s', (_, text, words) => expect(said(balances, ...text.split('\n'))).toEqual([words]));

  test.each([
    'Cộng thu 52.400.000 đồng. Chi 47.900.000 đồng. Tồn quỹ 4.500.000 đồng.',
    // The part of the year before is told only by its whole.
    'Thu 320 triệu đồng, chi 290 triệu đồng, dư cuối kỳ 155 triệu đồng, kể cả 125 triệu đồng kỳ trước chuyển sang.',
    'Thu 88 triệu đồng; chi quản lý 21 triệu đồng, trích dự phòng 30 triệu đồng, còn 37 triệu đồng bổ sung vốn.',
    'Thu 157 triệu đồng, chi 152 triệu đồng.\nCơ cấu chi: thăm hỏi 78 triệu đồng, văn thể 66 triệu đồng, còn lại 8 triệu đồng là hành chính.',
    'Dư đầu năm 1.120 triệu đồng; chênh lệch thu chi 615 triệu đồng; nộp cấp trên 431 triệu đồng; dư cuối năm 1.304 triệu đồng.',
    // Nothing is known of what was carried over: more is left by far.
    'Thu 64,5 triệu đồng, chi 58,9 triệu đồng, tồn quỹ 23,8 triệu đồng.',
  ])('comes out, or is not told whole: %s', (text) => expect(said(balances, ...text.split('\n'))).toEqual([]));
});

describe('Who is there now', () => {
  test.each([
    [
      'Tại thời điểm 31/12/2023, Viện có 248 đoàn viên. Năm 2024 có thêm 22 đoàn viên (trong đó 15 nghiên cứu viên); ra khỏi tổ chức 17 đoàn viên. Tại thời điểm 31/12/2024, Viện có 263 đoàn viên.',
      253,
    ],
    ['Có mặt 01/01: 538; tuyển 87; thôi việc 51; hưu 13; có mặt 31/12: 571.', 561],
    ['Cuối năm ngoái có 64 đoàn viên, năm nay kết nạp 12 người, xóa tên 5 người, hiện giờ có 73 đoàn viên.', 71],
    ['Bầu tại Đại hội tháng 5/2023: 13 ủy viên. Nghỉ hưu 1, chuyển đơn vị 2, bầu bổ sung 1; hiện còn 12 ủy viên.', 11],
  ])('is told otherwise: %s', (text, meant) => {
    expect(said(movements, text)).toEqual([expect.stringContaining(`các phần cộng lại được ${meant}`)]);
  });

  test.each([
    'Đầu năm có 84 đoàn viên; kết nạp 9 người, nghỉ hưu 4 người; cuối năm có 89 đoàn viên.',
    'Đại hội bầu 15 đồng chí; giữa nhiệm kỳ 02 đồng chí nghỉ hưu, 01 chuyển công tác, bầu bổ sung 02; hiện còn 14 đồng chí.',
    // Who else left is not said with a word that is known.
    'Đại hội bầu 9 ủy viên, giữa kỳ khuyết 2, bầu bổ sung 1, hiện còn 8.',
    'Số đoàn viên cuối năm 2024 là 1.866, giảm 38 so với cuối năm 2023 (1.904 đoàn viên).',
    'Đầu năm có 58 công đoàn cơ sở. Do hợp nhất 7 cục thành 4 cục, kết thúc hoạt động 6 công đoàn cơ sở, thành lập mới 1. Đến ngày 15/11/2024 còn 53 công đoàn cơ sở.',
  ])('comes out, or is not told whole: %s', (text) => expect(said(movements, text)).toEqual([]));
});

describe('Parts that begin with one word', () => {
  test('come to no more than their whole', () => {
    expect(
      said(
        parallelParts,
        'Công đoàn trợ cấp 60 lượt đoàn viên, trong đó trợ cấp khó khăn 37 lượt, trợ cấp ốm đau 25 lượt.',
      ),
    ).toEqual(['Tổng ghi 60 lượt, các phần cộng lại được 62 lượt.']);
  });

  test.each([
    'Công đoàn trợ cấp 60 lượt đoàn viên, trong đó trợ cấp khó khăn 30 lượt, trợ cấp ốm đau 25 lượt.',
    // Whoever is in one of them may be in the other.
    'Công đoàn có 58 đoàn viên, trong đó đoàn viên nữ 40 người, đoàn viên là đảng viên 20 người.',
    'Tổ chức 46 chuyến xe, trong đó tuyến miền Trung 27 chuyến, tuyến Tây Bắc tăng 21 chuyến.',
  ])('and may come to less, or overlap: %s', (text) => expect(said(parallelParts, text)).toEqual([]));
});

describe('The row of all of a table', () => {
  const table = (...totals: string[]): string[] => [
    'Tổ | Vàng | Bạc | Cộng | Bình quân',
    'Sơ chế | 5 | 3 | 8 | 12,5',
    'Bao gói | 3 | 4 | 7 | 10,0',
    'Cơ điện | 2 | 2 | 4 | 9,5',
    `Tổng cộng | ${totals.join(' | ')}`,
  ];

  test('comes to each column where it comes to one, however far off', () => {
    expect(said(tableTotals, ...table('10', '9', '91', '10,9'))).toEqual([
      'Tổng của cột “Cộng” ghi 91, các dòng cộng lại được 19.',
    ]);
    expect(said(tableTotals, ...table('10', '8', '19', '10,9'))).toEqual([
      'Tổng của cột “Bạc” ghi 8, các dòng cộng lại được 9.',
    ]);
  });

  test('is left alone where it comes out, for averages, and where no column does', () => {
    expect(said(tableTotals, ...table('10', '9', '19', '32,0'))).toEqual([]);
    expect(said(tableTotals, ...table('40', '31', '60', '10,9'))).toEqual([]);
  });
});
