import { sql } from 'kysely';
import type { Scope } from '../../../kernel/scope.ts';

/** A movement, contest or programme that records point to. */
export interface Campaign {
  campaignId: string;
  unitId: string;
  name: string;
  kindCode: string;
  organiser: string;
  fromOn: string;
  toOn: string | null;
  note: string | null;
  active: boolean;
  version: number;
}

const columns = [
  'campaignId',
  'unitId',
  'name',
  'kindCode',
  'organiser',
  'fromOn',
  'toOn',
  'note',
  'active',
  'version',
] as const;

/** Things of the given independent units with their groups and sections, wherever these stood at any time. */
export const ofHomes = (scope: Scope, homeIds: readonly string[]) =>
  sql<boolean>`unit_id in (select place.unit_id from org.unit_place place where place.tenant_id = any (${sql.val([...scope.tenantIds])}::uuid[]) and place.home_id = any (${sql.val([...homeIds])}::uuid[]))`;

/** The newest first; a union has a few dozen in a term. */
export async function listCampaigns(scope: Scope, homeIds: readonly string[]): Promise<Campaign[]> {
  return scope.tx
    .selectFrom('ledger.campaign')
    .select(columns)
    .where('tenantId', 'in', [...scope.tenantIds])
    .where(ofHomes(scope, homeIds))
    .orderBy('fromOn', 'desc')
    .orderBy('campaignId', 'desc')
    .limit(500)
    .execute();
}

/** The named ones, wherever they were launched. */
export async function listNamedCampaigns(scope: Scope, campaignIds: readonly string[]): Promise<Campaign[]> {
  if (campaignIds.length === 0) return [];
  return scope.tx
    .selectFrom('ledger.campaign')
    .select(columns)
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('campaignId', 'in', [...campaignIds])
    .execute();
}

export async function findCampaign(scope: Scope, campaignId: string): Promise<Campaign | undefined> {
  return scope.tx
    .selectFrom('ledger.campaign')
    .select(columns)
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('campaignId', '=', campaignId)
    .executeTakeFirst();
}

export async function insertCampaign(scope: Scope, campaign: Omit<Campaign, 'active' | 'version'>): Promise<void> {
  await scope.tx
    .insertInto('ledger.campaign')
    .values({ tenantId: scope.tenantId, ...campaign, recordedBy: scope.name })
    .execute();
}

/** @returns whether the campaign still stood at `version`. */
export async function updateCampaign(
  scope: Scope,
  { campaignId, version, ...values }: Partial<Campaign> & Pick<Campaign, 'campaignId' | 'version'>,
): Promise<boolean> {
  const result = await scope.tx
    .updateTable('ledger.campaign')
    .set({ ...values, version: version + 1 })
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('campaignId', '=', campaignId)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
