import { formatNumber } from '../../../kernel/vi/number.ts';
import type { Block, Cell } from '../../documents/index.ts';
import { isEmpty, type Reading } from '../../indicators/index.ts';
import type { Wording } from './prose.ts';
import { shortOutcome, type Cite } from './tables.ts';

interface Titles {
  title: string;
  /** "Năm 2024" over its column. */
  now: string;
  cite: Cite;
}

/** Results beside those of the time before. What neither of the two has is left out; no table without a line. */
export function comparisonTable(codes: readonly string[], wording: Wording, { title, now, cite }: Titles): Block[] {
  const { readings, before } = wording;
  const told = codes.flatMap((code) => {
    const [present, past] = [readings.get(code), before?.readings.get(code)];
    return present && (!isEmpty(present.outcome) || (past && !isEmpty(past.outcome))) ? [{ present, past }] : [];
  });
  if (told.length === 0) return [];
  const narrow = { align: 'center' as const };
  const compared = before ? [{ width: 2.4, ...narrow }] : [];
  return [
    {
      kind: 'table',
      title: [{ text: title, bold: true }],
      columns: [{ width: 0.9, ...narrow }, { width: 5.2 }, { width: 1.7, ...narrow }, ...compared, { width: 2.4, ...narrow }, ...compared],
      head: [['TT', 'Nội dung', 'Đơn vị tính', ...(before ? [asHead(before.words)] : []), asHead(now), ...(before ? ['So sánh'] : [])]],
      rows: told.map(({ present, past }, nth): Cell[] => [
        String(nth + 1),
        present.definition.name,
        present.definition.unitOfMeasure,
        ...(before ? [cellOf(past, 'before', cite)] : []),
        cellOf(present, null, cite),
        ...(before ? [before.over ? difference(present, past) : '-'] : []),
      ]),
    },
  ];
}

const asHead = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function cellOf(reading: Reading | undefined, year: 'before' | null, cite: Cite): Cell {
  if (!reading || isEmpty(reading.outcome)) return '-';
  return [cite({ reading, form: 'short', year, text: shortOutcome(reading.outcome, reading.definition.unitOfMeasure) })];
}

/** "Tăng 12", "Giảm 3", "Bằng"; nothing for what is no count or stands alone. */
function difference({ outcome: now }: Reading, past: Reading | undefined): string {
  const was = past?.outcome;
  if (now.is !== 'count' || was?.is !== 'count' || isEmpty(was)) return '-';
  const more = now.value - was.value;
  return more === 0 ? 'Bằng' : `${more > 0 ? 'Tăng' : 'Giảm'} ${formatNumber(Math.abs(more))}`;
}
