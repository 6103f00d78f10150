import type { IconName } from '../../../kernel/ui/icon.tsx';
import { formatDate } from '../../../kernel/vi/dates.ts';
import { formatMoney } from '../../../kernel/vi/money.ts';
import { formatNumber } from '../../../kernel/vi/number.ts';
import type { Period } from '../../../kernel/vi/periods.ts';
import type { Kind } from '../contract/kind.ts';
import type { EntryRow } from '../store/entries.ts';
import type { Total } from '../store/totals.ts';

/** An icon of the catalogue; a kind added by an administrator may name one that is not drawn. */
export const iconOf = (kind: Pick<Kind, 'icon'> | undefined): IconName => (kind?.icon ?? 'notebook-pen') as IconName;

export const turnsInWords = (turns: number): string => `${formatNumber(turns)} lượt`;
export const personsInWords = (persons: number): string => `${formatNumber(persons)} người`;

/** Who took part, as far as the reader may see: "Nguyễn Văn Á, Trần Thị B và 13 người". */
export function whoInWords(names: readonly string[], persons: number): string {
  if (persons === 0) return '';
  if (names.length === 0) return personsInWords(persons);
  const rest = persons - names.length;
  return rest > 0 ? `${names.join(', ')} và ${personsInWords(rest)}` : names.join(', ');
}

/** What a line says of goods: "12 suất quà trị giá 3.600.000 đồng". */
export function goodsInWords(row: Pick<EntryRow, 'item' | 'quantity' | 'itemUnit' | 'inKindValue'>): string {
  const amount = row.quantity ? `${formatNumber(row.quantity)} ${row.itemUnit ?? ''}`.trim() : '';
  const goods = [amount, row.item ?? (amount ? '' : 'hiện vật')].filter(Boolean).join(' ');
  if (row.inKindValue > 0) return `${goods} trị giá ${formatMoney(row.inKindValue)}`;
  return row.item || amount ? goods : '';
}

/** "134 lượt · 121 người · 73.020.000 đồng"; money collected for a fund is said apart (WEL-7). */
export function totalParts(total: Total): string[] {
  const spent = total.amount - total.collected;
  return [
    turnsInWords(total.turns),
    personsInWords(total.persons),
    ...(spent > 0 ? [formatMoney(spent)] : []),
    ...(total.collected > 0 ? [`${formatMoney(total.collected)} ủng hộ quỹ`] : []),
    ...(total.inKindValue > 0 ? [`hiện vật trị giá ${formatMoney(total.inKindValue)}`] : []),
  ];
}

export function totalNote(total: Total, withdrawn: number): string | undefined {
  const parts = [
    total.unnamedTurns > 0 ? `trong đó ${turnsInWords(total.unnamedTurns)} chưa ghi tên người` : '',
    withdrawn > 0 ? `không tính ${formatNumber(withdrawn)} bản ghi đã hủy` : '',
  ].filter(Boolean);
  return parts.length ? parts.join(', ') : undefined;
}

/** "từ 01/01/2022 đến 31/12/2022"; a side that is open is left out. */
export function daysInWords({ from, to }: Period): string {
  const sides = [
    from === '1900-01-01' ? '' : `từ ${formatDate(from)}`,
    to === '2099-12-31' ? '' : `đến ${formatDate(to)}`,
  ].filter(Boolean);
  return sides.length ? sides.join(' ') : 'mọi thời gian';
}
