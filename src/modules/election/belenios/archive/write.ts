import { Board } from '../board.ts';
import type { SetupTexts } from '../box.ts';
import type { Groups } from '../groups/group.ts';
import { hashHex } from '../hashing.ts';
import { writeJson } from '../shapes.ts';
import { joinBytes, writeBeginning, writeStep, type Head } from './chain.ts';
import type { EventType } from './events.ts';

/**
 * An archive as it grows: every step is judged by the same board that a verifier uses, then written. What comes back are the
 * bytes to append; they are never changed afterwards.
 */
export class GrowingArchive {
  readonly board: Board;
  readonly #time: string;
  #head: Head;

  private constructor(board: Board, head: Head, time: string) {
    this.board = board;
    this.#head = head;
    this.#time = time;
  }

  /** @param time seconds since 1970 @throws Fault */
  static begin(setup: SetupTexts, groups: Groups, time: number): { archive: GrowingArchive; bytes: Uint8Array } {
    const contents = [setup.election, setup.trustees, setup.credentials];
    const [election, trustees, credentials] = contents.map(hashHex);
    const named = [...contents, writeJson({ election, trustees, credentials })];
    const board = new Board({ type: 'Setup', contents: named.map(toContent) }, groups);
    const { bytes, head } = writeStep('Setup', named, undefined, String(time));
    return {
      archive: new GrowingArchive(board, head, String(time)),
      bytes: joinBytes([writeBeginning(String(time)), bytes]),
    };
  }

  /** Goes on with an archive that was verified. */
  static resume(board: Board, head: Head, time: string): GrowingArchive {
    return new GrowingArchive(board, head, time);
  }

  get head(): Head {
    return this.#head;
  }

  /** @throws Fault when the step is not allowed; nothing has changed then */
  append(type: EventType, contents: readonly string[]): Uint8Array {
    this.board.take({ type, contents: contents.map(toContent) });
    const { bytes, head } = writeStep(type, contents, this.#head, this.#time);
    this.#head = head;
    return bytes;
  }
}

const toContent = (text: string): { hash: string; text: string } => ({ hash: hashHex(text), text });
