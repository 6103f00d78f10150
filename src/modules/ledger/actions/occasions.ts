import { allow, type Place } from '../../../kernel/access.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { yearOf } from '../../../kernel/vi/dates.ts';
import { month, periodOfYear } from '../../../kernel/vi/periods.ts';
import { listDependants, listMembers, peopleAccess } from '../../people/index.ts';
import { listDue, nextOccasion, type DueLine, type ListAsked } from '../rules/occasions.ts';
import { listOccasionRows } from '../store/kinds.ts';
import { listTakers } from '../store/takers.ts';

/** The kind of record that a gift of an occasion is. */
export const giftKind = 'occasion_gift';

/** The next occasion of the calendar that a list can be drawn up for. */
export async function findNextOccasion(
  scope: Scope,
  today: string,
): Promise<{ occasionCode: string; name: string; on: string } | undefined> {
  const occasions = (await listOccasionRows(scope)).filter((one) => one.active);
  const next = nextOccasion(
    occasions.map((one) => one.occasionCode),
    today,
  );
  const name = occasions.find((one) => one.occasionCode === next?.code)?.name;
  return next && name ? { occasionCode: next.code, name, on: next.on } : undefined;
}

const most = 20_000;

/** For whom an occasion is in a unit with its inner parts, as of its day. */
export async function readDue(
  scope: Scope,
  o: { unit: Place; occasionCode: string; asked: ListAsked },
): Promise<{ due: DueLine[]; unborn: number }> {
  const { unit, asked, occasionCode } = o;
  if (!scope.system) allow(scope, peopleAccess.read, unit);
  const members = await listMembers(scope, { path: unit.path, homeId: unit.homeId, on: asked.on, most });
  const ofDependants = asked.whom === 'children' || asked.whom === 'policyFamilies';
  const dependants = ofDependants
    ? await listDependants(
        scope,
        members.map((one) => one.personId),
      )
    : [];
  const { due, unborn } = listDue({ members, dependants }, asked);
  const year = yearOf(asked.on);
  // A birthday comes every month to somebody, another occasion once a year.
  const period = asked.whom === 'birthdays' ? month(year, Number(asked.on.slice(5, 7))) : periodOfYear(year);
  const given = { path: unit.path, period, kinds: [giftKind], occasions: [occasionCode] };
  const taken = new Set((await listTakers(scope, given, { most })).map((one) => one.personId));
  return { due: due.map((one) => ({ ...one, noted: one.personIds.some((id) => taken.has(id)) })), unborn };
}
