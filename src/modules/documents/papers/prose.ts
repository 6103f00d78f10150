import { tidyRows } from '../../../kernel/vi/text.ts';
import type { Block } from '../contract.ts';
import { cellsOf, typedTable } from './typed-table.ts';

/** Prose as an officer types it: every line with words in it becomes a paragraph, lines of cells that follow each other a table. */
export function paragraphsOf(prose: string): Block[] {
  const blocks: Block[] = [];
  let rows: { line: string; cells: string[] }[] = [];
  const close = (): void => {
    if (rows.length > 1) blocks.push(typedTable(rows.map(({ cells }) => cells)));
    else for (const { line } of rows) blocks.push({ kind: 'paragraph', runs: line.replace(/\t+/gu, ' ').trim() });
    rows = [];
  };
  for (const line of tidyRows(prose).split('\n')) {
    const cells = cellsOf(line);
    if (cells) {
      if (cells.length > 0) rows.push({ line, cells });
      continue;
    }
    close();
    if (line !== '') blocks.push({ kind: 'paragraph', runs: line });
  }
  close();
  return blocks;
}
