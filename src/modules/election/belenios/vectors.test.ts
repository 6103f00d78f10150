import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { inPieces } from '../../../../test/ballots/elections.ts';
import { listVectors, readExpected, vectorBytes, vectorFile } from '../../../../test/vectors.ts';
import { opensslGroups } from '../actions/openssl.ts';
import { verifyFile } from '../actions/verify-file.ts';
import type { FaultCode } from './sentences.ts';
import { plainGroups } from './groups/groups.ts';
import { refuseUnlessContinues, verifyArchive } from './verify.ts';

describe('An archive of belenios-tool', { timeout: 60_000 }, () => {
  it.each(listVectors('archives'))('%s is accepted with its result', async (name) => {
    const expected = readExpected(name);
    const bytes = vectorBytes(`archives/${name}`);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(expected.sha256);
    const { board } = await verifyArchive(inPieces(bytes), opensslGroups);
    expect(board.stage).toBe('finished');
    expect(board.result).toEqual(expected.result);
    expect(board.box.counted).toHaveLength(expected.counted_ballots);
    expect(board.box.weight).toBe(expected.total_weight);
    expect([...board.box.trackers]).toEqual(expected.ballots_in_order.map(({ tracker }) => tracker));
  });

  it('is accepted by BigInt alone, as in a browser, and in whatever pieces it comes', async () => {
    const name = 'threshold-BELENIOS-2048';
    const { board } = await verifyArchive(inPieces(vectorBytes(`archives/${name}`), 333), plainGroups);
    expect(board.result).toEqual(readExpected(name).result);
  });
});

/** What belenios-tool 2.0 rejects, and what it lets through: here each is refused for its own reason. */
const refused: Record<string, { code: FaultCode; where?: object }> = {
  'rejected/01-ballot-proof-altered': { code: 'ballot.individualProof' },
  'rejected/02-ballot-two-votes-for-one-candidate': { code: 'ballot.individualProof' },
  'rejected/03-ballot-unknown-credential': { code: 'ballot.credential' },
  'rejected/04-ballot-copied-under-another-credential': { code: 'ballot.individualProof' },
  'rejected/05-ballot-alpha-outside-subgroup': { code: 'ballot.member' },
  'rejected/06-ballot-without-blank-part': { code: 'ballot.blank' },
  'rejected/07-trustee-proof-altered': { code: 'trustees.proof' },
  'rejected/08-result-two-candidates-swapped': { code: 'result.wrong' },
  'rejected/09-tally-replaced-and-decrypted': { code: 'tally.product' },
  'rejected/10-decryption-factor-altered': { code: 'decryption.proof' },
  // The digit was changed in place: the record no longer bears the hash of what it holds.
  'rejected/11-event-parent-altered': { code: 'archive.name' },
  'rejected/12-standard-tar-end-blocks': { code: 'archive.endBlocks' },
  'rejected/13-last-record-cut': { code: 'archive.unfinished' },
  'gaps/01-earlier-ballots-dropped-by-an-event': { code: 'chain.order' },
  'gaps/02-late-ballot-replaces-all': { code: 'chain.ballotAfterEnd' },
  'gaps/03-second-setup-adds-a-voter': { code: 'chain.secondSetup' },
  'gaps/04-encrypted-tally-record-false': { code: 'tally.product' },
  'gaps/05-number-tallied-false': { code: 'tally.count' },
  'gaps/06-leading-zero-in-a-number': { code: 'number.form' },
};

describe('An archive that was tampered with', () => {
  it('is known in every case', () => {
    const all = (['rejected', 'gaps'] as const).flatMap((kind) => listVectors(kind).map((name) => `${kind}/${name}`));
    expect(Object.keys(refused)).toEqual(all);
  });

  it.each(Object.entries(refused))('%s is refused for what is wrong', async (name, { code }) => {
    const verdict = await verifyFile(vectorFile(name));
    if (verdict.accepted) throw new Error('It was accepted.');
    expect(verdict.fault.code).toBe(code);
    expect(verdict.fault.vi).toMatch(/\p{Script=Latin}{3}/u);
    expect(verdict.fault.en).not.toBe(verdict.fault.vi);
  });
});

describe('Two copies of one board', () => {
  const [before, good, removed] = ['before', 'after-good', 'after-one-ballot-removed'].map((name) => `prefix/${name}`);

  it('are each valid alone', async () => {
    for (const name of [before, good, removed])
      expect(await verifyFile(vectorFile(name!))).toMatchObject({ accepted: true });
  });

  it('agree when the later continues the earlier, itself included', async () => {
    expect(await verifyFile(vectorFile(good!), vectorFile(before!))).toMatchObject({ accepted: true });
    expect(await verifyFile(vectorFile(good!), vectorFile(good!))).toMatchObject({ accepted: true });
  });

  it('show a ballot that was removed', async () => {
    expect(await verifyFile(vectorFile(removed!), vectorFile(before!))).toMatchObject({
      accepted: false,
      fault: { code: 'earlier.notPrefix' },
    });
    expect(await verifyFile(vectorFile(before!), vectorFile(good!))).toMatchObject({ accepted: false });
  });

  it('are compared byte for byte, however they come', async () => {
    const bytes = vectorBytes(good!);
    await refuseUnlessContinues(inPieces(bytes, 1000), inPieces(bytes.subarray(0, 5000), 77));
    const altered = bytes.slice(0, 5000);
    altered[4999]! ^= 1;
    await expect(refuseUnlessContinues(inPieces(bytes), inPieces(altered))).rejects.toMatchObject({
      code: 'earlier.notPrefix',
    });
  });
});
