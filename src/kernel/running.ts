import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  constants,
  linkSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from './cannot-start.ts';

/**
 * Notes in the data folder that say which program holds what. `bin/start.js` reads them on the system's Node 20, so this
 * file uses nothing but Node's own modules.
 */
export type Holder = {
  pid: number;
  /** What the holder tells others about itself: the web address, or what it is doing. */
  address: string;
  /** ISO timestamp. */
  startedAt: string;
  /** Tells this process from a later one that was given the same pid; '' where the system does not say. */
  birth: string;
};

export type Claim = { won: true; release: () => void } | { won: false; holder: Holder };

/** Who serves this data folder, or undefined when nobody (alive) does. */
export function readRunning(dataDir: string): Holder | undefined {
  return readHolder(join(dataDir, 'running.json'));
}

/** Takes the data folder for a server at `address`; of two simultaneous claims exactly one wins. */
export function claimRunning(dataDir: string, address: string): Claim {
  return claimNote(join(ensureFolder(dataDir), 'running.json'), address);
}

/** Creates the data folder, for us alone, and returns its real path. */
export function ensureFolder(dataDir: string): string {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
    return realpathSync(dataDir);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CannotStart(
      `Không ghi được vào thư mục dữ liệu ${dataDir} (${code}). ` +
        'Hãy kiểm tra quyền và chủ sở hữu của thư mục, hoặc đặt biến DATA_DIR sang nơi khác.',
    );
  }
}

/** The living holder of a note, or undefined when there is no note or its writer is gone. */
export function readHolder(note: string): Holder | undefined {
  const holder = readNote(note);
  return holder && isAlive(holder) ? holder : undefined;
}

export function claimNote(note: string, address: string): Claim {
  const mine: Holder = {
    pid: process.pid,
    address,
    startedAt: new Date().toISOString(),
    birth: birthOf(process.pid) ?? '',
  };
  const draft = `${note}.${process.pid}-${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, `${JSON.stringify(mine)}\n`, { mode: 0o600 });
  try {
    for (;;) {
      // link() creates the note with its content in one step and fails when one is there; open('wx') would leave it empty for a moment.
      if (succeeds(() => linkSync(draft, note), 'EEXIST')) {
        return { won: true, release: () => release(note, mine) };
      }
      const holder = readHolder(note);
      if (holder) return { won: false, holder };
      removeStale(note);
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Two programs may find the same dead note; the folder lets one of them remove it, so that no fresh note is removed by the slower one. */
function removeStale(note: string): void {
  const lock = `${note}.stale`;
  if (succeeds(() => mkdirSync(lock), 'EEXIST')) {
    if (!readHolder(note)) rmSync(note, { force: true });
    rmdirSync(lock);
    return;
  }
  const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  if (age > 5_000) rmSync(lock, { recursive: true, force: true });
  else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
}

function release(note: string, mine: Holder): void {
  const holder = readNote(note);
  if (holder?.pid === mine.pid && holder.startedAt === mine.startedAt) rmSync(note, { force: true });
}

function readNote(note: string): Holder | undefined {
  try {
    const read = JSON.parse(readFileSync(note, 'utf8')) as Partial<Holder>;
    if (!Number.isInteger(read.pid) || typeof read.address !== 'string') return undefined;
    return { pid: read.pid!, address: read.address, startedAt: read.startedAt ?? '', birth: read.birth ?? '' };
  } catch {
    return undefined;
  }
}

function isAlive(holder: Holder): boolean {
  const birth = birthOf(holder.pid);
  return birth !== undefined && (holder.birth === '' || birth === '' || birth === holder.birth);
}

/** What tells a process from another of the same pid: undefined when there is none, '' when the system does not say. */
export function birthOf(pid: number): string | undefined {
  if (!isPidInUse(pid)) return undefined;
  try {
    if (process.platform === 'linux') return birthOnLinux(pid);
    if (process.platform === 'win32') return imageOnWindows(pid);
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return '';
  }
}

function isPidInUse(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function birthOnLinux(pid: number): string | undefined {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
  return `${boot}/${fields[19] ?? ''}`;
}

/** Windows tells no start time cheaply; the program's name at least unmasks most reused pids. */
function imageOnWindows(pid: number): string | undefined {
  const listed = execFileSync('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH'], { encoding: 'utf8' });
  return /^"([^"]+)"/m.exec(listed)?.[1];
}

function succeeds(attempt: () => void, expected: string): boolean {
  try {
    attempt();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === expected) return false;
    throw error;
  }
}
