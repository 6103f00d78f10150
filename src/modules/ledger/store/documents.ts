import { sql } from 'kysely';
import type { Scope } from '../../../kernel/scope.ts';
import { fold } from '../../../kernel/vi/text.ts';
import { ofHomes } from './campaigns.ts';

/** A paper that records rest on. */
export interface CitedDocument {
  documentId: string;
  unitId: string;
  number: string;
  issuedOn: string;
  issuer: string;
  subject: string;
  active: boolean;
  version: number;
}

const columns = ['documentId', 'unitId', 'number', 'issuedOn', 'issuer', 'subject', 'active', 'version'] as const;

const foldedSubject = (one: Pick<CitedDocument, 'number' | 'issuer' | 'subject'>): string =>
  fold(`${one.number} ${one.issuer} ${one.subject}`);

/** Papers of some independent units, the newest first; `words` each in number, issuer or subject. */
export async function listDocuments(
  scope: Scope,
  o: {
    homeIds: readonly string[];
    words?: string | undefined;
    after?: { issuedOn: string; documentId: string } | undefined;
    most: number;
  },
): Promise<CitedDocument[]> {
  let query = scope.tx
    .selectFrom('ledger.citedDocument')
    .select(columns)
    .where('tenantId', 'in', [...scope.tenantIds])
    .where(ofHomes(scope, o.homeIds))
    .orderBy('issuedOn', 'desc')
    .orderBy('documentId', 'desc')
    .limit(o.most);
  for (const word of fold(o.words ?? '')
    .split(' ')
    .filter(Boolean))
    query = query.where('subjectNorm', 'like', `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  const { after } = o;
  if (after)
    query = query.where((eb) =>
      eb(eb.refTuple('issuedOn', 'documentId'), '<', eb.tuple(after.issuedOn, after.documentId)),
    );
  return query.execute();
}

/** The named papers, as far as they are there. */
export async function listNamedDocuments(scope: Scope, documentIds: readonly string[]): Promise<CitedDocument[]> {
  if (documentIds.length === 0) return [];
  return scope.tx
    .selectFrom('ledger.citedDocument')
    .select(columns)
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('documentId', 'in', [...documentIds])
    .orderBy('issuedOn')
    .orderBy('documentId')
    .execute();
}

/** Which of the papers belong to the given independent units. */
export async function listCitable(
  scope: Scope,
  o: { homeIds: readonly string[]; documentIds: readonly string[] },
): Promise<string[]> {
  if (o.documentIds.length === 0) return [];
  const rows = await scope.tx
    .selectFrom('ledger.citedDocument')
    .select('documentId')
    .where('tenantId', 'in', [...scope.tenantIds])
    .where(ofHomes(scope, o.homeIds))
    .where('documentId', 'in', [...o.documentIds])
    .execute();
  return rows.map((row) => row.documentId);
}

/** The papers of the given independent units that bear these numbers. */
export async function listByNumber(
  scope: Scope,
  o: { homeIds: readonly string[]; numbers: readonly string[] },
): Promise<{ documentId: string; number: string }[]> {
  if (o.numbers.length === 0) return [];
  return scope.tx
    .selectFrom('ledger.citedDocument')
    .select(['documentId', 'number'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .where(ofHomes(scope, o.homeIds))
    .where('number', 'in', [...o.numbers])
    .execute();
}

export async function insertDocument(scope: Scope, document: Omit<CitedDocument, 'active' | 'version'>): Promise<void> {
  await scope.tx
    .insertInto('ledger.citedDocument')
    .values({
      tenantId: scope.tenantId,
      ...document,
      subjectNorm: foldedSubject(document),
      recordedBy: scope.name,
    })
    .execute();
}

/** @returns whether the paper still stood at `version`. */
export async function updateDocument(
  scope: Scope,
  { documentId, version, ...values }: Omit<CitedDocument, 'unitId'>,
): Promise<boolean> {
  const result = await scope.tx
    .updateTable('ledger.citedDocument')
    .set({ ...values, subjectNorm: foldedSubject(values), version: version + 1 })
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('documentId', '=', documentId)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** How many recorded records of a branch, wherever it stood, rest on each paper: the branch is the reader's own. */
export async function countCiting(
  scope: Scope,
  o: { path: string; documentIds: readonly string[] },
): Promise<Map<string, number>> {
  if (o.documentIds.length === 0) return new Map();
  const tenants = sql`${sql.val([...scope.tenantIds])}::uuid[]`;
  const { rows } = await sql<{ documentId: string; entries: number }>`
    select document_id, count(*) as entries from org.branches(${tenants}, ${o.path}) at
    join ledger.entry entry on entry.path_on >= at.path and entry.path_on < at.path || '~', unnest(entry.document_ids) document_id
    where entry.tenant_id = any (${tenants})
      and entry.state = 'recorded' and entry.document_ids && ${sql.val([...o.documentIds])}::uuid[]
    group by document_id`.execute(scope.tx);
  return new Map(rows.map((row) => [row.documentId, row.entries]));
}
