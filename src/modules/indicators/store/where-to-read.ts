import type { Scope } from '../../../kernel/scope.ts';
import type { Period } from '../../../kernel/vi/periods.ts';
import { yearOf } from '../../../kernel/vi/dates.ts';
import { keepSpans, type Span } from '../../ledger/index.ts';
import type { Ask } from '../contract.ts';
import { yearsOf } from '../rules/time.ts';

/** An ask and what was read for it. */
export interface Read extends Ask {
  values: Map<string, unknown>;
}

/** One whose branch has so many records that their sums are kept: by their day, and by the year that they speak of. */
export interface KeptRead extends Read {
  dated: readonly string[];
  spokenOf: readonly string[];
}

/** From so many records in the years asked a branch's sums are kept: fewer are read from its units' summaries in some 10 ms. */
export const keptFrom = 10_000;

/** Which asks are read from kept sums, and which from the summaries of the units themselves. */
export async function whereToRead(
  scope: Scope,
  reads: readonly Read[],
  from: number,
): Promise<{ kept: KeptRead[]; others: Read[] }> {
  const spans = new Map(reads.flatMap((read) => spansOf(read)).map((span) => [keyOf(span), span]));
  const ids = await keepSpans(scope, [...spans.values()], from);
  const keptAt = new Map([...spans.keys()].map((key, nth) => [key, ids[nth]]));
  const kept: KeptRead[] = [];
  const others: Read[] = [];
  for (const read of reads) {
    const own = spansOf(read);
    const found = (spokenOf: boolean): string[] =>
      own.flatMap((span) => (span.spokenOf === spokenOf ? (keptAt.get(keyOf(span)) ?? []) : []));
    if (own.some((span) => keptAt.get(keyOf(span)) === undefined)) others.push(read);
    else kept.push({ ...read, dated: found(false), spokenOf: found(true) });
  }
  return { kept, others };
}

const keyOf = ({ path, spokenOf, from, to }: Span): string => [path, spokenOf, from, to].join(' ');

/** The period cut where years end, and the years that it rates. */
function spansOf({ path, period }: Ask): Span[] {
  const dated = yearsIn(period).map((year) => ({
    path,
    spokenOf: false,
    from: period.from > `${year}-01-01` ? period.from : `${year}-01-01`,
    to: period.to < `${year}-12-31` ? period.to : `${year}-12-31`,
  }));
  const rated = yearsOf(period).map((year) => ({ path, spokenOf: true, from: `${year}-01-01`, to: `${year}-12-31` }));
  return [...dated, ...rated];
}

const yearsIn = ({ from, to }: Period): number[] =>
  Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, nth) => yearOf(from) + nth);
