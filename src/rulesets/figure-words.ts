import { fundCatalogue, occasionCatalogue } from './ledger-catalogue/funds.ts';

/**
 * What union reports count, and the words in which officers say it; several ways of saying are parted by "/", and "…" stands for
 * a few words or a number between. Where one text says "được đứng vào hàng ngũ của Đảng" and another "kết nạp đảng viên", both
 * speak of one figure; where one says "giới thiệu" and the other "kết nạp", of two. A line may be added without a programmer.
 */
export interface FigureWord {
  /** What the words decide: two figures whose words of one aspect differ are two figures. */
  aspect: Aspect;
  name: string;
  said: readonly string[];
}

export type Aspect = 'work' | 'cause' | 'whose' | 'rank' | 'outcome' | 'occasion' | 'fund' | 'money' | 'course';

const words: Readonly<Record<Exclude<Aspect, 'occasion' | 'fund'>, Readonly<Record<string, string>>>> = {
  work: {
    'Thăm hỏi': 'thăm hỏi / thăm / được thăm / động viên thăm',
    'Hỗ trợ': 'hỗ trợ / trợ cấp / giúp đỡ / giúp được / cứu trợ / trợ giúp',
    'Tặng quà': 'tặng … quà / suất quà / phần quà / trao … quà / quà tặng / quà cho / tặng quà',
    'Học bổng': 'học bổng / khuyến học / khuyến tài',
    'Nhà Mái ấm': 'mái ấm / nhà mái ấm / nhà ở cho đoàn viên',
    'Vay vốn': 'cho vay / vay vốn / trợ vốn / được vay / lượt vay / đoàn viên vay / hộ vay / món vay',
    'Khám sức khỏe':
      'khám sức khỏe / khám sức khoẻ / khám chuyên khoa / khám phụ khoa / khám bệnh / tầm soát / sàng lọc',
    'Tham quan, nghỉ dưỡng': 'tham quan / nghỉ mát / nghỉ dưỡng / du lịch / về nguồn',
    'Văn hóa, thể thao':
      'hội thao / văn nghệ / thể thao / hội diễn / giải bóng / bóng chuyền / cầu lông / vận động viên',
    'Hiến máu': 'hiến máu / đơn vị máu / máu tình nguyện',
    'Ủng hộ': 'ủng hộ / quyên góp / đóng góp … quỹ',
    'Đền ơn đáp nghĩa': 'gia đình chính sách / người có công / thương binh / mẹ việt nam anh hùng',
    'Kết nạp đoàn viên':
      'kết nạp … đoàn viên / kết nạp mới / đoàn viên mới / phát triển … đoàn viên / phát triển mới / gia nhập công đoàn / đoàn viên kết nạp / tân đoàn viên / đoàn viên công đoàn mới',
    'Kết nạp Đảng':
      'kết nạp … đoàn viên vào đảng / kết nạp … đoàn viên ưu tú vào đảng / kết nạp đảng / kết nạp … đảng / kết nạp … đảng viên / hàng ngũ của đảng / hàng ngũ đảng / vào đảng / đảng viên mới / kết nạp vào đảng',
    'Giới thiệu cho Đảng':
      'giới thiệu … ưu tú / giới thiệu … đảng / ưu tú … cho đảng / nguồn … đảng / giới thiệu … kết nạp / ưu tú giới thiệu',
    'Lớp nhận thức về Đảng':
      'nhận thức về đảng / cảm tình đảng / bồi dưỡng kết nạp / lớp … nhận thức / đối tượng kết nạp / lớp đối tượng đảng / bồi dưỡng … đảng',
    'Thành lập công đoàn cơ sở':
      'thành lập … cđcs / thành lập … công đoàn cơ sở / cđcs thành lập / thành lập mới / thành lập thêm',
    'Giải thể': 'giải thể / sáp nhập / chấm dứt hoạt động / kết thúc hoạt động',
    'Sáng kiến': 'sáng kiến / đề tài / cải tiến kỹ thuật / giải pháp hữu ích / lao động sáng tạo',
    'Đào tạo, tập huấn': 'tập huấn / bồi dưỡng / đào tạo / lớp nghiệp vụ',
    'Tuyên truyền': 'tuyên truyền / phổ biến pháp luật / nói chuyện chuyên đề / phổ biến, giáo dục / truyền thông',
    'Học tập nghị quyết': 'học tập nghị quyết / quán triệt / học nghị quyết / học tập, quán triệt',
    'Tin, bài': 'tin, bài / tin bài / bài viết / lượt tin / bản tin / lượt truy cập',
    'Tờ rơi, sách': 'tờ rơi / tờ gấp / sổ tay / cuốn / tài liệu',
    'Kiểm tra, giám sát': 'kiểm tra / giám sát / cuộc kiểm tra',
    'Đơn thư': 'đơn thư / khiếu nại / tố cáo / đơn kiến nghị',
    'Tư vấn pháp luật': 'tư vấn',
    'Thỏa ước': 'thỏa ước / thoả ước / tưlđtt',
    'Đối thoại': 'đối thoại',
    'Hội nghị người lao động':
      'hội nghị người lao động / hội nghị nlđ / hội nghị cán bộ / hội nghị cbcc / hội nghị viên chức / hội nghị cbccvc / hội nghị nhà giáo',
    'Ý kiến, kiến nghị': 'ý kiến / kiến nghị của',
    'Nâng lương': 'nâng lương / nâng bậc / tăng lương',
    'Bổ nhiệm': 'bổ nhiệm / đề bạt / quy hoạch',
    'Bảo hiểm': 'bảo hiểm xã hội / bảo hiểm y tế / bhxh / bhyt / bhtn / bảo hiểm thất nghiệp / thẻ bảo hiểm',
    'Tai nạn lao động': 'tai nạn lao động / vụ tai nạn',
    'Kỷ luật': 'kỷ luật / khiển trách / khai trừ',
    'Đăng ký thi đua': 'giao ước thi đua / đăng ký thi đua / ký giao ước / cam kết',
    'Khen thưởng':
      'bằng khen / giấy khen / khen thưởng / được khen / cờ thi đua / kỷ niệm chương / biểu dương / tuyên dương',
    'Chiến sĩ thi đua': 'chiến sĩ thi đua / cstđ',
    'Lao động tiên tiến': 'lao động tiên tiến / lđtt',
    'Giỏi việc nước, đảm việc nhà': 'giỏi việc nước / giỏi việc / đảm việc nhà / hai giỏi / phụ nữ hai giỏi',
    'Gia đình văn hóa': 'gia đình văn hóa / gia đình văn hoá',
    'Công trình, phần việc': 'công trình / phần việc',
    'Trồng cây': 'trồng … cây / cây xanh',
    'Họp Ban Chấp hành': 'kỳ họp / phiên họp / họp ban chấp hành / họp bch',
    'Văn bản': 'văn bản / quyết định / công văn',
    'Thu nhập': 'thu nhập / tiền lương / lương bình quân',
    'Tổ công đoàn': 'tổ công đoàn / tổ nữ công',
    'Nuôi con nhỏ': 'nuôi con / vắt, trữ sữa / vắt sữa',
    'Nghỉ hưu, chuyển đi':
      'nghỉ hưu / chuyển công tác / chuyển đi / thôi việc / nghỉ việc / chuyển sinh hoạt / chuyển ngành',
    'Chuyển đến': 'tiếp nhận / chuyển đến / nhận về',
  },
  cause: {
    'Ốm đau': 'ốm đau / ốm / đau ốm / nằm viện / điều trị / bệnh tật',
    'Thai sản': 'thai sản / sinh con / sinh nở',
    'Việc hiếu': 'việc hiếu / hiếu / viếng / tang / phúng viếng / tứ thân phụ mẫu / qua đời / tử tuất / từ trần',
    'Việc hỷ': 'việc hỷ / hỷ / cưới / kết hôn / mừng cưới',
    'Bệnh hiểm nghèo': 'hiểm nghèo / ung thư / bệnh nặng',
    'Khó khăn': 'hoàn cảnh khó khăn / khó khăn / hoạn nạn',
    'Tai nạn': 'bị tai nạn / gặp tai nạn / tai nạn giao thông',
    'Thiên tai': 'bão / lũ / thiên tai / hỏa hoạn / ngập / mưa lũ',
    'Dịch bệnh': 'covid / dịch bệnh / f0 / cách ly',
  },
  whose: {
    '': 'công đoàn viên chức / ban nữ công / công tác nữ công / tổ nữ công / công nhân viên chức / công nhân, viên chức',
    Nữ: 'nữ / chị / chị em / lao động nữ / phụ nữ',
    Nam: 'nam / anh',
    'Con, cháu':
      'con đoàn viên / con cnvclđ / các cháu / cháu / con em / con của / học sinh / thiếu nhi / em mồ côi / em học sinh / em bán trú',
    'Tập thể': 'tập thể',
    'Cá nhân': 'cá nhân',
    'Đảng viên': 'là đảng viên',
    'Cán bộ công đoàn': 'cán bộ công đoàn / cán bộ cđcs / chủ tịch cđcs / chủ tịch công đoàn cơ sở / tổ trưởng',
    'Giáo viên': 'giáo viên / giảng viên / nhà giáo',
    'Công chức': 'công chức',
    'Viên chức': 'viên chức',
    'Hợp đồng': 'hợp đồng',
    'Dân tộc thiểu số': 'dân tộc thiểu số / người dân tộc',
  },
  rank: {
    'Cấp cơ sở': 'cấp cơ sở / cấp trường / cấp đơn vị / cấp công ty / cấp sở',
    'Cấp huyện': 'cấp huyện / cấp thành phố / cấp quận / cấp thị xã',
    'Cấp tỉnh': 'cấp tỉnh / ubnd tỉnh / chủ tịch ubnd',
    'Cấp ngành': 'cấp ngành',
    'Cấp bộ': 'cấp bộ',
    'Toàn quốc': 'toàn quốc / cấp quốc gia / cấp nhà nước',
    'Tổng Liên đoàn': 'tổng liên đoàn / tlđ',
  },
  outcome: {
    'Đăng ký': 'đăng ký',
    'Công nhận': 'được công nhận / công nhận',
    'Gửi dự': 'gửi dự / gửi thi / tham dự / dự thi',
    'Xuất sắc': 'xuất sắc',
    Tốt: 'hoàn thành tốt / tốt nhiệm vụ',
    'Tiên tiến': 'tiên tiến',
    'Vững mạnh': 'vững mạnh',
    Chưa: 'chưa / không',
    'Xây mới': 'xây mới / làm mới / xây dựng mới',
    'Sửa chữa': 'sửa chữa / sửa',
    Nhất: 'giải nhất',
    Nhì: 'giải nhì',
    Ba: 'giải ba',
    'Khuyến khích': 'giải khuyến khích',
  },
  money: {
    'Đoàn phí': 'đoàn phí',
    'Kinh phí công đoàn': 'kinh phí công đoàn / thu kinh phí',
    'Tổng thu': 'tổng thu / tổng số thu',
    'Tổng chi': 'tổng chi / tổng số chi',
    'Số dư': 'số dư / tồn quỹ / tích lũy / còn lại / dư nợ / kết dư',
    'Làm lợi': 'làm lợi / tiết kiệm / giá trị',
    'Nợ đọng': 'nợ đọng / chậm đóng / truy thu / truy nộp / còn nợ',
    'Chi chăm lo': 'chi chăm lo / chi trực tiếp',
    'Chi hành chính': 'chi hành chính / chi quản lý',
    'Xã hội hóa': 'xã hội hóa / vận động ngoài',
  },
  course: {
    'Đầu kỳ': 'đầu kỳ / đầu năm / đầu nhiệm kỳ / kỳ trước chuyển sang / năm trước chuyển sang',
    'Cuối kỳ': 'cuối kỳ / cuối năm / cuối nhiệm kỳ / chuyển kỳ sau',
    'Thực tăng': 'thực tăng / tăng thêm',
    'Bình quân': 'bình quân / trung bình',
    'Cao nhất': 'cao nhất',
    'Thấp nhất': 'thấp nhất',
  },
};

const plainName = (name: string): string => name.toLowerCase().replace(/^quỹ /u, '');

export const figureWords: readonly FigureWord[] = [
  ...Object.entries(words).flatMap(([aspect, all]) =>
    Object.entries(all).map(([name, said]) => ({ aspect: aspect as Aspect, name, said: said.split(' / ') })),
  ),
  ...fundCatalogue.map(({ name, aliases }) => ({
    aspect: 'fund' as const,
    name,
    said: [...new Set([name, ...aliases].map(plainName))],
  })),
  ...occasionCatalogue.map(({ name, day }) => ({
    aspect: 'occasion' as const,
    name,
    said: occasionSaid(name, day),
  })),
];

/** "Tết Nguyên đán" is said "Tết", "Tết Giáp Thìn", "Tết Sum vầy"; other days by their date too. */
function occasionSaid(name: string, day: string | null): string[] {
  if (name === 'Tết Nguyên đán') return ['tết', 'tết nguyên đán', 'tết sum vầy', 'chợ tết'];
  if (name === 'Tết Trung thu') return ['trung thu', 'tết trung thu'];
  return [name.toLowerCase().replace(/ \d+\/\d+$/u, ''), ...(day && /^\d+\/\d+$/u.test(day) ? [day] : [])];
}
