import { contract, longText, text } from '../../kernel/contract.ts';
import type { Period } from '../../kernel/vi/periods.ts';
import type { Outcome } from '../indicators/index.ts';

/**
 * An outline (đề cương) as data: sections, and in each the sentences that the program writes. A sentence holds figures as
 * `{indicator}` or `{indicator|form}`, words of the frame as `{@term}`, and parts in `[ … ]` that fall away when a figure
 * in them is empty. A sentence whose figures are empty outside brackets is not written: no record, no claim.
 */
export interface Outline {
  code: string;
  version: number;
  name: string;
  content: { title: string; abstract: string; sections: readonly Section[] };
}

export interface Section {
  code: string;
  level: 1 | 2 | 3;
  number?: string;
  heading: string;
  sentences?: readonly string[];
  /** Ready-made tables. */
  table?: 'targets' | 'nextTargets' | 'ratings';
  /** What the officer is expected to write here; shown in the margin until it is written. */
  expects?: string;
}

/** `settings`: how figures are worded in this report. */
export interface ReportSettings {
  /** Money is rounded down to this step with "trên" in front (seed 0: 1.000.000). */
  aboutStep?: number;
  number?: number | null;
  signedOn?: string | null;
  signerName?: string | null;
  signerPost?: string | null;
}

export interface Report {
  reportId: string;
  unitId: string;
  termId: string | null;
  kindCode: string;
  title: string;
  period: Period;
  state: 'draft' | 'submitted' | 'adopted';
  outlineCode: string;
  outlineVersion: number;
  settings: ReportSettings;
}

/** A figure as it stands in a report: which definition, what it came to, what is printed. */
export interface Figure {
  /** `visits.amount|about`: the definition and the form. */
  code: string;
  indicatorCode: string;
  indicatorVersion: number;
  outcome: Outcome;
  printed: string;
}

export const passageContract = contract('passage', 'Đoạn văn', { words: longText('Nội dung', { max: 20_000 }) });

export const reportContract = contract('report', 'Báo cáo', {
  title: text('Tên báo cáo', { required: true, max: 200, inList: true }),
});
