import { workday, type PlannedEntry } from './entry.ts';
import { planDonationsOf } from './donations.ts';
import { yearsTo } from './ratings.ts';
import type { RollPerson } from './roll.ts';
import { planVisitsOf } from './visits.ts';
import {
  charityOn,
  eventOn,
  gratitudeOn,
  jointCheckOn,
  lawSessionOn,
  movementOn,
  pledgeOn,
} from './work-of-third-term.ts';

/** The ordinary work of each year since 2023: the same round as in the third term, with the turns of a slightly larger unit. */
export const planLaterYears = (seed: number, lastYear: number, roll: readonly RollPerson[]): PlannedEntry[] =>
  yearsTo(lastYear).flatMap((year) => [
    ...planVisitsOf(seed, year, roll),
    ...planDonationsOf(seed, year),
    ...roundOf(year),
  ]);

const on = (year: number, day: string): string => workday(`${year}-${day}`);

const roundOf = (year: number): PlannedEntry[] => [
  pledgeOn(on(year, '01-17')),
  movementOn(on(year, '02-24'), `Thi đua lao động giỏi, lao động sáng tạo năm ${year}`),
  eventOn(on(year, '03-07'), 'Giao lưu văn nghệ chào mừng Quốc tế Phụ nữ 8/3', 46),
  lawSessionOn(on(year, '05-08'), 50, 'Tuyên truyền pháp luật trong Tháng Công nhân'),
  eventOn(on(year, '07-28'), 'Giải thể thao chào mừng ngày thành lập Công đoàn Việt Nam', 42),
  gratitudeOn(`${year}-07-27`),
  jointCheckOn(on(year, '10-08')),
  eventOn(on(year, '10-19'), 'Tọa đàm nhân ngày Phụ nữ Việt Nam 20/10', 48),
  lawSessionOn(on(year, '11-09'), 52, 'Hưởng ứng Ngày Pháp luật Việt Nam'),
  charityOn(on(year, '12-18')),
];
