import { reachesUnit } from '../../../kernel/access.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { countingDay } from '../rules/time.ts';
import { listTakers } from '../../ledger/index.ts';
import { listBranch, listPlaces, type UnitOnTree } from '../../org/index.ts';
import { categories, listNames } from '../../people/index.ts';
import type { PeopleRule, ShareRule } from '../contract.ts';
import { filtersBehind } from '../rules/behind.ts';
import { isSensitive, movementReasons, type Catalogue } from '../rules/definition.ts';
import {
  countMembersBehind,
  countMovements,
  countWorkersBehind,
  listMembersBehind,
  listMovements,
  type HeadCount,
} from '../store/people.ts';
import type { Asked } from './figures.ts';

type MembersRule = PeopleRule & { measure: 'members' };

/** A head-count by unit: figures, so that everybody who reads the figure sees it. */
export interface Heads {
  on: string;
  categories: { code: string; label: string }[];
  rows: {
    unitName: string;
    unitCode: string | undefined;
    persons: number;
    women: number;
    byCategory: Record<string, number>;
  }[];
}

export async function openHeads(
  scope: Scope,
  rule: PeopleRule & { measure: 'members' | 'workers' },
  o: Asked,
): Promise<Heads> {
  const ask = { path: o.unit.path, period: o.period, today: o.today };
  const on = countingDay(o.period, o.today);
  const counts =
    rule.measure === 'members'
      ? await countMembersBehind(scope, rule, ask)
      : await countWorkersBehind(scope, rule, ask);
  const branch = await branchOn(scope, o, on);
  const used = new Set(counts.map((count) => count.categoryCode));
  const lines = new Map<string, HeadCount[]>();
  for (const count of counts) {
    const key = lineOf(count.unitId, branch, o.unit.homeId);
    lines.set(key, [...(lines.get(key) ?? []), count]);
  }
  const rows = branch.filter((unit) => lines.has(unit.unitId)).map((unit) => rowOf(unit, lines.get(unit.unitId) ?? []));
  return {
    on,
    categories: categories.filter((one) => used.has(one.value)).map((one) => ({ code: one.value, label: one.label })),
    rows,
  };
}

/** The unit with all below it as they stood on the day. */
async function branchOn(scope: Scope, o: Asked, on: string): Promise<UnitOnTree[]> {
  const [place] = await listPlaces(scope, { unitIds: [o.unit.unitId], on });
  return listBranch(scope, { path: place?.path ?? o.unit.path, on });
}

/** Groups of the unit itself each have a line; another union is one line with all its groups. */
function lineOf(unitId: string, branch: readonly UnitOnTree[], homeId: string): string {
  const unit = branch.find((one) => one.unitId === unitId);
  return !unit || unit.homeId === homeId ? unitId : unit.homeId;
}

function rowOf(unit: UnitOnTree, counts: readonly HeadCount[]): Heads['rows'][number] {
  const byCategory: Record<string, number> = {};
  for (const count of counts) byCategory[count.categoryCode] = (byCategory[count.categoryCode] ?? 0) + count.persons;
  const sum = (some: readonly HeadCount[]): number => some.reduce((all, one) => all + one.persons, 0);
  return {
    unitName: unit.shortName,
    unitCode: unit.code,
    persons: sum(counts),
    women: sum(counts.filter((one) => one.sex === 'female')),
    byCategory,
  };
}

/** Names of a list, as far as the reader may see; `persons` of all that it is about. */
export interface Names {
  persons: number;
  names: { personId: string; fullName: string }[];
}

/** Names are listed to this many; a longer list is read at the members' own page. */
const mostNames = 500;

/** The members of the unit itself, without the unions below it. */
export async function openMembers(scope: Scope, rule: MembersRule, o: Asked): Promise<Names> {
  if (!scope.system && !reachesUnit(scope, 'names', o.unit)) return { persons: 0, names: [] };
  const ids = await listMembersBehind(
    scope,
    rule,
    { path: o.unit.path, period: o.period, today: o.today },
    await ownUnits(scope, o),
  );
  return { persons: ids.length, names: await listNames(scope, ids.slice(0, mostNames)) };
}

async function ownUnits(scope: Scope, o: Asked): Promise<string[]> {
  const branch = await branchOn(scope, o, countingDay(o.period, o.today));
  return branch.filter((unit) => unit.homeId === o.unit.homeId).map((unit) => unit.unitId);
}

/**
 * Members of the whole of a share who are not in its part: who has still to be rated, covered, invited. Undefined where
 * the share is not about members, or where its reader may not see who they are.
 */
export async function openMissing(
  scope: Scope,
  { part, whole }: ShareRule,
  o: Asked & { catalogue: Catalogue },
): Promise<Names | undefined> {
  const reach = isSensitive(part, o.catalogue) ? 'sensitive' : 'names';
  if (whole.measure !== 'members' || !(scope.system || reachesUnit(scope, reach, o.unit))) return undefined;
  const ask = { path: o.unit.path, period: o.period, today: o.today };
  const units = await ownUnits(scope, o);
  const { withWorkers: _workers, ...ofMembers } = whole;
  const all = await listMembersBehind(scope, ofMembers, ask, units);
  const inPart = new Set<string>();
  if (part.measure === 'members') for (const id of await listMembersBehind(scope, part, ask, units)) inPart.add(id);
  else if (part.measure === 'persons') {
    const [filter] = filtersBehind(part, ask);
    if (filter) for (const taker of await listTakers(scope, filter, { most: 20_000 })) inPart.add(taker.personId);
  } else return undefined;
  const missing = all.filter((id) => !inPart.has(id));
  return { persons: missing.length, names: await listNames(scope, missing.slice(0, mostNames)) };
}

export interface Movements {
  byYear: { year: number; reason: string; times: number }[];
  lines: { onDay: string; reason: string; sex: string; personId: string; fullName: string | undefined }[];
}

export async function openMovements(
  scope: Scope,
  rule: PeopleRule & { measure: 'movements' },
  o: Asked,
): Promise<Movements> {
  const ask = { path: o.unit.path, period: o.period, today: o.today };
  const say = (reason: string | null): string => (reason ? (movementReasons[reason] ?? reason) : 'chưa rõ lý do');
  const counted = await countMovements(scope, rule, ask);
  const byYear = counted.map((one) => ({ ...one, reason: say(one.reason) }));
  if (!scope.system && !reachesUnit(scope, 'names', o.unit)) return { byYear, lines: [] };
  const moved = await listMovements(scope, rule, ask, mostNames);
  const names = new Map(
    (
      await listNames(
        scope,
        moved.map((one) => one.personId),
      )
    ).map((one) => [one.personId, one.fullName]),
  );
  return {
    byYear,
    lines: moved.map((one) => ({
      onDay: one.onDay,
      reason: say(one.reason),
      sex: one.sex,
      personId: one.personId,
      fullName: names.get(one.personId),
    })),
  };
}
