import type { Permission, Place } from '../../kernel/access.ts';
import type { Field } from '../../kernel/contract.ts';
import type { Scope } from '../../kernel/scope.ts';

export type { Field } from '../../kernel/contract.ts';

/** The unit whose list comes in, as it stands in the address. */
export interface ImportUnit extends Place {
  code: string;
  shortName: string;
  foundedOn: string;
}

/** A field that a column of the file may fill; `aliases` are other headings under which offices write it. */
export interface ImportColumn {
  name: string;
  field: Field;
  aliases?: readonly string[] | undefined;
}

/** What may be done with a row that seems to be there already. */
export type Choice = 'skip' | 'new' | 'update' | 'rejoin';
export const choiceWords: Record<Choice, string> = {
  skip: 'Bỏ qua dòng này',
  new: 'Thêm mới, không phải trùng',
  update: 'Cập nhật người đã có',
  rejoin: 'Kết nạp lại người đã thôi sinh hoạt',
};

/** A row as its columns were read; unreadable cells are missing in `values` and named in `errors`. */
export interface ReadRow {
  rowId: string;
  number: number;
  values: Readonly<Record<string, unknown>>;
  errors: Readonly<Record<string, string>>;
}

/** What a row may be the same as: a thing that is kept (`id`), or an earlier row of the file. */
export interface Twin {
  id: string | null;
  words: string;
  /** Who was here and is not now: may be taken in again. */
  former?: boolean | undefined;
  /** Of a row whose cell may mean several: this one, and what the cell then says. */
  instead?: { column: string; cell: string } | undefined;
}

export interface Judgement {
  errors: Record<string, string>;
  twins: Twin[];
}

export interface ChosenRow extends ReadRow {
  choice: Choice;
  twins: readonly Twin[];
}

export interface MadeRow {
  rowId: string;
  choice: Choice;
  before: unknown;
}

/** What has been read once for judging and making rows of one list, batch by batch. */
export interface Desk {
  judge: (rows: readonly ReadRow[]) => Promise<Judgement[]>;
  /** @returns for rows that changed something, what was there before. */
  make: (rows: readonly ChosenRow[]) => Promise<Map<string, unknown>>;
}

/** One kind of list as it is imported into one unit. */
export interface Subject {
  /** "đoàn viên", "bản ghi thăm hỏi". */
  noun: string;
  /** Its files may bear what only some may see (P-6). */
  sensitive: boolean;
  columns: readonly ImportColumn[];
  /** Fields that may be filled for all rows at once, with what stands there at first. */
  fills: Readonly<Record<string, string>>;
  choices: readonly Choice[];
  /** The day on which it is judged. */
  today: string;
  prepare: (scope: Scope) => Promise<Desk>;
  /** Takes back what rows made; refuses what has been touched since. */
  undo: (scope: Scope, rows: readonly MadeRow[], since: Date) => Promise<void>;
}

/** What a module offers for importing, on `/cd/:unit<path>`. */
export interface Importer {
  name: string;
  title: string;
  path: string;
  permission: Permission;
  /** Needed for taking back what somebody else brought in; one's own may always be taken back. */
  undoing?: Permission;
  /** Entry of the frame, and the list that it belongs to. */
  entry: string;
  back: { label: string; path: string };
  /** Several kinds of list under one address, one of them in `?loai=`. */
  topics?: (scope: Scope) => Promise<readonly { value: string; label: string }[]>;
  open: (scope: Scope, o: { unit: ImportUnit; topic: string; today: string }) => Promise<Subject>;
}

export interface Import {
  importId: string;
  unitId: string;
  subject: string;
  topic: string;
  accountId: string | null;
  sensitive: boolean;
  byName: string;
  state: ImportState;
  fileName: string;
  storageKey: string | null;
  sheetNames: readonly string[];
  sheet: number;
  headRow: number;
  top: readonly { number: number; cells: readonly string[] }[];
  heads: readonly string[];
  /** Column of the file, from 0, as text → field. */
  mapping: Readonly<Record<string, string>>;
  fills: Readonly<Record<string, string>>;
  rowCount: number;
  wrongCount: number;
  twinCount: number;
  madeCount: number;
  changedCount: number;
  doneCount: number;
  message: string | null;
  createdAt: Date;
  finishedAt: Date | null;
  undoneAt: Date | null;
  undoneBy: string | null;
}

export type ImportState =
  | 'reading'
  | 'mapping'
  | 'checking'
  | 'ready'
  | 'running'
  | 'done'
  | 'undoing'
  | 'undone'
  | 'failed'
  | 'dropped';

/** How long the rows of an import are kept, and with them the way back; and a file of which nothing came (P-12). */
export const keptDays = 60;

/** Somebody works on it now: its page waits. */
export const busyStates: readonly ImportState[] = ['reading', 'checking', 'running', 'undoing'];

export interface ImportRow {
  rowNumber: number;
  rowId: string;
  cells: readonly string[];
  verdict: 'good' | 'wrong' | 'twin';
  errors: Readonly<Record<string, string>>;
  twins: readonly Twin[];
  choice: Choice;
  before: unknown;
}
