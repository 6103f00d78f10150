import { deflateRawSync, crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../refusal.ts';
import { openSheets, type SheetFile, type SheetRow } from './read.ts';
import { writeSheet, writeWorkbook, type SheetColumn, type SheetFormat } from './write.ts';

interface Line {
  name: string;
  on: string;
  amount: number;
}

const columns: SheetColumn<Line>[] = [
  { label: 'Họ và tên', value: (row) => row.name },
  { label: 'Ngày', kind: 'date', value: (row) => row.on },
  { label: 'Số tiền', kind: 'money', value: (row) => row.amount },
];

async function bytesOf(format: SheetFormat, rows: readonly Line[]): Promise<Uint8Array> {
  const stream = writeSheet(format, { name: 'Sổ', columns, batches: [rows] });
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function collect(file: SheetFile, sheet: number): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const row of file.rows(sheet)) rows.push(row);
  return rows;
}

async function readAll(bytes: Uint8Array, sheet = 0): Promise<SheetRow[]> {
  return collect(await openSheets(bytes), sheet);
}

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  const error: unknown = await work.catch((reason: unknown) => reason);
  return error instanceof Refusal ? error.code : `no refusal: ${String(error)}`;
};

/** A zip of one deflated part, which says that it unpacks to `says` bytes. */
function zipOf(name: string, content: Uint8Array, says = content.byteLength): Uint8Array {
  const packed = deflateRawSync(content);
  const label = Buffer.from(name);
  const sizes = Buffer.alloc(12);
  sizes.writeUInt32LE(crc32(content), 0);
  sizes.writeUInt32LE(packed.byteLength, 4);
  sizes.writeUInt32LE(says, 8);
  const local = Buffer.concat([Buffer.from('504b030414000000080000000000', 'hex'), sizes, lengths(label)]);
  const central = Buffer.concat([
    Buffer.from('504b0102140014000000080000000000', 'hex'),
    sizes,
    lengths(label),
    Buffer.alloc(14),
  ]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.byteLength + label.byteLength, 12);
  end.writeUInt32LE(local.byteLength + label.byteLength + packed.byteLength, 16);
  return Buffer.concat([local, label, packed, central, label, end]);
}

function lengths(label: Buffer): Buffer {
  const two = Buffer.alloc(4);
  two.writeUInt16LE(label.byteLength, 0);
  return two;
}

describe('A list goes out and comes back', () => {
  const rows = [
    { name: 'Nguyễn Thị Đào', on: '2023-01-06', amount: 1_500_000 },
    { name: '=HYPERLINK("http://x")', on: '1999-12-31', amount: 0 },
  ];

  it.each(['xlsx', 'csv'] as const)('as %s with its marks, days, money, and formulas as mere text', async (format) => {
    const [head, first, second] = await readAll(await bytesOf(format, rows));
    expect(head).toEqual({ number: 1, cells: ['Họ và tên', 'Ngày', 'Số tiền'] });
    expect(first?.cells).toEqual(['Nguyễn Thị Đào', format === 'csv' ? '06/01/2023' : '2023-01-06', '1500000']);
    expect(second?.cells[0]).toBe('=HYPERLINK("http://x")');
  });

  it('as CSV begins with the mark by which Excel knows Vietnamese, and no cell begins a formula', async () => {
    const bytes = await bytesOf('csv', rows);
    expect(Array.from(bytes.slice(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toContain(`"'=HYPERLINK(""http://x"")"`);
  });

  it('of a workbook each sheet by its name', async () => {
    const file = await openSheets(
      await writeWorkbook([
        { name: 'Danh sách', rows: [['Họ và tên'], ['An']] },
        { name: 'Hướng dẫn', rows: [['Cột', 'Cách ghi']] },
      ]),
    );
    expect(file.sheets).toEqual(['Danh sách', 'Hướng dẫn']);
    expect(await collect(file, 1)).toEqual([{ number: 1, cells: ['Cột', 'Cách ghi'] }]);
  });
});

describe('Text of old and new programs', () => {
  const said = 'Họ và tên;Ngày sinh\r\nNguyễn Đức Ấn;1/2/1980\r\n';
  const wanted = [
    { number: 1, cells: ['Họ và tên', 'Ngày sinh'] },
    { number: 2, cells: ['Nguyễn Đức Ấn', '1/2/1980'] },
  ];
  const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

  it.each([
    ['UTF-8', Buffer.from(said)],
    ['UTF-8 with its mark, letters and marks apart', Buffer.from(`\uFEFF${said.normalize('NFD')}`)],
    ['UTF-16 as Excel saves it', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(said)])],
    ['UTF-16 without a mark', utf16(said)],
    ['UTF-16 big-endian', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16(said).swap16()])],
  ])('%s is read as it was meant', async (_, bytes) => {
    expect(await readAll(bytes)).toEqual(wanted);
  });

  it('windows-1258, whose marks stand behind the letters', async () => {
    // "Hà Ðức;Ầ": à has a letter of its own there, ứ is ư (FD) and a mark (EC), Ầ is Â (C2) and a mark (CC).
    const bytes = Uint8Array.from([0x48, 0xe0, 0x20, 0xd0, 0xfd, 0xec, 0x63, 0x3b, 0xc2, 0xcc]);
    expect(await readAll(bytes)).toEqual([{ number: 1, cells: ['Hà Đức', 'Ầ'] }]);
  });
});

describe('What is no list is refused in words', () => {
  it.each([
    ['nothing', new Uint8Array(), 'sheet.empty'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'sheet.kind'],
    ['a PDF', Buffer.from('%PDF-1.7 …'), 'sheet.kind'],
    ['a web page under the name of a sheet', Buffer.from('<html><table><tr><td>A'), 'sheet.kind'],
    ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 5, 6, 7]), 'sheet.kind'],
    ['a zip that is no workbook', zipOf('anh.txt', Buffer.from('x')), 'sheet.kind'],
    ['half a workbook', Buffer.from('504b0304140000000800', 'hex'), 'sheet.broken'],
    ['an old workbook with nothing behind its first bytes', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'sheet.broken'],
  ])('%s', async (_, bytes, code) => {
    expect(await codeOf(readAll(bytes))).toBe(code);
  });

  it('a file that unpacks to a thousand times its size, before it is unpacked', async () => {
    const bomb = zipOf('xl/worksheets/sheet1.xml', Buffer.alloc(60_000_000, 0x20));
    expect(bomb.byteLength).toBeLessThan(100_000);
    expect(await codeOf(openSheets(bomb))).toBe('sheet.bomb');
  });

  it('a file that hides how large it will be', async () => {
    const bomb = zipOf('xl/worksheets/sheet1.xml', Buffer.alloc(60_000_000, 0x20), 5000);
    expect(await codeOf(openSheets(bomb))).toBe('sheet.broken');
  });

  it('a quotation mark that is never closed costs no time', async () => {
    const bytes = Buffer.from(`"An\n${'Bình;1\n'.repeat(100_000)}`);
    const rows = await readAll(bytes);
    expect(rows[0]?.cells[0]?.startsWith('An')).toBe(true);
  });

  it('more rows than any union has', async () => {
    const bytes = Buffer.from('An;"B\nC"\n'.repeat(200_001));
    expect(await codeOf(readAll(bytes))).toBe('sheet.rows');
  });
});
