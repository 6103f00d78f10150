import { describe, expect, it } from 'vitest';
import { useWorld } from '../../test/world.ts';
import { afterCommit, attempt } from './scope.ts';

const world = useWorld();

describe('What follows a transaction', () => {
  it('is done once it is kept, and not for an attempt that was undone', async () => {
    const done: string[] = [];
    const note = (word: string) => async () => void done.push(word);
    await world().as('chair', async (scope) => {
      afterCommit(scope, note('kept'));
      await attempt(scope, async () => {
        afterCommit(scope, note('undone'));
        throw new Error('no');
      }).catch(() => undefined);
      await attempt(scope, async () => afterCommit(scope, note('kept too')));
      expect(done).toEqual([]);
    });
    expect(done).toEqual(['kept', 'kept too']);
  });

  it('is not done when it is undone', async () => {
    const done: string[] = [];
    await world().trial('chair', async (scope) => afterCommit(scope, async () => void done.push('done')));
    expect(done).toEqual([]);
  });
});
