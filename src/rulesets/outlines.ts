/**
 * An outline (đề cương) as data: sections, and in each the sentences that the program writes. A sentence holds figures as
 * `{indicator}` or `{indicator|form}`, words of the frame as `{@term}`, and parts in `[ … ]` that fall away when a figure
 * in them is empty. A sentence whose figures are empty outside brackets is not written: no record, no claim.
 */
export interface OutlineContent {
  title: string;
  abstract: string;
  subtitle?: string;
  sections: readonly Section[];
  /** The last sentence, before the signature. */
  closing?: string;
}

export interface Section {
  code: string;
  /** 1 = Phần, 2 = mục "I", 3 = mục "1". Numbers are given when it is known which sections have something to say. */
  level: 1 | 2 | 3;
  heading: string;
  /** Each one a paragraph; several in a list make one paragraph. */
  sentences?: readonly (string | readonly string[])[];
  /** Ready-made tables. */
  table?: 'targets' | 'nextTargets' | 'ratings';
  /** What the officer is expected to write here; shown in the margin until it is written. */
  expects?: string;
}

export interface CatalogueOutline {
  code: string;
  name: string;
  content: OutlineContent;
}

const situation: readonly Section[] = [
  {
    code: 'situation',
    level: 2,
    heading: 'Đặc điểm tình hình',
    sentences: [
      [
        'Tính đến ngày {@day}, {@unit} có {members} đoàn viên[, trong đó có {members.women} đoàn viên nữ][; ngoài ra còn có {workers} người lao động chưa là đoàn viên].',
        ' Đoàn viên sinh hoạt tại {@groups} tổ công đoàn.',
        ' Ban Chấp hành khóa {@ordinal} gồm {@committee} đồng chí.',
      ],
    ],
    expects: 'Thuận lợi, khó khăn trong nhiệm kỳ',
  },
];

const results: readonly Section[] = [
  { code: 'results', level: 2, heading: 'Kết quả thực hiện nhiệm vụ' },
  {
    code: 'overall',
    level: 3,
    heading: 'Đánh giá chung',
    sentences: [
      [
        'Trong nhiệm kỳ {@term}, Ban Chấp hành công đoàn cơ sở đã {resolution.grade} theo nghị quyết đại hội đề ra.',
        ' Trong {unit.years.rated} năm được đánh giá, xếp loại, công đoàn cơ sở có {unit.years.good} năm hoàn thành tốt nhiệm vụ trở lên[, trong đó có {unit.years.excellent} năm hoàn thành xuất sắc nhiệm vụ (năm {unit.years.excellent|years})].',
      ],
    ],
  },
  {
    code: 'care',
    level: 3,
    heading: 'Đại diện, chăm lo, bảo vệ quyền, lợi ích hợp pháp, chính đáng của đoàn viên, người lao động',
    sentences: [
      'Trong cả nhiệm kỳ, công đoàn cơ sở đã vận động đoàn viên, người lao động đóng góp ủng hộ các loại quỹ do cấp trên phát động {donations.amount}[, trong đó ủng hộ Quỹ Mái ấm Công đoàn {donations.shelter.amount}].',
      [
        'Thăm hỏi {visits.turns} lượt đoàn viên, người lao động với số tiền {visits.amount|about}[, trong đó riêng chi hỗ trợ đoàn viên mắc Covid-19 là {visits.covid.amount}].',
        ' Lãnh đạo cơ quan đã thăm hỏi, tặng quà {visits.leaders.turns} lượt đoàn viên, người lao động.',
      ],
      [
        'Tổ chức {gratitude.times} đợt thăm, tặng quà gia đình chính sách, người có công với cách mạng.',
        ' Tham gia {charity.times} đợt hoạt động từ thiện, nhân đạo.',
      ],
      'Tổ chức {culture.times} hoạt động văn hóa, thể thao[ với {culture.turns} lượt người tham gia], góp phần nâng cao sức khỏe và đời sống tinh thần của đoàn viên.',
      'Tính đến ngày {@day}, có {cover.all.share|ratio} đoàn viên ({cover.all.share|percent}) tham gia đầy đủ bảo hiểm xã hội, bảo hiểm y tế và bảo hiểm thất nghiệp.',
    ],
    expects: 'Việc tham gia xây dựng chế độ, chính sách; hội nghị cán bộ, công chức, viên chức',
  },
  {
    code: 'publicity',
    level: 3,
    heading: 'Tuyên truyền, giáo dục',
    sentences: [
      'Tổ chức {lawSessions.times} buổi tuyên truyền, phổ biến pháp luật và Điều lệ Công đoàn[ với {lawSessions.turns} lượt người tham gia], góp phần nâng cao nhận thức của đoàn viên về quyền, nghĩa vụ và trách nhiệm.',
      'Tổ chức học tập, quán triệt nghị quyết, chủ trương của Đảng và của công đoàn các cấp với {study.turns} lượt đoàn viên, người lao động tham gia.',
      'Có {pledges.turns} lượt đoàn viên, người lao động ký cam kết chấp hành pháp luật của Nhà nước, nội quy, quy chế của cơ quan và Điều lệ Công đoàn[{discipline.persons|none}; trong nhiệm kỳ không có đoàn viên bị xử lý kỷ luật].',
      'Cử {training.turns} lượt cán bộ công đoàn, đoàn viên tham gia đào tạo, bồi dưỡng.',
    ],
  },
  {
    code: 'emulation',
    level: 3,
    heading: 'Phong trào thi đua, xây dựng người lao động',
    sentences: [
      'Phát động {movements.times} đợt thi đua[ với {movements.turns} lượt đoàn viên, người lao động đăng ký tham gia].',
      'Trong nhiệm kỳ có {title.excellent.turns} lượt đoàn viên được công nhận danh hiệu “Đoàn viên xuất sắc”.',
    ],
    table: 'ratings',
  },
  {
    code: 'women',
    level: 3,
    heading: 'Công tác nữ công',
    sentences: [
      'Công đoàn cơ sở có {members.women} nữ đoàn viên trên tổng số {members} đoàn viên[; trong nhiệm kỳ có {women.title.turns} lượt nữ đoàn viên đạt danh hiệu “Giỏi việc nước, đảm việc nhà”].',
    ],
  },
  {
    code: 'organisation',
    level: 3,
    heading: 'Xây dựng tổ chức, phát triển đoàn viên',
    sentences: [
      [
        'Trong nhiệm kỳ, công đoàn cơ sở kết nạp mới {members.admitted} đoàn viên.',
        ' Tiếp nhận {members.received} đoàn viên chuyển sinh hoạt đến.',
        ' Có {members.left} đoàn viên chuyển đi, thôi sinh hoạt.',
      ],
      ['Ban Chấp hành họp {meetings.committee} kỳ.', ' Các tổ công đoàn tổ chức {meetings.groups} buổi sinh hoạt.'],
    ],
  },
  {
    code: 'party',
    level: 3,
    heading: 'Tham gia xây dựng Đảng, chính quyền',
    sentences: [
      [
        'Giới thiệu {party.introduced} đoàn viên ưu tú cho Đảng xem xét, bồi dưỡng.',
        ' Trong nhiệm kỳ có {party.admitted} đoàn viên được kết nạp vào Đảng.',
      ],
    ],
  },
  {
    code: 'inspection',
    level: 3,
    heading: 'Kiểm tra, giám sát',
    sentences: [
      'Chủ động phối hợp với chính quyền thực hiện {jointChecks.times} cuộc kiểm tra việc thực hiện chế độ, chính sách đối với đoàn viên, người lao động.',
      'Tổ chức {inspections.times} cuộc kiểm tra, giám sát của công đoàn cơ sở.',
    ],
  },
  { code: 'finance', level: 3, heading: 'Công tác tài chính', expects: 'Thu, chi, công khai tài chính công đoàn' },
];

const assessment: readonly Section[] = [
  { code: 'targets', level: 2, heading: 'Kết quả thực hiện các chỉ tiêu nghị quyết', table: 'targets' },
  {
    code: 'assessment',
    level: 2,
    heading: 'Ưu điểm, hạn chế, nguyên nhân và bài học kinh nghiệm',
    expects: 'Ưu điểm; hạn chế; nguyên nhân khách quan, chủ quan; bài học kinh nghiệm',
  },
];

const directions: readonly Section[] = [
  { code: 'goals', level: 2, heading: 'Mục tiêu', expects: 'Mục tiêu chung của nhiệm kỳ mới' },
  { code: 'nextTargets', level: 2, heading: 'Chỉ tiêu chủ yếu', table: 'nextTargets' },
  { code: 'tasks', level: 2, heading: 'Nhiệm vụ và giải pháp', expects: 'Nhiệm vụ, giải pháp trọng tâm' },
  {
    code: 'proposals',
    level: 2,
    heading: 'Kiến nghị',
    expects: 'Kiến nghị với cấp ủy, chính quyền, công đoàn cấp trên',
  },
];

/** The outlines that a new home of storage starts with; the upper union may send its own (issue of forms, R-5). */
export const outlineCatalogue: readonly CatalogueOutline[] = [
  {
    code: 'term',
    name: 'Báo cáo tổng kết nhiệm kỳ của công đoàn cơ sở',
    content: {
      title: 'Báo cáo',
      abstract: 'Tổng kết hoạt động công đoàn nhiệm kỳ {@term} và phương hướng, nhiệm vụ nhiệm kỳ {@nextTerm}',
      subtitle: '(Ban Chấp hành khóa {@ordinal} trình Đại hội công đoàn cơ sở lần thứ {@nextOrdinal})',
      sections: [
        { code: 'part1', level: 1, heading: 'Kết quả hoạt động công đoàn nhiệm kỳ {@term}' },
        ...situation,
        ...results,
        ...assessment,
        { code: 'part2', level: 1, heading: 'Phương hướng, nhiệm vụ nhiệm kỳ {@nextTerm}' },
        ...directions,
      ],
      closing:
        'Trên đây là báo cáo tổng kết hoạt động công đoàn nhiệm kỳ {@term}, Ban Chấp hành trình Đại hội xem xét, thảo luận và quyết định./.',
    },
  },
];
