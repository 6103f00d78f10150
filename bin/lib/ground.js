import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Progress goes to stderr: the command line's own answers own stdout. */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/** Ends the program with an explanation instead of a stack. */
export class Stop extends Error {
  constructor(text, code = 1) {
    super(text);
    this.code = code;
  }
}

export async function main(work) {
  try {
    const [major] = process.versions.node.split('.').map(Number);
    if (major < 20)
      throw new Stop(
        `Cần Node.js 20 trở lên, máy này đang có ${process.version}. Tải tại https://nodejs.org rồi chạy lại.`,
      );
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    say(error.message);
    process.exitCode = error.code;
  }
}

export function hash(...parts) {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return sum.digest('hex').slice(0, 32);
}

export function readText(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** One at a time, over all programs started in this folder: two starts of a fresh clone must not install into each other. */
export async function alone(name, work) {
  const lock = join(root, '.cache', `${name}.lock`);
  mkdirSync(dirname(lock), { recursive: true });
  for (let told = false; !take(lock); told = true) {
    const pid = Number(readText(lock));
    const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    // An empty file: its maker is between creating and writing it. Nothing done under a lock takes half an hour.
    if ((pid && !isAlive(pid)) || age > 30 * 60_000) rmSync(lock, { force: true });
    else if (!told) say('Một lần chạy khác đang chuẩn bị phần mềm, đang chờ…');
    await new Promise((done) => setTimeout(done, 200));
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
