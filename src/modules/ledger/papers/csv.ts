import Papa from 'papaparse';
import type { Choice } from '../../../kernel/contract.ts';
import { formatDate } from '../../../kernel/vi/dates.ts';
import { givers, moneySources } from '../../../rulesets/ledger-choices.ts';
import type { Kind } from '../contract.ts';
import { tags } from '../../../rulesets/ledger-choices.ts';

interface CsvLine {
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

const heads = [
  'Ngày',
  'Loại',
  'Nội dung',
  'Dòng ghi',
  'Của năm',
  'Số lượt',
  'Số người',
  'Người',
  'Số tiền (đồng)',
  'Hiện vật',
  'Trị giá hiện vật (đồng)',
  'Ai tặng',
  'Nguồn tiền',
  'Phối hợp với',
  'Thẻ',
  'Đơn vị',
  'Người ghi',
  'Trạng thái',
];

const label = (from: readonly { value: string; label: string }[], value: string | null): string =>
  from.find((one) => one.value === value)?.label ?? value ?? '';

/** The notebook as CSV that Excel opens in Vietnamese: a byte order mark in front, and no cell that a sheet would take for a formula. */
export function csvOf(lines: readonly CsvLine[], funds: readonly Choice[]): string {
  const rows = lines.map(({ row, kind, names, unitName, by, reason }) => [
    formatDate(row.onDate),
    kind?.name ?? '',
    kind?.causes.find((cause) => cause.causeCode === row.causeCode)?.name ?? label(funds, row.fundCode),
    row.summary,
    row.forYear ?? '',
    row.turns,
    row.persons,
    names.join('; '),
    row.amount,
    row.item ?? '',
    row.inKindValue,
    label(givers, row.giver),
    label(moneySources, row.moneySource),
    row.partner ?? '',
    row.tags.map((tag) => label(tags, tag)).join('; '),
    unitName,
    by,
    row.state === 'withdrawn' ? ['Đã hủy', reason].filter(Boolean).join(': ') : '',
  ]);
  return `\uFEFF${Papa.unparse([heads, ...rows], { escapeFormulae: /^[=+\-@\t\r]/u, newline: '\r\n' })}`;
}
