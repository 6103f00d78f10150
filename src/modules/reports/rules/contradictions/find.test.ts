import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findContradictions } from './find.ts';

const kindsIn = (text: string, last?: string): string[] => findContradictions(text, last).map(({ kind }) => kind);

/** A draft that contradicts itself and the same draft made right. */
const pairs: Record<string, readonly (readonly [wrong: string, right: string])[]> = {
  totalAndParts: [
    [
      'Trong năm thăm hỏi 134 lượt, gồm ốm đau 56 lượt, hiếu 41 lượt, hỷ 33 lượt.',
      'Trong năm thăm hỏi 134 lượt, gồm ốm đau 56 lượt, hiếu 45 lượt, hỷ 33 lượt.',
    ],
    ['CĐCS có 18 đoàn viên, trong đó nữ 20 người.', 'CĐCS có 18 đoàn viên, trong đó nữ 10 người.'],
    ['CĐCS hiện có 86 đoàn viên (nam 41, nữ 47).', 'CĐCS hiện có 86 đoàn viên (nam 41, nữ 45).'],
    [
      'Thu 1,2 tỷ đồng, gồm đóng góp 84 triệu đồng, ủng hộ 760 triệu đồng, hỗ trợ 256 triệu đồng.',
      'Thu 1,1 tỷ đồng, gồm đóng góp 84 triệu đồng, ủng hộ 760 triệu đồng, hỗ trợ 256 triệu đồng.',
    ],
    [
      'Đơn vị tính: triệu đồng\n- Đoàn phí: 45,5\n- Kinh phí cấp: 60,2\n- Thu khác: 4,3\nTổng cộng: 112',
      'Đơn vị tính: triệu đồng\n- Đoàn phí: 45,5\n- Kinh phí cấp: 60,2\n- Thu khác: 4,3\nTổng cộng: 110',
    ],
    ['Tổ Một họp 03 lần, Tổ Hai họp 02 lần, tổng 06 lần.', 'Tổ Một họp 03 lần, Tổ Hai họp 02 lần, tổng 05 lần.'],
  ],
  percentAndRatio: [
    ['Có 45/60 đoàn viên (85%) tham gia.', 'Có 45/60 đoàn viên (75%) tham gia.'],
    [
      'Kế hoạch 120 triệu đồng, thực hiện 150 triệu đồng, đạt 115%.',
      'Kế hoạch 120 triệu đồng, thực hiện 150 triệu đồng, đạt 125%.',
    ],
    ['CĐCS có 120 đoàn viên, trong đó nữ 66 (50%).', 'CĐCS có 120 đoàn viên, trong đó nữ 66 (55%).'],
    ['Đã giải quyết 18 trong tổng số 24 đơn, đạt 85%.', 'Đã giải quyết 18 trong tổng số 24 đơn, đạt 75%.'],
    [
      'Chỉ tiêu giao 50 đoàn viên, đã kết nạp 60 đoàn viên, vượt 25%.',
      'Chỉ tiêu giao 50 đoàn viên, đã kết nạp 60 đoàn viên, vượt 20%.',
    ],
  ],
  countAndList: [
    ['Đề ra ba nhiệm vụ: (1) chăm lo; (2) thi đua.', 'Đề ra hai nhiệm vụ: (1) chăm lo; (2) thi đua.'],
    [
      'Kết nạp 3 đồng chí: Lò Văn Minh, Hà Thị Thu, Vi Văn Tâm, Sầm Thị Lan.',
      'Kết nạp 4 đồng chí: Lò Văn Minh, Hà Thị Thu, Vi Văn Tâm, Sầm Thị Lan.',
    ],
    [
      'Phong trào gồm hai nội dung:\n+ y đức;\n+ xanh, sạch, đẹp;\n+ tiết kiệm.\nKết quả tốt.',
      'Phong trào gồm ba nội dung:\n+ y đức;\n+ xanh, sạch, đẹp;\n+ tiết kiệm.\nKết quả tốt.',
    ],
    ['Ba năm liền (2020, 2021) được tặng Cờ thi đua.', 'Hai năm liền (2020, 2021) được tặng Cờ thi đua.'],
    ['Thăm hai xã Nậm Lùng, Pá Chăn và Huổi Một.', 'Thăm ba xã Nậm Lùng, Pá Chăn và Huổi Một.'],
  ],
  termLabels: [
    [
      'Báo cáo nhiệm kỳ 2017 - 2022\nTrong nhiệm kỳ 2017-2023 còn hạn chế.',
      'Báo cáo nhiệm kỳ 2017 - 2022\nTrong nhiệm kỳ 2017-2022 còn hạn chế.',
    ],
    [
      'Đại hội CĐCS lần thứ V, nhiệm kỳ 2023 - 2028\nBan Chấp hành khóa VI, nhiệm kỳ 2023 - 2028 ra mắt.',
      'Đại hội CĐCS lần thứ V, nhiệm kỳ 2023 - 2028\nBan Chấp hành khóa V, nhiệm kỳ 2023 - 2028 ra mắt.',
    ],
  ],
  sameFigure: [
    [
      'Báo cáo năm 2023\nThăm hỏi ốm đau 134 lượt đoàn viên.\nTuy đã thăm hỏi ốm đau 143 lượt đoàn viên song còn sót.',
      'Báo cáo năm 2023\nThăm hỏi ốm đau 134 lượt đoàn viên.\nTuy đã thăm hỏi ốm đau 134 lượt đoàn viên song còn sót.',
    ],
    [
      'Báo cáo năm 2023\nCĐCS có 86 đoàn viên, sinh hoạt tại 5 tổ.\nĐến nay CĐCS có 89 đoàn viên, nền nếp.',
      'Báo cáo năm 2023\nCĐCS có 86 đoàn viên, sinh hoạt tại 5 tổ.\nĐến nay CĐCS có 86 đoàn viên, nền nếp.',
    ],
  ],
};

describe.each(Object.entries(pairs))('%s', (kind, cases) => {
  test.each(cases)('found: %s', (wrong) => expect(kindsIn(wrong)).toEqual([kind]));
  test.each(cases)('and silent when it is right: %s | %s', (_, right) => expect(kindsIn(right)).toEqual([]));
});

test('an earlier year told otherwise than in its own report is found, one told as it was is not', () => {
  const draft = 'Báo cáo năm 2023\nKết nạp 12 đoàn viên (năm 2022 kết nạp 9 đoàn viên).';
  expect(kindsIn(draft, 'Báo cáo năm 2022\nTrong năm kết nạp 7 đoàn viên.')).toEqual(['lastReport']);
  expect(kindsIn(draft, 'Báo cáo năm 2022\nTrong năm kết nạp 9 đoàn viên.')).toEqual([]);
});

test('the year in which the union was founded does not change from report to report', () => {
  const [now] = findContradictions(
    'Báo cáo năm 2023\nCĐCS thành lập năm 2006.',
    'Báo cáo năm 2022\nThành lập năm 2009.',
  );
  expect(now).toMatchObject({
    kind: 'lastReport',
    other: { inLast: true },
    words: 'Nay ghi thành lập năm 2006, báo cáo trước ghi năm 2009.',
  });
});

describe('What an officer writes rightly is left alone', () => {
  test.each([
    'CĐCS có 41 đoàn viên (đầu nhiệm kỳ 36), trong đó nữ 19, đảng viên 33, công chức 24.',
    'Thăm hỏi 173 lượt, tổng số trên 86 triệu đồng (86.500.000 đồng).',
    'Hiến máu 34 lượt người, 30 người tham gia. Có 12 người hiến lần đầu, 22 người hiến từ lần thứ hai.',
    'Năm 2022 thăm 40 lượt, năm 2021 thăm 37 lượt; kế hoạch năm 2023 là 45 lượt.',
    'Quyết định số 45/QĐ-CĐVC ngày 12/3/2023; Hướng dẫn số 12/HD-LĐLĐ; Nghị quyết 02-NQ/TW.',
    'Thành lập 3 câu lạc bộ (bóng đá, cầu lông...).',
    'Phối hợp với 3 đơn vị: Sở Y tế, Sở Giáo dục và Đào tạo, Sở Lao động - Thương binh và Xã hội.',
    'Đạt 98,98% (2.415/2.440 đoàn viên), làm tròn 99%.',
    'Bưu điện thành phố: 3.300 bưu gửi, bằng 110% định mức (3.000).',
    'Có 12 đoàn viên học thạc sĩ, 7 đoàn viên học lý luận (một đồng chí học cả hai), tổng cộng 18 người.',
    'Trong năm tổ chức hai đợt khám: đợt một 94 người, đợt hai 88 người.',
  ])('%s', (text) => expect(kindsIn(`Báo cáo năm 2022\n${text}`)).toEqual([]));

  test('the terms of the union above, of the Party and of the council', () => {
    const text = [
      'Báo cáo tổng kết nhiệm kỳ 2018 - 2023',
      'Ban Chấp hành khóa V, nhiệm kỳ 2018 - 2023. Đại hội Đảng bộ tỉnh lần thứ XVI, nhiệm kỳ 2020 - 2025.',
      'HĐND tỉnh khóa XV, nhiệm kỳ 2021 - 2026. Đại hội Công đoàn tỉnh lần thứ XVI, nhiệm kỳ 2023 - 2028.',
    ];
    expect(kindsIn(text.join('\n'))).toEqual([]);
  });
});

test('the words tell the officer what to compare', () => {
  const [finding] = findContradictions('Thăm hỏi 134 lượt, gồm ốm đau 56 lượt, hiếu 41 lượt, hỷ 33 lượt.');
  expect(finding?.words).toBe('Tổng ghi 134 lượt, các phần cộng lại được 130 lượt.');
});

test('untidy typing is read as tidy, and places are those of the draft as it was typed', () => {
  const tidy = 'Thăm hỏi 134 lượt, gồm ốm đau 56 lượt, hiếu 41 lượt, hỷ 33 lượt.';
  for (const typed of [tidy.normalize('NFD'), tidy.replaceAll(' ', '  '), tidy.replaceAll(', ', ' ,')]) {
    const [finding] = findContradictions(typed);
    expect(typed.slice(finding?.at.from, finding?.at.to).replace(/\s+/gu, ' ').normalize('NFC')).toMatch(/^134 .* 33/u);
  }
});

test('cells that were pasted from a sheet are cells', () => {
  const sheet = (total: string): string =>
    `Giải thưởng hội thao\nTổ\tVàng\tBạc\tCộng\nTổ sơ chế\t5\t3\t8\nTổ bao gói\t3\t4\t7\nTổ cơ điện\t2\t2\t4\nTổng cộng\t10\t9\t${total}`;
  expect(kindsIn(sheet('19'))).toEqual([]);
  const [finding] = findContradictions(sheet('91'));
  expect(finding?.kind).toBe('totalAndParts');
  expect(sheet('91').slice(finding?.at.from, finding?.at.to)).toContain('91');
});

const parts = fc.array(fc.integer({ min: 2, max: 900 }), { minLength: 2, maxLength: 6 });
const labels = ['ốm đau', 'việc hiếu', 'việc hỷ', 'thai sản', 'tai nạn', 'hoạn nạn'];
const drawn = (total: number, all: readonly number[]): string =>
  `Thăm hỏi ${total} lượt, gồm ${all.map((part, nth) => `${labels[nth]} ${part} lượt`).join(', ')}.`;
const sumOf = (all: readonly number[]): number => all.reduce((sum, part) => sum + part, 0);

test('a total that is the sum of its parts is never marked', () => {
  fc.assert(fc.property(parts, (all) => kindsIn(drawn(sumOf(all), all)).length === 0));
});

test('a total that is one more than the sum of its parts is always marked', () => {
  fc.assert(fc.property(parts, (all) => kindsIn(drawn(sumOf(all) + 1, all)).join(' ') === 'totalAndParts'));
});

test('a percent rounded half up from its ratio is never marked, one three points away always', () => {
  const ratio = fc
    .integer({ min: 20, max: 5000 })
    .chain((whole) => fc.tuple(fc.integer({ min: 2, max: whole }), fc.constant(whole)));
  const said = ([part, whole]: [number, number], more: number): string =>
    `Có ${part}/${whole} đoàn viên đạt danh hiệu, tỷ lệ ${((Math.round((part * 1000) / whole) + more) / 10).toFixed(1).replace('.', ',')}%.`;
  fc.assert(fc.property(ratio, (one) => kindsIn(said(one, 0)).length === 0));
  fc.assert(fc.property(ratio, (one) => kindsIn(said(one, 30)).join(' ') === 'percentAndRatio'));
});
