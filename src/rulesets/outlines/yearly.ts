import type { CatalogueOutline, Section } from '../outlines.ts';
import type { ReportKind } from '../report-periods.ts';
import { assessment, directions, figuresByUnit, keyFigures, results, situation, type Voice } from './sections.ts';

const grassroots: Voice = {
  during: 'Trong {@period}',
  throughout: 'Trong {@period}',
  union: 'công đoàn cơ sở',
  lead: 'Ban Chấp hành công đoàn cơ sở',
  committees: 'Ban Chấp hành',
  compared: true,
  leads: false,
};
const upper: Voice = {
  ...grassroots,
  union: 'các cấp công đoàn',
  committees: 'Ban Chấp hành các cấp công đoàn',
  lead: 'Ban Chấp hành, Ban Thường vụ',
  leads: true,
};

const overall = ({ lead, leads }: Voice): Section => ({
  code: 'overall',
  level: 3,
  heading: 'Đánh giá chung',
  sentences: [
    [
      `{@inPeriod}, ${lead} đã tổ chức thực hiện chương trình công tác; hoàn thành [{@tasks.coordinated} việc phối hợp, ]{@tasks.own} việc theo chương trình công tác {@year}.`,
      ' Hoàn thành {@targets.met} chỉ tiêu đề ra[, trong đó có {@targets.exceeded} chỉ tiêu vượt].',
      ...(leads ? [] : [' Công đoàn cơ sở được xếp loại {unit.grade}.']),
    ],
  ],
  table: 'comparison',
  rows: keyFigures,
  expects: 'Bối cảnh, những việc nổi bật, đột phá, đổi mới trong kỳ',
});

const rolledUp: readonly Section[] = [
  {
    code: 'byUnit',
    level: 2,
    heading: 'Kết quả của các đơn vị',
    table: 'byUnit',
    rows: figuresByUnit,
    chart: { by: 'unit', of: 'visits.turns' },
  },
  {
    code: 'submissions',
    level: 2,
    heading: 'Việc nộp báo cáo của các đơn vị',
    sentences: [
      '{@submitted} đơn vị trực thuộc đã nộp báo cáo {@period}[, trong đó {@late} đơn vị nộp chậm][; chưa nộp: {@missing}][; còn {@missing.count} đơn vị chưa nộp].',
      'Chưa có đơn vị nào trong {@nobody} đơn vị trực thuộc nộp báo cáo {@period}.',
    ],
    table: 'submissions',
  },
];

interface Words {
  kind: ReportKind;
  /** "Tổng kết", "Sơ kết" */
  verb: string;
  what: string;
}

function content(voice: Voice, { verb }: Words, more: readonly Section[]): CatalogueOutline['content'] {
  return {
    title: 'Báo cáo',
    abstract: `${verb} hoạt động công đoàn {@period}; phương hướng, nhiệm vụ {@nextPeriod}`,
    subtitle: '{@closed}',
    sections: [
      { code: 'part1', level: 1, heading: 'Kết quả hoạt động công đoàn {@period}' },
      situation('Thuận lợi, khó khăn; biến động tổ chức, lao động trong kỳ'),
      ...results(voice, overall(voice)),
      { code: 'targets', level: 2, heading: 'Kết quả thực hiện các chỉ tiêu', table: 'targets' },
      ...more,
      ...assessment,
      { code: 'part2', level: 1, heading: 'Phương hướng, nhiệm vụ {@nextPeriod}' },
      ...directions('kỳ tới'),
    ],
    closing: `Trên đây là báo cáo ${verb.toLowerCase()} hoạt động công đoàn {@period}; phương hướng, nhiệm vụ {@nextPeriod}./.`,
  };
}

const kinds: readonly Words[] = [
  { kind: 'year', verb: 'Tổng kết', what: 'Báo cáo tổng kết năm' },
  { kind: 'halfYear', verb: 'Sơ kết', what: 'Báo cáo sơ kết 6 tháng đầu năm' },
];

export const yearlyOutlines: readonly CatalogueOutline[] = kinds.flatMap((words): CatalogueOutline[] => [
  {
    code: words.kind,
    version: 3,
    kind: words.kind,
    name: `${words.what} của công đoàn cơ sở`,
    content: content(grassroots, words, []),
  },
  {
    code: `${words.kind}.upper`,
    version: 3,
    kind: words.kind,
    name: `${words.what} của công đoàn cấp trên`,
    content: content(upper, words, rolledUp),
  },
]);
