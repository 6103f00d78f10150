import type { Job } from '../../kernel/jobs.ts';
import { inScope, systemActor } from '../../kernel/scope.ts';
import { listTenants } from '../org/index.ts';
import { rebuildTallies } from './store/tallies.ts';

/**
 * Every night the summaries are built anew from the records. They are kept in the record's own transaction, so nothing
 * should differ; if something does it is mended here, and said loudly, because a figure was wrong until now.
 */
export const checkSummaries: Job = {
  name: 'ledger.checkSummaries',
  cron: '30 2 * * *',
  async run({ db, log }) {
    const tenants = await inScope(db, systemActor([]), listTenants);
    for (const { tenantId } of tenants) {
      const differed = await inScope(db, systemActor([tenantId]), rebuildTallies);
      if (differed) log.error({ tenantId, differed }, 'summaries differed from the records and were built anew');
    }
  },
};
