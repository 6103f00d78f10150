import { expect, test } from 'vitest';
import { findContradictions } from '../find.ts';

const marked = (now: string, before: string): string[] =>
  findContradictions(`Báo cáo năm 2024\n${now}\n`, `Báo cáo năm 2023\n${before}\n`).map(({ words }) => words);

test.each([
  ['Nhà trẻ công ty mở cửa từ năm 2012, giữ 140 cháu.', 'Nhà trẻ mở từ năm 2010, giữ 110 cháu.'],
  ['Xưởng lập năm 2007, nay có 3 tổ.', 'Xưởng thành lập năm 2006.'],
  ['Quỹ tương trợ lập từ năm 2016.', 'Quỹ tương trợ thành lập năm 2015, dư 366 triệu đồng.'],
  ['Công đoàn Trường (lập tháng 9 năm 2003) có 214 đoàn viên.', 'Công đoàn Trường lập tháng 9 năm 2001.'],
  ['Mở nhà trẻ đầu tiên năm 2012 ở xưởng Dệt.', 'Nhà trẻ đầu tiên mở năm 2011, giữ 40 cháu.'],
  [
    'Bến đò số 4 do công đoàn vận động xây nhà chờ, hoàn thành tháng 8/2021.',
    'Nhà chờ bến đò số 4 hoàn thành tháng 6/2021.',
  ],
  ['Đại hội Công đoàn xã lần I đã bầu 15 ủy viên.', 'Đại hội lần I (tháng 10/2020) bầu 17 ủy viên Ban Chấp hành.'],
  ['Tiền thân là Công đoàn Khách sạn, thành lập 1997.', 'Công đoàn thành lập năm 1999.'],
])('what happened once is told of another year: %s', (now, before) => {
  expect(marked(now, before).length).toBe(1);
});

test.each([
  ['Nhà trẻ công ty mở cửa từ năm 2010.', 'Nhà trẻ mở từ năm 2010, giữ 110 cháu.'],
  ['Công ty thành lập năm 1990.', 'Công đoàn thành lập năm 1996.'],
  ['Mở tủ sách đầu tiên năm 2012.', 'Ký thỏa ước đầu tiên năm 2010.'],
  ['Khu nhà số 1 xây năm 2015.', 'Chợ xây năm 1994.'],
  ['Công đoàn xây nhà chờ, hoàn thành tháng 8/2021.', 'Công đoàn xây bếp ăn, hoàn thành tháng 6/2020.'],
  // Done every year.
  ['Hoàn thành 12 chỉ tiêu năm 2022.', 'Hoàn thành 14 chỉ tiêu năm 2021.'],
  ['Bàn giao 4 nhà năm 2024.', 'Bàn giao 3 nhà năm 2023.'],
  ['Mở lớp học tiếng Anh năm 2024.', 'Mở lớp học tiếng Anh năm 2023.'],
  ['Công đoàn thành lập 1997, nay có 338 đoàn viên (năm 2022: 322).', 'Công đoàn thành lập năm 1997.'],
])('what is something else, or done every year, is left in peace: %s', (now, before) => {
  expect(marked(now, before)).toEqual([]);
});

test('a report before that names no year of its own may tell of an early one', () => {
  const found = findContradictions('Báo cáo năm 2024\nQuỹ lập năm 2005.\n', 'Quỹ lập năm 2004, có 80 người góp.\n');
  expect(found.map(({ kind }) => kind)).toEqual(['lastReport']);
});
