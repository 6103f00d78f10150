import type { Run } from '../../documents/index.ts';
import type { Reading } from '../../indicators/index.ts';
import type { Progress } from '../../targets/index.ts';
import type { FigureTime } from './figures.ts';
import { writeAgainst, type Manner } from './manner.ts';

/** What of a reading a report prints and keeps. */
export type Cited = Pick<Reading, 'definition' | 'outcome'> & { declared?: Reading['declared'] | undefined };

/** Writes a figure into the paper and keeps it among the report's figures. */
export type Cite = (of: { reading: Cited; form: string; year: FigureTime; text: string }) => Run;

/** How a table of targets is told. */
export interface Telling {
  cite: Cite;
  manner: Manner;
  /** Left out: that of a term. */
  title?: string | undefined;
}

export const againstGoal = ({ target, definition }: Progress, value: number, manner: Manner): string =>
  writeAgainst(value, target.goalPart ?? 0, definition?.unitOfMeasure === 'đồng' ? 'đồng' : '', manner);

export const stopless = (text: string): string => text.trim().replace(/[.;]+$/u, '');
