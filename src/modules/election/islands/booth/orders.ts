import type { GroupName } from '../../belenios/groups/group.ts';
import type { WrittenPublicKey } from '../../belenios/trustees.ts';
import type { Asked } from '../../rules.ts';

/** What a voter reads of an election before voting. */
export interface OpenedElection {
  name: string;
  description: string;
  uuid: string;
  group: GroupName;
  fingerprint: string;
  trustees: number;
  voters: number;
  /** Ballots recorded so far, replaced ones too. */
  ballots: number;
  questions: (Asked & { question: string })[];
}

export interface SealedBallot {
  text: string;
  tracker: string;
}

export interface TrusteePair {
  secret: string;
  published: WrittenPublicKey;
}

/** What an archive that passed every check says. */
export interface Checked extends Omit<OpenedElection, 'description'> {
  stage: 'voting' | 'ended' | 'tallied' | 'finished';
  counted: number;
  weight: number;
  result: readonly (readonly number[])[] | undefined;
  head: string;
  height: number;
}

/** What a page may order of the worker, and what it gets. Nothing of it leaves the device. */
export interface Orders {
  open: { asks: { archive: Blob }; gives: OpenedElection };
  know: { asks: { credential: string }; gives: { weight: number } };
  seal: { asks: { choices: number[][] }; gives: SealedBallot };
  pair: { asks: { group: GroupName }; gives: TrusteePair };
  check: { asks: { archive: Blob; earlier: Blob | undefined }; gives: Checked };
}
export type OrderName = keyof Orders;

export type Order = { [Name in OrderName]: { name: Name; nth: number } & Orders[Name]['asks'] }[OrderName];

/** `done` is the part of the work that is done, from 0 to 1. A refusal is a sentence for people. */
export type Answer = { nth: number } & (
  | { kind: 'progress'; done: number }
  | { kind: 'given'; gives: Orders[OrderName]['gives'] }
  | { kind: 'refused'; reason: string }
);
