import { sql } from 'kysely';
import { inScope, systemActor } from '../src/kernel/scope.ts';
import { listDefinitions, measure } from '../src/modules/indicators/index.ts';
import { rebuildTallies } from '../src/modules/ledger/index.ts';
import type { Bench, Ground } from './measure.ts';

const term = { from: '2017-12-20', to: '2023-01-05' };

/** 100,000 records more in the union's term, of the kinds and amounts that it has. */
async function enlarge({ services, tenantId, unitId }: Ground): Promise<void> {
  const { rows } = await services.pool.query('select count(*)::int as entries from ledger.entry');
  if (rows[0].entries > 100_000) return;
  await services.pool.query(
    `insert into ledger.entry (tenant_id, entry_id, version, unit_id, path_on, on_date, kind_code, cause_code, money_source, giver, tags, summary, summary_norm, turns, person_ids, named_turns, amount, sensitive, recorded_by)
     select $1, gen_random_uuid(), 1, $2, (select path from org.unit_place where unit_id = $2 order by valid_from limit 1), date '2018-01-01' + (n % 1800), 'visit',
       (array['illness', 'wedding', 'bereavement', 'misfortune'])[1 + n % 4], 'union_budget', 'union', case when n % 7 = 0 then array['covid_19'] else '{}' end, 'Thăm hỏi', 'tham hoi', 1, '{}', 0, 100000 + (n % 9) * 50000, true, 'bench'
     from generate_series(1, 100000) n`,
    [tenantId, unitId],
  );
  await services.pool.query('analyze');
  await inScope(services.db, systemActor([tenantId]), (scope) => rebuildTallies(scope));
  await services.pool.query('analyze');
}

export const figures: readonly Bench[] = [
  {
    name: 'all indicators of a term over 100,000 records',
    floorName: 'one sum over the same records, no policy, no filter by kind',
    prepare: enlarge,
    figure: ({ services, tenantId, path }) =>
      inScope(services.db, systemActor([tenantId]), async (scope) =>
        measure(scope, await listDefinitions(scope, '2026-01-01'), { path, period: term, today: '2026-01-01' }),
      ),
    floor: ({ services, tenantId }) =>
      services.pool.query(
        'select sum(turns), sum(amount) from ledger.entry where tenant_id = $1 and on_date between $2 and $3',
        [tenantId, term.from, term.to],
      ),
  },
  {
    name: 'open a transaction with its rights, read nothing, close it',
    floorName: 'begin; select 1; commit on the same pool',
    figure: ({ services, tenantId }) =>
      inScope(services.db, systemActor([tenantId]), (scope) => sql`select 1`.execute(scope.tx)),
    floor: async ({ services }) => {
      const client = await services.pool.connect();
      await client.query('begin');
      await client.query('select 1');
      await client.query('commit');
      client.release();
    },
  },
];
