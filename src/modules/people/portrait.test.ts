import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signInAll } from '../../../test/access/matrix.ts';
import type { Role } from '../../../test/access/roles.ts';
import { openSite, type Site, type Visitor } from '../../../test/site.ts';
import { useWorld } from '../../../test/world.ts';
import { getUnit } from '../org/index.ts';
import { transferMember } from './actions/members.ts';

const world = useWorld();
let site: Site;
let visitors: Record<Role, Visitor>;

beforeAll(async () => {
  site = openSite(world().connection, { now: () => new Date('2024-03-15T03:00:00Z') });
  visitors = await signInAll(site, world());
});
afterAll(() => site.close());

const path = () => `/cd/home/doan-vien/${world().persons.member}`;
const pictureOf = async (who: Role, at = path()) =>
  /<img class="portrait" src="data:image\/webp;base64,([^"]+)"/.exec(await (await visitors[who].get(at)).text())?.[1];
const sees = async (who: Role, at?: string) => (await pictureOf(who, at)) !== undefined;
const kept = () =>
  readdirSync(join(site.services.settings.dataDir, 'files'), { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  ).length;

/** As a phone takes it: larger than needed, with words hidden in it. */
const photo = async (background = '#aa5544'): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(
    await sharp({ create: { width: 900, height: 1200, channels: 3, background } })
      .jpeg()
      .withExif({ IFD0: { ImageDescription: 'nha rieng' } })
      .toBuffer(),
  );
/** As iPhones write their pictures: the head of such a file, whatever follows. */
const heic = (): Uint8Array<ArrayBuffer> =>
  new Uint8Array([0, 0, 0, 24, ...Buffer.from('ftypheic\0\0\0\0heicmif1'), ...new Uint8Array(500)]);
/** Too much detail to be made small: as heavy as what a phone takes. */
const heavy = async (): Promise<Uint8Array<ArrayBuffer>> => {
  const raw = { width: 2000, height: 1500, channels: 3 } as const;
  return new Uint8Array(
    await sharp(randomBytes(raw.width * raw.height * 3), { raw })
      .jpeg({ quality: 95 })
      .toBuffer(),
  );
};
function formWith(bytes: Uint8Array<ArrayBuffer>, name = 'anh.jpg'): FormData {
  const form = new FormData();
  form.set('photo', new File([bytes], name));
  return form;
}
const consent = (deed: 'give' | 'withdraw') => visitors.member.post('/toi/dong-y', { purposeCode: 'photo', deed });

describe('The photograph of a member', () => {
  it('is put in by who keeps the record, without its traces and no larger than a page needs', async () => {
    expect((await visitors.chair.send(`${path()}/anh`, formWith(await photo()))).status).toBe(303);
    const drawn = await sharp(Buffer.from((await pictureOf('chair')) ?? '', 'base64')).metadata();
    expect([drawn.format, drawn.width, drawn.height, drawn.exif]).toEqual(['webp', 360, 480, undefined]);
    expect((await visitors.committee.send(`${path()}/anh`, formWith(await photo()))).status).toBe(403);
  });

  it('may be as heavy as phones make it', async () => {
    const bytes = await heavy();
    expect(bytes.byteLength).toBeGreaterThan(3_000_000);
    expect((await visitors.chair.send(`${path()}/anh`, formWith(bytes))).status).toBe(303);
  });

  it('is refused beside its field when it is none', async () => {
    const words = new Uint8Array(Buffer.from('không phải ảnh'));
    const refused = await visitors.chair.send(`${path()}/anh`, formWith(words, 'a.jpg'));
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Loại tệp này chưa nhận được');
    const whole = await photo();
    const inWords: [Uint8Array<ArrayBuffer>, string][] = [
      [new Uint8Array(), 'Tệp này không có nội dung'],
      [whole.slice(0, whole.length / 2), 'Ảnh này không đọc được'],
      [heic(), 'ảnh HEIC của iPhone'],
    ];
    for (const [bytes, reason] of inWords) {
      const answer = await visitors.chair.send(`${path()}/anh`, formWith(bytes));
      expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining(reason)]);
    }
    const none = await visitors.chair.send(`${path()}/anh`, new FormData());
    expect(await none.text()).toContain('Chưa chọn ảnh');
    expect(kept()).toBe(1);
  });

  it('is private until the member agrees, then seen by who sees the member, and hidden again when that is withdrawn', async () => {
    const others = async () => [await sees('committee'), await sees('leader', path().replace('home', 'one'))];
    expect([await sees('chair'), await sees('member', '/toi')]).toEqual([true, true]);
    expect(await others()).toEqual([false, false]);
    await consent('give');
    expect(await others()).toEqual([true, true]);
    await consent('withdraw');
    expect(await others()).toEqual([false, false]);
    expect(await sees('chair')).toBe(true);
    expect(await (await visitors.committee.get(path())).text()).toContain(
      '<span class="portrait" aria-hidden="true">NÁ',
    );
  });

  it('is hidden by the database itself from who only reads names there', async () => {
    const rows = (name: 'inspector' | 'chair' | 'siblingChair') =>
      world().as(name, (scope) => scope.tx.selectFrom('people.portrait').select('personId').execute());
    expect(await rows('inspector')).toEqual([]);
    expect(await rows('siblingChair')).toEqual([]);
    expect(await rows('chair')).toHaveLength(1);
  });

  it('is part of the copy of one’s own data', async () => {
    const copy = (await (await visitors.member.get('/toi/du-lieu.json')).json()) as Record<string, string>;
    expect(copy['Ảnh']).toBe(`data:image/webp;base64,${await pictureOf('chair')}`);
    expect(await (await visitors.member.get('/toi/du-lieu.html')).text()).toContain(copy['Ảnh']);
  });

  it('goes along to another union and is not seen in the old one', () =>
    world().trial('system', async (scope) => {
      const [from, to] = [await getUnit(scope, { code: 'one' }), await getUnit(scope, { code: 'sibling' })];
      await transferMember(scope, { from, to, personId: world().persons.member, on: '2024-03-01' });
      const rows = await scope.tx.selectFrom('people.portrait').select('unitId').execute();
      expect(rows).toEqual([{ unitId: to.unitId }]);
    }));

  it('replaced or taken away it is gone from storage too', async () => {
    await visitors.chair.send(`${path()}/anh`, formWith(await photo('#224466')));
    expect(kept()).toBe(1);
    expect((await visitors.committee.post(`${path()}/anh/bo`)).status).toBe(403);
    expect((await visitors.member.post('/toi/anh/bo')).status).toBe(303);
    expect([await sees('member', '/toi'), await sees('chair'), kept()]).toEqual([false, false, 0]);
    await visitors.chair.send(`${path()}/anh`, formWith(await photo()));
    expect((await visitors.chair.post(`${path()}/anh/bo`)).status).toBe(303);
    expect(kept()).toBe(0);
  });
});
