import type { Scope } from '../../kernel/scope.ts';
import type { PaperCode, Template } from './contract.ts';

const columns = ['templateId', 'unitId', 'version', 'fileName', 'inUse', 'shared', 'keptBy', 'keptAt'] as const;

/** Every version of a unit's template, the newest first. */
export async function listTemplates(scope: Scope, o: { unitId: string; paper: PaperCode }): Promise<Template[]> {
  return scope.tx
    .selectFrom('documents.template')
    .select(columns)
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('unitId', '=', o.unitId)
    .where('paperCode', '=', o.paper)
    .orderBy('version', 'desc')
    .limit(100)
    .execute();
}

/** The templates in use of some units: those of a unit's own, and of units above it what they share. */
export async function listInUse(
  scope: Scope,
  o: { unitIds: readonly string[]; paper: PaperCode },
): Promise<(Template & { bytes: Buffer })[]> {
  if (o.unitIds.length === 0) return [];
  return scope.tx
    .selectFrom('documents.template')
    .select([...columns, 'bytes'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('unitId', 'in', [...o.unitIds])
    .where('paperCode', '=', o.paper)
    .where('inUse', '=', true)
    .execute();
}

export async function readTemplateBytes(
  scope: Scope,
  o: { unitId: string; templateId: string },
): Promise<{ bytes: Buffer; fileName: string } | undefined> {
  return scope.tx
    .selectFrom('documents.template')
    .select(['bytes', 'fileName'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('unitId', '=', o.unitId)
    .where('templateId', '=', o.templateId)
    .executeTakeFirst();
}

export async function insertTemplate(
  scope: Scope,
  row: Omit<Template, 'keptBy' | 'keptAt'> & { paperCode: PaperCode; bytes: Buffer; sha256: string },
): Promise<void> {
  await scope.tx
    .insertInto('documents.template')
    .values({ ...row, tenantId: scope.tenantId, keptBy: scope.name })
    .execute();
}

/** No version of the unit is in use any more: the layout of the law, or the template of the unit above. */
export async function retireTemplates(scope: Scope, o: { unitId: string; paper: PaperCode }): Promise<void> {
  await scope.tx
    .updateTable('documents.template')
    .set({ inUse: false })
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('unitId', '=', o.unitId)
    .where('paperCode', '=', o.paper)
    .where('inUse', '=', true)
    .execute();
}

/** @returns whether there is such a version */
export async function updateTemplate(
  scope: Scope,
  o: { unitId: string; templateId: string },
  values: { inUse?: boolean; shared?: boolean },
): Promise<boolean> {
  const { numUpdatedRows } = await scope.tx
    .updateTable('documents.template')
    .set(values)
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('unitId', '=', o.unitId)
    .where('templateId', '=', o.templateId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
