import { createHash } from 'node:crypto';
import { deflateRawSync, crc32 } from 'node:zlib';
import { readXlsx } from 'hucre';
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

/** A zip of deflated parts; `says` = the size to which the last one says that it unpacks. */
function zipOf(parts: Readonly<Record<string, string | Uint8Array>>, says?: number): Uint8Array {
  const all = Object.entries(parts).map(([name, content]) => [Buffer.from(name), Buffer.from(content)] as const);
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let at = 0;
  for (const [nth, [label, content]] of all.entries()) {
    const packed = deflateRawSync(content);
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(crc32(content), 0);
    sizes.writeUInt32LE(packed.byteLength, 4);
    sizes.writeUInt32LE(nth === all.length - 1 ? (says ?? content.byteLength) : content.byteLength, 8);
    const local = Buffer.concat([Buffer.from('504b030414000000080000000000', 'hex'), sizes, lengths(label), label]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    const head = Buffer.from('504b0102140014000000080000000000', 'hex');
    centrals.push(head, sizes, lengths(label), place, label);
    locals.push(local, packed);
    at += local.byteLength + packed.byteLength;
  }
  const central = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(all.length, 8);
  end.writeUInt16LE(all.length, 10);
  end.writeUInt32LE(central.byteLength, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, central, end]);
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

const relations = (...targets: [type: string, target: string][]): string =>
  `<?xml version="1.0"?><Relationships>${targets.map(([type, target], nth) => `<Relationship Id="rId${nth + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`).join('')}</Relationships>`;

/** A workbook as Excel lays it out: rows first, their texts behind them. */
const workbookOf = (rows: string, o: { texts?: string; prefix?: string; more?: string } = {}): Uint8Array =>
  zipOf({
    '_rels/.rels': relations(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook><sheets><sheet name="L&#432;&#417;ng &amp; th&#432;&#7903;ng" sheetId="7" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', '/xl/styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ),
    'xl/worksheets/sheet1.xml': `<${o.prefix ?? ''}worksheet><sheetData>${rows}</sheetData></worksheet>`,
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd\\-mm\\-yyyy"/></numFmts><fonts><font><sz val="11"/><name val="Calibri"/></font><font><name val=".VnTime"/></font><font><name val=".VnTimeH"/></font><font><name val="VNI-Times"/></font></fonts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"><alignment/></xf><xf numFmtId="0" fontId="1"/><xf numFmtId="0" fontId="2"/><xf numFmtId="0" fontId="3"/></cellXfs></styleSheet>',
    'xl/sharedStrings.xml': `<sst>${o.texts ?? ''}</sst>`,
  });

describe('A workbook out of Excel', () => {
  it('its texts, runs of letters, days, numbers, answers and gaps', async () => {
    const texts =
      '<si><t>Hoàng Văn A</t></si><si/><si><r><t xml:space="preserve">Trần </t></r><r><rPr><b/></rPr><t>Thị B</t></r><rPh sb="0"><t>no</t></rPh></si><si><t>A &lt; B_x000A_C</t></si>';
    const rows =
      '<row r="3" spans="1:7"><c r="A3" t="s"><v>0</v></c><c r="B3" s="1"><v>29252</v></c><c r="D3" s="2"><v>45296.5</v></c><c r="E3" s="1"/><c r="F3"><v>1085000001</v></c><c r="G3"><v>2.5</v></c></row>' +
      '<row r="4"/><row r="5"><c t="s"><v>2</v></c><c t="s"><v>3</v></c><c t="b"><v>1</v></c><c t="str"><f>A3&amp;"x"</f><v>c &amp; d</v></c><c t="inlineStr"><is><t>Lê</t></is></c><c t="s"><v>1</v></c></row>';
    const bytes = workbookOf(rows, { texts });
    const file = await openSheets(bytes);
    expect(file.sheets).toEqual(['Lương & thưởng']);
    expect(await collect(file, 0)).toEqual([
      // 29252 days after 30/12/1899 is 1/2/1980, 45296 is 5/1/2024.
      { number: 3, cells: ['Hoàng Văn A', '1980-02-01', '', '2024-01-05', '', '1085000001', '2,5'] },
      { number: 5, cells: ['Trần Thị B', 'A < B\nC', 'Có', 'c & d', 'Lê'] },
    ]);
  });

  it('in the fonts of before Unicode reads as it looks', async () => {
    const rows =
      '<row r="1"><c r="A1" s="3" t="inlineStr"><is><t>NguyÔn V¨n H\u00ADng</t></is></c><c r="B1" s="4" t="inlineStr"><is><t>c«ng ®oµn</t></is></c><c r="C1" s="5" t="inlineStr"><is><t>Nguyeãn Thò Hoàng</t></is></c><c r="D1" t="inlineStr"><is><t>Müller</t></is></c><c r="E1" s="3" t="inlineStr"><is><t>Lê Thị</t></is></c></row>';
    expect(await readAll(workbookOf(rows))).toEqual([
      { number: 1, cells: ['Nguyễn Văn Hưng', 'CÔNG ĐOÀN', 'Nguyễn Thị Hồng', 'Müller', 'Lê Thị'] },
    ]);
  });

  it('whose elements bear a prefix, as some programs write them', async () => {
    const rows = '<x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t>An</x:t></x:is></x:c></x:row>';
    expect(await readAll(workbookOf(rows, { prefix: 'x:' }))).toEqual([{ number: 2, cells: ['', 'An'] }]);
  });

  it('is read no further than it is asked for', async () => {
    const row = '<row><c t="inlineStr"><is><t>An</t></is></c></row>';
    const file = await openSheets(workbookOf(`${row.repeat(50_000)}<row><c></row>`));
    for await (const { number } of file.rows(0)) if (number === 5) break;
    expect(await codeOf(collect(file, 0))).toBe('sheet.broken');
  });

  it.each([
    ['a cell without an end', `<row>${'<c r="A1">'.repeat(400_000)}</row>`],
    ['tags without an end', `<row>${'<c t="inlineStr"><t '.repeat(400_000)}</c></row>`],
  ])('%s is refused at once', async (_, rows) => {
    const answer = await Promise.race([
      codeOf(readAll(workbookOf(rows))),
      new Promise((done) => setTimeout(() => done('still reading'), 4000)),
    ]);
    expect(answer).not.toBe('still reading');
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

  it.each([
    // "Họ và tên;Ngày sinh\\nNguyễn Văn Hưng": one byte a letter, as the fonts .Vn… and VNI-… want it.
    ['TCVN3', 'Hä vµ tªn;Ngµy sinh\nNguyÔn V¨n H\u00ADng'],
    ['VNI', 'Hoï vaø teân;Ngaøy sinh\nNguyeãn Vaên Höng'],
  ])('%s by its words', async (_, typed) => {
    const wantedOld = [
      { number: 1, cells: ['Họ và tên', 'Ngày sinh'] },
      { number: 2, cells: ['Nguyễn Văn Hưng'] },
    ];
    expect(await readAll(Buffer.from(typed, 'latin1'))).toEqual(wantedOld);
    expect(await readAll(Buffer.from(typed, 'utf8'))).toEqual(wantedOld);
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
    ['a zip that is no workbook', zipOf({ 'anh.txt': 'x' }), 'sheet.kind'],
    ['half a workbook', Buffer.from('504b0304140000000800', 'hex'), 'sheet.broken'],
    ['an old workbook with nothing behind its first bytes', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'sheet.broken'],
  ])('%s', async (_, bytes, code) => {
    expect(await codeOf(readAll(bytes))).toBe(code);
  });

  it('a file that unpacks to a thousand times its size, before it is unpacked', async () => {
    const bomb = zipOf({ 'xl/worksheets/sheet1.xml': Buffer.alloc(60_000_000, 0x20) });
    expect(bomb.byteLength).toBeLessThan(100_000);
    expect(await codeOf(openSheets(bomb))).toBe('sheet.bomb');
  });

  it.each([
    ['more texts than a full list has', 'xl/sharedStrings.xml', 100_000_001],
    ['styles that no office needs', 'xl/styles.xml', 20_000_001],
    ['an .ods that would have to be taken whole', 'content.xml', 60_000_001],
  ])('%s, although they do not grow much', async (_, name, size) => {
    // 40 letters in 4,000 are no repetition: a hundredfold, and no bomb by that.
    const block = Buffer.alloc(4000, 0x20);
    const blocks = Array.from({ length: Math.ceil(size / 4000) }, (__, nth) => {
      const copy = Buffer.from(block);
      copy.write(createHash('sha256').update(String(nth)).digest('base64'));
      return copy;
    });
    expect(await codeOf(openSheets(zipOf({ [name]: Buffer.concat(blocks).subarray(0, size) })))).toBe('sheet.bomb');
  });

  it('a file that hides how large it will be', async () => {
    const bomb = zipOf({ 'xl/worksheets/sheet1.xml': Buffer.alloc(60_000_000, 0x20) }, 5000);
    expect(await codeOf(openSheets(bomb))).toBe('sheet.broken');
  });

  it('a quotation mark that is never closed costs no time', async () => {
    const bytes = Buffer.from(`"An\n${'Bình;1\n'.repeat(2_000_000)}`);
    const rows = await readAll(bytes);
    expect(rows[0]?.cells[0]?.startsWith('An')).toBe(true);
  });

  it('more rows than any union has', async () => {
    const bytes = Buffer.from('An;"B\nC"\n'.repeat(200_001));
    expect(await codeOf(readAll(bytes))).toBe('sheet.rows');
  });
});

describe('A list that is printed from Excel', () => {
  const lines = (count: number): Line[] =>
    Array.from({ length: count }, (_, nth) => ({
      name: nth === 1 ? 'Nguyễn Hoàng Thị Phương Thảo, Phó Trưởng phòng Hành chính - Tổng hợp' : 'Lò Văn An',
      on: '2024-03-31',
      amount: 500_000,
    }));

  it('has all its columns on one A4 page, their names on each page, and a second line where a text is long', async () => {
    const { sheets, namedRanges } = await readXlsx(await bytesOf('xlsx', lines(3)));
    expect(sheets[0]?.pageSetup).toMatchObject({ paperSize: 'a4', orientation: 'portrait', fitToWidth: 1 });
    expect(sheets[0]?.pageSetup?.fitToHeight ?? 0).toBe(0);
    expect(sheets[0]?.pageSetup?.printTitlesRow ?? namedRanges?.map(({ range }) => range).join()).toContain('$1:$1');
    expect([1, 2, 3].map((row) => sheets[0]?.rowDefs?.get(row)?.height)).toEqual([16.5, 33, 16.5]);
  });

  it('names its sheet as Excel allows, whatever it is called', async () => {
    const stream = writeSheet('xlsx', { name: "'Tổ 1: a/b'", columns, batches: [lines(1)] });
    const { sheets } = await readXlsx(new Uint8Array(await new Response(stream).arrayBuffer()));
    expect(sheets[0]?.name).toBe(' Tổ 1  a b ');
  });

  it('keeps as text what looks like a formula', async () => {
    const { sheets } = await readXlsx(await bytesOf('xlsx', [{ name: '=1+1', on: '2024-03-31', amount: 1 }]));
    expect(sheets[0]?.rows[1]?.[0]).toBe('=1+1');
    expect(sheets[0]?.cells?.get('1,0')?.formula).toBeUndefined();
  });

  it('of more rows than are printed has them all, in their order', async () => {
    const rows = lines(2001).map((line, nth) => ({ ...line, amount: nth }));
    const read = await readAll(await bytesOf('xlsx', rows));
    expect(read.length).toBe(2002);
    expect(read.slice(1).map(({ cells }) => Number(cells[2]))).toEqual(rows.map(({ amount }) => amount));
  });
});
