import type { Block, Paper, Run } from '../../src/modules/documents/contract.ts';
import { documentSymbol } from '../../src/modules/documents/rules/official.ts';

const figure = (code: string, text: string): Run => ({
  figure: code,
  text,
  href: `/chi-tieu/${code}?tu=2017-12-20&den=2022-12-20`,
  title: `${text}: cộng từ sổ hoạt động`,
});

const yearly: readonly (readonly [string, string, string, string, string, string])[] = [
  ['1', 'Lượt thăm hỏi ốm đau, thai sản', 'lượt', '18', '24', '31'],
  ['2', 'Tiền thăm hỏi', 'đồng', '9.000.000', '12.400.000', '16.750.000'],
  ['3', 'Quà Tết cho đoàn viên khó khăn', 'suất', '6', '8', '8'],
  ['4', 'Ủng hộ các quỹ xã hội', 'đồng', '14.200.000', '15.850.000', '21.300.000'],
  ['5', 'Sáng kiến được công nhận', 'sáng kiến', '3', '5', '7'],
  ['6', 'Đoàn viên được giới thiệu cho Đảng', 'người', '2', '3', '3'],
];

const targets: readonly (readonly [string, string, string, string])[] = [
  ['1', 'Đoàn viên được học tập, quán triệt nghị quyết của Đảng, của công đoàn cấp trên', '100%', 'Đạt'],
  ['2', 'Đoàn viên hoàn thành tốt nhiệm vụ trở lên hằng năm', 'từ 90% trở lên', 'Vượt'],
  ['3', 'Nữ đoàn viên đạt danh hiệu hai giỏi', 'từ 85% trở lên', 'Đạt'],
  ['4', 'Giới thiệu đoàn viên ưu tú cho Đảng bồi dưỡng, xem xét kết nạp', '12 người', 'Chưa đạt'],
  ['5', 'Công đoàn cơ sở được xếp loại hoàn thành tốt nhiệm vụ trở lên', 'cả 5 năm', 'Vượt'],
];

const welfare: Block[] = [
  { kind: 'heading', level: 2, number: '1', text: 'Chăm lo đời sống, bảo vệ quyền và lợi ích hợp pháp của đoàn viên' },
  {
    kind: 'paragraph',
    runs: [
      'Trong nhiệm kỳ, Ban Chấp hành đã tổ chức thăm hỏi ',
      figure('visits.turns', '147 lượt'),
      ' đoàn viên, người lao động lúc ốm đau, thai sản, gia đình có việc hiếu, hỷ với tổng số tiền ',
      figure('visits.amount', '81.450.000 đồng'),
      '; trao ',
      figure('tet_gifts.turns', '38 suất quà'),
      ' Tết cho đoàn viên có hoàn cảnh khó khăn; phối hợp với thủ trưởng cơ quan tổ chức khám sức khỏe định kỳ hằng năm cho toàn thể cán bộ, viên chức.',
    ],
  },
  {
    kind: 'paragraph',
    runs: [
      'Các khoản vận động được thu, chi công khai, đúng mục đích. Tổng số tiền đóng góp ủng hộ các quỹ trong nhiệm kỳ là ',
      figure('donations.amount', '86.320.000 đồng'),
      ', trong đó:',
    ],
  },
  {
    kind: 'list',
    items: [
      'Quỹ vì người nghèo: 31.500.000 đồng.',
      'Ủng hộ đồng bào bị thiên tai, dịch bệnh: 42.620.000 đồng.',
      [{ text: 'Mái ấm Công đoàn', italic: true }, ': 12.200.000 đồng, giúp sửa chữa một nhà ở cho đoàn viên.'],
    ],
  },
  {
    kind: 'table',
    title: [{ text: 'Bảng 1. Kết quả chăm lo đời sống và một số mặt hoạt động', bold: true }],
    columns: [
      { width: 1, align: 'center' },
      { width: 5 },
      { width: 1.7, align: 'center' },
      { width: 2.2, align: 'right' },
      { width: 2.2, align: 'right' },
      { width: 2.2, align: 'right' },
    ],
    head: [
      [
        { runs: 'TT', down: 2 },
        { runs: 'Nội dung', down: 2 },
        { runs: 'Đơn vị tính', down: 2 },
        { runs: 'Năm', across: 3 },
      ],
      ['2020', '2021', '2022'],
    ],
    rows: yearly,
  },
];

const building: Block[] = [
  { kind: 'heading', level: 2, number: '2', text: 'Xây dựng tổ chức công đoàn vững mạnh' },
  { kind: 'heading', level: 3, number: 'a', text: 'Phát triển đoàn viên' },
  {
    kind: 'paragraph',
    runs: [
      'Đầu nhiệm kỳ, công đoàn cơ sở có ',
      figure('members.start', '62 đoàn viên'),
      '; đến nay có ',
      figure('members.end', '71 đoàn viên'),
      ', trong đó nữ ',
      figure('members.women', '39 người'),
      '. Toàn bộ viên chức, người lao động hợp đồng mới tuyển dụng đều được vận động vào công đoàn trong ba tháng đầu.',
    ],
  },
  { kind: 'heading', level: 3, number: 'b', text: 'Đào tạo, bồi dưỡng cán bộ công đoàn' },
  {
    kind: 'paragraph',
    runs: 'Hằng năm, ủy viên Ban Chấp hành, Ủy ban Kiểm tra và tổ trưởng tổ công đoàn được cử dự đầy đủ các lớp tập huấn nghiệp vụ của công đoàn cấp trên. Nội dung sinh hoạt tổ công đoàn được đổi mới, gắn với nhiệm vụ chuyên môn, ngắn gọn, thiết thực; ý kiến của đoàn viên được ghi nhận và trả lời trong kỳ họp gần nhất.',
  },
  {
    kind: 'paragraph',
    runs: 'Ủy ban Kiểm tra xây dựng chương trình hằng năm, kiểm tra việc chấp hành Điều lệ và quản lý tài chính ở cùng cấp; qua kiểm tra chưa phát hiện sai phạm, hồ sơ chứng từ được lưu giữ đầy đủ, đúng quy định.',
  },
];

const review: Block[] = [
  {
    kind: 'paragraph',
    runs: 'Nhiệm kỳ qua, công đoàn cơ sở đã bám sát nghị quyết đại hội, nghị quyết của công đoàn cấp trên và nhiệm vụ chuyên môn của Trung tâm. Đoàn viên yên tâm công tác, đoàn kết, giúp đỡ nhau trong công việc và lúc khó khăn; nền nếp sinh hoạt tổ công đoàn được giữ vững. Trong 5 chỉ tiêu chủ yếu, có 2 chỉ tiêu vượt, 2 chỉ tiêu đạt và 1 chỉ tiêu chưa đạt.',
  },
  {
    kind: 'paragraph',
    runs: 'Bên cạnh kết quả đạt được, việc nắm tình hình đoàn viên ở một số tổ có lúc chưa kịp thời; hình thức sinh hoạt chuyên đề còn ít; hồ sơ, sổ sách ở một vài tổ ghi chép chưa đầy đủ, phải bổ sung khi tổng hợp.',
  },
  {
    kind: 'table',
    title: [{ text: 'Bảng 2. Kết quả thực hiện chỉ tiêu nghị quyết đại hội', bold: true }],
    columns: [
      { width: 1, align: 'center' },
      { width: 8 },
      { width: 3, align: 'center' },
      { width: 2.4, align: 'center' },
    ],
    head: [['TT', 'Chỉ tiêu', 'Nghị quyết', 'Kết quả']],
    rows: targets,
  },
  { kind: 'note', runs: 'Ghi chú: kết quả tính đến ngày 20/12/2022 theo sổ hoạt động của công đoàn cơ sở.' },
];

const directions: Block[] = [
  'Tiếp tục đổi mới nội dung, phương thức hoạt động, lấy đoàn viên làm trung tâm; mỗi tổ công đoàn chọn một việc thiết thực trong năm để làm đến nơi đến chốn.',
  'Phối hợp với thủ trưởng cơ quan thực hiện tốt dân chủ ở cơ sở, tổ chức hội nghị viên chức đúng thời hạn, theo dõi đến cùng các kiến nghị đã nêu.',
  'Chủ động nắm tâm tư, nguyện vọng của đoàn viên; thăm hỏi kịp thời, không để sót trường hợp ốm đau dài ngày hoặc có hoàn cảnh đặc biệt khó khăn.',
  'Nâng cao chất lượng phong trào thi đua, khuyến khích sáng kiến nhỏ ở từng vị trí việc làm; đề nghị khen thưởng đúng người, đúng việc.',
  'Quan tâm bồi dưỡng, giới thiệu đoàn viên ưu tú cho Đảng; làm tốt công tác nữ công, chăm lo con em đoàn viên.',
  'Quản lý, sử dụng tài chính công đoàn công khai, tiết kiệm, dành phần lớn nguồn thu chi trực tiếp cho đoàn viên.',
  'Củng cố tổ chức, bồi dưỡng nghiệp vụ cho ủy viên Ban Chấp hành mới và tổ trưởng tổ công đoàn ngay trong sáu tháng đầu nhiệm kỳ.',
  'Tăng cường kiểm tra, giám sát việc chấp hành Điều lệ, thực hiện nghị quyết đại hội; sơ kết giữa nhiệm kỳ, kịp thời điều chỉnh biện pháp đối với chỉ tiêu chậm tiến độ.',
  'Đẩy mạnh tuyên truyền, phổ biến chính sách, pháp luật liên quan trực tiếp đến đoàn viên, người lao động bằng hình thức ngắn gọn, dễ nhớ, dễ làm theo.',
].map((runs) => ({ kind: 'list', items: [runs] }));

/** An invented term report of four pages, with every part a paper can have: for tests, and to look at. */
export const termReport: Paper = {
  kind: 'report',
  head: {
    form: 'official',
    parentBody: 'Công đoàn ngành Y tế tỉnh Vĩnh Hòa',
    issuingBody: 'Công đoàn cơ sở Trung tâm Kiểm nghiệm',
    symbol: documentSymbol({ number: 5, kind: 'report', issuerAbbreviation: 'CĐCS' }),
    place: 'Vĩnh Hòa',
    on: '2023-01-06',
    abstract: 'Tổng kết hoạt động công đoàn nhiệm kỳ 2017 - 2022, phương hướng, nhiệm vụ nhiệm kỳ 2022 - 2027',
    subtitle: '(Trình Đại hội Công đoàn cơ sở lần thứ VI)',
  },
  blocks: [
    {
      kind: 'paragraph',
      runs: 'Thực hiện hướng dẫn của Công đoàn ngành Y tế tỉnh về tổ chức đại hội công đoàn cơ sở, Ban Chấp hành Công đoàn cơ sở Trung tâm Kiểm nghiệm báo cáo kết quả hoạt động nhiệm kỳ 2017 - 2022 và phương hướng, nhiệm vụ nhiệm kỳ 2022 - 2027 như sau:',
    },
    { kind: 'heading', level: 1, text: 'PHẦN THỨ NHẤT', align: 'center' },
    { kind: 'heading', level: 1, text: 'KẾT QUẢ HOẠT ĐỘNG NHIỆM KỲ 2017 - 2022', align: 'center' },
    { kind: 'heading', level: 1, number: 'I', text: 'ĐẶC ĐIỂM TÌNH HÌNH' },
    {
      kind: 'paragraph',
      runs: 'Trung tâm có 5 khoa, phòng; công đoàn cơ sở có 5 tổ công đoàn. Ban Chấp hành gồm 7 đồng chí, Ủy ban Kiểm tra gồm 3 đồng chí. Đa số đoàn viên có trình độ chuyên môn từ đại học trở lên, gắn bó với cơ quan, có ý thức tổ chức kỷ luật tốt.',
    },
    {
      kind: 'paragraph',
      runs: [
        { text: 'Thuận lợi: ', bold: true },
        'được cấp ủy, lãnh đạo Trung tâm quan tâm, tạo điều kiện về thời gian và kinh phí; đội ngũ cán bộ công đoàn nhiệt tình, có trách nhiệm. ',
        { text: 'Khó khăn: ', bold: true },
        'cán bộ công đoàn đều kiêm nhiệm; hai năm dịch bệnh, nhiều hoạt động tập trung phải hoãn hoặc thay đổi hình thức.',
      ],
    },
    { kind: 'heading', level: 1, number: 'II', text: 'KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT ĐẠI HỘI' },
    ...welfare,
    ...building,
    { kind: 'heading', level: 1, number: 'III', text: 'ĐÁNH GIÁ CHUNG' },
    ...review,
    {
      kind: 'paragraph',
      runs: 'Chỉ tiêu chưa đạt có nguyên nhân khách quan là việc học lớp nhận thức về Đảng phải hoãn hai năm vì dịch bệnh; nguyên nhân chủ quan là công tác tạo nguồn ở một số tổ chưa được quan tâm từ đầu nhiệm kỳ.',
    },
    { kind: 'heading', level: 1, text: 'PHẦN THỨ HAI', align: 'center' },
    { kind: 'heading', level: 1, text: 'PHƯƠNG HƯỚNG, NHIỆM VỤ NHIỆM KỲ 2022 - 2027', align: 'center' },
    {
      kind: 'paragraph',
      runs: 'Phát huy kết quả đã đạt được, khắc phục những mặt còn hạn chế, công đoàn cơ sở tập trung vào các nhiệm vụ sau:',
    },
    ...directions,
    {
      kind: 'paragraph',
      runs: 'Trên đây là báo cáo tổng kết hoạt động nhiệm kỳ 2017 - 2022 và phương hướng, nhiệm vụ nhiệm kỳ 2022 - 2027 của Công đoàn cơ sở Trung tâm Kiểm nghiệm, kính trình Đại hội xem xét, quyết định./.',
    },
    {
      kind: 'signature',
      recipients: [
        'Công đoàn ngành Y tế tỉnh (b/c)',
        'Cấp ủy, lãnh đạo Trung tâm (b/c)',
        'Ủy viên Ban Chấp hành, Ủy ban Kiểm tra',
        'Các tổ công đoàn',
        'Lưu: VT',
      ],
      signers: [{ signing: { manner: 'TM', body: 'Ban Chấp hành', post: 'Chủ tịch' }, name: 'Phùng Thị Mai Lê' }],
    },
  ],
};
