import { spawn } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { alone, hash, readText, root, say, Stop } from './ground.js';
import { findNode } from './node.js';

const stamp = join(root, 'node_modules/.nhiemky-stamp');
const lockfile = join(root, 'package-lock.json');

/** Installs the libraries when they are missing or not those of package-lock.json. About 1 ms when there is nothing to do. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  await alone('install', async () => {
    if (isInstalled()) return;
    if (!isSameTree()) await install();
    if (!findNode()) {
      throw new Stop(
        `Chưa có Node 26 cho hệ máy này (${process.platform}-${process.arch}) trong node_modules. Hãy xóa thư mục node_modules rồi chạy lại.`,
      );
    }
    writeFileSync(stamp, wanted());
  });
}

function isInstalled() {
  return readText(stamp) === wanted() && findNode() !== undefined;
}

function wanted() {
  return hash(readFileSync(lockfile), process.platform, process.arch);
}

/** A tree that npm made by another way (npm ci, npm install) is kept: npm lists what it installed when it has finished. */
function isSameTree() {
  const made = readText(join(root, 'node_modules/.package-lock.json'));
  if (!made || !findNode()) return false;
  const have = JSON.parse(made).packages;
  const want = JSON.parse(readFileSync(lockfile, 'utf8')).packages;
  const same = ([path, { version, optional }]) => (want[path] ? want[path].version === version : optional);
  const present = ([path, { optional, link }]) => path === '' || optional || link || have[path];
  return Object.entries(have).every(same) && Object.entries(want).every(present);
}

async function install() {
  say('Đang cài các thư viện (khoảng 150 MB, chỉ lần đầu, cần mạng)…');
  const npm = findNpm();
  if (!npm)
    throw new Stop(
      'Không tìm thấy npm. Hãy cài Node.js kèm npm (https://nodejs.org; trên Debian: apt install npm) rồi chạy lại.',
    );
  // Not "npm ci": it refuses a lockfile without the optional parts for other systems, which npm leaves out where it was written.
  const flags = [
    'install',
    '--no-save',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--engine-strict=false',
    '--loglevel=error',
  ];
  const began = Date.now();
  const code = await new Promise((done, fail) => {
    spawn(process.execPath, [npm, ...flags], { cwd: root, stdio: ['ignore', 2, 2] })
      .once('error', fail)
      .once('exit', done);
  });
  if (code !== 0) {
    throw new Stop(
      'Cài thư viện không thành công (lời báo của npm ở trên). Hãy kiểm tra kết nối mạng, chỗ trống trên ổ đĩa và quyền ghi vào ' +
        `${root}, rồi chạy lại lệnh này.`,
    );
  }
  say(`Đã cài thư viện trong ${Math.round((Date.now() - began) / 1000)} giây.`);
}

/** npm's script, so that no shell is needed to run it (npm.cmd on Windows does). */
function findNpm() {
  const given = process.env.npm_execpath;
  if (given?.endsWith('npm-cli.js') && existsSync(given)) return given;
  const home = dirname(process.execPath);
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'npm'))
    .filter(existsSync)
    .map((path) => realpathSync(path));
  return [
    join(home, 'node_modules/npm/bin/npm-cli.js'),
    join(home, '../lib/node_modules/npm/bin/npm-cli.js'),
    '/usr/share/nodejs/npm/bin/npm-cli.js',
    ...onPath,
  ].find((path) => path.endsWith('npm-cli.js') && existsSync(path));
}
