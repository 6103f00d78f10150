/** By what the members of a whole are told apart. Kinds of one axis shut each other out; kinds of two overlap. */
const axes: readonly [string, RegExp][] = [
  ['party', /đảng viên|quần chúng|ngoài đảng/u],
  ['politics', /(?:lý luận|chính trị)(?! viên)/u],
  ['sex', /nữ|nam(?= (?:đoàn viên|lao động|giới)|\s*\d|\s*$|[,;:)])|^nam|(?<=\d )nam/u],
  ['people', /dân tộc|tôn giáo/u],
  ['age', /tuổi|thanh niên/u],
  ['rank', /xuất sắc|hoàn thành|xếp loại|vững mạnh|tốt|khá|trung bình|yếu/u],
  [
    'outcome',
    /(?:đã |chưa |không |khó |đang )(?:đạt|thực hiện|hoàn thành|triển khai)|đạt|(?:không )?(?:hợp lệ|tán thành|đồng ý)/u,
  ],
  ['degree', /tiến sĩ|thạc sĩ|cử nhân|đại học|cao đẳng|trung cấp|sơ cấp(?! cứu)/u],
  ['employment', /công chức|viên chức|hợp đồng|biên chế/u],
  ['office', /tái cử|lần đầu|chuyên trách|kiêm|lãnh đạo|kết hợp/u],
  ['need', /hộ nghèo|khó khăn|bệnh hiểm nghèo/u],
];

const whole = axes.map(
  ([axis, pattern]) => [axis, new RegExp(String.raw`(?<!\p{L})(?:${pattern.source})(?!\p{L})`, 'iu')] as const,
);

export function axisOf(label: string): string {
  const known = told.get(label);
  if (known !== undefined) return known;
  const found = whole.find(([, pattern]) => pattern.test(label))?.[0] ?? '';
  if (told.size > 2000) told.clear();
  told.set(label, found);
  return found;
}

/** One label stands in many runs. */
const told = new Map<string, string>();

/** "nữ 19, đảng viên 33": some are counted in both. */
export const overlapping = (labels: readonly string[]): boolean => new Set(labels.map(axisOf)).size > 1;

/** Told apart by two things that are known; ranks are told by what was reached, too. */
export const crossing = (labels: readonly string[]): boolean =>
  new Set(
    labels
      .map(axisOf)
      .filter((axis) => axis !== '')
      .map((axis) => (axis === 'outcome' ? 'rank' : axis)),
  ).size > 1;

/** Man and woman together are all. */
export const bothSexes = (labels: readonly string[]): boolean =>
  labels.some((label) => /(?<!\p{L})nữ(?!\p{L})/iu.test(label)) &&
  labels.some((label) => axisOf(label) === 'sex' && !/(?<!\p{L})nữ(?!\p{L})/iu.test(label));
