import { groundOf, trackerOf } from './ballots.ts';
import { checkBallot, type CheckedBallot, type Register } from './check.ts';
import { readRegister } from './credentials.ts';
import { readElection, type Election } from './election.ts';
import { faultUnless } from './fault.ts';
import type { Groups } from './groups/group.ts';
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

/** The ballot box of an election that is open: who may vote, what was cast. Whoever opens one has checked the whole setup. */
export class BallotBox {
  readonly election: Election;
  readonly trustees: Trustees;
  readonly #register: Register;
  readonly #ground: Ground;
  readonly #trackers = new Set<string>();
  #latest: AcceptedBallot | undefined;
  readonly #last = new Map<string, CheckedBallot>();

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
    // A voter's own earlier ballot, sent again by somebody else, would undo a later one.
    faultUnless(!this.#trackers.has(trackerOf(ballotText)), 'ballot.replayed');
    const ballot = checkBallot(this.election, this.#ground, this.#register, ballotText);
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
