/** A kind of union work as data. `uses` names the typed columns that its form shows, in order. */
export interface KindUse {
  field: string;
  required?: boolean;
  label?: string;
  hint?: string;
  /** Fills the field of a new record. */
  standard?: string;
}

export interface CatalogueKind {
  code: string;
  name: string;
  group: string;
  icon: string;
  sensitive?: boolean;
  /** One of the big buttons of the quick entry. */
  quick?: boolean;
  uses: readonly KindUse[];
  /** How a line of the ledger reads; {cause}, {fund}, {grade} … are filled in. */
  sentence: string;
  causes?: readonly { code: string; name: string; tags?: readonly string[] }[];
  fields?: readonly { code: string; label: string; type: string; required?: boolean; sensitive?: boolean }[];
}

export const day: KindUse = { field: 'onDate', required: true };
export const turns: KindUse = { field: 'turns', hint: 'Số lượt, có thể nhiều hơn số người có tên' };
export const note: KindUse = { field: 'note' };
export const year: KindUse = { field: 'forYear', required: true, label: 'Của năm' };
