import type { Page, Response } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hasBrowser, phone, useHouse } from './browser.ts';
import { signInAs } from './steps.ts';

const kilobyte = 1024;
const most = { script: 40 * kilobyte, text: 60 * kilobyte };

interface Weight {
  path: string;
  script: number;
  text: number;
}

/** Bytes on the way, compressed as they were sent; nothing comes from what the browser had kept. */
async function weigh(page: Page, path: string): Promise<Weight> {
  const answers: Response[] = [];
  const note = (answer: Response) => void answers.push(answer);
  page.on('response', note);
  await page.goto(path, { waitUntil: 'networkidle' });
  page.off('response', note);
  const sizes = await Promise.all(
    answers.map(async (answer) => [kindOf(answer), (await answer.request().sizes()).responseBodySize] as const),
  );
  const sum = (kind: string) => sizes.filter(([one]) => one === kind).reduce((all, [, size]) => all + size, 0);
  return { path, script: sum('script'), text: sum('text') };
}

function kindOf(answer: Response): string {
  const type = answer.headers()['content-type'] ?? '';
  return type.includes('javascript') ? 'script' : /html|css/u.test(type) ? 'text' : 'other';
}

describe.skipIf(!hasBrowser)('Light enough for a slow phone', () => {
  const house = useHouse();

  test('before the first touch no page takes more than 40 KB of scripts and 60 KB of text', async () => {
    const { page } = await house().open(phone);
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    const weights = [await weigh(page, '/dang-nhap')];
    await signInAs(page, 'chair');
    const start = new URL(page.url()).pathname;
    const links = await page
      .locator('.side a, .bottom a')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    const more = [
      '/ghi/visit',
      '/so-hoat-dong/ghi/visit',
      '/so-hoat-dong/ghi/resolution_study',
      '/doan-vien',
      '/bao-hiem',
      '/xep-loai',
      '/nhiem-ky',
    ];
    const paths = new Set([start, ...links, ...more.map((path) => `${start}${path}`)]);
    for (const path of paths) if (path !== '/') weights.push(await weigh(page, path));
    const report = await page
      .goto(`${start}/bao-cao`)
      .then(() => page.locator('main table a').first().getAttribute('href'));
    if (report) weights.push(await weigh(page, report));
    console.table(weights);
    expect(weights.filter(({ script }) => script > most.script)).toEqual([]);
    expect(weights.filter(({ text }) => text > most.text)).toEqual([]);
    expect(weights.every(({ script, text }) => script > kilobyte && text > kilobyte)).toBe(true);
  });
});
