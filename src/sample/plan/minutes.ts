/** What the committee's last meeting said and concluded; days count from the meeting. */
export const LAST_MEETING = {
  place: 'Phòng họp tầng 2',
  startsAt: '14 giờ 00',
  endsAt: '16 giờ 30',
  agenda: [
    'Kiểm điểm công tác trong quý; phương hướng, nhiệm vụ quý tới',
    'Chăm lo đoàn viên có hoàn cảnh khó khăn',
    'Công tác tài chính, kiểm tra',
  ],
  minutes: [
    'Đồng chí Chủ tịch thông qua chương trình họp. Các đồng chí ủy viên báo cáo kết quả công tác trong quý theo phần việc được phân công.',
    'Ban Chấp hành thảo luận việc chăm lo đoàn viên có hoàn cảnh khó khăn, việc sinh hoạt tổ công đoàn và việc kiểm tra sổ sách tài chính.',
    'Cuộc họp thống nhất 100% các nội dung trình.',
  ],
  invitedDaysBefore: 3,
  nextInDays: 5,
  conclusions: [
    { wording: 'Thông báo kết luận cuộc họp đến các tổ công đoàn', dueDays: 3, fate: 'done' },
    { wording: 'Rà soát, lập danh sách đoàn viên có hoàn cảnh khó khăn để hỗ trợ', dueDays: 75, fate: 'tasked' },
    { wording: 'Các tổ công đoàn đăng ký nội dung sinh hoạt chuyên đề của quý tới', dueDays: 90, fate: 'open' },
  ],
} as const;
