import type { Annotated } from './annotated.ts';

const groups = 3;

/** Some hands, and all others. */
export interface Fold {
  own: Annotated[];
  others: Annotated[];
}

/** Each hand is judged by what was learnt from others, as a new hand will be: nobody is as sure of a hand not met before. */
export function crossFit(drafts: readonly Annotated[]): Fold[] {
  const hands = [...new Set(drafts.map(({ hand }) => hand))].toSorted();
  const isIn = (group: number) => (draft: Annotated) => hands.indexOf(draft.hand) % groups === group;
  return Array.from({ length: groups }, (_, group) => ({
    own: drafts.filter(isIn(group)),
    others: drafts.filter((draft) => !isIn(group)(draft)),
  }));
}
