import { describe, expect, test } from 'vitest';
import { everyName, inventName, sexAt } from './names.ts';
import { makeRandom } from './random.ts';

describe('invented names', () => {
  test('have a family, a middle and a given name, written NFC, no word twice', () => {
    const random = makeRandom(3);
    for (let count = 0; count < 2000; count++) {
      const name = inventName(random, sexAt(count));
      const words = name.split(' ');
      expect(name).toBe(name.normalize('NFC'));
      expect([3, 4]).toContain(words.length);
      expect(new Set(words).size).toBe(words.length);
      for (const word of words) expect(word).toMatch(/^\p{Lu}\p{Ll}+$/u);
    }
  });

  test('do not repeat where a list of taken names is kept', () => {
    const taken = new Set<string>();
    const random = makeRandom(11);
    const names = Array.from({ length: 3000 }, (_, index) => inventName(random, sexAt(index), taken));
    expect(new Set(names).size).toBe(3000);
    expect(taken.size).toBe(3000);
  });

  test('tell women from men: no name can be both', () => {
    const women = new Set(everyName('female'));
    expect(everyName('male').filter((name) => women.has(name))).toEqual([]);
  });

  test('come again in the same order from the same seed', () => {
    const draw = (seed: number): string[] => {
      const random = makeRandom(seed);
      return Array.from({ length: 20 }, () => inventName(random, 'female'));
    };
    expect(draw(5)).toEqual(draw(5));
    expect(draw(5)).not.toEqual(draw(6));
  });
});
