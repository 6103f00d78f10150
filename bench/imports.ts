import { inScope, systemActor, type Scope } from '../src/kernel/scope.ts';
import { newId } from '../src/kernel/ids.ts';
import { writeSheet, type SheetColumn } from '../src/kernel/sheets/write.ts';
import { readTaken, takeFile, workOnTaken } from '../src/modules/imports/index.ts';
import { foundUnit, getUnit } from '../src/modules/org/index.ts';
import { listMembers, memberColumns, type MemberRow } from '../src/modules/people/index.ts';
import { FEDERATION } from '../src/sample/units.ts';
import type { Ground } from './measure.ts';

const rowCount = Number(process.env['ROWS'] ?? 100_000);
const now = new Date('2026-01-15T03:00:00Z');

type Line = Record<string, string>;

const heads = [
  'Họ và tên',
  'Giới tính',
  'Ngày sinh',
  'Chức vụ, công việc',
  'Điện thoại',
  'Thư điện tử',
  'Trình độ chuyên môn',
  'Đối tượng',
  'Sinh hoạt từ ngày',
  'Hình thức',
  'Số thẻ đoàn viên',
  ...Array.from({ length: 9 }, (_, nth) => `Cột khác ${nth + 1}`),
];

/** 20 columns, 11 of them known; each tenth row is a namesake born on the same day as one before. */
function* lines(): Generator<Line[]> {
  const family = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi'];
  const given = ['An', 'Bình', 'Cường', 'Đào', 'Hạnh', 'Lan', 'Minh', 'Oanh', 'Phượng', 'Ước'];
  for (let from = 0; from < rowCount; from += 1000)
    yield Array.from({ length: 1000 }, (_, nth): Line => {
      const at = from + nth;
      const who = at % 10 === 9 ? at - 1 : at;
      const day = `${String(1 + (who % 28)).padStart(2, '0')}/${String(1 + (who % 12)).padStart(2, '0')}/${1960 + (who % 40)}`;
      const known = [
        `${family[who % 8]} Thị ${given[(who >> 3) % 10]} ${given[(who >> 6) % 10]} ${given[(who >> 9) % 10]}`,
        who % 2 ? 'Nam' : 'Nữ',
        day,
        'Chuyên viên',
        `09${String(at).padStart(8, '0')}`,
        `x${at}@vidu.vn`,
        'Đại học',
        'Viên chức',
        '01/01/2020',
        'Kết nạp',
        `DV${at}`,
      ];
      return Object.fromEntries(heads.map((head, column) => [head, known[column] ?? `giá trị ${at % 97}`]));
    });
}

const columns = heads.map((label): SheetColumn<Line> => ({ label, value: (line) => line[label] ?? '' }));

async function timed(name: string, work: () => Promise<unknown>): Promise<void> {
  const from = performance.now();
  await work();
  console.log(`${name}: ${((performance.now() - from) / 1000).toFixed(1)} s`);
}

/** A list of 100,000 members in, with preview and duplicates, and out again. Goals: 60 s and 450 MiB; 3 s. */
export async function printImports({ services, tenantId }: Ground): Promise<void> {
  const actor = systemActor([tenantId]);
  const as = <T>(work: (scope: Scope) => Promise<T>): Promise<T> => inScope(services.db, actor, work);
  const values = { name: 'Công đoàn cơ sở Nhà máy Thử tải', shortName: 'CĐCS Thử tải', foundedOn: '2000-01-01' };
  const home = await as(async (scope) =>
    foundUnit(scope, {
      values: { ...values, abbreviation: 'TT', fundingKind: null } as never,
      kindCode: 'grassroots_union',
      innerPart: false,
      parent: await getUnit(scope, { code: FEDERATION }),
    }),
  );
  const bytes = new Uint8Array(
    await new Response(writeSheet('xlsx', { name: 'Danh sách', columns, batches: lines() })).arrayBuffer(),
  );
  const importId = newId();
  const of = { importId, unitId: home.unitId, subject: 'members', now, files: services.files };
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 50);
  await timed(
    `import of ${rowCount} rows × ${heads.length} columns (${(bytes.byteLength / 1e6).toFixed(1)} MB)`,
    async () => {
      await timed('  read and laid aside', () =>
        as(async (scope) => {
          await takeFile(scope, services.files, {
            ...of,
            topic: '',
            sensitive: true,
            name: 'a.xlsx',
            bytes,
            fills: {},
          });
          await readTaken(scope, of);
        }),
      );
      await timed('  preview with duplicates', () => as((scope) => workOnTaken(scope, of, 'check')));
      await timed('  written', () => as((scope) => workOnTaken(scope, of, 'run')));
    },
  );
  clearInterval(watch);
  console.log(`  peak of the process: ${Math.round(peak / 1024 / 1024)} MiB`);
  // As the server's own housekeeping does within a minute.
  await services.pool.query('analyze');
  await timed('CSV of its members', () => as((scope) => countCsv(scope, home.path)));
}

async function countCsv(scope: Scope, path: string): Promise<number> {
  const most = 4000;
  async function* pages() {
    for (let after: MemberRow | undefined, more = true; more;) {
      const rows: MemberRow[] = await listMembers(scope, { path, on: '2026-01-15', after, most });
      yield rows;
      after = rows.at(-1);
      more = rows.length === most;
    }
  }
  const stream = writeSheet('csv', { name: 'Đoàn viên', columns: memberColumns(false), batches: pages() });
  return (await new Response(stream).arrayBuffer()).byteLength;
}
