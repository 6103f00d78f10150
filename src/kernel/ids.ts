import { randomBytes, randomUUIDv7 } from 'node:crypto';

/** A new identifier: uuid v7, so that rows made together lie together in an index. */
export const newId = (): string => randomUUIDv7();

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
export const isId = (text: unknown): text is string => typeof text === 'string' && uuid.test(text);

const letters = 'abcdefghjkmnpqrstvwxyz0123456789';

/** A unit's mark: its immutable segment in the paths of the tree. 8 letters hold a trillion; collisions are refused by a unique key. */
export function newMark(): string {
  return Array.from(randomBytes(8), (byte) => letters[byte % letters.length]).join('');
}
