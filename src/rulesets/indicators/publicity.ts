import type { CatalogueIndicator } from '../indicator-rule.ts';
import { ours, workforce } from './staff.ts';

/** Publicity, study and training. */
export const publicityIndicators: readonly CatalogueIndicator[] = [
  {
    code: 'lawSessions.times',
    name: 'Buổi tuyên truyền, phổ biến pháp luật',
    unitOfMeasure: 'buổi',
    rule: { measure: 'entries', where: { kinds: ['law_session'] } },
  },
  {
    code: 'lawSessions.turns',
    name: 'Lượt người dự tuyên truyền',
    unitOfMeasure: 'lượt',
    rule: { measure: 'turns', where: { kinds: ['law_session'] } },
  },
  {
    code: 'training.turns',
    name: 'Lượt đào tạo, bồi dưỡng',
    unitOfMeasure: 'lượt',
    rule: { measure: 'turns', where: { kinds: ['training'] } },
  },
  {
    code: 'training.persons',
    name: 'Người được đào tạo, bồi dưỡng',
    unitOfMeasure: 'người',
    rule: { measure: 'persons', where: { kinds: ['training'] } },
  },
  {
    code: 'pledges.turns',
    name: 'Lượt ký cam kết chấp hành pháp luật, nội quy',
    unitOfMeasure: 'lượt',
    rule: { measure: 'turns', where: { kinds: ['pledge'] } },
  },
  {
    code: 'pledges.times',
    name: 'Đợt ký cam kết',
    unitOfMeasure: 'đợt',
    rule: { measure: 'entries', where: { kinds: ['pledge'] } },
  },
  {
    code: 'study.share',
    name: 'Đoàn viên, người lao động học tập nghị quyết',
    unitOfMeasure: '%',
    rule: {
      measure: 'share',
      part: { measure: 'persons', where: { kinds: ['resolution_study'], beneficiaries: ours } },
      whole: workforce,
    },
  },
  {
    code: 'study.turns',
    name: 'Lượt học tập nghị quyết',
    unitOfMeasure: 'lượt',
    rule: { measure: 'turns', where: { kinds: ['resolution_study'] } },
  },
  {
    code: 'publicity.sessions',
    name: 'Buổi tuyên truyền (hội nghị, nói chuyện)',
    unitOfMeasure: 'buổi',
    rule: { measure: 'entries', where: { kinds: ['publicity'], causes: ['session'] } },
  },
  {
    code: 'publicity.turns',
    name: 'Lượt người được tuyên truyền',
    unitOfMeasure: 'lượt',
    rule: { measure: 'turns', where: { kinds: ['publicity'], causes: ['session', 'contest'] } },
  },
  {
    code: 'publicity.posts',
    name: 'Tin, bài trên mạng xã hội, cổng thông tin',
    unitOfMeasure: 'tin, bài',
    rule: { measure: 'quantity', where: { kinds: ['publicity'], causes: ['social_network', 'portal'] } },
  },
  {
    code: 'education.times',
    name: 'Buổi giáo dục chính trị, tư tưởng',
    unitOfMeasure: 'buổi',
    rule: { measure: 'entries', where: { kinds: ['political_education'] } },
  },
  {
    code: 'education.turns',
    name: 'Lượt người dự giáo dục chính trị, tư tưởng',
    unitOfMeasure: 'lượt',
    rule: { measure: 'turns', where: { kinds: ['political_education'] } },
  },
  {
    code: 'training.women.persons',
    name: 'Trong đó: nữ được đào tạo, bồi dưỡng',
    unitOfMeasure: 'người',
    rule: { measure: 'persons', where: { kinds: ['training'], sex: 'female' } },
  },
];
