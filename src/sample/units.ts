export type UnitKind =
  | 'provincial_federation'
  | 'provincial_civil_servants_union'
  | 'grassroots_union'
  | 'section_union'
  | 'union_group';
export type FundingKind = 'budget_100' | 'budget_part' | 'self_funded' | 'enterprise';

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
}

const PROVINCE = 'tỉnh Thanh Sơn';
const BLOC = 'Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh';
/** Last day of the unions of offices wholly paid by the budget. */
export const DISSOLVED_ON = '2025-06-10';
/** From this day all other unions stand directly under the federation; the one between them ended the day before. */
export const MOVED_ON = '2025-06-15';

/** A row of a grassroots union: what its employer is called, in full and in short, and what stands below it. */
interface Employer {
  /** Ends the union's address. */
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly foundedOn: string;
  readonly fundingKind: FundingKind;
  readonly partyBody: string;
  readonly sections?: readonly string[];
  readonly groups?: readonly string[];
}

export const FEDERATION = 'ldld-tinh';
export const UPPER_UNION = 'cdvc-tinh';
/** The unit whose terms the sample plays: its employer is only partly paid by the budget, so that it lives on after June 2025 (N-1). */
export const PLAYED_UNIT = 'cdcs-trung-tam-vhtt';
export const PLAYED_GROUPS = [1, 2, 3, 4].map((nth) => `${PLAYED_UNIT}-${nth}`);
/** Two unions whose own work is recorded too: one ended in 2025, one lives. */
export const ENDED_SIBLING = 'cdcs-so-noi-vu';
export const LIVING_SIBLING = 'cdcs-benh-vien-da-khoa';

const EMPLOYERS: readonly Employer[] = [
  {
    code: 'trung-tam-vhtt',
    name: `Trung tâm Văn hóa và Truyền thông ${PROVINCE}`,
    shortName: 'Trung tâm VH&TT',
    foundedOn: '2008-05-12',
    fundingKind: 'budget_part',
    partyBody: 'Chi bộ Trung tâm Văn hóa và Truyền thông',
    groups: ['Hành chính - Tổng hợp', 'Nghiệp vụ Văn hóa', 'Thông tin - Truyền thông', 'Biểu diễn - Triển lãm'],
  },
  {
    code: 'so-noi-vu',
    name: `Sở Nội vụ ${PROVINCE}`,
    shortName: 'Sở Nội vụ',
    foundedOn: '1997-03-04',
    fundingKind: 'budget_100',
    partyBody: 'Đảng bộ Sở Nội vụ',
    groups: ['Văn phòng', 'Tổ chức - Biên chế', 'Lưu trữ'],
  },
  {
    code: 'so-tai-chinh',
    name: `Sở Tài chính ${PROVINCE}`,
    shortName: 'Sở Tài chính',
    foundedOn: '1997-03-04',
    fundingKind: 'budget_100',
    partyBody: 'Đảng bộ Sở Tài chính',
    groups: ['Ngân sách', 'Giá - Công sản', 'Hành chính sự nghiệp'],
  },
  {
    code: 'so-xay-dung',
    name: `Sở Xây dựng ${PROVINCE}`,
    shortName: 'Sở Xây dựng',
    foundedOn: '1997-04-21',
    fundingKind: 'budget_100',
    partyBody: 'Đảng bộ Sở Xây dựng',
    groups: ['Quy hoạch', 'Hạ tầng', 'Thanh tra xây dựng'],
  },
  {
    code: 'so-tu-phap',
    name: `Sở Tư pháp ${PROVINCE}`,
    shortName: 'Sở Tư pháp',
    foundedOn: '1997-05-08',
    fundingKind: 'budget_100',
    partyBody: 'Chi bộ Sở Tư pháp',
    groups: ['Hành chính tư pháp', 'Bổ trợ tư pháp'],
  },
  {
    code: 'so-cong-thuong',
    name: `Sở Công Thương ${PROVINCE}`,
    shortName: 'Sở Công Thương',
    foundedOn: '2008-04-28',
    fundingKind: 'budget_100',
    partyBody: 'Đảng bộ Sở Công Thương',
    groups: ['Công nghiệp', 'Thương mại', 'Khuyến công'],
  },
  {
    code: 'so-nong-nghiep',
    name: `Sở Nông nghiệp và Phát triển nông thôn ${PROVINCE}`,
    shortName: 'Sở Nông nghiệp',
    foundedOn: '1997-03-18',
    fundingKind: 'budget_100',
    partyBody: 'Đảng bộ Sở Nông nghiệp và Phát triển nông thôn',
    sections: ['Chi cục Kiểm lâm', 'Chi cục Thủy lợi', 'Chi cục Chăn nuôi và Thú y'],
  },
  {
    code: 'van-phong-ubnd',
    name: `Văn phòng Ủy ban nhân dân ${PROVINCE}`,
    shortName: 'Văn phòng UBND tỉnh',
    foundedOn: '1997-02-20',
    fundingKind: 'budget_100',
    partyBody: 'Đảng bộ Văn phòng Ủy ban nhân dân tỉnh',
    groups: ['Tổng hợp', 'Hành chính - Quản trị', 'Phục vụ hành chính công'],
  },
  {
    code: 'hoi-vhnt',
    name: `Hội Văn học Nghệ thuật ${PROVINCE}`,
    shortName: 'Hội VHNT',
    foundedOn: '2001-09-10',
    fundingKind: 'budget_part',
    partyBody: 'Chi bộ Hội Văn học Nghệ thuật',
  },
  {
    code: 'benh-vien-da-khoa',
    name: `Bệnh viện Đa khoa ${PROVINCE}`,
    shortName: 'BVĐK tỉnh',
    foundedOn: '1997-06-02',
    fundingKind: 'self_funded',
    partyBody: 'Đảng bộ Bệnh viện Đa khoa tỉnh',
    sections: ['Khối Lâm sàng', 'Khối Cận lâm sàng', 'Khối Hành chính - Hậu cần'],
  },
  {
    code: 'cao-dang-ky-thuat',
    name: 'Trường Cao đẳng Kỹ thuật Thanh Sơn',
    shortName: 'Trường CĐKT',
    foundedOn: '2006-10-16',
    fundingKind: 'budget_part',
    partyBody: 'Đảng bộ Trường Cao đẳng Kỹ thuật Thanh Sơn',
    sections: ['Khoa Cơ khí - Điện', 'Khoa Công nghệ thông tin', 'Khối Phòng ban'],
  },
  {
    code: 'dai-ptth',
    name: `Đài Phát thanh và Truyền hình ${PROVINCE}`,
    shortName: 'Đài PTTH',
    foundedOn: '1997-04-07',
    fundingKind: 'budget_part',
    partyBody: 'Đảng bộ Đài Phát thanh và Truyền hình',
    groups: ['Thời sự', 'Kỹ thuật', 'Văn nghệ - Giải trí'],
  },
  {
    code: 'dich-vu-viec-lam',
    name: `Trung tâm Dịch vụ việc làm ${PROVINCE}`,
    shortName: 'TT DVVL',
    foundedOn: '2005-11-22',
    fundingKind: 'self_funded',
    partyBody: 'Chi bộ Trung tâm Dịch vụ việc làm',
    groups: ['Tư vấn', 'Bảo hiểm thất nghiệp'],
  },
  {
    code: 'nuoc-sach',
    name: 'Công ty TNHH một thành viên Nước sạch Thanh Sơn',
    shortName: 'Công ty Nước sạch',
    foundedOn: '2010-07-15',
    fundingKind: 'enterprise',
    partyBody: 'Chi bộ Công ty Nước sạch Thanh Sơn',
    groups: ['Sản xuất', 'Mạng lưới - Đồng hồ', 'Văn phòng'],
  },
];

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
      parent: UPPER_UNION,
    },
    ...below('section_union', 'Công đoàn bộ phận', 'CĐBP', employer.sections),
    ...below('union_group', 'Tổ Công đoàn', 'Tổ', employer.groups),
  ];
}

/** All units of the sample, each after the unit above it. */
export const SAMPLE_UNITS: readonly SampleUnit[] = [...TOP, ...EMPLOYERS.flatMap(unitsOf)];
