import { workday, type PlannedEntry } from '../../entry.ts';
import { departmentOn } from '../moves.ts';
import { eachYear, places, YEARS } from '../told.ts';
import { on, write } from './roll.ts';

/** Each year as many went to the class as were introduced: 5, 6, 2, 2, 1; since the merger too few (five were wanted). */
const INTRODUCED = [5, 6, 2, 2, 1];
const ADMITTED = [0, 4, 3, 2, 1];
const party: readonly PlannedEntry[] = [
  ...eachYear(INTRODUCED, (year, count) =>
    ['introduced', 'class'].flatMap((stageCode) =>
      places(0, count - 1).map((nth) =>
        write('party_step', { onDate: on(year, stageCode === 'class' ? '09-21' : '03-16'), stageCode }, [
          partyPlace(year, nth),
        ]),
      ),
    ),
  ),
  ...eachYear(ADMITTED, (year, count) =>
    places(0, count - 1).map((nth) =>
      write('party_step', { onDate: on(year, '11-23'), stageCode: 'admitted' }, [partyPlace(year - 1, nth)]),
    ),
  ),
  write('party_contribution', { onDate: '2020-06-12', causeCode: 'congress_papers', turns: 96, partner: 'Đảng ủy Sở' }),
];

function partyPlace(year: number, nth: number): number {
  return (YEARS.indexOf(year as (typeof YEARS)[number]) + 1) * 12 + nth;
}

/** Five sections, four since the school left. */
const sectionsIn = (year: number): number => (year < 2020 ? 5 : 4);

/** 62 initiatives; titles of families and agencies; rewards from all sides. */
const emulation: readonly PlannedEntry[] = [
  ...eachYear([12, 12, 13, 12, 13], (year, count) =>
    places(1, count).map((nth) =>
      write('initiative', {
        onDate: on(year, '11-12'),
        forYear: year,
        causeCode: 'initiative',
        summary: `Giải pháp ${nth} trong công tác ngành`,
        levelCode: 'grassroots',
        tags: nth % 3 ? ['recognised'] : [],
      }),
    ),
  ),
  ...YEARS.flatMap((year) => {
    const all = departmentOn(`${year}-12-14`).length;
    return [
      write('cultured_title', { onDate: `${year}-12-14`, forYear: year, causeCode: 'family', turns: all - 9 }),
      write('cultured_title', {
        onDate: `${year}-12-14`,
        forYear: year,
        causeCode: 'agency',
        turns: sectionsIn(year) - 1,
      }),
      ...(
        [
          ['state', 'certificate_of_merit', 2],
          ['state', 'commendation', 9],
          ['own', 'commendation', 6],
        ] as const
      )
        .filter(([, causeCode]) => year !== 2022 || causeCode !== 'commendation')
        .map(([issuerCode, causeCode, turns]) =>
          write('reward', {
            onDate: `${year}-12-19`,
            causeCode,
            holderKind: 'person',
            issuerCode,
            turns,
            summary:
              issuerCode === 'state' ? 'Do Thủ tướng, Bộ, Ủy ban nhân dân tỉnh, Giám đốc Sở khen' : 'Do công đoàn khen',
          }),
        ),
    ];
  }),
  write('reward', { onDate: '2021-12-22', causeCode: 'flag', holderKind: 'unit', issuerCode: 'federation' }),
];

/** Of all ratings of the term three were below "good". */
const WEAK: Readonly<Record<number, readonly number[]>> = { 2018: [33], 2019: [33], 2021: [71] };
const ratings: readonly PlannedEntry[] = YEARS.flatMap((year) => {
  const onDate = workday(`${year}-12-10`);
  const weak = WEAK[year] ?? [];
  const rest = departmentOn(onDate).filter((who) => !weak.includes(who));
  const excellent = rest.filter((who) => (who + year) % 5 === 0);
  const rated = (gradeCode: string, who: readonly number[]): PlannedEntry[] =>
    who.length ? [write('member_rating', { onDate, forYear: year, gradeCode }, who)] : [];
  return [
    ...rated('excellent', excellent),
    ...rated(
      'good',
      rest.filter((who) => !excellent.includes(who)),
    ),
    ...rated('completed', weak),
    write('group_rating', { onDate, forYear: year, causeCode: 'section', gradeCode: 'good', turns: sectionsIn(year) }),
    write('unit_rating', {
      onDate: workday(`${year}-12-23`),
      forYear: year,
      gradeCode: year === 2019 ? 'excellent' : 'good',
      issuerCode: 'upper_union',
      holderKind: 'unit',
    }),
  ];
});

/** Eleven women in courses of their own; 105 turns of women with a raise. */
const women = places(0, 89).filter((who) => who % 2 === 1);
const menLeading = [0, 2, 4, 6];
const staff: readonly PlannedEntry[] = [
  ...eachYear([2, 2, 2, 2, 3], (year, count) =>
    write(
      'training',
      { onDate: on(year, '08-11'), causeCode: 'profession', summary: 'Bồi dưỡng chuyên môn cho nữ' },
      women.slice((year - 2018) * 2, (year - 2018) * 2 + count),
    ),
  ),
  ...YEARS.map((year) =>
    write(
      'training',
      { onDate: on(year, '04-14'), causeCode: 'union_work', summary: 'Bồi dưỡng nghiệp vụ ủy viên ban chấp hành' },
      menLeading,
    ),
  ),
  ...YEARS.map((year, nth) =>
    write(
      'salary_raise',
      { onDate: on(year, '12-05'), causeCode: nth % 2 ? 'regular' : 'early', forYear: year },
      women.slice(nth * 5, nth * 5 + 21),
    ),
  ),
];

/** Culture and the people's inspectorate rested for some years; finance was checked every year. */
const organisation: readonly PlannedEntry[] = [
  write(
    'resolution_study',
    { onDate: '2022-02-18', summary: 'Học tập nghị quyết của Đảng và công đoàn' },
    departmentOn('2022-12-31'),
  ),
  ...[2018, 2019, 2022].map((year) =>
    write('culture_sport_event', {
      onDate: on(year, '07-27'),
      summary: 'Giao lưu thể thao chào mừng ngày 28/7',
      turns: 35,
    }),
  ),
  ...[2018, 2019].map((year) =>
    write('peoples_inspection', {
      onDate: on(year, '06-22'),
      causeCode: 'supervision',
      summary: 'Giám sát công khai tài chính',
    }),
  ),
  ...YEARS.flatMap((year) => [
    write('inspection', {
      onDate: on(year, '11-26'),
      causeCode: 'finance',
      summary: 'Kiểm tra thu, chi tài chính công đoàn',
    }),
    write('meeting', {
      onDate: on(year, '01-10'),
      causeCode: 'year',
      summary: 'Bàn chương trình phối hợp trong năm',
      turns: 20,
      partner: 'Chi bộ và thủ trưởng cơ quan',
    }),
    write('meeting', {
      onDate: on(year, '06-26'),
      causeCode: 'committee',
      summary: 'Họp Ban Chấp hành giữa năm',
      turns: 7,
    }),
    write('publicity', {
      onDate: on(year, '05-19'),
      causeCode: 'session',
      summary: 'Tuyên truyền văn bản của công đoàn',
      turns: 70,
    }),
  ]),
  write('discipline', { onDate: '2021-07-08', causeCode: 'warning' }, [71]),
];

/** What the guest of the Party committee asked of the new committee, in the order of the speech. */
const TASKS = [
  'Tuyên truyền, phổ biến văn bản của công đoàn các cấp',
  'Đổi mới phương thức hoạt động, nội dung phong phú',
  'Giáo dục chính trị tư tưởng, nắm tâm tư của đoàn viên',
  'Thi đua, văn hóa, thể thao, chăm lo đời sống',
  'Phát huy vai trò của đoàn viên trong xây dựng Đảng và công đoàn',
  'Bầu ban chấp hành mới và đoàn đại biểu',
] as const;
const directions: readonly PlannedEntry[] = TASKS.map((task, nth) =>
  write('direction', { onDate: '2023-04-27', summary: `${nth + 1}. ${task}`, giver: 'other', partner: 'Đảng ủy Sở' }),
);

/** Party, emulation, ratings, staff and the union's own life. */
export const departmentWork: readonly PlannedEntry[] = [
  ...party,
  ...emulation,
  ...ratings,
  ...staff,
  ...organisation,
  ...directions,
];
