import { FEDERATION, PLAYED_GROUPS, PLAYED_UNIT, UPPER_UNION } from '../units.ts';

/** The terms of the played unit. IV was to last until 2028 and was cut short by the congresses of 2025 (C-31). */
export const TERMS = [
  {
    ordinal: 3,
    label: '2017 - 2022',
    nominalFrom: 2017,
    nominalTo: 2022,
    startsOn: '2017-12-20',
    endsOn: '2023-01-05',
  },
  {
    ordinal: 4,
    label: '2023 - 2028',
    nominalFrom: 2023,
    nominalTo: 2028,
    startsOn: '2023-01-06',
    endsOn: '2025-11-19',
  },
  { ordinal: 5, label: '2025 - 2030', nominalFrom: 2025, nominalTo: 2030, startsOn: '2025-11-20', endsOn: null },
] as const;
export const FEDERATION_TERMS = [
  {
    ordinal: 13,
    label: '2023 - 2028',
    nominalFrom: 2023,
    nominalTo: 2028,
    startsOn: '2023-10-12',
    endsOn: '2025-12-09',
  },
  // Under a new name the count begins anew (C-30, N-6).
  { ordinal: 1, label: '2025 - 2030', nominalFrom: 2025, nominalTo: 2030, startsOn: '2025-12-10', endsOn: null },
] as const;
export type Ordinal = (typeof TERMS)[number]['ordinal'];

/** Bodies of each term. */
export const BODIES = {
  executiveCommittee: 'Ban Chấp hành',
  inspectionCommittee: 'Ủy ban Kiểm tra',
  womensBoard: 'Ban Nữ công',
} as const;
export type BodyKind = keyof typeof BODIES;

/** Officers of the federation, who are on no roll of the sample. */
export type Officer = 'federationChair' | 'federationViceChair' | 'federationOfficer' | 'administrator';

/** A post before it is given. `who`: place in the played unit's roll, or an officer above. */
export interface PlannedPost {
  readonly who: number | Officer;
  readonly unit: string;
  readonly body?: { readonly kind: BodyKind; readonly ordinal: Ordinal };
  readonly line: 'union' | 'job' | 'party';
  readonly kindCode: string;
  readonly title: string;
  readonly portfolio?: string;
  readonly positionOrder: number;
  readonly fromOn: string;
  readonly toOn: string | null;
}

type Seat = readonly [who: number, portfolio: string];

/** Chair, vice chair and three members of each term's committee, and what each answers for. */
export const COMMITTEES: Readonly<Record<Ordinal, readonly [Seat, Seat, Seat, Seat, Seat]>> = {
  3: [
    [5, 'Phụ trách chung'],
    [0, 'Tổ chức, đoàn viên'],
    [1, 'Tài chính'],
    [4, 'Nữ công'],
    [2, 'Tuyên truyền, thi đua'],
  ],
  4: [
    [1, 'Phụ trách chung'],
    [0, 'Tổ chức, đoàn viên'],
    [2, 'Tài chính, thăm hỏi'],
    [6, 'Nữ công'],
    [3, 'Tuyên truyền, thi đua'],
  ],
  5: [
    [1, 'Phụ trách chung'],
    [0, 'Tổ chức, đoàn viên, nữ công'],
    [2, 'Tài chính, thăm hỏi'],
    [3, 'Tuyên truyền, thi đua'],
    [9, 'Văn hóa, thể thao, đời sống'],
  ],
};

const INSPECTORS: Readonly<Record<Ordinal, readonly number[]>> = { 3: [20, 17, 33], 4: [17, 24, 28], 5: [17, 24, 35] };
const WOMEN: Readonly<Record<Ordinal, readonly number[]>> = { 3: [4, 6, 22], 4: [6, 10, 12], 5: [12, 6, 22] };
/** Leader and deputy of each group. */
const LEADERS: Readonly<Record<'before' | 'since', readonly (readonly [number, number])[]>> = {
  before: [
    [13, 10],
    [4, 11],
    [8, 18],
    [22, 25],
  ],
  since: [
    [10, 16],
    [11, 14],
    [18, 21],
    [25, 22],
  ],
};
const GROUPS_ELECTED_ON = ['2018-01-12', '2023-02-17'] as const;

function bodyPosts(ordinal: Ordinal): PlannedPost[] {
  const fromOn = TERMS.find((term) => term.ordinal === ordinal)?.startsOn as string;
  const toOn = TERMS.find((term) => term.ordinal === ordinal + 1)?.startsOn ?? null;
  const inBody = (kind: BodyKind) => ({
    unit: PLAYED_UNIT,
    body: { kind, ordinal },
    line: 'union' as const,
    fromOn,
    toOn,
  });
  return [
    ...COMMITTEES[ordinal].map(([who, portfolio], nth) => ({
      ...inBody('executiveCommittee'),
      who,
      portfolio,
      ...committeeTitle(nth),
      positionOrder: nth + 1,
    })),
    ...INSPECTORS[ordinal].map((who, nth) => ({
      ...inBody('inspectionCommittee'),
      who,
      ...(nth === 0
        ? { kindCode: 'inspectionHead', title: 'Chủ nhiệm Ủy ban Kiểm tra' }
        : { kindCode: 'inspectionMember', title: 'Ủy viên Ủy ban Kiểm tra' }),
      positionOrder: 10 + nth,
    })),
    ...WOMEN[ordinal].map((who, nth) => ({
      ...inBody('womensBoard'),
      who,
      ...(nth === 0
        ? { kindCode: 'womensHead', title: 'Trưởng Ban Nữ công' }
        : { kindCode: 'womensMember', title: 'Ủy viên Ban Nữ công' }),
      positionOrder: 20 + nth,
    })),
  ];
}

function committeeTitle(nth: number): { kindCode: string; title: string } {
  if (nth === 0) return { kindCode: 'chair', title: 'Chủ tịch' };
  return nth === 1
    ? { kindCode: 'viceChair', title: 'Phó Chủ tịch' }
    : { kindCode: 'committeeMember', title: 'Ủy viên Ban Chấp hành' };
}

function groupPosts(): PlannedPost[] {
  const [first, second] = GROUPS_ELECTED_ON;
  const pair = (
    unit: string,
    [leader, deputy]: readonly [number, number],
    dates: { fromOn: string; toOn: string | null },
  ): PlannedPost[] => [
    { who: leader, unit, line: 'union', kindCode: 'groupLeader', title: 'Tổ trưởng', positionOrder: 1, ...dates },
    { who: deputy, unit, line: 'union', kindCode: 'groupDeputyLeader', title: 'Tổ phó', positionOrder: 2, ...dates },
  ];
  return PLAYED_GROUPS.flatMap((unit, nth) => [
    ...pair(unit, LEADERS.before[nth] as [number, number], { fromOn: first, toOn: second }),
    ...pair(unit, LEADERS.since[nth] as [number, number], { fromOn: second, toOn: null }),
  ]);
}

const beside = (
  who: number,
  line: 'job' | 'party',
  kindCode: string,
  title: string,
  fromOn: string,
  toOn: string | null = null,
): PlannedPost => ({
  who,
  unit: PLAYED_UNIT,
  line,
  kindCode,
  title,
  positionOrder: 50,
  fromOn,
  toOn,
});

/** Posts of the office and of the Party cell, beside those of the union. */
const BESIDE: readonly PlannedPost[] = [
  beside(7, 'job', 'director', 'Giám đốc', '2016-08-01'),
  beside(1, 'job', 'deputyDirector', 'Phó Giám đốc', '2019-04-01'),
  beside(0, 'job', 'departmentHead', 'Trưởng phòng Hành chính - Tổng hợp', '2019-06-01'),
  beside(5, 'job', 'departmentHead', 'Trưởng phòng Thông tin - Truyền thông', '2014-05-01'),
  beside(7, 'party', 'secretary', 'Bí thư Chi bộ', '2017-06-15'),
  beside(1, 'party', 'deputySecretary', 'Phó Bí thư Chi bộ', '2020-05-20'),
  beside(0, 'party', 'cellMember', 'Chi ủy viên', '2020-05-20'),
];

const above = (
  who: Officer,
  unit: string,
  kindCode: string,
  title: string,
  positionOrder: number,
  fromOn: string,
  toOn: string | null = null,
): PlannedPost => ({
  who,
  unit,
  line: 'union',
  kindCode,
  title,
  positionOrder,
  fromOn,
  toOn,
});

const ABOVE: readonly PlannedPost[] = [
  above('federationChair', FEDERATION, 'chair', 'Chủ tịch', 1, '2021-03-10'),
  above('federationViceChair', FEDERATION, 'viceChair', 'Phó Chủ tịch', 2, '2020-07-01'),
  above('federationViceChair', UPPER_UNION, 'chair', 'Chủ tịch', 1, '2017-11-15', '2025-06-15'),
  {
    ...above(
      'federationViceChair',
      UPPER_UNION,
      'blocCommittee',
      'Ủy viên Ban Chấp hành Đảng bộ Khối',
      60,
      '2020-08-12',
      '2025-06-15',
    ),
    line: 'party',
  },
  above('federationOfficer', FEDERATION, 'standingMember', 'Ủy viên Ban Thường vụ', 3, '2023-10-12'),
  above('administrator', FEDERATION, 'administrator', 'Quản trị phần mềm', 90, '2017-01-03'),
];

/** All posts of the played unit, its groups and the unions above. */
export const planPosts = (): PlannedPost[] => [
  ...TERMS.flatMap((term) => bodyPosts(term.ordinal)),
  ...groupPosts(),
  ...BESIDE,
  ...ABOVE,
];

/** Who writes a unit's book: the group's leader, at the desk the member who answers for visits. */
export const recorderOf = (unit: string): number =>
  LEADERS.since[PLAYED_GROUPS.indexOf(unit)]?.[0] ?? COMMITTEES[5][2][0];
