import type { Job } from '../../kernel/jobs.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { inScope, systemActor, type Actor, type Scope } from '../../kernel/scope.ts';
import type { Services } from '../../kernel/services.ts';
import { listTenants } from '../org/index.ts';
import { subjectOf } from './actions/importers.ts';
import { readList } from './actions/reading.ts';
import { checkRows, runImport, undoImport } from './actions/working.ts';
import type { Import, ImportState } from './contract.ts';
import { claimImport, listWaiting, stepImport } from './store/imports.ts';
import { deleteOldRows } from './store/rows.ts';

type ActorOf = (services: Services, accountId: string) => Promise<Actor | undefined>;

/**
 * Works on the imports that wait, each as the officer who sent it and in one transaction: after a fall in the middle
 * nothing is written and the next round begins it anew. Sent when one is waiting, and once a minute for what a fall left.
 */
export const workImports = (actorOf: ActorOf): Job => ({
  name: 'imports.work',
  cron: '* * * * *',
  async run(services) {
    const tenants = await inScope(services.db, systemActor([]), listTenants);
    for (const { tenantId } of tenants) {
      const waiting = await inScope(services.db, systemActor([tenantId]), listWaiting);
      for (const imported of waiting) {
        const actor = imported.accountId ? await actorOf(services, imported.accountId) : undefined;
        if (actor) await workOn(services, actor, imported);
      }
    }
  },
});

export const sweepImports: Job = {
  name: 'imports.sweep',
  cron: '10 3 * * *',
  async run({ db }) {
    const tenants = await inScope(db, systemActor([]), listTenants);
    for (const { tenantId } of tenants) await inScope(db, systemActor([tenantId]), deleteOldRows);
  },
};

/** Where an import goes back to when it is refused in the background. */
const after: Partial<Record<ImportState, ImportState>> = { checking: 'mapping', running: 'ready', undoing: 'done' };

async function workOn(services: Services, actor: Actor, imported: Import): Promise<void> {
  try {
    await inScope(services.db, actor, async (scope) => {
      if (await claimImport(scope, imported.importId)) await doStep(services, scope, actor, imported);
    });
  } catch (error) {
    if (!(error instanceof Refusal)) services.log.error({ err: error, importId: imported.importId }, 'import failed');
    const message = error instanceof Refusal ? error.message : 'Có lỗi ở phía phần mềm, chưa ghi gì. Hãy thử lại.';
    const state = after[imported.state] ?? 'failed';
    await inScope(services.db, actor, (scope) =>
      stepImport(scope, imported.importId, [imported.state], { state, message, doneCount: 0 }),
    );
  }
}

async function doStep(services: Services, scope: Scope, actor: Actor, imported: Import): Promise<void> {
  const subject = await subjectOf(scope, imported, services.now());
  const tell = (doneCount: number): Promise<void> =>
    inScope(services.db, actor, async (beside) => {
      await stepImport(beside, imported.importId, [imported.state], { doneCount });
    });
  const work = { imported, subject, tell };
  if (imported.state === 'reading') return readList(scope, { files: services.files, imported, subject });
  if (imported.state === 'checking') return checkRows(scope, work);
  if (imported.state === 'running') return runImport(scope, work);
  return undoImport(scope, work);
}
