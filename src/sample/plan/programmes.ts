import type { NewTask } from '../../modules/targets/index.ts';

/** A task as a programme of a year has it: until which day of it, by whom, with whom. */
interface PlannedTask {
  readonly wording: string;
  /** Month and day. */
  readonly due: string;
  readonly owner: string;
  readonly partner?: string;
}

const task = (wording: string, due: string, owner: string, partner?: string): PlannedTask => ({
  wording,
  due,
  owner,
  ...(partner ? { partner } : {}),
});

/** What an upper union of sixty offices set itself for 2022, and what it did with others: 26 and 4, all done (T-3). */
export const UPPER_PROGRAMME = {
  year: 2022,
  source: 'Chương trình công tác năm 2022',
  tasks: [
    task('Tổ chức Tết Sum vầy cho đoàn viên, người lao động', '01-28', 'Ban Chính sách, pháp luật'),
    task('Giao chỉ tiêu năm cho công đoàn cơ sở', '02-15', 'Ban Thường vụ'),
    task('Hướng dẫn hội nghị cán bộ, công chức, viên chức ở cơ sở', '02-25', 'Ban Chính sách, pháp luật'),
    task('Gặp mặt nữ đoàn viên tiêu biểu nhân ngày 8/3', '03-08', 'Ban Nữ công'),
    task('Tập huấn cán bộ công đoàn cơ sở đợt một', '03-23', 'Ban Tổ chức, kiểm tra'),
    task('Quyết toán tài chính công đoàn năm trước', '03-31', 'Ban Tài chính'),
    task('Phát động thi đua Lao động giỏi', '04-10', 'Ban Tuyên giáo, nữ công'),
    task('Cử đoàn viên ưu tú dự lớp bồi dưỡng kết nạp Đảng', '04-27', 'Ban Tổ chức, kiểm tra'),
    task('Tháng Công nhân: thăm, tặng quà đoàn viên khó khăn', '05-25', 'Ban Chính sách, pháp luật'),
    task('Vận động ủng hộ Quỹ Mái ấm Công đoàn', '05-31', 'Ban Tài chính'),
    task('Tặng quà con đoàn viên nhân ngày Quốc tế Thiếu nhi', '06-01', 'Ban Nữ công'),
    task('Tập huấn cán bộ công đoàn cơ sở đợt hai', '06-22', 'Ban Tổ chức, kiểm tra'),
    task('Sơ kết sáu tháng đầu năm', '07-08', 'Văn phòng'),
    task('Thăm gia đình chính sách nhân ngày 27/7', '07-27', 'Ban Chính sách, pháp luật'),
    task('Tuyên truyền ngày thành lập Công đoàn Việt Nam', '07-28', 'Ban Tuyên giáo, nữ công'),
    task('Hội thi cán bộ công đoàn cơ sở giỏi', '08-25', 'Ban Tổ chức, kiểm tra'),
    task('Kiểm tra tài chính mười công đoàn cơ sở', '09-15', 'Ủy ban Kiểm tra'),
    task('Vui Tết Trung thu cho con đoàn viên', '09-09', 'Ban Nữ công'),
    task('Kiểm tra việc chấp hành Điều lệ ở cơ sở', '09-30', 'Ủy ban Kiểm tra'),
    task('Tọa đàm nhân ngày Phụ nữ Việt Nam', '10-20', 'Ban Nữ công'),
    task('Hưởng ứng Ngày Pháp luật Việt Nam', '11-09', 'Ban Tuyên giáo, nữ công'),
    task('Hướng dẫn đại hội công đoàn cơ sở', '11-15', 'Ban Tổ chức, kiểm tra'),
    task('Chấm điểm, xếp loại công đoàn cơ sở', '11-30', 'Ban Tổ chức, kiểm tra'),
    task('Xét khen thưởng năm', '12-05', 'Ban Tuyên giáo, nữ công'),
    task('Dự toán tài chính công đoàn năm sau', '12-10', 'Ban Tài chính'),
    task('Hội nghị tổng kết năm', '12-20', 'Văn phòng'),
    task('Hội thao khối các cơ quan', '05-20', 'Ban Tuyên giáo, nữ công', 'Đoàn Thanh niên khối'),
    task('Hiến máu nhân đạo', '06-14', 'Ban Chính sách, pháp luật', 'Hội Chữ thập đỏ'),
    task('Lớp tìm hiểu về Đảng cho quần chúng ưu tú', '08-12', 'Ban Tổ chức, kiểm tra', 'Đảng ủy Khối'),
    task('Giám sát việc thực hiện dân chủ ở cơ sở', '10-28', 'Ủy ban Kiểm tra', 'Đảng ủy Khối'),
  ],
} as const;

/** The running year of a union of an office: a visitor finds some of it done, some due, some ahead. */
export const OFFICE_PROGRAMME: readonly PlannedTask[] = [
  task('Tết Sum vầy, thăm đoàn viên có hoàn cảnh khó khăn', '02-10', 'Ban Chấp hành'),
  task('Phối hợp tổ chức hội nghị viên chức, người lao động', '02-28', 'Chủ tịch', 'Thủ trưởng cơ quan'),
  task('Gặp mặt nữ đoàn viên nhân ngày 8/3', '03-08', 'Ban Nữ công'),
  task('Ký giao ước thi đua với các tổ công đoàn', '03-31', 'Ban Chấp hành'),
  task('Tháng Công nhân: khám sức khỏe, tặng quà', '05-25', 'Ban Chấp hành', 'Cơ quan'),
  task('Tặng quà con đoàn viên nhân ngày 1/6', '06-01', 'Ban Nữ công'),
  task('Sơ kết sáu tháng, kiểm tra tài chính', '07-10', 'Ủy ban Kiểm tra'),
  task('Giải cầu lông chào mừng ngày thành lập Công đoàn Việt Nam', '07-28', 'Phó Chủ tịch', 'Đoàn Thanh niên'),
  task('Vui Tết Trung thu cho con đoàn viên', '09-25', 'Ban Nữ công'),
  task('Tọa đàm nhân ngày Phụ nữ Việt Nam 20/10', '10-20', 'Ban Nữ công'),
  task('Bình xét, xếp loại đoàn viên và tổ công đoàn', '12-05', 'Ban Chấp hành'),
  task('Tổng kết năm, báo cáo công đoàn cấp trên', '12-20', 'Chủ tịch'),
];

/** A plan's tasks as the deed takes them, own work first and numbered through. */
export const asTasks = (tasks: readonly PlannedTask[], year: number, source: string): NewTask[] =>
  tasks.map(({ wording, due, owner, partner }, nth) => ({
    positionOrder: nth + 1,
    wording,
    share: partner ? 'coordinated' : 'own',
    partner: partner ?? null,
    owner,
    year,
    dueOn: `${year}-${due}`,
    source,
  }));
