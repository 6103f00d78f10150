import type { CatalogueIndicator } from '../indicator-rule.ts';

/** Work for the Party. */
export const partyIndicators: readonly CatalogueIndicator[] = [
  {
    code: 'party.introduced',
    name: 'Đoàn viên ưu tú giới thiệu cho Đảng',
    unitOfMeasure: 'đoàn viên',
    rule: { measure: 'turns', where: { kinds: ['party_step'], stages: ['introduced'] } },
  },
  {
    code: 'party.class',
    name: 'Đoàn viên học lớp nhận thức về Đảng',
    unitOfMeasure: 'đoàn viên',
    rule: { measure: 'turns', where: { kinds: ['party_step'], stages: ['class'] } },
  },
  {
    code: 'party.admitted',
    name: 'Đoàn viên được kết nạp Đảng',
    unitOfMeasure: 'đoàn viên',
    rule: { measure: 'turns', where: { kinds: ['party_step'], stages: ['admitted'] } },
  },
  {
    code: 'party.contributions.turns',
    name: 'Lượt góp ý xây dựng Đảng, chính quyền',
    unitOfMeasure: 'lượt',
    rule: { measure: 'turns', where: { kinds: ['party_contribution'] } },
  },
];
