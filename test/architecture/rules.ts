import type { Rule } from './rule.ts';
import { byTheDoor, downwards, followable, inOrder, insideModule } from './rules/arrows.ts';
import { knownKinds, protocolAlone, pureRules, sqlInStores, storesTakeScope } from './rules/duties.ts';
import { browserOnly, noBarrels, noCircle, observersOwn, reached } from './rules/graph.ts';
import { smallFiles, speakingNames } from './rules/manners.ts';

export const rules: readonly Rule[] = [
  downwards,
  byTheDoor,
  inOrder,
  insideModule,
  followable,
  noCircle,
  reached,
  sqlInStores,
  storesTakeScope,
  pureRules,
  protocolAlone,
  browserOnly,
  observersOwn,
  knownKinds,
  noBarrels,
  speakingNames,
  smallFiles,
];
