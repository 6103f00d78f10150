import type { Scope } from '../../../kernel/scope.ts';

export interface ParticipantRow {
  entryId: string;
  personId: string;
  fullName: string | null;
  beneficiaryKind: string;
  relation: string | null;
  turns: number;
  amount: number | null;
  gradeCode: string | null;
}

/** Who took part in some records, by given name; empty for who may not see names. */
export async function listParticipants(scope: Scope, entryIds: readonly string[]): Promise<ParticipantRow[]> {
  if (entryIds.length === 0) return [];
  return scope.tx
    .selectFrom('ledger.participant as part')
    .leftJoin('people.person as person', (join) =>
      join.onRef('person.tenantId', '=', 'part.tenantId').onRef('person.personId', '=', 'part.personId'),
    )
    .select([
      'part.entryId',
      'part.personId',
      'person.fullName',
      'part.beneficiaryKind',
      'part.relation',
      'part.turns',
      'part.amount',
      'part.gradeCode',
    ])
    .where('part.tenantId', 'in', [...scope.tenantIds])
    .where('part.entryId', 'in', [...entryIds])
    .orderBy('person.nameKey')
    .execute();
}

export async function findWords(
  scope: Scope,
  entryId: string,
): Promise<{ note: string | null; values: Record<string, unknown> } | undefined> {
  return (await scope.tx
    .selectFrom('ledger.entryPrivate')
    .select(['note', 'values'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('entryId', '=', entryId)
    .executeTakeFirst()) as { note: string | null; values: Record<string, unknown> } | undefined;
}

/** A state of a record. `columns` bears the table's own names (snake_case); `content` is there for who may see names. */
export interface VersionRow {
  version: number;
  deed: string;
  reason: string | null;
  byName: string;
  at: Date;
  columns: Record<string, unknown>;
  content: { note: string | null; values: Record<string, unknown>; participants: { person_id: string }[] } | null;
}

/** Newest first. */
export async function listVersions(scope: Scope, entryId: string): Promise<VersionRow[]> {
  return (await scope.tx
    .selectFrom('ledger.entryVersion as state')
    .leftJoin('ledger.entryVersionPrivate as words', (join) =>
      join
        .onRef('words.tenantId', '=', 'state.tenantId')
        .onRef('words.entryId', '=', 'state.entryId')
        .onRef('words.version', '=', 'state.version'),
    )
    .select([
      'state.version',
      'state.deed',
      'state.reason',
      'state.byName',
      'state.at',
      'state.columns',
      'words.content',
    ])
    .where('state.tenantId', 'in', [...scope.tenantIds])
    .where('state.entryId', '=', entryId)
    .orderBy('state.version', 'desc')
    .execute()) as unknown as VersionRow[];
}

export interface EvidenceRow {
  entryId: string;
  fileId: string;
  name: string;
  mediaType: string;
}

/** The evidence of a record, or where one file belongs: empty for who may not see it. */
export async function listEvidence(scope: Scope, of: { entryId: string } | { fileId: string }): Promise<EvidenceRow[]> {
  const query = scope.tx
    .selectFrom('ledger.evidence as evidence')
    .innerJoin('kernel.file as file', (join) =>
      join.onRef('file.tenantId', '=', 'evidence.tenantId').onRef('file.fileId', '=', 'evidence.fileId'),
    )
    .select(['evidence.entryId', 'file.fileId', 'file.name', 'file.mediaType'])
    .where('evidence.tenantId', 'in', [...scope.tenantIds])
    .orderBy('evidence.fileId');
  return (
    'entryId' in of ? query.where('evidence.entryId', '=', of.entryId) : query.where('evidence.fileId', '=', of.fileId)
  ).execute();
}

export async function insertEvidence(
  scope: Scope,
  rows: readonly { entryId: string; fileId: string; unitId: string; pathOn: string; sensitive: boolean }[],
): Promise<void> {
  if (rows.length)
    await scope.tx
      .insertInto('ledger.evidence')
      .values(rows.map((row) => ({ tenantId: scope.tenantId, ...row })))
      .execute();
}
