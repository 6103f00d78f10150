import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { namedColumns, quoteTable } from '../src/kernel/backup/tables.ts';
import { newId } from '../src/kernel/ids.ts';
import { inScope, mintActor, systemActor, type Actor, type Scope } from '../src/kernel/scope.ts';
import { declareTotal, recordEntries } from '../src/modules/ledger/index.ts';
import { copyTenant, fillEmptyTables, listTenantTables } from './rls/rows.ts';
import { openTables } from './schema/rules.ts';
import { useWorld } from './world.ts';

vi.setConfig({ testTimeout: 60_000 });
const world = useWorld();
const other = newId();
let owner: pg.Client;
let tables: { name: string; columns: string[] }[];

/** Who tries: the rights that their posts make, the program itself in its own tenant, and somebody without any. */
const tries = [
  'nobody',
  'member',
  'leader',
  'chair',
  'siblingChair',
  'upperChair',
  'federationChair',
  'system',
] as const;

beforeAll(async () => {
  const { units, persons, tenantId } = world();
  await world().as('chair', (scope) =>
    recordEntries(scope, {
      unit: units.one,
      kindCode: 'visit',
      drafts: [
        {
          onDate: '2021-03-10',
          causeCode: 'illness',
          forYear: 2021,
          amount: 500_000,
          participants: [{ personId: persons.member }],
          note: 'Nằm viện',
        },
      ],
      today: '2024-06-30',
    }),
  );
  await world().as('chair', (scope) =>
    declareTotal(scope, {
      unit: units.one,
      draft: {
        indicatorCode: 'visits.turns',
        period: { from: '2021-01-01', to: '2021-12-31' },
        amount: 12,
        outOf: null,
        source: 'Báo cáo số 3/BC-CĐ ngày 05/12/2021',
      },
      today: '2024-06-30',
    }),
  );
  owner = new pg.Client(world().connection);
  await owner.connect();
  await owner.query("update people.membership set in_reason = 'admission'");
  await fillEmptyTables(owner, tenantId, units.one.unitId);
  await copyTenant(owner, tenantId, other);
  tables = await listTenantTables(owner);
});

afterAll(() => owner.end());

async function actorOf(name: (typeof tries)[number]): Promise<Actor> {
  if (name === 'system') return systemActor([world().tenantId]);
  if (name === 'nobody') return mintActor({ accountId: null, personId: null, name: '', tenantIds: [], grants: [] });
  return world().actor(name);
}

/** A statement of its own, undone: the count, or the server's refusal (SQLSTATE). */
async function attempt(actor: Actor, statement: string): Promise<number | string> {
  class Undo extends Error {}
  let result: number | string = 'nothing';
  await inScope(world().db, actor, async (scope) => {
    const answer = await sql.raw<{ count?: number }>(statement).execute(scope.tx);
    result =
      answer.numAffectedRows === undefined
        ? Number(answer.rows[0]?.count ?? answer.rows.length)
        : Number(answer.numAffectedRows);
    throw new Undo();
  }).catch((error: Error & { code?: string }) => {
    if (!(error instanceof Undo)) result = error.code ?? error.message;
  });
  return result;
}

const refused = '42501';
const openNames = Object.keys(openTables);

describe('No row of another tenant', () => {
  it('is missing from the trial: every table has rows of both', async () => {
    expect(tables.length).toBeGreaterThan(30);
    for (const { name } of tables) {
      const { rows } = await owner.query(`select tenant_id from ${quoteTable(name)} group by 1`);
      expect(rows.map((row) => row.tenant_id).sort(), name).toEqual([world().tenantId, other].sort());
    }
  });

  describe.each(tries)('for %s', (name) => {
    it('is read, not even by asking for it', async () => {
      const actor = await actorOf(name);
      for (const table of tables.filter((one) => !openNames.includes(one.name))) {
        expect(
          await attempt(
            actor,
            `select count(*)::int as count from ${quoteTable(table.name)} where tenant_id <> '${world().tenantId}'`,
          ),
          table.name,
        ).toBe(0);
      }
    });

    it('is changed or removed', async () => {
      const actor = await actorOf(name);
      for (const table of tables) {
        const last = table.columns.at(-1) ?? '';
        const changed = await attempt(
          actor,
          `update ${quoteTable(table.name)} set "${last}" = "${last}" where tenant_id = '${other}'`,
        );
        expect([0, refused], `${table.name}: ${changed}`).toContain(changed);
        const removed = await attempt(actor, `delete from ${quoteTable(table.name)} where tenant_id = '${other}'`);
        expect([0, refused], `${table.name}: ${removed}`).toContain(removed);
      }
    });

    it('is added', async () => {
      const actor = await actorOf(name);
      for (const table of tables) {
        const { rows } = await owner.query<{ row: string }>(
          `select to_jsonb(one)::text as row from ${quoteTable(table.name)} one where tenant_id = $1 limit 1`,
          [other],
        );
        const row = (rows[0]?.row ?? '').replaceAll("'", "''");
        // Policies are asked before keys: 42501 and no other code.
        expect(
          await attempt(
            actor,
            `insert into ${namedColumns(table)} select ${table.columns.map((column) => `"${column}"`).join(', ')} from jsonb_populate_record(null::${quoteTable(table.name)}, '${row}')`,
          ),
          table.name,
        ).toBe(refused);
      }
    });

    it('is made out of one of their own', async () => {
      const actor = await actorOf(name);
      for (const table of tables) {
        const moved = await attempt(actor, `update ${quoteTable(table.name)} set tenant_id = '${other}'`);
        expect([0, refused], `${table.name}: ${moved}`).toContain(moved);
      }
    });

    it('is counted by a function that is told the other tenant', async () => {
      const actor = await actorOf(name);
      for (const call of await listCountingCalls(other))
        expect(await attempt(actor, `select count(*)::int as count from ${call}`), call).toBe(0);
    });
  });

  it('is withheld by a trial that would see nothing anyway: their own rows are there', async () => {
    const actor = await actorOf('system');
    const unseen: string[] = [];
    for (const { name } of tables)
      if (
        (await attempt(
          actor,
          `select count(*)::int as count from ${quoteTable(name)} where tenant_id = '${world().tenantId}'`,
        )) === 0
      )
        unseen.push(name);
    expect(unseen).toEqual([]);
    for (const call of await listCountingCalls(world().tenantId))
      expect(await attempt(actor, `select count(*)::int as count from ${call}`), call).toBeGreaterThan(0);
  });

  it('would go unnoticed if a policy or a function leaked', async () => {
    const actor = await actorOf('chair');
    const count = `select count(*)::int as count from people.post where tenant_id = '${other}'`;
    await owner.query('create policy leak on people.post using (true) with check (true)');
    expect(await attempt(actor, count)).toBeGreaterThan(0);
    expect(await attempt(actor, `update people.post set title = title where tenant_id = '${other}'`)).toBeGreaterThan(
      0,
    );
    await owner.query('drop policy leak on people.post');
    expect(await attempt(actor, count)).toBe(0);
    await owner.query('alter function people.covers_on(uuid[], date) security definer');
    expect(
      await attempt(actor, `select count(*)::int as count from people.covers_on('{${other}}', '2100-01-01')`),
    ).toBeGreaterThan(0);
    await owner.query('alter function people.covers_on(uuid[], date) security invoker');
  });
});

/** Every function of ours that takes the tenants as its first argument, called for one tenant with the widest of the rest. */
async function listCountingCalls(tenantId: string): Promise<string[]> {
  const { rows } = await owner.query<{ name: string; types: string[]; names: string[] }>(
    `select n.nspname || '.' || p.proname as name, array(select format_type(t, null) from unnest(p.proargtypes) with ordinality as a (t, nth) order by nth) as types, proargnames[1:pronargs] as names
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname !~ '^pg_' and p.proretset and p.proargnames[1] = 'tenants' order by 1`,
  );
  expect(rows.length).toBeGreaterThan(4);
  // Up to a day, or between two days.
  const widest = (type: string, name: string, nth: number, types: readonly string[]): string => {
    const fromTheTop = { after_key: "''", after_person: `'${other}'`, of_sex: 'null', most: '1000' }[name];
    if (fromTheTop) return fromTheTop;
    if (type === 'date')
      return types.indexOf('date') === nth && types.lastIndexOf('date') !== nth ? "'1900-01-01'" : "'2100-01-01'";
    return (
      {
        'text[]': `'{${world().units.federation.path}}'`,
        text: `'${world().units.federation.path}'`,
        'smallint[]': "'{2021,2022}'",
        'uuid[]': "'{01900000-0000-7000-8000-00000000000a}'",
      }[type] ?? 'null'
    );
  };
  return rows.map(
    ({ name, types: [, ...rest], names: [, ...words] }) =>
      `${name}(array['${tenantId}']::uuid[]${rest.map((type, nth) => `, ${widest(type, words[nth] ?? '', nth, rest)}::${type}`).join('')})`,
  );
}

/** Within a tenant everybody may read these: the tree, who holds a post, the catalogue. */
const openInTenant = [
  'org.unit',
  'org.unit_place',
  'org.unit_event',
  'org.unit_past',
  'org.term',
  'org.body',
  'people.post',
  'people.account',
  'ledger.rate',
  'ledger.campaign',
  'ledger.cited_document',
  'reports.outline',
];
/** These name people: figures and names are two rights. */
const named = [
  'people.person',
  'people.person_private',
  'people.dependant',
  'people.consent',
  'people.portrait',
  'people.sensitive_access',
  'ledger.participant',
  'ledger.entry_private',
  'ledger.entry_version_private',
  'ledger.evidence',
  'finance.payment',
  'finance.payment_step',
  'finance.voucher_number',
  'ledger.meeting_sheet',
  'ledger.attendance',
  'ledger.conclusion',
  'ledger.planned_meeting',
  'ledger.planned_guest',
  'kernel.event',
  'kernel.file',
];

/** The rows of this test are of a draft. */
const beingWritten = ['reports.report', 'reports.passage', 'reports.remark', 'imports.import', 'imports.row'];

describe('Within a tenant', () => {
  const ofUnit = () =>
    tables.filter(({ name, columns }) => columns.includes('unit_id') && !openInTenant.includes(name));
  const countHome = async (actor: Actor, table: string) => {
    const { home, one, two } = world().units;
    return attempt(
      actor,
      `select count(*)::int as count from ${quoteTable(table)} where unit_id in ('${home.unitId}', '${one.unitId}', '${two.unitId}')`,
    );
  };

  it('who has no right sees nothing that belongs to a unit', async () => {
    for (const { name } of tables.filter((one) => !openNames.includes(one.name)))
      expect(
        await attempt(await actorOf('nobody'), `select count(*)::int as count from ${quoteTable(name)}`),
        name,
      ).toBe(0);
  });

  it('the chair of another union under the same upper one sees nothing of ours', async () => {
    const actor = await actorOf('siblingChair');
    for (const { name } of ofUnit()) expect(await countHome(actor, name), name).toBe(0);
  });

  it('the upper union sees our figures, nobody of ours by name, and not what we are still writing', async () => {
    const actor = await actorOf('upperChair');
    const closed = [...named, ...beingWritten];
    for (const name of closed) expect(await countHome(actor, name), name).toBe(0);
    for (const { name } of ofUnit().filter((one) => !closed.includes(one.name)))
      expect(await countHome(actor, name), name).toBeGreaterThan(0);
    for (const name of beingWritten) expect(await countHome(await actorOf('chair'), name), name).toBeGreaterThan(0);
  });

  it('a member sees themself and what they took part in, and no other', async () => {
    const actor = await actorOf('member');
    expect(await attempt(actor, 'select count(*)::int as count from people.person')).toBe(1);
    expect(await attempt(actor, 'select count(*)::int as count from people.membership')).toBe(1);
    expect(
      await attempt(
        actor,
        `select count(*)::int as count from ledger.participant where person_id <> '${world().persons.member}'`,
      ),
    ).toBe(0);
    expect(await attempt(actor, 'select count(*)::int as count from ledger.entry')).toBe(1);
  });

  it('nobody removes their own sensitive fields, nor does who only reads them', async () => {
    const { units, persons, tenantId } = world();
    const kept = { tenantId, personId: persons.member, unitId: units.one.unitId, ethnicity: 'Tày' };
    await world().as('system', (scope) => scope.tx.insertInto('people.personPrivate').values(kept).execute());
    const remove = 'delete from people.person_private';
    for (const name of ['member', 'siblingChair', 'upperChair'] as const)
      expect(await attempt(await actorOf(name), remove), name).toBe(0);
    expect(await attempt(await actorOf('member'), 'select count(*)::int as count from people.person_private')).toBe(1);
  });

  // One's own consent is one's own to withdraw.
  it('nobody but its own officers writes in a unit', async () => {
    for (const name of ['member', 'siblingChair', 'upperChair', 'federationChair'] as const) {
      const actor = await actorOf(name);
      for (const table of ofUnit().filter((one) => one.name !== 'people.consent')) {
        const last = table.columns.at(-1) ?? '';
        const changed = await attempt(
          actor,
          `update ${quoteTable(table.name)} set "${last}" = "${last}" where unit_id = '${world().units.one.unitId}'`,
        );
        expect([0, refused], `${name} ${table.name}: ${changed}`).toContain(changed);
      }
    }
  });
});

describe('Posts in the Party, which are counted above the policies', () => {
  const counted = async (name: (typeof tries)[number]): Promise<string[]> =>
    inScope(world().db, await actorOf(name), async (scope) => {
      const { rows } = await sql<{ unitId: string; holderName: string | null }>`
        select unit_id, holder_name from people.party_posts_counted()`.execute(scope.tx);
      expect(rows.every((row) => row.holderName === null)).toBe(true);
      return rows.map((row) => row.unitId);
    });

  beforeAll(async () => {
    await owner.query(
      `insert into people.post (tenant_id, post_id, unit_id, person_id, holder_name, line, kind_code, title, from_on, position_order)
       select tenant_id, gen_random_uuid(), unit_id, person_id, 'Lộ Danh Tính', 'party', 'other', 'Bí thư chi bộ', '2020-01-01', 1 from people.membership where tenant_id = $1 and person_id = any ($2)`,
      [world().tenantId, [world().persons.chair, world().persons.siblingChair]],
    );
  });

  it('are there for who reaches the figures of their unit, without a name, and for nobody else', async () => {
    const { one, sibling } = world().units;
    expect(await counted('chair')).toEqual([one.unitId]);
    expect(await counted('siblingChair')).toEqual([sibling.unitId]);
    expect((await counted('upperChair')).toSorted()).toEqual([one.unitId, sibling.unitId].toSorted());
    for (const name of ['member', 'nobody'] as const) expect(await counted(name), name).toEqual([]);
  });
});

describe('The look at a session, which runs above the rights of the working role', () => {
  const token = 'a token of thirty-two letters at least';
  const month = 30 * 24 * 60 * 60;
  const accountOf = (asked: string | null, secondsLeft: number | null = 0): Promise<string | null> =>
    actorOf('nobody').then((actor) =>
      inScope(world().db, actor, async (scope) => {
        const { rows } = await sql<{ account: string | null }>`
          select kernel.account_of_session(${asked}, ${secondsLeft}::integer) as account`.execute(scope.tx);
        return rows[0]?.account ?? null;
      }),
    );

  beforeAll(async () => {
    await owner.query(
      `insert into auth."user" ("id", "name", "email", "emailVerified") values ('someone', 'Ai Đó', 'ai@khong-thu.invalid', false)`,
    );
    await owner.query(
      `insert into auth.session ("id", "token", "userId", "expiresAt", "updatedAt") values ('one', $1, 'someone', now() + make_interval(secs => $2), now())`,
      [token, month],
    );
  });

  it('tells the account to who has the whole token, and nothing by a part or a pattern of it', async () => {
    expect(await accountOf(token)).toBe('someone');
    for (const other of [token.slice(0, -1), `${token} `, token.toUpperCase(), '%', '', null])
      expect(await accountOf(other), String(other)).toBeNull();
  });

  it('tells nothing of one that is to be prolonged, or is over', async () => {
    expect(await accountOf(token, month - 60)).toBe('someone');
    expect(await accountOf(token, month)).toBeNull();
    await owner.query('update auth.session set "expiresAt" = now() where token = $1', [token]);
    expect(await accountOf(token)).toBeNull();
  });

  it('and the working role still cannot read sessions', async () => {
    await expect(world().trial('chair', ({ tx }) => sql`select * from auth.session`.execute(tx))).rejects.toThrow(
      /permission denied/,
    );
  });
});

describe('The search for persons, which runs above the policies', () => {
  const search = (name: (typeof tries)[number], folded: string | null, most: number | null = 1000): Promise<string[]> =>
    actorOf(name).then((actor) =>
      inScope(world().db, actor, async (scope: Scope) => {
        const { rows } = await sql<{
          tenantId: string;
          personId: string;
        }>`select tenant_id, person_id from people.search_persons(${folded}, ${most}::integer)`.execute(scope.tx);
        expect(rows.every((row) => row.tenantId === world().tenantId)).toBe(true);
        return rows.map((row) => row.personId);
      }),
    );

  /** Everybody whose name the actor may read, by the policies themselves. */
  const readable = async (name: (typeof tries)[number]): Promise<string[]> =>
    inScope(world().db, await actorOf(name), async (scope) =>
      (
        await scope.tx.selectFrom('people.person').select('personId').orderBy('nameKey').orderBy('personId').execute()
      ).map((row) => row.personId),
    );

  it('finds no more than the policies let through, and all of that', async () => {
    for (const name of ['leader', 'chair', 'siblingChair', 'upperChair', 'federationChair', 'system'] as const)
      expect(await search(name, ''), name).toEqual(await readable(name));
    expect(await search('chair', '')).toHaveLength(7);
  });

  it('finds nobody for who has no right over names, not even themself', async () => {
    expect(await search('nobody', '')).toEqual([]);
    expect(await search('member', '')).toEqual([]);
  });

  it('does not find a person of a sibling union by the whole name', async () => {
    const { rows } = await owner.query<{ name: string }>(
      'select name_norm as name from people.person where tenant_id = $1 and person_id = $2',
      [world().tenantId, world().persons.siblingChair],
    );
    expect(await search('chair', rows[0]?.name ?? '')).toEqual([]);
    expect(await search('siblingChair', rows[0]?.name ?? '')).toEqual([world().persons.siblingChair]);
  });

  it('takes %, _ and \\ for what they are', async () => {
    for (const wild of ['%', '_', '\\', '%%', 'n%a', '\\%', "'", "'; drop table people.person; --"])
      expect(await search('chair', wild), wild).toEqual([]);
    const { member } = world().persons;
    const rename = (name: string) =>
      owner.query('update people.person set name_norm = $3 where tenant_id = $1 and person_id = $2', [
        world().tenantId,
        member,
        name,
      ]);
    const { rows } = await owner.query<{ name: string }>(
      'select name_norm as name from people.person where tenant_id = $1 and person_id = $2',
      [world().tenantId, member],
    );
    for (const [name, part] of [
      ['a%b', '%'],
      ['a_b', 'a_'],
      ['a\\b', '\\'],
      ['a\\%b', '\\%'],
    ] as const) {
      await rename(name);
      expect(await search('chair', part), part).toEqual([member]);
    }
    await rename(rows[0]?.name ?? '');
  });

  it('gives no more than it is asked for, and all it may when the number is missing', async () => {
    expect(await search('chair', '', 2)).toHaveLength(2);
    expect((await search('chair', '', null)).length).toBeLessThanOrEqual(7);
    expect(await search('chair', null)).toEqual([]);
  });
});
