import { fold } from '../../../kernel/vi/text.ts';
import { policyKinds } from '../contract/dependants.ts';
import { categories, insuranceSchemes, sexes, theoryLevels } from '../contract/member.ts';

/** What a head-count is broken down by. `raw` values come as text from the store, null where nothing is kept. */
export const dimensions = [
  { code: 'category', label: 'Đối tượng', sensitive: false },
  { code: 'sex', label: 'Giới tính', sensitive: false },
  { code: 'age', label: 'Độ tuổi', sensitive: false },
  { code: 'qualification', label: 'Trình độ chuyên môn', sensitive: false },
  { code: 'theory', label: 'Lý luận chính trị', sensitive: false },
  { code: 'cover', label: 'Bảo hiểm', sensitive: false },
  { code: 'children', label: 'Con đang phụ thuộc', sensitive: false },
  { code: 'policy', label: 'Gia đình chính sách', sensitive: false },
  { code: 'party', label: 'Đảng viên', sensitive: true },
  { code: 'ethnicity', label: 'Dân tộc', sensitive: true },
] as const;
export type Dimension = (typeof dimensions)[number]['code'];

export interface RawCount {
  dimension: string;
  raw: string | null;
  persons: number;
}

export interface TraitGroup {
  /** Stands in an address; undefined for what was put together. */
  key: string | undefined;
  label: string;
  persons: number;
}

const unknown = { key: 'chua-ghi', label: 'Chưa ghi', order: 99 };

interface Named {
  key: string;
  label: string;
  order: number;
}

const amongChoices =
  (choices: readonly { value: string; label: string }[]) =>
  (raw: string): Named => {
    const order = choices.findIndex((one) => one.value === raw);
    return { key: raw, label: choices[order]?.label ?? raw, order };
  };

/** The age groups of the statistical forms as practised; the years of age on the day. */
const ages = [
  { key: 'duoi-30', label: 'Dưới 30 tuổi', to: 29 },
  { key: '30-39', label: '30 đến 39 tuổi', to: 39 },
  { key: '40-49', label: '40 đến 49 tuổi', to: 49 },
  { key: 'tu-50', label: 'Từ 50 tuổi', to: Infinity },
];

const degrees: readonly { key: string; label: string; words: RegExp }[] = [
  { key: 'tien-si', label: 'Tiến sĩ', words: /^(tien si|ts\b|pho giao su|giao su)/ },
  { key: 'thac-si', label: 'Thạc sĩ', words: /^(thac si|ths\b|cao hoc|bac si (noi tru|chuyen khoa)|bsck)/ },
  { key: 'dai-hoc', label: 'Đại học', words: /^(dai hoc|cu nhan|ky su|bac si|duoc si|kien truc su|dh\b)/ },
  { key: 'cao-dang', label: 'Cao đẳng', words: /^(cao dang|cd\b)/ },
  { key: 'trung-cap', label: 'Trung cấp, sơ cấp', words: /^(trung cap|trung hoc|so cap|tc\b)/ },
];

/** Many have few: from three on it is one group. */
const manyChildren = 3;

const readers: Record<Dimension, (raw: string) => Named> = {
  category: amongChoices(categories),
  sex: amongChoices(sexes),
  theory: amongChoices(theoryLevels),
  age: (raw) => {
    const order = ages.findIndex((group) => Number(raw) <= group.to);
    return { ...(ages[order] ?? unknown), order };
  },
  qualification: (raw) => {
    const order = degrees.findIndex((degree) => degree.words.test(fold(raw).replace(/\bsy\b/g, 'si')));
    const degree = degrees[order];
    return degree ? { key: degree.key, label: degree.label, order } : { key: 'khac', label: 'Khác', order: 50 };
  },
  party: (raw) =>
    raw === 'yes'
      ? { key: 'co', label: 'Đảng viên', order: 0 }
      : { key: 'chua', label: 'Chưa vào Đảng hoặc chưa ghi', order: 1 },
  children: (raw) =>
    Number(raw) >= manyChildren
      ? { key: `tu-${manyChildren}`, label: `Từ ${manyChildren} con`, order: manyChildren }
      : { key: `co-${raw}`, label: `${raw} con`, order: Number(raw) },
  // Of several the first in the list's order: each member stands in one group.
  policy: (raw) =>
    amongChoices(policyKinds)(policyKinds.find(({ value }) => raw.split(',').includes(value))?.value ?? raw),
  ethnicity: (raw) => ({
    key: fold(raw).replaceAll(' ', '-'),
    label: raw.charAt(0).toUpperCase() + raw.slice(1),
    order: fold(raw) === 'kinh' ? 0 : 1,
  }),
  cover: (raw) => {
    const held = insuranceSchemes.filter((scheme) => raw.split(',').includes(scheme.value));
    return held.length === insuranceSchemes.length
      ? { key: 'du', label: 'Đủ ba loại bảo hiểm', order: 0 }
      : {
          key: held.map((scheme) => scheme.value).join('-'),
          label: `Chỉ ${held.map((scheme) => scheme.label.toLowerCase()).join(', ')}`,
          order: 1,
        };
  },
};

/** The group that a kept value belongs to. */
export const groupOf = (dimension: Dimension, raw: string | null): Named =>
  raw === null || raw === '' ? unknown : readers[dimension](raw);

/** The groups of one dimension in their order; they add up to what was counted. */
export function groupsOf(dimension: Dimension, counts: readonly RawCount[]): TraitGroup[] {
  const groups = new Map<string, TraitGroup & { order: number }>();
  for (const { raw, persons } of counts.filter((count) => count.dimension === dimension)) {
    const named = groupOf(dimension, raw);
    const group = groups.get(named.key) ?? { ...named, persons: 0 };
    groups.set(named.key, { ...group, persons: group.persons + persons });
  }
  return [...groups.values()]
    .sort((one, other) => one.order - other.order || other.persons - one.persons)
    .map(({ key, label, persons }) => ({ key, label, persons }));
}

/** Fewer than so many of a sensitive trait are not told apart to who has no reach over it (P-6). */
export const fewest = 5;

/**
 * The same sum in groups that give nobody away: small ones stand together, and take the next smallest along while they are
 * still few, or the rest of the sum would tell them.
 */
export function blurFew(groups: readonly TraitGroup[]): TraitGroup[] {
  const rising = [...groups].sort((one, other) => one.persons - other.persons);
  const hidden = new Set<TraitGroup>();
  let sum = 0;
  for (const group of rising) {
    if (group.persons >= fewest && (hidden.size === 0 || sum >= fewest)) break;
    hidden.add(group);
    sum += group.persons;
  }
  if (hidden.size === 0) return [...groups];
  const kept = groups.filter((group) => !hidden.has(group));
  const label = kept.length ? 'Các nhóm còn lại (gộp lại vì ít người)' : 'Không tách nhóm vì có nhóm dưới 5 người';
  return [...kept, { key: undefined, label, persons: sum }];
}
