import type { Quantity } from './reading/quantities.ts';

export type Kind = 'totalAndParts' | 'percentAndRatio' | 'countAndList' | 'termLabels' | 'sameFigure' | 'lastReport';

/** A stretch of the draft, in UTF-16 units as `slice` takes them. */
export interface Span {
  from: number;
  to: number;
}

/** Two statements that cannot both be true; which of them is wrong the officer decides. */
export interface Finding {
  kind: Kind;
  at: Span;
  /** The statement that it contradicts; left out where both lie in `at`. */
  other?: Span & { inLast?: boolean };
  words: string;
}

export const overlap = (one: Span, other: Span): boolean => one.from < other.to && other.from < one.to;
export const spanning = (...spans: readonly Span[]): Span => ({
  from: Math.min(...spans.map((span) => span.from)),
  to: Math.max(...spans.map((span) => span.to)),
});

/** "134 lượt", "1,2 tỷ đồng": a quantity as the officer wrote it, with its unit. */
export const quote = ({ written }: Pick<Quantity, 'written'>): string => written.replace(/\s+/gu, ' ').trim();
