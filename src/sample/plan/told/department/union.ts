import { DEPARTMENT } from '../../../units.ts';
import { aim, places, type ToldUnion } from '../told.ts';
import { departmentCare } from './care.ts';
import { campaigns, KIN } from './roll.ts';
import { departmentWork } from './work.ts';

const CAUSE = 'Trường Trung cấp nghề sáp nhập vào trường cao đẳng nên thiếu nguồn đoàn viên ưu tú';
const period = { from: '2022-01-01', to: '2022-12-31' };
const source = 'Báo cáo số 412/BC-SLĐTBXH ngày 15/12/2022 của Sở';
const term = { from: '2017-11-24', to: '2023-04-26' };
const TERM_SOURCE = 'Báo cáo số 85/BC-SLĐTBXH ngày 10/04/2023 của Sở';

export const department: ToldUnion = {
  code: DEPARTMENT,
  terms: [
    { ordinal: 4, label: '2017 - 2023', nominalFrom: 2017, nominalTo: 2023, startsOn: term.from, endsOn: term.to },
    {
      ordinal: 5,
      label: '2023 - 2028',
      nominalFrom: 2023,
      nominalTo: 2028,
      startsOn: '2023-04-27',
      endsOn: '2025-06-10',
    },
  ],
  memberAt: (nth) => ({ fromOn: '2015-01-01', inReason: 'opening', part: nth < 104 ? nth % 4 : 4 }),
  posts: [
    { who: 0, body: 'executiveCommittee', line: 'union', kindCode: 'chair', title: 'Chủ tịch' },
    { who: 1, body: 'executiveCommittee', line: 'union', kindCode: 'viceChair', title: 'Phó Chủ tịch' },
    ...places(2, 6).map((who) => ({
      who,
      body: 'executiveCommittee' as const,
      line: 'union' as const,
      kindCode: 'committeeMember',
      title: 'Ủy viên Ban Chấp hành',
    })),
    { who: 1, body: 'womensBoard', line: 'union', kindCode: 'womensHead', title: 'Trưởng Ban Nữ công' },
    { who: 3, body: 'womensBoard', line: 'union', kindCode: 'womensMember', title: 'Ủy viên Ban Nữ công' },
    ...[1, 9, 13].map((who) => ({ who, line: 'job' as const, kindCode: 'departmentHead', title: 'Trưởng phòng' })),
    ...[17, 21, 25].map((who) => ({ who, line: 'job' as const, kindCode: 'deputyHead', title: 'Phó Trưởng phòng' })),
    { who: 8, line: 'job', kindCode: 'departmentHead', title: 'Trưởng phòng' },
    { who: 5, line: 'job', kindCode: 'deputyDirector', title: 'Phó Giám đốc Sở' },
    { who: 10, line: 'job', kindCode: 'deputyDirector', title: 'Phó Giám đốc Sở' },
    ...[5, 1, 10].map((who) => ({
      who,
      line: 'party' as const,
      kindCode: 'committeeMember',
      title: 'Ủy viên Ban Chấp hành Đảng bộ Sở',
    })),
  ],
  kin: KIN,
  campaigns,
  targets: {
    4: [
      aim(1, 'Công đoàn cơ sở được xếp loại hoàn thành tốt nhiệm vụ trở lên', 'unit.grade', {
        comparator: 'atLeast',
        goalPart: null,
        goalGrade: 'good',
      }),
      aim(2, '100% công đoàn bộ phận hoàn thành tốt nhiệm vụ trở lên', 'groups.good.share', {
        comparator: 'exactly',
        goalPart: 100,
        goalWhole: 100,
      }),
      aim(3, 'Trên 90% đoàn viên hoàn thành tốt nhiệm vụ trở lên', 'rating.good.share', {
        comparator: 'moreThan',
        goalPart: 90,
        goalWhole: 100,
      }),
      aim(4, 'Hằng năm thăm hỏi từ 50 lượt đoàn viên', 'visits.turns', { comparator: 'atLeast', goalPart: 50 }),
      aim(5, 'Hằng năm có từ 10 sáng kiến', 'initiatives.all', { comparator: 'atLeast', goalPart: 10 }),
      aim(6, 'Hằng năm giới thiệu từ 5 đoàn viên ưu tú cho Đảng', 'party.introduced', {
        comparator: 'atLeast',
        goalPart: 5,
        causeObjective: CAUSE,
      }),
      aim(7, '100% cán bộ, đoàn viên không mắc tệ nạn xã hội', 'discipline.persons', {
        comparator: 'none',
        goalPart: 0,
        causeSubjective: 'Nắm bắt tư tưởng đoàn viên ở một số bộ phận chưa kịp thời',
      }),
      {
        ...aim(8, 'Hằng năm 100% gia đình và cơ quan, đơn vị đạt danh hiệu văn hóa', 'culture.families.share', {
          comparator: 'exactly',
          goalPart: 100,
          goalWhole: 100,
          causeObjective: 'Do ảnh hưởng của đại dịch Covid-19, hoạt động văn hóa, văn nghệ chưa thường xuyên',
          causeSubjective: 'Đa số đoàn viên ở tuổi trung niên, một số đang nuôi con nhỏ, ngại tập luyện',
        }),
        parts: [
          aim(1, '100% gia đình đoàn viên đạt danh hiệu “Gia đình văn hóa”', 'culture.families.share', {
            comparator: 'exactly',
            goalPart: 100,
            goalWhole: 100,
          }),
          aim(2, '100% cơ quan, đơn vị đạt danh hiệu “Cơ quan văn hóa”', 'culture.agencies.share', {
            comparator: 'exactly',
            goalPart: 100,
            goalWhole: 100,
          }),
        ],
      },
    ],
    5: [
      aim(1, 'Công đoàn cơ sở được xếp loại hoàn thành tốt nhiệm vụ trở lên', 'unit.grade', {
        comparator: 'atLeast',
        goalPart: null,
        goalGrade: 'good',
      }),
      aim(2, 'Hằng năm giới thiệu từ 3 đoàn viên ưu tú cho Đảng', 'party.introduced', {
        comparator: 'atLeast',
        goalPart: 3,
      }),
    ],
  },
  // What the agency itself achieved stands in its report: totals with their source, no records of the union.
  totals: [
    { indicatorCode: 'agency.training', period: term, amount: 44_377, outOf: 40_000, source: TERM_SOURCE },
    { indicatorCode: 'agency.jobs', period: term, amount: 47_635, outOf: 37_597, source: TERM_SOURCE },
    { indicatorCode: 'agency.jobs.abroad', period: term, amount: 673, outOf: null, source: TERM_SOURCE },
    { indicatorCode: 'agency.unemployment', period, amount: 27, outOf: 1_000, source },
    { indicatorCode: 'agency.rehabilitation', period: term, amount: 1_497, outOf: 1_420, source: TERM_SOURCE },
    { indicatorCode: 'agency.communes', period, amount: 33, outOf: null, source },
  ],
  records: [...departmentCare, ...departmentWork],
};
