import { createHash } from 'node:crypto';
import type { Chance } from '../../modules/election/index.ts';

/**
 * Chance that comes out the same each time: only `ballot make-archive --seed` may use it, for archives that are thrown away.
 * It stands among the entry points because no module can reach there (test/architecture.test.ts): no key, credential or ballot
 * of a real election can be drawn from it.
 */
export function seededChance(seed: number): Chance {
  let drawn = 0;
  let rest: Uint8Array = new Uint8Array();
  return {
    bytes: (count) => {
      const bytes = new Uint8Array(count);
      for (let filled = 0; filled < count;) {
        if (rest.length === 0) rest = createHash('sha256').update(`nhiemky|${seed}|${drawn++}`).digest();
        const part = rest.subarray(0, count - filled);
        bytes.set(part, filled);
        filled += part.length;
        rest = rest.subarray(part.length);
      }
      return bytes;
    },
  };
}
