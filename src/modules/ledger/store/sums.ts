import { sql } from 'kysely';
import type { Scope } from '../../../kernel/scope.ts';
import type { EntryFilter } from '../rules/filter.ts';
import { matching, selectionOf } from './selection.ts';

/** What the records of one unit and year come to; together the parts are the whole selection. */
export interface EntrySum {
  unitId: string;
  year: number;
  entries: number;
  turns: number;
  amount: number;
  inKindValue: number;
}

/** A selection's records summed by unit and year of their day: for who reads figures and not records. */
export async function sumEntries(scope: Scope, filter: EntryFilter): Promise<EntrySum[]> {
  const rows = await matching(scope, await selectionOf(scope, filter))
    .select('entry.unitId')
    .select(sql<number>`extract(year from entry.on_date)::int`.as('year'))
    .select((eb) => [
      eb.fn.countAll<number>().as('entries'),
      eb.fn.sum<number>('entry.turns').as('turns'),
      eb.fn.sum<number>('entry.amount').as('amount'),
      eb.fn.sum<number>('entry.inKindValue').as('inKindValue'),
    ])
    .groupBy(['entry.unitId', sql`extract(year from entry.on_date)::int`])
    .execute();
  return rows.map((row) => ({
    ...row,
    turns: Number(row.turns),
    amount: Number(row.amount),
    inKindValue: Number(row.inKindValue),
  }));
}

/** The month ('2025-06-01') of each branch's newest record, from the summaries; a branch without records is missing. */
export async function listLastMonths(scope: Scope, paths: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ path: string; month: string | null }>`
    select branch.path, max(tally.month) as month from unnest(${sql.val([...paths])}::text[]) as branch(path)
    join ledger.tally tally on tally.tenant_id = any (${sql.val([...scope.tenantIds])}::uuid[]) and tally.path_on >= branch.path and tally.path_on < branch.path || '~'
    group by branch.path`.execute(scope.tx);
  return new Map(rows.flatMap((row): [string, string][] => (row.month ? [[row.path, row.month]] : [])));
}

/** What a branch did under one campaign, by kind of work; money collected for others stands in it too. */
export interface CampaignSum {
  campaignId: string;
  kindName: string;
  entries: number;
  turns: number;
  amount: number;
  inKindValue: number;
}

/** From the summaries: campaigns of the whole time, whatever the period in the frame and wherever the branch stood. */
export async function totalByCampaign(scope: Scope, path: string): Promise<CampaignSum[]> {
  const tenants = sql`${sql.val([...scope.tenantIds])}::uuid[]`;
  const { rows } = await sql<CampaignSum>`
    select tally.campaign_id, kind.name as kind_name, sum(tally.entries)::int as entries, sum(tally.turns)::int as turns,
      sum(tally.amount)::float8 as amount, sum(tally.in_kind_value)::float8 as in_kind_value
    from org.branches(${tenants}, ${path}) at
    join ledger.tally tally on tally.path_on >= at.path and tally.path_on < at.path || '~'
    join ledger.kind kind on kind.tenant_id = tally.tenant_id and kind.kind_code = tally.kind_code
    where tally.tenant_id = any (${tenants}) and tally.campaign_id is not null
    group by tally.campaign_id, kind.name, kind.position_order order by kind.position_order`.execute(scope.tx);
  return rows;
}
