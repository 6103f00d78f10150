/**
 * Personal data: for what it is kept, how long, and what needs consent (P-1..P-12). Data with dates: the wording that a
 * person agreed to is kept with their consent, so a new wording here changes nothing that was given.
 */

/** Said where a member's data are entered (P-2). */
export const collectionNotice =
  'Thông tin được lưu để quản lý đoàn viên, chăm lo, khen thưởng và báo cáo của công đoàn. Đoàn viên xem được hồ sơ của mình, đề nghị sửa và nhận bản sao ở trang “Của tôi”.';

export const consentPurposes = [
  {
    value: 'photo',
    label: 'Lưu và dùng ảnh có mặt tôi trong nội bộ công đoàn',
    wording: 'Tôi đồng ý để công đoàn lưu và dùng ảnh có mặt tôi trong hồ sơ, báo cáo nội bộ (bản ngày 01/01/2026).',
  },
  {
    value: 'publication',
    label: 'Đăng tên, ảnh của tôi trên trang tin',
    wording: 'Tôi đồng ý để công đoàn đăng họ tên và ảnh của tôi trên trang tin công khai (bản ngày 01/01/2026).',
  },
  {
    value: 'sensitive',
    label: 'Lưu thông tin nhạy cảm (dân tộc, tôn giáo, ngày vào Đảng)',
    wording:
      'Tôi đồng ý để công đoàn lưu thông tin nhạy cảm của tôi phục vụ thống kê, cơ cấu cán bộ (bản ngày 01/01/2026).',
  },
  {
    value: 'family',
    label: 'Lưu thông tin người thân để chăm lo',
    wording:
      'Tôi đồng ý để công đoàn lưu họ tên, ngày sinh người thân của tôi để thăm hỏi, tặng quà (bản ngày 01/01/2026).',
  },
] as const;

export const consentChannels = [
  { value: 'written', label: 'Bằng giấy có chữ ký' },
  { value: 'own', label: 'Tự xác nhận trong phần mềm' },
  { value: 'mail', label: 'Bằng thư điện tử' },
] as const;

/** Years that a record is kept after the last stay ended (P-7). No number was found for unions: a default, to be held against the law. */
export const retention = { years: 5, validFrom: '2026-01-01', source: 'P-7', sure: false } as const;
