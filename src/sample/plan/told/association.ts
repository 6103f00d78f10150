import { ASSOCIATION } from '../../units.ts';
import { workday, type PlannedEntry } from '../entry.ts';
import { aim, bookOf, eachYear, places, YEARS, type ToldUnion } from './told.ts';

/** A small association: its term is also written 2017 - 2022. Few records, no movement launched, one target nearly met. */
const write = bookOf(ASSOCIATION);
const on = (year: number, day: string): string => workday(`${year}-${day}`);
const everybody = places(0, 13);

const CAUSES = ['illness', 'bereavement', 'wedding'] as const;
const records: readonly PlannedEntry[] = [
  // 19 of the twenty that the congress had wanted.
  ...eachYear([4, 4, 4, 3, 4], (year, turns) =>
    places(1, turns).map((nth) =>
      write(
        'visit',
        {
          onDate: on(year, `0${nth * 2}-14`),
          causeCode: CAUSES[nth % CAUSES.length] ?? 'illness',
          amount: 300_000,
          giver: 'union',
          moneySource: 'union_budget',
        },
        [(year + nth * 3) % 13],
      ),
    ),
  ),
  ...YEARS.flatMap((year) => [
    write('occasion_gift', {
      onDate: `${year}-01-18`,
      occasionCode: 'tet',
      turns: 13,
      amount: 6_500_000,
      giver: 'union',
      moneySource: 'union_budget',
    }),
    write('meeting', { onDate: on(year, '06-20'), causeCode: 'committee', summary: 'Họp Ban Chấp hành', turns: 2 }),
    write('publicity', {
      onDate: on(year, '04-11'),
      causeCode: 'social_network',
      summary: 'Tuyên truyền trên mạng xã hội và hệ thống văn bản điện tử',
      quantity: 6,
    }),
    write('proposal', {
      onDate: on(year, '03-15'),
      causeCode: 'policy',
      summary: 'Thực hiện chế độ nâng lương, làm thêm giờ',
      partner: 'Thường trực Hội',
    }),
    write('initiative', {
      onDate: on(year, '11-18'),
      forYear: year,
      causeCode: 'solution',
      summary: `Đổi mới cách tổ chức trại sáng tác năm ${year}`,
      tags: ['recognised'],
    }),
    write('member_rating', { onDate: on(year, '12-11'), forYear: year, gradeCode: 'good' }, everybody.slice(0, 13)),
    write('unit_rating', {
      onDate: on(year, '12-22'),
      forYear: year,
      gradeCode: 'good',
      issuerCode: 'upper_union',
      holderKind: 'unit',
    }),
  ]),
  write('culture_sport_event', { onDate: '2019-07-26', summary: 'Giao lưu văn nghệ với đơn vị bạn', turns: 12 }),
  write('party_step', { onDate: '2021-05-14', stageCode: 'introduced' }, [13]),
];

/** What the head of the association held against the old committee, and asked of the new one. */
const WEAKNESSES = [
  'Chưa phát động được phong trào thi đua tập thể: hoàn thành xuất sắc nhiệm vụ, đoàn viên vượt khó, lao động sáng tạo',
  'Chưa nêu gương đoàn viên ưu tú để tập thể học tập',
  'Ban Chấp hành chưa có sức bật so với yêu cầu của cuộc cách mạng công nghiệp 4.0, hoạt động văn hóa còn yếu',
] as const;
const TASKS = [
  'Kiên quyết đấu tranh với tiêu cực, tham nhũng, lãng phí',
  'Tổ chức phong trào người tốt, việc tốt',
  'Sơ kết, tổng kết, khen thưởng kịp thời cá nhân tiêu biểu',
  'Đẩy mạnh phúc lợi tập thể như tham quan, du lịch',
] as const;
const directions: readonly PlannedEntry[] = [...WEAKNESSES, ...TASKS].map((task, nth) =>
  write('direction', {
    onDate: '2023-04-10',
    summary: nth < WEAKNESSES.length ? `(${nth + 1}) ${task}` : task,
    giver: 'other',
    partner: 'Chi bộ và Thường trực Hội',
  }),
);

export const association: ToldUnion = {
  code: ASSOCIATION,
  terms: [
    {
      ordinal: 3,
      label: '2017 - 2023',
      nominalFrom: 2017,
      nominalTo: 2022,
      startsOn: '2017-12-12',
      endsOn: '2023-04-09',
    },
    {
      ordinal: 4,
      label: '2023 - 2028',
      nominalFrom: 2023,
      nominalTo: 2028,
      startsOn: '2023-04-10',
      endsOn: '2025-11-05',
    },
    { ordinal: 5, label: '2025 - 2030', nominalFrom: 2025, nominalTo: 2030, startsOn: '2025-11-06', endsOn: null },
  ],
  memberAt: (nth) =>
    nth === 13 ? { fromOn: '2020-03-02', inReason: 'admission' } : { fromOn: '2015-01-01', inReason: 'opening' },
  posts: [
    { who: 0, body: 'executiveCommittee', line: 'union', kindCode: 'chair', title: 'Chủ tịch' },
    { who: 1, body: 'executiveCommittee', line: 'union', kindCode: 'committeeMember', title: 'Ủy viên Ban Chấp hành' },
    { who: 0, line: 'job', kindCode: 'deputyDirector', title: 'Phó Chủ tịch Hội' },
  ],
  kin: [],
  campaigns: [],
  targets: {
    3: [
      aim(1, 'Công đoàn cơ sở được xếp loại hoàn thành tốt nhiệm vụ trở lên', 'unit.grade', {
        comparator: 'atLeast',
        goalPart: null,
        goalGrade: 'good',
      }),
      aim(2, 'Trên 90% đoàn viên hoàn thành tốt nhiệm vụ trở lên', 'rating.good.share', {
        comparator: 'moreThan',
        goalPart: 90,
        goalWhole: 100,
      }),
      aim(3, 'Trong nhiệm kỳ thăm hỏi từ 20 lượt đoàn viên', 'visits.turns', {
        comparator: 'atLeast',
        goalPart: 20,
        rhythm: 'term',
      }),
    ],
  },
  totals: [],
  records: [...records, ...directions],
};
