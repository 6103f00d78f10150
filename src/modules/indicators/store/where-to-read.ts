import type { Scope } from '../../../kernel/scope.ts';
import type { Period } from '../../../kernel/vi/periods.ts';
import { yearOf } from '../../../kernel/vi/dates.ts';
import { keepSpans, spanKey, type Span } from '../../ledger/index.ts';
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

/**
 * Branches with so few records that they will not soon have many, and until when nobody looks again: looking costs every page of a
 * small union a trip and 2 ms. Only ever a saving: what is read from the units' summaries is as true.
 */
const light = new Map<string, number>();
const lightFor = 10 * 60_000;
const mostLight = 10_000;

/** Which asks are read from kept sums, and which from the summaries of the units themselves. */
export async function whereToRead(
  scope: Scope,
  reads: readonly Read[],
  from: number,
): Promise<{ kept: KeptRead[]; others: Read[] }> {
  const known = (path: string): boolean => from > 0 && (light.get(path) ?? 0) > performance.now();
  const spans = new Map(
    reads.filter(({ path }) => !known(path)).flatMap((read) => spansOf(read).map((span) => [spanKey(span), span])),
  );
  const found = spans.size > 0 ? await keepSpans(scope, [...spans.values()], from) : [];
  const keptAt = new Map([...spans.keys()].map((key, nth) => [key, found[nth]]));
  for (const [nth, { path }] of [...spans.values()].entries())
    if ((found[nth]?.records ?? 0) * 10 < from) noteLight(path);
  const kept: KeptRead[] = [];
  const others: Read[] = [];
  for (const read of reads) {
    const own = spansOf(read);
    const idsOf = (spokenOf: boolean): string[] =>
      own.flatMap((span) => (span.spokenOf === spokenOf ? (keptAt.get(spanKey(span))?.keptSpanId ?? []) : []));
    if (own.some((span) => keptAt.get(spanKey(span))?.keptSpanId === undefined)) others.push(read);
    else kept.push({ ...read, dated: idsOf(false), spokenOf: idsOf(true) });
  }
  return { kept, others };
}

function noteLight(path: string): void {
  if (light.size >= mostLight) light.clear();
  light.set(path, performance.now() + lightFor);
}

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
