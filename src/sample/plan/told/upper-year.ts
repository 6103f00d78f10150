import type { NewTarget } from '../../../modules/targets/index.ts';
import { DISSOLVED_ON, SAMPLE_UNITS, UPPER_UNION, type SampleUnit } from '../../units.ts';
import { workday, type PlannedCampaign, type PlannedEntry } from '../entry.ts';
import { aim, bookOf, places, type PlannedTerm, type Write } from './told.ts';

/** The upper union's year 2022: its own work, and what rolls up from the 58 unions below it. */
const write = bookOf(UPPER_UNION);
const on = (day: string): string => workday(`2022-${day}`);

export const UPPER_TERMS: readonly PlannedTerm[] = [
  {
    ordinal: 5,
    label: '2018 - 2023',
    nominalFrom: 2018,
    nominalTo: 2023,
    startsOn: '2018-03-16',
    endsOn: '2023-06-28',
  },
  {
    ordinal: 6,
    label: '2023 - 2028',
    nominalFrom: 2023,
    nominalTo: 2028,
    startsOn: '2023-06-29',
    endsOn: '2025-06-14',
  },
];

export const upperCampaigns: readonly PlannedCampaign[] = [
  {
    key: 'goodOfficers',
    unit: UPPER_UNION,
    values: {
      name: 'Cán bộ công đoàn cơ sở giỏi',
      kindCode: 'contest',
      organiser: 'upper_union',
      fromOn: '2022-03-01',
      toOn: '2022-09-30',
      note: null,
    },
  },
  {
    key: 'labourAndUnion',
    unit: UPPER_UNION,
    values: {
      name: 'Lao động giỏi và xây dựng tổ chức công đoàn vững mạnh',
      kindCode: 'movement',
      organiser: 'upper_union',
      fromOn: '2022-01-10',
      toOn: '2022-12-31',
      note: null,
    },
  },
];

const MEETING_ON = '2022-01-14';

const own: readonly PlannedEntry[] = [
  write('meeting', {
    onDate: MEETING_ON,
    causeCode: 'year',
    summary: 'Thông qua chương trình công tác năm 2022',
    turns: 60,
  }),
  write('meeting', {
    onDate: MEETING_ON,
    causeCode: 'thematic',
    summary: 'Ký chương trình phối hợp năm 2022',
    turns: 12,
    partner: 'Các đoàn thể của khối',
  }),
  write('meeting', {
    onDate: '2022-12-20',
    causeCode: 'year',
    summary: 'Tổng kết năm 2022, nhiệm vụ trọng tâm năm 2023',
    turns: 116,
  }),
  write(
    'contest',
    { onDate: on('08-25'), summary: 'Hội thi cán bộ công đoàn cơ sở giỏi', turns: 58, issuerCode: 'upper_union' },
    undefined,
    'goodOfficers',
  ),
  write('contest', {
    onDate: on('05-19'),
    summary: 'Dự hội thi của Liên đoàn Lao động tỉnh',
    turns: 4,
    issuerCode: 'federation',
  }),
  ...['03-23', '06-22'].map((day) =>
    write('training', {
      onDate: on(day),
      causeCode: 'union_work',
      summary: 'Tập huấn cán bộ công đoàn cơ sở',
      turns: 58,
    }),
  ),
  write('training', {
    onDate: on('04-27'),
    causeCode: 'political_theory',
    summary: 'Lớp Bồi dưỡng kết nạp Đảng',
    turns: 113,
    partner: 'Đảng ủy Khối',
  }),
  ...['04-14', '07-15', '10-13'].map((day) =>
    write('inspection', { onDate: on(day), causeCode: 'finance', summary: 'Kiểm tra tài chính công đoàn cơ sở' }),
  ),
  write('publicity', {
    onDate: on('09-15'),
    causeCode: 'social_network',
    summary: 'Trang công đoàn trên mạng xã hội',
    quantity: 96,
  }),
  write(
    'emulation_movement',
    {
      onDate: on('01-24'),
      summary: 'Lao động giỏi và xây dựng tổ chức công đoàn vững mạnh',
      turns: 58,
      issuerCode: 'upper_union',
    },
    undefined,
    'labourAndUnion',
  ),
  write('hardship_support', {
    onDate: on('01-21'),
    causeCode: 'hardship',
    beneficiaryKind: 'member',
    turns: 24,
    amount: 24_000_000,
    giver: 'upper_union',
  }),
  write(
    'reward',
    {
      onDate: '2022-12-20',
      causeCode: 'commendation',
      holderKind: 'collective',
      issuerCode: 'upper_union',
      turns: 13,
      forYear: 2022,
    },
    undefined,
    'labourAndUnion',
  ),
  write(
    'reward',
    {
      onDate: '2022-12-20',
      causeCode: 'commendation',
      holderKind: 'person',
      issuerCode: 'upper_union',
      turns: 41,
      forYear: 2022,
    },
    undefined,
    'labourAndUnion',
  ),
  write('direction', {
    onDate: '2022-01-12',
    summary: 'Chương trình công tác năm 2022',
    giver: 'other',
    partner: 'Đảng ủy Khối các cơ quan và doanh nghiệp',
  }),
  write('direction', {
    onDate: '2022-12-20',
    summary: 'Khắc phục hạn chế năm 2022, tìm nguyên nhân',
    giver: 'other',
    partner: 'Liên đoàn Lao động tỉnh',
  }),
];

/** Totals of the year over all unions. */
const SHELTER = 193_000_000;
const CLASS = 113;
const ADMITTED = 108;

/** Unions that ended with the offices of the state recorded their part of the year; the first told unions have books of their own. */
function contributors(told: ReadonlySet<string>): SampleUnit[] {
  return SAMPLE_UNITS.filter(
    (unit) =>
      unit.kind === 'grassroots_union' &&
      unit.endedOn === DISSOLVED_ON &&
      !told.has(unit.code) &&
      (unit.members ?? 0) >= 40 &&
      unit.foundedOn < '2022-01-01',
  ).slice(0, 6);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** What is still missing of each total after the books of the other unions is spread over six unions. */
export function planUpperYear(others: readonly PlannedEntry[]): PlannedEntry[] {
  const inYear = others.filter(({ draft }) => draft.onDate.startsWith('2022'));
  const shelter =
    SHELTER -
    sum(
      inYear.map(({ kind, draft }) =>
        kind === 'donation' && draft.fundCode === 'union_shelter' && draft.tags?.includes('from_above')
          ? (draft.amount ?? 0)
          : 0,
      ),
    );
  const steps = (stageCode: string): number =>
    inYear.filter(({ kind, draft }) => kind === 'party_step' && draft.stageCode === stageCode).length;
  const units = contributors(new Set(others.map(({ unit }) => unit)));
  return [
    ...own,
    ...spread(shelter / 10_000, units).map(([unit, parts]) =>
      bookOf(unit)('donation', {
        onDate: on('05-20'),
        fundCode: 'union_shelter',
        amount: parts * 10_000,
        tags: ['from_above'],
        issuerCode: 'federation',
      }),
    ),
    ...spread(CLASS - steps('class'), units).flatMap(([unit, count]) => stepsOf(bookOf(unit), 'class', '04-27', count)),
    ...spread(ADMITTED - steps('admitted'), units).flatMap(([unit, count]) =>
      stepsOf(bookOf(unit), 'admitted', '09-02', count),
    ),
  ];
}

/** One record a union: the named of a stage together. */
const stepsOf = (book: Write, stageCode: string, day: string, count: number): PlannedEntry[] => [
  book('party_step', { onDate: on(day), stageCode }, places(1, count)),
];

function spread(total: number, units: readonly SampleUnit[]): [unit: string, part: number][] {
  const each = Math.floor(total / units.length);
  return units.map((unit, nth) => [unit.code, nth === 0 ? total - each * (units.length - 1) : each]);
}

/** Nine targets of the year, two of them exceeded; that of the Party counts two introductions below it. */
const targetsOfYear = [
  aim(1, 'Vận động ủng hộ Quỹ Mái ấm Công đoàn từ 180 triệu đồng', 'donations.shelter.amount', {
    comparator: 'atLeast',
    goalPart: 180_000_000,
  }),
  {
    ...aim(2, 'Giới thiệu từ 58 đoàn viên ưu tú cho Đảng', 'party.admitted', { comparator: 'atLeast', goalPart: 58 }),
    parts: [
      aim(1, 'Giới thiệu từ 58 đoàn viên ưu tú học lớp Bồi dưỡng kết nạp Đảng', 'party.class', {
        comparator: 'atLeast',
        goalPart: 58,
      }),
      aim(2, 'Từ 58 đoàn viên được kết nạp Đảng', 'party.admitted', { comparator: 'atLeast', goalPart: 58 }),
    ],
  },
  aim(3, 'Không có đoàn viên bị kỷ luật', 'discipline.persons', { comparator: 'none', goalPart: 0 }),
  aim(4, 'Trên 2 cuộc kiểm tra, giám sát', 'inspections.times', { comparator: 'moreThan', goalPart: 2 }),
  aim(5, 'Trên 200 lượt cán bộ, đoàn viên được tập huấn', 'training.turns', { comparator: 'moreThan', goalPart: 200 }),
  aim(6, 'Trên 90 tin, bài tuyên truyền', 'publicity.posts', { comparator: 'moreThan', goalPart: 90 }),
  aim(7, '100% tổ, bộ phận hoàn thành tốt nhiệm vụ trở lên', 'groups.good.share', {
    comparator: 'exactly',
    goalPart: 100,
    goalWhole: 100,
  }),
  aim(8, 'Trên 20 lượt đoàn viên khó khăn được hỗ trợ', 'support.turns', { comparator: 'moreThan', goalPart: 20 }),
  aim(9, 'Trên 50 lượt cán bộ dự hội thi', 'contests.turns', { comparator: 'moreThan', goalPart: 50 }),
];

export const upperTargets: NewTarget[] = targetsOfYear.map((target) => ({
  ...target,
  year: 2022,
  ...('parts' in target ? { parts: target.parts.map((part) => ({ ...part, year: 2022 })) } : {}),
}));
