import { isEmpty, type Outcome } from '../../indicators/index.ts';

/**
 * Forms of a figure that print nothing: the sentence, or the part in brackets, is written only where the answer is yes. `all` and `partly`
 * ask a share, `apart` and `alone` a count that is told apart: "42 được công nhận cấp cơ sở" needs no list of one.
 */
export const asks: Readonly<Record<string, ((outcome: Outcome) => boolean) | undefined>> = {
  none: isEmpty,
  some: (outcome) => !isEmpty(outcome),
  all: (outcome) => outcome.is === 'share' && outcome.whole > 0 && outcome.part === outcome.whole,
  partly: (outcome) => outcome.is === 'share' && outcome.part > 0 && outcome.part !== outcome.whole,
  apart: (outcome) => outcome.is === 'each' && outcome.items.length > 1,
  alone: (outcome) =>
    outcome.is === 'each' && outcome.items.length === 1 && outcome.items.every(({ codes }) => !codes.includes(null)),
};
