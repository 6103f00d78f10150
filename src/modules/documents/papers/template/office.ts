import { execFile } from 'node:child_process';
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { Refusal } from '../../../../kernel/refusal.ts';

const run = promisify(execFile);
const places = [
  ...(process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'soffice')),
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

let looking: Promise<string | undefined> | undefined;

/** Where LibreOffice stands on this computer, looked for once; undefined where there is none. */
export function findOffice(): Promise<string | undefined> {
  looking ??= (async () => {
    for (const place of places)
      if (
        await access(place).then(
          () => true,
          () => false,
        )
      )
        return place;
    return undefined;
  })();
  return looking;
}

// Two runs over one profile disturb each other, and each takes a processor for itself: one after the other.
let last: Promise<unknown> = Promise.resolve();

/** A Word file as PDF, drawn by LibreOffice. 1.5 to 3 s each. Refuses `documents.office` when it does not answer in a minute. */
export function officePdf(office: string, docx: Buffer): Promise<Buffer> {
  const next = last.then(
    () => convert(office, docx),
    () => convert(office, docx),
  );
  last = next.catch(() => undefined);
  return next;
}

async function convert(office: string, docx: Buffer): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'nhiemky-word-'));
  try {
    await writeFile(join(folder, 'paper.docx'), docx);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile').replaceAll('\\', '/')}`;
    await run(
      office,
      [profile, '--headless', '--norestore', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'paper.docx')],
      { timeout: 60_000, killSignal: 'SIGKILL' },
    );
    return await readFile(join(folder, 'paper.pdf'));
  } catch {
    throw new Refusal(
      'documents.office',
      'LibreOffice không chuyển được văn bản theo mẫu này sang PDF. Hãy tải bản Word.',
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
