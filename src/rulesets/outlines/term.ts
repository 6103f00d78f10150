import type { CatalogueOutline, Section } from '../outlines.ts';
import { assessment, directions, figuresByUnit, results, situation, type Voice } from './sections.ts';

const grassroots: Voice = {
  during: 'Trong nhiệm kỳ',
  throughout: 'Trong cả nhiệm kỳ',
  union: 'công đoàn cơ sở',
  lead: 'Ban Chấp hành công đoàn cơ sở',
  committees: 'Ban Chấp hành',
  compared: false,
  leads: false,
};
const upper: Voice = {
  ...grassroots,
  union: 'các cấp công đoàn',
  committees: 'Ban Chấp hành các cấp công đoàn',
  lead: 'Ban Chấp hành',
  leads: true,
};

const overall = (sentences: readonly string[]): Section => ({
  code: 'overall',
  level: 3,
  heading: 'Đánh giá chung',
  sentences: [sentences],
});

const own = overall([
  'Trong nhiệm kỳ {@term}, Ban Chấp hành công đoàn cơ sở đã {resolution.grade} theo nghị quyết đại hội đề ra.',
  ' Trong {unit.years.rated} năm được đánh giá, xếp loại, công đoàn cơ sở đều hoàn thành tốt nhiệm vụ trở lên{units.good.share|all}[, trong đó có {unit.years.excellent} năm hoàn thành xuất sắc nhiệm vụ (năm {unit.years.excellent|years})].',
  ' Trong {unit.years.rated} năm được đánh giá, xếp loại, công đoàn cơ sở có {unit.years.good} năm hoàn thành tốt nhiệm vụ trở lên{units.good.share|partly}[, trong đó có {unit.years.excellent} năm hoàn thành xuất sắc nhiệm vụ (năm {unit.years.excellent|years})].',
]);
// Grades of a branch are those of its unions: they say nothing of the one above.
const ofUnions = overall([
  'Trong nhiệm kỳ {@term}, có {units.good.share|ratio} lượt công đoàn cơ sở được xếp loại hoàn thành tốt nhiệm vụ trở lên ({units.good.share|percent})[, trong đó {units.excellent.turns} lượt hoàn thành xuất sắc nhiệm vụ].',
]);

// The sections of the first version say what they said: reports of the past are read beside the present one.
const content = (
  voice: Voice,
  head: Section,
  congress: string,
  more: readonly Section[],
): CatalogueOutline['content'] => ({
  title: 'Báo cáo',
  abstract: 'Tổng kết hoạt động công đoàn nhiệm kỳ {@term} và phương hướng, nhiệm vụ nhiệm kỳ {@nextTerm}',
  subtitle: `(Ban Chấp hành khóa {@ordinal} trình ${congress} lần thứ {@nextOrdinal})`,
  sections: [
    { code: 'part1', level: 1, heading: 'Kết quả hoạt động công đoàn nhiệm kỳ {@term}' },
    situation('Thuận lợi, khó khăn trong nhiệm kỳ'),
    ...results(voice, head),
    { code: 'targets', level: 2, heading: 'Kết quả thực hiện các chỉ tiêu nghị quyết', table: 'targets' },
    ...more,
    ...assessment,
    { code: 'part2', level: 1, heading: 'Phương hướng, nhiệm vụ nhiệm kỳ {@nextTerm}' },
    ...directions('nhiệm kỳ mới'),
  ],
  closing:
    'Trên đây là báo cáo tổng kết hoạt động công đoàn nhiệm kỳ {@term}, Ban Chấp hành trình Đại hội xem xét, thảo luận và quyết định./.',
});

export const termOutlines: readonly CatalogueOutline[] = [
  {
    code: 'term',
    version: 4,
    kind: 'term',
    name: 'Báo cáo tổng kết nhiệm kỳ của công đoàn cơ sở',
    content: content(grassroots, own, 'Đại hội công đoàn cơ sở', []),
  },
  {
    code: 'term.upper',
    version: 3,
    kind: 'term',
    name: 'Báo cáo tổng kết nhiệm kỳ của công đoàn cấp trên',
    content: content(upper, ofUnions, 'Đại hội', [
      {
        code: 'byUnit',
        level: 2,
        heading: 'Kết quả của các đơn vị',
        table: 'byUnit',
        rows: figuresByUnit,
        chart: { by: 'unit', of: 'visits.turns' },
      },
    ]),
  },
];
