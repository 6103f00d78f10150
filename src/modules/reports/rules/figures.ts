import { addMonths } from '../../../kernel/vi/dates.ts';
import { overlapOf, periodInWords, periodOfYear, type Period } from '../../../kernel/vi/periods.ts';
import type { Block, Cell, Paper, Run, Runs } from '../../documents/index.ts';
import { showOutcome, type Definition, type Outcome } from '../../indicators/index.ts';
import type { Difference, Figure, StatedTotal } from '../contract.ts';

/** Whole: the report's own period; a year of it; the same days one year earlier. */
export type FigureTime = number | 'before' | null;

/** Which number a figure is, wherever and however often it is printed. */
export interface FigureKey {
  indicatorCode: string;
  year: FigureTime;
}

export const figureCode = ({ indicatorCode, year }: FigureKey, form: string): string =>
  `${indicatorCode}${year === null ? '' : `@${year}`}|${form}`;

export function readFigureCode(code: string): FigureKey & { unitCode?: string } {
  const [, indicatorCode = '', time, unitCode] = /^([^@|#]+)(?:@(\d{4}|before))?(?:#([^|]+))?\|/u.exec(code) ?? [];
  const year = time === undefined ? null : time === 'before' ? time : Number(time);
  return { indicatorCode, year, ...(unitCode === undefined ? {} : { unitCode }) };
}

/** A year of the report, cut to it: the first and the last year of a term are seldom whole. */
export function periodOfFigure(whole: Period, year: FigureTime): Period {
  if (year === 'before') return periodBefore(whole);
  return year === null ? whole : (overlapOf(periodOfYear(year), whole) ?? whole);
}

/** The same days one year earlier. */
export const periodBefore = ({ from, to }: Period): Period => ({ from: addMonths(from, -12), to: addMonths(to, -12) });

/** ", năm 2022", ", kỳ trước"; nothing for the report's own period. */
export const timeWords = (year: FigureTime): string =>
  year === null ? '' : year === 'before' ? ', kỳ trước' : `, năm ${year}`;

/** What a reader is told who points at a figure. */
export function figureTitle(
  definition: Pick<Definition, 'name' | 'unitOfMeasure'>,
  outcome: Outcome,
  period: Period,
): string {
  return `${definition.name}, ${periodInWords(period)}: ${showOutcome(definition, outcome)}`;
}

/** ", theo Báo cáo số 12/BC-CĐ ngày 05/12/2022": behind a figure that takes totals from papers. */
export const bySources = (stated: readonly Pick<StatedTotal, 'source'>[]): string =>
  stated.length ? `, theo ${[...new Set(stated.map((one) => one.source))].join('; ')}` : '';

/** A number of a report that rests on papers, once, with what each of them states. */
export interface Stated extends FigureKey {
  name: string;
  totals: readonly StatedTotal[];
}

export function statedIn(figures: readonly Figure[], names: ReadonlyMap<string, string>): Stated[] {
  return keysOf(figures).flatMap((key) => {
    const totals = figures.find((figure) => figure.code.startsWith(figureCode(key, '')))?.declared ?? [];
    return totals.length ? [{ ...key, name: names.get(key.indicatorCode) ?? key.indicatorCode, totals }] : [];
  });
}

/** The numbers that a list of figures rests on, each once. */
export function keysOf(figures: readonly Figure[]): FigureKey[] {
  return [...new Map(figures.map(({ code }) => [code.split('|')[0], readFigureCode(code)])).values()];
}

/** What became of frozen figures: those whose records come to something else now, each number once. */
export function differences(
  frozen: readonly Figure[],
  present: (key: FigureKey) => { definition: Definition; outcome: Outcome } | undefined,
): Difference[] {
  return keysOf(frozen).flatMap((key) => {
    const was = frozen.find((figure) => figure.code.startsWith(figureCode(key, '')))?.outcome;
    const now = present(key);
    if (!was || !now || sameOutcome(was, now.outcome)) return [];
    const { definition } = now;
    return [
      { ...key, name: definition.name, was: showOutcome(definition, was), now: showOutcome(definition, now.outcome) },
    ];
  });
}

export function sameOutcome(one: Outcome, other: Outcome): boolean {
  if (one.is === 'count') return other.is === 'count' && one.value === other.value;
  if (one.is === 'share') return other.is === 'share' && one.part === other.part && one.whole === other.whole;
  if (one.is === 'grade') return other.is === 'grade' && one.grade === other.grade;
  if (one.is === 'range') return other.is === 'range' && one.least === other.least && one.most === other.most;
  if (one.is === 'each') return other.is === 'each' && JSON.stringify(one.items) === JSON.stringify(other.items);
  return other.is === 'years' && String(one.years) === String(other.years);
}

/** The paper with every figure leading to its records: for the screen, never for a file. */
export function linkFigures(paper: Paper, hrefOf: (code: string) => string | undefined): Paper {
  const linked = (runs: Runs): Runs => (typeof runs === 'string' ? runs : runs.map(link));
  const link = (run: Run): Run => {
    const href = typeof run === 'object' && 'figure' in run ? hrefOf(run.figure) : undefined;
    return href === undefined ? run : { ...(run as Exclude<Run, string>), href };
  };
  const linkedCell = (cell: Cell): Cell =>
    typeof cell === 'object' && 'runs' in cell ? { ...cell, runs: linked(cell.runs) } : linked(cell);
  return { ...paper, blocks: paper.blocks.map((block) => linkBlock(block, linked, linkedCell)) };
}

function linkBlock(block: Block, linked: (runs: Runs) => Runs, linkedCell: (cell: Cell) => Cell): Block {
  if (block.kind === 'chart') return { ...block, title: linked(block.title) };
  if (block.kind === 'paragraph') return { ...block, runs: linked(block.runs) };
  if (block.kind === 'table') return { ...block, rows: block.rows.map((row) => row.map(linkedCell)) };
  return block;
}
