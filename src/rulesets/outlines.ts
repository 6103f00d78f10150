import { termOutlines } from './outlines/term.ts';
import { yearlyOutlines } from './outlines/yearly.ts';
import type { ReportKind } from './report-periods.ts';

/**
 * An outline (đề cương) as data: sections, and in each the sentences that the program writes. A sentence holds figures as
 * `{indicator}` or `{indicator|form}`, words of the frame as `{@term}`, and parts in `[ … ]` that fall away when a figure
 * in them is empty. A sentence whose figures are empty outside brackets is not written: no record, no claim.
 */
export interface OutlineContent {
  title: string;
  abstract: string;
  subtitle?: string;
  sections: readonly Section[];
  /** The last sentence, before the signature. */
  closing?: string;
}

/** `comparison` and `byUnit` show the indicators of `rows`. */
export const outlineTables = ['targets', 'nextTargets', 'ratings', 'comparison', 'byUnit', 'submissions'] as const;
export type OutlineTable = (typeof outlineTables)[number];

export interface Section {
  code: string;
  /** 1 = Phần, 2 = mục "I", 3 = mục "1". Numbers are given when it is known which sections have something to say. */
  level: 1 | 2 | 3;
  heading: string;
  /** Each one a paragraph; several in a list make one paragraph. */
  sentences?: readonly (string | readonly string[])[];
  /** Ready-made tables. */
  table?: OutlineTable;
  /** The indicators of a table, in its order. */
  rows?: readonly string[];
  /** A chart of one indicator: year by year, or unit by unit (which must be among the rows of `byUnit`). */
  chart?: { by: 'year' | 'unit'; of: string };
  /** What the officer is expected to write here; shown in the margin until it is written. */
  expects?: string;
}

export interface CatalogueOutline {
  code: string;
  /** A mended outline is a new version: a report that was begun keeps its own. */
  version: number;
  kind: ReportKind;
  name: string;
  content: OutlineContent;
}

/** The outlines that every home of storage has; an upper union may send its own. `.upper`: for a union with unions below. */
export const outlineCatalogue: readonly CatalogueOutline[] = [...termOutlines, ...yearlyOutlines];

export const outlineCodeOf = (kind: ReportKind, leads: boolean): string => (leads ? `${kind}.upper` : kind);
