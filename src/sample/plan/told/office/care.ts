import type { PlannedEntry } from '../../entry.ts';
import { eachYear, places, YEARS } from '../told.ts';
import { everybody, MEMBERS, on, POLICY_KIN, write } from './roll.ts';

const CAUSES = ['illness', 'bereavement', 'wedding', 'misfortune'] as const;

/** 103 visits; 152 turns on five trips; gifts, screenings, birthdays: hundreds of millions together. */
const care: readonly PlannedEntry[] = [
  ...eachYear([20, 21, 20, 21, 21], (year, turns) =>
    places(1, turns).map((nth) =>
      write(
        'visit',
        {
          onDate: `${year}-${String((nth % 12) + 1).padStart(2, '0')}-${String(1 + ((nth * 5) % 15)).padStart(2, '0')}`,
          causeCode: CAUSES[nth % CAUSES.length] ?? 'illness',
          amount: 500_000,
          giver: 'union',
          moneySource: 'union_budget',
        },
        [(year * 7 + nth) % MEMBERS],
      ),
    ),
  ),
  ...eachYear([30, 30, 31, 31, 30], (year, turns) =>
    write('trip', {
      onDate: on(year, '06-15'),
      causeCode: 'study_visit',
      summary: 'Tham quan, học tập kinh nghiệm tỉnh bạn',
      turns,
      amount: 12_000_000,
      giver: 'agency',
      moneySource: 'agency_fund',
      partner: 'Thủ trưởng cơ quan',
    }),
  ),
  ...YEARS.flatMap((year) => [
    write('health_screening', {
      onDate: on(year, '05-12'),
      causeCode: 'screening',
      turns: MEMBERS,
      amount: 9_000_000,
      tags: ['workers_month'],
      partner: 'Bệnh viện Đa khoa tỉnh Thanh Sơn',
    }),
    gift(`${year}-12-05`, 'birthday', 'member', MEMBERS, 11_200_000),
    gift(on(year, '05-31'), 'childrens_day', 'child', 38, 3_800_000, { partner: 'Đoàn Thanh niên cơ quan' }),
    gift(on(year, '09-10'), 'mid_autumn', 'child', 38, 3_800_000, { partner: 'Đoàn Thanh niên cơ quan' }),
    {
      ...gift(on(year, '09-03'), 'new_school_year', 'child', 12, 2_400_000, { partner: 'Đoàn Thanh niên cơ quan' }),
      campaign: 'learning',
    },
    { ...gift(`${year}-07-26`, 'invalids_day', 'relative', POLICY_KIN.length, 1_200_000), who: POLICY_KIN },
    {
      ...gift(`${year}-01-22`, 'tet', 'relative', POLICY_KIN.length, 2_000_000, {
        giver: 'agency_leaders',
        moneySource: 'agency_fund',
      }),
      who: POLICY_KIN,
    },
    write('reward', {
      onDate: on(year, '06-01'),
      causeCode: 'other',
      holderKind: 'child',
      beneficiaryKind: 'child',
      issuerCode: 'own',
      turns: 12,
      summary: 'Khen thưởng con đoàn viên học giỏi',
    }),
  ]),
];

function gift(
  onDate: string,
  occasionCode: string,
  beneficiaryKind: string,
  turns: number,
  amount: number,
  more: Partial<PlannedEntry['draft']> = {},
): PlannedEntry {
  return write('occasion_gift', {
    onDate,
    occasionCode,
    beneficiaryKind,
    turns,
    amount,
    giver: 'union',
    moneySource: 'union_budget',
    ...more,
  });
}

const leisure: readonly PlannedEntry[] = [
  ...eachYear([7, 7, 6, 7, 7], (year, turns) =>
    write('blood_donation', { onDate: on(year, '04-07'), turns, quantity: turns, partner: 'Đoàn Thanh niên cơ quan' }),
  ),
  ...YEARS.flatMap((year) =>
    ['03-07', '07-27'].map((day) =>
      write('culture_sport_event', {
        onDate: on(year, day),
        summary: day === '03-07' ? 'Giao lưu văn nghệ chào mừng ngày 8/3' : 'Hội thao chào mừng ngày 28/7',
        turns: 48,
        amount: 3_000_000,
        moneySource: 'union_budget',
      }),
    ),
  ),
  write('facility', { onDate: '2019-04-26', causeCode: 'hall', quantity: 1, giver: 'agency', amount: 850_000_000 }),
  write('facility', { onDate: '2020-07-17', causeCode: 'court', quantity: 2, giver: 'agency', amount: 120_000_000 }),
];

/** 88 early and 25 regular raises; two appointments from deputy head upwards, and one below that. */
const rights: readonly PlannedEntry[] = [
  ...eachYear([18, 17, 18, 17, 18], (year, turns) =>
    write('salary_raise', { onDate: on(year, '12-05'), causeCode: 'early', forYear: year, turns }),
  ),
  ...YEARS.flatMap((year) => [
    write('salary_raise', { onDate: on(year, '06-25'), causeCode: 'regular', forYear: year, turns: 5 }),
    write('insurance', { onDate: on(year, '11-20'), causeCode: 'settled', schemeCode: 'social', turns: 6 }),
    write('insurance', { onDate: on(year, '01-08'), causeCode: 'enrolled', schemeCode: 'health', turns: MEMBERS }),
    write('staff_conference', { onDate: on(year, '01-16'), forYear: year, turns: MEMBERS }),
    write('petition', {
      onDate: on(year, '01-16'),
      causeCode: 'staff_conference',
      summary: 'Chế độ làm thêm giờ, nghỉ phép',
      tags: ['answered'],
      values: { answeredOn: on(year, '01-30') },
    }),
    write('proposal', {
      onDate: on(year, '03-02'),
      causeCode: 'conditions',
      summary: 'Trang bị máy tính, bàn làm việc',
      partner: 'Thủ trưởng cơ quan',
      tags: ['answered'],
    }),
  ]),
  write('promotion', { onDate: '2019-05-03', causeCode: 'deputy_head' }, [8]),
  write('promotion', { onDate: '2021-03-01', causeCode: 'head' }, [14]),
  write('promotion', { onDate: '2020-02-14', causeCode: 'staff' }, [33]),
];

/** 244.000.000 đồng for four funds; 120.000.000 đồng of things for schools. */
const FUNDS: readonly (readonly [fundCode: string, day: string, millions: Readonly<Record<number, number>>])[] = [
  ['union_shelter', '05-18', { 2018: 6, 2019: 6, 2020: 6, 2021: 6, 2022: 6 }],
  ['for_the_poor', '10-20', { 2018: 12, 2019: 12, 2020: 12, 2021: 12, 2022: 12 }],
  ['disaster_prevention', '08-12', { 2018: 10, 2019: 10, 2020: 10, 2021: 10, 2022: 10 }],
  ['covid_prevention', '06-11', { 2020: 50, 2021: 54 }],
];
const funds: readonly PlannedEntry[] = [
  ...FUNDS.flatMap(([fundCode, day, millions]) =>
    Object.entries(millions).map(([year, amount]) =>
      write(
        'donation',
        {
          onDate: on(Number(year), day),
          fundCode,
          amount: amount * 1_000_000,
          tags: ['from_above'],
          issuerCode: 'upper_union',
        },
        fundCode === 'for_the_poor' && year === '2022' ? everybody : undefined,
        fundCode === 'for_the_poor' && year === '2022' ? 'poor2022' : undefined,
      ),
    ),
  ),
  write(
    'in_kind_gift',
    { onDate: '2021-10-29', item: 'Phòng học máy tính', quantity: 1, itemUnit: 'phòng', inKindValue: 100_000_000 },
    undefined,
    'computers',
  ),
  write(
    'in_kind_gift',
    { onDate: '2021-10-29', item: 'Học bổng', quantity: 20, itemUnit: 'suất', inKindValue: 20_000_000 },
    undefined,
    'computers',
  ),
];

/** What the union gave, cared for and collected. */
export const officeCare: readonly PlannedEntry[] = [...care, ...leisure, ...rights, ...funds];
