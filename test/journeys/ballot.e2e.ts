import { AxeBuilder } from '@axe-core/playwright';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page, Request } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { receiveBallot, opensslGroups } from '../../src/modules/election/index.ts';
import { readTrustees } from '../../src/modules/election/belenios/trustees.ts';
import { beleniosTool, layArchive, runTool } from '../ballots/belenios-tool.ts';
import { openPapers } from '../ballots/papers.ts';
import { hall, hasBrowser, pc, phone, photograph, useHouse, type House } from './browser.ts';
import { sidewaysScroll } from './steps.ts';

const kilobyte = 1024;
const most = { script: 40 * kilobyte, worker: 40 * kilobyte, gap: 500 };

const committee = {
  question: 'Bầu ban chấp hành công đoàn nhiệm kỳ 2026 - 2031',
  answers: ['Đặng Thị Thu', 'Hoàng Văn Bách', 'Lý Thị Mai', 'Nông Văn Sơn', 'Triệu Minh Đức'],
  blank: true,
  min: 1,
  max: 3,
};
const motion = {
  question: 'Thông qua phương hướng nhiệm kỳ',
  answers: ['Tán thành', 'Không tán thành', 'Không có ý kiến'],
  blank: false,
  min: 1,
  max: 1,
};
const papers = (voters = 2) => openPapers('Đại hội công đoàn cơ sở', [committee, motion], voters);

/** What the independent program says against an archive. */
function verifyByTool(archive: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'nk-ballots-'));
  try {
    return runTool(['election', 'verify', '--dir', layArchive(folder, 'browser', archive).dir]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const fileOf = (bytes: Uint8Array, name = 'bau-cu.bel') => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
});

/** The address of a page as it is typed in a hall without https. */
const inHall = ({ server }: House, path: string): string => server.address.replace('localhost', hall) + path;

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function savedBy(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, name)]);
  return readFileSync(await download.path(), 'utf8');
}

/** Keeps the longest time in which the page drew nothing. */
const watchFrames = (page: Page): Promise<void> =>
  page.evaluate(() => {
    let [last, longest] = [performance.now(), 0];
    const look = (now: number): void => {
      longest = Math.max(longest, now - last);
      last = now;
      document.documentElement.dataset['gap'] = String(longest);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });

async function openArchive(page: Page, archive: Uint8Array): Promise<void> {
  await page.locator('input[name=archive]').setInputFiles(fileOf(archive));
}

const sizeOf = async (request: Request): Promise<number> => (await request.sizes()).responseBodySize;
const isScript = (request: Request): boolean => request.resourceType() === 'script' || isWorker(request);
const isWorker = (request: Request): boolean => /\/worker-[^/]+\.js$/u.test(request.url());

describe.skipIf(!hasBrowser)('A ballot that anyone can verify', () => {
  const house = useHouse({ empty: true });

  test('is struck out, encrypted and saved on a phone in a hall without https, and nothing of it is sent', async () => {
    const { page } = await house().open(phone);
    const { credentials, bytes, archive, count } = papers();
    const credential = credentials[1] ?? '';
    const sent: Request[] = [];
    page.on('request', (request) => void sent.push(request));
    await page.goto(`${inHall(house(), '/bo-phieu')}#ma=${credential}`);
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await openArchive(page, bytes);
    expect(await page.getByLabel('Mã cử tri trên giấy của bạn').inputValue()).toBe(credential);
    expect(page.url()).not.toContain('#');
    await press(page, 'Tiếp tục');

    const counter = page.locator('.counter');
    await counter.getByText('Còn lại 5/3. Hãy gạch thêm 2 tên.').waitFor();
    expect(await page.getByRole('button', { name: 'Tiếp tục' }).isDisabled()).toBe(true);
    await page.locator('.name').nth(0).tap();
    await page.locator('.name').nth(2).tap();
    await page.locator('.name').nth(4).tap();
    await counter.getByText('Còn lại 2/3.').waitFor();
    await press(page, 'Hoàn tác');
    await counter.getByText('Còn lại 3/3.').waitFor();
    await photograph(page, 'ballot-names');
    await press(page, 'Tiếp tục');
    expect(await page.getByRole('button', { name: 'Tiếp tục' }).isDisabled()).toBe(true);
    await page.getByLabel('Không tán thành').check();
    await press(page, 'Tiếp tục');
    expect(await page.locator('.reviewed').first().innerText()).toContain('Bầu 3 người');
    await photograph(page, 'ballot-review');

    await watchFrames(page);
    await press(page, 'Mã hóa lá phiếu');
    const tracker = await page.locator('.tracker').innerText();
    expect(Number(await page.locator('html').getAttribute('data-gap'))).toBeLessThan(most.gap);
    const ballot = await savedBy(page, 'Tải lá phiếu');
    await page.getByText('Đã tải lá phiếu về máy').waitFor();
    await photograph(page, 'ballot-sealed');

    expect(receiveBallot(archive, ballot)).toMatchObject({ accepted: true, tracker });
    // Of the committee's six lines the blank one comes first.
    expect(count().result).toEqual([
      [0, 0, 1, 0, 1, 1],
      [0, 1, 0],
    ]);
    const words = [credential, credential.replaceAll('-', ''), tracker];
    for (const request of sent) {
      const whole = [request.method(), request.url(), request.postData(), JSON.stringify(await request.allHeaders())];
      expect(words.filter((word) => whole.join('\n').includes(word))).toEqual([]);
    }
    const paths = sent.map((request) => new URL(request.url())).filter(({ protocol }) => protocol !== 'blob:');
    expect(paths.filter(({ pathname }) => !/^\/(?:assets\/.+|bo-phieu)$/u.test(pathname))).toEqual([]);
  });

  test('may be left blank, and is refused for a reason when the archive or the credential is not right', async () => {
    const { page } = await house().open(pc);
    const { credentials, bytes, archive, count } = papers();
    await page.goto('/bo-phieu');
    await page.locator('input[name=archive]').setInputFiles(fileOf(Buffer.from('Không phải hồ sơ'), 'thu.txt'));
    await page.getByRole('alert').getByText('bị cắt giữa một mục').waitFor();
    await openArchive(page, bytes);
    const field = page.getByLabel('Mã cử tri trên giấy của bạn');
    await field.fill('abc-DEF');
    await press(page, 'Tiếp tục');
    await page.getByRole('alert').getByText('Mã cử tri gõ chưa đúng').waitFor();
    await field.fill(papers(1).credentials[0] ?? '');
    await press(page, 'Tiếp tục');
    await page.getByRole('alert').getByText('không có trong danh sách của cuộc bầu cử').waitFor();
    await photograph(page, 'ballot-refused');
    // As it is typed from paper: without dashes, with a space.
    await field.fill(` ${(credentials[0] ?? '').replaceAll('-', '')} `);
    await press(page, 'Tiếp tục');
    await page.getByLabel('Bỏ phiếu trắng ở câu này').check();
    await press(page, 'Tiếp tục');
    await page.getByLabel('Không có ý kiến').check();
    await press(page, 'Tiếp tục');
    await press(page, 'Mã hóa lá phiếu');
    const receipt = receiveBallot(archive, await savedBy(page, 'Tải lá phiếu'));
    if (!receipt.accepted) throw receipt.fault;
    const counted = count();
    expect(counted.result).toEqual([
      [1, 0, 0, 0, 0, 0],
      [0, 0, 1],
    ]);
    const whole = Buffer.concat([bytes, receipt.bytes, counted.bytes]);
    if (beleniosTool) expect(verifyByTool(whole)).toBe('');
    await page.goto('/bo-phieu');
    await openArchive(page, whole);
    await page.getByRole('alert').getByText('Hòm phiếu đã đóng').waitFor();
  });

  test('is found in the verdict of the strict verifier, which gets the archive from nobody but the visitor', async () => {
    const { page } = await house().open(phone);
    const { bytes, count } = papers();
    const whole = Buffer.concat([bytes, count().bytes]);
    const sent: Request[] = [];
    page.on('request', (request) => void sent.push(request));
    await page.goto(inHall(house(), '/kiem-phieu'));
    const check = async (archive: Uint8Array, earlier?: Uint8Array): Promise<string> => {
      await page.locator('input[name=archive]').setInputFiles(fileOf(archive, 'ho-so.bel'));
      if (earlier) await page.locator('input[name=earlier]').setInputFiles(fileOf(earlier, 'ban-cu.bel'));
      await press(page, 'Kiểm tra');
      await page.locator('.booth-progress').waitFor({ state: 'detached' });
      return page.locator('archive-check').innerText();
    };
    const good = await check(gzipSync(whole));
    expect(good).toContain('Hợp lệ: mọi kiểm tra đều đạt.');
    expect(good).toContain('Đã có kết quả');
    expect(good).toContain('Triệu Minh Đức');
    await photograph(page, 'verdict');
    expect(await check(whole, bytes)).toContain('nối dài đúng bản đã lưu');
    expect(await check(bytes, whole)).toContain('Không hợp lệ.');
    const altered = Buffer.from(bytes);
    altered.write('Đại hội công đoàn bộ phận', altered.indexOf('Đại hội công đoàn cơ sở'));
    expect(await check(altered, altered)).toContain('nội dung đã bị đổi');
    expect(await check(gzipSync(whole).subarray(0, 2000), gzipSync(whole))).toContain('Không hợp lệ.');
    await photograph(page, 'verdict-refused');
    const methods = sent.filter((request) => request.method() !== 'GET' || request.postData() !== null);
    expect(methods.map((request) => request.url())).toEqual([]);
  });

  test('is opened by trustees whose keys were made on their own devices', async () => {
    const { page } = await house().open(phone);
    await page.goto(inHall(house(), '/giu-khoa'));
    await press(page, 'Tạo cặp khóa');
    const secret = BigInt(JSON.parse(await savedBy(page, 'Tải khóa riêng')) as string);
    await page.getByText('Đã tải khóa riêng').waitFor();
    const published = JSON.parse(await savedBy(page, 'Tải khóa công khai')) as { public_key: string };
    const group = opensslGroups('BELENIOS-2048')!;
    // Reading it checks the proof.
    const { key } = readTrustees(JSON.stringify([['Single', published]]), group);
    expect(group.isSame(group.secretPower(group.generator, secret), key)).toBe(true);
    expect(await page.locator('.key-text').innerText()).toBe(published.public_key);
    await photograph(page, 'trustee-key');
  });

  test('brings its worker, 40 KB at most, only when it is needed', async () => {
    const { page } = await house().open(phone);
    const asked: Request[] = [];
    page.on('request', (request) => void asked.push(request));
    for (const path of ['/khai-bao', '/bo-phieu', '/kiem-phieu', '/giu-khoa']) {
      asked.length = 0;
      await page.goto(path, { waitUntil: 'networkidle' });
      const scripts = asked.filter(isScript);
      const sizes = await Promise.all(scripts.map(sizeOf));
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(most.script);
      expect(scripts.filter(isWorker)).toEqual([]);
    }
    asked.length = 0;
    await page.goto('/bo-phieu');
    await openArchive(page, papers(1).bytes);
    await page.getByText('Nhập mã cử tri').waitFor();
    const [worker, ...more] = asked.filter(isWorker);
    expect(more).toEqual([]);
    const address = worker?.url() ?? '';
    const body = gzipSync(Buffer.from(await (await fetch(address)).arrayBuffer()), { level: 6 }).length;
    console.info(`The worker: ${(body / kilobyte).toFixed(1)} KB`);
    expect(body).toBeGreaterThan(10 * kilobyte);
    expect(body).toBeLessThanOrEqual(most.worker);
  });

  test('keeps the rules of accessibility, in the light and in the dark, with forty long names', async () => {
    const { page } = await house().open(phone);
    const answers = Array.from(
      { length: 40 },
      (_, nth) => `Nguyễn Hoàng Thị Phương Thảo Nguyên ${nth + 1}, Phó Chủ tịch Công đoàn Trung tâm Văn hóa - Thể thao`,
    );
    const { credentials, bytes } = openPapers(
      'Đại hội đại biểu Công đoàn các cơ quan, đơn vị trực thuộc lần thứ XVIII, nhiệm kỳ 2026 - 2031',
      [{ ...committee, answers, max: 15 }],
      1,
    );
    const found: string[] = [];
    const look = async (name: string): Promise<void> => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
        found.push(...violations.map(({ id, nodes }) => `${name}: ${id} ${nodes[0]?.html.slice(0, 120) ?? ''}`));
        await photograph(page, `booth-${name}-${colorScheme}`);
      }
      if ((await sidewaysScroll(page)) > 0) found.push(`${name}: wider than the phone`);
    };
    for (const path of ['kiem-phieu', 'giu-khoa', 'bo-phieu']) {
      await page.goto(`/${path}`);
      await page.locator('.honest summary').click();
      await look(path);
    }
    await openArchive(page, bytes);
    await page.getByLabel('Mã cử tri trên giấy của bạn').fill(credentials[0] ?? '');
    await look('credential');
    await press(page, 'Tiếp tục');
    await press(page, 'Gạch tất cả');
    for (const nth of [3, 7, 11]) await page.locator('.name').nth(nth).tap();
    await look('names');
    await press(page, 'Tiếp tục');
    await look('review');
    await press(page, 'Mã hóa lá phiếu');
    await page.locator('.tracker').waitFor();
    await look('sealed');
    await savedBy(page, 'Tải lá phiếu');
    expect(found).toEqual([]);
  });
});
