import { groundOf, trackerOf } from './ballots.ts';
import { checkBallot, type CheckedBallot, type Register } from './check.ts';
import { readRegister } from './credentials.ts';
import { readElection, type Election } from './election.ts';
import { faultUnless } from './fault.ts';
import { isMember, type Groups } from './groups/group.ts';
import { areMembers } from './groups/members.ts';
import type { Ground } from './proofs.ts';
import type { Counted } from './tally.ts';
import { readTrustees, type Trustees } from './trustees.ts';

/** The texts with which an election is set up; none of them changes afterwards. */
export interface SetupTexts {
  election: string;
  trustees: string;
  credentials: string;
}

/** A ballot that was accepted, and which earlier one of the same voter it replaces. */
export interface AcceptedBallot {
  tracker: string;
  credential: string;
  replaces?: string;
}

/** Elements that are put off before they are asked about: in a hundred times as many it would save one hundredth more. */
const together = 4096;

/** The ballot box of an election that is open: who may vote, what was cast. Whoever opens one has checked the whole setup. */
export class BallotBox {
  readonly election: Election;
  readonly trustees: Trustees;
  readonly #register: Register;
  readonly #ground: Ground;
  readonly #trackers = new Set<string>();
  #latest: AcceptedBallot | undefined;
  readonly #last = new Map<string, CheckedBallot>();
  /** Ballots whose ciphertexts are not yet known to lie in the group, with their numbers. */
  #putOff: { nth: number; choices: CheckedBallot['choices'] }[] = [];

  /** @throws Fault */
  constructor(setup: SetupTexts, groups: Groups) {
    this.election = readElection(setup.election, groups);
    this.trustees = readTrustees(setup.trustees, this.election.group);
    faultUnless(this.election.group.isSame(this.trustees.key, this.election.key), 'election.key');
    this.#register = readRegister(setup.credentials, this.election.group);
    this.#ground = groundOf(this.election);
  }

  /** A later ballot with the same credential replaces the earlier. @throws Fault with the reason for which it is refused */
  accept(ballotText: string): AcceptedBallot {
    this.#refuseReplay(ballotText);
    return this.#take(this.#check(ballotText, 'asked'));
  }

  /**
   * For ballots that nobody can take back any more, in an archive: whether their ciphertexts lie in the group is put off and
   * asked of many at one go, by `settle`. Nothing that the box says counts before that. @throws Fault the same as `accept`
   */
  acceptAhead(ballotText: string): void {
    // Where powers share work, the question costs next to nothing.
    if (this.election.group.shares) return void this.accept(ballotText);
    this.#refuseReplay(ballotText);
    try {
      const ballot = this.#check(ballotText, 'put off');
      this.#take(ballot);
      this.#putOff.push({ nth: this.cast, choices: ballot.choices });
    } catch (error) {
      // Something else is wrong with it. What is wrong first is told: an earlier ballot, or one of its own ciphertexts.
      this.settle();
      this.#check(ballotText, 'asked');
      throw error;
    }
    const [first] = this.#putOff;
    if (first && this.#putOff.length * 2 * first.choices.flat().length >= together) this.settle();
  }

  /** Asks what was put off. @throws Fault for the first ballot with a ciphertext outside the group */
  settle(): void {
    const { group } = this.election;
    const putOff = this.#putOff;
    this.#putOff = [];
    const elements = putOff.flatMap(({ choices }) => choices.flat().flatMap(({ alpha, beta }) => [alpha, beta]));
    if (areMembers(group, elements)) return;
    for (const { nth, choices } of putOff)
      for (const [question, lines] of choices.entries())
        for (const [answer, { alpha, beta }] of lines.entries()) {
          // In an archive the setup is event 1, and ballots follow it without anything between.
          const place = { event: nth + 1, ballot: nth, question: question + 1, answer: answer + 1 };
          faultUnless(isMember(group, alpha) && isMember(group, beta), 'ballot.member', place);
        }
  }

  #refuseReplay(ballotText: string): void {
    // A voter's own earlier ballot, sent again by somebody else, would undo a later one.
    faultUnless(!this.#trackers.has(trackerOf(ballotText)), 'ballot.replayed');
  }

  #check(ballotText: string, members: 'asked' | 'put off'): CheckedBallot {
    return checkBallot(this.election, this.#ground, this.#register, ballotText, members);
  }

  #take(ballot: CheckedBallot): AcceptedBallot {
    const { tracker, credential } = ballot;
    const before = this.#last.get(credential);
    this.#trackers.add(tracker);
    // In the order of the last ballots.
    this.#last.delete(credential);
    this.#last.set(credential, ballot);
    this.#latest = { tracker, credential, ...(before && { replaces: before.tracker }) };
    return this.#latest;
  }

  /** The ballot that was accepted last. */
  get latest(): AcceptedBallot | undefined {
    return this.#latest;
  }

  /** Ballots that were accepted, replaced ones too. */
  get cast(): number {
    return this.#trackers.size;
  }

  mayVote(credential: string): boolean {
    return this.#register.has(credential);
  }

  /** Voters on the list. */
  get voters(): number {
    return this.#register.size;
  }

  /** The last ballot of each voter. */
  get counted(): Counted[] {
    return [...this.#last].map(([credential, { choices }]) => ({
      choices,
      weight: this.#register.get(credential)?.weight ?? 1,
    }));
  }

  /** What the counted ballots weigh together. */
  get weight(): number {
    return this.counted.reduce((sum, { weight }) => sum + weight, 0);
  }

  get trackers(): ReadonlySet<string> {
    return this.#trackers;
  }
}
