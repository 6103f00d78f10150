import type { Place } from '../../../kernel/access.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { listAbove } from '../../org/index.ts';

/** The unit's own home and those of all units above it: what is launched or issued there is used below. */
export async function homesAlong(scope: Scope, unit: Place, on: string): Promise<string[]> {
  const above = await listAbove(scope, { path: unit.path, on });
  return [...new Set([unit.homeId, ...above.map((one) => one.homeId)])];
}
