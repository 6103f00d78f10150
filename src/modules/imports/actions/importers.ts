import { may } from '../../../kernel/access.ts';
import { refuseUnless } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { today } from '../../../kernel/vi/dates.ts';
import { getUnit } from '../../org/index.ts';
import type { Import, Importer, Subject } from '../contract.ts';

const importers = new Map<string, Importer>();

/** Wired by `modules.ts`, so that the web and the worker know the same. */
export const addImporter = (importer: Importer): void => void importers.set(importer.name, importer);
export const listImporters = (): Importer[] => [...importers.values()];

/** The kind of list that an import is of, as its unit stands today. */
export async function subjectOf(
  scope: Scope,
  of: Pick<Import, 'subject' | 'topic' | 'unitId'>,
  now: Date,
): Promise<Subject> {
  const importer = importers.get(of.subject);
  if (!importer) throw new Error(`No importer of ${of.subject}`);
  const unit = await getUnit(scope, { unitId: of.unitId });
  refuseUnless(
    scope.system || may(scope, importer.permission, unit),
    'imports.noRight',
    'Người nhập không còn quyền làm việc này ở đơn vị, nên chưa ghi gì.',
  );
  return importer.open(scope, { unit, topic: of.topic, today: today(now) });
}
