import { expect, test } from 'vitest';
import { read } from '../reading/statements.ts';
import { pointsElsewhere } from './points-elsewhere.ts';

test.each([
  'Tỷ lệ vào công đoàn bằng 88,6% (năm trước 84,3%, tăng 4,3 điểm phần trăm).\nĐánh giá: tỷ lệ vào công đoàn tăng 3,4 điểm phần trăm.',
  'Tỷ lệ nữ làm quản lý từ 21,4% lên 26,9%.\nCông tác cán bộ: nữ làm quản lý tăng 6,5 điểm phần trăm.',
  'Tỷ lệ tập hợp công nhân từ 71,2% lên 84,6%.\nVề tổ chức: nâng thêm 12,4 điểm phần trăm.',
])('points that are told elsewhere: %s', (said) => expect(pointsElsewhere(read(said))).toHaveLength(1));

test.each([
  'Tỷ lệ nữ làm quản lý từ 21,4% lên 26,9%.\nCông tác cán bộ: nữ làm quản lý tăng 5,5 điểm phần trăm.',
  'Tỷ lệ nữ làm quản lý từ 21,4% lên 26,9%.\nTỷ lệ hài lòng tăng 12,1 điểm phần trăm.',
  'Tỷ lệ nữ làm quản lý từ 21,4% lên 26,9%.\nNữ làm quản lý tăng gần 6 điểm phần trăm.',
  'Nữ làm quản lý từ 21,4% lên 26,9%.\nNữ làm quản lý ở cơ sở 30,2%, khóa trước 28,1%, tăng 2,1 điểm phần trăm.',
])('points of something else, or right ones: %s', (said) => expect(pointsElsewhere(read(said))).toEqual([]));
