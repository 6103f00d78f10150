import { pick, type Random } from './random.ts';

export type Sex = 'female' | 'male';

/** Family name and how many of a hundred people bear it in an invented upland province. */
const FAMILIES: readonly (readonly [name: string, share: number])[] = [
  ['Nguyễn', 34],
  ['Trần', 11],
  ['Lê', 9],
  ['Phạm', 7],
  ['Hoàng', 6],
  ['Vũ', 4],
  ['Đặng', 3],
  ['Bùi', 3],
  ['Đỗ', 3],
  ['Phan', 3],
  ['Nông', 3],
  ['Lương', 3],
  ['Ngô', 2],
  ['Dương', 2],
  ['Lục', 2],
  ['Đinh', 1],
  ['Chu', 1],
  ['Mai', 1],
  ['Lý', 1],
  ['Triệu', 1],
];

const MIDDLES: Readonly<Record<Sex, readonly string[]>> = {
  female: [
    'Thị',
    'Thị',
    'Thị',
    'Thị',
    'Thị Thu',
    'Thị Thu',
    'Thị Thanh',
    'Thị Minh',
    'Thị Kim',
    'Thị Mai',
    'Thị Hoài',
    'Thu',
    'Thùy',
    'Khánh',
    'Minh',
    'Diệu',
  ],
  male: [
    'Văn',
    'Văn',
    'Văn',
    'Văn',
    'Đức',
    'Đức',
    'Hữu',
    'Quang',
    'Xuân',
    'Tuấn',
    'Mạnh',
    'Đình',
    'Quốc',
    'Thế',
    'Duy',
    'Tiến',
    'Việt',
    'Minh',
    'Bá',
  ],
};

const GIVEN: Readonly<Record<Sex, readonly string[]>> = {
  female: [
    'An',
    'Chi',
    'Diệp',
    'Dung',
    'Duyên',
    'Giang',
    'Hạnh',
    'Hằng',
    'Hoa',
    'Huệ',
    'Huyền',
    'Hương',
    'Liên',
    'Linh',
    'Mai',
    'My',
    'Nga',
    'Nguyệt',
    'Nhung',
    'Oanh',
    'Phượng',
    'Quyên',
    'Quỳnh',
    'Tâm',
    'Thảo',
    'Thêu',
    'Thơm',
    'Thu',
    'Trang',
    'Tuyết',
    'Vân',
    'Vy',
    'Xuân',
  ],
  male: [
    'Bách',
    'Bình',
    'Cảnh',
    'Dũng',
    'Duy',
    'Đạt',
    'Hải',
    'Hưởng',
    'Hoàng',
    'Huy',
    'Khánh',
    'Kiên',
    'Lâm',
    'Long',
    'Lợi',
    'Minh',
    'Nam',
    'Nghĩa',
    'Phong',
    'Quân',
    'Quyết',
    'Tân',
    'Thái',
    'Thạch',
    'Thịnh',
    'Tiệp',
    'Trung',
    'Tuấn',
    'Tùng',
    'Tuyên',
    'Vinh',
    'Vũ',
  ],
};

const familyDrum: readonly string[] = FAMILIES.flatMap(([name, share]) => Array<string>(share).fill(name));

/** "Mai Thị Mai" is nobody's name. */
const hasFreshWords = (name: string): boolean => new Set(name.split(' ')).size === name.split(' ').length;

/**
 * An invented name as it is written, "Nguyễn Thị Thu Hằng", no word of it twice.
 * With `taken` the name is one that the set does not hold yet, and joins it.
 */
export function inventName(random: Random, sex: Sex, taken: Set<string> = new Set()): string {
  for (;;) {
    const name = `${pick(random, familyDrum)} ${pick(random, MIDDLES[sex])} ${pick(random, GIVEN[sex])}`;
    if (!hasFreshWords(name) || taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

/** Every name that can be invented for a sex, for checks against lists of people who exist. */
export function everyName(sex: Sex): string[] {
  const middles = [...new Set(MIDDLES[sex])];
  return FAMILIES.flatMap(([family]) =>
    middles.flatMap((middle) => GIVEN[sex].map((given) => `${family} ${middle} ${given}`)),
  ).filter(hasFreshWords);
}

/** The sample's rolls alternate, women first, so that a plan by number in the roll knows who may be on maternity leave. */
export const sexAt = (memberIndex: number): Sex => (memberIndex % 2 === 0 ? 'female' : 'male');
