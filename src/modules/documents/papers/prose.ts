import { tidyLines } from '../../../kernel/vi/text.ts';
import type { Block } from '../contract.ts';

/** Prose as an officer types it: every line with words in it becomes a paragraph. */
export function paragraphsOf(prose: string): Block[] {
  const lines = tidyLines(prose)
    .split('\n')
    .filter((line) => line !== '');
  return lines.map((line) => ({ kind: 'paragraph', runs: line }));
}
