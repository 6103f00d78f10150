import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { birthOf } from '../running.ts';
import type { Binaries } from './binaries.ts';
import { CannotStart } from '../cannot-start.ts';

/** What PostgreSQL writes about itself into postmaster.pid. */
export type Postmaster = { pid: number; port: number; socketFolder: string; ready: boolean };

export function readPostmaster(cluster: string): Postmaster | undefined {
  let lines: string[];
  try {
    lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8')
      .split('\n')
      .map((line) => line.trim());
  } catch {
    return undefined;
  }
  const [pid, , , port, socketFolder] = lines;
  if (!Number(pid)) return undefined;
  return { pid: Number(pid), port: Number(port), socketFolder: socketFolder ?? '', ready: lines[7] === 'ready' };
}

/** Ends the database and waits until it is gone; after 30 s without a checkpoint, to be recovered at the next start. */
export async function stopPostmaster(binaries: Binaries, cluster: string, pid: number, gently = false): Promise<void> {
  if (process.platform === 'win32') {
    spawnSync(binaries.pgCtl, ['stop', '-D', cluster, '-m', gently ? 'smart' : 'fast', '-t', '60'], {
      windowsHide: true,
    });
    return;
  }
  signal(pid, gently ? 'SIGTERM' : 'SIGINT');
  if (await isGone(cluster, pid, 30_000)) return;
  signal(pid, 'SIGINT');
  if (await isGone(cluster, pid, 30_000)) return;
  signal(pid, 'SIGQUIT');
  if (await isGone(cluster, pid, 10_000)) return;
  throw new CannotStart(`Cơ sở dữ liệu (tiến trình ${pid}) không chịu dừng. Hãy khởi động lại máy rồi thử lại.`);
}

/**
 * What an earlier run left behind: a database that is still shutting down after its program was killed (wait for it), one
 * that did not notice (end it), or a note whose pid now belongs to somebody else, which PostgreSQL itself would take for a
 * running database (remove it).
 */
export async function clearLeftovers(binaries: Binaries, cluster: string, onWait: () => void): Promise<void> {
  const left = readPostmaster(cluster);
  if (!left || birthOf(left.pid) === undefined) return;
  if (!isPostgresOn(cluster, left.pid)) return rmSync(join(cluster, 'postmaster.pid'), { force: true });
  onWait();
  await stopPostmaster(binaries, cluster, left.pid);
}

async function isGone(cluster: string, pid: number, milliseconds: number): Promise<boolean> {
  for (const end = Date.now() + milliseconds; Date.now() < end; await pause(10)) {
    if (birthOf(pid) === undefined || (!isPostgresOn(cluster, pid) && readPostmaster(cluster)?.pid !== pid))
      return true;
  }
  return false;
}

function isPostgresOn(cluster: string, pid: number): boolean {
  if (process.platform === 'win32') return birthOf(pid)?.toLowerCase() === 'postgres.exe';
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout.includes(cluster);
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(cluster);
  } catch {
    return false;
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
