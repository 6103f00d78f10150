import type { Span } from '../finding.ts';
import { nthOf, quantitiesIn, type Reading } from './statements.ts';

const bar = /[|\t]/u;

/** What stands above a number at the head of its column, in a table typed with bars or tabs; '' where there is none. */
export function columnHeading(reading: Reading, at: Span): string {
  const { text, lines } = reading;
  const nth = nthOf(lines, at);
  const line = lines[nth];
  if (!line || !bar.test(text.slice(line.from, line.to))) return '';
  let top = nth;
  while (top > 0 && bar.test(text.slice(lines[top - 1]?.from, lines[top - 1]?.to))) top -= 1;
  const head = lines[top];
  if (!head || top === nth || quantitiesIn(reading, head).length > 0) return '';
  const column = text.slice(line.from, at.from).split(bar).length - 1;
  return text.slice(head.from, head.to).split(bar)[column]?.trim() ?? '';
}
