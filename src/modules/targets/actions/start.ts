import { allow, may, reachesUnit } from '../../../kernel/access.ts';
import { listEvents, type EventLine } from '../../../kernel/events.ts';
import type { TermInFrame, UnitInFrame } from '../../../kernel/frame.tsx';
import type { Scope } from '../../../kernel/scope.ts';
import { addDays, yearOf } from '../../../kernel/vi/dates.ts';
import { periodOfYear, type Period } from '../../../kernel/vi/periods.ts';
import { measure, type Definition, type Outcome, type Rule } from '../../indicators/index.ts';
import {
  findNextOccasion,
  ledgerAccess,
  listDueConclusions,
  listLastMonths,
  listPlanned,
  type Conclusion,
  type PlannedMeeting,
} from '../../ledger/index.ts';
import { listBranch, orgAccess, type UnitOnTree } from '../../org/index.ts';
import { countAwaited, listBirthdays, peopleAccess, type Birthday } from '../../people/index.ts';
import { access } from '../access.ts';
import type { Progress, Task } from '../contract.ts';
import { listDueTasks } from '../store/tasks.ts';
import { sayWho } from './concluding.ts';
import { followTargets } from './progress.ts';
import { lookBelow, type UnitLine } from './units-below.ts';

/** What waits for the reader: how many, of what. The page knows where it is done. */
export interface Waiting {
  kind: 'transfers' | 'unitRating' | 'memberRatings' | 'covers' | 'causes' | 'term' | 'targets';
  persons?: number;
  year?: number;
}

/** Everything that the first page of a unit tells, as far as its reader may see. */
export interface Start {
  /** A union that has only just begun: nobody and nothing recorded. */
  fresh: boolean;
  targets: Progress[] | undefined;
  waiting: Waiting[];
  /** Conclusions of meetings that are due this week or overdue. */
  conclusions: Conclusion[];
  /** Meetings that are called for this week, and those of past days that nobody has written into the book. */
  meetings: PlannedMeeting[];
  /** Tasks of the programme of work, likewise. */
  tasks: Task[];
  birthdays: Birthday[];
  /** The next occasion to give for, when it is near enough to prepare. */
  occasion: Awaited<ReturnType<typeof findNextOccasion>>;
  events: EventLine[];
  below: UnitLine[];
}

// A plan, its money and the presents take about a month.
const daysToPrepare = 30;

async function readOccasion(scope: Scope, today: string): Promise<Start['occasion']> {
  const next = await findNextOccasion(scope, today);
  return next && next.on <= addDays(today, daysToPrepare) ? next : undefined;
}

interface Ask {
  unit: UnitInFrame;
  today: string;
  period: Period;
}

export async function readStart(scope: Scope, o: Ask): Promise<Start> {
  if (!scope.system) allow(scope, orgAccess.read, o.unit);
  const branch = await listBranch(scope, { path: o.unit.path, on: o.today });
  const targets = await readTargets(scope, o);
  const now = await readNow(scope, o);
  const records = await listLastMonths(scope, [o.unit.path]);
  const own = branch.filter((unit) => unit.homeId === o.unit.homeId).map((unit) => unit.unitId);
  const awaited = await countAwaited(scope, o.unit, o.today);
  const seesNames = scope.system || (reachesUnit(scope, 'names', o.unit) && may(scope, peopleAccess.read, o.unit));
  return {
    fresh: awaited === 0 && now.members <= 1 && records.size === 0 && branch.length === own.length,
    targets,
    waiting: [
      ...(awaited > 0 ? [{ kind: 'transfers' as const, persons: awaited }] : []),
      ...(scope.system || may(scope, ledgerAccess.record, o.unit)
        ? listWaiting(o, { ...now, targets, hasBelow: branch.length > own.length })
        : []),
    ],
    conclusions:
      seesNames && (scope.system || may(scope, ledgerAccess.read, o.unit))
        ? await listDueConclusions(scope, { unitIds: own, until: addDays(o.today, 7), most: 20 })
        : [],
    meetings:
      seesNames && (scope.system || may(scope, ledgerAccess.read, o.unit))
        ? await listPlanned(scope, { unitIds: own, until: addDays(o.today, 7), most: 20 })
        : [],
    tasks: may(scope, access.work, o.unit)
      ? await sayWho(scope, await listDueTasks(scope, { unitId: o.unit.unitId, until: addDays(o.today, 7), most: 20 }))
      : [],
    occasion: seesNames && may(scope, ledgerAccess.record, o.unit) ? await readOccasion(scope, o.today) : undefined,
    birthdays: seesNames ? await listBirthdays(scope, { path: o.unit.path, from: o.today, days: 7, most: 20 }) : [],
    events: seesNames && own.length ? await listEvents(scope, { unitIds: own, most: 10 }) : [],
    below: await lookBelow(scope, { ...o, branch: independentBelow(branch, o.unit) }),
  };
}

const independentBelow = (branch: readonly UnitOnTree[], { unitId }: UnitInFrame): UnitOnTree[] =>
  branch.filter((unit) => unit.parentId === unitId && unit.homeId === unit.unitId);

async function readTargets(scope: Scope, { unit, today }: Ask): Promise<Progress[] | undefined> {
  if (!scope.system && !may(scope, access.read, unit)) return undefined;
  return unit.term && unit.unitId === unit.homeId ? followTargets(scope, { unit, term: unit.term, today }) : [];
}

const asked = (code: string, rule: Rule): Definition => ({ code, version: 0, name: code, unitOfMeasure: '', rule });

const lastYear = [
  asked('unit', { measure: 'grade', where: { kinds: ['unit_rating'] }, basis: 'year' }),
  asked('members', {
    measure: 'share',
    part: { measure: 'persons', where: { kinds: ['member_rating'], beneficiaries: ['member'] }, basis: 'year' },
    whole: { measure: 'members' },
  }),
];
const today = [
  asked('members', { measure: 'members' }),
  asked('covers', {
    measure: 'share',
    part: { measure: 'members', covered: ['social', 'health', 'unemployment'] },
    whole: { measure: 'members' },
  }),
];

interface Now {
  members: number;
  uncovered: number;
  unitRated: boolean;
  unrated: number;
}

async function readNow(scope: Scope, o: Ask): Promise<Now> {
  const read = async (definitions: Definition[], period: Period): Promise<Outcome[]> =>
    (await measure(scope, definitions, { path: o.unit.path, period, today: o.today })).map(
      (reading) => reading.outcome,
    );
  const [members, covers] = await read(today, { from: o.today, to: o.today });
  const [unit, rated] = await read(lastYear, periodOfYear(yearOf(o.today) - 1));
  const short = (outcome: Outcome | undefined): number =>
    outcome?.is === 'share' ? Math.max(0, outcome.whole - outcome.part) : 0;
  return {
    members: members?.is === 'count' ? members.value : 0,
    uncovered: short(covers),
    unitRated: unit?.is === 'grade' && unit.grade !== null,
    unrated: short(rated),
  };
}

/** Ratings, insurance and targets are a grassroots union's own work; those above it look at its figures. */
function listWaiting(
  { unit, today: on }: Ask,
  now: Now & { targets: Progress[] | undefined; hasBelow: boolean },
): Waiting[] {
  const year = yearOf(on) - 1;
  const home = unit.unitId === unit.homeId;
  const grassroots = !now.hasBelow;
  const ratedYear = periodOfYear(year).to >= unit.foundedOn && now.members > 1;
  const causes =
    now.targets?.filter(
      ({ target, verdict }) => verdict === 'notMet' && !target.causeObjective && !target.causeSubjective,
    ).length ?? 0;
  const present: TermInFrame | undefined = unit.term;
  const all: (Waiting | false)[] = [
    home && !present && { kind: 'term' },
    home && present !== undefined && now.targets?.length === 0 && { kind: 'targets' },
    grassroots && home && ratedYear && !now.unitRated && { kind: 'unitRating', year },
    grassroots && ratedYear && now.unrated > 0 && { kind: 'memberRatings', year, persons: now.unrated },
    grassroots && now.uncovered > 0 && { kind: 'covers', persons: now.uncovered },
    causes > 0 && { kind: 'causes', persons: causes },
  ];
  return all.filter((one) => one !== false);
}
