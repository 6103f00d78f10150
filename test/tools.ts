import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** Programs of the operating system that some tests look through; nothing in the product needs them. */
const tools = {
  chromium: {
    package: 'chromium',
    places: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    checks: 'journeys in a browser, page sizes and accessibility',
  },
  soffice: {
    package: 'libreoffice-writer-nogui',
    places: ['soffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'],
    checks: 'Word papers opened by LibreOffice',
  },
  pdftotext: { package: 'poppler-utils', places: ['pdftotext'], checks: 'text and pages of PDF papers' },
  pdftoppm: { package: 'poppler-utils', places: ['pdftoppm'], checks: 'the look of PDF papers' },
  beleniosTool: {
    package: 'belenios-tool',
    places: ['belenios-tool'],
    checks: 'verifiable ballots, both ways with the independent program',
  },
  postgres15: {
    package: 'postgresql-15',
    places: ['/usr/lib/postgresql/15/bin/postgres'],
    checks: 'the same program on PostgreSQL 15 by DATABASE_URL',
  },
  liberation: {
    package: 'fonts-liberation2',
    places: ['/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf'],
    checks: 'papers as another computer prints them',
  },
  dejavu: {
    package: 'fonts-dejavu-core',
    places: ['/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf'],
    checks: 'Vietnamese letters in the browser',
  },
} as const;

export type Tool = keyof typeof tools;

/**
 * The path of a tool, or undefined when it is not installed: `describe.skipIf(!tool('chromium'))`. Where nothing may be
 * left out (CI=true) it throws instead.
 */
export function tool(name: Tool): string | undefined {
  const path = find(name);
  if (!path && process.env['CI'] === 'true')
    throw new Error(`${tools[name].package} is not installed, and with CI=true no check is left out`);
  return path;
}

function find(name: Tool): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const places = tools[name].places.flatMap((place) =>
    isAbsolute(place) ? [place] : folders.map((folder) => join(folder, place)),
  );
  return places.find(isThere);
}

function isThere(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

// Run by bin/test.js: what is missing, as JSON.
if (import.meta.main) {
  const missing = (Object.keys(tools) as Tool[]).filter((name) => !find(name));
  console.log(JSON.stringify(missing.map((name) => ({ package: tools[name].package, checks: tools[name].checks }))));
}
