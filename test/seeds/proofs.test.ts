import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Services } from '../../src/kernel/services.ts';
import { readSettings } from '../../src/kernel/settings.ts';
import { loadSample } from '../../src/sample/load.ts';
import { wire } from '../../src/wire.ts';
import { at, withClient } from '../database.ts';
import { compose, draftTermReport, getReport } from '../../src/modules/reports/index.ts';
import { findContradictions } from '../../src/modules/reports/rules/contradictions/find.ts';
import { plainText } from '../../src/modules/reports/rules/plain-text.ts';
import { readFacts, SEED_NUMBERS, seedOf } from './facts.ts';
import { playIn, type Play } from './play.ts';
import { proofs } from './proofs.ts';

class Undo extends Error {}

describe('the figures of the pages come out of records', () => {
  const server = inject('server');
  const name = `nk_seeds_${randomBytes(4).toString('hex')}`;
  const folder = mkdtempSync(join(tmpdir(), 'nk-seeds-'));
  let services: Services;
  let tenantId: string;

  beforeAll(async () => {
    await withClient(server, (client) => client.query(`create database ${name} template nk_template_empty`));
    services = wire(readSettings({ DATA_DIR: folder }), { ...server, ...at(server, name) });
    ({ tenantId } = await loadSample(services));
  }, 120_000);

  afterAll(async () => {
    await services.db.destroy();
    await withClient(server, (client) => client.query(`drop database if exists ${name} with (force)`));
    rmSync(folder, { recursive: true, force: true });
  });

  const trial = async (id: string, work: (play: Play) => Promise<void>): Promise<void> => {
    await playIn(services, { tenantId, seed: seedOf(id) }, async (play) => {
      await work(play);
      throw new Undo();
    }).catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error;
    });
  };

  it('proves only facts that there are, each once', () => {
    const ids = new Set(readFacts().map((fact) => fact.id));
    expect(proofs.every((proof) => ids.has(proof.id))).toBe(true);
    expect(new Set(proofs.map((proof) => proof.id)).size).toBe(proofs.length);
  });

  it.each(proofs.map((proof) => [proof.id, proof.by, proof] as const))(
    '%s by %s, and no longer when its records are changed',
    (id, _by, proof) =>
      trial(id, async (play) => {
        const before = await proof.read(play);
        expect(proof.holds(before), before).toBe(true);
        await proof.touch(play);
        const after = await proof.read(play);
        expect(proof.holds(after), after).toBe(false);
      }),
    60_000,
  );

  it.each(SEED_NUMBERS)('the report that the program writes of page %s contradicts itself nowhere', (seed) =>
    trial(`${seed}-001`, async ({ scope, unit, past, today }) => {
      const report = await getReport(scope, unit, await draftTermReport(scope, { unit, term: past, today }));
      const { paper } = await compose(scope, { unit, report, passages: new Map(), today });
      expect(findContradictions(plainText(paper).text).map(({ words }) => words)).toEqual([]);
    }),
  );
});
