import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hasBrowser, pc, phone, photograph, useHouse } from './browser.ts';
import { signInAs, sidewaysScroll, type PersonaName } from './steps.ts';

/** What a Vietnamese screen never says. */
const foreign =
  /\b(?:Submit|Cancel|Error|Loading|Invalid|undefined|null|NaN|Save|Delete|Search|Back|Next|Home|true|false)\b|\[object Object\]/u;

/** A page's kind: its address without what names one thing, so that of a thousand members two are looked at. */
const kindOf = (path: string): string =>
  path
    .replace(/^\/cd\/[\w-]+/u, '/cd/…')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|(?<=\/(?:so-lieu|ghi)\/)[\w.]+|\?.*/gu, '…');
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
async function crawl(
  page: Page,
  mostOfKind: number,
  visit: (seen: Seen) => Promise<void> = async () => undefined,
): Promise<Seen[]> {
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

/** One line for each rule that a page breaks. In the dark only the colours differ; no page holds a frame of another site. */
async function axe(page: Page, kind: string): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await new AxeBuilder({ page }).setLegacyMode().analyze();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await new AxeBuilder({ page }).setLegacyMode().withRules(['color-contrast']).analyze();
  const found = [...light.violations, ...dark.violations];
  return found.map(({ id, nodes }) => `${kind}: ${id} (${nodes.length}) ${nodes[0]?.html.slice(0, 160) ?? ''}`);
}

/** Pictures of every page, when somebody asks for them. */
const show = async (page: Page, name: string): Promise<void> => {
  if (process.env['SCREENS']) await photograph(page, name);
};

const fileOf = (kind: string): string => kind.replaceAll(/[^\w-]+/gu, '_').replaceAll(/^_|_$/gu, '');

describe.skipIf(!hasBrowser)('Every page', () => {
  const house = useHouse();

  test.each<PersonaName>(['chair', 'member', 'upperOfficer'])(
    'that the links lead the %s to opens on a phone, fits its width and speaks Vietnamese',
    async (persona) => {
      const { page } = await house().open(phone);
      await signInAs(page, persona);
      const pages = await crawl(page, 2, ({ kind }) => show(page, `phone-${persona}-${fileOf(kind)}`));
      expect(pages.length).toBeGreaterThan(persona === 'member' ? 1 : 10);
      expect(pages.filter((seen) => seen.sideways > 0).map((seen) => `${seen.path}: ${seen.sideways} px`)).toEqual([]);
      expect(pages.filter((seen) => seen.foreign).map((seen) => `${seen.path}: ${seen.foreign}`)).toEqual([]);
    },
    600_000,
  );

  test('of the chair passes the rules of accessibility, in the light and in the dark', async () => {
    const { page } = await house().open(pc);
    await page.goto('/dang-nhap');
    const findings = await axe(page, '/dang-nhap');
    await signInAs(page, 'chair');
    const pages = await crawl(page, 1, async ({ kind }) => {
      findings.push(...(await axe(page, kind)));
      await show(page, `dark-${fileOf(kind)}`);
    });
    expect(pages.length).toBeGreaterThan(20);
    expect(findings).toEqual([]);
  }, 600_000);
});
