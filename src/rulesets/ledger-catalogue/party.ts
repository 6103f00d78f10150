import { day, note, turns, type CatalogueKind } from './kind.ts';

/** Work for the Party. */
export const partyKinds: readonly CatalogueKind[] = [
  {
    code: 'party_step',
    name: 'Giới thiệu, kết nạp Đảng',
    group: 'party',
    icon: 'star',
    sensitive: true,
    quick: true,
    sentence: '{stage}',
    uses: [
      { field: 'persons', label: 'Đoàn viên', required: true },
      { field: 'stageCode', required: true },
      day,
      { field: 'documents', label: 'Quyết định, nghị quyết' },
      note,
    ],
  },
  {
    code: 'party_contribution',
    name: 'Góp ý xây dựng Đảng, chính quyền',
    group: 'party',
    icon: 'landmark',
    sentence: '{cause}',
    uses: [
      { field: 'causeCode', required: true, label: 'Hình thức' },
      { field: 'summary', label: 'Nội dung' },
      day,
      turns,
      { field: 'partner', label: 'Gửi đến' },
      { field: 'documents', label: 'Văn bản' },
      note,
    ],
    causes: [
      { code: 'congress_papers', name: 'Góp ý văn kiện đại hội Đảng' },
      { code: 'cadres', name: 'Góp ý cán bộ, đảng viên' },
      { code: 'laws', name: 'Góp ý dự thảo luật, chính sách' },
      { code: 'agency_rules', name: 'Góp ý quy chế, nội quy của cơ quan' },
    ],
  },
];
