import { createHash } from 'node:crypto';
import type { Migration } from '../migrate.ts';
import { Refusal } from '../refusal.ts';

/** What a backup says about itself: the last member of the archive, so that an archive without it was cut off. */
export interface Manifest {
  format: typeof format;
  /** ISO timestamp: the one moment that all tables are of. */
  createdAt: string;
  /** Which migrations had run, in their order: restoring runs exactly these, fills the tables, then runs what is newer. */
  migrations: { name: string; sha256: string }[];
  /** In the order in which foreign keys let them be filled. */
  tables: { name: string; columns: string[]; rows: number }[];
  members: { name: string; bytes: number; sha256: string }[];
}

export const format = 'nhiemky-backup-1';
export const manifestName = 'manifest.json';
export const tablePart = (table: string, nth: number): string => `tables/${table}/${String(nth).padStart(6, '0')}`;
export const filePlace = (key: string): string => `files/${key}`;

export const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Refuses `backup.form` what is no manifest of this format. */
export function readManifest(text: string): Manifest {
  const read = parse(text);
  if (read?.format !== format) throw new Refusal('backup.form', 'Tệp này không phải bản sao lưu mà phần mềm đọc được.');
  return read as Manifest;
}

function parse(text: string): Partial<Manifest> | undefined {
  try {
    return JSON.parse(text) as Partial<Manifest>;
  } catch {
    return undefined;
  }
}

/** Refuses `backup.version` a backup whose structure this program does not know: of a newer program, or of a changed one. */
export function refuseUnknown(manifest: Manifest, known: readonly Migration[]): void {
  const hashes = new Map(known.map((one) => [`${one.folder}/${one.name}`, sha256(one.text)]));
  const unknown = manifest.migrations.find(({ name, sha256: hash }) => hashes.get(name) !== hash);
  if (!unknown) return;
  const why = hashes.has(unknown.name)
    ? 'nội dung bước này khác với bản phần mềm đang chạy'
    : 'bản phần mềm đang chạy chưa có bước này';
  throw new Refusal(
    'backup.version',
    `Bản sao lưu thuộc một bản phần mềm khác (bước ${unknown.name}: ${why}). Hãy dùng đúng bản phần mềm đã sao lưu hoặc bản mới hơn.`,
  );
}
