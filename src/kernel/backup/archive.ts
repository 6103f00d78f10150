import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { Refusal } from '../refusal.ts';
import { manifestName, readManifest, type Manifest } from './manifest.ts';

export interface Member {
  name: string;
  content: AsyncIterable<Buffer>;
}

/** Goes through the archive once; what of a member was not read is passed over. Refuses `backup.broken`, `backup.missing`. */
export async function* openMembers(path: string): AsyncGenerator<Member> {
  const source = createReadStream(path);
  const gunzip = createGunzip();
  const archive = extract();
  source.on('error', (error) => gunzip.destroy(error));
  gunzip.on('error', (error) => archive.destroy(error));
  source.pipe(gunzip).pipe(archive);
  let last = '';
  try {
    for await (const entry of archive) {
      last = entry.header.name;
      yield { name: last, content: refusing(entry as unknown as AsyncIterable<Buffer>, path, last) };
      // The archive waits for as long as a member has bytes that nobody takes.
      entry.resume();
    }
  } catch (error) {
    throw refusalOf(error as NodeJS.ErrnoException, path, last);
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}

async function* refusing(content: AsyncIterable<Buffer>, path: string, name: string): AsyncGenerator<Buffer> {
  try {
    yield* content;
  } catch (error) {
    throw refusalOf(error as NodeJS.ErrnoException, path, name);
  }
}

function refusalOf(error: NodeJS.ErrnoException, path: string, last: string): Error {
  if (error.code === 'ENOENT') return new Refusal('backup.missing', `Không có tệp ${path}.`);
  const isArchive =
    error.code?.startsWith('Z_') || /end of (?:file|data)|tar header|Invalid header/i.test(error.message);
  if (!isArchive) return error;
  const where = last ? `Đọc được đến phần ${last} thì hỏng` : 'Không đọc được từ đầu';
  return new Refusal('backup.broken', `Bản sao lưu bị hỏng hoặc bị cắt ngắn. ${where}. Hãy lấy lại bản sao khác.`);
}

/** Reads the whole archive and compares each member with the manifest: nothing is restored from a file that is not whole. */
export async function verifyArchive(path: string): Promise<Manifest> {
  const found = new Map<string, { bytes: number; sha256: string }>();
  let manifest: Manifest | undefined;
  for await (const { name, content } of openMembers(path)) {
    if (name === manifestName) manifest = readManifest(await textOf(content));
    else found.set(name, await sumOf(content));
  }
  if (!manifest)
    throw new Refusal(
      'backup.broken',
      'Bản sao lưu bị cắt ngắn: thiếu phần kê khai ở cuối tệp. Hãy lấy lại bản sao khác.',
    );
  for (const { name, bytes, sha256 } of manifest.members) {
    const there = found.get(name);
    if (there?.bytes !== bytes || there.sha256 !== sha256)
      throw new Refusal(
        'backup.broken',
        `Bản sao lưu bị hỏng ở phần ${name}: ${there ? 'nội dung không khớp mã kiểm tra' : 'phần này bị thiếu'}. Hãy lấy lại bản sao khác.`,
      );
    found.delete(name);
  }
  const [stranger] = found.keys();
  if (stranger !== undefined)
    throw new Refusal('backup.broken', `Bản sao lưu có phần lạ không được kê khai: ${stranger}.`);
  return manifest;
}

async function sumOf(content: AsyncIterable<Buffer>): Promise<{ bytes: number; sha256: string }> {
  const sum = createHash('sha256');
  let bytes = 0;
  for await (const piece of content) {
    sum.update(piece);
    bytes += piece.length;
  }
  return { bytes, sha256: sum.digest('hex') };
}

async function textOf(content: AsyncIterable<Buffer>): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of content) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}
