/**
 * Imports: lists that come in from a sheet, of whatever a module offers for it. A file is uploaded, its sheet and headings
 * are found, its columns understood, every row shown with what is wrong or doubtful, then all of it is written or nothing;
 * what was written can be taken back while nobody has touched it. The mechanism knows rows and fields, a module what they make.
 */
export { addImporter } from './actions/importers.ts';
export { readTaken, takeFile } from './actions/reading.ts';
export type {
  ChosenRow,
  Desk,
  ImportColumn,
  Importer,
  ImportUnit,
  Judgement,
  MadeRow,
  ReadRow,
  Subject,
  Twin,
} from './contract.ts';
export { sweepImports, workImports } from './jobs.ts';
export { addImportRoutes } from './routes/imports.ts';
