import { NotThere, Refusal } from './refusal.ts';

/**
 * Who may do what where. A permission is `module.deed`; a post grants permissions over a unit, either over the unit with
 * its inner parts (sections and groups, which share its home) or over everything under it. Names and figures are two
 * rights: an upper union reads the figures of its units, not their people.
 */
export type Permission = string & { readonly permission: unique symbol };

/** What the database itself lets through (row-level security), coarser than permissions. */
export type Reach = 'figures' | 'names' | 'sensitive' | 'writing';
export const reaches: readonly Reach[] = ['figures', 'names', 'sensitive', 'writing'];

/** Where a unit stands: `path` in the tree, `homeId` the independent unit that it is a part of (itself, for such a unit). */
export interface Place {
  unitId: string;
  path: string;
  homeId: string;
}

export interface Grant extends Place {
  /** The post that gives the right, for "vì sao tôi được xem": 'chair', 'groupLeader' … */
  role: string;
  span: 'inner' | 'under';
  reach: readonly Reach[];
  /** 'ledger.record', 'ledger.*' or '*'. */
  may: readonly string[];
  /** All units that it spans, where they are few and the request only reads: found once, at the gate. */
  units?: readonly string[] | undefined;
}

const labels = new Map<string, string>();

/** A module's permissions with their Vietnamese labels: `const access = declarePermissions('ledger', { record: 'Ghi sổ' })`. */
export function declarePermissions<Key extends string>(
  module: string,
  deeds: Record<Key, string>,
): Record<Key, Permission> {
  const entries = Object.entries<string>(deeds).map(([deed, label]) => {
    labels.set(`${module}.${deed}`, label);
    return [deed, `${module}.${deed}` as Permission] as const;
  });
  return Object.fromEntries(entries) as Record<Key, Permission>;
}

export const permissionLabel = (permission: Permission): string => labels.get(permission) ?? permission;
export const allPermissions = (): readonly string[] => [...labels.keys()];

export const isUnder = (path: string, above: string): boolean => path.startsWith(above);

export function covers(grant: Grant, place: Place): boolean {
  return isUnder(place.path, grant.path) && (grant.span === 'under' || grant.homeId === place.homeId);
}

const grants = (pattern: string, permission: string): boolean =>
  pattern === '*' || pattern === permission || (pattern.endsWith('.*') && permission.startsWith(pattern.slice(0, -1)));

export function may(actor: { grants: readonly Grant[] }, permission: Permission, place: Place): boolean {
  return actor.grants.some((grant) => covers(grant, place) && grant.may.some((pattern) => grants(pattern, permission)));
}

export const reachesUnit = (actor: { grants: readonly Grant[] }, reach: Reach, place: Place): boolean =>
  actor.grants.some((grant) => grant.reach.includes(reach) && covers(grant, place));

/** @throws NotThere when the unit is not the actor's to see; Refusal `access.denied` when only this deed is not theirs. */
export function allow(actor: { grants: readonly Grant[] }, permission: Permission, place: Place): void {
  if (may(actor, permission, place)) return;
  if (!reachesUnit(actor, 'figures', place)) throw new NotThere();
  throw new Refusal(
    'access.denied',
    `Việc này cần quyền “${permissionLabel(permission)}”. Đồng chí hãy nhờ Chủ tịch công đoàn cấp quyền hoặc làm giúp.`,
  );
}
