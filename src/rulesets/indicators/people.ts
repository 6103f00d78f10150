import type { CatalogueIndicator } from '../indicator-rule.ts';

/** Head-counts and movements of members. */
export const peopleIndicators: readonly CatalogueIndicator[] = [
  { code: 'members', name: 'Tổng số đoàn viên', unitOfMeasure: 'đoàn viên', rule: { measure: 'members' } },
  {
    code: 'members.women',
    name: 'Đoàn viên nữ',
    unitOfMeasure: 'đoàn viên',
    rule: { measure: 'members', sex: 'female' },
  },
  { code: 'workers', name: 'Người lao động chưa là đoàn viên', unitOfMeasure: 'người', rule: { measure: 'workers' } },
  {
    code: 'members.admitted',
    name: 'Đoàn viên kết nạp mới',
    unitOfMeasure: 'đoàn viên',
    rule: { measure: 'movements', direction: 'in', reasons: ['admission', 'readmission'] },
  },
  {
    code: 'members.received',
    name: 'Đoàn viên tiếp nhận',
    unitOfMeasure: 'đoàn viên',
    rule: { measure: 'movements', direction: 'in', reasons: ['transfer'] },
  },
  {
    code: 'members.left',
    name: 'Đoàn viên chuyển đi, thôi sinh hoạt',
    unitOfMeasure: 'đoàn viên',
    rule: { measure: 'movements', direction: 'out' },
  },
  {
    code: 'cover.all.share',
    name: 'Đoàn viên tham gia đủ ba loại bảo hiểm',
    unitOfMeasure: '%',
    rule: {
      measure: 'share',
      part: { measure: 'members', covered: ['social', 'health', 'unemployment'] },
      whole: { measure: 'members' },
    },
  },
  {
    code: 'cover.social.share',
    name: 'Đoàn viên tham gia bảo hiểm xã hội',
    unitOfMeasure: '%',
    rule: { measure: 'share', part: { measure: 'members', covered: ['social'] }, whole: { measure: 'members' } },
  },
  {
    code: 'cover.health.share',
    name: 'Đoàn viên tham gia bảo hiểm y tế',
    unitOfMeasure: '%',
    rule: { measure: 'share', part: { measure: 'members', covered: ['health'] }, whole: { measure: 'members' } },
  },
  {
    code: 'cover.unemployment.share',
    name: 'Đoàn viên tham gia bảo hiểm thất nghiệp',
    unitOfMeasure: '%',
    rule: { measure: 'share', part: { measure: 'members', covered: ['unemployment'] }, whole: { measure: 'members' } },
  },
];
