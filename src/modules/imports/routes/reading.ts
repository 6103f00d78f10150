import { allow, type Permission } from '../../../kernel/access.ts';
import type { Ctx } from '../../../kernel/http.ts';
import { isId } from '../../../kernel/ids.ts';
import { NotThere } from '../../../kernel/refusal.ts';
import { afterCommit, lockRecord } from '../../../kernel/scope.ts';
import { today } from '../../../kernel/vi/dates.ts';
import { subjectOf } from '../actions/importers.ts';
import { busyStates, type Import, type Importer, type Subject } from '../contract.ts';
import { findImport } from '../store/imports.ts';

export const todayOf = (c: Ctx): string => today(c.get('services').now());

/** The topic in the address, of those that there are. */
export async function topicOf(c: Ctx, importer: Importer) {
  const topics = await importer.topics?.(c.get('scope'));
  const asked = c.req.query('loai') ?? '';
  return { topics, topic: topics?.some((topic) => topic.value === asked) ? asked : '' };
}

export const openHere = (c: Ctx, importer: Importer, topic: string): Promise<Subject> =>
  importer.open(c.get('scope'), { unit: c.get('unit'), topic, today: todayOf(c) });

/** @throws NotThere for another unit's import, another kind of list, and one that was dropped. */
export async function getImport(c: Ctx, importer: Importer): Promise<Import> {
  const found = await findHere(c, importer);
  if (found.state === 'dropped') throw new NotThere('Không tìm thấy lần nhập này.');
  return found;
}

export async function findHere(c: Ctx, importer: Importer): Promise<Import> {
  const importId = c.req.param('import') ?? '';
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, importer.permission, unit);
  const found = isId(importId)
    ? await findImport(scope, { importId, unitId: unit.unitId, subject: importer.name })
    : undefined;
  if (!found) throw new NotThere('Không tìm thấy lần nhập này.');
  return found;
}

/** Whoever brought a list in may take it back, others with the right to. */
export const undoneBy = (c: Ctx, importer: Importer, { accountId }: Import): Permission =>
  accountId !== null && accountId === c.get('scope').accountId
    ? importer.permission
    : (importer.undoing ?? importer.permission);

/** For a deed: nobody else steps in until it is done. What is worked on in the background is not waited for. */
export async function claimHere(c: Ctx, importer: Importer, find = getImport): Promise<Import> {
  const seen = await find(c, importer);
  if (busyStates.includes(seen.state)) return seen;
  await lockRecord(c.get('scope'), seen.importId);
  return find(c, importer);
}

/** Has waiting imports worked on, once this one waits for all to see; what is not sent the next minute's round finds. */
export function sendJob(c: Ctx): void {
  const { jobs, log } = c.get('services');
  afterCommit(c.get('scope'), () =>
    jobs.send('imports.work').catch((error: unknown) => log.warn({ err: error }, 'imports wait for the next round')),
  );
}

export const subjectHere = (c: Ctx, imported: Import): Promise<Subject> =>
  subjectOf(c.get('scope'), imported, c.get('services').now());
