#!/usr/bin/env node
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { alone, hash, main, readText, root, say, Stop } from './lib/ground.js';
import { ensureInstalled } from './lib/install.js';
import { runTool } from './lib/node.js';

const dist = join(root, 'dist');
const stamp = join(dist, '.stamp');
const day = 24 * 60 * 60 * 1000;

/** Builds `dist` when it is missing or older than what it is made of. About 10 ms when there is nothing to do. */
export async function ensureBuilt() {
  if (readText(stamp) === fingerprint()) return;
  await alone('build', async () => {
    const made = fingerprint();
    if (readText(stamp) === made) return;
    await build();
    writeFileSync(stamp, made);
  });
}

/** Names, sizes and times of all that is compiled. What is read at run time (SQL, fonts) and the tests stay outside. */
function fingerprint() {
  const single = ['tsconfig.json', 'vite.config.ts', 'vite.server.config.ts', 'package-lock.json', 'bin/build.js'].map(
    (name) => join(root, name),
  );
  const sources = listFiles(join(root, 'src')).filter(
    (path) => /\.(tsx?|css|svg|html|webmanifest)$/.test(path) && !/\.test\.tsx?$/.test(path),
  );
  const lines = [...single, ...sources].map((path) => {
    const found = statSync(path, { throwIfNoEntry: false });
    return `${path} ${found?.size} ${found?.mtimeMs}\n`;
  });
  return hash(...lines);
}

async function build() {
  say('Đang dựng phần mềm…');
  const began = Date.now();
  // Beside the places in use, then moved file by file: a server that runs from this folder goes on.
  const app = join(dist, '.app');
  const pages = join(dist, '.public');
  const steps = await Promise.all([
    runTool(
      'vite/bin/vite.js',
      ['build', '-c', 'vite.server.config.ts', '--outDir', app, '--emptyOutDir', '--logLevel', 'warn'],
      { quiet: true },
    ),
    runTool('vite/bin/vite.js', ['build', '--outDir', pages, '--emptyOutDir', '--logLevel', 'warn'], { quiet: true }),
  ]);
  for (const { code, output } of steps) if (code !== 0 || output.trim()) say(output.trim());
  if (steps.some(({ code }) => code !== 0)) throw new Stop('Dựng phần mềm không thành công, xem lời báo ở trên.');
  // A program that runs may still load a part, and an open page ask for a script, of before.
  moveInto(app, join(dist, 'app'), day);
  moveInto(pages, join(dist, 'public'), day);
  say(`Đã dựng xong trong ${((Date.now() - began) / 1000).toFixed(1)} giây.`);
}

/** Makes `to` the same as `from`, each file in one step, the list of assets last; what is no longer made goes after `grace` ms. */
function moveInto(from, to, grace) {
  const made = listFiles(from).sort((a, b) => Number(a.includes('manifest')) - Number(b.includes('manifest')));
  for (const path of made) {
    const place = join(to, relative(from, path));
    if (existsSync(place) && readFileSync(place).equals(readFileSync(path))) continue;
    mkdirSync(dirname(place), { recursive: true });
    copyFileSync(path, `${place}.new`);
    renameSync(`${place}.new`, place);
  }
  const kept = new Set(made.map((path) => relative(from, path)));
  for (const path of listFiles(to)) {
    if (!kept.has(relative(to, path)) && Date.now() - statSync(path).mtimeMs >= grace) rmSync(path);
  }
}

function listFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? listFiles(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(async () => {
    await ensureInstalled();
    await ensureBuilt();
  });
}
