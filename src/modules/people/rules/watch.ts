import { dimensions, type Dimension } from './traits.ts';

const words: Record<string, string> = {
  fields: 'Mở thông tin nhạy cảm',
  list: 'Xem danh sách theo thông tin nhạy cảm',
  sheet: 'Tải danh sách kèm thông tin nhạy cảm',
  copy: 'Lập bản sao toàn bộ dữ liệu',
};

/** The look at a list by one trait. */
export const listCode = (dimension: Dimension): string => `list.${dimension}`;

/** What was looked at, in words. */
export function accessWords(whatCode: string): string {
  const trait = dimensions.find((one) => listCode(one.code) === whatCode);
  return trait ? `Xem danh sách theo mục ${trait.label}` : (words[whatCode] ?? whatCode);
}
