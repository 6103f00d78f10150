import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { CannotStart } from './cannot-start.ts';
import { ensurePassword } from './endpoint.ts';
import type { RunAs } from './run-as.ts';

/** Everything known about where and how the database of a data folder runs. */
export type Place = { dataDir: string; cluster: string; binaries: Binaries; runAs: RunAs; tcp: boolean; progress: (text: string) => void };

/** Creates the database's folder at the first start, else sees that this program may run on it. */
export function ensureCluster(place: Place): void {
  if (existsSync(join(place.cluster, 'PG_VERSION'))) checkCluster(place);
  else createCluster(place);
}

function checkCluster({ cluster, runAs }: Place): void {
  const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (version !== '18') {
    throw new CannotStart(
      `Dữ liệu trong ${cluster} thuộc PostgreSQL ${version}, chương trình này dùng PostgreSQL 18. ` +
        'Hãy sao lưu bằng phiên bản cũ ("bin/nhiemky backup") rồi phục hồi vào một thư mục dữ liệu mới.',
    );
  }
  const uid = process.getuid?.();
  if (uid === undefined) return;
  const wanted = runAs.uid ?? uid;
  if (statSync(cluster).uid === wanted) return;
  if (uid !== 0) {
    throw new CannotStart(`Thư mục ${cluster} thuộc một tài khoản khác trên máy này. Hãy chạy bằng tài khoản đó, hoặc giao lại thư mục bằng lệnh chown.`);
  }
  giveTo(cluster, wanted, runAs.gid ?? 0);
}

/** Beside the final folder first: a first start that is cut off must not leave half a database that looks whole. */
function createCluster({ dataDir, cluster, binaries, runAs, tcp, progress }: Place): void {
  progress('Đang tạo cơ sở dữ liệu…');
  const draft = `${cluster}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  if (runAs.uid !== undefined) chownSync(draft, runAs.uid, runAs.gid!);
  // Collation C for libc, so that no locale need be installed; ICU decides the order of letters.
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=vi-VN'];
  const auth = ['--username=nhiemky', '--auth-local=trust', '--auth-host=scram-sha-256'];
  if (tcp) auth.push(`--pwfile=${ensurePassword(dataDir)}`);
  const [command, ...args] = [...runAs.prefix, binaries.initdb, '-D', draft, ...locale, ...auth, '--no-instructions'];
  const made = spawnSync(command!, args, { encoding: 'utf8', windowsHide: true });
  if (made.status !== 0) {
    throw new CannotStart(`Không tạo được cơ sở dữ liệu trong ${dataDir}: ${made.stderr?.trim() || made.error?.message}. Hãy kiểm tra chỗ trống và quyền ghi của ổ đĩa.`);
  }
  renameSync(draft, cluster);
}

function giveTo(path: string, uid: number, gid: number): void {
  chownSync(path, uid, gid);
  for (const name of readdirSync(path)) {
    const inside = join(path, name);
    const found = lstatSync(inside);
    if (found.isDirectory()) giveTo(inside, uid, gid);
    else if (!found.isSymbolicLink()) chownSync(inside, uid, gid);
  }
}
