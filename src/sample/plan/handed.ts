import type { NewTarget, NewTask } from '../../modules/targets/index.ts';
import { LIVING_SIBLING, PLAYED_UNIT } from '../units.ts';
import { aim } from './told/told.ts';

/** What the federation decided for the running year and the term, to be handed down to the unions right below it. */
export const handedTargets = (year: number): NewTarget[] => [
  {
    ...aim(1, 'Thăm hỏi đoàn viên ốm đau, khó khăn trong năm', 'visits.turns', { comparator: 'atLeast', goalPart: 3 }),
    year,
    own: false,
    source: `Kế hoạch hoạt động công đoàn năm ${year}`,
  },
  {
    ...aim(2, 'Hằng năm giới thiệu từ 1 đoàn viên ưu tú cho Đảng', 'party.introduced', {
      comparator: 'atLeast',
      goalPart: 1,
    }),
    own: false,
    source: 'Nghị quyết Đại hội Công đoàn tỉnh lần thứ I',
    yearGoals: [{ year: year + 1, goalPart: 2, goalWhole: 1, goalGrade: null }],
  },
  {
    ...aim(3, 'Công đoàn cơ sở vững mạnh, đủ hai mặt', 'parts', {
      comparator: 'exactly',
      goalPart: 100,
      goalWhole: 100,
    }),
    own: false,
    source: 'Nghị quyết Đại hội Công đoàn tỉnh lần thứ I',
    parts: [
      {
        ...aim(1, 'Công đoàn cơ sở được xếp loại hoàn thành tốt nhiệm vụ trở lên', 'unit.grade', {
          comparator: 'atLeast',
          goalPart: null,
          goalGrade: 'good',
        }),
        own: false,
      },
      {
        ...aim(2, 'Hoàn thành từ 90% việc trong chương trình công tác năm', 'programme.all', {
          comparator: 'atLeast',
          goalPart: 90,
          goalWhole: 100,
        }),
        own: false,
      },
    ],
  },
];

/** Unions whose goal is another than the rest's, as typed. */
export const ownGoals: Readonly<Record<string, string>> = { [PLAYED_UNIT]: '12', [LIVING_SIBLING]: '8' };

/** What the upper union's report of 2022 printed: nine of nine, two exceeded, while three stand there as exceeded. */
export const upperReport = {
  year: 2022,
  paper: {
    paperTitle: 'Báo cáo tổng kết hoạt động công đoàn năm 2022',
    paperNumber: '112/BC-CĐVC',
    paperOn: '2022-12-20',
  },
  sum: { whole: 9, met: 9, exceeded: 2 },
  /** By place of the target: as printed, and what the report called it. */
  lines: [
    [1, '193 triệu', 'exceeded'],
    [2, '108/58', 'exceeded'],
    [4, '3', 'exceeded'],
  ],
} as const;

/** Tasks that every union below has in its own programme too. */
export const handedTasks = (year: number): NewTask[] =>
  [
    ['Tổ chức hội nghị cán bộ, công chức, viên chức; hội nghị người lao động', `${year}-03-31`],
    ['Gửi báo cáo tổng kết năm và đề nghị khen thưởng', `${year}-11-30`],
  ].map(([wording = '', dueOn = ''], nth) => ({
    positionOrder: nth + 1,
    wording,
    // Its own conference the federation plans by itself.
    share: 'below',
    partner: null,
    owner: null,
    year,
    dueOn,
    source: `Kế hoạch hoạt động công đoàn năm ${year}`,
  }));
