import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inPieces, makeElection, openElection } from '../../../../test/ballots/elections.ts';
import { opensslGroups } from '../index.ts';
import { addDecryption, endVoting, publishResult } from './counting.ts';
import { trueChance } from './chance.ts';
import type { Group } from './groups/group.ts';
import { plainGroups } from './groups/groups.ts';
import { readTotals } from './decryption.ts';
import { verifyArchive } from './verify.ts';

describe('The count', () => {
  it('of any votes is what adding them up by hand gives', async () => {
    const plans = fc.record({
      group: fc.constantFrom('BELENIOS-2048' as const, 'Ed25519' as const),
      candidates: fc.integer({ min: 1, max: 4 }),
      blank: fc.boolean(),
      weights: fc.boolean(),
      voters: fc.integer({ min: 0, max: 4 }),
      trustees: fc.integer({ min: 1, max: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(plans, fc.nat(10), async (plan, repeat) => {
        const limits = {
          min: Math.min(1, plan.candidates),
          max: plan.candidates,
          repeat: Math.min(repeat, plan.voters),
        };
        const { made, bytes } = makeElection({ ...plan, ...limits, open: false });
        const { board } = await verifyArchive(inPieces(bytes, 5000), opensslGroups);
        expect(board.result).toEqual(made.result);
        expect(board.box.weight).toBe(made.total_weight);
      }),
      { numRuns: 8 },
    );
  });

  it.each([
    ['1 and 2', [1, 2]],
    ['1 and 3', [1, 3]],
    ['3 and 2', [3, 2]],
  ])('is opened by any two of three trustees: %s', async (_who, owners) => {
    const { archive, made } = await openElection({ trustees: 0, threshold: { needed: 2, of: 3 }, voters: 2 });
    endVoting(archive);
    for (const owner of owners)
      addDecryption(archive, owner, BigInt(made.trustee_private_keys_in_order[owner - 1]!), trueChance);
    const votes = made.ballots_in_order.map(({ choices }) => choices[0]!);
    expect(publishResult(archive).result).toEqual([[0, 1, 2].map((line) => votes[0]![line]! + votes[1]![line]!)]);
  });

  it('is not opened by one of two, nor twice by the same, nor with another key', async () => {
    const { archive, made } = await openElection({ trustees: 2, voters: 1 });
    const [first, second] = made.trustee_private_keys_in_order.map(BigInt) as [bigint, bigint];
    endVoting(archive);
    const code = (code: string): unknown => expect.objectContaining({ code });
    expect(() => addDecryption(archive, 1, second, trueChance)).toThrow(code('decryption.proof'));
    addDecryption(archive, 1, first, trueChance);
    expect(() => addDecryption(archive, 1, first, trueChance)).toThrow(code('decryption.twice'));
    expect(() => archive.append('Result', ['{"result":[[0,0,0]]}'])).toThrow(code('result.missingDecryption'));
    addDecryption(archive, 2, second, trueChance);
    expect(publishResult(archive).result).toEqual(made.ballots_in_order[0]!.choices);
  });

  it('finds every total up to the weight of all ballots, and no further', () => {
    const group = plainGroups('Ed25519') as Group;
    const opened = (count: bigint) => [[group.powers(group.generator, [count])[0]!]];
    for (const count of [0, 1, 9, 10, 99, 100])
      expect(readTotals(group, opened(BigInt(count)), 100)).toEqual([[count]]);
    expect(() => readTotals(group, opened(200n), 100)).toThrow(RangeError);
  });
});
