/**
 * Be Vietnam Pro has no tabular figures (no `tnum`; "1" is 385 units wide, "4" 710), so columns of money would not
 * line up. This draws the ten figures out of the installed font and sets each in the middle of one width.
 * Run after a new version of the font: `node test/fonts/tabular.ts` (the test beside it tells).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';

type Tables = Map<string, Buffer>;

/** Units of 1/1000 em: a little under the mean of the nine wide figures, so that text keeps its colour. */
export const widths = { 400: 640, 600: 656 } as const;
export type Weight = keyof typeof widths;

const source = (weight: Weight): string =>
  join(
    dirname(createRequire(import.meta.url).resolve('@fontsource/be-vietnam-pro/package.json')),
    `files/be-vietnam-pro-latin-${weight}-normal.woff`,
  );
export const fileOf = (weight: Weight): string =>
  join(import.meta.dirname, '../../src/kernel/ui/fonts', `figures-${weight}.woff`);

/** The tables of a WOFF file, unpacked. */
export function readTables(woff: Buffer): Tables {
  return new Map(
    Array.from({ length: woff.readUInt16BE(12) }, (_, nth) => {
      const at = 44 + 20 * nth;
      const from = woff.readUInt32BE(at + 4);
      const packed = woff.subarray(from, from + woff.readUInt32BE(at + 8));
      return [
        woff.toString('latin1', at, at + 4),
        packed.length < woff.readUInt32BE(at + 12) ? inflateSync(packed) : packed,
      ];
    }),
  );
}

/** The glyph of a character, by the font's own map (format 4). */
export function glyphOf(tables: Tables, character: string): number {
  const map = must(tables, 'cmap');
  const start = map.readUInt32BE(8);
  const spans = map.readUInt16BE(start + 6);
  const code = character.charCodeAt(0);
  for (let span = 0; span < spans; span += 2) {
    const first = map.readUInt16BE(start + 16 + spans + span);
    if (code < first || code > map.readUInt16BE(start + 14 + span)) continue;
    const offsetAt = start + 16 + 3 * spans + span;
    const offset = map.readUInt16BE(offsetAt);
    const glyph = offset ? map.readUInt16BE(offsetAt + offset + 2 * (code - first)) : code;
    return (glyph + map.readInt16BE(start + 16 + 2 * spans + span)) & 0xffff;
  }
  throw new Error(`The font has no ${character}`);
}

/** A font of the ten figures only, each `width` wide. */
export function drawFigures(woff: Buffer, width: number): Buffer {
  const tables = readTables(woff);
  const figures = new Set([...'0123456789'].map((figure) => glyphOf(tables, figure)));
  const places = must(tables, 'loca');
  const outlines = must(tables, 'glyf');
  const metrics = Buffer.from(must(tables, 'hmtx'));
  const drawn: Buffer[] = [];
  const kept = Buffer.alloc(places.length);
  let length = 0;
  for (let glyph = 0; glyph < places.length / 2 - 1; glyph++) {
    kept.writeUInt16BE(length / 2, 2 * glyph);
    if (!figures.has(glyph)) continue;
    const outline = centre(
      outlines.subarray(2 * places.readUInt16BE(2 * glyph), 2 * places.readUInt16BE(2 * glyph + 2)),
      width,
    );
    metrics.writeUInt16BE(width, 4 * glyph);
    metrics.writeInt16BE(outline.readInt16BE(2), 4 * glyph + 2);
    drawn.push(outline);
    length += outline.length;
  }
  kept.writeUInt16BE(length / 2, places.length - 2);
  const post = Buffer.from(must(tables, 'post').subarray(0, 32));
  post.writeUInt32BE(0x00030000, 0);
  const changed: Tables = new Map([
    ['glyf', Buffer.concat(drawn)],
    ['loca', kept],
    ['hmtx', metrics],
    ['post', post],
  ]);
  const names = ['OS/2', 'cmap', 'gasp', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name', 'post'];
  return pack(names.map((name) => [name, changed.get(name) ?? must(tables, name)]));
}

/**
 * Moves a simple outline so that it stands in the middle. Its points are steps from one another: only the first x
 * changes. That one is written in two bytes, and the flags one by one, as the step may outgrow its old form.
 */
function centre(outline: Buffer, width: number): Buffer {
  const contours = outline.readInt16BE(0);
  const [left, right] = [outline.readInt16BE(2), outline.readInt16BE(6)];
  const shift = Math.round((width - (right - left)) / 2) - left;
  const head = Buffer.from(outline.subarray(0, 12 + 2 * contours));
  head.writeInt16BE(left + shift, 2);
  head.writeInt16BE(right + shift, 6);
  const points = outline.readUInt16BE(8 + 2 * contours) + 1;
  const flags: number[] = [];
  let at = 12 + 2 * contours;
  while (flags.length < points) {
    const flag = outline.readUInt8(at++);
    const times = flag & 8 ? outline.readUInt8(at++) + 1 : 1;
    for (let time = 0; time < times; time++) flags.push(flag & ~8);
  }
  const first = flags[0] ?? 0;
  const [x, size] =
    first & 2 ? [outline.readUInt8(at) * (first & 16 ? 1 : -1), 1] : first & 16 ? [0, 0] : [outline.readInt16BE(at), 2];
  const moved = Buffer.alloc(2);
  moved.writeInt16BE(x + shift);
  flags[0] = first & ~(2 | 16);
  const whole = Buffer.concat([head, Buffer.from(flags), moved, outline.subarray(at + size)]);
  return whole.length % 2 ? Buffer.concat([whole, Buffer.alloc(1)]) : whole;
}

const even4 = (length: number): number => (length + 3) & ~3;

function checksum(table: Buffer): number {
  const whole = Buffer.concat([table, Buffer.alloc(even4(table.length) - table.length)]);
  let sum = 0;
  for (let at = 0; at < whole.length; at += 4) sum = (sum + whole.readUInt32BE(at)) >>> 0;
  return sum;
}

function pack(tables: [name: string, table: Buffer][]): Buffer {
  const head = Buffer.alloc(44 + 20 * tables.length);
  const bodies: Buffer[] = [];
  let at = head.length;
  tables.forEach(([name, table], nth) => {
    const small = deflateSync(table, { level: 9 });
    const body = small.length < table.length ? small : table;
    const entry = 44 + 20 * nth;
    head.write(name, entry, 'latin1');
    [at, body.length, table.length, checksum(table)].forEach((value, place) =>
      head.writeUInt32BE(value, entry + 4 + 4 * place),
    );
    bodies.push(body, Buffer.alloc(even4(body.length) - body.length));
    at += even4(body.length);
  });
  const plain = 12 + 16 * tables.length + tables.reduce((sum, [, table]) => sum + even4(table.length), 0);
  head.write('wOFF', 0, 'latin1');
  head.writeUInt32BE(0x00010000, 4);
  head.writeUInt32BE(at, 8);
  head.writeUInt16BE(tables.length, 12);
  head.writeUInt32BE(plain, 16);
  return Buffer.concat([head, ...bodies]);
}

function must(tables: Tables, name: string): Buffer {
  const table = tables.get(name);
  if (!table) throw new Error(`The font has no table ${name}`);
  return table;
}

export const drawFrom = (weight: Weight): Buffer => drawFigures(readFileSync(source(weight)), widths[weight]);

if (process.argv[1] === import.meta.filename)
  for (const weight of [400, 600] as const) writeFileSync(fileOf(weight), drawFrom(weight));
