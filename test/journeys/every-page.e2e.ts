import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hasBrowser, pc, phone, photograph, useHouse } from './browser.ts';
import { signInAs, sidewaysScroll, type PersonaName } from './steps.ts';

/** What a Vietnamese screen never says. */
const foreign =
  /\b(?:Submit|Cancel|Error|Loading|Invalid|undefined|null|NaN|Save|Delete|Search|Back|Next|Home|true|false)\b|\[object Object\]/u;

/** A page's kind: its address without what names one thing, so that of a thousand members three are looked at. */
const kindOf = (path: string): string =>
  path.replace(/^\/cd\/[\w-]+/u, '/cd/…').replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|\/(?<=so-lieu\/)[\w.]+|\?.*/gu, '…');
const mostOfKind = 3;
const mostPages = 90;

/** Where GET leads from a page; files are fetched, not looked at. */
async function linksOf(page: Page): Promise<string[]> {
  const hrefs = await page
    .locator('a[href^="/"]:not([download])')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return hrefs
    .map((href) => href.replace(/#.*/u, ''))
    .filter((href) => !/\.(?:csv|docx|pdf|json)\b|\/tep\//u.test(href));
}

interface Seen {
  path: string;
  kind: string;
  sideways: number;
  foreign: string | undefined;
}

/** Follows the links of the frame and of every page, as many of a kind as are worth a look. */
async function crawl(page: Page, visit: (seen: Seen) => Promise<void> = async () => undefined): Promise<Seen[]> {
  const waiting = [new URL(page.url()).pathname];
  const met = new Set(waiting);
  const ofKind = new Map<string, number>();
  const pages: Seen[] = [];
  for (let path = waiting.shift(); path !== undefined && pages.length < mostPages; path = waiting.shift()) {
    const kind = kindOf(path);
    const nth = (ofKind.get(kind) ?? 0) + 1;
    if (nth > mostOfKind) continue;
    ofKind.set(kind, nth);
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(200);
    const words = await page.locator('body').innerText();
    const seen = { path, kind, sideways: await sidewaysScroll(page), foreign: foreign.exec(words)?.[0] };
    pages.push(seen);
    if (nth === 1) await visit(seen);
    for (const href of await linksOf(page)) {
      if (met.has(href)) continue;
      met.add(href);
      waiting.push(href);
    }
  }
  return pages;
}

/** One line for each rule that a page breaks. */
async function axe(page: Page, kind: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map((one) => `${kind}: ${one.id} (${one.nodes.length}) ${one.nodes[0]?.html.slice(0, 160) ?? ''}`);
}

const fileOf = (kind: string): string => kind.replaceAll(/[^\w-]+/gu, '_').replaceAll(/^_|_$/gu, '') || 'start';

describe.skipIf(!hasBrowser)('Every page', () => {
  const house = useHouse();

  test.each<PersonaName>(['chair', 'member', 'upperOfficer'])(
    'that the links lead the %s to opens on a phone, fits its width and speaks Vietnamese',
    async (persona) => {
      const { page } = await house().open(phone);
      await signInAs(page, persona);
      const pages = await crawl(page, ({ kind }) => photograph(page, `phone-${persona}-${fileOf(kind)}`));
      expect(pages.length).toBeGreaterThan(persona === 'member' ? 1 : 10);
      expect(pages.filter((seen) => seen.sideways > 0).map((seen) => `${seen.path}: ${seen.sideways} px`)).toEqual([]);
      expect(pages.filter((seen) => seen.foreign).map((seen) => `${seen.path}: ${seen.foreign}`)).toEqual([]);
    },
    600_000,
  );

  test.each(['light', 'dark'] as const)(
    'of the chair passes the rules of accessibility, %s',
    async (colorScheme) => {
      const { page } = await house().open({ ...pc, colorScheme });
      await page.goto('/dang-nhap');
      const findings = await axe(page, '/dang-nhap');
      await signInAs(page, 'chair');
      await crawl(page, async ({ kind }) => {
        findings.push(...(await axe(page, kind)));
        await photograph(page, `${colorScheme}-${fileOf(kind)}`);
      });
      expect(findings).toEqual([]);
    },
    600_000,
  );
});
