import type { Tree } from './tree.ts';

export interface Violation {
  file: string;
  line?: number | undefined;
  what: string;
}

/** One law of the house. `why` is shown with what it found. */
export interface Rule {
  name: string;
  why: string;
  find: (tree: Tree) => Violation[];
}
