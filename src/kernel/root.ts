import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The project's folder: the code runs from `dist/app` in use and from `src` under test, so it looks upwards. */
export const root: string = findRoot(import.meta.dirname);

function findRoot(from: string): string {
  if (existsSync(join(from, 'package.json')) && existsSync(join(from, 'src'))) return from;
  const above = dirname(from);
  if (above === from) throw new Error('Không tìm thấy thư mục của phần mềm (package.json).');
  return findRoot(above);
}
