import { pick, type Random } from '../random.ts';

const NOTES: Readonly<Record<string, readonly string[]>> = {
  illness: [
    'Điều trị tại Bệnh viện Đa khoa tỉnh',
    'Phẫu thuật, nằm viện 05 ngày',
    'Ốm, nghỉ điều trị tại nhà',
    'Tai nạn giao thông, bó bột chân',
    'Viêm phổi, nằm viện 01 tuần',
  ],
  maternity: ['Sinh con', 'Sinh con thứ hai'],
  bereavement: ['Thân phụ từ trần', 'Thân mẫu từ trần', 'Bố chồng (bố vợ) từ trần', 'Mẹ chồng (mẹ vợ) từ trần'],
  wedding: ['Tổ chức lễ cưới', 'Tổ chức lễ cưới cho con'],
  misfortune: [
    'Nhà tốc mái do giông lốc',
    'Hoàn cảnh khó khăn, con ốm dài ngày',
    'Nhà bị ngập do mưa lũ',
    'Gia đình gặp hỏa hoạn',
  ],
  serious_illness: ['Điều trị ung thư tại Hà Nội', 'Chạy thận định kỳ', 'Phẫu thuật tim'],
  covid_19: ['Điều trị, cách ly tại nhà', 'Điều trị tại cơ sở y tế'],
};

/** What the visitor noted, or nothing, as is usual for half of them. */
export const noteOf = (random: Random, causeCode: string): string | null =>
  random() < 0.5 ? null : pick(random, NOTES[causeCode] ?? ['Thăm hỏi, động viên']);
