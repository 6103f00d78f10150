import { kindGroups } from '../../../rulesets/ledger-catalogue.ts';
import type { Definition } from '../contract.ts';
import { groupOf, type Catalogue } from './definition.ts';

/** Figures under the headings in which officers look for them; empty headings are left out. */
export function groupDefinitions<Row extends { definition: Definition }>(
  rows: readonly Row[],
  catalogue: Catalogue,
): { label: string; rows: Row[] }[] {
  const groups = [
    { code: 'people', label: 'Đoàn viên, người lao động' },
    ...kindGroups,
    { code: 'posts', label: 'Cán bộ công đoàn, chức vụ' },
  ];
  return groups
    .map(({ code, label }) => ({
      label,
      rows: rows.filter(({ definition }) => groupOf(definition.rule, catalogue) === code),
    }))
    .filter((group) => group.rows.length > 0);
}
