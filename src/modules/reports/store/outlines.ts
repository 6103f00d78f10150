import type { Scope } from '../../../kernel/scope.ts';
import { outlineCatalogue, type CatalogueOutline } from '../../../rulesets/outlines.ts';
import type { Outline, ReportKind } from '../contract.ts';

/**
 * Gives a home of storage the program's outlines that it does not have yet; one that is there is never changed, and a mended
 * one stands beside it as the next version.
 */
export async function insertOutlines(
  scope: Scope,
  outlines: readonly CatalogueOutline[] = outlineCatalogue,
): Promise<void> {
  await scope.tx
    .insertInto('reports.outline')
    .values(
      outlines.map(({ code, version, kind, name, content }) => ({
        tenantId: scope.tenantId,
        outlineCode: code,
        version,
        kindCode: kind,
        name,
        content: JSON.stringify(content),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** A new version of an outline of a unit's own; older reports keep theirs. Refuses nothing: the number is the next. */
export async function insertOutline(
  scope: Scope,
  { code, version, kind, unitId, name, content }: Outline,
): Promise<void> {
  await scope.tx
    .insertInto('reports.outline')
    .values({
      tenantId: scope.tenantId,
      outlineCode: code,
      version,
      kindCode: kind,
      unitId,
      name,
      content: JSON.stringify(content),
      notedBy: scope.name,
    })
    .execute();
}

export interface OutlineLine {
  code: string;
  version: number;
  kind: ReportKind;
  unitId: string | null;
  name: string;
  notedBy: string | null;
  notedAt: Date;
}

/** The newest version of the program's outlines and of a unit's own, without what stands in them. */
export async function listOutlines(scope: Scope, unitId: string): Promise<OutlineLine[]> {
  const rows = await scope.tx
    .selectFrom('reports.outline')
    .distinctOn('outlineCode')
    .select(['outlineCode as code', 'version', 'kindCode', 'unitId', 'name', 'notedBy', 'notedAt'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .where((eb) => eb.or([eb('unitId', 'is', null), eb('unitId', '=', unitId)]))
    .orderBy('outlineCode')
    .orderBy('version', 'desc')
    .execute();
  return rows.map(({ kindCode, ...row }) => ({ ...row, kind: kindCode as ReportKind }));
}

/** A given version of an outline, or its newest. */
export async function findOutline(scope: Scope, code: string, version?: number): Promise<Outline | undefined> {
  let query = scope.tx
    .selectFrom('reports.outline')
    .selectAll()
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('outlineCode', '=', code)
    .orderBy('version', 'desc');
  if (version !== undefined) query = query.where('version', '=', version);
  const row = await query.executeTakeFirst();
  return (
    row && {
      code: row.outlineCode,
      version: row.version,
      kind: row.kindCode as ReportKind,
      unitId: row.unitId,
      name: row.name,
      content: row.content as unknown as Outline['content'],
    }
  );
}
