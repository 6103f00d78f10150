import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../test/world.ts';
import { settingList } from '../kernel/settings.ts';
import { recordEntries } from '../modules/ledger/index.ts';
import { getUnit, listTerms } from '../modules/org/index.ts';
import { draftTermReport, freezeReport } from '../modules/reports/index.ts';
import { commands } from './commands.ts';
import { runCommand } from './run.ts';

const world = useWorld();
const folder = mkdtempSync(join(tmpdir(), 'dòng lệnh '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The world's database as somebody would name it in DATABASE_URL. */
function databaseUrl(): string {
  const { connectionString, host, port, user, database } = world().connection;
  return connectionString ?? `postgres://${user}@localhost:${port}/${database}?host=${encodeURIComponent(host ?? '')}`;
}

const type = (...words: string[]) => typeIn({}, ...words);

async function typeIn(
  env: Record<string, string>,
  ...words: string[]
): Promise<{ code: number; out: string; said: string }> {
  const [out, said]: [string[], string[]] = [[], []];
  const code = await runCommand(words, {
    print: (text) => void out.push(text),
    say: (text) => void said.push(text),
    env: { DATABASE_URL: databaseUrl(), DATA_DIR: folder, ...env },
  });
  return { code, out: out.join('\n'), said: said.join('\n') };
}

describe('The command line', () => {
  it('lists every command, every setting and the exit codes', async () => {
    const { code, out } = await type('--help');
    expect(code).toBe(0);
    for (const { words } of commands) expect(out).toContain(`  ${words} `);
    for (const { name } of settingList) expect(out).toContain(`  ${name} `);
    expect(out).toContain('0 xong; 1 không làm được hoặc bị từ chối');
  });

  it('explains each command, and says with exit code 2 what was typed wrongly', async () => {
    for (const { words, options } of commands) {
      const { code, out } = await type(...words.split(' '), '--help');
      expect([words, code]).toEqual([words, 0]);
      for (const name of Object.keys(options)) expect(out).toContain(`--${name}`);
    }
    expect(await type('bay')).toMatchObject({ code: 2, said: expect.stringContaining('Không có lệnh "bay"') });
    expect(await type('backup', '--nhanh')).toMatchObject({
      code: 2,
      said: expect.stringContaining('không có lựa chọn --nhanh'),
    });
    expect(await type('report', '--unit', 'home')).toMatchObject({
      code: 2,
      said: expect.stringContaining('Còn thiếu --out'),
    });
    expect(await type('indicator', '--unit', 'home')).toMatchObject({
      code: 2,
      said: expect.stringContaining('Còn thiếu: MÃ-CHỈ-SỐ'),
    });
    expect(await type('indicator', 'all', '--unit', 'home', '--from', '1/1/2021')).toMatchObject({
      code: 2,
      said: expect.stringContaining('đi cùng nhau'),
    });
    expect(await type('indicator', 'all', '--unit', 'home', '--from', '31/02/2021', '--to', '1/3/2021')).toMatchObject({
      code: 2,
      said: expect.stringContaining('không phải một ngày'),
    });
    expect(await type()).toMatchObject({ code: 2 });
    expect(await typeIn({ PORT: 'tám mươi' }, 'status')).toMatchObject({
      code: 1,
      said: expect.stringContaining('PORT phải là một số'),
    });
    expect(await typeIn({ DATABASE_URL: 'postgres://ai@localhost:1/khong' }, 'status')).toMatchObject({
      code: 1,
      said: expect.stringContaining('Không kết nối được'),
    });
  });

  it('shows the units as the tree stands, each below the one above it', async () => {
    const { code, out } = await type('units');
    expect(code).toBe(0);
    expect(out.split('\n').map((line) => line.split(/\s/)[0])).toEqual([
      'federation',
      'otherUpper',
      'stranger',
      'upper',
      'home',
      'one',
      'two',
      'sibling',
    ]);
    expect(JSON.parse((await type('units', '--json')).out)).toHaveLength(8);
  });

  it('says where the program stands', async () => {
    expect(JSON.parse((await type('status', '--json')).out)).toMatchObject({
      address: null,
      database: { own: true },
      homes: ['Tỉnh Thanh Sơn'],
      units: 8,
    });
  });
});

describe('A figure on the command line', () => {
  beforeAll(() =>
    world().as('chair', async (scope) => {
      const visit = { causeCode: 'illness', amount: 500_000, giver: 'union' };
      await recordEntries(scope, {
        unit: world().units.one,
        kindCode: 'visit',
        drafts: [
          { ...visit, onDate: '2019-03-10' },
          { ...visit, onDate: '2019-12-31', turns: 3 },
          { ...visit, onDate: '2020-01-01' },
          { ...visit, onDate: '2023-02-01' },
        ],
        today: '2024-06-30',
      });
    }),
  );
  const read = async (...words: string[]) =>
    JSON.parse((await type('indicator', 'visits.turns', '--unit', 'home', ...words)).out) as {
      period: object;
      indicators: { outcome: object }[];
    };

  it('is that of a term, or of two days, both counted in', async () => {
    expect(await read('--term', '3')).toMatchObject({
      period: { from: '2017-12-20', to: '2023-01-05' },
      indicators: [{ outcome: { is: 'count', value: 5 } }],
    });
    expect(await read('--from', '10/03/2019', '--to', '31/12/2019')).toMatchObject({
      indicators: [{ outcome: { value: 4 } }],
    });
    expect(await read('--from', '11/3/2019', '--to', '30/12/2019')).toMatchObject({
      indicators: [{ outcome: { value: 0 } }],
    });
  });

  it('is refused with exit code 1 when unit, term or indicator are not there', async () => {
    expect(await type('indicator', 'visits.turns', '--unit', 'nowhere')).toMatchObject({
      code: 1,
      said: expect.stringContaining('Không có đơn vị mang mã "nowhere"'),
    });
    expect(await type('indicator', 'visits.turns', '--unit', 'home', '--term', '9')).toMatchObject({
      code: 1,
      said: expect.stringContaining('3 (2017 - 2022)'),
    });
    expect(await type('indicator', 'visits.nothing', '--unit', 'home')).toMatchObject({
      code: 1,
      said: expect.stringContaining('visits.turns'),
    });
  });

  it('stands in the report as a file, and drawing one up leaves nothing behind', async () => {
    const out = join(folder, 'báo cáo.json');
    expect(await type('report', '--unit', 'home', '--term', '3', '--out', out)).toMatchObject({ code: 0, out });
    const drawn = JSON.parse(readFileSync(out, 'utf8')) as { figures: { indicatorCode: string; outcome: object }[] };
    expect(drawn.figures.find((figure) => figure.indicatorCode === 'visits.turns')?.outcome).toMatchObject({
      value: 5,
    });
    expect(
      await world().as('system', (scope) => scope.tx.selectFrom('reports.report').select('reportId').execute()),
    ).toEqual([]);
    const word = join(folder, 'báo cáo.docx');
    expect(await type('report', '--unit', 'home', '--term', '3', '--out', word)).toMatchObject({ code: 0 });
    expect(readFileSync(word).subarray(0, 2).toString()).toBe('PK');
    expect(await type('report', '--unit', 'home', '--out', join(folder, 'a.txt'))).toMatchObject({ code: 2 });
  });

  it('comes from the frozen copy once the report was adopted', async () => {
    const bytes = await world().as('system', async (scope) => {
      const unit = await getUnit(scope, { code: 'home' });
      const term = (await listTerms(scope, unit.homeId)).find((one) => one.ordinal === 3)!;
      const reportId = await draftTermReport(scope, { unit, term, today: '2024-06-30' });
      await freezeReport(scope, { unit, reportId, kind: 'adopted', today: '2024-06-30' });
      await recordEntries(scope, {
        unit: world().units.one,
        kindCode: 'visit',
        drafts: [{ onDate: '2021-01-01', causeCode: 'illness', giver: 'union' }],
        today: '2024-06-30',
      });
      return (
        await scope.tx
          .selectFrom('reports.freeze')
          .select('docx')
          .where('reportId', '=', reportId)
          .executeTakeFirstOrThrow()
      ).docx;
    });
    const out = join(folder, 'đã chốt.docx');
    expect(await type('report', '--unit', 'home', '--term', '3', '--out', out)).toMatchObject({
      code: 0,
      said: expect.stringContaining('đã chốt'),
    });
    expect(readFileSync(out).equals(bytes)).toBe(true);
    expect(await read('--term', '3')).toMatchObject({ indicators: [{ outcome: { value: 6 } }] });
  });
});

describe('An administrator made on the command line', () => {
  const members = () =>
    world().as('system', (scope) => scope.tx.selectFrom('people.membership').select('membershipId').execute());
  const accountsOf = (fullName: string) =>
    world().as('system', (scope) =>
      scope.tx
        .selectFrom('people.account as account')
        .innerJoin('people.person as person', 'person.personId', 'account.personId')
        .select(['person.personId', 'administrator'])
        .where('person.fullName', '=', fullName)
        .execute(),
    );

  it('is no member, and their password is printed once', async () => {
    const before = await members();
    const { code, out } = await type('admin', 'create', '--name', 'Đặng Thị Quản', '--username', 'Quan.Tri');
    expect(code).toBe(0);
    expect(out).toMatch(/^Tên đăng nhập: quan\.tri\nMật khẩu: \S{17}$/);
    expect(await accountsOf('Đặng Thị Quản')).toEqual([{ personId: expect.any(String), administrator: true }]);
    expect(await members()).toEqual(before);
  });

  it('is the person of that name when the unit has one', async () => {
    expect(
      await type('admin', 'create', '--name', 'nguyễn văn á', '--username', 'a.nguyen', '--unit', 'one'),
    ).toMatchObject({ code: 0, said: expect.stringContaining('hồ sơ có sẵn') });
    expect(await accountsOf('Nguyễn Văn Á')).toEqual([{ personId: world().persons.member, administrator: true }]);
  });

  it('is refused under a user name that is taken, and leaves nobody behind', async () => {
    expect(await type('admin', 'create', '--name', 'Người Đến Sau', '--username', 'quan.tri')).toMatchObject({
      code: 1,
      said: expect.stringContaining('đã có người dùng'),
    });
    expect(await accountsOf('Người Đến Sau')).toEqual([]);
    expect(
      await world().as('system', (scope) =>
        scope.tx.selectFrom('people.person').select('personId').where('fullName', '=', 'Người Đến Sau').execute(),
      ),
    ).toEqual([]);
  });

  it('gets another password when it is lost', async () => {
    const { code, out } = await type('admin', 'password', '--username', 'quan.tri');
    expect(code).toBe(0);
    expect(out).toMatch(/Mật khẩu: \S{17}$/);
    expect(await type('admin', 'password', '--username', 'ai.do')).toMatchObject({ code: 1 });
  });
});

describe('A backup on the command line', () => {
  it('is a file whose name is the answer, and is not put over the work that is there', async () => {
    const { code, out } = await type('backup', '--out', folder);
    expect(code).toBe(0);
    expect(out).toMatch(/nhiem-ky_\d{4}-\d\d-\d\d_\d{4}\.tar\.gz$/);
    await world().db.destroy();
    expect(await type('restore', out)).toMatchObject({ code: 1, said: expect.stringContaining('--yes') });
    expect(await type('restore', join(folder, 'không có.tar.gz'))).toMatchObject({
      code: 1,
      said: expect.stringContaining('Không có tệp'),
    });
  });
});
