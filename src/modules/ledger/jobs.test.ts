import { expect, it } from 'vitest';
import { pino } from 'pino';
import { useWorld } from '../../../test/world.ts';
import type { Services } from '../../kernel/services.ts';
import { checkSummaries } from './jobs.ts';
import { recordEntries } from './index.ts';

const world = useWorld();

it('mends a summary that differs from its records, and says so', async () => {
  const { db, units, tenantId } = world();
  await world().as('system', (scope) =>
    recordEntries(scope, {
      unit: units.home,
      kindCode: 'visit',
      today: '2024-06-30',
      drafts: [{ onDate: '2021-03-10', causeCode: 'wedding', amount: 500_000, giver: 'union' }],
    }),
  );
  await world().as('system', (scope) =>
    scope.tx.updateTable('ledger.tally').set({ amount: 1 }).where('tenantId', '=', tenantId).execute(),
  );
  const said: string[] = [];
  const log = pino({ level: 'error' }, { write: (line: string) => void said.push(line) });
  const amounts = () =>
    world().as('system', (scope) =>
      scope.tx.selectFrom('ledger.tally').select('amount').where('tenantId', '=', tenantId).execute(),
    );
  await checkSummaries.run({ db, log } as unknown as Services);
  expect(await amounts()).toEqual([{ amount: 500_000 }]);
  expect(said.join('')).toContain('"differed":1');
  said.length = 0;
  await checkSummaries.run({ db, log } as unknown as Services);
  expect(said).toEqual([]);
});
