import type { Page } from 'playwright-core';

/** The persons of the sample by what stands on their buttons. */
export const personas = {
  chair: /Chủ tịch.*Công đoàn cơ sở Trung tâm/su,
  member: /Đoàn viên\s*Tổ/u,
  upperOfficer: /Chủ tịch.*Liên đoàn Lao động/su,
};
export type PersonaName = keyof typeof personas;

export async function signInAs(page: Page, persona: PersonaName): Promise<void> {
  await page.goto('/dang-nhap');
  await page.locator('button.persona').filter({ hasText: personas[persona] }).first().click();
  await page.waitForURL((url) => url.pathname !== '/dang-nhap' && url.pathname !== '/dang-nhap/mau');
}

/** By how many pixels the page is wider than its window. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Fills a form by the names of its fields, whatever each of them is: a text, a list, a row of choices. */
export async function fillForm(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) {
    const field = page.locator(`main [name="${name}"]`);
    const kind = await field.first().evaluate((one) => (one instanceof HTMLInputElement ? one.type : one.localName));
    if (kind === 'radio' || kind === 'checkbox')
      await page.locator(`main label:has([name="${name}"][value="${value}"])`).click();
    else if (kind === 'select') await field.selectOption(value);
    else await field.fill(value);
  }
}

export const pathOf = (page: Page): string => new URL(page.url()).pathname;

export const press = (page: Page, name: string): Promise<void> =>
  page.locator('main').getByRole('button', { name }).click();

/** The form of a kind of record, by the way through the notebook. */
export async function openKind(page: Page, name: string): Promise<void> {
  await page.locator('.side').getByRole('link', { name: 'Sổ hoạt động' }).click();
  await page.waitForURL('**/so-hoat-dong*');
  await page.locator('main').getByRole('link', { name: 'Ghi vào sổ' }).click();
  await page.waitForURL('**/so-hoat-dong/ghi*');
  await page.locator('main').getByRole('link', { name }).click();
  await page.waitForURL('**/so-hoat-dong/ghi/*');
}

/** Types into the picker and takes the person who is offered. */
export async function pickPerson(page: Page, typed: string, name: string): Promise<void> {
  const found = page.waitForResponse((answer) => new URL(answer.url()).searchParams.get('q') === typed);
  await page
    .locator('main person-picker[data-name="persons[]"] input[role=combobox]')
    .pressSequentially(typed, { delay: 20 });
  await (await found).finished();
  await page.locator('main [role=option]', { hasText: name }).first().click();
  await page.locator('main .picked-one', { hasText: name }).waitFor();
}
