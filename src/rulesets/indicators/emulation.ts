import type { CatalogueIndicator } from '../indicator-rule.ts';
import { ours, workforce } from './staff.ts';

/** Movements, titles, rewards, initiatives. */
export const emulationIndicators: readonly CatalogueIndicator[] = [
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
    name: 'Đoàn viên nữ đạt danh hiệu “Giỏi việc nước, đảm việc nhà”',
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
    name: 'Lượt nữ đoàn viên đạt danh hiệu “Giỏi việc nước, đảm việc nhà”',
    unitOfMeasure: 'lượt',
    rule: { measure: 'turns', where: { kinds: ['title'], causes: ['good_at_work_and_home'] }, basis: 'year' },
  },
  {
    code: 'title.excellent.turns',
    name: 'Lượt đoàn viên đạt danh hiệu “Đoàn viên xuất sắc”',
    unitOfMeasure: 'lượt',
    rule: { measure: 'turns', where: { kinds: ['title'], causes: ['excellent_member'] }, basis: 'year' },
  },
  {
    code: 'title.excellent.share',
    name: 'Đoàn viên đạt danh hiệu “Đoàn viên xuất sắc”',
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
  {
    code: 'pacts.times',
    name: 'Lần ký giao ước thi đua',
    unitOfMeasure: 'lần',
    rule: { measure: 'entries', where: { kinds: ['emulation_pact'] }, basis: 'year' },
  },
  {
    code: 'title.advanced.turns',
    name: 'Lượt đạt danh hiệu Lao động tiên tiến',
    unitOfMeasure: 'lượt',
    rule: { measure: 'turns', where: { kinds: ['title'], causes: ['advanced_worker'] }, basis: 'year' },
  },
  {
    code: 'title.soldier.turns',
    name: 'Lượt đạt danh hiệu Chiến sĩ thi đua các cấp',
    unitOfMeasure: 'lượt',
    rule: { measure: 'turns', where: { kinds: ['title'], causes: ['emulation_soldier'] }, basis: 'year' },
  },
  {
    code: 'rewards.turns',
    name: 'Lượt được khen thưởng',
    unitOfMeasure: 'lượt',
    rule: { measure: 'turns', where: { kinds: ['reward'] } },
  },
  {
    code: 'rewards.persons.turns',
    name: 'Trong đó: lượt cá nhân được khen thưởng',
    unitOfMeasure: 'lượt',
    rule: { measure: 'turns', where: { kinds: ['reward'], holders: ['person'] } },
  },
  {
    code: 'rewards.collectives',
    name: 'Trong đó: lượt tập thể được khen thưởng',
    unitOfMeasure: 'lượt',
    rule: { measure: 'turns', where: { kinds: ['reward'], holders: ['collective', 'women_collective', 'unit'] } },
  },
  {
    code: 'rewards.women',
    name: 'Trong đó: tập thể nữ được khen thưởng',
    unitOfMeasure: 'lượt',
    rule: { measure: 'turns', where: { kinds: ['reward'], holders: ['women_collective'] } },
  },
  {
    code: 'rewards.children',
    name: 'Trong đó: con đoàn viên được khen thưởng',
    unitOfMeasure: 'lượt',
    rule: { measure: 'turns', where: { kinds: ['reward'], holders: ['child'] } },
  },
  {
    code: 'rewards.commendation.persons',
    name: 'Giấy khen cho cá nhân',
    unitOfMeasure: 'giấy khen',
    rule: { measure: 'turns', where: { kinds: ['reward'], causes: ['commendation'], holders: ['person'] } },
  },
  {
    code: 'rewards.commendation.collectives',
    name: 'Giấy khen cho tập thể',
    unitOfMeasure: 'giấy khen',
    rule: {
      measure: 'turns',
      where: { kinds: ['reward'], causes: ['commendation'], holders: ['collective', 'women_collective', 'unit'] },
    },
  },
  {
    code: 'rewards.flags',
    name: 'Cờ thi đua',
    unitOfMeasure: 'cờ',
    rule: { measure: 'turns', where: { kinds: ['reward'], causes: ['flag'] } },
  },
  {
    code: 'rewards.merit',
    name: 'Bằng khen',
    unitOfMeasure: 'bằng khen',
    rule: { measure: 'turns', where: { kinds: ['reward'], causes: ['certificate_of_merit'] } },
  },
  {
    code: 'prizes.turns',
    name: 'Giải thưởng hội thi, cuộc thi',
    unitOfMeasure: 'giải',
    rule: { measure: 'turns', where: { kinds: ['contest_prize'] } },
  },
  {
    code: 'prizes.first',
    name: 'Trong đó: giải Nhất',
    unitOfMeasure: 'giải',
    rule: { measure: 'turns', where: { kinds: ['contest_prize'], causes: ['first'] } },
  },
  {
    code: 'prizes.second',
    name: 'Trong đó: giải Nhì',
    unitOfMeasure: 'giải',
    rule: { measure: 'turns', where: { kinds: ['contest_prize'], causes: ['second'] } },
  },
  {
    code: 'prizes.third',
    name: 'Trong đó: giải Ba',
    unitOfMeasure: 'giải',
    rule: { measure: 'turns', where: { kinds: ['contest_prize'], causes: ['third'] } },
  },
  {
    code: 'prizes.consolation',
    name: 'Trong đó: giải Khuyến khích',
    unitOfMeasure: 'giải',
    rule: { measure: 'turns', where: { kinds: ['contest_prize'], causes: ['consolation'] } },
  },
  {
    code: 'prizes.unit',
    name: 'Trong đó: giải của tập thể, công đoàn',
    unitOfMeasure: 'giải',
    rule: {
      measure: 'turns',
      where: { kinds: ['contest_prize'], holders: ['collective', 'women_collective', 'unit'] },
    },
  },
  {
    code: 'contests.turns',
    name: 'Lượt tham gia hội thi, cuộc thi',
    unitOfMeasure: 'lượt',
    rule: { measure: 'turns', where: { kinds: ['contest'] } },
  },
  {
    code: 'initiatives.all',
    name: 'Sáng kiến, đề tài',
    unitOfMeasure: 'sáng kiến',
    rule: { measure: 'entries', where: { kinds: ['initiative'] }, basis: 'year' },
  },
  {
    code: 'initiatives.recognised',
    name: 'Trong đó: được công nhận',
    unitOfMeasure: 'sáng kiến',
    rule: { measure: 'entries', where: { kinds: ['initiative'], tags: ['recognised'] }, basis: 'year' },
  },
  {
    code: 'initiatives.share',
    name: 'Sáng kiến, đề tài được công nhận trên tổng số',
    unitOfMeasure: '%',
    rule: {
      measure: 'share',
      part: { measure: 'entries', where: { kinds: ['initiative'], tags: ['recognised'] }, basis: 'year' },
      whole: { measure: 'entries', where: { kinds: ['initiative'] }, basis: 'year' },
    },
  },
  {
    code: 'initiatives.province',
    name: 'Trong đó: được công nhận cấp tỉnh trở lên',
    unitOfMeasure: 'sáng kiến',
    rule: {
      measure: 'entries',
      where: { kinds: ['initiative'], tags: ['recognised'], levels: ['province', 'nation'] },
      basis: 'year',
    },
  },
  {
    code: 'initiatives.authors',
    name: 'Tác giả sáng kiến, đề tài',
    unitOfMeasure: 'người',
    rule: { measure: 'persons', where: { kinds: ['initiative'] }, basis: 'year' },
  },
  {
    code: 'movements.each',
    name: 'Phong trào thi đua đã tham gia',
    unitOfMeasure: 'lượt',
    rule: { measure: 'each', count: 'turns', by: ['campaign'], where: { kinds: ['emulation_movement'] } },
  },
  {
    code: 'contests.each',
    name: 'Hội thi, cuộc thi, chương trình đã tham gia',
    unitOfMeasure: 'lượt',
    rule: { measure: 'each', count: 'turns', by: ['campaign'], where: { kinds: ['contest'] } },
  },
  {
    code: 'prizes.each',
    name: 'Giải thưởng theo cuộc thi',
    unitOfMeasure: 'giải',
    rule: { measure: 'each', count: 'turns', by: ['holder', 'cause', 'campaign'], where: { kinds: ['contest_prize'] } },
  },
  {
    code: 'rewards.each',
    name: 'Cờ, Bằng khen, Giấy khen theo cấp khen',
    unitOfMeasure: 'lượt',
    rule: {
      measure: 'each',
      count: 'turns',
      by: ['issuer', 'cause', 'holder'],
      where: {
        kinds: ['reward'],
        causes: ['flag', 'certificate_of_merit', 'commendation', 'commemorative_medal', 'order'],
        holders: ['person', 'collective', 'women_collective', 'unit'],
      },
    },
  },
  {
    code: 'initiatives.each',
    name: 'Sáng kiến, đề tài được công nhận theo cấp',
    unitOfMeasure: 'sáng kiến',
    rule: {
      measure: 'each',
      count: 'entries',
      by: ['level'],
      where: { kinds: ['initiative'], tags: ['recognised'] },
      basis: 'year',
    },
  },
];
