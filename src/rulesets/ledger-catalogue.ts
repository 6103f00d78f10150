/**
 * The kinds of union work that a new home of storage starts with. Data: an administrator adds kinds, causes, funds and
 * fields of a kind without code. `uses` names the typed columns that a kind's form shows, in order.
 */
export interface KindUse {
  field: string;
  required?: boolean;
  label?: string;
  hint?: string;
  /** Fills the field of a new record. */
  standard?: string;
}

export interface CatalogueKind {
  code: string;
  name: string;
  group: string;
  icon: string;
  sensitive?: boolean;
  /** One of the big buttons of the quick entry. */
  quick?: boolean;
  uses: readonly KindUse[];
  /** How a line of the ledger reads; {cause}, {fund}, {grade} … are filled in. */
  sentence: string;
  causes?: readonly { code: string; name: string; tags?: readonly string[] }[];
  fields?: readonly { code: string; label: string; type: string; required?: boolean; sensitive?: boolean }[];
}

export const kindGroups = [
  { code: 'care', label: 'Chăm lo, bảo vệ' },
  { code: 'fund', label: 'Vận động, ủng hộ' },
  { code: 'publicity', label: 'Tuyên truyền, học tập' },
  { code: 'emulation', label: 'Thi đua, xếp loại' },
  { code: 'party', label: 'Xây dựng Đảng' },
  { code: 'organisation', label: 'Tổ chức, kiểm tra' },
] as const;

const day: KindUse = { field: 'onDate', required: true };
const turns: KindUse = { field: 'turns', hint: 'Số lượt, có thể nhiều hơn số người có tên' };
const note: KindUse = { field: 'note' };
const year: KindUse = { field: 'forYear', required: true, label: 'Của năm' };

export const ledgerCatalogue: readonly CatalogueKind[] = [
  {
    code: 'visit',
    name: 'Thăm hỏi',
    group: 'care',
    icon: 'heart-handshake',
    sensitive: true,
    quick: true,
    sentence: 'Thăm hỏi: {cause}',
    uses: [
      { field: 'persons', label: 'Thăm ai' },
      { field: 'causeCode', required: true, label: 'Lý do' },
      day,
      { field: 'amount', label: 'Số tiền' },
      turns,
      { field: 'giver', standard: 'union', label: 'Ai tặng' },
      { field: 'moneySource', standard: 'union_budget', label: 'Nguồn tiền' },
      { field: 'partner' },
      { field: 'item', label: 'Hiện vật (nếu có)' },
      { field: 'inKindValue' },
      { field: 'tags' },
      note,
    ],
    causes: [
      { code: 'illness', name: 'Ốm đau' },
      { code: 'maternity', name: 'Thai sản' },
      { code: 'bereavement', name: 'Việc hiếu' },
      { code: 'wedding', name: 'Việc hỷ' },
      { code: 'misfortune', name: 'Khó khăn, hoạn nạn' },
      { code: 'serious_illness', name: 'Bệnh hiểm nghèo' },
      { code: 'covid_19', name: 'Mắc Covid-19', tags: ['covid_19'] },
    ],
  },
  {
    code: 'social_work',
    name: 'Hoạt động xã hội, tri ân',
    group: 'care',
    icon: 'hand-heart',
    sentence: 'Hoạt động xã hội: {cause}',
    uses: [
      { field: 'causeCode', required: true, label: 'Nội dung' },
      day,
      turns,
      { field: 'amount' },
      { field: 'inKindValue' },
      { field: 'partner' },
      { field: 'giver', standard: 'union' },
      { field: 'summary' },
      note,
    ],
    causes: [
      { code: 'gratitude', name: 'Thăm gia đình chính sách, người có công' },
      { code: 'charity', name: 'Từ thiện, nhân đạo' },
    ],
  },
  {
    code: 'donation',
    name: 'Ủng hộ quỹ',
    group: 'fund',
    icon: 'piggy-bank',
    quick: true,
    sentence: 'Ủng hộ {fund}',
    uses: [
      { field: 'fundCode', required: true },
      day,
      { field: 'amount', label: 'Số tiền' },
      { field: 'holderKind', standard: 'collective', label: 'Người ủng hộ' },
      { field: 'persons', label: 'Cá nhân ủng hộ' },
      { field: 'issuerCode', label: 'Cấp phát động' },
      { field: 'item', label: 'Hiện vật (nếu có)' },
      { field: 'inKindValue' },
      { field: 'tags', standard: 'from_above' },
      note,
    ],
    fields: [{ code: 'contributors', label: 'Số người tham gia', type: 'number' }],
  },
  {
    code: 'resolution_study',
    name: 'Học tập nghị quyết',
    group: 'publicity',
    icon: 'book-open',
    quick: true,
    sentence: 'Học tập, quán triệt nghị quyết',
    uses: [
      day,
      { field: 'summary', label: 'Nội dung học tập' },
      { field: 'persons', label: 'Người tham gia' },
      turns,
      { field: 'partner' },
      note,
    ],
  },
  {
    code: 'law_session',
    name: 'Tuyên truyền, phổ biến pháp luật',
    group: 'publicity',
    icon: 'megaphone',
    sentence: 'Tuyên truyền, phổ biến pháp luật',
    uses: [
      day,
      { field: 'summary', label: 'Nội dung' },
      { field: 'persons', label: 'Người tham gia' },
      turns,
      { field: 'partner' },
      note,
    ],
  },
  {
    code: 'training',
    name: 'Đào tạo, bồi dưỡng',
    group: 'publicity',
    icon: 'graduation-cap',
    sentence: 'Đào tạo, bồi dưỡng',
    uses: [
      day,
      { field: 'summary', label: 'Lớp, khóa học', required: true },
      { field: 'persons', label: 'Người học' },
      turns,
      { field: 'partner' },
      note,
    ],
  },
  {
    code: 'emulation_registration',
    name: 'Đăng ký thi đua, ký cam kết',
    group: 'emulation',
    icon: 'file-pen',
    sentence: 'Đăng ký thi đua năm {year}',
    uses: [day, year, { field: 'persons', label: 'Người đăng ký' }, turns, { field: 'tags', standard: 'pledge' }, note],
  },
  {
    code: 'emulation_movement',
    name: 'Phát động thi đua',
    group: 'emulation',
    icon: 'flag',
    sentence: 'Phát động phong trào thi đua',
    uses: [day, { field: 'summary', label: 'Tên phong trào', required: true }, turns, { field: 'partner' }, note],
  },
  {
    code: 'title',
    name: 'Danh hiệu',
    group: 'emulation',
    icon: 'medal',
    sentence: 'Danh hiệu {cause} năm {year}',
    uses: [
      { field: 'causeCode', required: true, label: 'Danh hiệu' },
      year,
      day,
      { field: 'persons', label: 'Người đạt' },
      { field: 'levelCode', standard: 'grassroots' },
      note,
    ],
    causes: [
      { code: 'good_at_work_and_home', name: 'Giỏi việc nước, đảm việc nhà' },
      { code: 'excellent_member', name: 'Đoàn viên xuất sắc' },
      { code: 'advanced_worker', name: 'Lao động tiên tiến' },
      { code: 'emulation_soldier', name: 'Chiến sĩ thi đua' },
    ],
  },
  {
    code: 'member_rating',
    name: 'Xếp loại cá nhân',
    group: 'emulation',
    icon: 'list-checks',
    sentence: 'Xếp loại năm {year}: {grade}',
    uses: [
      year,
      day,
      { field: 'gradeCode', required: true },
      { field: 'persons', label: 'Người được xếp loại', required: true },
      note,
    ],
  },
  {
    code: 'unit_rating',
    name: 'Xếp loại công đoàn',
    group: 'emulation',
    icon: 'award',
    sentence: 'Công đoàn được xếp loại năm {year}: {grade}',
    uses: [
      year,
      day,
      { field: 'gradeCode', required: true },
      { field: 'issuerCode', label: 'Cấp công nhận', standard: 'upper_union' },
      { field: 'holderKind', standard: 'unit' },
      note,
    ],
  },
  {
    code: 'resolution_review',
    name: 'Đánh giá thực hiện nghị quyết',
    group: 'organisation',
    icon: 'clipboard-check',
    sentence: 'Đánh giá thực hiện nghị quyết đại hội: {grade}',
    uses: [day, { field: 'gradeCode', required: true }, { field: 'summary' }, note],
  },
  {
    code: 'pledge',
    name: 'Cam kết chấp hành pháp luật, nội quy',
    group: 'publicity',
    icon: 'signature',
    sentence: 'Ký cam kết chấp hành pháp luật, nội quy',
    uses: [day, { field: 'persons', label: 'Người ký' }, turns, note],
  },
  {
    code: 'culture_sport_event',
    name: 'Văn hóa, thể thao',
    group: 'care',
    icon: 'trophy',
    quick: true,
    sentence: 'Văn hóa, thể thao',
    uses: [
      { field: 'summary', label: 'Tên hoạt động', required: true },
      day,
      turns,
      { field: 'amount' },
      { field: 'moneySource', standard: 'union_budget' },
      { field: 'partner' },
      { field: 'persons' },
      note,
    ],
  },
  {
    code: 'party_step',
    name: 'Giới thiệu, kết nạp Đảng',
    group: 'party',
    icon: 'star',
    sensitive: true,
    quick: true,
    sentence: '{stage}',
    uses: [{ field: 'persons', label: 'Đoàn viên', required: true }, { field: 'stageCode', required: true }, day, note],
  },
  {
    code: 'meeting',
    name: 'Hội họp',
    group: 'organisation',
    icon: 'users',
    quick: true,
    sentence: 'Họp: {cause}',
    uses: [
      { field: 'causeCode', required: true, label: 'Cuộc họp' },
      day,
      { field: 'summary', label: 'Nội dung' },
      { field: 'persons', label: 'Người dự' },
      turns,
      note,
    ],
    causes: [
      { code: 'committee', name: 'Ban Chấp hành' },
      { code: 'group', name: 'Tổ công đoàn' },
      { code: 'half_year', name: 'Sơ kết 6 tháng' },
      { code: 'year', name: 'Tổng kết năm' },
      { code: 'staff_conference', name: 'Hội nghị cán bộ, công chức, viên chức' },
    ],
  },
  {
    code: 'joint_check',
    name: 'Phối hợp kiểm tra chế độ, chính sách',
    group: 'organisation',
    icon: 'shield-check',
    sentence: 'Phối hợp kiểm tra chế độ, chính sách',
    uses: [day, { field: 'summary', label: 'Nội dung kiểm tra' }, { field: 'partner' }, note],
  },
  {
    code: 'inspection',
    name: 'Kiểm tra, giám sát',
    group: 'organisation',
    icon: 'search-check',
    sentence: 'Kiểm tra, giám sát',
    uses: [day, { field: 'summary', label: 'Nội dung', required: true }, { field: 'partner' }, note],
  },
  {
    code: 'direction',
    name: 'Ý kiến chỉ đạo của cấp trên',
    group: 'organisation',
    icon: 'landmark',
    sentence: 'Ý kiến chỉ đạo của cấp trên',
    uses: [
      day,
      { field: 'summary', label: 'Nội dung chỉ đạo', required: true },
      { field: 'giver', label: 'Cấp chỉ đạo', standard: 'upper_union' },
      { field: 'partner', label: 'Công đoàn, cơ quan chỉ đạo' },
      note,
    ],
  },
  {
    code: 'discipline',
    name: 'Kỷ luật',
    group: 'organisation',
    icon: 'gavel',
    sensitive: true,
    sentence: 'Kỷ luật: {cause}',
    uses: [
      { field: 'persons', label: 'Đoàn viên', required: true },
      { field: 'causeCode', required: true, label: 'Hình thức (C-42)' },
      day,
      note,
    ],
    causes: [
      { code: 'reprimand', name: 'Khiển trách' },
      { code: 'warning', name: 'Cảnh cáo' },
      { code: 'expulsion', name: 'Khai trừ' },
    ],
  },
];

export const fundCatalogue = [
  { code: 'union_shelter', name: 'Quỹ Mái ấm Công đoàn', aliases: ['Mái ấm công đoàn', 'Mái ấm CĐ'] },
  { code: 'for_the_poor', name: 'Quỹ Vì người nghèo', aliases: ['Vì người nghèo'] },
  { code: 'gratitude', name: 'Quỹ Đền ơn đáp nghĩa', aliases: ['Đền ơn đáp nghĩa'] },
  {
    code: 'disaster_prevention',
    name: 'Quỹ Phòng, chống thiên tai',
    aliases: ['Phòng chống thiên tai', 'Phòng chống tiên tai'],
  },
  { code: 'covid_prevention', name: 'Quỹ Phòng, chống Covid-19', aliases: ['Phòng chống COVID-19'] },
  { code: 'child_protection', name: 'Quỹ Bảo trợ trẻ em', aliases: ['Bảo trợ trẻ em'] },
  { code: 'mutual_help', name: 'Quỹ tương trợ của công đoàn cơ sở', aliases: ['Quỹ xã hội công đoàn'] },
] as const;
