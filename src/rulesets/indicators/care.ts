import type { CatalogueIndicator } from '../indicator-rule.ts';

const unionVisits = { kinds: ['visit'], givers: ['union'] } as const;

/** What was given to members and theirs. */
export const careIndicators: readonly CatalogueIndicator[] = [
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
    code: 'support.turns',
    name: 'Lượt hỗ trợ khó khăn',
    unitOfMeasure: 'lượt',
    rule: { measure: 'turns', where: { kinds: ['hardship_support'] } },
  },
  {
    code: 'support.members.turns',
    name: 'Trong đó: lượt hỗ trợ đoàn viên, thân nhân',
    unitOfMeasure: 'lượt',
    rule: { measure: 'turns', where: { kinds: ['hardship_support'], takers: ['member', 'worker', 'relative'] } },
  },
  {
    code: 'support.children.turns',
    name: 'Trong đó: lượt hỗ trợ con đoàn viên',
    unitOfMeasure: 'lượt',
    rule: { measure: 'turns', where: { kinds: ['hardship_support'], takers: ['child'] } },
  },
  {
    code: 'support.amount',
    name: 'Tiền hỗ trợ khó khăn',
    unitOfMeasure: 'đồng',
    rule: { measure: 'amount', where: { kinds: ['hardship_support'] } },
  },
  {
    code: 'support.own.amount',
    name: 'Trong đó: từ tài chính công đoàn',
    unitOfMeasure: 'đồng',
    rule: { measure: 'amount', where: { kinds: ['hardship_support'], sources: ['union_budget'] } },
  },
  {
    code: 'gifts.turns',
    name: 'Suất quà dịp lễ, Tết',
    unitOfMeasure: 'suất',
    rule: { measure: 'turns', where: { kinds: ['occasion_gift'] } },
  },
  {
    code: 'gifts.tet.turns',
    name: 'Trong đó: suất quà Tết Nguyên đán',
    unitOfMeasure: 'suất',
    rule: { measure: 'turns', where: { kinds: ['occasion_gift'], occasions: ['tet'] } },
  },
  {
    code: 'gifts.policy.turns',
    name: 'Trong đó: suất quà 27/7 và Tết cho thân nhân',
    unitOfMeasure: 'suất',
    rule: {
      measure: 'turns',
      where: { kinds: ['occasion_gift'], occasions: ['invalids_day', 'tet'], takers: ['relative'] },
    },
  },
  {
    code: 'gifts.children.turns',
    name: 'Trong đó: suất quà cho con đoàn viên',
    unitOfMeasure: 'suất',
    rule: { measure: 'turns', where: { kinds: ['occasion_gift'], takers: ['child'] } },
  },
  {
    code: 'gifts.birthday.turns',
    name: 'Trong đó: suất quà sinh nhật',
    unitOfMeasure: 'suất',
    rule: { measure: 'turns', where: { kinds: ['occasion_gift'], occasions: ['birthday'] } },
  },
  {
    code: 'gifts.amount',
    name: 'Tiền tặng quà dịp lễ, Tết',
    unitOfMeasure: 'đồng',
    rule: { measure: 'amount', where: { kinds: ['occasion_gift'] } },
  },
  {
    code: 'gifts.range',
    name: 'Mức quà một người dịp lễ, Tết',
    unitOfMeasure: 'đồng',
    rule: { measure: 'range', where: { kinds: ['occasion_gift'] } },
  },
  {
    code: 'income.range',
    name: 'Thu nhập tăng thêm một người',
    unitOfMeasure: 'đồng',
    rule: { measure: 'range', where: { kinds: ['extra_income'] }, basis: 'year' },
  },
  {
    code: 'trips.times',
    name: 'Chuyến tham quan, nghỉ dưỡng',
    unitOfMeasure: 'chuyến',
    rule: { measure: 'entries', where: { kinds: ['trip'] } },
  },
  {
    code: 'trips.turns',
    name: 'Lượt tham quan, giao lưu, nghỉ dưỡng',
    unitOfMeasure: 'lượt',
    rule: { measure: 'turns', where: { kinds: ['trip'] } },
  },
  {
    code: 'screenings.turns',
    name: 'Lượt khám sức khỏe, sàng lọc, xét nghiệm',
    unitOfMeasure: 'lượt',
    rule: { measure: 'turns', where: { kinds: ['health_screening'] } },
  },
  {
    code: 'blood.turns',
    name: 'Lượt hiến máu nhân đạo',
    unitOfMeasure: 'lượt',
    rule: { measure: 'turns', where: { kinds: ['blood_donation'] } },
  },
  {
    code: 'blood.units',
    name: 'Đơn vị máu hiến tặng',
    unitOfMeasure: 'đơn vị',
    rule: { measure: 'quantity', where: { kinds: ['blood_donation'] } },
  },
  {
    code: 'facilities.halls',
    name: 'Nhà đa năng',
    unitOfMeasure: 'nhà',
    rule: { measure: 'quantity', where: { kinds: ['facility'], causes: ['hall'] } },
  },
  {
    code: 'facilities.courts',
    name: 'Sân luyện tập thể thao',
    unitOfMeasure: 'sân',
    rule: { measure: 'quantity', where: { kinds: ['facility'], causes: ['court'] } },
  },
  {
    code: 'programmes.each',
    name: 'Chương trình chăm lo đã tổ chức',
    unitOfMeasure: 'lượt',
    rule: {
      measure: 'each',
      count: 'turns',
      by: ['campaign'],
      where: { kinds: ['occasion_gift', 'culture_sport_event', 'social_work', 'in_kind_gift'] },
    },
  },
  {
    code: 'gifts.each',
    name: 'Suất quà theo dịp',
    unitOfMeasure: 'suất',
    rule: { measure: 'each', count: 'turns', by: ['occasion'], where: { kinds: ['occasion_gift'] } },
  },
];
