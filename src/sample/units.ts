import { EMPLOYERS, LOCAL_EMPLOYERS } from './employers.ts';
import { PROVINCE, type Employer, type FundingKind } from './named-employers.ts';

export type UnitKind =
  | 'provincial_federation'
  | 'provincial_civil_servants_union'
  | 'commune_union'
  | 'grassroots_union'
  | 'section_union'
  | 'union_group';

/** A unit of the sample province, which exists on no map of provinces. */
export interface SampleUnit {
  /** As it stands in addresses. */
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  /** In numbers of papers: "05/BC-CĐCS". */
  readonly abbreviation: string;
  readonly employerName: string | null;
  readonly kind: UnitKind;
  /** Code of the unit above when it was founded, null at the top. */
  readonly parent: string | null;
  readonly foundedOn: string;
  /** Last day of the unit's life, null while it lives. Unions of offices paid wholly by the budget end before 15/06/2025 (N-1). */
  readonly endedOn: string | null;
  /** Of the employer; null for unions that have none. Sections and groups follow their grassroots union. */
  readonly fundingKind: FundingKind | null;
  /** The Party body that directs the unit beside the union line. */
  readonly partyBody: string | null;
  /** Under which it came when the communes got unions of their own (N-5). */
  readonly movesTo?: string;
  /** Of a grassroots union: how many members the sample gives it; left out, a handful. */
  readonly members?: number | undefined;
}

const BLOC = 'Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh';
/** Last day of the unions of offices wholly paid by the budget. */
export const DISSOLVED_ON = '2025-06-10';
/** From this day all other unions stand directly under the federation; the one between them ended the day before. */
export const MOVED_ON = '2025-06-15';

export const FEDERATION = 'ldld-tinh';
export const UPPER_UNION = 'cdvc-tinh';
/** The unit whose terms the sample plays: its employer is only partly paid by the budget, so that it lives on after June 2025 (N-1). */
export const PLAYED_UNIT = 'cdcs-trung-tam-vhtt';
export const PLAYED_GROUPS = [1, 2, 3, 4].map((nth) => `${PLAYED_UNIT}-${nth}`);
/** Two unions whose own work is recorded too: one ended in 2025, one lives. */
export const ENDED_SIBLING = 'cdcs-so-noi-vu';
export const LIVING_SIBLING = 'cdcs-benh-vien-da-khoa';
/** Unions of which a whole past term is told, beside the played one: an office, an association, a department with sections. */
export const OFFICE = 'cdcs-so-cong-thuong';
export const ASSOCIATION = 'cdcs-hoi-vhnt';
export const DEPARTMENT = 'cdcs-so-lao-dong';
/** The department's fifth section, and the union that took its members in. */
export const MERGED_SECTION = `${DEPARTMENT}-5`;
export const COLLEGE = 'cdcs-cao-dang-ky-thuat';

const TOP: readonly SampleUnit[] = [
  {
    code: FEDERATION,
    name: `Liên đoàn Lao động ${PROVINCE}`,
    shortName: 'LĐLĐ tỉnh',
    abbreviation: 'LĐLĐ',
    employerName: null,
    kind: 'provincial_federation',
    parent: null,
    foundedOn: '1997-01-01',
    endedOn: null,
    fundingKind: null,
    partyBody: 'Tỉnh ủy Thanh Sơn',
  },
  {
    code: UPPER_UNION,
    name: `Công đoàn Viên chức ${PROVINCE}`,
    shortName: 'CĐVC tỉnh',
    abbreviation: 'CĐVC',
    employerName: null,
    kind: 'provincial_civil_servants_union',
    parent: FEDERATION,
    foundedOn: '1997-02-03',
    endedOn: '2025-06-14',
    fundingKind: null,
    partyBody: BLOC,
  },
];

/** The grassroots union of an employer, its sections and its groups. */
function unitsOf(employer: Employer): SampleUnit[] {
  const { foundedOn, fundingKind, partyBody } = employer;
  const code = `cdcs-${employer.code}`;
  const endedOn = fundingKind === 'budget_100' ? DISSOLVED_ON : null;
  const shared = { foundedOn, endedOn, fundingKind, partyBody, employerName: employer.name };
  const below = (
    kind: 'section_union' | 'union_group',
    label: string,
    short: string,
    names: readonly string[] = [],
  ): SampleUnit[] =>
    names.map((name, index) => ({
      ...shared,
      endedOn: employer.sectionEnds?.[name] ?? endedOn,
      code: `${code}-${index + 1}`,
      name: `${label} ${name}`,
      shortName: `${short} ${name}`,
      abbreviation: short === 'Tổ' ? 'TCĐ' : short,
      kind,
      parent: code,
    }));
  return [
    {
      ...shared,
      code,
      name: `Công đoàn cơ sở ${employer.name}`,
      shortName: `CĐCS ${employer.shortName}`,
      abbreviation: 'CĐCS',
      kind: 'grassroots_union',
      members: employer.members,
      parent: UPPER_UNION,
    },
    ...below('section_union', 'Công đoàn bộ phận', 'CĐBP', employer.sections),
    ...below('union_group', 'Tổ Công đoàn', 'Tổ', employer.groups),
  ];
}

/** The province was merged with its neighbour on this day and the federation renamed; communes got unions two weeks later. */
export const MERGED_PROVINCE = { name: 'tỉnh Thanh Lâm', from: '2025-07-01', communesFrom: '2025-07-15' } as const;

const COMMUNES: readonly SampleUnit[] = (
  [
    ['cd-phuong-lam-thuong', 'phường Lâm Thượng', 'CĐP'],
    ['cd-xa-thach-giang', 'xã Thạch Giang', 'CĐX'],
    ['cd-xa-van-dai', 'xã Vân Đài', 'CĐX'],
  ] as const
).map(([code, name, abbreviation]) => ({
  code,
  name: `Công đoàn ${name}`,
  shortName: `CĐ ${name}`,
  abbreviation,
  employerName: null,
  kind: 'commune_union',
  parent: FEDERATION,
  foundedOn: MERGED_PROVINCE.communesFrom,
  endedOn: null,
  fundingKind: null,
  partyBody: `Đảng ủy ${name}`,
}));

/** Unions in the communes: schools, a health station, a company; before July 2025 right under the federation. */
const inCommune = (employer: Employer, movesTo: string): SampleUnit[] => {
  const [union, ...parts] = unitsOf(employer);
  return union ? [{ ...union, parent: FEDERATION, movesTo }, ...parts] : [];
};
const IN_COMMUNES: readonly SampleUnit[] = LOCAL_EMPLOYERS.flatMap(([employer, commune]) =>
  inCommune(employer, commune),
);

/** All units of the sample, each after the unit above it. */
export const SAMPLE_UNITS: readonly SampleUnit[] = [...TOP, ...EMPLOYERS.flatMap(unitsOf), ...COMMUNES, ...IN_COMMUNES];
