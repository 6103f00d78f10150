import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { canReadPdf, readPdf } from '../papers/reading.ts';
import { hasBrowser, pc, phone, photograph, useHouse } from './browser.ts';
import { fillForm, press, signInAs } from './steps.ts';

/** The frame's own words: none of them belongs on paper. */
const frameWords = ['Việc cần làm', 'Ghi hoạt động', 'Đăng xuất', 'Ctrl K', 'Đổi đơn vị', 'Thêm'];

const openReport = async (page: Page): Promise<void> => {
  await signInAs(page, 'chair');
  await page.locator('.side').getByRole('link', { name: 'Báo cáo' }).click();
  await page.waitForURL('**/bao-cao');
  await page.locator('main').getByRole('link', { name: 'Báo cáo tổng kết nhiệm kỳ 2017 - 2022' }).click();
  await page.locator('main').getByText('KẾT QUẢ THỰC HIỆN NHIỆM VỤ').waitFor();
};

/** The words of the page in one line. */
const wordsOf = async (page: Page): Promise<string> => (await page.locator('main').innerText()).replace(/\s+/gu, ' ');

/** Opens the records behind a figure of the page, corrects the money of the newest, and comes back. */
async function addToFirstRecord(page: Page, figure: string, more: number): Promise<void> {
  const back = page.url();
  await page.locator('main').getByRole('link', { name: figure, exact: true }).first().click();
  await page.waitForURL('**/so-lieu/**');
  await page.locator('main tbody .row-link').first().click();
  await page.getByRole('link', { name: 'Sửa', exact: true }).click();
  await page.waitForURL(/\/sua(\?|$)/u);
  const amount = Number((await page.locator('[name=amount]').inputValue()).replaceAll('.', ''));
  await fillForm(page, { amount: String(amount + more), reason: 'Đối chiếu lại chứng từ' });
  await press(page, 'Lưu bản sửa');
  await page.locator('.flash-done', { hasText: 'Đã lưu' }).waitFor();
  await page.goto(back);
}

async function fetchFile(page: Page, name: string): Promise<Buffer> {
  const coming = page.waitForEvent('download');
  await page.locator('main').getByRole('link', { name, exact: true }).click();
  return readFile(await (await coming).path());
}

const sentence = (covid: string): string =>
  `Thăm hỏi 134 lượt đoàn viên, người lao động với số tiền trên 73.000.000 đồng, trong đó riêng chi hỗ trợ đoàn viên mắc Covid-19 là ${covid} đồng.`;

describe.skipIf(!hasBrowser || !canReadPdf)('The report of a past term', () => {
  const house = useHouse();

  test('reads as the congress heard it; a figure opens records that add up to it', async () => {
    const { page } = await house().open();
    await openReport(page);
    const words = await wordsOf(page);
    expect(words).toContain(sentence('14.500.000'));
    expect(words).toContain(
      'quỹ do cấp trên phát động 77.800.000 đồng, trong đó ủng hộ Quỹ Mái ấm Công đoàn 6.210.000 đồng.',
    );
    await photograph(page, 'report');
    await page.locator('main').getByRole('link', { name: '14.500.000 đồng', exact: true }).click();
    await page.waitForURL('**/so-lieu/visits.covid.amount*');
    const sums = await page.locator('main tbody tr td:last-child').allInnerTexts();
    expect(sums.reduce((sum, text) => sum + Number(text.replaceAll('.', '')), 0)).toBe(14_500_000);
    await photograph(page, 'figure');
  });

  test('comes as a Word file and as a PDF with the same sentence', async () => {
    const { page } = await house().open();
    await openReport(page);
    const word = await fetchFile(page, 'Word');
    expect(word.subarray(0, 2).toString('latin1')).toBe('PK');
    expect(word.length).toBeGreaterThan(5000);
    const pdf = await fetchFile(page, 'PDF');
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect((await readPdf(pdf)).pages.join(' ')).toContain('trên 73.000.000 đồng');
  });

  test('printed from the browser it is paper without a frame, and so is the notebook', async () => {
    const { page } = await house().open();
    await openReport(page);
    const report = await readPdf(await page.pdf({ format: 'A4' }));
    expect(report.pages.join(' ')).toContain('trên 73.000.000 đồng');
    await page.locator('.side').getByRole('link', { name: 'Sổ hoạt động' }).click();
    await page.waitForURL('**/so-hoat-dong*');
    const notebook = await readPdf(await page.pdf({ format: 'A4' }));
    expect(notebook.pages.join(' ')).toContain('Thăm hỏi');
    for (const printed of [report, notebook])
      expect(frameWords.filter((words) => printed.lines.some((line) => line.trim() === words))).toEqual([]);
  });

  test('on a phone a table wider than it says that there is more; on paper and on a wide screen it has no need to', async () => {
    const { page } = await house().open(phone);
    await signInAs(page, 'chair');
    await page.goto('/cd/cdcs-trung-tam-vhtt/bao-cao');
    await page.locator('main').getByRole('link', { name: 'Báo cáo tổng kết nhiệm kỳ 2017 - 2022' }).click();
    const table = page.locator('main .paper-table').first();
    const look = () =>
      table.evaluate((one) => ({
        hint: getComputedStyle(one, '::before').content,
        wider: one.scrollWidth > one.clientWidth,
      }));
    await table.waitFor();
    expect(await look()).toEqual({ hint: '"Kéo ngang để xem hết bảng"', wider: true });
    await page.emulateMedia({ media: 'print' });
    expect((await look()).hint).toBe('none');
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize(pc.viewport ?? { width: 1366, height: 768 });
    expect(await look()).toEqual({ hint: 'none', wider: false });
  });

  test('a corrected record changes it until it is adopted; then it stands, and the difference is told beside it', async () => {
    const { page } = await house().open();
    await openReport(page);
    await addToFirstRecord(page, '14.500.000 đồng', 300_000);
    expect(await wordsOf(page)).toContain(sentence('14.800.000'));

    await page.locator('main .menu summary').first().click();
    await page.locator('main').getByRole('link', { name: 'Ghi nhận đã được đại hội thông qua' }).click();
    await page.waitForURL(/\/thong-qua(\?|$)/u);
    await photograph(page, 'adopt');
    await press(page, 'Ghi nhận đã thông qua');
    await page.locator('.flash-done').waitFor();
    await addToFirstRecord(page, '14.800.000 đồng', 200_000);
    const words = await wordsOf(page);
    expect(words).toContain(sentence('14.800.000'));
    expect(words).toContain('15.000.000');
    expect(words).toContain('Đã được đại hội thông qua');
    await photograph(page, 'report-adopted');
  });
});
