import { describe, expect, it } from 'vitest';
import { writeBehind } from './batches.ts';

const soon = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

describe('Batches are written while the next is made', () => {
  it('one after the other, each once', async () => {
    const told: string[] = [];
    async function* made() {
      for (const one of [1, 2, 3]) {
        told.push(`made ${one}`);
        yield one;
      }
    }
    await writeBehind(made(), async (one) => {
      await soon(5);
      told.push(`written ${one}`);
    });
    expect(told.filter((word) => word.startsWith('written'))).toEqual(['written 1', 'written 2', 'written 3']);
    expect(told.indexOf('made 2')).toBeLessThan(told.indexOf('written 1'));
  });

  it('nothing is written any more when it has failed', async () => {
    let open = true;
    const late: number[] = [];
    async function* made() {
      yield 1;
      throw new Error('a bad row');
    }
    const work = writeBehind(made(), async (one) => {
      await soon(20);
      if (!open) late.push(one);
    });
    await expect(work).rejects.toThrow('a bad row');
    open = false;
    await soon(30);
    expect(late).toEqual([]);
  });

  it('a write that fails ends it', async () => {
    async function* made() {
      for (let one = 0; ; one++) yield one;
    }
    const work = writeBehind(made(), async (one) => {
      if (one === 2) throw new Error('the disk is full');
    });
    await expect(work).rejects.toThrow('the disk is full');
  });
});
