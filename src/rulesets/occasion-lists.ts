/**
 * For whom the occasions of the year are, where unions usually give to a group and not to everybody. Custom, no law: an officer
 * chooses anew on the page. The age of a child is that of the Law on Children 2016, Article 1 (under 16).
 */
export const whoms = [
  { value: 'members', label: 'Đoàn viên' },
  { value: 'women', label: 'Đoàn viên nữ' },
  { value: 'birthdays', label: 'Đoàn viên có sinh nhật trong tháng' },
  { value: 'children', label: 'Con đoàn viên' },
  { value: 'policyFamilies', label: 'Thân nhân thuộc diện chính sách' },
] as const;
export type Whom = (typeof whoms)[number]['value'];

export const childUnder = 16;

/** `day`: of the calendar; an occasion of the moon's calendar has none here, its day is typed. */
export const occasionLists: Readonly<Record<string, { whom: Whom; day?: string }>> = {
  new_year: { whom: 'members', day: '01-01' },
  womens_day: { whom: 'women', day: '03-08' },
  childrens_day: { whom: 'children', day: '06-01' },
  invalids_day: { whom: 'policyFamilies', day: '07-27' },
  union_day: { whom: 'members', day: '07-28' },
  national_day: { whom: 'members', day: '09-02' },
  new_school_year: { whom: 'children', day: '09-05' },
  mid_autumn: { whom: 'children' },
  vietnamese_womens_day: { whom: 'women', day: '10-20' },
  birthday: { whom: 'birthdays' },
};
