import { ours, type PlannedEntry } from './entry.ts';
import { membersOn, womenOn } from './strength.ts';

/** What the report of the third term tells beside visits, donations, ratings and Party steps. Dates and numbers are the sample's own. */
const YEARS = [2018, 2019, 2020, 2021, 2022] as const;

const LAW_SESSIONS: readonly (readonly [onDate: string, turns: number, about: string])[] = [
  ['2018-04-13', 45, 'Tuyên truyền Bộ luật Lao động và Luật Công đoàn'],
  ['2018-11-09', 44, 'Hưởng ứng Ngày Pháp luật Việt Nam'],
  ['2019-05-17', 46, 'Tuyên truyền Điều lệ Công đoàn Việt Nam khóa XII'],
  ['2020-06-12', 45, 'Tuyên truyền Bộ luật Lao động năm 2019'],
  ['2020-11-09', 47, 'Hưởng ứng Ngày Pháp luật Việt Nam'],
  ['2021-04-16', 46, 'Tuyên truyền quyền và nghĩa vụ cử tri'],
  ['2022-05-20', 48, 'Tuyên truyền quyền, nghĩa vụ của đoàn viên'],
  ['2022-11-09', 51, 'Hưởng ứng Ngày Pháp luật Việt Nam'],
];

const EVENTS: readonly (readonly [onDate: string, name: string])[] = [
  ['2018-03-07', 'Giao lưu văn nghệ chào mừng Quốc tế Phụ nữ 8/3'],
  ['2018-07-27', 'Giải cầu lông chào mừng ngày thành lập Công đoàn Việt Nam'],
  ['2018-10-19', 'Hội thi nấu ăn nhân ngày Phụ nữ Việt Nam 20/10'],
  ['2019-03-08', 'Giao lưu văn nghệ chào mừng Quốc tế Phụ nữ 8/3'],
  ['2019-07-26', 'Giải bóng chuyền hơi khối văn hóa'],
  ['2019-10-18', 'Hội thi cắm hoa nhân ngày Phụ nữ Việt Nam 20/10'],
  ['2020-10-16', 'Giải cầu lông nội bộ'],
  ['2021-04-23', 'Giao lưu thể thao chào mừng bầu cử'],
  ['2022-07-28', 'Giải bóng chuyền hơi chào mừng ngày thành lập Công đoàn Việt Nam'],
  ['2022-09-09', 'Đêm hội Trung thu cho con đoàn viên'],
  ['2022-10-20', 'Hội diễn văn nghệ nhân ngày Phụ nữ Việt Nam 20/10'],
];

const MOVEMENTS: readonly (readonly [onDate: string, name: string])[] = [
  ['2018-02-27', 'Thi đua lao động giỏi, lao động sáng tạo năm 2018'],
  ['2019-02-22', 'Thi đua chào mừng 90 năm ngày thành lập Công đoàn Việt Nam'],
  ['2020-02-21', 'Thi đua “Giỏi việc nước, đảm việc nhà” giai đoạn mới'],
  ['2021-02-26', 'Thi đua phòng, chống dịch và hoàn thành nhiệm vụ'],
  ['2022-02-25', 'Thi đua chào mừng đại hội công đoàn các cấp'],
];

const CHECKS = ['2018-10-05', '2019-10-11', '2020-10-16', '2021-11-05', '2022-10-07'];
const TRIPS = ['2018-12-21', '2019-12-20', '2020-12-18', '2021-12-17', '2022-12-23'];
const PLEDGES = ['2018-01-19', '2019-01-18', '2020-01-10', '2021-01-15', '2022-01-14'];

export const gratitudeOn = (onDate: string): PlannedEntry =>
  ours('social_work', {
    onDate,
    causeCode: 'gratitude',
    turns: 3,
    amount: 0,
    inKindValue: 1_500_000,
    giver: 'union',
    summary: 'Thăm, tặng quà 03 gia đình chính sách nhân ngày Thương binh - Liệt sĩ',
  });
export const charityOn = (onDate: string): PlannedEntry =>
  ours('social_work', {
    onDate,
    causeCode: 'charity',
    turns: 1,
    inKindValue: 4_000_000,
    giver: 'union',
    partner: 'Chi đoàn Thanh niên',
    summary: 'Tặng quà học sinh vùng cao',
  });
export const pledgeOn = (onDate: string): PlannedEntry => ours('pledge', { onDate }, membersOn(onDate));
export const movementOn = (onDate: string, summary: string): PlannedEntry =>
  ours('emulation_movement', { onDate, summary, turns: membersOn(onDate).length });
export const jointCheckOn = (onDate: string): PlannedEntry =>
  ours('joint_check', {
    onDate,
    turns: 1,
    partner: 'Thủ trưởng cơ quan',
    summary: 'Kiểm tra việc thực hiện chế độ tiền lương, nâng bậc, nghỉ phép',
  });
export const lawSessionOn = (onDate: string, turns: number, summary: string): PlannedEntry =>
  ours('law_session', { onDate, turns, summary });
export const eventOn = (onDate: string, summary: string, turns: number): PlannedEntry =>
  ours('culture_sport_event', { onDate, summary, turns, amount: 3_000_000, moneySource: 'union_budget' });

/** Every sentence of the past report that is drawn from records, with its records. */
export const planWorkOfThirdTerm = (): PlannedEntry[] => [
  ...LAW_SESSIONS.map(([onDate, turns, about]) => lawSessionOn(onDate, turns, about)),
  ...PLEDGES.map(pledgeOn),
  ...MOVEMENTS.map(([onDate, name]) => movementOn(onDate, name)),
  ...CHECKS.map(jointCheckOn),
  ...EVENTS.map(([onDate, name]) => eventOn(onDate, name, 40)),
  ...YEARS.map((year) => gratitudeOn(`${year}-07-27`)),
  ...TRIPS.map(charityOn),
  ours(
    'title',
    { onDate: '2022-10-20', causeCode: 'good_at_work_and_home', levelCode: 'grassroots', forYear: 2022 },
    womenOn('2022-10-20'),
  ),
  ours('resolution_review', {
    onDate: '2022-12-16',
    gradeCode: 'excellent',
    issuerCode: 'own',
    holderKind: 'unit',
    summary: 'Ban Chấp hành kiểm điểm thực hiện nghị quyết đại hội khóa III',
  }),
];
