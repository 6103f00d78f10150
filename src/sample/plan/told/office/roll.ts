import { OFFICE } from '../../../units.ts';
import { workday, type PlannedCampaign } from '../../entry.ts';
import { bookOf, places, type ToldKin } from '../told.ts';

/** An office with four groups: 56 members through the whole term 2017 - 2022. */
export const MEMBERS = 56;
export const everybody = places(0, MEMBERS - 1);
export const women = everybody.filter((nth) => nth % 2 === 1);
export const write = bookOf(OFFICE);
export const on = (year: number, day: string): string => workday(`${year}-${day}`);

export const KIN: readonly ToldKin[] = [
  { of: 3, kindCode: 'parent', sex: 'male', birthOn: '1948-05-12', policyCode: 'warInvalid' },
  { of: 12, kindCode: 'parent', sex: 'female', birthOn: '1946-11-02', policyCode: 'martyrKin' },
  { of: 21, kindCode: 'parentInLaw', sex: 'male', birthOn: '1950-08-19', policyCode: 'warInvalid' },
  { of: 40, kindCode: 'parent', sex: 'female', birthOn: '1951-01-27', policyCode: 'martyrKin' },
];
export const POLICY_KIN = places(MEMBERS, MEMBERS + KIN.length - 1);

type Told = readonly [key: string, kindCode: PlannedCampaign['values']['kindCode'], organiser: string, name: string];
export const CAMPAIGNS: readonly Told[] = [
  ['goodLabour', 'movement', 'confederation', 'Lao động giỏi, lao động sáng tạo'],
  ['goodUnion', 'movement', 'confederation', 'Lao động giỏi và xây dựng tổ chức công đoàn vững mạnh'],
  ['fourVirtues', 'movement', 'confederation', 'Xây dựng người cán bộ trung thành, trách nhiệm, liêm chính, sáng tạo'],
  ['example', 'movement', 'party', 'Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh'],
  ['workAndHome', 'movement', 'confederation', 'Giỏi việc nước, đảm việc nhà'],
  ['happyFamily', 'movement', 'state', 'Phụ nữ tích cực học tập, lao động sáng tạo, xây dựng gia đình hạnh phúc'],
  ['poor2022', 'movement', 'state', 'Vì người nghèo - Không để ai bị bỏ lại phía sau'],
  ['learning', 'movement', 'state', 'Khuyến học, khuyến tài'],
  ['initiatives75', 'programme', 'confederation', '75 nghìn sáng kiến, vượt khó, phát triển'],
  ['initiativesMillion', 'programme', 'confederation', 'Một triệu sáng kiến, quyết tâm chiến thắng đại dịch Covid-19'],
  ['computers', 'programme', 'state', 'Sóng và máy tính cho em'],
  ['armsOfUnion', 'contest', 'federation', 'Vòng tay Công đoàn'],
  ['writing', 'contest', 'confederation', 'Viết về công tác dân tộc, tôn giáo'],
  ['desk', 'contest', 'upper_union', 'Góc làm việc xanh, sạch, đẹp'],
  ['diseaseLaw', 'contest', 'state', 'Tìm hiểu pháp luật về phòng, chống bệnh truyền nhiễm'],
];
const STARTS: Readonly<Record<string, string>> = { poor2022: '2022-01-10', initiativesMillion: '2021-10-01' };

export const campaigns: PlannedCampaign[] = CAMPAIGNS.map(([key, kindCode, organiser, name]) => ({
  key,
  unit: OFFICE,
  values: { name, kindCode, organiser, fromOn: STARTS[key] ?? '2018-01-15', toOn: '2022-12-20', note: null },
}));
