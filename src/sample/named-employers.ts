export type FundingKind = 'budget_100' | 'budget_part' | 'self_funded' | 'enterprise';

export const PROVINCE = 'tỉnh Thanh Sơn';

/** Its section of the union became part of the college's union in September 2020. */
export const MERGED_SCHOOL = 'Trường Trung cấp nghề Thanh Sơn';

/** A row of a grassroots union: what its employer is called, in full and in short, and what stands below it. */
export interface Employer {
  /** Ends the union's address. */
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly foundedOn: string;
  readonly fundingKind: FundingKind;
  readonly partyBody: string;
  /** How many members it has; left out: a handful. */
  readonly members?: number;
  readonly sections?: readonly string[];
  /** Last day of a section that ended before its union. */
  readonly sectionEnds?: Readonly<Record<string, string>>;
  readonly groups?: readonly string[];
}

/** Employers whose unions have sections, or a part of their own in the sample. */
export const NAMED: readonly Employer[] = [
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
    members: 90,
    fundingKind: 'budget_100',
    partyBody: 'Đảng bộ Sở Tài chính',
    groups: ['Ngân sách', 'Giá - Công sản', 'Hành chính sự nghiệp'],
  },
  {
    code: 'so-xay-dung',
    name: `Sở Xây dựng ${PROVINCE}`,
    shortName: 'Sở Xây dựng',
    foundedOn: '1997-04-21',
    members: 90,
    fundingKind: 'budget_100',
    partyBody: 'Đảng bộ Sở Xây dựng',
    groups: ['Quy hoạch', 'Hạ tầng', 'Thanh tra xây dựng'],
  },
  {
    code: 'so-tu-phap',
    name: `Sở Tư pháp ${PROVINCE}`,
    shortName: 'Sở Tư pháp',
    foundedOn: '1997-05-08',
    members: 36,
    fundingKind: 'budget_100',
    partyBody: 'Chi bộ Sở Tư pháp',
    groups: ['Hành chính tư pháp', 'Bổ trợ tư pháp'],
  },
  {
    code: 'so-cong-thuong',
    name: `Sở Công Thương ${PROVINCE}`,
    shortName: 'Sở Công Thương',
    foundedOn: '2008-04-28',
    members: 56,
    fundingKind: 'budget_100',
    partyBody: 'Đảng bộ Sở Công Thương',
    groups: ['Công nghiệp', 'Thương mại', 'Khuyến công', 'Văn phòng'],
  },
  {
    code: 'so-nong-nghiep',
    name: `Sở Nông nghiệp và Phát triển nông thôn ${PROVINCE}`,
    shortName: 'Sở Nông nghiệp',
    foundedOn: '1997-03-18',
    members: 140,
    fundingKind: 'budget_100',
    partyBody: 'Đảng bộ Sở Nông nghiệp và Phát triển nông thôn',
    sections: ['Chi cục Kiểm lâm', 'Chi cục Thủy lợi', 'Chi cục Chăn nuôi và Thú y'],
  },
  {
    code: 'so-lao-dong',
    name: `Sở Lao động - Thương binh và Xã hội ${PROVINCE}`,
    shortName: 'Sở LĐTB&XH',
    foundedOn: '1997-03-10',
    members: 140,
    fundingKind: 'budget_100',
    partyBody: 'Đảng bộ Sở Lao động - Thương binh và Xã hội',
    sections: [
      'Văn phòng Sở',
      'Trung tâm Bảo trợ xã hội',
      'Cơ sở Cai nghiện ma túy',
      'Trung tâm Điều dưỡng người có công',
      MERGED_SCHOOL,
    ],
    sectionEnds: { [MERGED_SCHOOL]: '2020-08-31' },
  },
  {
    code: 'van-phong-ubnd',
    name: `Văn phòng Ủy ban nhân dân ${PROVINCE}`,
    shortName: 'Văn phòng UBND tỉnh',
    foundedOn: '1997-02-20',
    members: 90,
    fundingKind: 'budget_100',
    partyBody: 'Đảng bộ Văn phòng Ủy ban nhân dân tỉnh',
    groups: ['Tổng hợp', 'Hành chính - Quản trị', 'Phục vụ hành chính công'],
  },
  {
    code: 'hoi-vhnt',
    name: `Hội Văn học Nghệ thuật ${PROVINCE}`,
    shortName: 'Hội VHNT',
    foundedOn: '2001-09-10',
    members: 14,
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
    members: 82,
    fundingKind: 'budget_part',
    partyBody: 'Đảng bộ Trường Cao đẳng Kỹ thuật Thanh Sơn',
    sections: ['Khoa Cơ khí - Điện', 'Khoa Công nghệ thông tin', 'Khối Phòng ban'],
  },
  {
    code: 'dai-ptth',
    name: `Đài Phát thanh và Truyền hình ${PROVINCE}`,
    shortName: 'Đài PTTH',
    foundedOn: '1997-04-07',
    members: 60,
    fundingKind: 'budget_part',
    partyBody: 'Đảng bộ Đài Phát thanh và Truyền hình',
    groups: ['Thời sự', 'Kỹ thuật', 'Văn nghệ - Giải trí'],
  },
  {
    code: 'dich-vu-viec-lam',
    name: `Trung tâm Dịch vụ việc làm ${PROVINCE}`,
    shortName: 'TT DVVL',
    foundedOn: '2005-11-22',
    members: 33,
    fundingKind: 'self_funded',
    partyBody: 'Chi bộ Trung tâm Dịch vụ việc làm',
    groups: ['Tư vấn', 'Bảo hiểm thất nghiệp'],
  },
  {
    code: 'nuoc-sach',
    name: 'Công ty TNHH một thành viên Nước sạch Thanh Sơn',
    shortName: 'Công ty Nước sạch',
    foundedOn: '2010-07-15',
    members: 98,
    fundingKind: 'enterprise',
    partyBody: 'Chi bộ Công ty Nước sạch Thanh Sơn',
    groups: ['Sản xuất', 'Mạng lưới - Đồng hồ', 'Văn phòng'],
  },
];
