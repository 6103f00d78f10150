import { association } from './association.ts';
import { department } from './department/union.ts';
import { office } from './office/union.ts';
import type { ToldUnion } from './told.ts';

/** Unions beside the played one of which a whole past term is told. */
export const TOLD: readonly ToldUnion[] = [office, association, department];
