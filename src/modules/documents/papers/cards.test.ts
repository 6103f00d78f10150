import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeQR } from 'qr/decode.js';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { canReadPdf, readPdf } from '../../../../test/papers/reading.ts';
import { tool } from '../../../../test/tools.ts';
import { cardsToPdf, type Card } from './cards.ts';

const cards: Card[] = Array.from({ length: 11 }, (_, nth) => ({
  name: nth === 0 ? 'Đặng Thị Phượng Uyên' : `Nguyễn Văn ${nth}`,
  part: 'Tổ công đoàn Văn phòng',
  number: nth === 0 ? 'DV 0042' : '',
  code: `01A201CF835B780B95B6982C7247C8${String(nth).padStart(2, '0')}`,
}));

const drawn = await cardsToPdf({ issuer: 'CĐCS Trung tâm Văn hóa', cards });
const pdftoppm = tool('pdftoppm');

describe('Cards of members', () => {
  it.skipIf(!canReadPdf)('say the name, the group and the number, ten on a sheet', async () => {
    const { pages } = await readPdf(drawn);
    expect(pages).toHaveLength(2);
    expect(pages[0]).toContain('Đặng Thị Phượng Uyên');
    expect(pages[0]?.split('Tổ công đoàn Văn phòng')).toHaveLength(11);
    expect(pages[0]?.split('Số thẻ: DV 0042')).toHaveLength(2);
    expect(pages[1]).toContain('Nguyễn Văn 10');
    expect(pages[1]).not.toContain('Số thẻ');
  });

  it.skipIf(!pdftoppm)('bear a square that a camera reads as their code', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nk-cards-'));
    writeFileSync(join(folder, 'cards.pdf'), drawn);
    execFileSync(pdftoppm!, [
      '-r',
      '150',
      '-f',
      '2',
      '-l',
      '2',
      '-png',
      join(folder, 'cards.pdf'),
      join(folder, 'sheet'),
    ]);
    const { data, info } = await sharp(readFileSync(join(folder, 'sheet-2.png')))
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(decodeQR({ width: info.width, height: info.height, data })).toBe(cards[10]?.code);
    rmSync(folder, { recursive: true });
  });
});
