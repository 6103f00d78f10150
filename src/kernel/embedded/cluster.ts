import { spawn } from 'node:child_process';
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { CannotStart } from '../cannot-start.ts';
import { ensurePassword } from './endpoint.ts';
import type { RunAs } from './run-as.ts';

/** Everything known about where and how the database of a data folder runs. */
export type Place = {
  dataDir: string;
  cluster: string;
  binaries: Binaries;
  runAs: RunAs;
  tcp: boolean;
  progress: (text: string) => void;
};

/** Creates the database's folder at the first start, else sees that this program may run on it. */
export async function ensureCluster(place: Place): Promise<void> {
  if (!existsSync(place.cluster)) return await createCluster(place);
  checkOwner(place);
  checkVersion(place);
}

function checkOwner({ cluster, runAs }: Place): void {
  const uid = process.getuid?.();
  if (uid === undefined) return;
  const wanted = runAs.uid ?? uid;
  if (statSync(cluster).uid === wanted) return;
  if (uid === 0) return giveTo(cluster, wanted, runAs.gid ?? 0);
  throw new CannotStart(
    `Thư mục ${cluster} thuộc một tài khoản khác trên máy này. Hãy chạy bằng tài khoản đó, hoặc giao lại thư mục bằng lệnh chown.`,
  );
}

function checkVersion({ cluster }: Place): void {
  const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (version === '18') return;
  throw new CannotStart(
    `Dữ liệu trong ${cluster} thuộc PostgreSQL ${version}, chương trình này dùng PostgreSQL 18. ` +
      'Hãy sao lưu bằng phiên bản cũ ("bin/nhiemky backup") rồi phục hồi vào một thư mục dữ liệu mới.',
  );
}

/** Beside the final folder first: a first start that is cut off must not leave half a database that looks whole. */
async function createCluster({ dataDir, cluster, binaries, runAs, tcp, progress }: Place): Promise<void> {
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
  const failed = await run(command, args);
  if (failed)
    throw new CannotStart(
      `Không tạo được cơ sở dữ liệu trong ${dataDir}. Hãy kiểm tra chỗ trống và quyền ghi của ổ đĩa.\n${failed}`,
    );
  renameSync(draft, cluster);
}

/** In a session of its own, like the database: Ctrl-C ends it through us. Resolves to what it said if it failed. */
function run(command: string, args: string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { detached: true, windowsHide: true, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code) => resolve(code === 0 ? undefined : said.trim() || `initdb: ${code}`));
  });
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
