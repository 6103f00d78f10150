import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { makeElection } from '../test/ballots/elections.ts';
import { hasBrowser, phone, useHouse } from '../test/journeys/browser.ts';

// A measurement and no test: what else a machine does while it runs is in its figures. `npm run bench:phone`.
const most = { ms: 4000, gap: 200 };
const slowdown = 6;

const plan = { candidates: 15, max: 11, voters: 2, trustees: 2 };
const eleven = [Array.from({ length: 15 }, (_, nth) => Number(nth < 11))];

/** The address of the worker, as the page asks for it. */
async function findWorker(page: Page, archive: Buffer): Promise<string> {
  const [request] = await Promise.all([
    page.waitForRequest(/\/worker-[^/]+\.js$/u),
    page.locator('input[name=archive]').setInputFiles({ name: 'bau-cu.bel', mimeType: '', buffer: archive }),
  ]);
  return request.url();
}

/**
 * Chromium slows the page's own thread and no worker. So the worker's file is run on the page's thread: what it would post to
 * its page goes into a list instead, and the orders are handed to it as its page would.
 */
async function sealOnThread(page: Page, worker: string, archive: Buffer, credential: string): Promise<number> {
  await page.evaluate(() => {
    const answers: { nth: number; kind: string }[] = [];
    Object.assign(window, { answers, postMessage: (answer: { nth: number; kind: string }) => answers.push(answer) });
  });
  await page.addScriptTag({ url: worker });
  return page.evaluate(
    async ({ bytes, credential, choices }) => {
      const { answers } = window as unknown as { answers: { nth: number; kind: string; reason?: string }[] };
      const order = async (nth: number, asks: object): Promise<void> => {
        dispatchEvent(new MessageEvent('message', { data: { nth, ...asks } }));
        const isAnswered = () => answers.find((one) => one.nth === nth && one.kind !== 'progress');
        while (!isAnswered()) await new Promise((done) => setTimeout(done, 5));
        if (isAnswered()?.kind === 'refused') throw new Error(isAnswered()?.reason);
      };
      await order(1, { name: 'open', archive: new Blob([Uint8Array.from(bytes)]) });
      await order(2, { name: 'know', credential });
      const began = performance.now();
      await order(3, { name: 'seal', choices });
      return performance.now() - began;
    },
    { bytes: [...archive], credential, choices: eleven },
  );
}

/** Milliseconds until the page shows the tracker, and the longest time in which it drew nothing, when its own thread is slow. */
async function sealBeside(page: Page): Promise<{ ms: number; gap: number }> {
  await page.evaluate(() => {
    let [last, longest] = [performance.now(), 0];
    const look = (now: number): void => {
      longest = Math.max(longest, now - last);
      last = now;
      document.documentElement.dataset['gap'] = String(longest);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  const began = performance.now();
  await page.getByRole('button', { name: 'Mã hóa lá phiếu' }).click();
  await page.locator('.tracker').waitFor();
  const ms = performance.now() - began;
  return { ms, gap: Number(await page.locator('html').getAttribute('data-gap')) };
}

describe.skipIf(!hasBrowser)(
  'Making a ballot of 15 candidates, 0 to 11, on a phone six times slower than this machine',
  () => {
    const house = useHouse({ empty: true });

    test('takes at most 4 seconds and does not freeze the page', async () => {
      const { made, bytes } = makeElection({ ...plan, open: true });
      const archive = Buffer.from(bytes);
      const [voter] = made.voters;
      const credential = voter?.private_credential ?? '';
      const { page } = await house().open(phone);
      await page.goto('/bo-phieu');
      const worker = await findWorker(page, archive);
      await page.getByLabel('Mã cử tri trên giấy của bạn').fill(credential);
      const slow = async (rate: number): Promise<void> => {
        const session = await page.context().newCDPSession(page);
        await session.send('Emulation.setCPUThrottlingRate', { rate });
      };
      await page.getByRole('button', { name: 'Tiếp tục' }).click();
      for (const nth of [11, 12, 13, 14]) await page.locator('.name').nth(nth).tap();
      await page.getByRole('button', { name: 'Tiếp tục' }).click();
      await slow(slowdown);
      const beside = await sealBeside(page);
      await slow(1);
      const seal = async (rate: number): Promise<number> => {
        const times: number[] = [];
        for (let nth = 0; nth < 3; nth++) {
          await page.goto('/kiem-phieu');
          await slow(rate);
          times.push(await sealOnThread(page, worker, archive, credential));
          await slow(1);
        }
        return Math.min(...times);
      };
      const [slowed, unslowed] = [await seal(slowdown), await seal(1)];
      const figures = {
        'on a thread six times slower, ms': Math.round(slowed),
        'on the same thread at its own speed, ms': Math.round(unslowed),
        'in the worker at its own speed, beside a slow page, ms': Math.round(beside.ms),
        'longest pause of the slow page meanwhile, ms': Math.round(beside.gap),
      };
      console.table(figures);
      expect(slowed).toBeLessThanOrEqual(most.ms);
      expect(beside.gap).toBeLessThanOrEqual(most.gap);
    });
  },
);
