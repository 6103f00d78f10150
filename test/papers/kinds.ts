import type { Paper } from '../../src/modules/documents/contract.ts';
import { documentSymbol } from '../../src/modules/documents/rules/official.ts';

const unit = {
  form: 'official',
  parentBody: 'Liên đoàn Lao động tỉnh Vĩnh Hòa',
  issuingBody: 'Công đoàn ngành Y tế tỉnh Vĩnh Hòa',
  place: 'Vĩnh Hòa',
} as const;

/** An invented decision of the upper union, signed by a deputy for the chair. */
export const decision: Paper = {
  kind: 'decision',
  head: {
    ...unit,
    symbol: documentSymbol({ number: 42, kind: 'decision', issuerAbbreviation: 'CĐN' }),
    on: '2023-03-09',
    abstract:
      'Về việc công nhận Ban Chấp hành, Ủy ban Kiểm tra Công đoàn cơ sở Trung tâm Kiểm nghiệm khóa VI, nhiệm kỳ 2022 - 2027',
  },
  blocks: [
    {
      kind: 'paragraph',
      align: 'center',
      runs: [{ text: 'BAN THƯỜNG VỤ CÔNG ĐOÀN NGÀNH Y TẾ TỈNH VĨNH HÒA', bold: true }],
    },
    { kind: 'paragraph', runs: [{ text: 'Căn cứ Điều lệ Công đoàn Việt Nam;', italic: true }] },
    {
      kind: 'paragraph',
      runs: [{ text: 'Theo đề nghị của Ban Chấp hành Công đoàn cơ sở Trung tâm Kiểm nghiệm,', italic: true }],
    },
    { kind: 'paragraph', align: 'center', runs: [{ text: 'QUYẾT ĐỊNH:', bold: true }] },
    {
      kind: 'paragraph',
      runs: [
        { text: 'Điều 1. ', bold: true },
        'Công nhận Ban Chấp hành gồm 7 đồng chí, Ủy ban Kiểm tra gồm 3 đồng chí (có danh sách kèm theo).',
      ],
    },
    {
      kind: 'paragraph',
      runs: [
        { text: 'Điều 2. ', bold: true },
        'Công đoàn cơ sở Trung tâm Kiểm nghiệm và các đồng chí có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.',
      ],
    },
    {
      kind: 'signature',
      recipients: ['Như Điều 2', 'Liên đoàn Lao động tỉnh (b/c)', 'Lưu: VT'],
      signers: [
        {
          signing: { manner: 'KT', body: 'Ban Thường vụ', head: 'Chủ tịch', post: 'Phó Chủ tịch' },
          name: 'Đoàn Hữu Khiêm',
        },
      ],
    },
  ],
};

/** An invented official letter to several units, not yet numbered. */
export const letter: Paper = {
  kind: 'official_letter',
  head: {
    ...unit,
    symbol: documentSymbol({ number: null, kind: 'official_letter', issuerAbbreviation: 'CĐN', draftingUnit: 'ToC' }),
    on: null,
    draft: true,
    abstract: 'hướng dẫn báo cáo kết quả đại hội công đoàn cơ sở',
    addressees: ['Công đoàn cơ sở các bệnh viện', 'Công đoàn cơ sở các trung tâm y tế'],
  },
  blocks: [
    {
      kind: 'paragraph',
      runs: 'Để tổng hợp kết quả đại hội, Ban Thường vụ đề nghị các đơn vị báo cáo theo các nội dung sau:',
    },
    {
      kind: 'list',
      marker: 'a)',
      items: [
        'Công tác chuẩn bị;',
        'Nhân sự Ban Chấp hành;',
        'Kết quả bầu cử;',
        'Kiến nghị của đoàn viên;',
        'Việc tiếp thu kiến nghị.',
      ],
    },
    {
      kind: 'signature',
      recipients: ['Như trên', 'Lưu: VT'],
      signers: [
        { signing: { manner: 'TL', head: 'Ban Thường vụ', post: 'Trưởng ban Tổ chức' }, name: 'Lưu Bích Thảo' },
      ],
    },
  ],
};

/** Invented minutes of a count at a congress: no parent line, two who sign. */
export const minutes: Paper = {
  kind: 'minutes',
  head: {
    form: 'congress',
    congress: ['Đại hội Công đoàn cơ sở Trung tâm Kiểm nghiệm', 'Lần thứ VI, nhiệm kỳ 2022 - 2027'],
    body: 'Ban Kiểm phiếu',
    place: 'Vĩnh Hòa',
    on: '2023-01-06',
    abstract: 'Kiểm phiếu bầu Ban Chấp hành khóa VI',
  },
  blocks: [
    { kind: 'paragraph', runs: 'Hồi 09 giờ 30 phút, Ban Kiểm phiếu đã kiểm phiếu và lập biên bản như sau:' },
    {
      kind: 'table',
      columns: [
        { width: 1, align: 'center' },
        { width: 6 },
        { width: 2, align: 'right' },
        { width: 2, align: 'right' },
      ],
      head: [['TT', 'Họ và tên', 'Số phiếu', 'Tỷ lệ']],
      rows: [
        ['1', 'Phùng Thị Mai Lê', '69', '98,57%'],
        ['2', 'Đoàn Hữu Khiêm', '66', '94,29%'],
        [{ runs: 'Số phiếu hợp lệ', across: 2, bold: true }, '70', ''],
      ],
    },
    {
      kind: 'signature',
      signers: [
        { signing: { manner: 'self', post: 'Thư ký' }, note: '(Ký, ghi rõ họ tên)', name: 'Trịnh Mỹ Duyên' },
        { signing: { manner: 'self', post: 'Trưởng ban' }, note: '(Ký, ghi rõ họ tên)', name: 'Cao Văn Lộc' },
      ],
    },
  ],
};

/** The last letters are reached only if nothing is cut. */
export const longName =
  'Công đoàn cơ sở Công ty Trách nhiệm hữu hạn một thành viên Đầu tư, Xây dựng, Thương mại, Dịch vụ, Khai thác và Phát triển hạ tầng khu công nghiệp, khu đô thị, khu kinh tế cửa khẩu Vĩnh Hòa - Chi nhánh Ý';

export const longList = (rows: number): Paper => ({
  kind: 'report',
  landscape: true,
  head: { ...unit, issuingBody: longName, on: '2023-01-06', title: 'Danh sách', abstract: 'Đoàn viên' },
  blocks: [
    {
      kind: 'table',
      columns: [
        { width: 1, align: 'center' },
        { width: 4 },
        { width: 2, align: 'center' },
        { width: 5 },
        { width: 3, align: 'right' },
      ],
      head: [['TT', 'Họ và tên', 'Ngày sinh', 'Đơn vị', 'Số tiền (đồng)']],
      rows: Array.from({ length: rows }, (_, i) => [
        String(i + 1),
        `Đoàn viên số ${i + 1}`,
        '06/05/1981',
        `Tổ công đoàn ${(i % 9) + 1}`,
        '1.250.000',
      ]),
    },
  ],
});

/** Papers whose signature falls just before, on and just after the end of the first page. */
export const nearThePageEnd: readonly Paper[] = [16, 17, 18, 19, 20, 21, 22, 23, 24].map((items) => ({
  kind: 'report',
  head: { form: 'official', issuingBody: 'Công đoàn cơ sở', place: 'Vĩnh Hòa', on: '2023-01-06' },
  blocks: [
    { kind: 'list', items: Array.from({ length: items }, () => 'Việc đã làm.') },
    { kind: 'paragraph', runs: 'Câu cuối./.' },
    {
      kind: 'signature',
      signers: [{ signing: { manner: 'TM', body: 'Ban Chấp hành', post: 'Chủ tịch' }, name: 'Cao Văn Lộc' }],
    },
  ],
}));
