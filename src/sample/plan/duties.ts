import { PLAYED_GROUPS } from '../units.ts';
import { COMMITTEES, TERMS } from './committee.ts';
import { ofGroup, ours, workday, type PlannedEntry } from './entry.ts';
import { yearsTo } from './ratings.ts';

/** What the guest of the upper union asked of a new committee, in the order of the speech. */
const DIRECTIONS: Readonly<Record<string, { giver: string; words: readonly string[] }>> = {
  '2023-01-06': {
    giver: 'Công đoàn Viên chức tỉnh Thanh Sơn',
    words: [
      'Giao việc bằng văn bản cho từng ủy viên ngay sau đại hội',
      'Giữ đều lịch họp của Ban Chấp hành và các tổ công đoàn',
      'Làm kỹ hơn công tác kiểm tra, giám sát của Ủy ban Kiểm tra',
      'Tạo điều kiện để cán bộ, đoàn viên học thêm, nâng tay nghề',
    ],
  },
  '2025-11-20': {
    giver: 'Liên đoàn Lao động tỉnh Thanh Lâm',
    words: [
      'Sớm ban hành quy chế làm việc và chương trình toàn khóa',
      'Ghi chép hoạt động thường xuyên, báo cáo đúng kỳ',
      'Chăm lo việc làm, thu nhập khi đơn vị tăng mức tự chủ',
    ],
  },
};

export const planDirections = (): PlannedEntry[] =>
  Object.entries(DIRECTIONS).flatMap(([onDate, { giver, words }]) =>
    words.map((summary) => ours('direction', { onDate, summary, giver: 'upper_union', partner: giver })),
  );

const committeeOn = (date: string): number[] => {
  const term = TERMS.findLast((one) => one.startsOn <= date) ?? TERMS[0];
  return COMMITTEES[term.ordinal].map(([who]) => who);
};

function meetingsOf(year: number): PlannedEntry[] {
  const quarterly = ['03-24', '06-23', '09-22', '12-15'].map((day) => workday(`${year}-${day}`));
  const groups = PLAYED_GROUPS.flatMap((group, nth) =>
    [`${year}-05-${16 + nth}`, `${year}-10-${21 + nth}`].map((day) =>
      ofGroup(group, 'meeting', {
        onDate: workday(day),
        causeCode: 'group',
        turns: 13,
        summary: 'Sinh hoạt tổ công đoàn',
      }),
    ),
  );
  const committee = quarterly.map((onDate, nth) =>
    ours(
      'meeting',
      { onDate, causeCode: 'committee', summary: `Họp Ban Chấp hành quý ${nth + 1}` },
      committeeOn(onDate),
    ),
  );
  return [...committee, ...groups, ...(year > 2024 ? conferencesOf(year) : [])];
}

const conferencesOf = (year: number): PlannedEntry[] => [
  ours('meeting', {
    onDate: workday(`${year}-01-16`),
    causeCode: 'staff_conference',
    turns: 54,
    summary: 'Hội nghị viên chức, người lao động',
  }),
  ours('meeting', {
    onDate: workday(`${year}-07-02`),
    causeCode: 'half_year',
    turns: 50,
    summary: 'Sơ kết hoạt động công đoàn 6 tháng đầu năm',
  }),
  ours('meeting', {
    onDate: workday(`${year}-12-22`),
    causeCode: 'year',
    turns: 53,
    summary: 'Tổng kết hoạt động công đoàn trong năm',
  }),
];

/** BCH quarterly, each group twice a year; since 2025 the year's conferences too. */
export const planMeetings = (lastYear: number): PlannedEntry[] => yearsTo(lastYear).flatMap(meetingsOf);

const CHECKS: Readonly<Record<number, readonly [string, string]>> = {
  2023: ['2023-06-16', '2023-11-17'],
  2024: ['2024-06-14', '2024-11-15'],
};

/** Two checks a year by the inspection committee. */
export const planInspections = (lastYear: number): PlannedEntry[] =>
  yearsTo(lastYear).flatMap((year) => {
    const [statute, money] = CHECKS[year] ?? [workday(`${year}-06-12`), workday(`${year}-11-10`)];
    return [
      ours('inspection', { onDate: statute, summary: 'Kiểm tra việc chấp hành Điều lệ Công đoàn Việt Nam' }),
      ours('inspection', { onDate: money, summary: 'Kiểm tra tài chính công đoàn cùng cấp' }),
    ];
  });

/** 2023-2024: four courses, 23 turns of 14 persons. */
const COURSES: readonly (readonly [onDate: string, summary: string, who: readonly number[]])[] = [
  ['2023-05-12', 'Bồi dưỡng nghiệp vụ cán bộ công đoàn cơ sở', [0, 1, 2, 3, 4, 5, 6]],
  ['2023-10-06', 'Ứng dụng công nghệ thông tin trong công tác văn phòng', [8, 10, 13, 20, 27]],
  ['2024-04-19', 'Tập huấn công tác tài chính, kiểm tra công đoàn', [0, 1, 2, 3, 11, 12]],
  ['2024-09-13', 'Kỹ năng tuyên truyền trên mạng xã hội', [4, 5, 6, 8, 13]],
  ['2025-04-18', 'Bồi dưỡng cán bộ công đoàn về sắp xếp tổ chức', [0, 1, 2, 3, 17]],
  ['2025-12-05', 'Bồi dưỡng ủy viên ban chấp hành khóa mới', [0, 1, 2, 3, 9, 12, 17]],
  ['2026-05-15', 'Kỹ năng tổ chức hoạt động văn hóa, thể thao cơ sở', [9, 22, 25, 34]],
  ['2026-10-09', 'Tập huấn chuyển đổi số trong hoạt động công đoàn', [10, 11, 18, 25, 47, 55]],
];

export const planTraining = (): PlannedEntry[] =>
  COURSES.map(([onDate, summary, who]) =>
    ours('training', { onDate, summary, partner: 'Liên đoàn Lao động tỉnh' }, who),
  );
