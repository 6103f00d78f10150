import { describe, expect, test } from 'vitest';
import { hasBrowser, photograph, useHouse } from './browser.ts';
import { fillForm, pathOf, press } from './steps.ts';

const account = { username: 'hanhvt', password: 'con đường quê hương' };

describe.skipIf(!hasBrowser)('The first visit', () => {
  const house = useHouse({ empty: true });

  test('a union is declared, its chair signs out, is refused with a wrong password, and comes in again', async () => {
    const { page, expectStatus } = await house().open();
    await page.goto('/');
    expect(pathOf(page)).toBe('/khai-bao');
    await photograph(page, 'first-visit');
    await page.getByRole('link', { name: 'Khai báo đơn vị của tôi' }).click();
    await page.waitForURL('**/khai-bao/don-vi');
    await fillForm(page, {
      unitName: 'Công đoàn cơ sở Trung tâm Văn hóa tỉnh Thanh Sơn',
      shortName: 'CĐCS Trung tâm Văn hóa',
      upperName: 'Liên đoàn Lao động tỉnh Thanh Sơn',
      locality: 'Thanh Sơn',
      foundedOn: '01/01/2005',
      fundingKind: 'budget_100',
      termOrdinal: '4',
      termLabel: '2023-2028',
      termStartsOn: '06/01/2023',
      fullName: 'Vũ Thị Hạnh',
      sex: 'female',
      categoryCode: 'publicEmployee',
      ...account,
      again: account.password,
    });
    await photograph(page, 'declare-union');
    await press(page, 'Khai báo');
    await page.waitForURL('**/cd/**');
    expect(await page.locator('.flash').textContent()).toContain('Đã khai báo xong');

    await page.locator('.topbar summary').click();
    await page.locator('.topbar').getByRole('button', { name: 'Đăng xuất' }).click();
    await page.waitForURL('**/dang-nhap');
    expectStatus(422);
    await fillForm(page, { ...account, password: 'con đường khác' });
    await press(page, 'Đăng nhập');
    await page.getByText('Tên đăng nhập hoặc mật khẩu chưa đúng.').waitFor();
    expect(await page.locator('[name=username]').inputValue()).toBe(account.username);
    await fillForm(page, account);
    await press(page, 'Đăng nhập');
    await page.waitForURL('**/cd/**');
  });
});
