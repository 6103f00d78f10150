import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../src/kernel/embedded.ts';
import { migrate } from '../src/kernel/migrate.ts';
import { readSettings } from '../src/kernel/settings.ts';
import { migrationFolders } from '../src/modules.ts';
import { wire } from '../src/wire.ts';
import { loadSample } from '../src/sample/load.ts';
import { measureBallots } from './ballots.ts';
import { figures } from './figures.ts';
import { measureImports } from './imports.ts';
import { lists } from './lists.ts';
import { members } from './members.ts';
import { measureServing } from './serving.ts';
import { removeServer, startServer } from '../test/journeys/server.ts';
import type { Bench, Ground, Measured } from './measure.ts';

/** `npm run bench -- imports`, `-- ballots`: measures these only. */
const only = process.env['BENCH_ONLY'];
const onlyImports = only === 'imports';
const benches: readonly Bench[] = onlyImports ? [] : [...figures, ...lists, ...members];

/** Every measurement beside a floor taken in the same run: read the ratio, these machines are noisy. `--json` prints a list. */
export async function printBench(): Promise<void> {
  const json = process.env['BENCH_JSON'] === '1';
  const lines: Measured[] = [];
  const tell = (measured: readonly Measured[]): void => {
    lines.push(...measured);
    if (!json) for (const line of measured) console.log(measuredInWords(line));
  };
  tell(only && only !== 'ballots' ? [] : measureBallots((text) => !json && console.log(text)));
  if (only === 'ballots') {
    if (json) console.log(JSON.stringify(lines, null, 2));
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'nk-bench-'));
  const database = await startEmbedded({ dataDir: folder });
  const services = wire(readSettings({ DATA_DIR: folder }), database.connection);
  try {
    const client = await services.pool.connect();
    await migrate(client, migrationFolders);
    client.release();
    const sample = await loadSample(services);
    const ground: Ground = { services, tenantId: sample.tenantId, unitId: sample.unit.unitId, path: sample.unit.path };
    for (const bench of benches) {
      await bench.prepare?.(ground);
      const floor = await median(() => bench.floor(ground));
      const figure = await median(() => bench.figure(ground));
      const { name, goal = null } = bench;
      lines.push({ name, figure, unit: 'ms', floor, goal, ok: goal === null ? null : figure <= goal });
      if (!json) console.log(inWords(bench, figure, floor));
    }
    const program = await startServer({ args: ['--sample'] });
    try {
      tell(await measureImports(ground, program, (text) => !json && console.log(text)));
      await program.stop();
      if (!onlyImports) tell(await measureServing(program.dataDir));
    } finally {
      await removeServer(program);
    }
    if (json) console.log(JSON.stringify(lines, null, 2));
  } finally {
    await services.db.destroy();
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const measuredInWords = ({ name, figure, unit, floor, goal, ok }: Measured): string =>
  `${name}: ${figure} ${unit}; floor ${floor} ${unit}${goal === null ? '' : `; goal ${goal} ${unit}: ${ok ? 'met' : 'NOT MET'}`}`;

const inWords = ({ name, floorName, goal }: Bench, figure: number, floor: number): string =>
  `${name}: ${figure.toFixed(2)} ms; floor (${floorName}) ${floor.toFixed(2)} ms; ratio ${(figure / floor).toFixed(2)}${goal ? `; goal ${goal} ms: ${figure <= goal ? 'met' : 'NOT MET'}` : ''}`;

async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let nth = 0; nth < 12; nth++) {
    const from = performance.now();
    await work();
    if (nth > 1) times.push(performance.now() - from);
  }
  return times.sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;
}
