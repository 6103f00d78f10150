import sharp from 'sharp';
import type { Request } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hasBrowser, phone, photograph, useHouse } from './browser.ts';
import { signInAs } from './steps.ts';

const mostTaps = 6;
const mostServerMs = 1000;

/** What the server took of a request, without the way. */
const serverMs = (request: Request): number => request.timing().responseStart - request.timing().requestStart;

/** The smallest photograph there can be. */
const onePoint = (): Promise<Buffer> =>
  sharp({ create: { width: 1, height: 1, channels: 3, background: '#fff' } })
    .jpeg()
    .toBuffer();

describe.skipIf(!hasBrowser)('On a phone', () => {
  const house = useHouse();

  test('a visit is in the book after six taps, its money proposed by the rate, and the next keeps day and cause', async () => {
    const { page } = await house().open(phone);
    await signInAs(page, 'chair');
    await page.locator('.bottom .nav-quick').tap();
    await page.waitForURL('**/ghi');
    await photograph(page, 'phone-kinds');

    let taps = 0;
    const tap = async (what: ReturnType<typeof page.locator>) => {
      taps += 1;
      await what.first().tap();
    };
    const form = page.locator('main form');
    await tap(page.locator('.kind-button', { hasText: 'Thăm hỏi' }));
    await page.waitForURL('**/ghi/visit');
    const person = form.locator('.radio-chip', { has: page.locator('[name=recent]') }).first();
    const name = (await person.locator('span span').innerText()).split('\n')[0] ?? '';
    await tap(person);
    await tap(form.locator('.radio-chip', { hasText: 'Ốm đau' }));
    const amount = form.locator('[name=amount]');
    await expect.poll(() => amount.inputValue()).toBe('700.000');
    const chooser = page.waitForEvent('filechooser');
    await tap(form.locator('[name=evidence]'));
    await (await chooser).setFiles({ name: 'anh.jpg', mimeType: 'image/jpeg', buffer: await onePoint() });
    await photograph(page, 'phone-quick-entry');
    const day = await form.locator('[name=onDate]').inputValue();
    const sent = page.waitForRequest((request) => request.method() === 'POST');
    await tap(form.getByRole('button', { name: 'Ghi vào sổ' }));
    await page.getByText('Đã ghi.').waitFor();
    expect(taps).toBeLessThanOrEqual(mostTaps);
    const post = await sent;
    const shown = post.redirectedTo();
    await shown?.response();
    expect(serverMs(post) + (shown ? serverMs(shown) : Number.NaN)).toBeLessThan(mostServerMs);
    const said = await page.locator('.quick-just').innerText();
    for (const words of [name, '700.000 đồng', day]) expect(said).toContain(words);
    await photograph(page, 'phone-recorded');

    await page.getByRole('link', { name: 'Ghi tiếp' }).tap();
    await page.waitForURL('**/ghi/visit?tiep=*');
    expect(await form.locator('[name=onDate]').inputValue()).toBe(day);
    expect(await form.locator('[name=causeCode]:checked').inputValue()).toBe('illness');
    expect(await form.locator('[name=recent]:checked').count()).toBe(0);

    await page.goBack();
    await page.getByRole('link', { name: 'Xem bản ghi' }).tap();
    await page.locator('a[href*="/tep/"]').first().waitFor();
    await photograph(page, 'phone-record');
  });
});
