import type { Answer, OrderName, Orders } from './orders.ts';

/** What the worker refuses, in a sentence that is shown as it is. */
export class Refused extends Error {}

export interface Booth {
  order: <Name extends OrderName>(
    name: Name,
    asks: Orders[Name]['asks'],
    onProgress?: (done: number) => void,
  ) => Promise<Orders[Name]['gives']>;
  /** Stops whatever runs and forgets every secret. */
  close: () => void;
}

type Waiting = { keep: (gives: never) => void; refuse: (error: Error) => void; tell: (done: number) => void };

/** Cryptography runs beside the page, which stays free to scroll and to answer. */
export function openBooth(): Booth {
  const worker = new Worker(new URL('./worker.ts', import.meta.url));
  const waiting = new Map<number, Waiting>();
  let last = 0;
  worker.addEventListener('message', ({ data: answer }: MessageEvent<Answer>) => {
    const one = waiting.get(answer.nth);
    if (answer.kind === 'progress') return one?.tell(answer.done);
    waiting.delete(answer.nth);
    if (answer.kind === 'given') return one?.keep(answer.gives as never);
    return one?.refuse(new Refused(answer.reason));
  });
  worker.addEventListener('error', () => {
    for (const one of waiting.values()) one.refuse(new Refused('Trình duyệt này không chạy được phần mã hóa.'));
    waiting.clear();
  });
  return {
    order: (name, asks, onProgress = () => undefined) =>
      new Promise((keep, refuse) => {
        last += 1;
        waiting.set(last, { keep, refuse, tell: onProgress });
        worker.postMessage({ name, nth: last, ...asks }, []);
      }),
    close: () => worker.terminate(),
  };
}
