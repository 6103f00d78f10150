import { OFFICE } from '../../../units.ts';
import { places, type ToldUnion } from '../told.ts';
import { officeCare } from './care.ts';
import { officeEmulation } from './emulation.ts';
import { campaigns, KIN } from './roll.ts';

const categoryOf = (nth: number): string =>
  nth === 0 || nth === 16 ? 'cadre' : nth < 40 ? 'civilServant' : nth < 50 ? 'publicEmployee' : 'contractWorker';

export const office: ToldUnion = {
  code: OFFICE,
  terms: [
    {
      ordinal: 4,
      label: '2017 - 2022',
      nominalFrom: 2017,
      nominalTo: 2022,
      startsOn: '2017-12-15',
      endsOn: '2022-12-29',
    },
    {
      ordinal: 5,
      label: '2023 - 2028',
      nominalFrom: 2023,
      nominalTo: 2028,
      startsOn: '2022-12-30',
      endsOn: '2025-06-10',
    },
  ],
  memberAt: (nth) => ({
    fromOn: nth < 53 ? '2015-01-01' : '2016-09-01',
    inReason: nth < 53 ? 'opening' : 'admission',
    categoryCode: categoryOf(nth),
  }),
  posts: [
    {
      who: 0,
      body: 'executiveCommittee',
      line: 'union',
      kindCode: 'chair',
      title: 'Chủ tịch',
      portfolio: 'Phụ trách chung',
    },
    {
      who: 1,
      body: 'executiveCommittee',
      line: 'union',
      kindCode: 'viceChair',
      title: 'Phó Chủ tịch',
      portfolio: 'Nữ công',
    },
    ...(['Tài chính', 'Tuyên truyền, thi đua', 'Chính sách, pháp luật'] as const).map((portfolio, nth) => ({
      who: nth + 2,
      body: 'executiveCommittee' as const,
      line: 'union' as const,
      kindCode: 'committeeMember',
      title: 'Ủy viên Ban Chấp hành',
      portfolio,
    })),
    ...places(0, 3).flatMap((nth) => [
      { who: 8 + nth, line: 'union' as const, kindCode: 'groupLeader', title: `Tổ trưởng Tổ ${nth + 1}` },
      { who: 12 + nth, line: 'union' as const, kindCode: 'groupDeputyLeader', title: `Tổ phó Tổ ${nth + 1}` },
    ]),
    { who: 0, line: 'job', kindCode: 'deputyDirector', title: 'Phó Giám đốc Sở' },
    { who: 16, line: 'job', kindCode: 'director', title: 'Giám đốc Sở' },
    { who: 16, line: 'party', kindCode: 'provincialCommittee', title: 'Ủy viên Ban Chấp hành Đảng bộ tỉnh' },
  ],
  kin: KIN,
  campaigns,
  targets: {},
  totals: [],
  records: [...officeCare, ...officeEmulation],
};
