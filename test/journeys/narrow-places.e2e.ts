import { describe, expect, test } from 'vitest';
import { hasBrowser, pc, phone, useHouse } from './browser.ts';
import { fillForm, press, sidewaysScroll, signInAs } from './steps.ts';

const fullName = 'Công Tằng Tôn Nữ Nguyễn Phước Hoàng Thị Quỳnh Trang Thùy Dương Ánh Nguyệt Bảo Khuyên';
const unit = '/cd/cdcs-trung-tam-vhtt';

describe.skipIf(!hasBrowser)('What is longer than its place', () => {
  const house = useHouse();

  test('a name of eighty letters breaks in the list and beside it, and no page grows wider than its window', async () => {
    const { page } = await house().open(pc);
    await signInAs(page, 'chair');
    await page.goto(`${unit}/doan-vien/them`);
    await fillForm(page, {
      fullName,
      sex: 'female',
      position: 'Phó Trưởng phòng phụ trách Phòng Nghiệp vụ Văn hóa - Nghệ thuật và Tuyên truyền cổ động lưu động',
      categoryCode: 'publicEmployee',
      fromOn: '01/11/2026',
      inReason: 'admission',
    });
    await press(page, 'Thêm đoàn viên');
    await page.getByText(`Đã thêm đoàn viên ${fullName}`).waitFor();
    const list = `${unit}/doan-vien?q=quynh+trang`;
    await page.goto(list);
    expect(await sidewaysScroll(page)).toBe(0);
    await page.locator('main a.row-link').first().click();
    await page.locator('.panel').waitFor();
    const [beside, table] = [
      await page.locator('.panel').boundingBox(),
      await page.locator('main table').boundingBox(),
    ];
    expect((table?.x ?? 0) + (table?.width ?? 0)).toBeLessThanOrEqual(beside?.x ?? 0);
    const small = await house().open(phone);
    await signInAs(small.page, 'chair');
    await small.page.goto(list);
    expect(await sidewaysScroll(small.page)).toBe(0);
  });

  test('on a phone the tab of the open page is in sight, also when it is the last', async () => {
    const { page } = await house().open(phone);
    await signInAs(page, 'chair');
    await page.goto(`${unit}/bao-hiem`);
    const tab = page.locator('.tabs-row [aria-current]');
    const right = (): Promise<number> => tab.evaluate((one) => one.getBoundingClientRect().right);
    await expect.poll(right).toBeLessThanOrEqual(360);
  });
});
