import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hasBrowser, photograph, useHouse } from './browser.ts';
import { fillForm, openKind, pickPerson, press, signInAs } from './steps.ts';

describe.skipIf(!hasBrowser)('Records by the form on a PC', () => {
  const house = useHouse();

  test('a donation stands in the notebook with its fund and money', async () => {
    const { page } = await house().open();
    await signInAs(page, 'chair');
    await openKind(page, 'Ủng hộ quỹ');
    await fillForm(page, { fundCode: 'for_the_poor', amount: '1250000', onDate: '02/11/2026' });
    await photograph(page, 'donation-form');
    await press(page, 'Ghi vào sổ');
    await page.locator('.flash', { hasText: 'Đã ghi' }).waitFor();
    expect(await lineOf(page, '1.250.000').innerText()).toContain('Ủng hộ Quỹ Vì người nghèo');
    await photograph(page, 'notebook');
  });

  test('a study of the whole group: fewer turns than persons is refused and keeps what was typed', async () => {
    const { page, expectStatus } = await house().open();
    expectStatus(422);
    await signInAs(page, 'chair');
    await openKind(page, 'Học tập nghị quyết');
    const subject = 'Nghị quyết Đại hội XVI của Đảng bộ tỉnh';
    await fillForm(page, { summary: subject, onDate: '03/11/2026', turns: '20' });
    const group = page.locator('[name=everyone]');
    await group.selectOption({ index: 1 });
    await press(page, 'Đưa vào danh sách');
    await page.getByText('52 người đã chọn').waitFor();
    expect(await page.locator('[name="persons[]"]:checked').count()).toBe(52);
    await press(page, 'Ghi vào sổ');
    await page.locator('[role=alert]').waitFor();
    await photograph(page, 'study-refused');
    for (const [name, kept] of Object.entries({ summary: subject, onDate: '03/11/2026', turns: '20' }))
      expect(await page.locator(`main [name=${name}]`).inputValue()).toBe(kept);
    expect(await page.locator('[name="persons[]"]:checked').count()).toBe(52);
    await fillForm(page, { turns: '52' });
    await press(page, 'Ghi vào sổ');
    await page.locator('.flash', { hasText: 'Đã ghi' }).waitFor();
    expect(await lineOf(page, subject).innerText()).toContain('52 lượt');
  });

  test('an introduction to the Party is recorded for a member found without marks', async () => {
    const { page } = await house().open();
    await signInAs(page, 'chair');
    await openKind(page, 'Giới thiệu, kết nạp Đảng');
    await pickPerson(page, 'nong thi vy', 'Nông Thị Vy');
    await page.locator('[name=stageCode]').first().waitFor();
    await fillForm(page, { onDate: '04/11/2026', stageCode: 'introduced' });
    await press(page, 'Ghi vào sổ');
    await page.locator('.flash', { hasText: 'Đã ghi' }).waitFor();
    expect(await page.locator('main').innerText()).toContain('Nông Thị Vy');
  });

  test('a visit is corrected with its history, another withdrawn with a reason and still seen, struck through', async () => {
    const { page } = await house().open();
    await signInAs(page, 'chair');
    const visit = async (onDate: string): Promise<string> => {
      await openKind(page, 'Thăm hỏi');
      await pickPerson(page, 'nong thi vy', 'Nông Thị Vy');
      await fillForm(page, { causeCode: 'misfortune', onDate, amount: '900000' });
      await press(page, 'Ghi vào sổ');
      await page.locator('.flash', { hasText: 'Đã ghi' }).waitFor();
      return page.url();
    };
    await visit('05/11/2026');
    await page.getByRole('link', { name: 'Sửa', exact: true }).click();
    await page.waitForURL('**/sua');
    await fillForm(page, { amount: '950000', reason: 'Gõ nhầm số tiền' });
    await press(page, 'Lưu bản sửa');
    await page.locator('.flash', { hasText: 'Đã lưu' }).waitFor();
    await page.locator('.record-history summary').click();
    const history = await page.locator('.record-history').innerText();
    for (const words of ['Gõ nhầm số tiền', '900.000', '950.000']) expect(history).toContain(words);
    await photograph(page, 'record-corrected');

    await visit('06/11/2026');
    await page.getByText('Hủy bản ghi…').click();
    await fillForm(page, { reason: 'Nhập trùng' });
    await press(page, 'Hủy bản ghi này');
    await page.locator('.flash-done', { hasText: 'Đã hủy' }).waitFor();
    expect(await page.locator('main').innerText()).toContain('Đã hủy: Nhập trùng');
    const struck = page.locator('.day', { hasText: '06' }).locator('.book-line.cancelled').first();
    await struck.waitFor();
    await photograph(page, 'record-withdrawn');
  });
});

const lineOf = (page: Page, words: string) => page.locator('.day li', { hasText: words }).first();
