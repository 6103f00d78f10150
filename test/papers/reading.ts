import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { inflateRawSync } from 'node:zlib';
import { tool } from '../tools.ts';

const run = promisify(execFile);

export const canReadPdf = tool('pdftotext') !== undefined;
export const canOpenWord = canReadPdf && tool('soffice') !== undefined && tool('liberation') !== undefined;

/** What another program finds in a PDF. */
export interface PdfReading {
  /** Lines as they stand on the pages, blanks and all. */
  readonly lines: readonly string[];
  /** The text of each page without its page number, blanks run together. */
  readonly pages: readonly string[];
  /** What stands in the top margin of each page. */
  readonly tops: readonly string[];
  /** `LiberationSerif-Bold`, with "yes" when the file carries it. */
  readonly fonts: readonly { name: string; embedded: boolean }[];
  readonly facts: string;
}

/** Reads with poppler, which shares no code with either renderer. */
export async function readPdf(pdf: Buffer): Promise<PdfReading> {
  return inFolder(async (folder) => {
    const path = join(folder, 'paper.pdf');
    await writeFile(path, pdf);
    return readPdfFile(path);
  });
}

async function inFolder<Found>(read: (folder: string) => Promise<Found>): Promise<Found> {
  const folder = await mkdtemp(join(tmpdir(), 'papers-'));
  try {
    return await read(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readPdfFile(path: string): Promise<PdfReading> {
  const beside = dirname(tool('pdftotext')!);
  const poppler = async (program: string, ...args: string[]): Promise<string> =>
    (await run(join(beside, program), args, { maxBuffer: 1 << 27 })).stdout;
  const [layout, body, top, fonts, facts] = await Promise.all([
    poppler('pdftotext', '-layout', path, '-'),
    poppler('pdftotext', '-y', '50', '-H', '2000', '-x', '0', '-W', '2000', path, '-'),
    poppler('pdftotext', '-y', '0', '-H', '50', '-x', '0', '-W', '2000', path, '-'),
    poppler('pdffonts', path),
    poppler('pdfinfo', path),
  ]);
  const perPage = (text: string): string[] => text.split('\f').slice(0, -1).map(inOneLine);
  return {
    lines: layout.split('\n'),
    pages: perPage(body),
    tops: perPage(top),
    fonts: fonts
      .trim()
      .split('\n')
      .slice(2)
      .map((line) => ({ name: line.split(/\s+/u)[0]!.replace(/^[A-Z]{6}\+/u, ''), embedded: / yes yes /u.test(line) })),
    facts,
  };
}

/** Opens Word files with LibreOffice, all in one call (it takes a second to start), and reads what it prints. */
export async function openInOffice<Name extends string>(
  papers: Record<Name, Buffer>,
): Promise<Record<Name, PdfReading>> {
  const names = Object.keys(papers) as Name[];
  return inFolder(async (folder) => {
    await Promise.all(names.map((name) => writeFile(join(folder, `${name}.docx`), papers[name])));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    await run(tool('soffice')!, [
      profile,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      ...names.map((name) => join(folder, `${name}.docx`)),
    ]);
    const readings = await Promise.all(
      names.map(async (name) => [name, await readPdfFile(join(folder, `${name}.pdf`))] as const),
    );
    return Object.fromEntries(readings) as Record<Name, PdfReading>;
  });
}

export const inOneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** One part of a Word file. */
export function wordPart(docx: Buffer, path: string): string {
  // The directory at the end of a zip: signature PK\x01\x02, method at 10, packed size at 20, lengths at 28-32, place at 42, name at 46.
  for (let at = docx.indexOf('PK\x01\x02'); at >= 0; at = docx.indexOf('PK\x01\x02', at + 4)) {
    const name = docx.toString('utf8', at + 46, at + 46 + docx.readUInt16LE(at + 28));
    if (name !== path) continue;
    const local = docx.readUInt32LE(at + 42);
    const start = local + 30 + docx.readUInt16LE(local + 26) + docx.readUInt16LE(local + 28);
    const packed = docx.subarray(start, start + docx.readUInt32LE(at + 20));
    return (docx.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8');
  }
  throw new Error(`${path} is not in the Word file`);
}
