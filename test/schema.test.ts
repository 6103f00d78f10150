import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { generateTypes, typesFile } from '../src/cli/types-db.ts';
import { readMigrations, runStatement, statements } from '../src/kernel/migrate.ts';
import { root } from '../src/kernel/root.ts';
import { migrationFolders } from '../src/modules.ts';
import { at, withClient } from './database.ts';
import { innocent, plants } from './schema/planted.ts';
import { preamble, schemaRules, type SchemaRule } from './schema/rules.ts';

const name = `nk_schema_${randomBytes(4).toString('hex')}`;
const server = inject('server');
const connection: pg.PoolConfig = { ...server, ...at(server, name) };
let client: pg.Client;

beforeAll(async () => {
  await withClient(server, (one) => one.query(`create database ${name} template nk_template_empty`));
  client = new pg.Client(connection);
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await withClient(server, (one) => one.query(`drop database if exists ${name} with (force)`));
});

async function find(rule: SchemaRule): Promise<string[]> {
  const { rows } = await client.query<{ what: string }>(`${preamble} ${rule.sql}`);
  return rows.map(({ what }) => what);
}

/** Lays a fault, looks, and takes it back: tables and roles alike live in the transaction. */
async function planted<T>(lay: readonly string[], look: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    for (const statement of lay) await client.query(statement);
    return await look();
  } finally {
    await client.query('rollback');
  }
}

describe('The schema is ready to be spread over several servers, and keeps each tenant to itself', () => {
  it('has tables to look at', async () => {
    const { rows } = await client.query(`${preamble} select name from our`);
    expect(rows.length).toBeGreaterThan(30);
  });

  it.each(schemaRules)('$name', async (rule) => {
    expect(await find(rule), rule.why).toEqual([]);
  });
});

describe('The rules see what is planted', () => {
  it.each(plants)('$rule: $lay', async ({ rule, lay, found }) => {
    const judged = schemaRules.find((one) => one.name === rule);
    expect(judged, 'no such rule').toBeDefined();
    expect(await planted(lay, () => find(judged!))).toEqual([expect.stringMatching(found)]);
  });

  it('and nothing in a table that is as it should be', async () => {
    await planted(innocent, async () => {
      for (const rule of schemaRules) expect(await find(rule), rule.name).toEqual([]);
    });
  });

  it('every rule was seen to find something', () => {
    const seen = new Set(plants.map(({ rule }) => rule));
    expect(schemaRules.map((rule) => rule.name).filter((one) => !seen.has(one))).toEqual([]);
  });
});

/** What Citus refuses or does not pass on to its workers, wherever we write SQL. */
const refused: { words: RegExp; why: string }[] = [
  {
    words: /\bwith\s+recursive\b|\.withRecursive\(/i,
    why: 'a recursive query over the tree costs 15 to 200 times a range of paths',
  },
  { words: /\bset_config\s*\(\s*[^)\s]/i, why: 'Citus passes on SET LOCAL alone' },
  { words: /\bcreate\s+(?:constraint\s+)?trigger\b/i, why: 'refused on distributed tables' },
  { words: /\b(?:set|update)\b[^;]*\bset\s+tenant_id\s*=/i, why: 'a row never changes its tenant' },
  { words: /\.set\(\{[^}]*\btenantId\b/, why: 'a row never changes its tenant' },
];

const findRefused = (text: string): string[] => refused.filter(({ words }) => words.test(text)).map(({ why }) => why);

describe('Our SQL', () => {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.(?:sql|tsx?)$/.test(path) && !/\.(?:test|generated)\./.test(path),
  );

  it('uses nothing that a distributed PostgreSQL refuses', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(
      files.flatMap((path) =>
        findRefused(readFileSync(join(root, 'src', path), 'utf8')).map((why) => `${path}: ${why}`),
      ),
    ).toEqual([]);
  });

  it.each([
    'with recursive above as (select 1) select * from above',
    "db.withRecursive('above', (q) => q)",
    "select set_config('app.tenants', $1, true)",
    'create trigger count_entries after insert on ledger.entry',
    'update ledger.entry set tenant_id = $1',
    "scope.tx.updateTable('people.person').set({ tenantId: other })",
  ])('is caught when it does: %s', (text) => {
    expect(findRefused(text)).toHaveLength(1);
  });

  it('migrates one statement a call', async () => {
    const all = readMigrations(migrationFolders).flatMap(({ text }) => statements(text));
    expect(all.length).toBeGreaterThan(150);
    await planted([], async () => {
      await expect(runStatement(client, 'create table a (); create table b ()')).rejects.toThrow(/multiple commands/);
    });
  });

  it('is what the types of the tables were drawn from, to the letter', async () => {
    const committed = readFileSync(typesFile, 'utf8');
    expect(await generateTypes(connection)).toBe(committed);
    await client.query('alter table ledger.fund add column planted text');
    expect(await generateTypes(connection)).not.toBe(committed);
    await client.query('alter table ledger.fund drop column planted');
  });
});
