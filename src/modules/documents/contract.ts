import { contract, yesNo } from '../../kernel/contract.ts';
import type { DocumentKind } from '../../rulesets/document-format.ts';

/**
 * One paper, as plain data that can be kept as JSON and drawn three ways: Word, PDF, screen.
 * Its parts say what stands there; the form (margins, sizes, rules, order of the head) is the law's and is not in it.
 * Text is plain: one line of prose each, no tags, no line breaks (`paragraphsOf` cuts typed prose).
 */
export interface Paper {
  readonly kind: DocumentKind;
  readonly head: PaperHead;
  readonly blocks: readonly Block[];
  /** For wide lists only. */
  readonly landscape?: boolean | undefined;
}

interface HeadLines {
  /** `05/BC-CĐCS`, from `documentSymbol`; left out for papers without a number. */
  readonly symbol?: string | undefined;
  readonly place?: string | undefined;
  /** ISO date of issue; null while it is a draft: the day and month stay blank. Left out together with `place`: no line. */
  readonly on?: string | null | undefined;
  /** Prints "DỰ THẢO" under the symbol. */
  readonly draft?: boolean | undefined;
  /** Left out: the name of the kind ("BÁO CÁO"); official letters have none. */
  readonly title?: string | undefined;
  /** What it is about, under the title; in an official letter under the symbol, after "V/v". */
  readonly abstract?: string | undefined;
  /** In italics under the abstract: "(Trình Đại hội …)". */
  readonly subtitle?: string | undefined;
  /** "Kính gửi:" */
  readonly addressees?: readonly string[] | undefined;
}

/** DOC-5: the parent body one level above, below it the issuing body in bold. */
export interface OfficialHead extends HeadLines {
  readonly form: 'official';
  readonly parentBody?: string | undefined;
  readonly issuingBody: string;
}

/** DOC-6: no parent line; the congress with its ordinal and term, and the body of the congress that speaks. */
export interface CongressHead extends HeadLines {
  readonly form: 'congress';
  /** "Đại hội Công đoàn cơ sở …", "Lần thứ IV, nhiệm kỳ 2023 - 2028". */
  readonly congress: readonly string[];
  /** "Đoàn Chủ tịch", "Ban Kiểm phiếu" … */
  readonly body?: string | undefined;
}

/** FIN-11: an accounting form bears its own code where an official paper bears the national title. */
export interface FormHead extends HeadLines {
  readonly form: 'accounting';
  readonly parentBody?: string | undefined;
  readonly issuingBody: string;
  /** "Mẫu số C41-BB" */
  readonly code: string;
  /** "(Ban hành kèm theo Thông tư …)" */
  readonly source: string;
}

export type PaperHead = OfficialHead | CongressHead | FormHead;

/** A stretch of text. A figure keeps the code of its indicator: the screen links it to its records, paper prints its text. */
export type Run =
  | string
  | { readonly text: string; readonly bold?: boolean | undefined; readonly italic?: boolean | undefined }
  | {
      readonly figure: string;
      readonly text: string;
      readonly href?: string | undefined;
      /** What the figure is and how it was counted, for the pointer and for screen readers. */
      readonly title?: string | undefined;
      readonly bold?: boolean | undefined;
      readonly italic?: boolean | undefined;
    };

export type Runs = string | readonly Run[];
export type Align = 'left' | 'center' | 'right' | 'justify';

export type Block =
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2 | 3;
      readonly number?: string | undefined;
      readonly text: Runs;
      readonly align?: 'center' | undefined;
    }
  | {
      readonly kind: 'paragraph';
      readonly runs: Runs;
      readonly align?: Align | undefined;
      /** first line, true unless said or centred */ readonly indent?: boolean | undefined;
    }
  | {
      readonly kind: 'list';
      readonly items: readonly Runs[];
      /** '-' unless said */ readonly marker?: ListMarker | undefined;
    }
  | {
      readonly kind: 'table';
      readonly title?: Runs | undefined;
      /** An officer typed it or pasted it: its figures are none of the program's own. */ readonly typed?:
        | true
        | undefined;
      readonly columns: readonly Column[];
      /** repeated on every page */ readonly head: readonly Row[];
      readonly rows: readonly Row[];
    }
  | {
      /** What stands before it comes along to its page; after a long table write a closing sentence, or the PDF leaves it alone. */
      readonly kind: 'signature';
      /** "Nơi nhận:", without dashes and stops */ readonly recipients?: readonly string[] | undefined;
      readonly signers: readonly Signer[];
    }
  | {
      /** Bars, one a label; the longer the labels, the more they lie on their side. `alt` says in words what a look says. */
      readonly kind: 'chart';
      readonly title: Runs;
      readonly labels: readonly string[];
      readonly values: readonly number[];
      readonly alt: string;
    }
  | { readonly kind: 'note'; readonly runs: Runs }
  | { readonly kind: 'pageBreak' };

export type ListMarker = '-' | '+' | '1.' | 'a)';

export interface Column {
  /** Share of the width of the text: 1 and 3 give a quarter and three quarters. */
  readonly width: number;
  readonly align?: Align | undefined;
}

export type Row = readonly Cell[];
export type Cell =
  | Runs
  | {
      readonly runs: Runs;
      /** Columns taken, to the right. */
      readonly across?: number | undefined;
      /** Rows taken, downwards; the rows below leave the cell out. */
      readonly down?: number | undefined;
      readonly bold?: boolean | undefined;
      readonly align?: Align | undefined;
    };

/** DOC-7. Words in any case ("Ban Chấp hành", "Chủ tịch"); printed in capitals. */
export type Signing =
  /** For a collective: TM. BAN CHẤP HÀNH / CHỦ TỊCH. */
  | { readonly manner: 'TM'; readonly body: string; readonly post: string }
  /** A deputy for the head: KT. CHỦ TỊCH / PHÓ CHỦ TỊCH, under TM. when the head signs for a collective. */
  | { readonly manner: 'KT'; readonly body?: string | undefined; readonly head: string; readonly post: string }
  /** By order, by authorisation. */
  | { readonly manner: 'TL' | 'TUQ'; readonly head: string; readonly post: string }
  /** Acting. */
  | { readonly manner: 'Q'; readonly body?: string | undefined; readonly post: string }
  | { readonly manner: 'self'; readonly post: string };

export interface Signer {
  readonly signing: Signing;
  readonly name?: string | undefined;
  /** Between post and name, in italics: "(Ký, ghi rõ họ tên)". */
  readonly note?: string | undefined;
}

/** Which papers may have a template of their own. */
export const paperKinds = [
  { value: 'report', label: 'Báo cáo' },
  { value: 'minutes', label: 'Biên bản' },
  { value: 'invitation', label: 'Giấy mời' },
] as const satisfies readonly { value: DocumentKind; label: string }[];
export type PaperCode = (typeof paperKinds)[number]['value'];

export const templateContract = contract('template', 'Mẫu Word', {
  shared: yesNo('Các đơn vị trực thuộc chưa có mẫu riêng cũng dùng mẫu này'),
});

/** A version of a unit's template, without its bytes. */
export interface Template {
  templateId: string;
  unitId: string;
  version: number;
  fileName: string;
  inUse: boolean;
  shared: boolean;
  keptBy: string;
  keptAt: Date;
}
