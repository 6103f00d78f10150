import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canOpenWord, readPdf, wordPart } from '../../../test/papers/reading.ts';
import { openSite, visitor, type Site, type Visitor } from '../../../test/site.ts';
import { useWorld } from '../../../test/world.ts';
import type { PersonName } from '../../../test/world/build.ts';
import { newId } from '../../kernel/ids.ts';
import { insertAccount } from '../people/index.ts';

const world = useWorld();
const password = 'con đường quê hương';
let site: Site;
let report = '';
const visitors = {} as Record<PersonName, Visitor>;

beforeAll(async () => {
  site = openSite(world().connection, { now: () => new Date('2024-06-30T03:00:00Z') });
  for (const [nth, name] of (['chair', 'committee', 'upperChair', 'strangerChair'] as const).entries()) {
    const accountId = newId();
    const personId = world().persons[name];
    await world().as('system', (scope) => insertAccount(scope, { accountId, personId, administrator: false }));
    await site.services.identity.createAccount({ accountId, name, username: `t.${name.toLowerCase()}`, password });
    visitors[name] = visitor(site.app, { ip: `10.6.0.${nth + 1}` });
    await visitors[name].post('/dang-nhap', { username: `t.${name.toLowerCase()}`, password });
  }
  const answer = await visitors.chair.post('/cd/home/bao-cao', { termId: world().terms.past });
  report = answer.headers.get('location') ?? '';
});
afterAll(() => site.close());

const templates = '/cd/home/mau-van-ban';
const plain = async (answer: Response): Promise<string> =>
  (await answer.text()).replaceAll(/<[^>]*>/gu, ' ').replaceAll(/\s+/gu, ' ');
const bytesOf = async (answer: Response): Promise<Buffer> => Buffer.from(await answer.arrayBuffer());
const bodyOf = async (name: PersonName = 'chair'): Promise<string> =>
  wordPart(await bytesOf(await visitors[name].get(`${report}.docx`)), 'word/document.xml');

/** The starter as an officer downloads it, with words of the letterhead changed in Word. */
async function letterhead(name: PersonName, unit: string, change: (xml: string) => string): Promise<Buffer> {
  const starter = await bytesOf(await visitors[name].get(`/cd/${unit}/mau-van-ban/goc.docx`));
  const zip = await JSZip.loadAsync(starter);
  zip.file('word/document.xml', change((await zip.file('word/document.xml')?.async('text')) ?? ''));
  return zip.generateAsync({ type: 'nodebuffer' });
}

const motto = (words: string) => (xml: string) => xml.replace('Độc lập - Tự do - Hạnh phúc', words);

async function putBack(name: PersonName, unit: string, bytes: Buffer, shared = false): Promise<Response> {
  const form = new FormData();
  form.append('file', new File([new Uint8Array(bytes)], 'mẫu của đơn vị.docx'));
  if (shared) form.append('shared', '1');
  return visitors[name].send(`/cd/${unit}/mau-van-ban`, form);
}

describe('A template that an officer downloads, changes and puts back', () => {
  it('is used for the unit’s reports as Word file, and every version can be taken up again', async () => {
    expect(await bodyOf()).toContain('Độc lập - Tự do - Hạnh phúc');
    expect((await putBack('chair', 'home', await letterhead('chair', 'home', motto('MẪU THỨ NHẤT')))).status).toBe(303);
    expect(await bodyOf()).toContain('MẪU THỨ NHẤT');
    await putBack('chair', 'home', await letterhead('chair', 'home', motto('MẪU THỨ HAI')));
    expect(await bodyOf()).toContain('MẪU THỨ HAI');
    const page = await (await visitors.chair.get(templates)).text();
    expect(page).toContain('Đang dùng mẫu của đơn vị, bản 2');
    const [, first = ''] = /mau-van-ban\/([0-9a-f-]{36})\/dung/u.exec(page) ?? [];
    await visitors.chair.post(`${templates}/${first}/dung`);
    expect(await bodyOf()).toContain('MẪU THỨ NHẤT');
    await visitors.chair.post(`${templates}/mac-dinh`);
    expect(await bodyOf()).toContain('Độc lập - Tự do - Hạnh phúc');
  });

  it('is refused with every mistake by its name and place, and what was in use stays', async () => {
    await putBack('chair', 'home', await letterhead('chair', 'home', motto('MẪU ĐÚNG')));
    const wrong = await letterhead('chair', 'home', (xml) =>
      xml.replace('{Tên loại}', '{Ten loai}').replace('{/Nơi nhận}', ''),
    );
    const answer = await putBack('chair', 'home', wrong);
    expect(answer.status).toBe(422);
    const words = await plain(answer);
    expect(words).toContain('Mẫu có 3 chỗ cần sửa, chưa đưa vào dùng.');
    expect(words).toContain('Không có thẻ {Ten loai}, ở phần thân, đoạn 8');
    expect(words).toContain('Có phải là {Tên loại}?');
    expect(words).toContain('Thẻ {#Nơi nhận} chưa đóng bằng {/Nơi nhận}');
    expect(await bodyOf()).toContain('MẪU ĐÚNG');
    await visitors.chair.post(`${templates}/mac-dinh`);
  });

  it('is inherited by the units below only where the unit above says so, and gives way to their own', async () => {
    await putBack('upperChair', 'upper', await letterhead('upperChair', 'upper', motto('MẪU CẤP TRÊN')));
    expect(await bodyOf()).not.toContain('MẪU CẤP TRÊN');
    const page = await (await visitors.upperChair.get('/cd/upper/mau-van-ban')).text();
    const [, id = ''] = /mau-van-ban\/([0-9a-f-]{36})\/dung-chung/u.exec(page) ?? [];
    await visitors.upperChair.post(`/cd/upper/mau-van-ban/${id}/dung-chung`);
    expect(await bodyOf()).toContain('MẪU CẤP TRÊN');
    expect(await plain(await visitors.chair.get(templates))).toContain(
      'Đang dùng mẫu chung của Công đoàn Viên chức tỉnh Thanh Sơn.',
    );
    await putBack('chair', 'home', await letterhead('chair', 'home', motto('MẪU RIÊNG')));
    expect(await bodyOf()).toContain('MẪU RIÊNG');
    await visitors.chair.post(`${templates}/mac-dinh`);
    await visitors.upperChair.post(`/cd/upper/mau-van-ban/${id}/thoi-dung-chung`);
    expect(await bodyOf()).not.toContain('MẪU CẤP TRÊN');
  });

  it('is changed by the head of the unit alone', async () => {
    expect((await visitors.committee.get(templates)).status).toBe(403);
    expect((await visitors.strangerChair.get(templates)).status).toBe(404);
    expect(await plain(await visitors.committee.get('/cd/home/bao-cao'))).not.toContain('Mẫu Word');
  });

  it.skipIf(!canOpenWord)(
    'is drawn as PDF in the officer’s layout, and frozen so',
    async () => {
      await putBack('chair', 'home', await letterhead('chair', 'home', motto('MẪU ĐỂ CHỐT')));
      const pdf = await readPdf(await bytesOf(await visitors.chair.get(`${report}.pdf`)));
      expect(pdf.pages.join(' ')).toContain('MẪU ĐỂ CHỐT');
      await visitors.chair.post(`${report}/nop`);
      await visitors.chair.post(`${templates}/mac-dinh`);
      const frozen = await bytesOf(await visitors.upperChair.get(`${report}.docx`));
      expect(wordPart(frozen, 'word/document.xml')).toContain('MẪU ĐỂ CHỐT');
    },
    120_000,
  );
});
