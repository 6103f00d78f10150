import { trueChance } from '../../belenios/chance.ts';
import { Fault } from '../../belenios/fault.ts';
import { plainGroups } from '../../belenios/groups/groups.ts';
import { drawTrusteeKey } from '../../belenios/keys.ts';
import { checkArchive } from './checking.ts';
import type { Answer, Order, OrderName, Orders, TrusteePair } from './orders.ts';
import { lengthOf, readPieces } from './pieces.ts';
import { knowVoter, openVoting, prepare, sealBallot, type Voter, type Voting } from './voting.ts';

// The only place in a browser where secrets of an election are. It makes no request and keeps nothing.

let voting: Voting | undefined;
let voter: Voter | undefined;

type Given = Orders[OrderName]['gives'];

async function follow(order: Order, onProgress: (done: number) => void): Promise<Given> {
  switch (order.name) {
    case 'open': {
      const length = await lengthOf(order.archive);
      voting = await openVoting(readPieces(order.archive, (bytes) => onProgress(Math.min(1, bytes / length))));
      voter = undefined;
      const opened = voting;
      setTimeout(() => prepare(opened));
      return voting.opened;
    }
    case 'know': {
      voter = knowVoter(need(voting), order.credential);
      return { weight: voter.weight };
    }
    case 'seal':
      return sealBallot(need(voting), need(voter), order.choices, onProgress);
    case 'pair':
      return drawPair(order.group);
    case 'check':
      return checkArchive(order.archive, order.earlier, onProgress);
  }
}

function need<T>(there: T | undefined): T {
  if (there === undefined) throw new Error('The page asked out of order.');
  return there;
}

function drawPair(name: string): TrusteePair {
  const { secret, published } = drawTrusteeKey(need(plainGroups(name)), trueChance);
  return { secret: secret.toString(), published };
}

// The type is a window's; a worker has no other to speak to than its page.
const answer = (one: Answer): void => (self as unknown as Worker).postMessage(one, []);

self.addEventListener('message', ({ data: order }: MessageEvent<Order>) => {
  const { nth } = order;
  follow(order, (done) => answer({ nth, kind: 'progress', done })).then(
    (gives) => answer({ nth, kind: 'given', gives }),
    (error: unknown) => answer({ nth, kind: 'refused', reason: reasonOf(error) }),
  );
});

function reasonOf(error: unknown): string {
  if (error instanceof Fault) return error.vi;
  // A file that was removed or changed after it was chosen.
  if (error instanceof DOMException) return 'Không đọc được tệp này. Hãy chọn lại.';
  console.error(error);
  return 'Phần mềm gặp lỗi khi làm việc này. Hãy tải lại trang và thử lại.';
}
