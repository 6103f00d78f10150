import { describe, expect, test } from 'vitest';
import { findContradictions } from '../find.ts';
import { isSpokenOfAsKnown } from './spoken-of.ts';
import { mentionsIn } from './mentions.ts';
import { one } from '../reading/quantities.ts';
import { isPlanned } from '../reading/sections.ts';
import { read } from '../reading/statements.ts';
import { unitClass } from '../reading/units.ts';
import { seldom } from '../typing.ts';

const title = 'Báo cáo tổng kết hoạt động công đoàn năm 2023 - CĐCS Xí nghiệp Cơ khí Tân Hải';
const marks = (...lines: readonly string[]): string[] =>
  findContradictions([title, ...lines].join('\n')).map(({ kind }) => kind);

describe('What a figure is said of, as the trade knows it', () => {
  const worksIn = (said: string): string[] =>
    mentionsIn(said)
      .filter(({ aspect }) => aspect === 'work')
      .map(({ name }) => name);

  test.each([
    ['kết nạp 12 đảng viên', 'Kết nạp Đảng'],
    ['12 đồng chí được đứng vào hàng ngũ của Đảng', 'Kết nạp Đảng'],
    ['kết nạp 12 đoàn viên vào Đảng', 'Kết nạp Đảng'],
    ['kết nạp mới 120 đoàn viên', 'Kết nạp đoàn viên'],
    ['giới thiệu 18 đoàn viên ưu tú cho Đảng', 'Giới thiệu cho Đảng'],
    ['16 người học lớp nhận thức về Đảng', 'Lớp nhận thức về Đảng'],
    ['thăm hỏi 45 lượt đoàn viên ốm', 'Thăm hỏi'],
    ['45 lượt đoàn viên ốm được thăm', 'Thăm hỏi'],
    ['còn 43 món vay đúng hạn', 'Vay vốn'],
  ])('%s: %s', (said, work) => expect(worksIn(said)).toEqual([work]));

  test('a word of the trade is found in its clause alone', () => {
    expect(worksIn('Kết nạp 12 người; chi bộ có 3 đảng viên')).toEqual([]);
  });
});

describe('A line tells of what is planned, or of what came about', () => {
  const isPlan = (...lines: readonly string[]): boolean => {
    const reading = read([title, ...lines].join('\n'));
    return isPlanned(reading, reading.lines.at(-1) ?? { from: 0, to: 0 }, '2023');
  };

  test.each([
    ['4. Nhiệm vụ năm tới: hoàn thành 3 lớp tập huấn.'],
    ['4. Nhiệm vụ quý IV: kết nạp 12 đoàn viên.'],
    ['IV. Năm sau', 'Kết nạp 20 đoàn viên.'],
    ['III. Bài học và phương hướng', 'Chỉ tiêu đến 2028: 540 đoàn viên.'],
    ['- Kế hoạch kết nạp 70 đoàn viên'],
    ['3. Giải pháp: mở 4 lớp tập huấn.'],
  ])('planned: %s', (...lines) => expect(isPlan(...lines)).toBe(true));

  test.each([
    ['Các nhiệm vụ đều hoàn thành: kết nạp 26 đoàn viên, xây 3 mái ấm.'],
    ['Có 8 tổ xếp loại hoàn thành xuất sắc nhiệm vụ.'],
    ['Bám sát nhiệm vụ chính trị; kết nạp 26 đoàn viên.'],
    ['III. Bài học và kiến nghị', 'Với 215 lượt vận động viên, phong trào lan rộng.'],
    ['Phần ba: Thiếu sót và phương hướng', 'Mới thăm được 45 lượt đoàn viên.'],
    ['- 24 sáng kiến, giải pháp kỹ thuật'],
    ['Tai nạn khi làm nhiệm vụ: 4 vụ, bị thương 5 người.'],
    ['Bệnh viện có 320 giường kế hoạch, 415 giường thực kê.'],
    ['C. Số dư chuyển năm sau: 23 triệu đồng'],
    ['- Giải quyết 17 đơn kiến nghị'],
  ])('come about: %s', (...lines) => expect(isPlan(...lines)).toBe(false));
});

test.each([
  ['12 công đoàn cơ sở', 'công đoàn cơ', 'cđcs'],
  ['12 cơ sở', 'cơ sở', 'cđcs'],
  ['4 công đoàn bộ phận', 'công đoàn bộ', 'cđbp'],
  ['38 trường hợp được duyệt', 'trường hợp được', 'trường hợp'],
  ['3 trường mầm non', 'trường mầm non', 'trường'],
  ['58 an toàn vệ sinh viên', 'an toàn vệ', 'person'],
  ['6 cơ sở y tế', 'cơ sở y', 'cơ sở'],
])('%s count a thing of its own', (_, unit, kind) => expect(unitClass(unit)).toBe(kind));

describe('A figure told again', () => {
  test.each([
    ['in other words', '- Kết nạp 126 người vào Đảng.', 'Nhìn chung, 162 đoàn viên được đứng vào hàng ngũ của Đảng.'],
    [
      'an evaluation counts with another word, its noun stands in the heading',
      '1. Mái ấm công đoàn: bàn giao 215 căn, mỗi căn 50 triệu đồng.',
      '2. Đánh giá chung',
      'Nổi bật là việc xây được 251 mái ấm.',
    ],
    [
      'what came of a plan stands beside the plan',
      'Phong trào "Tiết kiệm từng cân than" đem lại 1.376 sáng kiến.',
      '2. Nhận xét',
      'Phong trào mạnh, 1.367 sáng kiến được công nhận.',
    ],
    [
      'two figures changed places, whose work is said with another word',
      'Công đoàn nhận đỡ đầu 13 học sinh mồ côi, mỗi em 300.000 đồng/tháng.',
      '2. Đánh giá chung',
      'Việc đỡ đầu 31 em mồ côi được phụ huynh quý trọng.',
    ],
    [
      'a result that went beyond its plan',
      'Đợt cao điểm dọn 264 tấn rác; kế hoạch 200 tấn.',
      '2. Đánh giá chung',
      'Đợt cao điểm vượt xa kế hoạch: dọn 246 tấn rác.',
    ],
    [
      'who got it is counted by what was given',
      'Học bổng "Tiếp sức con công nhân": 145 suất, trong đó tiểu học 70, THCS 75.',
      'III. Đánh giá',
      'Có 154 cháu nhận học bổng nói trên đều học khá.',
    ],
    [
      'unions by their short name',
      'Năm qua thành lập mới 29 cơ sở, kết nạp 3.780 đoàn viên.',
      'III. Đánh giá',
      'Với 92 công đoàn cơ sở được thành lập mới trong năm, phong trào lan rộng.',
    ],
    [
      'registered, before its number and behind',
      'Phong trào phát động tháng 3; số đoàn viên đăng ký tham gia 437, đạt 95%.',
      '2. Đánh giá chung',
      'Với 473 đoàn viên đăng ký tham gia, phong trào đi vào nền nếp.',
    ],
    [
      'done, of what was registered',
      'Trong số 1.940 đề tài đăng ký đầu năm đã hoàn thành 1.552 đề tài.',
      '2. Đánh giá chung',
      'Có 1.525 đề tài hoàn thành trong năm.',
    ],
    ['large figures', 'Trao 12.340 suất quà Tết.', 'III. Đánh giá', 'Việc trao 12.430 suất quà kịp thời.'],
  ])('is marked: %s', (_, ...lines) => expect(marks(...lines)).toEqual(['sameFigure']));

  test.each([
    ['introduced and admitted', 'Giới thiệu 126 đoàn viên ưu tú cho Đảng.', 'Có 162 đoàn viên được kết nạp vào Đảng.'],
    ['two quarters', 'Quý I tư vấn 134 lượt người.', '2. Đánh giá', 'Quý II tư vấn 143 lượt người.'],
    [
      'the second stands beside the first already',
      'Học sinh được giúp 1.570 em.',
      '2. Đánh giá',
      'Trong 1.570 em được giúp có 1.507 em lên lớp.',
    ],
    ['two funds', 'Quỹ Mái ấm Công đoàn 18,9 triệu đồng.', 'Quỹ Vì người nghèo 19,8 triệu đồng.'],
    [
      'it is told rightly in the paragraph of the other',
      'Đại biểu được triệu tập: 148 đồng chí. Có mặt 143 đồng chí, vắng 5.',
      'III. Kết thúc',
      'Nghị quyết được 143/143 đồng chí có mặt tán thành.',
    ],
    [
      'one earned, one spent',
      'So với dự toán thu 340 triệu đồng thì đạt 98%.',
      'So với dự toán chi 430 triệu đồng thì tiết kiệm.',
    ],
    [
      'where it began',
      'Qua 6 kỳ đối thoại, bữa ca từ 20.000 đồng lên 26.000 đồng.',
      '2. Đánh giá chung',
      'Bữa ca 26.000 đồng là thành quả của đối thoại; năm sau giữ bữa ca 26.000 đồng.',
    ],
    [
      'one of several aims',
      'Ký mới và sửa đổi 46 thỏa ước lao động.',
      'III. Kết thúc',
      'Đại hội quyết nghị 3 chỉ tiêu: (1) thu nhập bình quân 12 triệu đồng; (2) 64 thỏa ước lao động; (3) 150 sáng kiến.',
    ],
    [
      'what the resolution says',
      'Trong năm có 88 sáng kiến được công nhận.',
      'II. So với nghị quyết',
      'Nghị quyết về sáng kiến là 80, như vậy đạt 110%.',
    ],
    ['two causes', 'Thăm hỏi 45 lượt đoàn viên ốm đau.', 'Thăm hỏi 54 lượt đoàn viên có việc hiếu.'],
    [
      'a share of what was planned is a result',
      'Kết nạp 347 người, đạt 45% kế hoạch.',
      'IV. Năm 2024',
      'Kết nạp 374 người.',
    ],
  ])('is not: %s', (_, ...lines) => expect(marks(...lines)).toEqual([]));
});

describe('A figure of the report before', () => {
  const last =
    'Báo cáo năm 2022. Cuối năm có 218 đoàn viên ở 12 tổ công đoàn. Tai nạn lao động 9 vụ. Kết nạp Đảng 14 đoàn viên ưu tú.';
  const kindsOf = (said: string): string[] => findContradictions(`${title}\n${said}\n`, last).map(({ kind }) => kind);

  test.each([
    [
      'what there was at the end is what there is at the beginning',
      'Đoàn viên hiện nay 231, đầu năm 281: tăng 50 người.',
    ],
    ['its time is told as the one before', 'Tai nạn lao động kỳ này 4 vụ, kỳ trước 6 vụ.'],
  ])('is told otherwise: %s', (_, said) => expect(kindsOf(said)).toContain('lastReport'));

  test.each([
    ['since the beginning is no beginning', '16 đoàn viên ưu tú được kết nạp Đảng, cao nhất từ đầu nhiệm kỳ.'],
    ['the year before the year before', 'Năm trước nữa có 11 vụ tai nạn lao động.'],
    ['the time of the next sentence', 'Nay có 13 tổ công đoàn. Đầu năm có 218 đoàn viên.'],
    ['what it is compared with', 'Tổ công đoàn: 13 tổ, so với 12 tổ năm trước.'],
  ])('is not: %s', (_, said) => expect(kindsOf(said)).toEqual([]));
});

test.each([
  ['Cả 50 đoàn viên nộp phiếu đánh giá trước 10/7.', true],
  ['Cả 50 đoàn viên góp 2 triệu đồng/người.', false],
])('spoken of as known: %s', (said, known) => {
  const reading = read(`${title}\n${said}`);
  expect(reading.quantities.filter((one) => isSpokenOfAsKnown(reading, one)).length > 0).toBe(known);
});

test('the longer two numbers are, the more seldom they look alike by chance', () => {
  const number = (value: bigint): { value: bigint; step: bigint } => ({ value: value * one, step: one });
  const often = (a: bigint, b: bigint): number => 10 ** -seldom(number(a), number(b));
  // Of ninety numbers of two figures eighteen or so differ from one in one figure, one has its figures turned round.
  expect(often(41n, 71n)).toBeCloseTo(0.2, 5);
  expect(often(41n, 14n)).toBeCloseTo(0.01, 5);
  expect(often(4_512n, 4_521n)).toBeLessThan(0.001);
  // Noughts are no figures: 200.000 and 300.000 are two and three.
  expect(often(200_000n, 300_000n)).toBeGreaterThan(0.5);
});
