import { expect, test } from 'vitest';
import { findContradictions } from '../find.ts';

const kindsIn = (text: string): string[] => findContradictions(text).map(({ kind }) => kind);

test.each([
  [
    'the congress that met last elected the committee that serves',
    'Tờ trình xin tổ chức Đại hội Công đoàn Trạm Thủy văn Nậm Pố\nĐại hội gần nhất là Đại hội lần thứ VII. Ban Chấp hành khóa # do Đại hội này bầu có 5 ủy viên.',
    'VI',
    'VII',
  ],
  [
    '"năm qua" speaks of the year, not of terms passed',
    'Báo cáo tổng kết hoạt động của Ủy ban kiểm tra Công đoàn Công ty Thủy nông Nậm Pố\nỦy ban kiểm tra khóa V có 3 ủy viên.\nBa năm qua Ủy ban kiểm tra khóa # làm đúng chương trình.',
    'IV',
    'V',
  ],
  [
    '"các" in the name of a union counts no terms',
    'Báo cáo năm 2024 của Công đoàn các Khu công nghiệp tỉnh Hòa Lạc\nBan Chấp hành Công đoàn các Khu công nghiệp khóa II quản lý 64 cơ sở.\nĐây là năm thứ ba Ban Chấp hành khóa # họp theo quý.',
    'III',
    'II',
  ],
  [
    'a resolution voted on is that of the congress that meets',
    'Biên bản đại hội công đoàn bộ phận Đội Đò Bản Củng\nĐại hội lần thứ III. Chủ tọa: anh Tính.\nNghị quyết đại hội lần thứ #: biểu quyết 100%.',
    'IV',
    'III',
  ],
  [
    'a resolution of a term "của Ban Chấp hành" is the committee’s',
    'Báo cáo năm 2025 của Công đoàn Công ty Thủy nông Nậm Pố\nThực hiện Nghị quyết khóa # của Ban Chấp hành, các tổ đã làm xong phần việc.\nBan Chấp hành khóa VIII họp 4 kỳ.',
    'IX',
    'VIII',
  ],
])('%s', (_, text, wrong, right) => {
  expect(kindsIn(text.replace('#', wrong))).toEqual(['termLabels']);
  expect(kindsIn(text.replace('#', right))).toEqual([]);
});

test('a congress that met "năm đó" is not the one whose papers they are', () => {
  const text =
    'Báo cáo tổng kết nhiệm kỳ của Ban Chấp hành Công đoàn Trạm Nậm Pố\n(Đại hội lần thứ II, tháng 5/2023)\nTrạm lập năm 2018, Đại hội lần thứ I họp tháng 8 năm đó.';
  expect(kindsIn(text)).toEqual([]);
});
