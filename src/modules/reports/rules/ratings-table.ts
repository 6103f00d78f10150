import type { Block, Cell } from '../../documents/index.ts';
import type { Reading } from '../../indicators/index.ts';
import { writeRatio } from './manner.ts';
import { figureCell } from './tables.ts';
import type { Telling } from './telling.ts';

export interface RatedYear {
  year: number;
  readings: readonly Reading[];
  /** At a union that leads others: of how many right below it ratings of the year came in. */
  sent?: { units: number; of: number };
}

const persons = { code: 'rating.persons', label: 'Số người được xếp loại', width: 1.8 };
const failed = { code: 'rating.failed', label: 'Không hoàn thành nhiệm vụ', width: 2.2 };
const againstRated = 'rating.good.rated';

/**
 * A grassroots union rates all its people, and its targets count against them all: what falls short of 100% was not rated or
 * not good. Beside it the share of the rated, which those above hold the good against.
 */
const ownColumns = [
  persons,
  { code: 'rating.excellent.share', label: 'Hoàn thành xuất sắc, trên tổng số đoàn viên, người lao động', width: 2.6 },
  { code: 'rating.good.share', label: 'Hoàn thành tốt trở lên, trên tổng số đoàn viên, người lao động', width: 2.6 },
  { code: againstRated, label: 'Hoàn thành tốt trở lên, trên số được xếp loại', width: 2.4 },
  failed,
];
/** Those above hold the good against the rated, and say from how many unions they come. */
const branchColumns = [
  persons,
  { code: 'rating.excellent.rated', label: 'Hoàn thành xuất sắc, trên số được xếp loại', width: 3 },
  { code: 'rating.good.rated', label: 'Hoàn thành tốt trở lên, trên số được xếp loại', width: 3 },
  failed,
];

export const ratingCodesOf = (leads: boolean): readonly string[] =>
  (leads ? branchColumns : ownColumns).map((column) => column.code);

/** Ratings of members by year. Years without any rating are left out; no table without a year. */
export function ratingsTable(years: readonly RatedYear[], { cite, manner }: Telling): Block[] {
  const rated = years.filter(({ readings }) => countOf(find(readings, 'rating.persons')) > 0);
  if (rated.length === 0) return [];
  const leads = rated.some(({ sent }) => sent !== undefined);
  const columns = leads ? branchColumns : ownColumns.filter(({ code }) => code !== againstRated || tellsMore(rated));
  return [
    {
      kind: 'table',
      title: [{ text: `Kết quả xếp loại đoàn viên, người lao động ${timeOf(rated)}`, bold: true }],
      columns: [
        { width: 1, align: 'center' },
        ...(leads ? [{ width: 1.8, align: 'center' as const }] : []),
        ...columns.map(({ width }) => ({ width, align: 'center' as const })),
      ],
      head: [['Năm', ...(leads ? ['Đơn vị đã gửi kết quả'] : []), ...columns.map(({ label }) => label)]],
      rows: rated.map(({ year, readings, sent }): Cell[] => [
        String(year),
        ...(sent ? [writeRatio(sent.units, sent.of, manner)] : []),
        ...columns.map(({ code }) => {
          const reading = find(readings, code);
          return reading ? figureCell(reading, year, cite, manner) : '-';
        }),
      ]),
    },
  ];
}

/** Where everybody was rated, both shares are the same and one of them says it. */
const tellsMore = (years: readonly RatedYear[]): boolean =>
  years.some(({ readings }) => wholeOf(find(readings, againstRated)) !== wholeOf(find(readings, 'rating.good.share')));

const wholeOf = (reading: Reading | undefined): number | undefined =>
  reading?.outcome.is === 'share' ? reading.outcome.whole : undefined;

const timeOf = ([first, ...others]: readonly RatedYear[]): string =>
  first && others.length === 0 ? `năm ${first.year}` : 'hằng năm';

const find = (readings: readonly Reading[], code: string): Reading | undefined =>
  readings.find((reading) => reading.definition.code === code);
const countOf = (reading: Reading | undefined): number => (reading?.outcome.is === 'count' ? reading.outcome.value : 0);
