import { describe, expect, test } from 'vitest';
import { useEmptySite, visitor } from '../../../test/site.ts';
import { newId } from '../../kernel/ids.ts';
import { inScope, systemActor } from '../../kernel/scope.ts';
import { insertTenant } from '../org/index.ts';

const declared = {
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
  username: 'hanhvt',
  password: 'con đường quê hương',
  again: 'con đường quê hương',
};

describe('The first visit on this machine', () => {
  const site = useEmptySite();

  test('every way leads to it, and no code is asked', async () => {
    const who = visitor(site().app);
    for (const path of ['/', '/dang-nhap']) expect((await who.get(path)).headers.get('location')).toBe('/khai-bao');
    expect(await (await who.get('/khai-bao')).text()).toContain('Dùng thử với dữ liệu mẫu');
    expect(site().said).toEqual([]);
  });

  test('what is wrong is said beside its field, nothing typed is lost and nothing is kept', async () => {
    const who = visitor(site().app);
    const again = await who.post('/khai-bao/don-vi', { ...declared, again: 'khác hẳn' });
    expect(again.status).toBe(422);
    const page = await again.text();
    expect(page).toContain('Hai lần nhập mật khẩu chưa giống nhau.');
    expect(page).toContain('value="Công đoàn cơ sở Trung tâm Văn hóa tỉnh Thanh Sơn"');
    expect(page).not.toContain('con đường quê hương');
    expect((await who.post('/khai-bao/don-vi', { ...declared, termLabel: 'khóa này' })).status).toBe(422);
    expect((await who.post('/khai-bao/don-vi', { ...declared, termStartsOn: '01/01/2004' })).status).toBe(422);
    expect((await who.post('/khai-bao/don-vi', { ...declared, username: 'hạnh' })).status).toBe(422);
    expect((await who.get('/')).headers.get('location')).toBe('/khai-bao');
  });

  test('two at once: one union stands, and the other is told that there is nothing to set up', async () => {
    const [one, other] = [visitor(site().app), visitor(site().app)];
    const answers = await Promise.all([
      one.post('/khai-bao/don-vi', declared),
      other.post('/khai-bao/don-vi', { ...declared, username: 'nguoikhac' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 404]);
    const winner = answers[0]?.status === 303 ? one : other;
    expect((await winner.get('/')).headers.get('location')).toBe('/cd/cdcs-trung-tam-van-hoa-tinh-thanh-son');
  });

  test('what was declared stands: the union above, the term, the committee and its chair', async () => {
    const { db, pool } = site().services;
    const { rows } = await pool.query<{ tenant_id: string }>('select tenant_id from kernel.tenant');
    expect(rows).toHaveLength(1);
    await inScope(db, systemActor([rows[0]?.tenant_id ?? '']), async ({ tx }) => {
      expect(
        await tx.selectFrom('org.unit').select(['name', 'kindCode']).orderBy('kindCode', 'desc').execute(),
      ).toEqual([
        { name: declared.upperName, kindCode: 'provincial_federation' },
        { name: declared.unitName, kindCode: 'grassroots_union' },
      ]);
      expect(
        await tx
          .selectFrom('org.term')
          .select(['ordinal', 'label', 'nominalFrom', 'nominalTo', 'startsOn', 'endsOn'])
          .execute(),
      ).toEqual([
        { ordinal: 4, label: '2023-2028', nominalFrom: 2023, nominalTo: 2028, startsOn: '2023-01-06', endsOn: null },
      ]);
      expect(
        await tx
          .selectFrom('people.post')
          .innerJoin('org.body', 'org.body.bodyId', 'people.post.bodyId')
          .select(['title', 'holderName', 'name'])
          .execute(),
      ).toEqual([{ title: 'Chủ tịch', holderName: 'Vũ Thị Hạnh', name: 'Ban Chấp hành' }]);
      expect(await tx.selectFrom('people.account').select('administrator').execute()).toEqual([
        { administrator: true },
      ]);
      expect(
        await tx.selectFrom('ledger.kind').select('kindCode').where('kindCode', '=', 'visit').execute(),
      ).toHaveLength(1);
    });
    const users = await pool.query('select username from auth."user"');
    expect(users.rowCount).toBe(1);
  });

  test('afterwards its addresses are gone for ever', async () => {
    const who = visitor(site().app);
    for (const path of ['/khai-bao', '/khai-bao/don-vi', '/khai-bao/mau', '/khai-bao/ma']) {
      expect((await who.get(path)).status).toBe(404);
      expect((await who.post(path, declared)).status).toBe(404);
    }
  });

  test('a real database has no sign-in by one click', async () => {
    const who = visitor(site().app);
    const { db, pool } = site().services;
    const { rows } = await pool.query<{ id: string }>('select id from auth."user"');
    expect(
      await inScope(db, systemActor([]), ({ tx }) => tx.selectFrom('kernel.tenant').select('sampleSeed').execute()),
    ).toEqual([{ sampleSeed: null }]);
    expect(await (await who.get('/dang-nhap')).text()).not.toContain('/dang-nhap/mau');
    expect((await who.post('/dang-nhap/mau', { persona: rows[0]?.id ?? '' })).status).toBe(404);
    expect(who.cookies.size).toBe(0);
  });
});

describe('The first visit from another machine', () => {
  const site = useEmptySite({ env: { HOST: '0.0.0.0', BASE_URL: 'http://may-chu:8080' } });
  const guest = () => visitor(site().app, { origin: 'http://may-chu:8080', ip: '192.168.1.20' });
  const codeSaid = () => /[A-Z0-9]{6}/.exec(site().said.at(-1) ?? '')?.[0] ?? '';
  const wrong = (code: string) => (code.startsWith('A') ? 'B' : 'A') + code.slice(1);

  test('shows nothing and takes nothing without the code on the terminal', async () => {
    const who = guest();
    expect(await (await who.get('/khai-bao')).text()).not.toContain('Dùng thử với dữ liệu mẫu');
    expect(codeSaid()).toHaveLength(6);
    for (const path of ['/khai-bao/don-vi', '/khai-bao/mau'])
      expect((await who.post(path, declared)).headers.get('location')).toBe('/khai-bao');
    expect((await who.get('/')).headers.get('location')).toBe('/khai-bao');
  });

  test('after five wrong tries the code is another one', async () => {
    const who = guest();
    const first = codeSaid();
    for (let nth = 1; nth <= 5; nth++)
      expect((await who.post('/khai-bao/ma', { code: wrong(first) })).status).toBe(422);
    expect(codeSaid()).not.toBe(first);
    expect((await who.post('/khai-bao/ma', { code: first })).status).toBe(422);
  });

  test('with the code, in small letters too, the set-up goes on; a made-up pass does not do', async () => {
    const cheat = guest();
    cheat.cookies.set('khai_bao', 'x');
    expect(await (await cheat.get('/khai-bao')).text()).toContain('Mã khai báo');
    const who = guest();
    expect((await who.post('/khai-bao/ma', { code: ` ${codeSaid().toLowerCase()} ` })).status).toBe(303);
    expect((await who.post('/khai-bao/don-vi', declared)).status).toBe(303);
  });
});

describe('The first visit through a proxy on this machine', () => {
  const site = useEmptySite();

  test('asks for the code as well: the visitor is not here', async () => {
    const named = visitor(site().app, { origin: 'https://congdoan.example' });
    expect(await (await named.get('/khai-bao')).text()).toContain('Mã khai báo');
    const forwarded = await site().app.request('http://localhost:8080/khai-bao', {
      headers: { 'x-forwarded-for': '203.0.113.9' },
    });
    expect(await forwarded.text()).toContain('Mã khai báo');
  });
});

describe('The sample', () => {
  const accountId = newId();
  const site = useEmptySite({
    async loadSample(services, onProgress) {
      onProgress('Đang ghi lượt thăm hỏi…');
      const tenantId = newId();
      await inScope(services.db, systemActor([tenantId]), async (scope) => {
        await insertTenant(scope, { tenantId, name: 'Tỉnh mẫu', sampleSeed: 20260101 });
        const { foundUnit } = await import('../org/index.ts');
        const { admitMembers, insertAccount } = await import('./index.ts');
        const values = {
          name: 'Công đoàn cơ sở mẫu',
          shortName: 'CĐCS mẫu',
          abbreviation: 'CĐCS',
          employerName: null,
          fundingKind: null,
          partyBody: null,
          locality: null,
          foundedOn: '2010-01-01',
        };
        const unit = await foundUnit(scope, { values, kindCode: 'grassroots_union', innerPart: false, parent: null });
        const [personId = ''] = await admitMembers(scope, unit, [
          {
            member: { fullName: 'Lê Thị Mẫu', sex: 'female' },
            joining: { categoryCode: 'publicEmployee', fromOn: '2012-01-01', inReason: 'opening', cardNumber: null },
          },
        ]);
        await services.identity.createAccount({ accountId, name: 'Lê Thị Mẫu', username: 'maulet', password: newId() });
        await insertAccount(scope, { accountId, personId, administrator: false });
      });
    },
  });

  test('is loaded by one click, then one more signs in as a person of it', async () => {
    const who = visitor(site().app);
    expect((await who.post('/khai-bao/mau')).headers.get('location')).toBe('/khai-bao/mau');
    await expect
      .poll(async () => (await who.get('/khai-bao/mau')).headers.get('location'), { timeout: 5000 })
      .toBe('/dang-nhap');
    expect(await (await who.get('/dang-nhap')).text()).toContain('Lê Thị Mẫu');
    expect((await who.post('/dang-nhap/mau', { persona: accountId })).status).toBe(303);
    const page = await (await who.get('/don-vi')).text();
    expect(page).toContain('Đây là dữ liệu mẫu');
  });

  test('opens by one click to nobody on another machine unless the settings say so', async () => {
    for (const who of [
      visitor(site().app, { origin: 'http://congdoan.example', ip: '127.0.0.1' }),
      visitor(site().app, { ip: '192.168.1.20' }),
    ]) {
      expect(await (await who.get('/dang-nhap')).text()).not.toContain('Lê Thị Mẫu');
      expect((await who.post('/dang-nhap/mau', { persona: accountId })).status).toBe(404);
    }
    const { settings } = site().services;
    const abroad = visitor(site().app, { origin: 'http://may-chu:8080', ip: '192.168.1.20' });
    Object.assign(settings, { loopback: false, sampleSignIn: false });
    expect((await abroad.post('/dang-nhap/mau', { persona: accountId })).status).toBe(404);
    Object.assign(settings, { loopback: false, sampleSignIn: true });
    expect((await abroad.post('/dang-nhap/mau', { persona: accountId })).status).toBe(303);
  });
});
