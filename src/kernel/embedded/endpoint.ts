import { createHash, randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PoolConfig } from 'pg';
import type { Postmaster } from './postmaster.ts';
import type { RunAs } from './run-as.ts';

/** Where the database listens. Unix sockets only, where there are any; else loopback with a random password. */
export type Endpoint = { settings: Record<string, string>; close: () => void };

/** 107 bytes for a socket's path on Linux, 103 on macOS, less "/.s.PGSQL.5432". */
const LONGEST_FOLDER = 88;

export async function openEndpoint(dataDir: string, runAs: RunAs, tcp: boolean): Promise<Endpoint> {
  if (tcp) {
    const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', port: String(await findFreePort()) };
    return { settings, close: () => {} };
  }
  const folder = makeSocketFolder(dataDir, runAs);
  const settings = { listen_addresses: '', unix_socket_directories: folder, port: '5432' };
  return { settings, close: () => removeIfEmpty(folder) };
}

export function connectionTo(dataDir: string, running: Postmaster): PoolConfig {
  const connection: PoolConfig = {
    host: running.socketFolder || '127.0.0.1',
    port: running.port,
    user: 'nhiemky',
    database: 'nhiemky',
  };
  return running.socketFolder
    ? connection
    : { ...connection, password: readFileSync(passwordFile(dataDir), 'utf8').trim() };
}

/** The file with the password for loopback; initdb reads it too. */
export function ensurePassword(dataDir: string): string {
  const file = passwordFile(dataDir);
  if (!existsSync(file)) writeFileSync(file, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  return file;
}

function passwordFile(dataDir: string): string {
  return join(dataDir, 'postgres.password');
}

/** A data folder may have any length; the socket gets a short folder of its own that only we may enter. */
function makeSocketFolder(dataDir: string, runAs: RunAs): string {
  const tmp = Buffer.byteLength(realpathSync(tmpdir())) + 20 > LONGEST_FOLDER ? '/tmp' : realpathSync(tmpdir());
  const owner = runAs.uid ?? process.getuid!();
  const name = `nhiemky-${createHash('sha256').update(dataDir).digest('hex').slice(0, 10)}`;
  let folder = join(tmp, name);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // /tmp is everybody's: another user may have put a folder or link of this name there before us.
  if (!isPrivateTo(folder, [owner, process.getuid!()])) folder = mkdtempSync(join(tmp, 'nhiemky-'));
  if (runAs.uid !== undefined) chownSync(folder, runAs.uid, runAs.gid!);
  return folder;
}

function isPrivateTo(folder: string, owners: number[]): boolean {
  const found = lstatSync(folder);
  return found.isDirectory() && owners.includes(found.uid) && (found.mode & 0o077) === 0;
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Another database of ours may have moved in since, or a cleaner was faster.
  }
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
