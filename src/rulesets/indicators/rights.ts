import type { CatalogueIndicator } from '../indicator-rule.ts';

/** Pay, posts, democracy at work. */
export const rightsIndicators: readonly CatalogueIndicator[] = [
  {
    code: 'raises.early.turns',
    name: 'Lượt nâng lương trước thời hạn',
    unitOfMeasure: 'lượt',
    rule: { measure: 'turns', where: { kinds: ['salary_raise'], causes: ['early'] } },
  },
  {
    code: 'raises.regular.turns',
    name: 'Lượt nâng lương thường xuyên',
    unitOfMeasure: 'lượt',
    rule: { measure: 'turns', where: { kinds: ['salary_raise'], causes: ['regular'] } },
  },
  {
    code: 'raises.women.turns',
    name: 'Lượt nữ được nâng lương',
    unitOfMeasure: 'lượt',
    rule: { measure: 'turns', where: { kinds: ['salary_raise'], sex: 'female' } },
  },
  {
    code: 'promotions.persons',
    name: 'Lượt bổ nhiệm từ phó trưởng phòng trở lên',
    unitOfMeasure: 'lượt',
    rule: {
      measure: 'turns',
      where: { kinds: ['promotion'], causes: ['deputy_head', 'head', 'deputy_director', 'director'] },
    },
  },
  {
    code: 'promotions.women',
    name: 'Trong đó: nữ được bổ nhiệm từ phó trưởng phòng trở lên',
    unitOfMeasure: 'người',
    rule: {
      measure: 'persons',
      where: { kinds: ['promotion'], causes: ['deputy_head', 'head', 'deputy_director', 'director'], sex: 'female' },
    },
  },
  {
    code: 'insurance.settled.turns',
    name: 'Lượt giải quyết chế độ bảo hiểm',
    unitOfMeasure: 'lượt',
    rule: { measure: 'turns', where: { kinds: ['insurance'], causes: ['settled'] } },
  },
  {
    code: 'staffConferences.times',
    name: 'Hội nghị cán bộ, công chức, viên chức',
    unitOfMeasure: 'hội nghị',
    rule: { measure: 'entries', where: { kinds: ['staff_conference'] }, basis: 'year' },
  },
  {
    code: 'petitions.times',
    name: 'Ý kiến, kiến nghị của đoàn viên',
    unitOfMeasure: 'ý kiến',
    rule: { measure: 'entries', where: { kinds: ['petition'] } },
  },
  {
    code: 'petitions.answered',
    name: 'Trong đó: ý kiến đã được trả lời',
    unitOfMeasure: 'ý kiến',
    rule: { measure: 'entries', where: { kinds: ['petition'], tags: ['answered'] } },
  },
  {
    code: 'proposals.times',
    name: 'Đề xuất với thủ trưởng cơ quan',
    unitOfMeasure: 'đề xuất',
    rule: { measure: 'entries', where: { kinds: ['proposal'] } },
  },
  {
    code: 'proposals.answered',
    name: 'Trong đó: đề xuất đã được trả lời',
    unitOfMeasure: 'đề xuất',
    rule: { measure: 'entries', where: { kinds: ['proposal'], tags: ['answered'] } },
  },
];
