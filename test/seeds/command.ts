import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../../src/kernel/embedded.ts';
import { migrate } from '../../src/kernel/migrate.ts';
import { readSettings } from '../../src/kernel/settings.ts';
import { migrationFolders } from '../../src/modules.ts';
import { wire } from '../../src/wire.ts';
import { loadSample } from '../../src/sample/load.ts';
import { readFacts, readSeed, SEED_NUMBERS } from './facts.ts';
import { playIn } from './play.ts';
import { proofs } from './proofs.ts';

/** Prints for each fact of the five pages whether the product comes to it, by what, and with which result. */
export async function printSeeds(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'nk-seeds-'));
  const database = await startEmbedded({ dataDir: folder });
  const services = wire(readSettings({ DATA_DIR: folder }), database.connection);
  try {
    const client = await services.pool.connect();
    await migrate(client, migrationFolders);
    client.release();
    const began = performance.now();
    const { tenantId, entries } = await loadSample(services);
    console.log(`sample of ${entries} records loaded in ${((performance.now() - began) / 1000).toFixed(1)} s`);
    const facts = readFacts();
    let reproduced = 0;
    let broken = 0;
    for (const seed of SEED_NUMBERS) {
      await playIn(services, { tenantId, seed }, async (play) => {
        for (const fact of readSeed(seed)) {
          const proof = proofs.find((one) => one.id === fact.id);
          if (!proof) {
            console.log(`${fact.id}  not yet     ${fact.area}`);
            continue;
          }
          const read = await proof.read(play);
          const holds = proof.holds(read);
          if (holds) reproduced += 1;
          else broken += 1;
          console.log(
            `${fact.id}  ${holds ? 'reproduced' : 'BROKEN    '}  ${fact.area}: ${String(fact.figure ?? fact.measure)} by ${proof.by}: ${read}`,
          );
        }
      });
    }
    console.log(`${reproduced} of ${facts.length} reproduced or held`);
    return broken === 0;
  } finally {
    await services.db.destroy();
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
