import { newId } from '../../kernel/ids.ts';
import type { Scope } from '../../kernel/scope.ts';
import {
  admitMembers,
  endMember,
  givePosts,
  insertWorkerCounts,
  insuranceSchemes,
  noteCovers,
  notePersons,
} from '../../modules/people/index.ts';
import type { Officer, PlannedPost } from '../plan/committee.ts';
import type { OfficerPerson } from '../plan/officers.ts';
import type { RollPerson } from '../plan/roll.ts';
import { WORKERS, WORKERS_FROM } from '../plan/strength.ts';
import { yearsTo } from '../plan/ratings.ts';
import { FEDERATION, PLAYED_UNIT } from '../units.ts';
import { unitOf, type Units } from './units.ts';

/** Somebody of the sample who is in the database. */
export interface Entered {
  readonly personId: string;
  readonly fullName: string;
}

/** Who plays: the roll in its order, the officers above. */
export interface Cast {
  readonly roll: readonly Entered[];
  readonly officers: Readonly<Record<Officer, Entered>>;
}

export function playerOf(cast: Cast, who: number | Officer): Entered {
  const entered = typeof who === 'number' ? cast.roll[who] : cast.officers[who];
  if (!entered) throw new RangeError(`Nobody at ${who}`);
  return entered;
}

/** Enters the roll of the played unit: members with their dates and covers, workers with their names and head-counts. */
export async function enterRoll(
  scope: Scope,
  units: Units,
  o: { roll: readonly RollPerson[]; lastYear: number },
): Promise<Entered[]> {
  const ids = await enterPersons(scope, units, o.roll);
  const members = o.roll.flatMap(({ joining, unit }, place) =>
    joining ? [{ personId: ids[place] as string, unitId: unitOf(units, unit).unitId, fromOn: joining.fromOn }] : [],
  );
  await noteCovers(
    scope,
    unitOf(units, PLAYED_UNIT),
    members.flatMap((member) => insuranceSchemes.map((scheme) => ({ ...member, schemeCode: scheme.value }))),
  );
  await insertWorkerCounts(scope, planWorkerCounts(unitOf(units, PLAYED_UNIT).unitId, o.lastYear));
  return ids.map((personId, place) => ({ personId, fullName: o.roll[place]?.member.fullName ?? '' }));
}

async function enterPersons(scope: Scope, units: Units, roll: readonly RollPerson[]): Promise<string[]> {
  const ids = roll.map(() => newId());
  const placed = roll.map((person, place) => ({ ...person, personId: ids[place] as string }));
  for (const [unit, persons] of Map.groupBy(placed, (person) => person.unit)) {
    const admissions = persons.flatMap(({ personId, member, joining }) =>
      joining ? [{ personId, member, joining }] : [],
    );
    await admitMembers(scope, unitOf(units, unit), admissions);
  }
  const workers = WORKERS.map((place) => roll[place] as RollPerson);
  const noted = await notePersons(
    scope,
    unitOf(units, workers[0]?.unit ?? PLAYED_UNIT),
    workers.map((worker) => worker.member),
  );
  WORKERS.forEach((place, nth) => (ids[place] = noted[nth] as string));
  return ids;
}

const planWorkerCounts = (unitId: string, lastYear: number) =>
  yearsTo(lastYear).flatMap((year) =>
    (['male', 'female'] as const).map((sex) => ({
      workerCountId: newId(),
      unitId,
      onDate: `${year}${WORKERS_FROM.slice(4)}`,
      categoryCode: 'contractWorker',
      sex,
      persons: sex === 'male' ? 2 : 1,
      source: 'Danh sách người lao động của đơn vị',
    })),
  );

/** Who leaves, after all posts and covers are there to go along. */
export async function endMembers(
  scope: Scope,
  units: Units,
  o: { roll: readonly RollPerson[]; cast: Cast; today: string },
): Promise<void> {
  for (const [place, { unit, leaving }] of o.roll.entries()) {
    if (leaving && leaving.toOn <= o.today)
      await endMember(scope, unitOf(units, unit), playerOf(o.cast, place).personId, leaving);
  }
}

export async function enterOfficers(
  scope: Scope,
  units: Units,
  officers: readonly OfficerPerson[],
): Promise<Record<Officer, Entered>> {
  const ids = await notePersons(
    scope,
    unitOf(units, FEDERATION),
    officers.map((officer) => officer.person),
  );
  return Object.fromEntries(
    officers.map(({ officer, person }, nth) => [officer, { personId: ids[nth] as string, fullName: person.fullName }]),
  ) as Record<Officer, Entered>;
}

/** `bodyIds` by kind and ordinal of the term, see `load/terms.ts`. */
export async function seatOfficers(
  scope: Scope,
  units: Units,
  o: { posts: readonly PlannedPost[]; cast: Cast; bodyIds: ReadonlyMap<string, string> },
): Promise<void> {
  for (const [unit, posts] of Map.groupBy(o.posts, (post) => post.unit)) {
    const { unitId } = unitOf(units, unit);
    const rows = posts.map(({ who, unit: _unit, body, portfolio, ...post }) => {
      const { personId, fullName } = playerOf(o.cast, who);
      return {
        ...post,
        personId,
        unitId,
        bodyId: body ? (o.bodyIds.get(`${body.kind} ${body.ordinal}`) ?? null) : null,
        holderName: fullName,
        portfolio: portfolio ?? null,
        partTime: post.line === 'union' && unit.startsWith(PLAYED_UNIT),
      };
    });
    await givePosts(scope, unitOf(units, unit), rows);
  }
}
