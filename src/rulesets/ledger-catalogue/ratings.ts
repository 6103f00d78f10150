import { day, note, turns, year, type CatalogueKind } from './kind.ts';

/** Yearly ratings of persons, groups and unions (M-18), and cultured families. */
export const ratingsKinds: readonly CatalogueKind[] = [
  {
    code: 'member_rating',
    name: 'Xếp loại cá nhân',
    group: 'emulation',
    icon: 'list-checks',
    sentence: 'Xếp loại năm {year}: {grade}',
    uses: [
      year,
      day,
      { field: 'gradeCode', required: true },
      { field: 'persons', label: 'Người được xếp loại', required: true },
      { field: 'documents', label: 'Quyết định, biên bản' },
      note,
    ],
  },
  {
    code: 'group_rating',
    name: 'Xếp loại tổ, bộ phận',
    group: 'emulation',
    icon: 'list-checks',
    sentence: '{cause} xếp loại năm {year}: {grade}',
    uses: [
      { field: 'causeCode', required: true, label: 'Xếp loại' },
      year,
      day,
      { field: 'gradeCode', required: true },
      { field: 'turns', label: 'Số tổ, bộ phận' },
      { field: 'documents', label: 'Quyết định' },
      note,
    ],
    causes: [
      { code: 'group', name: 'Tổ công đoàn' },
      { code: 'section', name: 'Công đoàn bộ phận' },
    ],
  },
  {
    code: 'unit_rating',
    name: 'Xếp loại công đoàn',
    group: 'emulation',
    icon: 'award',
    sentence: 'Công đoàn được xếp loại năm {year}: {grade}',
    uses: [
      year,
      day,
      { field: 'gradeCode', required: true },
      { field: 'issuerCode', label: 'Cấp công nhận', standard: 'upper_union' },
      { field: 'holderKind', standard: 'unit' },
      { field: 'documents', label: 'Quyết định' },
      note,
    ],
  },
  {
    code: 'cultured_title',
    name: 'Danh hiệu văn hóa',
    group: 'emulation',
    icon: 'house',
    sentence: '{cause} năm {year}',
    uses: [
      { field: 'causeCode', required: true, label: 'Danh hiệu' },
      year,
      day,
      turns,
      { field: 'persons', label: 'Đoàn viên có gia đình đạt' },
      { field: 'issuerCode', label: 'Cấp công nhận' },
      { field: 'documents', label: 'Quyết định' },
      note,
    ],
    causes: [
      { code: 'family', name: 'Gia đình văn hóa' },
      { code: 'agency', name: 'Cơ quan, đơn vị văn hóa' },
    ],
  },
];
