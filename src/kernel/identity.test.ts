import { getMigrations } from 'better-auth/db/migration';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, visitor, type Site } from '../../test/site.ts';
import { useWorld } from '../../test/world.ts';
import { libraryOptions } from './identity/library.ts';

const password = 'con đường quê hương';
const world = useWorld();
let site: Site;
let accountId = '';

beforeAll(async () => {
  site = openSite(world().connection);
  accountId = await site.services.identity.createAccount({ name: 'Vũ Thị Hạnh', username: 'hanhvt', password });
  await world().as('system', (scope) =>
    scope.tx
      .insertInto('people.account')
      .values({ tenantId: scope.tenantId, accountId, personId: world().persons.chair, administrator: false })
      .execute(),
  );
});
afterAll(() => site.close());

let machine = 1;
/** From another address each time, so that the tries of one test do not count in the next. */
const someone = () => visitor(site.app, { ip: `10.0.0.${(machine += 1)}` });
const signIn = (who: ReturnType<typeof someone>, fields: { username: string; password: string }) =>
  who.post('/dang-nhap', fields);

describe('Signing in', () => {
  test('opens the pages, in capitals or not', async () => {
    const chair = someone();
    const answer = await signIn(chair, { username: ' HanhVT ', password });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/']);
    expect((await chair.get('/')).headers.get('location')).toBe('/cd/home');
    const cookie = answer.headers.getSetCookie().find((set) => set.startsWith('nhiemky.session_token')) ?? '';
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).toMatch(/Max-Age=2592000/i);
  });

  test('a password typed with marks in two pieces is the same password', async () => {
    expect((await signIn(someone(), { username: 'hanhvt', password: password.normalize('NFD') })).status).toBe(303);
  });

  test('leads back to the page that was asked for, but never to another site', async () => {
    const asked = await someone().get('/don-vi?q=thu');
    expect(asked.headers.get('location')).toBe('/dang-nhap?ve=%2Fdon-vi%3Fq%3Dthu');
    const to = async (back: string) =>
      (await someone().post(`/dang-nhap?ve=${encodeURIComponent(back)}`, { username: 'hanhvt', password })).headers.get(
        'location',
      );
    expect(await to('/don-vi?q=thu')).toBe('/don-vi?q=thu');
    for (const foreign of [
      '//evil.example',
      'https://evil.example/',
      '/\\evil.example',
      'javascript:alert(1)',
      '/\t/evil.example',
    ])
      expect(await to(foreign)).toBe('/');
  });

  test('an unknown name and a wrong password get the same words, and what was typed stays', async () => {
    const wrong = await signIn(someone(), { username: 'hanhvt', password: 'không phải thế này' });
    const unknown = await signIn(someone(), { username: 'khongco', password: 'không phải thế này' });
    const odd = await signIn(someone(), { username: 'vũ thị hạnh', password: 'không phải thế này' });
    for (const answer of [wrong, unknown, odd]) {
      expect(answer.status).toBe(422);
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
    const said = async (answer: Response, typed: string) => (await answer.text()).replaceAll(typed, '…');
    const first = await said(wrong, 'hanhvt');
    expect(first).toContain('Tên đăng nhập hoặc mật khẩu chưa đúng.');
    expect(await said(unknown, 'khongco')).toBe(first);
    expect(await said(odd, 'vũ thị hạnh')).toBe(first);
  });

  test('the eleventh try in a minute from one address has to wait, also with the right password', async () => {
    const guesser = someone();
    for (let nth = 1; nth <= 10; nth++)
      expect((await signIn(guesser, { username: 'hanhvt', password: `đoán lần ${nth}` })).status).toBe(422);
    const late = await signIn(guesser, { username: 'hanhvt', password });
    expect(late.status).toBe(422);
    expect(await late.text()).toMatch(/Đã thử quá nhiều lần. Hãy chờ \d+ giây/);
    expect((await signIn(someone(), { username: 'hanhvt', password })).status).toBe(303);
  });

  test('a session ends by signing out, when it is thirty days old, and with a forged cookie', async () => {
    const chair = someone();
    await signIn(chair, { username: 'hanhvt', password });
    const cookie = chair.cookies.get('nhiemky.session_token') ?? '';
    expect((await chair.get('/don-vi')).status).toBe(200);
    await chair.post('/dang-xuat');
    chair.cookies.set('nhiemky.session_token', cookie);
    expect((await chair.get('/don-vi')).status).toBe(303);

    await signIn(chair, { username: 'hanhvt', password });
    await site.services.pool.query(`update auth.session set "expiresAt" = now() - interval '1 second'`);
    expect((await chair.get('/don-vi')).status).toBe(303);

    const { rows } = await site.services.pool.query('select token from auth.session limit 1');
    chair.cookies.set('nhiemky.session_token', `${(rows as { token: string }[])[0]?.token ?? 'x'}.Zm9yZ2Vk`);
    expect((await chair.get('/don-vi')).status).toBe(303);
  });

  test('a session in use is prolonged once a day, and lasts thirty days from then', async () => {
    const chair = someone();
    await signIn(chair, { username: 'hanhvt', password });
    const daysLeft = async () => {
      const { rows } = await site.services.pool.query<{ days: number }>(
        `select round(extract(epoch from max("expiresAt") - now()) / 86400)::int as days from auth.session`,
      );
      return rows[0]?.days;
    };
    const setDaysLeft = (days: number) =>
      site.services.pool.query(`update auth.session set "expiresAt" = now() + make_interval(days => $1)`, [days]);
    await setDaysLeft(20);
    expect((await chair.get('/don-vi')).status).toBe(200);
    expect(await daysLeft()).toBe(30);
  });

  test('a form sent from another site is refused', async () => {
    const answer = await site.app.request('http://localhost:8080/dang-nhap', {
      method: 'POST',
      body: new URLSearchParams({ username: 'hanhvt', password }).toString(),
      headers: { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(answer.status).toBe(403);
  });

  test('no address of the library is open', async () => {
    for (const path of ['/api/auth/sign-in/persona', '/api/auth/sign-up/email', '/api/auth/get-session']) {
      expect((await someone().post(path, { accountId })).status).toBe(401);
    }
  });
});

describe('Accounts', () => {
  test('a user name is given once, whatever its capitals', async () => {
    const { identity } = site.services;
    await expect(identity.createAccount({ name: 'Người khác', username: 'HANHVT', password })).rejects.toMatchObject({
      code: 'account.usernameTaken',
    });
    await expect(identity.createAccount({ name: 'Người khác', username: 'hạnh', password })).rejects.toMatchObject({
      code: 'account.username',
    });
    await expect(
      identity.createAccount({ name: 'Người khác', username: 'nguoikhac', password: '7 ky tu' }),
    ).rejects.toMatchObject({ code: 'account.password' });
  });

  test('passwords are kept as argon2id with 19 MiB, two passes', async () => {
    const { rows } = await site.services.pool.query('select password from auth.account');
    for (const row of rows as { password: string }[])
      expect(row.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  test('changing a password ends every other session; the old one opens no more', async () => {
    const personId = world().persons.committee;
    const id = await site.services.identity.createAccount({ name: 'Đỗ Văn Quyết', username: 'quyetdv', password });
    await world().as('system', (scope) =>
      scope.tx
        .insertInto('people.account')
        .values({ tenantId: scope.tenantId, accountId: id, personId, administrator: false })
        .execute(),
    );
    const [office, phone] = [someone(), someone()];
    for (const who of [office, phone]) await signIn(who, { username: 'quyetdv', password });
    const change = { current: password, password: 'mật khẩu mới tinh', again: 'mật khẩu mới tinh' };
    expect((await office.post('/mat-khau', { ...change, current: 'sai rồi đồng chí' })).status).toBe(422);
    expect((await office.post('/mat-khau', change)).status).toBe(303);
    expect((await office.get('/don-vi')).status).toBe(200);
    expect((await phone.get('/don-vi')).status).toBe(303);
    expect((await signIn(someone(), { username: 'quyetdv', password })).status).toBe(422);
    expect((await signIn(someone(), { username: 'quyetdv', password: change.password })).status).toBe(303);
  });

  test('the working role cannot look into the tables of the library', async () => {
    await expect(
      world().as('system', (scope) =>
        scope.tx
          .withSchema('auth')
          .selectFrom('user' as never)
          .selectAll()
          .execute(),
      ),
    ).rejects.toThrow(/permission denied/);
  });

  test('the tables are as the library wants them now', async () => {
    const { pool } = site.services;
    const { toBeCreated, toBeAdded } = await getMigrations(
      libraryOptions({ pool, baseUrl: 'http://localhost:8080', secret: 'x'.repeat(40) }),
    );
    expect([toBeCreated, toBeAdded]).toEqual([[], []]);
  });
});
