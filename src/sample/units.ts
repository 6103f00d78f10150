export type UnitKind = 'federation' | 'upper_union' | 'grassroots' | 'section' | 'group';
export type FundingKind = 'budget_100' | 'budget_part' | 'self_funded' | 'enterprise';

/** A unit of the sample province, which exists on no map of provinces. */
export interface SampleUnit {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: UnitKind;
  /** Code of the unit above, null at the top. */
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
const ENDED = '2025-06-10';

/** A row of a grassroots union: what its employer is called, in full and in short, and what stands below it. */
interface Employer {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly foundedOn: string;
  readonly fundingKind: FundingKind;
  readonly partyBody: string;
  readonly sections?: readonly string[];
  readonly groups?: readonly string[];
}

/** The unit whose whole term the sample plays. */
export const PLAYED_UNIT = 'VHTT';

const EMPLOYERS: readonly Employer[] = [
  {
    code: PLAYED_UNIT,
    name: `Sở Văn hóa và Truyền thông ${PROVINCE}`,
    shortName: 'Sở VHTT',
    foundedOn: '2008-05-12',
    fundingKind: 'budget_100',
    partyBody: 'Chi bộ Sở Văn hóa và Truyền thông',
    groups: ['Văn phòng - Thanh tra', 'Nghiệp vụ Văn hóa', 'Báo chí - Xuất bản', 'Trung tâm Chuyển đổi số'],
  },
  {
    code: 'SNV',
    name: `Sở Nội vụ ${PROVINCE}`,
    shortName: 'Sở Nội vụ',
    foundedOn: '1997-03-04',
    fundingKind: 'budget_100',
    partyBody: 'Đảng bộ Sở Nội vụ',
    groups: ['Văn phòng', 'Tổ chức - Biên chế', 'Lưu trữ'],
  },
  {
    code: 'STC',
    name: `Sở Tài chính ${PROVINCE}`,
    shortName: 'Sở Tài chính',
    foundedOn: '1997-03-04',
    fundingKind: 'budget_100',
    partyBody: 'Đảng bộ Sở Tài chính',
    groups: ['Ngân sách', 'Giá - Công sản', 'Hành chính sự nghiệp'],
  },
  {
    code: 'SXD',
    name: `Sở Xây dựng ${PROVINCE}`,
    shortName: 'Sở Xây dựng',
    foundedOn: '1997-04-21',
    fundingKind: 'budget_100',
    partyBody: 'Đảng bộ Sở Xây dựng',
    groups: ['Quy hoạch', 'Hạ tầng', 'Thanh tra xây dựng'],
  },
  {
    code: 'STP',
    name: `Sở Tư pháp ${PROVINCE}`,
    shortName: 'Sở Tư pháp',
    foundedOn: '1997-05-08',
    fundingKind: 'budget_100',
    partyBody: 'Chi bộ Sở Tư pháp',
    groups: ['Hành chính tư pháp', 'Bổ trợ tư pháp'],
  },
  {
    code: 'SCT',
    name: `Sở Công Thương ${PROVINCE}`,
    shortName: 'Sở Công Thương',
    foundedOn: '2008-04-28',
    fundingKind: 'budget_100',
    partyBody: 'Đảng bộ Sở Công Thương',
    groups: ['Công nghiệp', 'Thương mại', 'Khuyến công'],
  },
  {
    code: 'SNN',
    name: `Sở Nông nghiệp và Phát triển nông thôn ${PROVINCE}`,
    shortName: 'Sở Nông nghiệp',
    foundedOn: '1997-03-18',
    fundingKind: 'budget_100',
    partyBody: 'Đảng bộ Sở Nông nghiệp và Phát triển nông thôn',
    sections: ['Chi cục Kiểm lâm', 'Chi cục Thủy lợi', 'Chi cục Chăn nuôi và Thú y'],
  },
  {
    code: 'VPUB',
    name: `Văn phòng Ủy ban nhân dân ${PROVINCE}`,
    shortName: 'Văn phòng UBND tỉnh',
    foundedOn: '1997-02-20',
    fundingKind: 'budget_100',
    partyBody: 'Đảng bộ Văn phòng Ủy ban nhân dân tỉnh',
    groups: ['Tổng hợp', 'Hành chính - Quản trị', 'Phục vụ hành chính công'],
  },
  {
    code: 'VHNT',
    name: `Hội Văn học Nghệ thuật ${PROVINCE}`,
    shortName: 'Hội VHNT',
    foundedOn: '2001-09-10',
    fundingKind: 'budget_part',
    partyBody: 'Chi bộ Hội Văn học Nghệ thuật',
  },
  {
    code: 'BVDK',
    name: `Bệnh viện Đa khoa ${PROVINCE}`,
    shortName: 'BVĐK tỉnh',
    foundedOn: '1997-06-02',
    fundingKind: 'self_funded',
    partyBody: 'Đảng bộ Bệnh viện Đa khoa tỉnh',
    sections: ['Khối Lâm sàng', 'Khối Cận lâm sàng', 'Khối Hành chính - Hậu cần'],
  },
  {
    code: 'CDKT',
    name: 'Trường Cao đẳng Kỹ thuật Thanh Sơn',
    shortName: 'Trường CĐKT',
    foundedOn: '2006-10-16',
    fundingKind: 'budget_part',
    partyBody: 'Đảng bộ Trường Cao đẳng Kỹ thuật Thanh Sơn',
    sections: ['Khoa Cơ khí - Điện', 'Khoa Công nghệ thông tin', 'Khối Phòng ban'],
  },
  {
    code: 'PTTH',
    name: `Đài Phát thanh và Truyền hình ${PROVINCE}`,
    shortName: 'Đài PTTH',
    foundedOn: '1997-04-07',
    fundingKind: 'budget_part',
    partyBody: 'Đảng bộ Đài Phát thanh và Truyền hình',
    groups: ['Thời sự', 'Kỹ thuật', 'Văn nghệ - Giải trí'],
  },
  {
    code: 'DVVL',
    name: `Trung tâm Dịch vụ việc làm ${PROVINCE}`,
    shortName: 'TT DVVL',
    foundedOn: '2005-11-22',
    fundingKind: 'self_funded',
    partyBody: 'Chi bộ Trung tâm Dịch vụ việc làm',
    groups: ['Tư vấn', 'Bảo hiểm thất nghiệp'],
  },
  {
    code: 'CTNN',
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
    code: 'LDLD',
    name: `Liên đoàn Lao động ${PROVINCE}`,
    shortName: 'LĐLĐ tỉnh',
    kind: 'federation',
    parent: null,
    foundedOn: '1997-01-01',
    endedOn: null,
    fundingKind: null,
    partyBody: 'Tỉnh ủy Thanh Sơn',
  },
  {
    code: 'CDVC',
    name: `Công đoàn Viên chức ${PROVINCE}`,
    shortName: 'CĐVC tỉnh',
    kind: 'upper_union',
    parent: 'LDLD',
    foundedOn: '1997-02-03',
    endedOn: '2025-06-14',
    fundingKind: null,
    partyBody: BLOC,
  },
];

/** The grassroots union of an employer, its sections and its groups. */
function unitsOf(employer: Employer): SampleUnit[] {
  const { code, foundedOn, fundingKind, partyBody } = employer;
  const endedOn = fundingKind === 'budget_100' ? ENDED : null;
  const shared = { foundedOn, endedOn, fundingKind, partyBody };
  const below = (kind: 'section' | 'group', label: string, short: string, names: readonly string[] = []): SampleUnit[] =>
    names.map((name, index) => ({
      ...shared,
      code: `${code}-${index + 1}`,
      name: `${label} ${name}`,
      shortName: `${short} ${name}`,
      kind,
      parent: code,
    }));
  return [
    { ...shared, code, name: `Công đoàn cơ sở ${employer.name}`, shortName: `CĐCS ${employer.shortName}`, kind: 'grassroots', parent: 'CDVC' },
    ...below('section', 'Công đoàn bộ phận', 'CĐBP', employer.sections),
    ...below('group', 'Tổ Công đoàn', 'Tổ', employer.groups),
  ];
}

/** All units of the sample, each after the unit above it. */
export const SAMPLE_UNITS: readonly SampleUnit[] = [...TOP, ...EMPLOYERS.flatMap(unitsOf)];
