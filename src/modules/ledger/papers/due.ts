import type { SheetColumn } from '../../../kernel/sheets/write.ts';
import type { DueLine, ListAsked } from '../rules/occasions.ts';

/** A list of an occasion as a sheet, with room for the signature of who receives. */
export const dueColumns = ({ whom }: Pick<ListAsked, 'whom'>): SheetColumn<DueLine>[] => [
  { label: 'Họ và tên', value: (one) => one.fullName },
  { label: 'Ngày sinh', kind: 'date', value: (one) => one.birthOn },
  { label: 'Tuổi', kind: 'number', value: (one) => one.age },
  ...(whom === 'children' || whom === 'policyFamilies'
    ? [{ label: whom === 'children' ? 'Con của' : 'Thân nhân của', value: (one: DueLine) => one.of }]
    : []),
  { label: 'Đơn vị', value: (one) => one.unitName },
  { label: 'Đã ghi sổ', value: (one) => (one.noted ? 'x' : '') },
  { label: 'Ký nhận', value: () => '' },
];
