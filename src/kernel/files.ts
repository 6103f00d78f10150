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
import { list } from './vi/wording.ts';

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
export const mostFileBytes = 10_000_000;

/**
 * Keeps an uploaded file under the unit. Refuses `file.kind` (by its bytes, not its name), `file.size`, `file.empty` and, for a
 * picture that cannot be drawn, `file.broken`.
 * The place and the camera in a photo stay out: photos are written anew (P-6).
 */
export async function keepFile(
  scope: Scope,
  files: Files,
  o: { unitId: string; name: string; bytes: Uint8Array },
): Promise<string> {
  const mime = await readKind(o.bytes, [...accepted.keys()], 'evidence');
  const bytes = mime.startsWith('image/') ? await withoutTraces(o.bytes, largest, 'evidence') : o.bytes;
  const fileId = newId();
  const storageKey = keyOf(fileId);
  await files.disk.put(storageKey, bytes);
  await scope.tx
    .insertInto('kernel.file')
    .values({
      tenantId: scope.tenantId,
      fileId,
      unitId: o.unitId,
      storageKey,
      name: nfc(o.name).slice(0, 200),
      mediaType: mime.startsWith('image/') ? 'image/webp' : mime,
      sizeBytes: bytes.byteLength,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      createdBy: scope.name,
    })
    .execute();
  return fileId;
}

/**
 * Keeps a photograph that belongs to a row of its own, with its own policy: written anew without its traces in the size that
 * is asked for, as WebP. Refuses like `keepFile`, beside `field`. @returns its opaque key
 */
export async function keepPhoto(
  files: Files,
  { bytes, field, ...size }: Size & { bytes: Uint8Array; field: string },
): Promise<string> {
  const photos = [...accepted.keys()].filter((mime) => mime.startsWith('image/'));
  await readKind(bytes, photos, field);
  const storageKey = keyOf(newId());
  await files.disk.put(storageKey, await withoutTraces(bytes, size, field));
  return storageKey;
}

const keyOf = (fileId: string): string => `${fileId.slice(-2)}/${fileId}`;

async function readKind(bytes: Uint8Array, wanted: readonly string[], field: string): Promise<string> {
  refuseEmpty(bytes, field);
  if (bytes.byteLength > mostFileBytes) refuseFile('file.size', field, 'Tệp lớn quá 10 MB. Hãy chụp ở cỡ nhỏ hơn.');
  const kind = await fileTypeFromBuffer(bytes);
  if (kind && wanted.includes(kind.mime)) return kind.mime;
  const takes = `Chỉ nhận ${list(wanted.map((mime) => accepted.get(mime) ?? mime))}.`;
  return refuseFile(
    'file.kind',
    field,
    kind?.mime.startsWith('image/hei')
      ? `Loại tệp này chưa nhận được: đây là ảnh HEIC của iPhone. ${takes} Trên máy chọn Cài đặt, Camera, Định dạng, “Tương thích nhất” rồi chụp lại.`
      : `Loại tệp này chưa nhận được. ${takes}`,
  );
}

/** @throws Refusal `file.empty` beside the field */
export function refuseEmpty(bytes: Uint8Array, field: string): void {
  if (bytes.byteLength === 0) refuseFile('file.empty', field, 'Tệp này không có nội dung (0 KB). Hãy chọn tệp khác.');
}

function refuseFile(code: string, field: string, reason: string): never {
  throw new Refusal(code, reason, { [field]: reason });
}

interface Size {
  width: number;
  height: number;
  /** `inside`: whole and no larger; `cover`: cut to the shape. */
  fit: 'inside' | 'cover';
}
const largest: Size = { width: 1600, height: 1600, fit: 'inside' };

async function withoutTraces(bytes: Uint8Array, size: Size, field: string): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  const drawn = sharp(bytes, { limitInputPixels: 60_000_000 })
    .rotate()
    .resize({ ...size, withoutEnlargement: true })
    .webp({ quality: 82 })
    .toBuffer();
  // A picture that broke off on its way begins like any other: only drawing it tells.
  return drawn.catch(() =>
    refuseFile(
      'file.broken',
      field,
      'Ảnh này không đọc được: tệp bị hỏng, chưa tải về hết hoặc quá lớn. Hãy chọn ảnh khác.',
    ),
  );
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
