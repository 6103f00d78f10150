import type { Proof } from './proof.ts';
import { seed000 } from './proofs/seed-000.ts';
import { seed001 } from './proofs/seed-001.ts';
import { seed002 } from './proofs/seed-002.ts';
import { seed003 } from './proofs/seed-003.ts';
import { seed004 } from './proofs/seed-004.ts';

export const proofs: readonly Proof[] = [...seed000, ...seed001, ...seed002, ...seed003, ...seed004];
