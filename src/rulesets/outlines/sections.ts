import type { Section } from '../outlines.ts';

/** What differs between the reports of a term and of a year, of a grassroots union and of those above it. */
export interface Voice {
  /** "Trong nhiệm kỳ", "Trong {@period}" */
  during: string;
  /** "Trong cả nhiệm kỳ" */
  throughout: string;
  /** "công đoàn cơ sở", "các cấp công đoàn" */
  union: string;
  /** Who led: "Ban Chấp hành công đoàn cơ sở" */
  lead: string;
  /** Whose meetings are counted: those of all levels, in the report of a union that leads others. */
  committees: string;
  /** The time before stands beside each figure. */
  compared: boolean;
  /** Of a branch: only some of its unions may have sent theirs, so a share of all members would tell of the sending. */
  leads: boolean;
}

const Union = ({ union }: Voice): string => union.charAt(0).toUpperCase() + union.slice(1);
const inside = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
/** "(tăng 12 lượt so với năm 2023)", where there is a time before. */
const beside = (voice: Voice, code: string): string => (voice.compared ? `[ ({${code}|change})]` : '');

export const situation = (expects: string): Section => ({
  code: 'situation',
  level: 2,
  heading: 'Đặc điểm tình hình',
  sentences: [
    [
      'Tính đến ngày {@day}, {@unit} có {members} đoàn viên[, trong đó có {members.women} đoàn viên nữ][; ngoài ra còn có {workers} người lao động chưa là đoàn viên].',
      ' Có {@units} đơn vị trực thuộc.',
      ' Đoàn viên sinh hoạt tại {@parts}.',
      ' Ban Chấp hành khóa {@ordinal} gồm {@committee} đồng chí.',
      ' Trong kỳ có thay đổi về tổ chức: {@changes}.',
      ' Công đoàn hoạt động dưới sự[ lãnh đạo của {@partyBody} và sự] chỉ đạo của {@above}.',
    ],
  ],
  expects,
});

export function results(voice: Voice, overall: Section): readonly Section[] {
  return [
    { code: 'results', level: 2, heading: 'Kết quả thực hiện nhiệm vụ' },
    overall,
    care(voice),
    publicity(voice),
    emulation(voice),
    women(voice),
    organisation(voice),
    party(voice),
    inspection(voice),
    finance(voice),
    leadership(voice),
  ];
}

function care(voice: Voice): Section {
  const b = (code: string): string => beside(voice, code);
  return {
    code: 'care',
    level: 3,
    heading: 'Đại diện, chăm lo, bảo vệ quyền, lợi ích hợp pháp, chính đáng của đoàn viên, người lao động',
    sentences: [
      [
        `${voice.throughout}, ${voice.union} đã vận động đoàn viên, người lao động đóng góp ủng hộ các loại quỹ do cấp trên phát động {donations.amount}${b('donations.amount')}[, trong đó ủng hộ Quỹ Mái ấm Công đoàn {donations.shelter.amount}].`,
        '[{donations.each|apart} Cụ thể: <donations.each: {#fund} ({#value})>.]',
        '[ Có {donations.persons} đoàn viên, người lao động tham gia đóng góp.]',
        ' Đóng góp các quỹ của đơn vị, địa phương: <donations.own.each: {#fund} ({#value})>.',
        ' Trao tặng hiện vật, công trình trị giá {inKindGifts.value}[ (<inKindGifts.each: “{#campaign}”>)].',
      ],
      [
        `Thăm hỏi {visits.turns} lượt đoàn viên, người lao động${b('visits.turns')} với số tiền {visits.amount|about}[, trong đó riêng chi hỗ trợ đoàn viên mắc Covid-19 là {visits.covid.amount}].`,
        ' Lãnh đạo cơ quan đã thăm hỏi, tặng quà {visits.leaders.turns} lượt đoàn viên, người lao động.',
      ],
      [
        `Công đoàn các cấp hỗ trợ {support.turns} lượt đoàn viên, người lao động và thân nhân có hoàn cảnh khó khăn, mắc bệnh hiểm nghèo${b('support.turns')}[, trong đó có {support.children.turns} lượt con đoàn viên], với số tiền {support.amount|about}.`,
      ],
      [
        `Tặng {gifts.turns} suất quà[{gifts.each|alone} dịp <gifts.each: {#occasion}>][{gifts.each|apart} nhân các dịp lễ, Tết]${b('gifts.turns')}[, trị giá {gifts.amount|about}][{gifts.each|apart}: <gifts.each: {#occasion} ({#value} suất)>][; mức quà một người {gifts.range}].`,
        '[ Trong đó có {gifts.policy.turns} suất quà Tết và 27/7 cho thân nhân đoàn viên là thương binh, gia đình liệt sĩ.]',
        '[ Tặng quà {gifts.children.turns} lượt con đoàn viên[, khen thưởng {rewards.children} lượt cháu học giỏi, rèn luyện tốt].]',
        ' Tổ chức, hưởng ứng các chương trình chăm lo: <programmes.each: “{#campaign}”>.',
      ],
      [
        'Tổ chức {gratitude.times} đợt thăm, tặng quà gia đình chính sách, người có công với cách mạng.',
        ' Tham gia {charity.times} đợt hoạt động từ thiện, nhân đạo.',
        ' Vận động {blood.turns} lượt đoàn viên, người lao động hiến máu nhân đạo.',
      ],
      [
        'Tham mưu, đề xuất tổ chức cho {trips.turns} lượt đoàn viên, người lao động đi tham quan, giao lưu, học tập kinh nghiệm, nghỉ dưỡng.',
        ' Phối hợp khám sức khỏe, xét nghiệm, tầm soát bệnh tật cho {screenings.turns} lượt người.',
      ],
      [
        'Phối hợp với chính quyền tổ chức {staffConferences.times} hội nghị cán bộ, công chức, viên chức.',
        ' Tiếp thu {petitions.times} ý kiến, kiến nghị của đoàn viên[, đã trả lời, giải quyết {petitions.answered} ý kiến].',
        ' Đề xuất {proposals.times} nội dung với người đứng đầu cơ quan[, {proposals.answered} nội dung đã được trả lời, giải quyết].',
      ],
      [
        'Tham gia xét nâng lương trước thời hạn cho {raises.early.turns} lượt đoàn viên, người lao động.',
        ' Có {raises.regular.turns} lượt được nâng lương thường xuyên.',
        ' Có {promotions.persons} lượt đoàn viên được đề bạt, bổ nhiệm giữ chức vụ lãnh đạo từ phó trưởng phòng trở lên.',
        ' Phối hợp giải quyết chế độ bảo hiểm cho {insurance.settled.turns} lượt.',
        ' Tham gia với chính quyền chăm lo đời sống, mỗi người có thu nhập tăng thêm {income.range} một năm.',
      ],
      [
        `Tổ chức {culture.times} hoạt động văn hóa, thể thao[ với {culture.turns} lượt người tham gia], góp phần nâng cao sức khỏe và đời sống tinh thần của đoàn viên.`,
        ' Cơ quan có {facilities.halls} nhà đa năng[, {facilities.courts} sân luyện tập thể thao] phục vụ đoàn viên.',
        ' Có {culture.families} lượt gia đình đoàn viên đạt danh hiệu “Gia đình văn hóa”[, {culture.agencies} lượt cơ quan, đơn vị đạt danh hiệu văn hóa].',
      ],
      voice.leads
        ? 'Tính đến ngày {@day}, theo số liệu các đơn vị đã gửi, có {cover.all.share|part} đoàn viên tham gia đầy đủ bảo hiểm xã hội, bảo hiểm y tế và bảo hiểm thất nghiệp.'
        : 'Tính đến ngày {@day}, có {cover.all.share|ratio} đoàn viên ({cover.all.share|percent}) tham gia đầy đủ bảo hiểm xã hội, bảo hiểm y tế và bảo hiểm thất nghiệp.',
    ],
    ...(voice.compared ? {} : { chart: { by: 'year', of: 'visits.turns' } }),
    expects: 'Việc tham gia xây dựng chế độ, chính sách; hội nghị cán bộ, công chức, viên chức',
  };
}

const publicity = (voice: Voice): Section => ({
  code: 'publicity',
  level: 3,
  heading: 'Tuyên truyền, giáo dục',
  sentences: [
    `Tổ chức {lawSessions.times} buổi tuyên truyền, phổ biến pháp luật và Điều lệ Công đoàn${beside(voice, 'lawSessions.times')}[ với {lawSessions.turns} lượt người tham gia], góp phần nâng cao nhận thức của đoàn viên về quyền, nghĩa vụ và trách nhiệm.`,
    [
      `Tổ chức học tập, quán triệt nghị quyết, chủ trương của Đảng và của công đoàn các cấp với {study.turns} lượt đoàn viên, người lao động tham gia${voice.leads ? '' : '[; {study.share|ratio} đoàn viên, người lao động ({study.share|percent}) đã được học tập]'}.`,
      ' Tổ chức {education.times} buổi giáo dục chính trị, tư tưởng[ với {education.turns} lượt người tham gia].',
    ],
    [
      'Tổ chức {publicity.sessions} buổi tuyên truyền[ với {publicity.turns} lượt người tham gia].',
      ' Đăng {publicity.posts} tin, bài trên mạng xã hội, cổng thông tin.',
    ],
    `Có {pledges.turns} lượt đoàn viên, người lao động ký cam kết chấp hành pháp luật của Nhà nước, nội quy, quy chế của cơ quan và Điều lệ Công đoàn[{discipline.persons|none}; ${inside(voice.during)} không có đoàn viên bị xử lý kỷ luật].`,
    'Cử {training.turns} lượt cán bộ công đoàn, đoàn viên tham gia đào tạo, bồi dưỡng.',
  ],
  expects: 'Cách làm mới trong tuyên truyền; nắm tâm tư, nguyện vọng của đoàn viên',
});

const emulation = (voice: Voice): Section => ({
  code: 'emulation',
  level: 3,
  heading: 'Phong trào thi đua, xây dựng người lao động',
  sentences: [
    [
      'Phát động {movements.times} đợt thi đua[ với {movements.turns} lượt đoàn viên, người lao động đăng ký tham gia].',
      ' Các phong trào tiêu biểu: <movements.each: “{#campaign}”>.',
    ],
    [
      'Tổ chức, tham gia các hội thi, cuộc thi, chương trình: <contests.each: “{#campaign}”>[, với {contests.turns} lượt đoàn viên dự].',
      ' Kết quả: <prizes.each: {#value} {#holder} đoạt {#cause}[ cuộc thi “{#campaign}”]>.',
    ],
    `Có {initiatives.all} sáng kiến, đề tài${beside(voice, 'initiatives.all')}[{initiatives.share|all}, đều được công nhận][{initiatives.share|partly}, trong đó {initiatives.recognised} được công nhận][{initiatives.each|alone} <initiatives.each: {#level}>][{initiatives.each|apart} (<initiatives.each: {#value} {#level}>)].`,
    [
      `${voice.during} có {title.excellent.turns} lượt đoàn viên được công nhận danh hiệu “Đoàn viên xuất sắc”.`,
      ' Có {title.advanced.turns} lượt cán bộ, công chức, viên chức, người lao động đạt danh hiệu “Lao động tiên tiến”.',
      ' Có {title.soldier.turns} lượt đạt danh hiệu “Chiến sĩ thi đua” các cấp.',
    ],
    [
      'Có {rewards.persons.turns} lượt cá nhân được các cấp, các ngành khen thưởng.',
      ' <rewards.each: {#issuer} tặng {#value} {#cause} cho {#holder}>.',
    ],
    voice.leads
      ? 'Trong số đoàn viên, người lao động được các đơn vị gửi kết quả xếp loại, hằng năm có {rating.good.rated|yearly} hoàn thành tốt nhiệm vụ trở lên[, trong đó {rating.excellent.rated|yearly} hoàn thành xuất sắc nhiệm vụ].'
      : 'Hằng năm có {rating.good.share|yearly} đoàn viên, người lao động hoàn thành tốt nhiệm vụ trở lên[, trong đó {rating.excellent.share|yearly} hoàn thành xuất sắc nhiệm vụ].',
  ],
  table: 'ratings',
});

/** "(100% số nữ đoàn viên)": of a year, or of each year of a term. */
const titled = ({ leads, compared }: Voice): string =>
  leads
    ? ''
    : compared
      ? '[ ({women.title.share|percent} số nữ đoàn viên)]'
      : '[ (hằng năm {women.title.share|yearly} số nữ đoàn viên)]';

const women = (voice: Voice): Section => ({
  code: 'women',
  level: 3,
  heading: 'Công tác nữ công',
  sentences: [
    `${Union(voice)} có {members.women} nữ đoàn viên trên tổng số {members} đoàn viên[; ${inside(voice.during)} có {women.title.turns} lượt nữ đoàn viên đạt danh hiệu “Giỏi việc nước, đảm việc nhà”${titled(voice)}].`,
    [
      'Có {rewards.women} tập thể nữ được khen thưởng.',
      ' Cử {training.women.persons} nữ đoàn viên tham gia đào tạo, bồi dưỡng.',
      ' Có {promotions.women} lượt nữ được đề bạt, bổ nhiệm từ phó trưởng phòng trở lên.',
      ' Có {raises.women.turns} lượt nữ đoàn viên được nâng lương.',
    ],
    [
      `Tính đến ngày {@day}, {posts.committee.women|ratio} ủy viên Ban Chấp hành ${voice.union} là nữ ({posts.committee.women|percent}).`,
      ' Có {posts.leaders.women} đồng chí nữ giữ cương vị lãnh đạo cơ quan, đơn vị.',
      ' Có {posts.heads.women} đồng chí nữ là trưởng, phó phòng và tương đương.',
      ' Có {posts.party.women} đồng chí nữ tham gia cấp ủy.',
    ],
  ],
  expects: 'Hoạt động dịp 8/3, 20/10, Ngày Gia đình Việt Nam 28/6; chăm lo con đoàn viên',
});

const organisation = (voice: Voice): Section => ({
  code: 'organisation',
  level: 3,
  heading: 'Xây dựng tổ chức, phát triển đoàn viên',
  sentences: [
    [
      `${voice.during}, ${voice.union} kết nạp mới {members.admitted} đoàn viên${beside(voice, 'members.admitted')}.`,
      ' Tiếp nhận {members.received} đoàn viên chuyển sinh hoạt đến.',
      ' Có {members.left} đoàn viên chuyển đi, thôi sinh hoạt.',
    ],
    [
      `${voice.committees} họp {meetings.committee} kỳ.`,
      ' Tổ chức {meetings.reviews} hội nghị sơ kết, tổng kết.',
      ' Các tổ công đoàn tổ chức {meetings.groups} buổi sinh hoạt.',
    ],
    `${voice.during}, {groups.good.share|percent} lượt tổ công đoàn, công đoàn bộ phận được xếp loại hoàn thành tốt nhiệm vụ trở lên.`,
  ],
});

const party = (voice: Voice): Section => ({
  code: 'party',
  level: 3,
  heading: 'Tham gia xây dựng Đảng, chính quyền',
  sentences: [
    [
      `Giới thiệu {party.introduced} đoàn viên ưu tú cho Đảng xem xét, bồi dưỡng${beside(voice, 'party.introduced')}.`,
      ' Cử {party.class} đoàn viên học lớp bồi dưỡng nhận thức về Đảng.',
      ` ${voice.during} có {party.admitted} đoàn viên được kết nạp vào Đảng.`,
    ],
    'Có {party.contributions.turns} lượt đoàn viên góp ý xây dựng Đảng, xây dựng chính quyền.',
  ],
});

const inspection = (voice: Voice): Section => ({
  code: 'inspection',
  level: 3,
  heading: 'Kiểm tra, giám sát',
  sentences: [
    'Chủ động phối hợp với chính quyền thực hiện {jointChecks.times} cuộc kiểm tra việc thực hiện chế độ, chính sách đối với đoàn viên, người lao động.',
    `${Union(voice)} tổ chức kiểm tra, giám sát {inspections.times} cuộc[{inspections.finance.share|all}, đều về thu, chi, quản lý tài chính công đoàn][{inspections.finance.share|partly}, trong đó có {inspections.finance.share|part} cuộc về thu, chi, quản lý tài chính công đoàn].`,
    'Ban Thanh tra nhân dân thực hiện {peoplesInspection.times} cuộc giám sát, xác minh.',
  ],
});

const finance = ({ compared }: Voice): Section => ({
  code: 'finance',
  level: 3,
  heading: 'Công tác tài chính',
  expects: compared
    ? 'Thu, chi, nộp nghĩa vụ, công khai tài chính công đoàn trong kỳ'
    : 'Thu, chi, công khai tài chính công đoàn',
});

const leadership = (voice: Voice): Section => ({
  code: 'leadership',
  level: 3,
  heading: 'Phương thức chỉ đạo, điều hành',
  // A year's report says it at its head.
  sentences: voice.compared
    ? []
    : [
        `${voice.lead} hoàn thành {@tasks.own} việc theo chương trình công tác {@period}[, {@tasks.coordinated} việc phối hợp].`,
      ],
  expects:
    'Quy chế, chương trình công tác; phân công ủy viên phụ trách; đổi mới phương thức hoạt động; ý kiến chỉ đạo của cấp trên đã thực hiện',
});

export const assessment: readonly Section[] = [
  { code: 'assessment', level: 2, heading: 'Ưu điểm, hạn chế, nguyên nhân và bài học kinh nghiệm' },
  { code: 'strengths', level: 3, heading: 'Ưu điểm', expects: 'Những việc làm tốt, nổi bật, cách làm mới' },
  { code: 'weaknesses', level: 3, heading: 'Hạn chế', list: 'weaknesses', expects: 'Từng hạn chế' },
  {
    code: 'causes',
    level: 3,
    heading: 'Nguyên nhân',
    list: 'causes',
    expects: 'Nguyên nhân khách quan; nguyên nhân chủ quan',
  },
  { code: 'lessons', level: 3, heading: 'Bài học kinh nghiệm', list: 'lessons', expects: 'Bài học rút ra' },
];

/** Part two: what is to be done next. `ahead`: "nhiệm kỳ mới", "{@nextPeriod}". */
export const directions = (ahead: string): readonly Section[] => [
  { code: 'goals', level: 2, heading: 'Mục tiêu', expects: `Mục tiêu chung của ${ahead}` },
  { code: 'nextTargets', level: 2, heading: 'Chỉ tiêu chủ yếu', table: 'nextTargets' },
  {
    code: 'tasks',
    level: 2,
    heading: 'Nhiệm vụ và giải pháp',
    expects: 'Nhiệm vụ, giải pháp trọng tâm',
  },
  {
    code: 'directions',
    level: 2,
    heading: 'Thực hiện ý kiến chỉ đạo của cấp trên',
    list: 'directions',
  },
  {
    code: 'carryingOut',
    level: 2,
    heading: 'Tổ chức thực hiện',
    expects: 'Phân công, thời hạn, kiểm tra, sơ kết, tổng kết',
  },
  {
    code: 'proposals',
    level: 2,
    heading: 'Kiến nghị',
    expects: 'Kiến nghị với cấp ủy, chính quyền, công đoàn cấp trên',
  },
];

/** What a reader looks for first in a year's report, this year beside the last. */
export const keyFigures: readonly string[] = [
  'members',
  'members.women',
  'members.admitted',
  'visits.turns',
  'visits.amount',
  'support.turns',
  'support.amount',
  'gifts.turns',
  'gifts.amount',
  'donations.amount',
  'lawSessions.times',
  'training.turns',
  'initiatives.all',
  'rewards.turns',
  'party.introduced',
  'party.admitted',
  'inspections.times',
];

/** What is told unit by unit: sums that add up to the whole, as many as a page holds. */
export const figuresByUnit: readonly string[] = [
  'members',
  'members.admitted',
  'visits.turns',
  'visits.amount',
  'donations.amount',
  'party.admitted',
];
