import { expect, test } from 'vitest';
import { countAndList } from './count-and-list.ts';
import { nounList } from './noun-lists.ts';
import { read } from '../reading/statements.ts';

const manyIn = (said: string): number | undefined => {
  const reading = read(said);
  const [count] = reading.quantities;
  return count && nounList(reading, count)?.length;
};

test.each([
  ['Lập 03 chốt trực phòng dịch: chốt cầu Bến Tắm, chốt chợ Mới, chốt ngã ba Cây Gạo, chốt đầu thôn.', 4],
  [
    'Có 5 tổ công đoàn là tổ Thu phí, tổ Bảo vệ, tổ Quản lý đường số 1, tổ Quản lý đường số 2, tổ Vệ sinh và tổ Tổng hợp.',
    6,
  ],
  ['Mở 6 lớp gồm lớp hàn; lớp tiện; lớp phòng cháy; lớp bơi; lớp sơ cứu.', 5],
  ['Chia làm 4 tổ: tổ Cầu bến, tổ Kho, tổ Quản lý và Vận hành, tổ Lạnh.', 4],
  ['Công ty có ba xưởng: xưởng Cơ khí (120 người), xưởng Điện (90 người), xưởng Mộc (60 người) và khối văn phòng.', 3],
])('items that bear the noun that is counted: %s', (said, many) => expect(manyIn(said)).toBe(many));

test.each([
  'Mở 5 lớp: lớp hàn, lớp tiện, lớp bơi, lớp sơ cứu…',
  'Các đội ở 7 huyện, thành phố: thành phố Bến Tắm, thị xã Cây Gạo, huyện Nậm Nghẹ, huyện Pa Thơm, huyện Bản Củng.',
  'Mở 5 lớp, có 210 người học: lớp hàn, lớp tiện, lớp bơi.',
  'Trao 6 suất: suất một triệu, suất hai triệu, suất ba triệu.',
])('cannot be read so: %s', (said) => expect(manyIn(said)).toBeUndefined());

test('what is told is held against them', () => {
  const wrong = 'Mở 6 lớp gồm lớp hàn, lớp tiện, lớp phòng cháy, lớp bơi, lớp sơ cứu.';
  expect(countAndList(read(wrong)).map(({ words }) => words)).toEqual(['Ghi 6 lớp, danh sách kể 5.']);
  expect(countAndList(read(wrong.replace('6', '5')))).toEqual([]);
});
