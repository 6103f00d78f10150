import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hasBrowser, phone, useHouse } from '../test/journeys/browser.ts';
import { signInAs } from '../test/journeys/steps.ts';

// A measurement and no test: what else a machine does while it runs is in its figures. `npm run bench:phone`.
const most = { ms: 2500 };

/** What a phone in the country has: 400 kbps, 400 ms, and a processor six times slower than the one that runs this. */
const slowLine = { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 };
const slowdown = 6;

async function slowDown(context: BrowserContext, page: Page): Promise<CDPSession> {
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', slowLine);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return session;
}

/** Milliseconds until the largest part of what is seen stands there. */
async function paintedAfter(page: Page, path: string): Promise<number> {
  await page.goto(path, { waitUntil: 'load' });
  const painted = await page.evaluate(
    () =>
      new Promise<number>((tell) => {
        const observer = new PerformanceObserver((list) => tell(list.getEntries().at(-1)?.startTime ?? Infinity));
        observer.observe({ type: 'largest-contentful-paint', buffered: true });
        setTimeout(() => tell(Infinity), 5000);
      }),
  );
  return Math.round(painted);
}

/** Milliseconds from asking for the page until the field that has the focus holds what is typed without a pause. */
async function typingAfter(page: Page, path: string): Promise<number> {
  await page.addInitScript(() => {
    addEventListener('input', () => (document.documentElement.dataset['typed'] ??= String(performance.now())), true);
  });
  await page.goto(path, { waitUntil: 'commit' });
  const session = await page.context().newCDPSession(page);
  const until = Date.now() + 3 * most.ms;
  while (Date.now() < until) {
    await session.send('Input.insertText', { text: 'a' });
    await new Promise((done) => setTimeout(done, 100));
    const typed = await page.evaluate(() => document.documentElement.dataset['typed'] ?? '');
    if (typed) return Math.round(Number(typed));
  }
  return Infinity;
}

/** How much of a processor this machine has left for us: 1 when nobody else works. */
function shareLeft(): number {
  const [began, before] = [performance.now(), process.cpuUsage()];
  while (performance.now() - began < 300);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / (performance.now() - began);
}

const calmWithin = 120_000;

/** Measuring while others work measures the others. */
async function waitForCalm(): Promise<void> {
  const until = Date.now() + calmWithin;
  while (shareLeft() < 0.8 && Date.now() < until) await new Promise((done) => setTimeout(done, 2000));
}

/** The least of three: what else this machine does at the moment is not the page's doing. */
async function bestOf(measure: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let nth = 0; nth < 3 && !(Math.min(...times) <= most.ms); nth++) {
    await waitForCalm();
    times.push(await measure());
  }
  return Math.min(...times);
}

describe.skipIf(!hasBrowser)('Light enough for a slow phone', () => {
  const house = useHouse();

  const openSlow = async (kept?: (page: Page) => Promise<void>): Promise<Page> => {
    const { page } = await house().open(phone);
    await kept?.(page);
    await slowDown(page.context(), page);
    return page;
  };

  test('on a slow line and a slow phone the page is there and takes typing within 2.5 seconds', async () => {
    const signIn = '/dang-nhap?cach=mat-khau';
    const quick = '/cd/cdcs-trung-tam-vhtt/ghi/visit';
    // A signed-in phone has the files that every page shares.
    const kept = async (page: Page): Promise<void> => {
      await signInAs(page, 'chair');
      await page.goto(quick, { waitUntil: 'networkidle' });
    };
    // A slowed page burns a processor as long as it is open: each is closed before the next is measured.
    const measure = (read: (page: Page, path: string) => Promise<number>, path: string, before?: typeof kept) =>
      bestOf(async () => {
        const page = await openSlow(before);
        const ms = await read(page, path);
        await page.context().close();
        return ms;
      });
    const times = {
      'sign-in, painted': await measure(paintedAfter, signIn),
      'sign-in, typing': await measure(typingAfter, signIn),
      'start, painted': await measure(paintedAfter, '/cd/cdcs-trung-tam-vhtt', kept),
      'quick entry, painted': await measure(paintedAfter, quick, kept),
      'quick entry, typing': await measure(typingAfter, quick, kept),
    };
    console.table(times);
    expect(Object.entries(times).filter(([, ms]) => !(ms <= most.ms))).toEqual([]);
  }, 900_000);
});
