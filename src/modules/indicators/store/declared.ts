import { sql } from 'kysely';
import type { Scope } from '../../../kernel/scope.ts';
import type { Ask, Definition } from '../contract.ts';
import { takesTotals, type TotalOfPaper } from '../rules/declared.ts';

/** Totals of papers for the asked figures, branches and periods: one statement, which finds nothing for most. */
export async function listDeclaredFor(
  scope: Scope,
  definitions: readonly Definition[],
  asks: readonly Ask[],
): Promise<TotalOfPaper[]> {
  const codes = definitions.filter(({ rule }) => takesTotals(rule)).map((definition) => definition.code);
  if (codes.length === 0) return [];
  const { rows } = await sql<
    Omit<TotalOfPaper, 'period' | 'asks'> & { periodFrom: string; periodTo: string; asks: number[] }
  >`
    select total.declared_total_id, total.version, total.unit_id, total.path_on, total.indicator_code, total.amount, total.out_of, total.source,
      total.period_from, total.period_to, array_agg(ask.nth::int - 1) as asks
    from unnest(${sql.val(asks.map((ask) => ask.path))}::text[], ${sql.val(asks.map((ask) => ask.period.from))}::date[], ${sql.val(asks.map((ask) => ask.period.to))}::date[])
      with ordinality as ask (path, from_on, to_on, nth)
    cross join lateral ledger.declared(${sql.val([...scope.tenantIds])}::uuid[], ask.path, ask.from_on, ask.to_on) total
    where total.indicator_code = any (${sql.val(codes)}::text[])
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 order by total.period_from, total.declared_total_id`.execute(scope.tx);
  return rows.map(({ periodFrom, periodTo, ...row }) => ({
    ...row,
    amount: Number(row.amount),
    outOf: row.outOf === null ? null : Number(row.outOf),
    period: { from: periodFrom, to: periodTo },
  }));
}
