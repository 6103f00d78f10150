import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hasBrowser, phone, useHouse } from './browser.ts';
import { signInAs } from './steps.ts';

const said = (page: Page): Promise<string> => page.locator('main .unsent').innerText();

async function fillVisit(page: Page): Promise<void> {
  await signInAs(page, 'chair');
  await page.locator('.bottom .nav-quick').tap();
  await page.locator('.kind-button', { hasText: 'Thăm hỏi' }).tap();
  await page.waitForURL('**/ghi/visit');
  const form = page.locator('main form');
  await form
    .locator('.radio-chip', { has: page.locator('[name=recent]') })
    .first()
    .tap();
  await form.locator('.radio-chip', { hasText: 'Ốm đau' }).tap();
  await form.locator('[name=amount]').fill('650.000');
}

const save = (page: Page): Promise<void> => page.getByRole('button', { name: 'Ghi vào sổ' }).tap();

/** Made in the browser: to bring it there takes longer than all the rest. */
const choose = (page: Page, bytes: number): Promise<void> =>
  page.locator('[name=evidence]').evaluate((field: HTMLInputElement, size) => {
    const chosen = new DataTransfer();
    chosen.items.add(new File([new Uint8Array(size)], 'to.jpg', { type: 'image/jpeg' }));
    field.files = chosen.files;
    field.dispatchEvent(new Event('change'));
  }, bytes);

async function expectKept(page: Page): Promise<void> {
  expect(await page.locator('[name=amount]').inputValue()).toBe('650.000');
  expect(await page.locator('[name=causeCode]:checked').inputValue()).toBe('illness');
  expect(await page.locator('[name=recent]:checked').count()).toBe(1);
}

describe.skipIf(!hasBrowser)('What was typed on a phone stays', () => {
  const house = useHouse();

  test('when the session ended meanwhile, and is saved after signing in beside', async () => {
    const { page } = await house().open(phone);
    await fillVisit(page);
    const session = await page.context().cookies();
    await page.context().clearCookies();
    await save(page);
    await page.locator('main .unsent').waitFor();
    expect(await said(page)).toContain('phiên làm việc đã hết');
    await expectKept(page);
    const [beside] = await Promise.all([page.waitForEvent('popup'), page.locator('main .unsent a').tap()]);
    await beside.waitForURL('**/dang-nhap');
    await beside.close();
    await page.context().addCookies(session);
    await save(page);
    await page.getByText('Đã ghi.').waitFor();
    expect(await page.locator('.quick-just').innerText()).toContain('650.000 đồng');
  });

  test('when the network is gone', async () => {
    const { page, faults } = await house().open(phone);
    await fillVisit(page);
    await page.context().setOffline(true);
    await save(page);
    await page.locator('main .unsent').waitFor();
    expect(await said(page)).toContain('mất mạng');
    await expectKept(page);
    await page.context().setOffline(false);
    // The browser's own words on the network that was taken away.
    faults.length = 0;
    await save(page);
    await page.getByText('Đã ghi.').waitFor();
  });

  test('when a file is too large: it is refused before it is sent, and what came too large by another way as well', async () => {
    const { page, expectStatus } = await house().open(phone);
    expectStatus(422);
    await fillVisit(page);
    const evidence = page.locator('[name=evidence]');
    await choose(page, 12_000_000);
    expect(await page.locator('.field-error').innerText()).toContain('to.jpg nặng 12 MB, quá 10 MB');
    expect(await evidence.evaluate((field: HTMLInputElement) => field.files?.length)).toBe(0);
    await page.locator('file-pick').evaluate((pick: HTMLElement) => delete pick.dataset['most']);
    await choose(page, 34_000_000);
    await save(page);
    await page.locator('main .unsent').waitFor();
    expect(await said(page)).toContain('không quá 33 MB');
    await expectKept(page);
  });
});
