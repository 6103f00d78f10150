import { randomBytes, randomUUIDv7 } from 'node:crypto';

let last = '';

/**
 * A new identifier: uuid v7, so that rows made together lie together in an index. Each is greater than the one before,
 * also within a millisecond: events are listed by their identifiers.
 */
export function newId(): string {
  let id: string = randomUUIDv7();
  while (id <= last) id = following(last) ?? randomUUIDv7();
  last = id;
  return id;
}

/** The next one by its last 48 bits; undefined when they are used up, until the clock goes on. */
function following(id: string): string | undefined {
  const tail = Number.parseInt(id.slice(24), 16) + 1;
  return tail < 2 ** 48 ? id.slice(0, 24) + tail.toString(16).padStart(12, '0') : undefined;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
export const isId = (text: unknown): text is string => typeof text === 'string' && uuid.test(text);

const letters = 'abcdefghjkmnpqrstvwxyz0123456789';

/** A unit's mark: its immutable segment in the paths of the tree. 8 letters hold a trillion; collisions are refused by a unique key. */
export function newMark(): string {
  return Array.from(randomBytes(8), (byte) => letters[byte % letters.length]).join('');
}
