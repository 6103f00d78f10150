import type { Ordinal } from './committee.ts';

/** A target of a congress's resolution. Sub-targets name their parent's place; "trên" is strict (T-2). */
export interface PlannedTarget {
  readonly ordinal: Ordinal;
  readonly position: number;
  readonly parent: number | null;
  readonly wording: string;
  readonly indicatorCode: string;
  readonly comparator: 'atLeast' | 'moreThan' | 'exactly' | 'none';
  readonly goalPart: number | null;
  readonly goalWhole: number;
  readonly goalGrade: string | null;
  readonly rhythm: 'eachYear';
  readonly source: string;
}

type Goal = Pick<PlannedTarget, 'comparator' | 'goalPart' | 'goalWhole' | 'goalGrade'>;

const all: Goal = { comparator: 'exactly', goalPart: 100, goalWhole: 100, goalGrade: null };
const over90: Goal = { comparator: 'moreThan', goalPart: 90, goalWhole: 100, goalGrade: null };
const nobody: Goal = { comparator: 'none', goalPart: 0, goalWhole: 1, goalGrade: null };
const goodOrBetter: Goal = { comparator: 'atLeast', goalPart: null, goalWhole: 1, goalGrade: 'good' };

const EIGHT: readonly (readonly [wording: string, indicatorCode: string, goal: Goal])[] = [
  ['100% đoàn viên, người lao động được học tập nghị quyết, chính sách, pháp luật', 'study.share', all],
  [
    '100% đoàn viên, người lao động đăng ký thi đua và ký cam kết không vi phạm pháp luật, tệ nạn xã hội',
    'registration.share',
    all,
  ],
  ['100% nữ đoàn viên đạt danh hiệu “Giỏi việc nước, đảm việc nhà”', 'women.title.share', all],
  ['100% đoàn viên thuộc diện được tham gia đủ các loại bảo hiểm', 'cover.all.share', all],
  ['Trên 90% đoàn viên, người lao động hoàn thành tốt nhiệm vụ trở lên', 'rating.good.share', over90],
  ['Không có đoàn viên, người lao động không hoàn thành nhiệm vụ', 'rating.failed', nobody],
  ['Trên 90% đoàn viên đạt danh hiệu “Đoàn viên xuất sắc”', 'title.excellent.share', over90],
  ['Công đoàn cơ sở được xếp loại hoàn thành tốt nhiệm vụ trở lên', 'unit.grade', goodOrBetter],
];
const INSURANCE = 4;
const SCHEMES = [
  ['Bảo hiểm xã hội', 'cover.social.share'],
  ['Bảo hiểm y tế', 'cover.health.share'],
  ['Bảo hiểm thất nghiệp', 'cover.unemployment.share'],
] as const;

const SOURCES = {
  4: 'Nghị quyết Đại hội lần thứ IV, nhiệm kỳ 2023 - 2028',
  5: 'Nghị quyết Đại hội lần thứ V, nhiệm kỳ 2025 - 2030',
} as const;

/** The eight targets of the fourth and again of the fifth term; the fourth of them counts three schemes below it. */
export const planTargets = (): PlannedTarget[] =>
  ([4, 5] as const).flatMap((ordinal) => {
    const shared = { ordinal, rhythm: 'eachYear', source: SOURCES[ordinal] } as const;
    return [
      ...EIGHT.map(([wording, indicatorCode, goal], nth) => ({
        ...shared,
        position: nth + 1,
        parent: null,
        wording,
        indicatorCode,
        ...goal,
      })),
      ...SCHEMES.map(([wording, indicatorCode], nth) => ({
        ...shared,
        position: nth + 1,
        parent: INSURANCE,
        wording,
        indicatorCode,
        ...all,
      })),
    ];
  });
