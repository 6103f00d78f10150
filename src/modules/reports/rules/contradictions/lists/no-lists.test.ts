import { expect, test } from 'vitest';
import { countAndList } from './count-and-list.ts';
import { read } from '../reading/statements.ts';

test.each([
  'Văn bản kèm theo\n- Phụ lục 3: danh sách 48 đoàn viên ưu tú; phụ lục 4: báo cáo tài chính.',
  'Phân công: tôi tổng hợp; chị Hòa lo mua sắm (3 báo giá); anh Páo lo xe.',
  'Nghe báo cáo và bốn ý kiến của các đ/c ở xã Bến Tắm, Trường THCS số 2, Công ty mía đường, Trung tâm Y tế, Ban Dân vận.',
  'Số cuộc: 6. Trong đó đồng cấp 1, cấp dưới 5: Bưu điện Bến Tắm, Bưu điện Pa Thơm, Bưu điện Nậm Nghẹ, Bưu điện Cây Gạo, Bưu điện Bản Củng.',
  'Phối hợp tổ chức 5 hội nghị phổ biến Luật Đất đai, Luật Nhà ở, Luật Căn cước; 100% đoàn viên tham gia.',
  'Trường có 40 người; năm người còn lại là ban giám hiệu, kế toán, y tế và bảo vệ.',
  'Đại hội bầu Thư ký đoàn 02 đồng chí Phí Thị Hương, Lò Văn Huy, Ban Thẩm tra tư cách 3 người.',
  'Ví dụ: giờ chốt sổ muộn; đổi ghế quầy số 2; cho mặc áo khoác, đội mũ; phụ cấp kho, đó là bốn chuyện được nhắc.',
  'Cụm có 03 xã. Số liệu các xã gửi về:\n\nXã | ĐV | SK\nBến Tắm | 41 | 5\nPa Thơm | 36 | 3\nCây Gạo | 39 | 6\nCộng | 116 | 14',
])('no list of the count: %s', (said) => expect(countAndList(read(said))).toEqual([]));

test.each([
  'Đại hội bầu Thư ký đoàn 03 đồng chí: Phí Thị Hương, Lò Văn Huy.',
  'Chị Hòa lo mua sắm ở 3 cửa hàng: cửa hàng Hòa Bình, cửa hàng Tân Tiến, cửa hàng Cây Gạo, cửa hàng Chợ Mới.',
])('a list of the count: %s', (said) => expect(countAndList(read(said))).toHaveLength(1));
