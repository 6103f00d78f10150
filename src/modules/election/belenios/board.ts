import type { Content, Step } from './archive/chain.ts';
import { setupShape } from './archive/events.ts';
import { BallotBox } from './box.ts';
import { at, Fault, faultUnless } from './fault.ts';
import type { Groups } from './groups/group.ts';
import { readJson } from './shapes.ts';
import {
  areEnough,
  checkDecryption,
  checkResult,
  openTally,
  ownedShape,
  sizedTallyShape,
  tallyOf,
  writeTally,
  type EncryptedTally,
  type Factors,
  type Result,
} from './tally.ts';

/** How far an election has come. */
export type Stage = 'voting' | 'ended' | 'tallied' | 'finished';

/**
 * The state of an election as its archive tells it. Each step is judged before it changes anything, and the order is
 * strict: belenios-tool 2.0 lets a second setup or a ballot after the end pass (decision 30).
 */
export class Board {
  readonly box: BallotBox;
  #stage: Stage = 'voting';
  #result: Result | undefined;
  #tally: EncryptedTally = [];
  readonly #decrypted = new Map<number, Factors>();

  /** @throws Fault */
  constructor(setup: Step, groups: Groups) {
    faultUnless(setup.type === 'Setup', 'chain.order');
    const [election, trustees, credentials, named] = contentsOf(setup, 4);
    const hashes = readJson(named.text, setupShape);
    const isNamed =
      hashes.election === election.hash && hashes.trustees === trustees.hash && hashes.credentials === credentials.hash;
    faultUnless(isNamed, 'chain.payload');
    this.box = new BallotBox(
      { election: election.text, trustees: trustees.text, credentials: credentials.text },
      groups,
    );
  }

  get stage(): Stage {
    return this.#stage;
  }

  get result(): Result | undefined {
    return this.#result;
  }

  get tally(): EncryptedTally {
    return this.#tally;
  }

  /** Trustees who have decrypted, in the order in which they came. */
  get decrypted(): ReadonlyMap<number, Factors> {
    return this.#decrypted;
  }

  /** @throws Fault */
  take(step: Step): void {
    if (step.type === 'Ballot') this.#takeBallot(step, (ballotText) => this.box.accept(ballotText));
    else this.#takeOther(step);
  }

  /** For steps of an archive: what can be asked of many ballots at one go is put off until `settle`. @throws Fault */
  takeAhead(step: Step): void {
    if (step.type === 'Ballot') return this.#takeBallot(step, (ballotText) => this.box.acceptAhead(ballotText));
    this.settle();
    this.#takeOther(step);
  }

  /** @throws Fault */
  settle(): void {
    this.box.settle();
  }

  #takeOther(step: Step): void {
    switch (step.type) {
      case 'EndBallots':
        this.#demand('voting');
        contentsOf(step, 0);
        this.#stage = 'ended';
        return;
      case 'EncryptedTally':
        return this.#takeTally(step);
      case 'PartialDecryption':
        return this.#takeDecryption(step);
      case 'Result':
        return this.#takeResult(step);
      default:
        throw new Fault(step.type === 'Setup' ? 'chain.secondSetup' : 'chain.order');
    }
  }

  #demand(stage: Stage): void {
    faultUnless(this.#stage === stage, 'chain.order');
  }

  #takeBallot(step: Step, accept: (ballotText: string) => void): void {
    faultUnless(this.#stage === 'voting', 'chain.ballotAfterEnd');
    const [ballot] = contentsOf(step, 1);
    at({ ballot: this.box.cast + 1 }, () => accept(ballot.text));
  }

  /** The tally is never believed: it is made again from the ballots. */
  #takeTally(step: Step): void {
    this.#demand('ended');
    const [tally, sized] = contentsOf(step, 2);
    const { election, counted } = this.box;
    const stated = readJson(sized.text, sizedTallyShape);
    faultUnless(stated.encrypted_tally === tally.hash, 'chain.payload');
    const own = tallyOf(election, counted);
    faultUnless(writeTally(election.group, own) === tally.text, 'tally.product');
    const isCount = stated.num_tallied === counted.length && stated.total_weight === this.box.weight;
    faultUnless(isCount, 'tally.count');
    this.#tally = own;
    this.#stage = 'tallied';
  }

  #takeDecryption(step: Step): void {
    this.#demand('tallied');
    const [decryption, owned] = contentsOf(step, 2);
    const { owner, payload } = readJson(owned.text, ownedShape);
    faultUnless(payload === decryption.hash, 'chain.payload');
    const trustee = this.box.trustees.all[owner - 1];
    faultUnless(trustee, 'decryption.owner');
    at({ trustee: owner }, () => {
      faultUnless(!this.#decrypted.has(owner), 'decryption.twice');
      const factors = checkDecryption(this.box.election, this.#tally, trustee, decryption.text);
      this.#decrypted.set(owner, factors);
    });
  }

  #takeResult(step: Step): void {
    this.#demand('tallied');
    const [result] = contentsOf(step, 1);
    const { election, trustees, weight } = this.box;
    faultUnless(areEnough(trustees, this.#decrypted), 'result.missingDecryption');
    const opened = openTally(election.group, this.#tally, trustees, this.#decrypted);
    this.#result = checkResult(election.group, opened, result.text, weight);
    this.#stage = 'finished';
  }
}

type Contents<N extends number, List extends Content[] = []> = List['length'] extends N
  ? List
  : Contents<N, [...List, Content]>;

/** @throws Fault when the step has more or fewer */
function contentsOf<N extends number>({ contents }: Step, count: N): Contents<N> {
  faultUnless(contents.length === count, 'chain.payload');
  return contents as Contents<N>;
}
