import { workday, type PlannedEntry } from '../../entry.ts';
import { eachYear, places, YEARS } from '../told.ts';
import { CAMPAIGNS, everybody, MEMBERS, on, women, write } from './roll.ts';

const movement = (key: string, onDate: string, issuerCode: string): PlannedEntry =>
  write(
    'emulation_movement',
    { onDate, summary: CAMPAIGNS.find(([one]) => one === key)?.[3] ?? '', turns: MEMBERS, issuerCode },
    undefined,
    key,
  );
const contest = (key: string, onDate: string, turns: number, issuerCode: string): PlannedEntry =>
  write(
    'contest',
    { onDate, summary: CAMPAIGNS.find(([one]) => one === key)?.[3] ?? '', turns, issuerCode },
    undefined,
    key,
  );
const prize = (key: string, onDate: string, causeCode: string, who: readonly number[]): PlannedEntry =>
  write(
    'contest_prize',
    {
      onDate,
      causeCode,
      holderKind: who.length ? 'person' : 'unit',
      issuerCode: CAMPAIGNS.find(([one]) => one === key)?.[2] ?? 'state',
    },
    who,
    key,
  );

const emulation: readonly PlannedEntry[] = [
  ...(['goodLabour', 'goodUnion', 'fourVirtues', 'example', 'workAndHome', 'happyFamily'] as const).map((key, nth) =>
    movement(key, `2018-0${nth + 2}-20`, key === 'example' ? 'party' : 'own'),
  ),
  movement('poor2022', '2022-02-16', 'state'),
  movement('learning', '2019-09-04', 'own'),
  contest('initiatives75', '2020-05-15', 12, 'confederation'),
  contest('initiativesMillion', '2021-11-05', 20, 'confederation'),
  contest('armsOfUnion', '2020-07-10', 6, 'federation'),
  contest('writing', '2021-06-04', 4, 'confederation'),
  contest('desk', '2019-08-16', 8, 'upper_union'),
  contest('diseaseLaw', '2021-03-19', 40, 'state'),
  prize('armsOfUnion', '2020-09-25', 'third', [17]),
  prize('desk', '2019-10-11', 'second', [21]),
  prize('diseaseLaw', '2021-04-28', 'third', []),
  prize('diseaseLaw', '2021-04-28', 'consolation', [6, 29]),
  // Twelve recognised, four of them by the province; the thirteenth was not.
  ...places(0, 11).map((nth) =>
    write(
      'initiative',
      {
        onDate: on(2018 + (nth % 5), '11-25'),
        forYear: 2018 + (nth % 5),
        causeCode: nth % 3 === 2 ? 'topic' : 'initiative',
        summary: `Giải pháp số ${nth + 1} cải tiến quản lý ngành`,
        levelCode: nth % 3 === 2 ? 'province' : 'grassroots',
        tags: ['recognised'],
      },
      [nth * 4],
    ),
  ),
  write(
    'initiative',
    {
      onDate: '2022-11-25',
      forYear: 2022,
      causeCode: 'initiative',
      summary: 'Giải pháp chưa được công nhận',
      levelCode: 'grassroots',
    },
    [5],
  ),
];

/** 296 turns of "lao động tiên tiến" of the whole agency, who are more than the union; 64 of "chiến sĩ thi đua". */
const titles: readonly PlannedEntry[] = [
  ...eachYear([60, 59, 59, 59, 59], (year, turns) =>
    write('title', { onDate: on(year, '12-18'), forYear: year, causeCode: 'advanced_worker', turns }),
  ),
  ...eachYear([12, 13, 13, 13, 13], (year, turns) =>
    write('title', { onDate: on(year, '12-18'), forYear: year, causeCode: 'emulation_soldier', turns }),
  ),
  ...YEARS.map((year) =>
    write(
      'title',
      { onDate: on(year, '10-19'), forYear: year, causeCode: 'good_at_work_and_home', levelCode: 'grassroots' },
      women,
      'workAndHome',
    ),
  ),
  ...YEARS.map((year) =>
    write('cultured_title', { onDate: on(year, '12-20'), forYear: year, causeCode: 'agency', issuerCode: 'state' }),
  ),
];

const reward = (
  onDate: string,
  causeCode: string,
  holderKind: string,
  issuerCode: string,
  summary: string,
  o: { turns?: number; who?: readonly number[]; campaign?: string } = {},
): PlannedEntry =>
  write(
    'reward',
    { onDate, causeCode, holderKind, issuerCode, summary, ...(o.turns ? { turns: o.turns } : {}) },
    o.who,
    o.campaign,
  );

/** 120 turns of persons, two of them for the women's movement; the union itself: a flag, two "bằng khen", several "giấy khen". */
const rewards: readonly PlannedEntry[] = [
  ...eachYear([23, 24, 24, 24, 23], (year, turns) =>
    reward(on(year, '12-19'), 'other', 'person', 'state', 'Thành tích công tác năm', { turns }),
  ),
  reward('2021-10-18', 'commendation', 'person', 'upper_union', 'Phong trào của nữ đoàn viên', {
    who: [7, 23],
    campaign: 'workAndHome',
  }),
  reward('2021-10-18', 'commendation', 'women_collective', 'upper_union', 'Phong trào của nữ đoàn viên', {
    campaign: 'workAndHome',
  }),
  reward('2021-12-28', 'flag', 'unit', 'federation', 'Đơn vị dẫn đầu phong trào thi đua'),
  reward('2019-12-27', 'certificate_of_merit', 'unit', 'federation', 'Hoạt động công đoàn năm'),
  reward('2022-12-15', 'certificate_of_merit', 'unit', 'federation', 'Phong trào lao động giỏi và phong trào nữ', {
    campaign: 'goodUnion',
  }),
  ...[2018, 2019, 2020].map((year) =>
    reward(on(year, '12-21'), 'commendation', 'unit', 'upper_union', 'Hoạt động công đoàn năm'),
  ),
];

/** All good or better, 24 of 56 excellent; the union good in 2020, excellent in the other years. */
const ratings: readonly PlannedEntry[] = YEARS.flatMap((year) => {
  const onDate = workday(`${year}-12-07`);
  const first = (year * 5) % MEMBERS;
  const turned = [...everybody.slice(first), ...everybody.slice(0, first)];
  return [
    write('member_rating', { onDate, forYear: year, gradeCode: 'excellent' }, turned.slice(0, 24)),
    write('member_rating', { onDate, forYear: year, gradeCode: 'good' }, turned.slice(24)),
    write('group_rating', { onDate, forYear: year, causeCode: 'group', gradeCode: 'good', turns: 4 }),
    write('unit_rating', {
      onDate: workday(`${year}-12-22`),
      forYear: year,
      gradeCode: year === 2020 ? 'good' : 'excellent',
      issuerCode: 'upper_union',
      holderKind: 'unit',
    }),
  ];
});

const organisation: readonly PlannedEntry[] = YEARS.flatMap((year) => [
  ...['03-20', '06-20', '09-20', '12-14'].map((day, nth) =>
    write('meeting', {
      onDate: on(year, day),
      causeCode: 'committee',
      summary: `Họp Ban Chấp hành quý ${nth + 1}`,
      turns: 5,
    }),
  ),
  write('meeting', { onDate: on(year, '07-05'), causeCode: 'half_year', summary: 'Sơ kết 6 tháng đầu năm', turns: 50 }),
  write('meeting', { onDate: on(year, '12-21'), causeCode: 'year', summary: 'Tổng kết công tác năm', turns: 52 }),
  write('inspection', {
    onDate: on(year, '10-12'),
    causeCode: 'resolution',
    summary: 'Giám sát chấp hành kỷ luật, kỷ cương',
  }),
  write('party_contribution', {
    onDate: on(year, '11-02'),
    causeCode: 'agency_rules',
    turns: 3,
    partner: 'Đảng ủy Sở',
  }),
  write('party_contribution', { onDate: on(year, '12-02'), causeCode: 'cadres', turns: 2, partner: 'Đảng ủy Sở' }),
  write(
    'political_education',
    { onDate: on(year, '05-17'), causeCode: 'ho_chi_minh', summary: 'Chuyên đề học tập và làm theo Bác', turns: 54 },
    undefined,
    'example',
  ),
  write('training', {
    onDate: on(year, '08-20'),
    causeCode: 'profession',
    summary: 'Bồi dưỡng về chuyển đổi số',
    turns: 18,
  }),
  write('training', {
    onDate: on(year, '04-20'),
    causeCode: 'skills',
    summary: 'Kỹ năng công tác, tác phong công nghiệp',
    turns: 12,
  }),
  ...(year === 2022
    ? [write('resolution_review', { onDate: '2022-12-16', gradeCode: 'good', issuerCode: 'own', holderKind: 'unit' })]
    : []),
]);

/** Movements, titles, rewards and ratings, and the union's own life. */
export const officeEmulation: readonly PlannedEntry[] = [
  ...emulation,
  ...titles,
  ...rewards,
  ...ratings,
  ...organisation,
];
