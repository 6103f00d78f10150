import { describe, expect, test } from 'vitest';
import { hasBrowser, photograph, useHouse } from './browser.ts';
import { signInAs } from './steps.ts';

const numberIn = (text: string): number => Number(text.replaceAll(/\D/gu, ''));

describe.skipIf(!hasBrowser)('Figures and targets', () => {
  const house = useHouse();

  test('every page of records behind a figure together makes the figure', async () => {
    const { page } = await house().open();
    await signInAs(page, 'chair');
    await page.locator('.side').getByRole('link', { name: 'Số liệu' }).click();
    await page.waitForURL('**/so-lieu');
    await photograph(page, 'figures');
    const row = page.locator('main tr', { hasText: 'Tiền thăm hỏi của công đoàn' });
    const figure = numberIn(await row.locator('td').last().innerText());
    await row.locator('a').last().click();
    await page.waitForURL('**/so-lieu/visits.amount*');
    expect(numberIn(await page.locator('.figure-large').innerText())).toBe(figure);
    const amounts = await page.locator('main tbody tr td:last-child').allInnerTexts();
    expect(amounts.length).toBeGreaterThan(5);
    expect(amounts.reduce((sum, text) => sum + numberIn(text), 0)).toBe(figure);
    expect(numberIn(await page.locator('main tfoot td').last().innerText())).toBe(figure);
  });

  test('the term’s targets stand in one table, each with its goal and how it goes, and open', async () => {
    const { page } = await house().open();
    await signInAs(page, 'chair');
    await page.locator('.side').getByRole('link', { name: 'Chỉ tiêu' }).click();
    await page.waitForURL('**/chi-tieu');
    await photograph(page, 'targets');
    const table = page.locator('main table').first();
    const words = await table.innerText();
    expect(words).toContain('Trên 90%');
    expect(words).toMatch(/Đúng tiến độ|Chậm tiến độ|Có khả năng không đạt|Chưa có số liệu/u);
    await table.locator('tbody a').first().click();
    await page.waitForURL('**/chi-tieu/**');
    await photograph(page, 'target');
  });
});
