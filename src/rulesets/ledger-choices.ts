/** What may stand in the countable columns of a record, each with its word. */
export const moneySources = [
  { value: 'union_budget', label: 'Tài chính công đoàn' },
  { value: 'agency_fund', label: 'Kinh phí cơ quan' },
  { value: 'upper_union', label: 'Công đoàn cấp trên hỗ trợ' },
  { value: 'members', label: 'Đoàn viên đóng góp' },
  { value: 'sponsor', label: 'Nhà tài trợ' },
] as const;

export const givers = [
  { value: 'union', label: 'Công đoàn' },
  { value: 'agency_leaders', label: 'Lãnh đạo cơ quan' },
  { value: 'agency', label: 'Cơ quan, đơn vị' },
  { value: 'upper_union', label: 'Công đoàn cấp trên' },
  { value: 'several_levels', label: 'Công đoàn các cấp' },
  { value: 'other', label: 'Đơn vị khác' },
] as const;

export const levels = [
  { value: 'grassroots', label: 'Cấp cơ sở' },
  { value: 'province', label: 'Cấp tỉnh, bộ, ngành' },
  { value: 'nation', label: 'Toàn quốc' },
] as const;

export const stages = [
  { value: 'introduced', label: 'Giới thiệu đoàn viên ưu tú cho Đảng' },
  { value: 'class', label: 'Học lớp nhận thức về Đảng' },
  { value: 'admitted', label: 'Được kết nạp Đảng' },
] as const;

export const issuers = [
  { value: 'own', label: 'Công đoàn cơ sở' },
  { value: 'upper_union', label: 'Công đoàn cấp trên trực tiếp' },
  { value: 'federation', label: 'Liên đoàn Lao động tỉnh' },
  { value: 'confederation', label: 'Tổng Liên đoàn' },
  { value: 'state', label: 'Chính quyền' },
  { value: 'party', label: 'Cấp ủy Đảng' },
] as const;

export const holderKinds = [
  { value: 'person', label: 'Cá nhân' },
  { value: 'collective', label: 'Tập thể' },
  { value: 'women_collective', label: 'Tập thể nữ' },
  { value: 'unit', label: 'Công đoàn' },
  { value: 'child', label: 'Con đoàn viên' },
] as const;

/** For whom: a collective holds no person. */
export const beneficiaryKinds = [
  { value: 'member', label: 'Đoàn viên' },
  { value: 'worker', label: 'Người lao động' },
  { value: 'relative', label: 'Thân nhân' },
  { value: 'child', label: 'Con đoàn viên' },
  { value: 'outsider', label: 'Người ngoài đơn vị' },
  { value: 'collective', label: 'Tập thể' },
] as const;

export const schemes = [
  { value: 'social', label: 'Bảo hiểm xã hội' },
  { value: 'health', label: 'Bảo hiểm y tế' },
  { value: 'unemployment', label: 'Bảo hiểm thất nghiệp' },
  { value: 'other', label: 'Bảo hiểm khác' },
] as const;

export const campaignKinds = [
  { value: 'movement', label: 'Phong trào thi đua' },
  { value: 'contest', label: 'Hội thi, cuộc thi' },
  { value: 'programme', label: 'Chương trình, cuộc vận động' },
] as const;

/** Marks for "of which": a tag is never a sum of its own, and a record may bear several. */
export const tags = [
  { value: 'covid_19', label: 'Covid-19' },
  { value: 'from_above', label: 'Cấp trên phát động' },
  { value: 'pledge', label: 'Kèm cam kết không vi phạm' },
  { value: 'tet', label: 'Tết' },
  { value: 'workers_month', label: 'Tháng Công nhân' },
  { value: 'recognised', label: 'Được công nhận' },
  { value: 'answered', label: 'Đã trả lời' },
] as const;
