import { randomInt } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { inPieces } from '../../../../test/ballots/elections.ts';
import { attackBox } from '../../../../test/ballots/storm.ts';
import { opensslGroups } from '../index.ts';
import { verifyArchive } from '../belenios/verify.ts';

describe('A ballot box under attack', () => {
  // `npm run fuzz` sends 100,000.
  it(
    'refuses 500 bad ballots, each for its reason, and is counted right afterwards',
    { timeout: 300_000 },
    async () => {
      const { refused, wrong, result, expected, bytes } = await attackBox(randomInt(2 ** 31), 500);
      expect(wrong).toEqual([]);
      expect(refused.size).toBe(17);
      expect(result).toEqual(expected);
      const { board } = await verifyArchive(inPieces(bytes), opensslGroups);
      expect(board.result).toEqual(expected);
    },
  );
});
