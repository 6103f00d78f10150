import type { CatalogueIndicator } from '../indicator-rule.ts';
import { ours } from './staff.ts';

const fromAbove = { kinds: ['donation'], tags: ['from_above'] } as const;
const shelter = { ...fromAbove, funds: ['union_shelter'] } as const;

/** Money and goods collected for others (WEL-7). */
export const fundIndicators: readonly CatalogueIndicator[] = [
  {
    code: 'donations.amount',
    name: 'Ủng hộ các quỹ do cấp trên phát động',
    unitOfMeasure: 'đồng',
    rule: { measure: 'amount', where: fromAbove },
  },
  {
    code: 'donations.shelter.amount',
    name: 'Trong đó: Quỹ Mái ấm Công đoàn',
    unitOfMeasure: 'đồng',
    rule: { measure: 'amount', where: shelter },
  },
  {
    code: 'donations.inKind',
    name: 'Ủng hộ bằng hiện vật (quy đổi)',
    unitOfMeasure: 'đồng',
    rule: { measure: 'inKindValue', where: { kinds: ['donation'] } },
  },
  {
    code: 'donations.all.amount',
    name: 'Tiền ủng hộ các quỹ',
    unitOfMeasure: 'đồng',
    rule: { measure: 'amount', where: { kinds: ['donation'] } },
  },
  {
    code: 'donations.poor.amount',
    name: 'Trong đó: Quỹ Vì người nghèo',
    unitOfMeasure: 'đồng',
    rule: { measure: 'amount', where: { kinds: ['donation'], funds: ['for_the_poor'] } },
  },
  {
    code: 'donations.disaster.amount',
    name: 'Trong đó: Quỹ Phòng, chống thiên tai',
    unitOfMeasure: 'đồng',
    rule: { measure: 'amount', where: { kinds: ['donation'], funds: ['disaster_prevention'] } },
  },
  {
    code: 'donations.covid.amount',
    name: 'Trong đó: Quỹ Phòng, chống Covid-19',
    unitOfMeasure: 'đồng',
    rule: { measure: 'amount', where: { kinds: ['donation'], funds: ['covid_prevention'] } },
  },
  {
    code: 'donations.gratitude.amount',
    name: 'Trong đó: Quỹ Đền ơn đáp nghĩa',
    unitOfMeasure: 'đồng',
    rule: { measure: 'amount', where: { kinds: ['donation'], funds: ['gratitude'] } },
  },
  {
    code: 'donations.handed.amount',
    name: 'Tiền vận động đã nộp',
    unitOfMeasure: 'đồng',
    rule: { measure: 'amount', where: { kinds: ['handover'] } },
  },
  {
    code: 'donations.persons',
    name: 'Người tham gia đóng góp, ủng hộ các quỹ',
    unitOfMeasure: 'người',
    rule: { measure: 'persons', where: { kinds: ['donation'], beneficiaries: ours } },
  },
  {
    code: 'donations.own.each',
    name: 'Đóng góp các quỹ của đơn vị, địa phương, theo từng quỹ',
    unitOfMeasure: 'đồng',
    rule: {
      measure: 'each',
      count: 'amount',
      by: ['fund'],
      where: { kinds: ['donation'], withoutTags: ['from_above'] },
    },
  },
  {
    code: 'inKindGifts.value',
    name: 'Trị giá hiện vật, công trình trao tặng',
    unitOfMeasure: 'đồng',
    rule: { measure: 'inKindValue', where: { kinds: ['in_kind_gift'] } },
  },
  {
    code: 'donations.each',
    name: 'Ủng hộ theo từng quỹ do cấp trên phát động',
    unitOfMeasure: 'đồng',
    rule: { measure: 'each', count: 'amount', by: ['fund'], where: fromAbove },
  },
  {
    code: 'inKindGifts.each',
    name: 'Trị giá hiện vật, công trình theo chương trình',
    unitOfMeasure: 'đồng',
    rule: { measure: 'each', count: 'inKindValue', by: ['campaign'], where: { kinds: ['in_kind_gift'] } },
  },
];
