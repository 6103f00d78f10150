import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawFrom, fileOf, glyphOf, readTables, widths } from './tabular.ts';

for (const weight of [400, 600] as const) {
  test(`the ten figures of weight ${weight} all have one width and stand in its middle`, () => {
    const tables = readTables(readFileSync(fileOf(weight)));
    const metrics = tables.get('hmtx')!;
    const [places, outlines] = [tables.get('loca')!, tables.get('glyf')!];
    for (const figure of '0123456789') {
      const glyph = glyphOf(tables, figure);
      const outline = outlines.subarray(2 * places.readUInt16BE(2 * glyph));
      const [left, right] = [outline.readInt16BE(2), outline.readInt16BE(6)];
      expect(metrics.readUInt16BE(4 * glyph), figure).toBe(widths[weight]);
      expect(Math.abs(left - (widths[weight] - right)), figure).toBeLessThanOrEqual(1);
    }
  });

  test(`the kept file of weight ${weight} is what the installed font gives`, () => {
    const [kept, drawn] = [readTables(readFileSync(fileOf(weight))), readTables(drawFrom(weight))];
    expect([...kept.keys()]).toEqual([...drawn.keys()]);
    for (const [name, table] of drawn) expect(kept.get(name)!.equals(table), name).toBe(true);
  });
}
