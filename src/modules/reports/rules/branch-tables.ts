import { formatDate } from '../../../kernel/vi/dates.ts';
import type { Block, Cell } from '../../documents/index.ts';
import { isEmpty, type Reading, type Rule } from '../../indicators/index.ts';
import type { Submission } from './submissions.ts';
import { valueOf } from './charts.ts';
import type { Manner } from './manner.ts';
import { shortOutcome } from './tables.ts';
import type { Telling } from './telling.ts';

/** What of the branch a table by unit shows: readings of each unit in the order of the units, and of the whole. */
export interface ByUnit {
  units: readonly { code: string; shortName: string }[];
  figures: { of: readonly (readonly Reading[])[]; whole: readonly Reading[] };
}

/**
 * A line a unit and the whole branch under them. What the lines do not add up to is the upper union's own work, and stands
 * as a line of its own; distinct persons are not added. Each number leads to its unit's records.
 */
export function byUnitTable({ units, figures: { of, whole } }: ByUnit, { cite, manner }: Telling): Block[] {
  if (units.length === 0 || whole.length === 0) return [];
  const rows = units.map(({ code, shortName }, nth): Cell[] => [
    String(nth + 1),
    shortName,
    ...whole.map(({ definition }) =>
      cellOf(
        (of[nth] ?? []).find((one) => one.definition.code === definition.code),
        code,
        manner,
      ),
    ),
  ]);
  const own = whole.map((reading) => restOf(reading, of));
  const rest: Cell[][] = own.some((one) => one !== undefined && one !== 0)
    ? [['', 'Công đoàn cấp trên trực tiếp thực hiện', ...whole.map((reading, nth) => plain(own[nth], reading, manner))]]
    : [];
  const total: Cell[] = [
    '',
    { runs: 'Toàn công đoàn', bold: true },
    ...whole.map((reading): Cell => [cite({ reading, form: 'short', year: null, text: textOf(reading, manner) })]),
  ];
  return [
    {
      kind: 'table',
      title: [{ text: 'Kết quả của từng đơn vị', bold: true }],
      columns: [
        { width: 0.9, align: 'center' },
        { width: 5.2 },
        ...whole.map(({ definition }) => ({ width: inMoney(definition) ? 2.6 : 1.7, align: 'center' as const })),
      ],
      head: [['TT', 'Đơn vị', ...whole.map(({ definition }) => headOf(definition, manner))]],
      rows: [...rows, ...rest, total],
    },
  ];
}

const headOf = ({ name, unitOfMeasure }: Reading['definition'], { inMillions }: Manner): string =>
  inMoney({ unitOfMeasure }) && !inMillions ? `${name} (đồng)` : name;
const inMoney = ({ unitOfMeasure }: Pick<Reading['definition'], 'unitOfMeasure'>): boolean => unitOfMeasure === 'đồng';

const textOf = ({ definition, outcome }: Reading, manner: Manner): string =>
  isEmpty(outcome) ? '-' : shortOutcome(outcome, definition.unitOfMeasure, manner);

// Leads to the unit's records; what is frozen as a figure is the whole below it, with every record behind it.
const cellOf = (reading: Reading | undefined, unitCode: string, manner: Manner): Cell =>
  !reading || isEmpty(reading.outcome)
    ? '-'
    : [{ figure: `${reading.definition.code}#${unitCode}|short`, text: textOf(reading, manner) }];

const added = ['entries', 'turns', 'amount', 'inKindValue', 'quantity', 'members', 'workers'];
const isAdded = (rule: Rule): boolean => added.includes(rule.measure);

function restOf(whole: Reading, of: readonly (readonly Reading[])[]): number | undefined {
  if (!isAdded(whole.definition.rule)) return undefined;
  const sum = of.reduce(
    (all, readings) => all + valueOf(readings.find((one) => one.definition.code === whole.definition.code)?.outcome),
    0,
  );
  return valueOf(whole.outcome) - sum;
}

const plain = (value: number | undefined, { definition }: Reading, manner: Manner): string =>
  value === undefined || value === 0 ? '-' : shortOutcome({ is: 'count', value }, definition.unitOfMeasure, manner);

/** Who has handed in and when; the missing ones first. Where nobody has, the sentence above says it. */
export function submissionsTable(all: readonly Submission[]): Block[] {
  if (all.every(({ submittedOn }) => submittedOn === undefined)) return [];
  return [
    {
      kind: 'table',
      columns: [{ width: 0.9, align: 'center' }, { width: 7 }, { width: 3, align: 'center' }],
      head: [['TT', 'Đơn vị', 'Ngày nộp báo cáo']],
      rows: all.map(({ unit, submittedOn, late }, nth): Cell[] => [
        String(nth + 1),
        unit.shortName,
        submittedOn === undefined ? 'Chưa nộp' : `${formatDate(submittedOn)}${late ? ' (chậm)' : ''}`,
      ]),
    },
  ];
}
