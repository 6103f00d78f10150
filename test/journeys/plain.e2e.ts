import { describe, expect, test } from 'vitest';
import { hasBrowser, pc, photograph, useHouse } from './browser.ts';
import { fillForm, openKind, press, signInAs } from './steps.ts';

describe.skipIf(!hasBrowser)('Without JavaScript', () => {
  const house = useHouse();

  test('one signs in, records a visit by the form and sees it in the notebook', async () => {
    const { page } = await house().open({ ...pc, javaScriptEnabled: false });
    await signInAs(page, 'chair');
    await openKind(page, 'Thăm hỏi');
    await page.locator('main [name="persons[]_text"]').fill('Nông Thị Vy');
    await fillForm(page, { causeCode: 'illness', onDate: '12/11/2026', amount: '650000' });
    await press(page, 'Ghi vào sổ');
    await page.getByText('Đã ghi').first().waitFor();
    const line = page.locator('.day li', { hasText: '650.000' });
    expect(await line.innerText()).toContain('Nông Thị Vy');
    await photograph(page, 'without-script');
  });
});
