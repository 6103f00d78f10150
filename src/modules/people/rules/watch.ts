const words: Record<string, string> = {
  fields: 'Mở thông tin nhạy cảm',
  list: 'Xem danh sách theo thông tin nhạy cảm',
  sheet: 'Tải danh sách kèm thông tin nhạy cảm',
  copy: 'Lập bản sao toàn bộ dữ liệu',
};

/** What was looked at, in words. */
export const accessWords = (whatCode: string): string => words[whatCode] ?? whatCode;
