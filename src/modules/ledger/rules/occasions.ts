import { addDays, yearOf, yearsBetween } from '../../../kernel/vi/dates.ts';
import { fold } from '../../../kernel/vi/text.ts';
import { occasionLists, type Whom } from '../../../rulesets/occasion-lists.ts';

/** What a list of an occasion is asked by. Ages: from one on, and under another; only children are chosen by age. */
export interface ListAsked {
  whom: Whom;
  on: string;
  fromAge: number | null;
  underAge: number | null;
}

interface Known {
  personId: string;
  fullName: string;
  birthOn?: string | null;
}

/** The members as of the day and their children and relatives. */
export interface Household {
  members: readonly (Known & { sex: string; unitName: string })[];
  dependants: readonly (Known & {
    ofPersonId: string;
    kindCode: string;
    policyCode: string | null;
    untilOn: string | null;
  })[];
}

/** Somebody for whom an occasion is. */
export interface Due extends Known {
  birthOn: string | null;
  /** The same child written down by both parents has two. */
  personIds: readonly string[];
  age: number | null;
  unitName: string;
  /** Whose child or relative: the names of members. */
  of: string;
  beneficiaryKind: 'member' | 'child' | 'relative';
}

/** Somebody of a list, and whether the ledger has a gift of this occasion for them already. */
export interface DueLine extends Due {
  noted: boolean;
}

/** @returns whom the list holds, and how many children were left out because their birthday is not known. */
export function listDue(household: Household, asked: ListAsked): { due: Due[]; unborn: number } {
  const { whom, on } = asked;
  if (whom === 'children' || whom === 'policyFamilies') return listDependantsDue(household, asked);
  const month = on.slice(5, 7);
  const members = household.members.filter(
    (one) =>
      whom === 'members' ||
      (whom === 'women' && one.sex === 'female') ||
      (whom === 'birthdays' && one.birthOn?.slice(5, 7) === month),
  );
  const due = members.map((one): Due => ({
    ...who(one, on),
    unitName: one.unitName,
    of: '',
    beneficiaryKind: 'member',
  }));
  return { due: whom === 'birthdays' ? due.sort(byDayOfMonth) : due, unborn: 0 };
}

const who = ({ personId, fullName, birthOn = null }: Known, on: string) => ({
  personId,
  personIds: [personId],
  fullName,
  birthOn,
  age: birthOn === null ? null : yearsBetween(birthOn, on),
});

const byDayOfMonth = (one: Due, other: Due): number => Number(one.birthOn?.slice(8)) - Number(other.birthOn?.slice(8));

function listDependantsDue(household: Household, asked: ListAsked): { due: Due[]; unborn: number } {
  const { whom, on, fromAge, underAge } = asked;
  const parents = new Map(household.members.map((one) => [one.personId, one]));
  const there = household.dependants.filter(
    (one) =>
      parents.has(one.ofPersonId) &&
      (one.untilOn === null || one.untilOn > on) &&
      (!one.birthOn || one.birthOn <= on) &&
      (whom === 'children' ? one.kindCode === 'child' : one.policyCode !== null),
  );
  const byAge = whom === 'children' && (fromAge !== null || underAge !== null);
  const known = byAge ? there.filter((one) => one.birthOn) : there;
  const due = known.map((one): Due => {
    const parent = parents.get(one.ofPersonId);
    return {
      ...who(one, on),
      unitName: parent?.unitName ?? '',
      of: parent?.fullName ?? '',
      beneficiaryKind: one.kindCode === 'child' ? 'child' : 'relative',
    };
  });
  return {
    due: onceEach(due.filter((one) => !byAge || isOfAge(one.age ?? 0, asked))).sort(byBirth),
    unborn: there.length - known.length,
  };
}

const isOfAge = (age: number, { fromAge, underAge }: ListAsked): boolean =>
  (fromAge === null || age >= fromAge) && (underAge === null || age < underAge);

const byBirth = (one: Due, other: Due): number => (one.birthOn ?? '9999').localeCompare(other.birthOn ?? '9999');

/** A child whose parents are both members is written down by each and gets one gift: the same name and birthday are one child. */
function onceEach(all: readonly Due[]): Due[] {
  const same = Map.groupBy(all, (one) => (one.birthOn ? `${fold(one.fullName)} ${one.birthOn}` : one.personId));
  return [...same.values()].flatMap(([first, ...others]) =>
    first
      ? [
          {
            ...first,
            personIds: [first, ...others].map((one) => one.personId),
            of: [first, ...others].map((one) => one.of).join(', '),
          },
        ]
      : [],
  );
}

/** What the list of an occasion starts with: its next day, or one that has just gone (gifts are noted after they were given). */
export function standardList(occasionCode: string, today: string): Pick<ListAsked, 'whom' | 'on'> {
  const { whom = 'members', day } = occasionLists[occasionCode] ?? {};
  const year = yearOf(today);
  const isPast = day !== undefined && addDays(`${year}-${day}`, 60) < today;
  return {
    whom,
    on: day === undefined ? today : `${isPast ? year + 1 : year}-${day}`,
  };
}

/** The occasion that comes next, today's too, of those that have a day of the calendar. */
export function nextOccasion(codes: readonly string[], today: string): { code: string; on: string } | undefined {
  const coming = codes.flatMap((code) => {
    const day = occasionLists[code]?.day;
    if (!day) return [];
    const year = yearOf(today) + (day < today.slice(5) ? 1 : 0);
    return [{ code, on: `${year}-${day}` }];
  });
  return coming.sort((one, other) => one.on.localeCompare(other.on))[0];
}
