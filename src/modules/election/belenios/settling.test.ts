import { describe, expect, it } from 'vitest';
import { inPieces, makeElection } from '../../../../test/ballots/elections.ts';
import { makeOutside } from '../../../../test/ballots/outside.ts';
import { readVector } from '../../../../test/vectors.ts';
import { opensslGroups } from '../actions/openssl.ts';
import { followChain, joinBytes, writeBeginning, writeStep, type Head } from './archive/chain.ts';
import type { EventType } from './archive/events.ts';
import { readArchive } from './archive/read.ts';
import { hashToSign, trackerOf, type WrittenBallot } from './ballots.ts';
import { trueChance } from './chance.ts';
import { secretOf } from './credentials.ts';
import { Fault } from './fault.ts';
import { power, type Element, type Groups } from './groups/group.ts';
import { plainGroups } from './groups/groups.ts';
import { ballotPurpose, proveKnowledge } from './knowledge.ts';
import { writeProof } from './numbers.ts';
import { writeJson } from './shapes.ts';
import { verifyArchive } from './verify.ts';

type Written = [type: EventType, ...contents: string[]];

/** 210 ballots of one line: 420 elements, which are asked about together. */
const { made, bytes } = makeElection({ candidates: 1, max: 1, voters: 210, open: false });
const { time, entries } = await readArchive(inPieces(bytes));
const steps: Written[] = [];
for await (const { type, contents } of followChain(entries))
  steps.push([type as EventType, ...contents.map(({ text }) => text)]);
const [setup, ...rest] = steps as [Written, ...Written[]];
const ballots = rest.slice(0, 210);

function chained(all: readonly Written[]): Uint8Array {
  const parts = [writeBeginning(time)];
  let head: Head | undefined;
  for (const [type, ...contents] of all) {
    const step = writeStep(type, contents, head, time);
    parts.push(step.bytes);
    head = step.head;
  }
  return joinBytes(parts);
}

const { election } = (await verifyArchive(inPieces(chained([setup])), opensslGroups)).board.box;
const { group } = election;
const secret = secretOf(made.voters[0]!.private_credential, made.uuid, group);
const p = BigInt((readVector('groups.json') as Record<string, { p: string }>)[group.name]!.p);
/** Found by trying bases: those that are squares or cubes give less. */
const ofOrder = (order: bigint): Element => {
  for (let base = 2n; ; base++) {
    const root = power(group, group.read(base.toString())!, (p - 1n) / order);
    const isLess = [2n, 3n].some(
      (part) => order % part === 0n && group.isSame(power(group, root, order / part), group.one),
    );
    if (!isLess) return root;
  }
};

/** The ballots with others put among them; what follows them stays as it was. */
const among = (...others: [after: number, ballot: string][]): Written[] =>
  ballots.flatMap((step, nth): Written[] => [
    step,
    ...others.filter(([after]) => after === nth + 1).map(([, ballot]): Written => ['Ballot', ballot]),
  ]);

async function faultOf(all: readonly Written[] | Uint8Array, groups: Groups = opensslGroups): Promise<object | null> {
  try {
    await verifyArchive(inPieces(all instanceof Uint8Array ? all : chained(all)), groups);
    return null;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { code: error.code, place: error.place, vi: error.vi };
  }
}

const memberAt = (ballot: number) => ({
  code: 'ballot.member',
  place: { event: ballot + 1, ballot, question: 1, answer: 1 },
});
/** Its proof fails; its ciphertexts are what they were. */
const broken = ((): string => {
  const { signature: _, ...ballot } = JSON.parse(ballots[7]![1]!) as WrittenBallot;
  const [proof] = ballot.answers[0]!.individual_proofs[0]!;
  proof!.response = ((BigInt(proof!.response) + 1n) % group.order).toString();
  const own = { ...ballot, credential: group.write(group.secretPower(group.generator, secret)) };
  const hash = hashToSign(own);
  const signature = writeProof(proveKnowledge(group, secret, ballotPurpose(hash), trueChance));
  return writeJson({ ...own, signature: { hash, proof: signature } });
})();

// Two hundred ballots are verified in each: seconds, on a computer that is busy a minute.
describe('A ballot outside the group among many that are asked about together', { timeout: 60_000 }, () => {
  it('would pass if nobody asked, so the question is what these tests test', async () => {
    expect(ofOrder(2n)).toBe(group.read((p - 1n).toString()));
    expect(await faultOf(steps)).toBeNull();
    // By a factor that is no factor: the same hands make a ballot that is good.
    const good = makeOutside(election, secret, { part: 'alpha', factor: group.one, order: 2n });
    expect(await faultOf([setup, ...among([100, good])])).toBeNull();
    expect(trackerOf(good)).not.toBe(trackerOf(ballots[0]![1]!));
  });

  it.each([
    [2n, 'alpha'],
    [3n, 'beta'],
    [6n, 'alpha'],
  ] as const)(
    'is found by a factor of order %s in its %s, and named as if it had been asked by itself',
    async (order, part) => {
      const outside = makeOutside(election, secret, { part, factor: ofOrder(order), order });
      expect(await faultOf([setup, ...among([100, outside])])).toMatchObject(memberAt(101));
    },
  );

  it('is told in the same words as where each is asked by itself', async () => {
    const outside = makeOutside(election, secret, { part: 'alpha', factor: ofOrder(2n), order: 2n });
    const archive = [setup, ...among([3, outside])];
    expect(await faultOf(archive)).toEqual(await faultOf(archive.slice(0, 6), plainGroups));
  });

  it('is told before anything that is wrong after it', async () => {
    const outside = makeOutside(election, secret, { part: 'beta', factor: ofOrder(2n), order: 2n });
    expect(await faultOf([setup, ...among([203, outside], [207, broken])])).toMatchObject(memberAt(204));
    expect(await faultOf([setup, ...among([203, outside]), setup])).toMatchObject(memberAt(204));
    expect(await faultOf(chained([setup, ...among([203, outside])]).subarray(0, -100))).toMatchObject(memberAt(204));
  });

  it('is not told before what is wrong ahead of it', async () => {
    const outside = makeOutside(election, secret, { part: 'beta', factor: ofOrder(2n), order: 2n });
    expect(await faultOf([setup, ...among([201, broken], [203, outside])])).toMatchObject({
      code: 'ballot.individualProof',
      place: { event: 203, ballot: 202 },
    });
  });

  it('that is wrong in its proofs too is told to be outside, which is asked first', async () => {
    const stray = { part: 'alpha', factor: group.read('5')!, order: 1n } as const;
    expect(await faultOf([setup, ...among([203, makeOutside(election, secret, stray)])])).toMatchObject(memberAt(204));
  });
});
