import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { newId } from './ids.ts';
import { NotThere, Refusal } from './refusal.ts';
import type { Scope } from './scope.ts';
import { nfc } from './vi/text.ts';

/** Evidence and other files: opaque keys in storage, names in the database (storage refuses Vietnamese letters in keys). */
export interface Files {
  disk: Disk;
}

export function openFiles(dataDir: string): Files {
  const location = join(dataDir, 'files');
  mkdirSync(location, { recursive: true });
  return { disk: new Disk(new FSDriver({ location, visibility: 'private' })) };
}

/** The keys of a folder; none when there is no such folder yet. */
export async function listFiles({ disk }: Files, folder: string): Promise<string[]> {
  const keys: string[] = [];
  for (let paginationToken: string | undefined, more = true; more; more = paginationToken !== undefined) {
    const page = await disk
      .listAll(folder, { recursive: true, ...(paginationToken ? { paginationToken } : {}) })
      .catch((error: unknown) => {
        if ((error as { cause?: { code?: string } }).cause?.code === 'ENOENT') return { objects: [] };
        throw error;
      });
    for (const one of page.objects) if (one.isFile) keys.push((one as { key: string }).key);
    paginationToken = (page as { paginationToken?: string }).paginationToken;
  }
  return keys;
}

const accepted = new Map([
  ['image/jpeg', 'ảnh JPEG'],
  ['image/png', 'ảnh PNG'],
  ['image/webp', 'ảnh WebP'],
  ['application/pdf', 'PDF'],
]);
const mostBytes = 10_000_000;

/**
 * Keeps an uploaded file under the unit. Refuses `file.kind` (by its bytes, not its name) and `file.size`.
 * The place and the camera in a photo stay out: photos are written anew (P-6).
 */
export async function keepFile(
  scope: Scope,
  files: Files,
  o: { unitId: string; name: string; bytes: Uint8Array },
): Promise<string> {
  if (o.bytes.byteLength > mostBytes)
    throw new Refusal('file.size', 'Tệp lớn quá 10 MB. Hãy chụp ở cỡ nhỏ hơn.', { evidence: 'Tệp lớn quá 10 MB.' });
  const kind = await fileTypeFromBuffer(o.bytes);
  if (!kind || !accepted.has(kind.mime)) {
    throw new Refusal('file.kind', `Chỉ nhận ${[...accepted.values()].join(', ')}.`, {
      evidence: 'Loại tệp này chưa nhận được.',
    });
  }
  const bytes = kind.mime.startsWith('image/') ? await withoutTraces(o.bytes) : o.bytes;
  const fileId = newId();
  const storageKey = `${fileId.slice(-2)}/${fileId}`;
  await files.disk.put(storageKey, bytes);
  await scope.tx
    .insertInto('kernel.file')
    .values({
      tenantId: scope.tenantId,
      fileId,
      unitId: o.unitId,
      storageKey,
      name: nfc(o.name).slice(0, 200),
      mediaType: kind.mime.startsWith('image/') ? 'image/webp' : kind.mime,
      sizeBytes: bytes.byteLength,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      createdBy: scope.name,
    })
    .execute();
  return fileId;
}

async function withoutTraces(bytes: Uint8Array): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  return sharp(bytes, { limitInputPixels: 60_000_000 })
    .rotate()
    .resize({ width: 1600, height: 1600, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 82 })
    .toBuffer();
}

/** @throws NotThere when the file is not there or not the actor's to see (row-level security). */
export async function readFile(
  scope: Scope,
  files: Files,
  fileId: string,
): Promise<{ name: string; mediaType: string; bytes: Uint8Array }> {
  const row = await scope.tx
    .selectFrom('kernel.file')
    .select(['storageKey', 'name', 'mediaType'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('fileId', '=', fileId)
    .executeTakeFirst();
  if (!row) throw new NotThere('Không tìm thấy tệp này.');
  return { name: row.name, mediaType: row.mediaType, bytes: await files.disk.getBytes(row.storageKey) };
}
