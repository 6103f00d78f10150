import { choice, contract, longText, text, yesNo, type Values } from '../../../kernel/contract.ts';
import { kindGroups } from '../../../rulesets/ledger-catalogue.ts';

/** What an administrator says of a kind; which columns its form shows stands beside it. */
export const kindContract = contract('kind', 'Loại hoạt động', {
  name: text('Tên loại hoạt động', { required: true, max: 80 }),
  groupCode: choice(
    'Thuộc mảng',
    kindGroups.map((group) => ({ value: group.code, label: group.label })),
    {
      required: true,
    },
  ),
  sentence: text('Câu ghi trong sổ', {
    max: 200,
    hint: 'Để trống thì lấy tên loại và nội dung. Chữ trong ngoặc nhọn được thay khi ghi: {nội dung}, {quỹ}, {dịp}, {năm}, {xếp loại}, {cấp}, {bước}, {hiện vật}.',
  }),
  quick: yesNo('Nút lớn ở “Ghi hoạt động” trên điện thoại'),
  sensitive: yesNo('Cần giữ kín (sức khỏe, hoàn cảnh, kỷ luật, việc của Đảng)'),
  active: yesNo('Đang dùng'),
});
export type KindValues = Values<typeof kindContract>;

export const causeContract = contract('cause', 'Nội dung', {
  name: text('Tên nội dung', { required: true, max: 80 }),
  active: yesNo('Đang dùng'),
});

export const kindFieldContract = contract('kindField', 'Ô riêng', {
  label: text('Tên ô', { required: true, max: 80 }),
  typeCode: choice(
    'Kiểu',
    [
      { value: 'text', label: 'Một dòng chữ' },
      { value: 'longText', label: 'Đoạn văn' },
      { value: 'number', label: 'Số nguyên' },
      { value: 'money', label: 'Số tiền' },
      { value: 'date', label: 'Ngày' },
      { value: 'choice', label: 'Chọn trong danh sách' },
      { value: 'yesNo', label: 'Có hoặc không' },
    ],
    { required: true },
  ),
  choices: longText('Các lựa chọn', { max: 2000, hint: 'Mỗi dòng một lựa chọn, chỉ cho kiểu “Chọn trong danh sách”.' }),
  required: yesNo('Bắt buộc nhập'),
  sensitive: yesNo('Cần giữ kín'),
  active: yesNo('Đang dùng'),
});

export const fundContract = contract('fund', 'Quỹ', {
  name: text('Tên quỹ', { required: true, max: 120 }),
  aliases: longText('Các cách gọi khác', { max: 1000, hint: 'Mỗi dòng một cách gọi; khi nhập từ tệp vẫn nhận ra.' }),
  active: yesNo('Đang dùng'),
});

export const occasionContract = contract('occasion', 'Dịp', {
  name: text('Tên dịp', { required: true, max: 120 }),
  dayWords: text('Ngày', { max: 60, hint: 'Ví dụ: 27/7, Rằm tháng Tám âm lịch' }),
  active: yesNo('Đang dùng'),
});

/** A row of the catalogue, as the form that takes it away names it. */
export type CatalogueItem =
  | { is: 'kind'; kindCode: string }
  | { is: 'cause'; kindCode: string; causeCode: string }
  | { is: 'field'; kindCode: string; fieldCode: string }
  | { is: 'fund'; fundCode: string }
  | { is: 'occasion'; occasionCode: string };
