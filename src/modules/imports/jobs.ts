import type { Job } from '../../kernel/jobs.ts';
import { Refusal, refuseUnless } from '../../kernel/refusal.ts';
import { inScope, systemActor, type Actor, type Scope } from '../../kernel/scope.ts';
import type { Services } from '../../kernel/services.ts';
import { listTenants } from '../org/index.ts';
import { subjectOf } from './actions/importers.ts';
import { deleteUnneededFiles, readList } from './actions/reading.ts';
import { checkRows, runImport, undoImport } from './actions/working.ts';
import type { ImportState } from './contract.ts';
import { claimImport, countAttempt, findWaiting, listWaiting, stepImport } from './store/imports.ts';
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
      for (const one of waiting) {
        const actor = one.accountId ? await actorOf(services, one.accountId) : undefined;
        await workOn(services, { ...one, tenantId, actor });
      }
    }
  },
});

export const sweepImports: Job = {
  name: 'imports.sweep',
  cron: '10 3 * * *',
  async run({ db, files, now }) {
    const tenants = await inScope(db, systemActor([]), listTenants);
    for (const { tenantId } of tenants)
      await inScope(db, systemActor([tenantId]), async (scope) => {
        await deleteOldRows(scope);
        await deleteUnneededFiles(scope, files, now());
      });
  },
};

/** Where an import goes back to when it is refused in the background. */
const after: Partial<Record<ImportState, ImportState>> = { checking: 'mapping', running: 'ready', undoing: 'done' };

/** A step that took the program down with it as often as this is not begun again. */
const mostAttempts = 3;

interface Waiting {
  importId: string;
  tenantId: string;
  state: ImportState;
  /** Who sent it; undefined when the account is gone. */
  actor: Actor | undefined;
}

async function workOn(services: Services, waiting: Waiting): Promise<void> {
  try {
    refuseUnless(
      waiting.actor,
      'imports.nobody',
      'Tài khoản của người nhập không còn, nên chưa ghi gì. Hãy tải tệp lên lại bằng tài khoản khác.',
    );
    await inScope(services.db, waiting.actor, (scope) => doStep(services, scope, waiting));
  } catch (error) {
    await tellFailure(services, waiting, error);
  }
}

/** Written as the program itself: who sent it may be gone, or may no longer do it. */
async function tellFailure(services: Services, { importId, tenantId, state }: Waiting, error: unknown): Promise<void> {
  if (!(error instanceof Refusal)) services.log.error({ err: error, importId }, 'import failed');
  const message = error instanceof Refusal ? error.message : 'Có lỗi ở phía phần mềm, chưa ghi gì. Hãy thử lại.';
  await inScope(services.db, systemActor([tenantId]), (scope) =>
    stepImport(scope, importId, [state], { state: after[state] ?? 'failed', message, doneCount: 0 }),
  );
}

/** Who works on it holds it until the end; what was read before that may be done by now. */
async function doStep(services: Services, scope: Scope, { importId, tenantId, state }: Waiting): Promise<void> {
  if (!(await claimImport(scope, importId))) return;
  const beside = <T>(work: (system: Scope) => Promise<T>): Promise<T> =>
    inScope(services.db, systemActor([tenantId]), work);
  const imported = await beside((system) => findWaiting(system, importId));
  if (imported?.state !== state) return;
  refuseUnless(
    (await beside((system) => countAttempt(system, importId))) <= mostAttempts,
    'imports.tooOften',
    `Phần mềm đã dừng giữa chừng ${mostAttempts} lần ở bước này nên không tự làm lại nữa; chưa ghi gì. Hãy chia tệp thành nhiều phần nhỏ rồi nhập lại.`,
  );
  const subject = await subjectOf(scope, imported, services.now());
  const tell = async (doneCount: number): Promise<void> => {
    await beside((system) => stepImport(system, importId, [state], { doneCount }));
  };
  const work = { imported, subject, tell };
  if (state === 'reading') return readList(scope, { files: services.files, imported, subject });
  if (state === 'checking') return checkRows(scope, work);
  if (state === 'running') return runImport(scope, work);
  return undoImport(scope, work);
}
