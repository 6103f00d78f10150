import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../../kernel/root.ts';
import { tidy } from '../../../kernel/vi/text.ts';
import { typesetter } from './pdf.ts';

export interface Card {
  name: string;
  /** The group or section; empty for who stands in none. */
  part: string;
  /** As the union gave it; empty where it has given none. */
  number: string;
  /** What the square says to who scans it. */
  code: string;
}

let template: Promise<string> | undefined;

/** Cards of members, ten on a sheet. No photograph: a card leaves the house, and that asks for a consent of its own (P-5). */
export async function cardsToPdf(o: { issuer: string; cards: readonly Card[] }): Promise<Buffer> {
  template ??= readFile(join(root, 'src/modules/documents/papers/cards.typ'), 'utf8');
  const [{ compiler }, mainFileContent, { default: encode }] = await Promise.all([
    typesetter(),
    template,
    import('qr'),
  ]);
  const cards = o.cards.map((card) => ({
    name: tidy(card.name),
    part: tidy(card.part),
    number: tidy(card.number),
    code: squareOf(encode(card.code, 'raw', { ecc: 'medium', border: 2 })),
  }));
  const sheet = { title: `Thẻ đoàn viên ${o.issuer}`, heading: 'Thẻ đoàn viên', issuer: o.issuer, cards };
  const drawn = compiler.compile({ mainFileContent, inputs: { sheet: JSON.stringify(sheet) } });
  if (drawn.result === null)
    throw new Error(
      `The template of cards does not compile: ${JSON.stringify(drawn.takeDiagnostics()?.shortDiagnostics)}`,
    );
  try {
    return compiler.pdf(drawn.result, { creationTimestamp: 0 });
  } finally {
    compiler.evictCache(0);
  }
}

/** The square as one path, each run of dark fields a bar: drawn field by field it takes four times as long. */
export function squareOf(fields: readonly (readonly boolean[])[]): string {
  const bars = fields.flatMap((row, y) =>
    row.flatMap((dark, x) => {
      if (!dark || row[x - 1]) return [];
      const end = row.indexOf(false, x);
      const length = (end < 0 ? row.length : end) - x;
      return `M${x} ${y}h${length}v1h-${length}z`;
    }),
  );
  const size = fields.length;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${bars.join('')}"/></svg>`;
}
