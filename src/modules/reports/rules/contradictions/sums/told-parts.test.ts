import { describe, expect, it } from 'vitest';
import { read } from '../reading/statements.ts';
import { bothKinds } from './both-kinds.ts';
import { detailed } from './detailed.ts';
import { inOrder } from './in-order.ts';
import { soManyTimes } from './so-many-times.ts';

type Rule = typeof inOrder;
const words = (rule: Rule, text: string): string[] => rule(read(text)).map((found) => found.words);
const marks = (rule: Rule, ...texts: string[]): void => {
  for (const text of texts) expect(words(rule, text), text).toHaveLength(1);
};
const keepsSilent = (rule: Rule, ...texts: string[]): void => {
  for (const text of texts) expect(words(rule, text), text).toEqual([]);
};

describe('a number to each of a row in order', () => {
  it('comes to what all are told to be', () => {
    expect(
      words(
        inOrder,
        'Quà Tết: 2021 là 212 triệu đồng; 2022 là 230 triệu đồng; 2023 là 228 triệu đồng. Cả ba năm 607 triệu đồng.',
      ),
    ).toEqual(['Tổng ghi 607 triệu đồng, các phần cộng lại được 670 triệu đồng.']);
    marks(
      inOrder,
      'Cả năm kiểm tra 48 cuộc: quý I 7 cuộc, quý II 12 cuộc, quý III 9 cuộc, quý IV 21 cuộc.',
      'Thăm hỏi 312 lượt, gồm 96 lượt (2021), 104 lượt (2022), 122 lượt (2023).',
      'Kiểm tra 26 cuộc: đợt 1 là 9 cuộc, đợt 2 là 8 cuộc, đợt 3 là 7 cuộc.',
      'Xếp loại 96 sáng kiến: loại A 12, loại B 40, loại C 45.',
    );
  });

  it('which right rows and their look-alikes do', () => {
    keepsSilent(
      inOrder,
      'Cả năm kiểm tra 48 cuộc: quý I 7 cuộc, quý II 12 cuộc, quý III 9 cuộc, quý IV 20 cuộc.',
      'Năm 2021 có 22 lán, năm 2022 thêm 9 lán, năm 2023 thêm 14 lán, giờ có 42 lán.',
      'Kiểm tra 96 lượt: Đội 1 31 lượt, Đội 2 27 lượt, Đội 3 28 lượt, Văn phòng 10 lượt.',
      'Thu nhập bình quân năm 2021 8 triệu đồng, năm 2022 9 triệu đồng, năm 2023 10 triệu đồng; quỹ thu 28 triệu đồng.',
      'Tham quan: đợt 1 74 người, đợt 2 81 người. Toàn trường có 167 người.',
    );
  });
});

describe('a sentence of parts', () => {
  it('tells all of what was told before it', () => {
    expect(
      words(detailed, 'Hỗ trợ đột xuất 45 trường hợp. Cụ thể: bệnh nặng 17, tang gia 29, nhà sập là 8 trường hợp.'),
    ).toEqual(['Tổng ghi 45 trường hợp, các phần cộng lại được 54 trường hợp.']);
    marks(
      detailed,
      'Thăm hỏi 43 lượt. Cụ thể: ốm đau 19 lượt, hiếu 11 lượt, hỷ 8 lượt.',
      'Thành lập 36 cơ sở.\nCơ sở có trên 25 đoàn viên.\nTheo loại hình: trong nước 17 cơ sở, vốn nước ngoài 16 cơ sở, liên doanh 5 cơ sở.',
    );
  });

  it('which may come to another number, or leave some out', () => {
    keepsSilent(
      detailed,
      'Thăm hỏi 43 lượt. Cụ thể: ốm đau 19 lượt, hiếu 16 lượt, hỷ 8 lượt.',
      'Đầu quý có 531 đoàn viên, cuối quý 542 đoàn viên. Phân theo nghề: xếp dỡ 287, lái cẩu 118, kho hàng 91, văn phòng 46.',
      'Thăm hỏi 43 lượt. Cụ thể: ốm đau 19 lượt, hiếu 11 lượt và một số việc khác.',
      'Toàn trường có 45 đoàn viên. Cơ cấu: nữ 30, đảng viên 18.',
    );
  });
});

describe('both kinds of one thing', () => {
  it('come to all of it, wherever all is told', () => {
    expect(
      words(bothKinds, 'Công đoàn có 748 đoàn viên ở 24 tổ.\nTổ chức hai hội thi.\nĐoàn viên nữ 411, nam 347.'),
    ).toEqual(['Tổng ghi 748 đoàn viên, các phần cộng lại được 758 đoàn viên.']);
    marks(bothKinds, 'Đối thoại: 118 cuộc.\nMở ba lớp học.\nĐối thoại định kỳ 97 cuộc, đột xuất 31 cuộc.');
  });

  it('where no third kind is told, and no other number is what they come to', () => {
    keepsSilent(
      bothKinds,
      'Công đoàn có 758 đoàn viên.\nĐoàn viên nữ 411, nam 347.',
      'Đối thoại: 131 cuộc.\nĐối thoại định kỳ 97 cuộc, đột xuất 31 cuộc, theo yêu cầu 3 cuộc.',
      'Có 748 đoàn viên trên 758 lao động.\nNữ 411 người, nam 347 người.',
      'Lớp học có 40 người, lớp sau 90 người.\nNữ 11 người, nam 7 người.',
    );
  });
});

describe('so many, each so much', () => {
  it('is what all of it comes to', () => {
    expect(words(soManyTimes, 'Tặng 138 suất quà, mỗi suất 400.000 đồng, hết 52,5 triệu đồng.')).toEqual([
      'Ghi 52,5 triệu đồng, nhưng 138 suất nhân 400.000 đồng được 55,2 triệu đồng.',
    ]);
    marks(soManyTimes, 'Sửa nhà cho 05 hộ nghèo; mỗi nhà 40 triệu đồng; cộng 220 triệu đồng.');
  });

  it('which another count, another rate or rounding may tell', () => {
    keepsSilent(
      soManyTimes,
      'Tặng 138 suất quà, mỗi suất 400.000 đồng, hết 55,2 triệu đồng.',
      'Tặng 137 suất quà, mỗi suất 330.000 đồng, hết 45,2 triệu đồng.',
      'Hỗ trợ 17 nhà mỗi nhà 2 triệu đồng, 41 nhà mỗi nhà 1 triệu đồng; cộng 34 triệu đồng và 41 triệu đồng.',
      'Tặng 20 suất cho 4 tổ, mỗi tổ 500.000 đồng, cộng 10 triệu đồng.',
      'Thuê 4 phòng, mỗi tháng 2 triệu đồng, cộng 9 triệu đồng.',
    );
  });
});
