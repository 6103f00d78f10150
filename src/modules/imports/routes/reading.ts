import { allow, type Permission } from '../../../kernel/access.ts';
import type { Ctx } from '../../../kernel/http.ts';
import { isId } from '../../../kernel/ids.ts';
import { NotThere } from '../../../kernel/refusal.ts';
import { today } from '../../../kernel/vi/dates.ts';
import { subjectOf } from '../actions/importers.ts';
import type { Import, Importer, Subject } from '../contract.ts';
import { findImport } from '../store/imports.ts';

export const job = 'imports.work';
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

export const subjectHere = (c: Ctx, imported: Import): Promise<Subject> =>
  subjectOf(c.get('scope'), imported, c.get('services').now());
