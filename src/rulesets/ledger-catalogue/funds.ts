/** Funds collected for others (WEL-7), with the names that papers give them. */
export const fundCatalogue = [
  { code: 'union_shelter', name: 'Quỹ Mái ấm Công đoàn', aliases: ['Mái ấm công đoàn', 'Mái ấm CĐ'] },
  { code: 'for_the_poor', name: 'Quỹ Vì người nghèo', aliases: ['Vì người nghèo'] },
  { code: 'gratitude', name: 'Quỹ Đền ơn đáp nghĩa', aliases: ['Đền ơn đáp nghĩa'] },
  {
    code: 'disaster_prevention',
    name: 'Quỹ Phòng, chống thiên tai',
    aliases: ['Phòng chống thiên tai', 'Phòng chống tiên tai'],
  },
  { code: 'covid_prevention', name: 'Quỹ Phòng, chống Covid-19', aliases: ['Phòng chống COVID-19'] },
  { code: 'child_protection', name: 'Quỹ Bảo trợ trẻ em', aliases: ['Bảo trợ trẻ em'] },
  { code: 'mutual_help', name: 'Quỹ tương trợ của công đoàn cơ sở', aliases: ['Quỹ xã hội công đoàn'] },
] as const;

/** Days of the year on which unions give; an administrator adds others. */
export const occasionCatalogue = [
  { code: 'tet', name: 'Tết Nguyên đán', day: 'Tháng Giêng âm lịch' },
  { code: 'womens_day', name: 'Quốc tế Phụ nữ 8/3', day: '8/3' },
  { code: 'workers_month', name: 'Tháng Công nhân', day: 'Tháng 5' },
  { code: 'childrens_day', name: 'Quốc tế Thiếu nhi 1/6', day: '1/6' },
  { code: 'invalids_day', name: 'Thương binh, Liệt sĩ 27/7', day: '27/7' },
  { code: 'union_day', name: 'Thành lập Công đoàn Việt Nam 28/7', day: '28/7' },
  { code: 'national_day', name: 'Quốc khánh 2/9', day: '2/9' },
  { code: 'mid_autumn', name: 'Tết Trung thu', day: 'Rằm tháng Tám âm lịch' },
  { code: 'vietnamese_womens_day', name: 'Phụ nữ Việt Nam 20/10', day: '20/10' },
  { code: 'new_year', name: 'Tết Dương lịch', day: '1/1' },
  { code: 'birthday', name: 'Sinh nhật', day: null },
  { code: 'new_school_year', name: 'Năm học mới, khuyến học', day: null },
  { code: 'profession_day', name: 'Ngày truyền thống của ngành', day: null },
] as const;
