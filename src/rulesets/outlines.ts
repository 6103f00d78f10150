import type { Outline } from '../modules/reports/contract.ts';

/** The outlines that a new home of storage starts with; the upper union may send its own (issue of forms, R-5). */
export const outlineCatalogue: readonly Omit<Outline, 'version'>[] = [
  {
    code: 'term',
    name: 'Báo cáo tổng kết nhiệm kỳ của công đoàn cơ sở',
    content: {
      title: 'Báo cáo',
      abstract: 'Tổng kết hoạt động công đoàn nhiệm kỳ {@term} và phương hướng, nhiệm vụ nhiệm kỳ {@nextTerm}',
      sections: [
        { code: 'part1', level: 1, number: 'Phần thứ nhất', heading: 'Kết quả hoạt động công đoàn nhiệm kỳ {@term}' },
        {
          code: 'situation',
          level: 2,
          number: 'I',
          heading: 'Đặc điểm tình hình',
          sentences: [
            '{@unit} có {members} đoàn viên[, trong đó có {members.women} đoàn viên nữ][; ngoài ra có {workers} người lao động chưa là đoàn viên], sinh hoạt tại {@groups}.',
            'Ban Chấp hành khóa {@ordinal} gồm {@committee} đồng chí.',
          ],
          expects: 'Thuận lợi, khó khăn trong nhiệm kỳ',
        },
        { code: 'results', level: 2, number: 'II', heading: 'Kết quả thực hiện nhiệm vụ' },
        {
          code: 'overall',
          level: 3,
          number: '1',
          heading: 'Đánh giá chung',
          sentences: [
            'Trong nhiệm kỳ {@term}, Ban Chấp hành công đoàn cơ sở đã {resolution.grade} theo nghị quyết đại hội đề ra.',
            'Công đoàn cơ sở có {unit.years.good} năm được xếp loại hoàn thành tốt nhiệm vụ trở lên[, trong đó {unit.years.excellent} năm hoàn thành xuất sắc nhiệm vụ ({unit.years.excellent|years})].',
          ],
        },
        {
          code: 'care',
          level: 3,
          number: '2',
          heading: 'Đại diện, chăm lo, bảo vệ quyền, lợi ích hợp pháp, chính đáng của đoàn viên, người lao động',
          sentences: [
            'Trong cả nhiệm kỳ, công đoàn cơ sở đã vận động đoàn viên, người lao động đóng góp ủng hộ các loại quỹ do cấp trên phát động {donations.amount}[, trong đó ủng hộ Quỹ Mái ấm Công đoàn {donations.shelter.amount}].',
            'Thăm hỏi {visits.turns} lượt đoàn viên, người lao động với số tiền {visits.amount|about}[, trong đó riêng chi hỗ trợ đoàn viên mắc Covid-19 là {visits.covid.amount}].',
            'Ngoài ra, lãnh đạo cơ quan đã thăm, tặng quà {visits.leaders.turns} lượt đoàn viên có hoàn cảnh khó khăn, mắc bệnh hiểm nghèo.',
            'Tổ chức {gratitude.times} đợt thăm, tặng quà gia đình chính sách, người có công[ và {charity.times} đợt hoạt động từ thiện, nhân đạo].',
            'Đoàn viên tham gia đủ bảo hiểm xã hội, bảo hiểm y tế và bảo hiểm thất nghiệp đạt {cover.all.share|percent} ({cover.all.share|ratio} đoàn viên).',
            'Tổ chức {culture.times} hoạt động văn hóa, thể thao với {culture.turns} lượt người tham gia, nâng cao sức khỏe và đời sống tinh thần của đoàn viên.',
          ],
          expects: 'Việc tham gia xây dựng chế độ, chính sách; hội nghị cán bộ, công chức, viên chức',
        },
        {
          code: 'publicity',
          level: 3,
          number: '3',
          heading: 'Tuyên truyền, giáo dục',
          sentences: [
            'Tổ chức {lawSessions.times} buổi tuyên truyền, phổ biến pháp luật và Điều lệ Công đoàn với {lawSessions.turns} lượt đoàn viên tham gia, nâng cao nhận thức về quyền, nghĩa vụ và trách nhiệm của đoàn viên.',
            'Đoàn viên, người lao động tham gia học tập, quán triệt nghị quyết {study.turns} lượt.',
            'Có {pledges.turns} lượt đoàn viên ký cam kết chấp hành pháp luật của Nhà nước, nội quy, quy chế của cơ quan và Điều lệ Công đoàn[; trong nhiệm kỳ không có đoàn viên bị xử lý kỷ luật{discipline.persons|none}].',
            'Cử {training.turns} lượt đoàn viên tham gia đào tạo, bồi dưỡng.',
          ],
        },
        {
          code: 'emulation',
          level: 3,
          number: '4',
          heading: 'Phong trào thi đua, xây dựng người lao động',
          sentences: ['Phát động {movements.times} đợt thi đua với {movements.turns} lượt đoàn viên đăng ký tham gia.'],
          table: 'ratings',
        },
        {
          code: 'women',
          level: 3,
          number: '5',
          heading: 'Công tác nữ công',
          sentences: [
            'Nữ đoàn viên chiếm {members.women} trong tổng số {members} đoàn viên; {women.title.share|ratio} nữ đoàn viên đạt danh hiệu "Giỏi việc nước, đảm việc nhà".',
          ],
        },
        {
          code: 'organisation',
          level: 3,
          number: '6',
          heading: 'Xây dựng tổ chức, phát triển đoàn viên',
          sentences: [
            'Trong nhiệm kỳ, kết nạp mới {members.admitted} đoàn viên[; tiếp nhận {members.received} đoàn viên chuyển đến][; {members.left} đoàn viên chuyển đi, thôi sinh hoạt].',
            'Ban Chấp hành họp {meetings.committee} kỳ; các tổ công đoàn sinh hoạt {meetings.groups} buổi.',
          ],
        },
        {
          code: 'party',
          level: 3,
          number: '7',
          heading: 'Tham gia xây dựng Đảng, chính quyền',
          sentences: [
            'Giới thiệu {party.introduced} đoàn viên ưu tú cho Đảng[, trong đó có {party.admitted} đồng chí được kết nạp].',
          ],
        },
        {
          code: 'inspection',
          level: 3,
          number: '8',
          heading: 'Kiểm tra, giám sát',
          sentences: [
            'Chủ động phối hợp với chính quyền thực hiện {jointChecks.times} cuộc kiểm tra việc thực hiện chế độ, chính sách đối với đoàn viên, người lao động.',
            'Tổ chức {inspections.times} cuộc kiểm tra, giám sát của công đoàn cơ sở.',
          ],
        },
        {
          code: 'finance',
          level: 3,
          number: '9',
          heading: 'Công tác tài chính',
          expects: 'Thu, chi, công khai tài chính công đoàn',
        },
        {
          code: 'targets',
          level: 2,
          number: 'III',
          heading: 'Kết quả thực hiện các chỉ tiêu nghị quyết',
          table: 'targets',
        },
        {
          code: 'assessment',
          level: 2,
          number: 'IV',
          heading: 'Ưu điểm, hạn chế, nguyên nhân và bài học kinh nghiệm',
          expects: 'Ưu điểm; hạn chế; nguyên nhân khách quan, chủ quan; bài học kinh nghiệm',
        },
        { code: 'part2', level: 1, number: 'Phần thứ hai', heading: 'Phương hướng, nhiệm vụ nhiệm kỳ {@nextTerm}' },
        { code: 'goals', level: 2, number: 'I', heading: 'Mục tiêu', expects: 'Mục tiêu chung của nhiệm kỳ mới' },
        { code: 'nextTargets', level: 2, number: 'II', heading: 'Chỉ tiêu chủ yếu', table: 'nextTargets' },
        {
          code: 'tasks',
          level: 2,
          number: 'III',
          heading: 'Nhiệm vụ và giải pháp',
          expects: 'Nhiệm vụ, giải pháp trọng tâm',
        },
        {
          code: 'proposals',
          level: 2,
          number: 'IV',
          heading: 'Kiến nghị',
          expects: 'Kiến nghị với cấp ủy, chính quyền, công đoàn cấp trên',
        },
      ],
    },
  },
];
