import { inScope, systemActor } from '../src/kernel/scope.ts';
import { listEntries, totalEntries } from '../src/modules/ledger/index.ts';
import type { Bench } from './measure.ts';

const always = { from: '2000-01-01', to: '2099-12-31' };

export const lists: readonly Bench[] = [
  {
    name: 'a page of the notebook (50 of 100,000 records, newest first)',
    floorName: '50 rows by their index, no policy',
    figure: ({ services, tenantId, path }) =>
      inScope(services.db, systemActor([tenantId]), (scope) =>
        listEntries(scope, { path, period: always }, { most: 50 }),
      ),
    floor: ({ services, tenantId, unitId }) =>
      services.pool.query(
        'select * from ledger.entry where tenant_id = $1 and unit_id = $2 order by on_date desc, entry_id desc limit 50',
        [tenantId, unitId],
      ),
  },
  {
    name: 'its total line (100,000 records)',
    floorName: 'one sum over the same records, no policy',
    figure: ({ services, tenantId, path }) =>
      inScope(services.db, systemActor([tenantId]), (scope) => totalEntries(scope, { path, period: always })),
    floor: ({ services, tenantId }) =>
      services.pool.query('select count(*), sum(turns), sum(amount) from ledger.entry where tenant_id = $1', [
        tenantId,
      ]),
  },
];
