import { readFileSync } from 'node:fs';
import { newId } from '../src/kernel/ids.ts';
import { writeSheet, type SheetColumn } from '../src/kernel/sheets/write.ts';
import { importMembers, Officer, unit } from '../test/journeys/officer.ts';
import type { Server } from '../test/journeys/server.ts';
import type { Ground, Measured } from './measure.ts';

const rowCount = Number(process.env['ROWS'] ?? 100_000);
const goals = { seconds: 60, mebibytes: 450, csv: 3 };

type Line = Record<string, string>;

export const known: readonly [head: string, field: string][] = [
  ['Họ và tên', 'fullName'],
  ['Giới tính', 'sex'],
  ['Ngày sinh', 'birthOn'],
  ['Chức vụ, công việc', 'position'],
  ['Điện thoại', 'phone'],
  ['Thư điện tử', 'email'],
  ['Trình độ chuyên môn', 'qualification'],
  ['Đối tượng', 'categoryCode'],
  ['Sinh hoạt từ ngày', 'fromOn'],
  ['Hình thức', 'inReason'],
  ['Số thẻ đoàn viên', 'cardNumber'],
];
const heads = [...known.map(([head]) => head), ...Array.from({ length: 9 }, (_, nth) => `Cột khác ${nth + 1}`)];

/** 20 columns, 11 of them known; each tenth row is a namesake born on the same day as one before. */
export function* lines(): Generator<Line[]> {
  const family = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi'];
  const given = ['An', 'Bình', 'Cường', 'Đào', 'Hạnh', 'Lan', 'Minh', 'Oanh', 'Phượng', 'Ước'];
  for (let from = 0; from < rowCount; from += 1000)
    yield Array.from({ length: Math.min(1000, rowCount - from) }, (_, nth): Line => {
      const at = from + nth;
      const who = at % 10 === 9 ? at - 1 : at;
      const day = `${String(1 + (who % 28)).padStart(2, '0')}/${String(1 + (who % 12)).padStart(2, '0')}/${1960 + (who % 40)}`;
      const cells = [
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
      return Object.fromEntries(heads.map((head, column) => [head, cells[column] ?? `giá trị ${at % 97}`]));
    });
}

export const columns = heads.map((label): SheetColumn<Line> => ({ label, value: (line) => line[label] ?? '' }));

/**
 * A list of 100,000 members into the running program, as an officer brings it: sent, read, checked for duplicates, shown,
 * written; then out again as CSV. Memory is the most that the program's own process ever held, its reader included.
 */
export async function measureImports(ground: Ground, server: Server, say: (text: string) => void): Promise<Measured[]> {
  const stream = writeSheet('xlsx', { name: 'Danh sách', columns, batches: lines() });
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const floor = await insertBare(ground);
  const officer = new Officer();
  await officer.signIn(server);
  const idle = heldBy(server.pid);
  const from = performance.now();
  const since = (): number => (performance.now() - from) / 1000;
  const list = { importId: newId(), bytes, name: 'danh-sach.xlsx', columns: known.map(([, field]) => field) };
  const done = await importMembers(officer, list, (step) => say(`  ${step} after ${since().toFixed(1)} s`));
  if (!done) throw new Error('The list was not imported.');
  const seconds = since();
  const peak = heldBy(server.pid);
  const before = performance.now();
  const csv = await officer.read(`/cd/${unit}/doan-vien.csv`);
  const out = (performance.now() - before) / 1000;
  if (csv.split('\r\n').length < rowCount * 0.9) throw new Error('The list did not come out whole.');
  const of = `${rowCount} rows × ${heads.length} columns`;
  return [
    lineOf(`import of ${of} with preview and duplicates`, 's', seconds, floor, goals.seconds),
    lineOf(`memory of the program while it imports them`, 'MiB', peak, idle, goals.mebibytes),
    lineOf(`CSV of these members`, 's', out, floor, goals.csv),
  ];
}

const lineOf = (name: string, unitOf: 's' | 'MiB', figure: number, floor: number, goal: number): Measured => ({
  name,
  figure: Math.round(figure * 10) / 10,
  unit: unitOf,
  floor: Math.round(floor * 10) / 10,
  goal,
  ok: Number.isNaN(figure) ? null : figure <= goal,
});

/** The most that a process ever held, in MiB; Linux says so. */
function heldBy(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}

/** The floor: the same cells into a table without keys, policies and questions. */
async function insertBare({ services }: Ground): Promise<number> {
  await services.pool.query('create table bare (cells text[])');
  const from = performance.now();
  for (const batch of lines())
    await services.pool.query(
      'insert into bare select array(select jsonb_array_elements_text(one)) from jsonb_array_elements($1::jsonb) one',
      [JSON.stringify(batch.map((line) => Object.values(line)))],
    );
  const seconds = (performance.now() - from) / 1000;
  await services.pool.query('drop table bare');
  return seconds;
}
