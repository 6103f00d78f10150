import type { Place } from '../../../kernel/access.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { listPlaces } from '../../org/index.ts';

/** Where the unit stood on a day: a list of 2019 follows the tree of 2019. Before it was founded, where it stands today. */
export async function placeOn(
  scope: Scope,
  unit: Place & { placedFrom: string },
  on: string,
): Promise<{ path: string; homeId: string }> {
  if (on >= unit.placedFrom) return { path: unit.path, homeId: unit.homeId };
  const [place] = await listPlaces(scope, { unitIds: [unit.unitId], on });
  return { path: place?.path ?? unit.path, homeId: place?.homeId ?? unit.homeId };
}
