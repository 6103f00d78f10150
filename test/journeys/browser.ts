import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { root } from '../../src/kernel/root.ts';
import { tool } from '../tools.ts';
import { removeServer, startServer, type Server } from './server.ts';

export const hasBrowser = tool('chromium') !== undefined;

export const pc: BrowserContextOptions = { viewport: { width: 1366, height: 768 } };
export const phone: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 2,
};

/** What a page must not do while somebody works: every one of these fails the journey. */
export interface Watched {
  page: Page;
  faults: string[];
  /** The next answers with this status are meant: a form that is shown again is 422. */
  expectStatus: (...statuses: number[]) => void;
}

export interface House {
  server: Server;
  open(options?: BrowserContextOptions): Promise<Watched>;
}

/** A name by which this machine is no secure place to a browser, as a server in a hall without https is none. */
export const hall = 'hoi-truong.test';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--host-resolver-rules=MAP ${hall} 127.0.0.1`,
];

/** In a file of journeys: the program on a copy of the sample (or on nothing yet), and a browser with all watchers on. */
export function useHouse(o: { empty?: boolean } = {}): () => House {
  let browser: Browser | undefined;
  let server: Server | undefined;
  let watched: Watched[] = [];
  beforeAll(async () => {
    server = await startServer(o.empty ? {} : { from: inject('sample') });
    browser = await chromium.launch({ executablePath: tool('chromium') ?? '', args: flags });
  });
  afterAll(async () => {
    await browser?.close();
    if (server) await removeServer(server);
  });
  afterEach(async () => {
    const faults = watched.flatMap((one) => one.faults);
    for (const { page } of watched) await page.context().close();
    watched = [];
    expect(faults).toEqual([]);
  });
  return () => {
    if (!browser || !server) throw new Error('The house is open in tests and hooks only.');
    const [house, { address }] = [browser, server];
    const open = async (options: BrowserContextOptions = pc): Promise<Watched> => {
      const context = await house.newContext({
        locale: 'vi-VN',
        timezoneId: 'Asia/Ho_Chi_Minh',
        baseURL: address,
        ...options,
      });
      context.setDefaultTimeout(15_000);
      const one = watch(await context.newPage());
      watched.push(one);
      return one;
    };
    return { server, open };
  };
}

function watch(page: Page): Watched {
  const faults: string[] = [];
  const meant = new Set<number>();
  const where = () => new URL(page.url()).pathname;
  page.on('pageerror', (error) => {
    // Whoever goes elsewhere before a page has come breaks off its coming; Turbo lets that pass as an error.
    if (error.name !== 'AbortError') faults.push(`${where()}: ${error.message}`);
  });
  page.on('console', (message) => {
    // The browser itself says what a status of 4xx was, which is judged below, and that plain HTTP has no opener policy.
    if (
      message.type() === 'error' &&
      !/^(?:Failed to load resource|The Cross-Origin-Opener-Policy)/u.test(message.text())
    )
      faults.push(`${where()}: ${message.text()}`);
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // Going elsewhere breaks off what is no longer wanted.
    if (reason !== 'net::ERR_ABORTED') faults.push(`${request.method()} ${request.url()}: ${reason}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !meant.has(response.status()))
      faults.push(`${response.request().method()} ${response.url()}: ${response.status()}`);
  });
  return { page, faults, expectStatus: (...statuses) => statuses.forEach((status) => meant.add(status)) };
}

const shots = join(root, 'test-output/screens');

/** A picture for people to look at, of all that the page holds. */
export async function photograph(page: Page, name: string): Promise<void> {
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
}
