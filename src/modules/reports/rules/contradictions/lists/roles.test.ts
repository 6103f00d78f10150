import { describe, expect, test } from 'vitest';
import { findContradictions } from '../find.ts';

const kindsIn = (text: string, last?: string): string[] => findContradictions(text, last).map(({ kind }) => kind);
const title = 'Báo cáo tổng kết năm 2023 của CĐCS Trạm Thủy văn Nậm Pố';

describe('One figure is told twice', () => {
  test.each([
    [
      'when the same count of gifts goes with another sum',
      'Tết trao 1.165 suất quà, trị giá 478 triệu đồng.\nĐã có 1.165 suất quà trị giá 487 triệu đồng đến tay đoàn viên.',
    ],
    [
      'when a rare noun is counted with figures that changed places',
      'Cấp phát 1.450 cuốn sổ tay.\nTài liệu chưa đến tổ: 1540 cuốn sổ tay nằm ở ban chấp hành.',
    ],
    [
      'when a row of the summary tells it otherwise',
      'Thăm hỏi ốm đau 29 lượt đoàn viên.\nBảng tóm tắt:\nLượt thăm hỏi: 26',
    ],
  ])('%s', (_, text) => expect(kindsIn(`${title}\n${text}`)).toEqual(['sameFigure']));

  test.each([
    [
      'a plan below the heading of the coming year',
      'Quỹ Mái ấm đạt 235 triệu đồng.\nIII. NĂM 2024\nQuỹ Mái ấm 230 triệu đồng.',
    ],
    ['two figures of one paragraph', 'Có 45/47 CĐCS xếp loại tốt báo cáo. Có 41/47 CĐCS xếp loại báo cáo.'],
    ['members and workers', 'Ủng hộ quỹ có 40 đoàn viên.\nỦng hộ quỹ có 42 lao động.'],
    [
      'another number of gifts',
      'Trao 1.165 suất quà, trị giá 478 triệu đồng.\nTrao 1.156 phần thưởng, trị giá 487 triệu đồng.',
    ],
  ])('and not: %s', (_, text) => expect(kindsIn(`${title}\n${text}`)).toEqual([]));

  test('the coming year below its heading is a plan, the same words below "Kết quả" are not', () => {
    const said = (heading: string): string =>
      `${title}\nI. Kết quả\nKết nạp 71 đoàn viên ưu tú.\n${heading}\nKết nạp 77 đoàn viên ưu tú.`;
    expect(kindsIn(said('II. Phương hướng'))).toEqual([]);
    expect(kindsIn(said('II. Kết quả chung'))).toEqual(['sameFigure']);
  });
});

describe('Terms count on by one, whoever names them', () => {
  test.each([
    ['Ban Chấp hành khóa VIII vừa kết thúc nhiệm kỳ.\nChủ tịch công đoàn khoá VII vừa mãn nhiệm cảm ơn.', 'VII'],
    [
      'Ban Chấp hành khóa III đã họp 04 kỳ.\nTrình Đại hội lần thứ IV, nhiệm kỳ 2024 - 2029 báo cáo của Ban Chấp hành khóa II đương nhiệm.',
      'II',
    ],
  ])('%s', (text, odd) => {
    expect(kindsIn(`${title}\n${text}`)).toEqual(['termLabels']);
    expect(
      kindsIn(`${title}\n${text.replace(new RegExp(`khoá? ${odd} |khóa ${odd} `, 'u'), `khóa ${odd}I `)}`),
    ).toEqual([]);
  });

  test('a speech without a year in its title is not judged by the years of its terms', () => {
    const text =
      'Công đoàn khóa IV, nhiệm kỳ 2017 - 2023 đã xong. Xin chúc Đại hội lần thứ V, nhiệm kỳ 2023 - 2028 thành công.';
    expect(kindsIn(`Phát biểu của công đoàn cấp trên\n${text}`)).toEqual([]);
  });

  test('the congress of the union above has its own count', () => {
    const text =
      'Ban Chấp hành khóa XV đã họp 04 kỳ. Công đoàn ngành tỉnh tổ chức Đại hội lần thứ VII, nhiệm kỳ 2018 - 2023, và sẽ tổ chức Đại hội VIII.';
    expect(kindsIn(`${title}\n${text}`)).toEqual([]);
  });
});

describe('The report before', () => {
  test('a school year that both name is compared', () => {
    const now = `${title}\nNghiệm thu 17 đề tài cấp trường; năm học 2019 - 2020 nghiệm thu 124 đề tài cấp trường.`;
    const then = (many: number): string =>
      `Báo cáo tổng kết năm 2020\nNăm học 2019 - 2020 nghiệm thu ${many} đề tài cấp trường.`;
    expect(kindsIn(now, then(142))).toEqual(['lastReport']);
    expect(kindsIn(now, then(124))).toEqual([]);
  });

  test('"năm nay" is the year of the report itself', () => {
    const now = 'Báo cáo 6 tháng đầu năm 2023\nSáu tháng đầu năm 2022 có 4 sáng kiến, năm nay mới có 3 sáng kiến.';
    expect(kindsIn(now, 'Báo cáo 6 tháng đầu năm 2022\nĐược công nhận 4 sáng kiến.')).toEqual([]);
  });
});

test('a list ends before its sum, and persons are named by their degrees', () => {
  expect(kindsIn(`${title}\nHai đợt hiến máu: đợt một 25 đơn vị, đợt hai 31 đơn vị, tổng 56 đơn vị.`)).toEqual([]);
  const said = (many: string): string =>
    `${title}\nCó ${many} thầy thuốc được tôn vinh, gồm: BS. Mạc Văn Khoát, BS. Từ Thị Quyên và BS. Lương Duy Tể.`;
  expect(kindsIn(said('04'))).toEqual(['countAndList']);
  expect(kindsIn(said('03'))).toEqual([]);
});

test('items that bear the noun of their count are its list', () => {
  const said = (many: string): string =>
    `${title}\nTặng Cờ cho ${many} CĐCS dẫn đầu:\n- CĐCS Sở Tài chính;\n- CĐCS Sở Xây dựng;\n- CĐCS Cục Thuế.\nTặng Giấy khen.`;
  expect(kindsIn(said('bốn'))).toEqual(['countAndList']);
  expect(kindsIn(said('ba'))).toEqual([]);
});

test('what a report says is compared no oftener than it must be: ten times the text takes not a hundred times as long', () => {
  const page = (nth: number): string =>
    `Tổ ${nth} thăm hỏi 134 lượt, gồm ốm đau 56 lượt, hiếu 45 lượt, hỷ 33 lượt; số tiền 40 triệu đồng, đạt 80% kế hoạch (50 triệu đồng).\n`;
  const took = (pages: number): number => {
    const report = `${title}\n${Array.from({ length: pages }, (_, nth) => page(nth + 1)).join('')}`;
    const times = Array.from({ length: 5 }, () => {
      const began = performance.now();
      findContradictions(report);
      return performance.now() - began;
    });
    return Math.min(...times);
  };
  took(20);
  expect(took(60)).toBeLessThan(60 * took(6));
  // Ten seconds on a machine that does nothing else.
}, 90_000);
