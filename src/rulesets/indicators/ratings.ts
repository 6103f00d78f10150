import type { CatalogueIndicator, CountRule } from '../indicator-rule.ts';
import { ours, workforce } from './staff.ts';

/** Where few unions have sent their ratings, a share of all members says how few sent and not how they were rated. */
const ratedAs = (grades?: readonly string[]): CountRule => ({
  measure: 'persons',
  where: { kinds: ['member_rating'], ...(grades ? { grades } : {}), beneficiaries: ours },
  basis: 'year',
});

/** Yearly ratings (M-18). */
export const ratingsIndicators: readonly CatalogueIndicator[] = [
  {
    code: 'resolution.grade',
    name: 'Mức thực hiện nghị quyết đại hội',
    unitOfMeasure: '',
    rule: { measure: 'grade', where: { kinds: ['resolution_review'] } },
  },
  {
    code: 'unit.grade',
    name: 'Xếp loại công đoàn cơ sở',
    unitOfMeasure: '',
    rule: { measure: 'grade', where: { kinds: ['unit_rating'] }, basis: 'year' },
  },
  {
    code: 'unit.years.rated',
    name: 'Số năm công đoàn được xếp loại',
    unitOfMeasure: 'năm',
    rule: { measure: 'years', where: { kinds: ['unit_rating'] }, basis: 'year' },
  },
  {
    code: 'unit.years.good',
    name: 'Số năm công đoàn hoàn thành tốt nhiệm vụ trở lên',
    unitOfMeasure: 'năm',
    rule: { measure: 'years', where: { kinds: ['unit_rating'], grades: ['good', 'excellent'] }, basis: 'year' },
  },
  {
    code: 'unit.years.excellent',
    name: 'Số năm công đoàn hoàn thành xuất sắc nhiệm vụ',
    unitOfMeasure: 'năm',
    rule: { measure: 'years', where: { kinds: ['unit_rating'], grades: ['excellent'] }, basis: 'year' },
  },
  {
    code: 'rating.good.share',
    name: 'Hoàn thành tốt nhiệm vụ trở lên, trên tổng số đoàn viên, người lao động',
    unitOfMeasure: '%',
    rule: {
      measure: 'share',
      part: {
        measure: 'persons',
        where: { kinds: ['member_rating'], grades: ['good', 'excellent'], beneficiaries: ours },
        basis: 'year',
      },
      whole: workforce,
    },
  },
  {
    code: 'rating.excellent.share',
    name: 'Hoàn thành xuất sắc nhiệm vụ, trên tổng số đoàn viên, người lao động',
    unitOfMeasure: '%',
    rule: {
      measure: 'share',
      part: {
        measure: 'persons',
        where: { kinds: ['member_rating'], grades: ['excellent'], beneficiaries: ours },
        basis: 'year',
      },
      whole: workforce,
    },
  },
  {
    code: 'rating.good.rated',
    name: 'Hoàn thành tốt nhiệm vụ trở lên, trên số người được xếp loại',
    unitOfMeasure: '%',
    rule: { measure: 'share', part: ratedAs(['good', 'excellent']), whole: ratedAs() },
  },
  {
    code: 'rating.excellent.rated',
    name: 'Hoàn thành xuất sắc nhiệm vụ, trên số người được xếp loại',
    unitOfMeasure: '%',
    rule: { measure: 'share', part: ratedAs(['excellent']), whole: ratedAs() },
  },
  {
    code: 'rating.failed',
    name: 'Đoàn viên, người lao động không hoàn thành nhiệm vụ',
    unitOfMeasure: 'người',
    rule: { measure: 'persons', where: { kinds: ['member_rating'], grades: ['notCompleted'] }, basis: 'year' },
  },
  {
    code: 'rating.persons',
    name: 'Người được xếp loại',
    unitOfMeasure: 'người',
    rule: { measure: 'persons', where: { kinds: ['member_rating'] }, basis: 'year' },
  },
  {
    code: 'groups.good.share',
    name: 'Tổ, bộ phận hoàn thành tốt nhiệm vụ trở lên',
    unitOfMeasure: '%',
    rule: {
      measure: 'share',
      part: { measure: 'turns', where: { kinds: ['group_rating'], grades: ['good', 'excellent'] }, basis: 'year' },
      whole: { measure: 'turns', where: { kinds: ['group_rating'] }, basis: 'year' },
    },
  },
  {
    code: 'units.good.share',
    name: 'Công đoàn được xếp loại hoàn thành tốt nhiệm vụ trở lên',
    unitOfMeasure: '%',
    rule: {
      measure: 'share',
      part: { measure: 'turns', where: { kinds: ['unit_rating'], grades: ['good', 'excellent'] }, basis: 'year' },
      whole: { measure: 'turns', where: { kinds: ['unit_rating'] }, basis: 'year' },
    },
  },
  {
    code: 'units.excellent.turns',
    name: 'Lượt công đoàn hoàn thành xuất sắc nhiệm vụ',
    unitOfMeasure: 'lượt',
    rule: { measure: 'turns', where: { kinds: ['unit_rating'], grades: ['excellent'] }, basis: 'year' },
  },
  {
    code: 'culture.families',
    name: 'Lượt gia đình văn hóa',
    unitOfMeasure: 'gia đình',
    rule: { measure: 'turns', where: { kinds: ['cultured_title'], causes: ['family'] }, basis: 'year' },
  },
  {
    code: 'culture.agencies',
    name: 'Lượt cơ quan, đơn vị văn hóa',
    unitOfMeasure: 'cơ quan',
    rule: { measure: 'turns', where: { kinds: ['cultured_title'], causes: ['agency'] }, basis: 'year' },
  },
  {
    code: 'culture.families.share',
    name: 'Gia đình đoàn viên đạt danh hiệu văn hóa',
    unitOfMeasure: '%',
    rule: {
      measure: 'share',
      part: { measure: 'turns', where: { kinds: ['cultured_title'], causes: ['family'] }, basis: 'year' },
      whole: { measure: 'members' },
    },
  },
  {
    code: 'culture.agencies.share',
    name: 'Cơ quan, đơn vị đạt danh hiệu văn hóa trên số tổ, bộ phận',
    unitOfMeasure: '%',
    rule: {
      measure: 'share',
      part: { measure: 'turns', where: { kinds: ['cultured_title'], causes: ['agency'] }, basis: 'year' },
      whole: { measure: 'turns', where: { kinds: ['group_rating'] }, basis: 'year' },
    },
  },
];
