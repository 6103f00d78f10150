import type { CatalogueIndicator } from '../indicator-rule.ts';

/** Meetings, inspection, discipline. */
export const organisationIndicators: readonly CatalogueIndicator[] = [
  {
    code: 'discipline.persons',
    name: 'Đoàn viên bị xử lý kỷ luật',
    unitOfMeasure: 'người',
    rule: { measure: 'turns', where: { kinds: ['discipline'] } },
  },
  {
    code: 'jointChecks.times',
    name: 'Cuộc phối hợp kiểm tra chế độ, chính sách',
    unitOfMeasure: 'cuộc',
    rule: { measure: 'entries', where: { kinds: ['joint_check'] } },
  },
  {
    code: 'inspections.times',
    name: 'Cuộc kiểm tra, giám sát',
    unitOfMeasure: 'cuộc',
    rule: { measure: 'entries', where: { kinds: ['inspection'] } },
  },
  {
    code: 'inspections.finance.share',
    name: 'Cuộc kiểm tra tài chính trên tổng số cuộc kiểm tra, giám sát',
    unitOfMeasure: '%',
    rule: {
      measure: 'share',
      part: { measure: 'entries', where: { kinds: ['inspection'], causes: ['finance'] } },
      whole: { measure: 'entries', where: { kinds: ['inspection'] } },
    },
  },
  {
    code: 'meetings.reviews',
    name: 'Hội nghị sơ kết, tổng kết',
    unitOfMeasure: 'hội nghị',
    rule: { measure: 'entries', where: { kinds: ['meeting'], causes: ['half_year', 'year'] } },
  },
  {
    code: 'meetings.committee',
    name: 'Kỳ họp Ban Chấp hành',
    unitOfMeasure: 'kỳ',
    rule: { measure: 'entries', where: { kinds: ['meeting'], causes: ['committee'] } },
  },
  {
    code: 'meetings.groups',
    name: 'Buổi sinh hoạt tổ công đoàn',
    unitOfMeasure: 'buổi',
    rule: { measure: 'entries', where: { kinds: ['meeting'], causes: ['group'] } },
  },
  {
    code: 'peoplesInspection.times',
    name: 'Cuộc giám sát, xác minh của Ban Thanh tra nhân dân',
    unitOfMeasure: 'cuộc',
    rule: { measure: 'entries', where: { kinds: ['peoples_inspection'], causes: ['supervision', 'verification'] } },
  },
];
