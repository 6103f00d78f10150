import { seededChance } from '../../src/cli/ballot/seeded.ts';
import { receiveBallot } from '../../src/modules/election/index.ts';
import { joinBytes } from '../../src/modules/election/belenios/archive/chain.ts';
import { attacksWith, drawWith } from './attacks.ts';
import { openElection } from './elections.ts';

export interface Storm {
  /** Attack → reason → how often. */
  refused: Map<string, Map<string, number>>;
  /** What was not refused, or for a reason that it should not have been. */
  wrong: string[];
  expected: number[][];
  result: readonly (readonly number[])[];
  /** The archive after it all. */
  bytes: Uint8Array;
}

/**
 * So many attacks on a ballot box that is open, honest votes among them; then the count. Everything comes from the seed:
 * whatever is found can be found again.
 */
export async function attackBox(seed: number, times: number, tell: (done: number) => void = () => {}): Promise<Storm> {
  const chance = seededChance(seed);
  const draw = drawWith(chance);
  const open = { candidates: 2, max: 2, voters: 6, trustees: 2 };
  const [here, there] = [await openElection(open, chance), await openElection(open, chance)];
  const pieces = [here.bytes];
  const send = (text: string) => receiveBallot(here.archive, text);
  const accepted: string[] = [];
  const votes = new Map(here.made.ballots_in_order.map(({ voter, choices }) => [voter, choices[0] ?? []]));
  const vote = (voter: number): void => {
    const choices = [draw(2), draw(2)];
    const text = here.vote(voter, [choices]);
    const receipt = send(text);
    if (!receipt.accepted) throw new Error(`An honest ballot was refused: ${receipt.fault.en} (seed ${seed})`);
    pieces.push(receipt.bytes);
    accepted.push(text);
    votes.set(voter, choices);
  };
  const honest = [1, 2, 3, 4];
  for (const voter of honest) vote(voter);
  const loot = {
    election: here.election,
    accepted,
    fresh: [here.vote(5, [[1, 0]]), here.vote(6, [[0, 1]])],
    secrets: here.secrets.slice(4),
    foreign: [there.vote(1, [[1, 1]]), there.vote(2, [[0, 0]])],
  };
  const attacks = attacksWith(chance);
  const storm: Pick<Storm, 'refused' | 'wrong'> = { refused: new Map(), wrong: [] };
  for (let nth = 0; nth < times; nth++) {
    // Honest voters go on voting, at most twenty times: their ballots are replayed, too.
    if (nth % Math.ceil(times / 20) === 0) vote(honest[draw(4)] ?? 1);
    const { name, codes, make } = attacks[nth % attacks.length]!;
    const text = make(loot, draw);
    const receipt = send(text);
    const code = receipt.accepted ? 'accepted' : receipt.fault.code;
    if (!(codes as readonly string[]).includes(code))
      storm.wrong.push(`${name}: ${code} (seed ${seed}, attack ${nth}) ${text.slice(0, 300)}`);
    const reasons = storm.refused.get(name) ?? new Map<string, number>();
    storm.refused.set(name, reasons.set(code, (reasons.get(code) ?? 0) + 1));
    if (nth % 1000 === 999) tell(nth + 1);
  }
  const { result, bytes } = here.count();
  const expected = [[0, 1].map((line) => [...votes.values()].reduce((sum, choices) => sum + (choices[line] ?? 0), 0))];
  return { ...storm, expected, result, bytes: joinBytes([...pieces, bytes]) };
}
