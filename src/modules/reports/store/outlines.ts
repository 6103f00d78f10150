import type { Scope } from '../../../kernel/scope.ts';
import { outlineCatalogue } from '../../../rulesets/outlines.ts';
import type { Outline } from '../contract.ts';

export async function insertOutlines(scope: Scope): Promise<void> {
  await scope.tx
    .insertInto('reports.outline')
    .values(
      outlineCatalogue.map(({ code, name, content }) => ({
        tenantId: scope.tenantId,
        outlineCode: code,
        version: 1,
        name,
        content: JSON.stringify(content),
      })),
    )
    .execute();
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
      name: row.name,
      content: row.content as unknown as Outline['content'],
    }
  );
}
