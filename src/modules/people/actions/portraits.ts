import { allow, may, type Place } from '../../../kernel/access.ts';
import { recordEvent } from '../../../kernel/events.ts';
import { keepPhoto, type Files } from '../../../kernel/files.ts';
import { NotThere } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { access } from '../access.ts';
import { listConsenting } from '../store/consents.ts';
import { deletePortrait, findPortrait, savePortrait } from '../store/portraits.ts';

interface Portrayed {
  person: { personId: string; unitId: string };
  /** Where the person stands; undefined when they look at themself. */
  unit: Place | undefined;
}

/** Of the shape of an identity photograph; some 20 KB. */
const size = { width: 360, height: 480, fit: 'cover' } as const;

/**
 * The picture, ready to be drawn into a page: it has no address of its own that could be passed on. Without recorded consent
 * to photographs only who may change the record sees it, and the person.
 */
export async function openPortrait(
  scope: Scope,
  files: Files,
  { person, unit, on }: Portrayed & { on: string },
): Promise<string | undefined> {
  const key = await findPortrait(scope, person.personId);
  if (!key || !(await mayLook(scope, { person, unit, on }))) return undefined;
  const bytes = await files.disk.getBytes(key);
  return `data:image/webp;base64,${Buffer.from(bytes).toString('base64')}`;
}

async function mayLook(scope: Scope, { person, unit, on }: Portrayed & { on: string }): Promise<boolean> {
  if (scope.personId === person.personId || (unit && may(scope, access.change, unit))) return true;
  const agreed = await listConsenting(scope, { personIds: [person.personId], purposeCode: 'photo', on });
  return agreed.has(person.personId);
}

/** Keeps a photograph of a person, or a new one in its place. Refuses what is no photograph. */
export async function keepPortrait(
  scope: Scope,
  files: Files,
  o: { person: { personId: string; unitId: string }; unit: Place; bytes: Uint8Array },
): Promise<void> {
  allow(scope, access.change, o.unit);
  const before = await findPortrait(scope, o.person.personId);
  await savePortrait(scope, o.person, await keepPhoto(files, { ...size, bytes: o.bytes, field: 'photo' }));
  await tell(scope, o, 'people.portraitKept', 'Lưu ảnh chân dung');
  if (before) await files.disk.delete(before);
}

/** Takes the photograph away for good: the row and the picture. */
export async function removePortrait(scope: Scope, files: Files, o: Portrayed): Promise<void> {
  if (scope.personId !== o.person.personId) {
    if (!o.unit) throw new NotThere();
    allow(scope, access.change, o.unit);
  }
  const key = await findPortrait(scope, o.person.personId);
  if (!key) return;
  await deletePortrait(scope, o.person.personId);
  await tell(scope, o, 'people.portraitRemoved', 'Xóa ảnh chân dung');
  await files.disk.delete(key);
}

const tell = (scope: Scope, { person }: Pick<Portrayed, 'person'>, verb: string, summary: string): Promise<void> =>
  recordEvent(scope, { verb, unitId: person.unitId, subject: { kind: 'person', id: person.personId }, summary });
