import { formatNumber } from '../../../kernel/vi/number.ts';
import type { Block } from '../../documents/index.ts';
import { showOutcome, type Outcome, type Reading } from '../../indicators/index.ts';
import type { Cite } from './telling.ts';

/** One indicator in several years or units. */
export interface Series {
  /** The whole that the bars are parts of, or are told beside. */
  whole: Reading;
  /** "qua các năm", "theo đơn vị" */
  by: string;
  bars: readonly { label: string; value: number }[];
}

export const valueOf = (outcome: Outcome | undefined): number => (outcome?.is === 'count' ? outcome.value : 0);

/** A chart where a look says more than a line: of at least three bars, which are neither nearly equal nor all of them small. */
export function chartOf({ whole, by, bars }: Series, cite: Cite): Block[] {
  const told = bars.filter((bar) => bar.value > 0);
  if (bars.length < leastBars || told.length < leastTold || isFlat(bars)) return [];
  const { definition, outcome } = whole;
  const total = showOutcome(definition, outcome);
  const alt = bars.map(({ label, value }) => `${label}: ${formatNumber(value)}`).join('; ');
  return [
    {
      kind: 'chart',
      title: [
        { text: `${definition.name} ${by}`, bold: true },
        ' (cả kỳ: ',
        cite({ reading: whole, form: 'short', year: null, text: total }),
        ')',
      ],
      labels: bars.map((bar) => bar.label),
      values: bars.map((bar) => bar.value),
      alt: `Biểu đồ cột. ${definition.name} ${by} (${definition.unitOfMeasure}). ${alt}.`,
    },
  ];
}

// 86 in every year is a sentence; so is 4, 4, 4, 3, 4.
function isFlat(bars: Series['bars']): boolean {
  const values = bars.map((bar) => bar.value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return most < leastMost || (most - least) * 4 < most;
}

const leastMost = 10;
const leastBars = 3;
const leastTold = 2;
/** More lines than these fill a page; the table says the rest. */
export const mostBars = 15;

/** The units with the most, and that there are more. */
export const mostOf = (bars: Series['bars']): Series['bars'] =>
  bars
    .filter((bar) => bar.value > 0)
    .toSorted((one, other) => other.value - one.value)
    .slice(0, mostBars);
