import type { Rule } from './indicator-rule.ts';

/** The indicators that a new home of storage starts with. Data: an administrator makes new ones without code. */
export interface CatalogueIndicator {
  code: string;
  name: string;
  unitOfMeasure: string;
  rule: Rule;
}

const unionVisits = { kinds: ['visit'], givers: ['union'] } as const;
const fromAbove = { kinds: ['donation'], tags: ['from_above'] } as const;
const workforce = { measure: 'members', withWorkers: true } as const;
const ours = ['member', 'worker'] as const;
const shelter = { ...fromAbove, funds: ['union_shelter'] } as const;

export const indicatorCatalogue: readonly CatalogueIndicator[] = [
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
    code: 'visits.turns',
    name: 'Lượt thăm hỏi của công đoàn',
    unitOfMeasure: 'lượt',
    rule: { measure: 'turns', where: unionVisits },
  },
  {
    code: 'visits.persons',
    name: 'Người được công đoàn thăm hỏi',
    unitOfMeasure: 'người',
    rule: { measure: 'persons', where: unionVisits },
  },
  {
    code: 'visits.amount',
    name: 'Tiền thăm hỏi của công đoàn',
    unitOfMeasure: 'đồng',
    rule: { measure: 'amount', where: unionVisits },
  },
  {
    code: 'visits.covid.turns',
    name: 'Trong đó: lượt hỗ trợ đoàn viên mắc Covid-19',
    unitOfMeasure: 'lượt',
    rule: { measure: 'turns', where: { ...unionVisits, tags: ['covid_19'] } },
  },
  {
    code: 'visits.covid.amount',
    name: 'Trong đó: tiền hỗ trợ đoàn viên mắc Covid-19',
    unitOfMeasure: 'đồng',
    rule: { measure: 'amount', where: { ...unionVisits, tags: ['covid_19'] } },
  },
  {
    code: 'visits.leaders.turns',
    name: 'Lượt thăm, tặng quà của lãnh đạo cơ quan',
    unitOfMeasure: 'lượt',
    rule: { measure: 'turns', where: { kinds: ['visit'], givers: ['agency_leaders'] } },
  },
  {
    code: 'gratitude.times',
    name: 'Đợt thăm gia đình chính sách, người có công',
    unitOfMeasure: 'đợt',
    rule: { measure: 'entries', where: { kinds: ['social_work'], causes: ['gratitude'] } },
  },
  {
    code: 'charity.times',
    name: 'Đợt hoạt động từ thiện, nhân đạo',
    unitOfMeasure: 'đợt',
    rule: { measure: 'entries', where: { kinds: ['social_work'], causes: ['charity'] } },
  },

  {
    code: 'donations.amount',
    name: 'Ủng hộ các quỹ do cấp trên phát động',
    unitOfMeasure: 'đồng',
    rule: { measure: 'amount', where: fromAbove },
  },
  {
    code: 'donations.shelter.amount',
    name: 'Trong đó: Quỹ Mái ấm Công đoàn',
    unitOfMeasure: 'đồng',
    rule: { measure: 'amount', where: shelter },
  },
  {
    code: 'donations.inKind',
    name: 'Ủng hộ bằng hiện vật (quy đổi)',
    unitOfMeasure: 'đồng',
    rule: { measure: 'inKindValue', where: { kinds: ['donation'] } },
  },

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
    code: 'discipline.persons',
    name: 'Đoàn viên bị xử lý kỷ luật',
    unitOfMeasure: 'người',
    rule: { measure: 'turns', where: { kinds: ['discipline'] } },
  },
  {
    code: 'movements.times',
    name: 'Đợt thi đua do công đoàn phát động',
    unitOfMeasure: 'đợt',
    rule: { measure: 'entries', where: { kinds: ['emulation_movement'] } },
  },
  {
    code: 'movements.turns',
    name: 'Lượt đăng ký tham gia thi đua',
    unitOfMeasure: 'lượt',
    rule: { measure: 'turns', where: { kinds: ['emulation_movement'] } },
  },
  {
    code: 'culture.times',
    name: 'Hoạt động văn hóa, thể thao',
    unitOfMeasure: 'hoạt động',
    rule: { measure: 'entries', where: { kinds: ['culture_sport_event'] } },
  },
  {
    code: 'culture.turns',
    name: 'Lượt người tham gia văn hóa, thể thao',
    unitOfMeasure: 'lượt',
    rule: { measure: 'turns', where: { kinds: ['culture_sport_event'] } },
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
    code: 'party.introduced',
    name: 'Đoàn viên ưu tú giới thiệu cho Đảng',
    unitOfMeasure: 'đoàn viên',
    rule: { measure: 'turns', where: { kinds: ['party_step'], stages: ['introduced'] } },
  },
  {
    code: 'party.class',
    name: 'Đoàn viên học lớp nhận thức về Đảng',
    unitOfMeasure: 'đoàn viên',
    rule: { measure: 'turns', where: { kinds: ['party_step'], stages: ['class'] } },
  },
  {
    code: 'party.admitted',
    name: 'Đoàn viên được kết nạp Đảng',
    unitOfMeasure: 'đoàn viên',
    rule: { measure: 'turns', where: { kinds: ['party_step'], stages: ['admitted'] } },
  },

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
    code: 'registration.share',
    name: 'Đoàn viên, người lao động đăng ký thi đua, cam kết',
    unitOfMeasure: '%',
    rule: {
      measure: 'share',
      part: {
        measure: 'persons',
        where: { kinds: ['emulation_registration'], tags: ['pledge'], beneficiaries: ours },
        basis: 'year',
      },
      whole: workforce,
    },
  },
  {
    code: 'women.title.share',
    name: 'Đoàn viên nữ đạt danh hiệu "Giỏi việc nước, đảm việc nhà"',
    unitOfMeasure: '%',
    rule: {
      measure: 'share',
      part: {
        measure: 'persons',
        where: { kinds: ['title'], causes: ['good_at_work_and_home'], sex: 'female' },
        basis: 'year',
      },
      whole: { measure: 'members', sex: 'female' },
    },
  },
  {
    code: 'women.title.turns',
    name: 'Lượt nữ đoàn viên đạt danh hiệu "Giỏi việc nước, đảm việc nhà"',
    unitOfMeasure: 'lượt',
    rule: { measure: 'turns', where: { kinds: ['title'], causes: ['good_at_work_and_home'] }, basis: 'year' },
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
  {
    code: 'rating.good.share',
    name: 'Đoàn viên, người lao động hoàn thành tốt nhiệm vụ trở lên',
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
    name: 'Đoàn viên, người lao động hoàn thành xuất sắc nhiệm vụ',
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
    code: 'title.excellent.turns',
    name: 'Lượt đoàn viên đạt danh hiệu "Đoàn viên xuất sắc"',
    unitOfMeasure: 'lượt',
    rule: { measure: 'turns', where: { kinds: ['title'], causes: ['excellent_member'] }, basis: 'year' },
  },
  {
    code: 'title.excellent.share',
    name: 'Đoàn viên đạt danh hiệu "Đoàn viên xuất sắc"',
    unitOfMeasure: '%',
    rule: {
      measure: 'share',
      part: {
        measure: 'persons',
        where: { kinds: ['title'], causes: ['excellent_member'], beneficiaries: ['member'] },
        basis: 'year',
      },
      whole: { measure: 'members' },
    },
  },
];
