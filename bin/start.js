#!/usr/bin/env node
import { existsSync, watch } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.js';
import { main, root, say, Stop } from './lib/ground.js';
import { ensureInstalled } from './lib/install.js';
import { startProgram } from './lib/node.js';

const help = `npm start                    cài, dựng và chạy Nhiệm Kỳ tại http://localhost:8080, dữ liệu trong ./data
npm start -- --sample        nạp tỉnh mẫu vào cơ sở dữ liệu còn trống
npm start -- --dev           dựng lại và chạy lại mỗi khi mã nguồn đổi
bin/nhiemky --help           các lệnh quản trị và các biến môi trường`;

await main(async () => {
  if (process.argv.includes('--help')) {
    console.log(help);
    return 0;
  }
  const running = await findRunning();
  if (running) {
    console.log(`Nhiệm Kỳ đang chạy tại ${running.address}`);
    return 0;
  }
  await ensureInstalled();
  await ensureBuilt();
  const args = process.argv.slice(2);
  if (args.includes('--dev')) return serveAndWatch(args.filter((arg) => arg !== '--dev'));
  return startProgram('dist/app/web.js', args).ended;
});

/** Who serves this data folder already. Asked of the built program, before anything is touched; without it nothing runs. */
async function findRunning() {
  const built = join(root, 'dist/app/kernel/running.js');
  if (!existsSync(built)) return undefined;
  const { readRunning } = await import(pathToFileURL(built).href);
  return readRunning(resolve(root, process.env.DATA_DIR || 'data'));
}

/** Builds and starts anew at every change under src, until stopped. */
async function serveAndWatch(args) {
  let wake = () => {};
  let stopped = false;
  const stop = () => wake((stopped = true));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  watch(join(root, 'src'), { recursive: true }, (_, name) => name?.includes('.test.') || wake());
  while (!stopped) {
    const woken = new Promise((done) => (wake = done));
    const program = startProgram('dist/app/web.js', args);
    await woken;
    program.stop();
    await program.ended;
    if (!stopped)
      await ensureBuilt().catch((error) => (error instanceof Stop ? say(error.message) : Promise.reject(error)));
  }
}
