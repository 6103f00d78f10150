import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { figures } from '../long/figures.ts';
import { reports } from '../long/reports.ts';
import { annotate, type Annotated } from './annotated.ts';

/** Other figures than those with which the reader is tested. */
const seeds = [101, 102, 103, 104, 105, 106];

/**
 * Drafts that do not contradict themselves and bear no tags: long reports and those written to provoke wrong marks. What differs in them
 * differs rightly; what agrees in them is not told, so that only the last say may learn from them.
 */
export const calmDrafts = (): Annotated[] => [
  ...Object.entries(reports).flatMap(([name, report]) =>
    seeds.map((seed) => annotate(name, untagged(report(figures(seed))))),
  ),
  ...readFileSync(join(import.meta.dirname, '../silent.txt'), 'utf8')
    .trim()
    .split('\n\n')
    .map((draft) => annotate('silent', untagged(draft.replace('\n--- kỳ trước\n', '\n---last---\n')))),
];

const untagged = (draft: string): string => `# ${draft.trim()}\n---relations---\n`;
