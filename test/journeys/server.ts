import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../src/kernel/root.ts';

/** The real program, as `npm start` runs it, on a data folder of its own. */
export interface Server {
  address: string;
  dataDir: string;
  pid: number;
  /** When the program has ended, by whatever. */
  gone: Promise<unknown>;
  stop(): Promise<void>;
}

const startsWithin = 120_000;
const flags = JSON.parse(readFileSync(join(root, 'bin/lib/server-flags.json'), 'utf8')) as string[];

/** @param from a data folder to begin with a copy of; left out, an empty one. @param in one to go on with. */
export async function startServer(o: { from?: string; in?: string; args?: readonly string[] } = {}): Promise<Server> {
  const dataDir = o.in ?? mkdtempSync(join(tmpdir(), 'nk-'));
  if (o.from) cpSync(o.from, dataDir, { recursive: true });
  const port = await findPort();
  const program = spawn(process.execPath, [...flags, join(root, 'dist/app/web.js'), ...(o.args ?? [])], {
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      PORT: String(port),
      HOST: '127.0.0.1',
      BASE_URL: '',
      DATABASE_URL: '',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(program, 'exit');
  let said = '';
  for (const stream of [program.stdout, program.stderr]) stream.on('data', (text) => (said += text));
  const stop = async () => {
    program.kill('SIGTERM');
    await ended;
  };
  try {
    await Promise.race([
      waitFor(() => said.includes('đang chạy tại')),
      ended.then(() => Promise.reject(new Error(said))),
    ]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { address: `http://localhost:${port}`, dataDir, pid: program.pid ?? 0, gone: ended, stop };
}

/** Stops the program and leaves nothing of it. */
export async function removeServer(server: Server): Promise<void> {
  await server.stop();
  rmSync(server.dataDir, { recursive: true, force: true });
}

async function waitFor(isSo: () => boolean): Promise<void> {
  const until = Date.now() + startsWithin;
  while (!isSo()) {
    if (Date.now() > until) throw new Error('The program did not start in time.');
    await new Promise((done) => setTimeout(done, 50));
  }
}

async function findPort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
