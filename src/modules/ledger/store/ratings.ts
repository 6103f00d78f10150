import type { Scope } from '../../../kernel/scope.ts';
import type { RatingRecord } from '../rules/ratings.ts';

/** The kept ratings of members of a branch for a year, oldest first. */
export async function listRatingRecords(scope: Scope, o: { path: string; year: number }): Promise<RatingRecord[]> {
  const rows = await scope.tx
    .selectFrom('ledger.entry as entry')
    .leftJoin('ledger.participant as part', (join) =>
      join.onRef('part.tenantId', '=', 'entry.tenantId').onRef('part.entryId', '=', 'entry.entryId'),
    )
    .select(['entry.entryId', 'entry.version', 'entry.gradeCode', 'part.personId', 'part.gradeCode as ownGrade'])
    .where('entry.tenantId', 'in', [...scope.tenantIds])
    .where('entry.pathOn', '>=', o.path)
    .where('entry.pathOn', '<', `${o.path}~`)
    .where('entry.kindCode', '=', 'member_rating')
    .where('entry.forYear', '=', o.year)
    .where('entry.state', '=', 'recorded')
    .orderBy('entry.entryId')
    .execute();
  return [...Map.groupBy(rows, (row) => row.entryId)].map(([entryId, of]) => ({
    entryId,
    version: of[0]?.version ?? 1,
    gradeCode: of[0]?.gradeCode ?? '',
    participants: of.flatMap((row) => (row.personId ? [{ personId: row.personId, gradeCode: row.ownGrade }] : [])),
  }));
}
