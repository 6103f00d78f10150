import { capitalize } from '../../../kernel/vi/wording.ts';
import type { Block, Cell } from '../../documents/index.ts';
import { isEmpty, type Reading } from '../../indicators/index.ts';
import { writeCount, type Manner } from './manner.ts';
import type { Wording } from './prose.ts';
import { shortOutcome } from './tables.ts';
import type { Cite, Telling } from './telling.ts';

interface Titles {
  title: string;
  /** "Năm 2024" over its column. */
  now: string;
  cite: Cite;
}

/** Results beside those of the time before. What neither of the two has is left out; no table without a line. */
export function comparisonTable(codes: readonly string[], wording: Wording, { title, now, cite }: Titles): Block[] {
  const { readings, before, manner } = wording;
  const told = codes.flatMap((code) => {
    const [present, past] = [readings.get(code), before?.readings.get(code)];
    return present && (!isEmpty(present.outcome) || (past && !isEmpty(past.outcome))) ? [{ present, past }] : [];
  });
  if (told.length === 0) return [];
  const narrow = { align: 'center' as const };
  const column = (width: number) => ({ width, ...narrow });
  const judged = before?.over === true;
  return [
    {
      kind: 'table',
      title: [{ text: title, bold: true }],
      columns: [
        column(0.8),
        { width: 4.5 },
        column(2),
        ...(before ? [column(2.4)] : []),
        column(2.4),
        ...(judged ? [column(3.6)] : []),
      ],
      head: [
        [
          'TT',
          'Nội dung',
          'Đơn vị tính',
          ...(before ? [capitalize(before.words)] : []),
          capitalize(now),
          ...(judged ? ['So sánh'] : []),
        ],
      ],
      rows: told.map(({ present, past }, nth): Cell[] => [
        String(nth + 1),
        present.definition.name,
        present.definition.unitOfMeasure,
        ...(before ? [cellOf(past, 'before', { cite, manner })] : []),
        cellOf(present, null, { cite, manner }),
        ...(judged ? [difference(present, past, manner)] : []),
      ]),
    },
  ];
}

function cellOf(reading: Reading | undefined, year: 'before' | null, { cite, manner }: Telling): Cell {
  if (!reading || isEmpty(reading.outcome)) return '-';
  return [
    cite({
      reading,
      form: 'short',
      year,
      text: shortOutcome(reading.outcome, reading.definition.unitOfMeasure, manner),
    }),
  ];
}

/** "Tăng 12", "Giảm 03", "Bằng"; nothing for what is no count or stands alone. */
function difference({ outcome: now }: Reading, past: Reading | undefined, manner: Manner): string {
  const was = past?.outcome;
  if (now.is !== 'count' || was?.is !== 'count' || isEmpty(was)) return '-';
  const more = now.value - was.value;
  return more === 0 ? 'Bằng' : `${more > 0 ? 'Tăng' : 'Giảm'} ${writeCount(Math.abs(more), manner)}`;
}
