import { describe, expect, test } from 'vitest';
import { hasBrowser, photograph, useHouse } from './browser.ts';
import { pathOf, signInAs } from './steps.ts';

describe.skipIf(!hasBrowser)('A chair of the sample', () => {
  const house = useHouse();

  test('comes in by one click, looks at the unit, its terms and bodies, and finds a member without marks', async () => {
    const { page } = await house().open();
    await signInAs(page, 'chair');
    expect(pathOf(page)).toMatch(/^\/cd\/[\w-]+$/u);
    await page.getByText('Đây là dữ liệu mẫu').waitFor();
    await photograph(page, 'start');

    await page.locator('.side').getByRole('link', { name: 'Tổ chức, đoàn viên' }).click();
    await page.waitForURL('**/to-chuc*');
    await page.getByText('Ban Chấp hành').first().waitFor();
    await photograph(page, 'organisation');
    await page.locator('.where-term').click();
    await page.waitForURL('**/nhiem-ky*');
    await photograph(page, 'terms');
    expect(await page.locator('main').textContent()).toContain('2023');

    await page.locator('.topbar [type=search]').fill('nong thi vy');
    await page.locator('.topbar [type=search]').press('Enter');
    await page.waitForURL('**/tim?*');
    await photograph(page, 'search');
    await page.locator('main').getByRole('link', { name: 'Nông Thị Vy' }).first().click();
    await page.waitForURL('**/doan-vien/**');
    expect(await page.locator('main h1').textContent()).toContain('Nông Thị Vy');
    await photograph(page, 'member');
  });
});
