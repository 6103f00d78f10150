import type { Choice } from '../../../kernel/contract.ts';
import type { SheetColumn } from '../../../kernel/sheets/write.ts';
import { givers, moneySources, tags } from '../../../rulesets/ledger-choices.ts';
import { everyCause, type Kind } from '../contract/kind.ts';

/** A record as the sheet of the notebook bears it. */
export interface SheetLine {
  row: {
    onDate: string;
    summary: string;
    causeCode: string | null;
    fundCode: string | null;
    turns: number;
    persons: number;
    amount: number;
    inKindValue: number;
    item: string | null;
    giver: string | null;
    moneySource: string | null;
    partner: string | null;
    forYear: number | null;
    tags: readonly string[];
    state: string;
  };
  kind: Kind | undefined;
  names: readonly string[];
  unitName: string;
  by: string;
  reason: string;
}

const label = (from: readonly { value: string; label: string }[], value: string | null): string =>
  from.find((one) => one.value === value)?.label ?? value ?? '';

/** The columns of the notebook; names, recorders and reasons are empty for who may not see them. */
export const notebookColumns = (funds: readonly Choice[]): SheetColumn<SheetLine>[] => [
  { label: 'Ngày', kind: 'date', value: ({ row }) => row.onDate },
  { label: 'Loại', value: ({ kind }) => kind?.name ?? '' },
  {
    label: 'Nội dung',
    value: ({ row, kind }) =>
      (kind && everyCause(kind).find((cause) => cause.causeCode === row.causeCode)?.name) ?? label(funds, row.fundCode),
  },
  { label: 'Dòng ghi', value: ({ row }) => row.summary },
  { label: 'Của năm', kind: 'year', value: ({ row }) => row.forYear },
  { label: 'Số lượt', kind: 'number', value: ({ row }) => row.turns },
  { label: 'Số người', kind: 'number', value: ({ row }) => row.persons },
  { label: 'Người', value: ({ names }) => names.join('; ') },
  { label: 'Số tiền (đồng)', kind: 'money', value: ({ row }) => row.amount },
  { label: 'Hiện vật', value: ({ row }) => row.item },
  { label: 'Trị giá hiện vật (đồng)', kind: 'money', value: ({ row }) => row.inKindValue },
  { label: 'Ai tặng', value: ({ row }) => label(givers, row.giver) },
  { label: 'Nguồn tiền', value: ({ row }) => label(moneySources, row.moneySource) },
  { label: 'Phối hợp với', value: ({ row }) => row.partner },
  { label: 'Thẻ', value: ({ row }) => row.tags.map((tag) => label(tags, tag)).join('; ') },
  { label: 'Đơn vị', value: ({ unitName }) => unitName },
  { label: 'Người ghi', value: ({ by }) => by },
  {
    label: 'Trạng thái',
    value: ({ row, reason }) => (row.state === 'withdrawn' ? ['Đã hủy', reason].filter(Boolean).join(': ') : ''),
  },
];
