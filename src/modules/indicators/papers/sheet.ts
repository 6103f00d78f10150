import type { SheetColumn } from '../../../kernel/sheets/write.ts';
import { yearOf } from '../../../kernel/vi/dates.ts';
import type { Period } from '../../../kernel/vi/periods.ts';
import type { Reading } from '../contract.ts';
import { showFigure } from '../rules/words.ts';

/** A figure in its group, with the same of the year before where one was read. */
export interface FigureLine {
  group: string;
  reading: Reading;
  before: Reading | undefined;
}

/** The figures as a sheet; counts are numbers, shares and grades are words. */
export const figureColumns = (period: Period, before: Period | undefined): SheetColumn<FigureLine>[] => [
  { label: 'Nhóm', value: ({ group }) => group },
  { label: 'Nội dung', value: ({ reading }) => reading.definition.name },
  { label: 'Đơn vị tính', value: ({ reading }) => reading.definition.unitOfMeasure },
  {
    label: before ? `Năm ${yearOf(period.from)}` : 'Kết quả',
    kind: 'number',
    value: ({ reading }) => valueOf(reading),
  },
  ...(before
    ? [
        {
          label: `Năm ${yearOf(before.from)}`,
          kind: 'number' as const,
          value: (line: FigureLine) => (line.before ? valueOf(line.before) : null),
        },
      ]
    : []),
];

const valueOf = ({ definition, outcome }: Reading): string | number =>
  outcome.is === 'count' ? outcome.value : showFigure(definition, outcome);
