import { allow } from '../../../kernel/access.ts';
import { readFile } from '../../../kernel/files.ts';
import type { App, Ctx } from '../../../kernel/http.ts';
import { isId } from '../../../kernel/ids.ts';
import { NotThere } from '../../../kernel/refusal.ts';
import { access } from '../access.ts';
import { listEvidence } from '../store/parts.ts';

export function addFileRoutes(app: App): void {
  app.get('/cd/:unit/tep/:file', sendFile);
}

const shownInPage = new Set(['image/jpeg', 'image/png', 'image/webp', 'application/pdf']);

/** Evidence is private: a file is there for who may see the record that it belongs to, sensitive kinds included (P-6). */
async function sendFile(c: Ctx): Promise<Response> {
  allow(c.get('scope'), access.read, c.get('unit'));
  const fileId = c.req.param('file') ?? '';
  const seen = isId(fileId) ? await listEvidence(c.get('scope'), { fileId }) : [];
  if (seen.length === 0) throw new NotThere('Không tìm thấy tệp này.');
  const file = await readFile(c.get('scope'), c.get('services').files, fileId);
  const place = shownInPage.has(file.mediaType) ? 'inline' : 'attachment';
  return c.body(file.bytes as Uint8Array<ArrayBuffer>, 200, {
    'content-type': file.mediaType,
    'content-disposition': `${place}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, max-age=300',
  });
}
