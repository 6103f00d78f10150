import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import yauzl from 'yauzl';
import { Refusal } from '../refusal.ts';

/** What a list may be at most: beyond it, it is no list of a union. 100,000 rows of 20 columns unpack to about 100 MB. */
export const sheetLimits = {
  bytes: 32_000_000,
  rows: 200_000,
  columns: 200,
  cell: 32_767,
  unpacked: 400_000_000,
  entries: 2000,
  /** How many times a part may grow, once it is large: XML of lists grows 8 to 40 times. */
  growth: 150,
  growthFrom: 20_000_000,
  /** Two million texts of 100,000 rows, every one another, are about 90 MB; they are read piece by piece. */
  texts: 100_000_000,
  /** The rows of an .ods, which its reader takes as a whole: 60 MB are about 25,000 rows of 20 columns. */
  ods: 60_000_000,
  /** Every part that is read whole: names of sheets, styles. An office's own stay under 2 MB. */
  whole: 20_000_000,
} as const;

export const unreadable = () =>
  new Refusal('sheet.broken', 'Tệp bị hỏng hoặc không phải tệp bảng tính. Hãy mở bằng Excel, lưu lại rồi tải lên.');
const tooLarge = () =>
  new Refusal(
    'sheet.bomb',
    'Tệp bung ra quá lớn so với một danh sách. Hãy chép riêng trang cần nhập sang tệp mới, lưu dạng .xlsx.',
  );

/** The parts of a zip whose sizes have been counted. */
export interface Parts {
  names: readonly string[];
  has: (name: string) => boolean;
  /** @throws Refusal `sheet.broken` when the part is not there. */
  open: (name: string) => Promise<Readable>;
  /** A small part as text. */
  read: (name: string) => Promise<string>;
}

/**
 * Unpacks a zip once for counting, keeping nothing: what says that it is small and is not ends here, before a reader
 * takes it into memory. 98 MB of XML cost 0.3 s.
 */
export async function openParts(bytes: Uint8Array): Promise<Parts> {
  const zip = await openZip(bytes);
  const entries = new Map<string, yauzl.Entry>();
  let declared = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      entries.set(entry.fileName, entry);
      declared += entry.uncompressedSize;
      if (entries.size > sheetLimits.entries || declared > sheetLimits.unpacked || isTooLarge(entry)) throw tooLarge();
      const stream = await zip.openReadStreamPromise(entry);
      await finished(stream.resume());
    }
  } catch (error) {
    throw error instanceof Refusal ? error : unreadable();
  }
  const find = (name: string): yauzl.Entry => {
    const entry = entries.get(name);
    if (!entry) throw unreadable();
    return entry;
  };
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    open: (name) => zip.openReadStreamPromise(find(name)),
    read: async (name) => {
      if (find(name).uncompressedSize > sheetLimits.whole) throw tooLarge();
      return Buffer.concat(await (await zip.openReadStreamPromise(find(name))).toArray()).toString('utf8');
    },
  };
}

const isTooLarge = ({ fileName, compressedSize, uncompressedSize }: yauzl.Entry): boolean =>
  uncompressedSize > mostOf(fileName) ||
  (uncompressedSize > sheetLimits.growthFrom && uncompressedSize > sheetLimits.growth * Math.max(1, compressedSize));

/** Rows are read one by one, and texts are read piece by piece; pictures and the like are not read at all. */
function mostOf(part: string): number {
  if (/(?:^|\/)sharedStrings\.xml$/iu.test(part)) return sheetLimits.texts;
  if (part === 'content.xml') return sheetLimits.ods;
  if (/^xl\/worksheets\//iu.test(part) || !/\.(?:xml|rels|bin)$/iu.test(part)) return sheetLimits.unpacked;
  return sheetLimits.whole;
}

function openZip(bytes: Uint8Array): Promise<yauzl.ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // `validateEntrySizes`: a part that is larger than it says is an error while it is read.
  return yauzl.fromBufferPromise(buffer, { autoClose: false, validateEntrySizes: true }).catch(() => {
    throw unreadable();
  });
}
