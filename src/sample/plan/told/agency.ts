import type { CatalogueIndicator, CountRule } from '../../../rulesets/indicator-rule.ts';
import { outlineCatalogue, type CatalogueOutline } from '../../../rulesets/outlines.ts';
import { day, note, year, type CatalogueKind } from '../../../rulesets/ledger-catalogue/kind.ts';

const RESULTS = [
  { code: 'training', name: 'Đào tạo nghề', unit: 'người' },
  { code: 'jobs', name: 'Giải quyết việc làm mới', unit: 'người' },
  { code: 'jobs_abroad', name: 'Đi làm việc ở nước ngoài theo hợp đồng', unit: 'người' },
  { code: 'unemployment', name: 'Lao động thất nghiệp khu vực thành thị', unit: 'người' },
  { code: 'rehabilitation', name: 'Cai nghiện ma túy', unit: 'lượt' },
  { code: 'communes', name: 'Xã, phường, thị trấn không có tệ nạn ma túy', unit: 'đơn vị' },
] as const;
type Result = (typeof RESULTS)[number]['code'];

/** What the department's administrator added: the agency's own work, of which the union's report quotes totals. */
export const agencyKind: CatalogueKind = {
  code: 'agency_result',
  name: 'Kết quả chuyên môn của cơ quan',
  group: 'emulation',
  icon: 'landmark',
  sentence: '{cause}',
  uses: [
    { field: 'causeCode', required: true, label: 'Nhiệm vụ' },
    day,
    year,
    { field: 'quantity', label: 'Kết quả', required: true },
    { field: 'itemUnit' },
    note,
  ],
  causes: [
    ...RESULTS.map(({ code, name }) => ({ code, name })),
    ...RESULTS.map(({ code, name }) => ({ code: `${code}_plan`, name: `${name}: kế hoạch, tổng số` })),
  ],
};

const of = (cause: string): CountRule => ({
  measure: 'quantity',
  where: { kinds: [agencyKind.code], causes: [cause] },
});
const share = (code: string, result: Result, name: string): CatalogueIndicator => ({
  code,
  name,
  unitOfMeasure: '%',
  rule: { measure: 'share', part: of(result), whole: of(`${result}_plan`) },
});
const count = (code: string, result: Result, name: string, unitOfMeasure: string): CatalogueIndicator => ({
  code,
  name,
  unitOfMeasure,
  rule: of(result),
});

export const agencyIndicators: readonly CatalogueIndicator[] = [
  share('agency.training', 'training', 'Đào tạo nghề so với kế hoạch của cơ quan'),
  share('agency.jobs', 'jobs', 'Giải quyết việc làm mới so với kế hoạch của cơ quan'),
  count('agency.jobs.abroad', 'jobs_abroad', 'Trong đó: đi làm việc ở nước ngoài theo hợp đồng', 'người'),
  share('agency.unemployment', 'unemployment', 'Tỷ lệ thất nghiệp khu vực thành thị'),
  share('agency.rehabilitation', 'rehabilitation', 'Cai nghiện ma túy so với kế hoạch của cơ quan'),
  count('agency.communes', 'communes', 'Xã, phường, thị trấn không có tệ nạn ma túy', 'đơn vị'),
];

/** What a union's reports tell of that work, beside its own: of a branch, one union's totals would stand for all. */
const agencyWork: readonly string[] = [
  'Phong trào thi đua góp phần hoàn thành nhiệm vụ chính trị của ngành. Đào tạo nghề cho {agency.training|ratio} lao động, đạt {agency.training|percent} kế hoạch giao.',
  ' Giải quyết việc làm mới cho {agency.jobs|ratio} lao động, đạt {agency.jobs|percent} kế hoạch[, trong đó đưa {agency.jobs.abroad} lao động đi làm việc có thời hạn ở nước ngoài].',
  ' Duy trì tỷ lệ thất nghiệp khu vực thành thị ở mức {agency.unemployment|percent}.',
  ' Tổ chức cai nghiện cho {agency.rehabilitation|ratio} lượt người, đạt {agency.rehabilitation|percent} kế hoạch giao.',
  ' Duy trì {agency.communes} xã, phường, thị trấn không có tệ nạn ma túy.',
];

/** The program's outlines with those sentences at the end of what is told of emulation. */
export const agencyOutlines: readonly CatalogueOutline[] = outlineCatalogue.map((outline) =>
  outline.code.endsWith('.upper') ? outline : withAgencyWork(outline),
);

function withAgencyWork(outline: CatalogueOutline): CatalogueOutline {
  const sections = outline.content.sections.map((section) =>
    section.code === 'emulation' ? { ...section, sentences: [...(section.sentences ?? []), agencyWork] } : section,
  );
  return { ...outline, content: { ...outline.content, sections } };
}
