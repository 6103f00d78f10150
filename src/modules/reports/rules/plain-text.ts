import type { Block, Cell, Paper, Runs } from '../../documents/index.ts';

/** A paper as one reads it aloud, a line a paragraph, and which of its blocks each stretch belongs to. */
export interface PlainPaper {
  text: string;
  /** The block at a place of the text; undefined in the title. */
  blockAt: (place: number) => number | undefined;
}

/** Tables and signatures of the program's own are left out: it counts them itself. What an officer typed is read row by row. */
export function plainText({ head, blocks }: Pick<Paper, 'head' | 'blocks'>): PlainPaper {
  const lines = [{ line: [head.title, head.abstract].filter(Boolean).join(' '), block: -1 }];
  for (const [block, one] of blocks.entries()) for (const line of linesOf(one)) lines.push({ line, block });
  const starts: number[] = [];
  let length = 0;
  for (const { line } of lines) {
    starts.push(length);
    length += line.length + 1;
  }
  return {
    text: lines.map(({ line }) => line).join('\n'),
    blockAt: (place) => {
      const block = lines[starts.findLastIndex((start) => start <= place)]?.block ?? -1;
      return block < 0 ? undefined : block;
    },
  };
}

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [[block.number, words(block.text)].filter(Boolean).join(' ')];
    case 'paragraph':
    case 'note':
      return [words(block.runs)];
    case 'list':
      return block.items.map((item, nth) => `${markOf(block.marker, nth)} ${words(item)}`);
    case 'table':
      return block.typed ? [...block.head, ...block.rows].map((row) => row.map(cellWords).join(' | ')) : [];
    default:
      return [];
  }
}

const markOf = (marker = '-', nth = 0): string =>
  marker === '1.' ? `${nth + 1}.` : marker === 'a)' ? `${'abcdđeghiklmn'[nth] ?? '-'})` : marker;

const cellWords = (cell: Cell): string => words(typeof cell === 'object' && 'runs' in cell ? cell.runs : cell);

const words = (runs: Runs): string =>
  typeof runs === 'string' ? runs : runs.map((run) => (typeof run === 'string' ? run : run.text)).join('');
