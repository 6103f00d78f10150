import { describe, expect, it } from 'vitest';
import { openElection } from '../../../../test/ballots/elections.ts';
import { readVector, vectorText } from '../../../../test/vectors.ts';
import { protocolVersion, receiveBallot, opensslGroups, type Receipt } from '../index.ts';
import { BallotBox } from './box.ts';
import { secretOf } from './credentials.ts';
import { makeBallot } from './ballots.ts';
import { trueChance } from './chance.ts';
import { Fault } from './fault.ts';
import { plainGroups } from './groups/groups.ts';
import { writeJson } from './shapes.ts';

const known = readVector('ballot/expected.json') as {
  private_credential: string;
  tracker: string;
  election_hash: string;
};
const setup = {
  election: vectorText('ballot/election.json').trimEnd(),
  trustees: vectorText('ballot/trustees.json').trimEnd(),
  credentials: writeJson(
    (JSON.parse(vectorText('ballot/public_creds_with_identities.json')) as string[]).map((line) => line.split(',')[0]),
  ),
};
const refusalOf = (receipt: Receipt): string | undefined => (receipt.accepted ? undefined : receipt.fault.code);

describe('A ballot of belenios-tool', () => {
  it('is accepted, once, with the tracker that its voter was shown', () => {
    const box = new BallotBox(setup, plainGroups);
    expect(box.election.fingerprint).toBe(known.election_hash);
    const ballot = vectorText('ballot/ballot.json').trimEnd();
    expect(box.accept(ballot).tracker).toBe(known.tracker);
    expect(() => box.accept(ballot)).toThrow(expect.objectContaining({ code: 'ballot.replayed' }));
    expect(box.counted).toHaveLength(1);
  });

  it('is replaced by a later one of ours with the same credential', () => {
    const box = new BallotBox(setup, opensslGroups);
    box.accept(vectorText('ballot/ballot.json').trimEnd());
    const secret = secretOf(known.private_credential, box.election.uuid, box.election.group);
    const second = box.accept(makeBallot(box.election, secret, [[0, 1, 0]], trueChance));
    expect(second.replaces).toBe(known.tracker);
    expect(box.counted).toHaveLength(1);
    expect(box.cast).toBe(2);
  });
});

describe('Choices', () => {
  const elections = [false, true].map((blank) => openElection({ voters: 1, blank, min: blank ? 1 : 0 }));

  it.each([
    ['too many names left', [[1, 1, 1]], false],
    ['a name counted twice', [[2, 0, 0]], false],
    ['less than nothing', [[-1, 1, 0]], false],
    ['a line missing', [[1, 0]], false],
    ['a question missing', [], false],
    ['a blank vote with a name', [[1, 1, 0, 0]], true],
    ['too few names and not blank', [[0, 0, 0, 0]], true],
    ['no line for the blank vote', [[1, 0, 0]], true],
  ])('%s: no ballot is made', async (_what, choices, blank) => {
    const { vote } = await elections[Number(blank)]!;
    expect(() => vote(1, choices)).toThrow(expect.objectContaining({ code: 'choices.form' }));
  });
});

describe('A ballot into an open election', () => {
  it('is accepted with its tracker and the new head of the chain, and a later one replaces it', async () => {
    expect(protocolVersion).toBe(1);
    const { archive, vote, made, count } = await openElection({ voters: 2 });
    const before = archive.head;
    const first = receiveBallot(archive, vote(1, [[1, 1, 0]]));
    expect(first).toMatchObject({
      accepted: true,
      replaces: made.ballots_in_order.find(({ voter }) => voter === 1)?.tracker,
      head: { height: before.height + 1 },
    });
    const second = receiveBallot(archive, vote(1, [[0, 0, 1]]));
    expect(second).toMatchObject({ accepted: true, replaces: first.accepted && first.tracker });
    expect(receiveBallot(archive, vote(2, [[0, 0, 0]]))).toMatchObject({ accepted: true });
    expect(count().result).toEqual([[0, 0, 1]]);
  });

  it('is refused once voting has ended', async () => {
    const { archive, vote, count } = await openElection({ voters: 1 });
    const late = vote(1, [[1, 0, 0]]);
    count();
    expect(refusalOf(receiveBallot(archive, late))).toBe('box.closed');
  });

  it('is refused from another election, from a stranger and when it was altered, and the box stays as it was', async () => {
    const [here, there] = [await openElection(), await openElection()];
    const { archive } = here;
    const before = archive.head;
    const own = here.vote(1, [[1, 0, 0]]);
    expect(refusalOf(receiveBallot(archive, there.vote(1, [[1, 0, 0]])))).toBe('ballot.election');
    expect(refusalOf(receiveBallot(archive, makeBallot(here.election, 12345n, [[1, 0, 0]], trueChance)))).toBe(
      'ballot.credential',
    );
    const altered = own.replace(/(?<="response":")\d/u, (digit) => (digit === '1' ? '2' : '1'));
    expect(refusalOf(receiveBallot(archive, altered))).toBe('ballot.hash');
    expect(refusalOf(receiveBallot(archive, `${own} `))).toBe('json.form');
    expect(refusalOf(receiveBallot(archive, own + 'x'.repeat(20_000)))).toBe('ballot.tooLarge');
    expect(archive.head).toBe(before);
    expect(receiveBallot(archive, own)).toMatchObject({ accepted: true });
  });

  it('is told in Vietnamese and English why it was refused, and where', () => {
    const fault = new Fault('ballot.member', { ballot: 3, answer: 2 });
    expect(fault.vi).toMatch(/^Lá phiếu số 3, dòng số 2: /);
    expect(fault.en).toMatch(/^Ballot 3, line 2: /);
  });
});
