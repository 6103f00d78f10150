import type { DocumentLayout } from '../../../rulesets/document-format.ts';
import type { Align } from '../contract.ts';
import type { Measures } from './measures.ts';

/** A paper with its law applied and its text clean: what all three renderings draw, so that they cannot drift apart. */
export interface PrintForm {
  /** Title of the file. */
  readonly name: string;
  readonly issuer: string;
  readonly on: string | null;
  readonly landscape: boolean;
  readonly layout: DocumentLayout;
  readonly measures: Measures;
  readonly head: PrintHead;
  readonly blocks: readonly PrintBlock[];
}

/** Names and titles come in the lines in which they stand. */
export interface PrintHead {
  readonly plain: readonly string[];
  readonly bold: readonly string[];
  /** The national title, or the code of an accounting form. */
  readonly right: readonly PrintHeadLine[];
  /** Short rules under issuer, national title and title: official papers have them. */
  readonly ruled: boolean;
  readonly symbol: string | null;
  readonly draft: string | null;
  /** An official letter's subject, under its symbol. */
  readonly letterSubject: readonly string[];
  readonly placeAndDate: string | null;
  readonly title: string | null;
  readonly abstract: readonly string[];
  readonly subtitle: string | null;
  /** Lines, the first with "Kính gửi:". */
  readonly addressees: readonly string[];
}

export interface PrintHeadLine {
  readonly text: string;
  readonly size: 'nation' | 'motto' | 'symbol' | 'recipients';
  readonly bold: boolean;
  readonly italic: boolean;
}

export interface PrintRun {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly figure: { readonly code: string; readonly href: string | null; readonly title: string | null } | null;
}

export interface PrintCell {
  readonly runs: readonly PrintRun[];
  readonly across: number;
  readonly down: number;
  readonly align: Align;
}

export interface PrintTable {
  readonly kind: 'table';
  readonly title: readonly PrintRun[] | null;
  /** Shares of the width that add up to 1. */
  readonly widths: readonly number[];
  /** Short enough to stand on one page. */
  readonly whole: boolean;
  readonly stays: boolean;
  readonly head: readonly (readonly PrintCell[])[];
  readonly rows: readonly (readonly PrintCell[])[];
}

export interface PrintChart {
  readonly kind: 'chart';
  readonly title: readonly PrintRun[];
  readonly labels: readonly string[];
  readonly values: readonly number[];
  readonly alt: string;
  readonly stays: boolean;
  /** Drawn when it is known for which paper; the form itself stays plain data. */
  readonly svg: string;
}

export interface PrintSignature {
  readonly kind: 'signature';
  readonly recipients: readonly string[];
  readonly signers: readonly {
    readonly lines: readonly string[];
    readonly note: string | null;
    readonly name: string | null;
  }[];
}

export type PrintBlock =
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2 | 3;
      readonly runs: readonly PrintRun[];
      readonly centred: boolean;
    }
  /** `stays`: on the page of what follows, because a signature never stands alone on a page. */
  | {
      readonly kind: 'paragraph';
      readonly runs: readonly PrintRun[];
      readonly align: Align;
      readonly indent: boolean;
      readonly stays: boolean;
    }
  | {
      readonly kind: 'list';
      readonly items: readonly { readonly mark: string; readonly runs: readonly PrintRun[] }[];
      readonly stays: boolean;
    }
  | { readonly kind: 'note'; readonly runs: readonly PrintRun[]; readonly stays: boolean }
  | { readonly kind: 'pageBreak' }
  | PrintTable
  | PrintChart
  | PrintSignature;
