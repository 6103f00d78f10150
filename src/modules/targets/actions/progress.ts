import type { Place } from '../../../kernel/access.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { addDays } from '../../../kernel/vi/dates.ts';
import { nearlyMetPercentOn } from '../../../rulesets/targets.ts';
import { listDefinitions, measureAll } from '../../indicators/index.ts';
import { isOwnFigure, type Progress, type Reported, type Target, type TermDates } from '../contract.ts';
import { cutSpan, progressOf, spanOf, type Span } from '../rules/progress.ts';
import { speaksBy } from '../rules/reported.ts';
import { listReported } from '../store/reported.ts';
import { listTargetsOf } from '../store/targets.ts';
import { tallyTasks } from '../store/tasks.ts';

/** A unit's term whose targets are followed. */
export interface Followed {
  unit: Place;
  term: TermDates;
}

/** `until`: the last day that is looked at, where a report tells of days that are over and knows nothing of what came later. */
export interface Looking {
  today: string;
  until?: string | undefined;
}

/**
 * How every target of a term stands: each year of the real term that has begun, judged when it is over and looked at on
 * the way while it runs, and the whole. What an upper union only hands down is not among them.
 */
export async function followTargets(scope: Scope, o: Followed & Looking): Promise<Progress[]> {
  const [progress = []] = await followMany(scope, [o], o);
  return progress;
}

/** The same for many units at once: one statement a source for all of their years, whatever their number. */
export async function followMany(
  scope: Scope,
  followed: readonly Followed[],
  { today, until }: Looking,
  isWanted: (target: Target) => boolean = (target) => target.own,
): Promise<Progress[][]> {
  const termIds = followed.map((one) => one.term.termId);
  const targets = (await listTargetsOf(scope, termIds)).filter(isWanted);
  const wanted = new Set(targets.map((target) => target.indicatorCode));
  if (wanted.size === 0) return followed.map(() => []);
  const owned = followed.map(({ unit, term }) =>
    targets.filter((target) => target.unitId === unit.unitId && target.termId === term.termId),
  );
  const spans = followed.map((one, nth) => spanFor(one, { today, until }, yearsNamed(owned[nth])));
  const asks = followed.flatMap(({ unit }, nth) =>
    (spans[nth]?.periods ?? []).map((period) => ({ path: unit.path, period, today })),
  );
  const targetIds = targets.map((target) => target.targetId);
  const [readings, tasks, allReported] = await Promise.all([
    listDefinitions(scope, today, [...wanted]).then((definitions) => measureAll(scope, definitions, asks)),
    [...wanted].some(isOwnFigure) ? tallyTasks(scope, termIds, until) : [],
    listReported(scope, targetIds),
  ]);
  const reported = Map.groupBy(allReported, (one) => one.targetId);
  return followed.map(({ unit, term }, nth) => {
    const span = spans[nth] as Span;
    const all = progressOf(owned[nth] ?? [], {
      span,
      read: readings.splice(0, span.periods.length),
      tasks: tasks.filter((one) => one.termId === term.termId && one.unitId === unit.unitId),
      // What ended on the last day that is looked at is over.
      today: until === undefined ? today : addDays(until, 1),
      nearlyMetPercent: nearlyMetPercentOn(today),
    });
    const said = (targetId: string): Reported[] =>
      (reported.get(targetId) ?? []).filter((one) => speaksBy(one, term.endsOn, until));
    return all.map((one) => withReported(one, said(one.target.targetId)));
  });
}

const spanFor = ({ term }: Followed, { today, until }: Looking, also: readonly number[]): Span => {
  const span = spanOf(term, today, also);
  return until === undefined ? span : cutSpan(span, until);
};

const yearsNamed = (targets: readonly Target[] = []): number[] => targets.flatMap((target) => target.year ?? []);

const withReported = (progress: Progress, all: readonly Reported[]): Progress =>
  all.length === 0
    ? progress
    : {
        ...progress,
        results: progress.results.map((result) => ({
          ...result,
          reported: all.find((one) => one.year === (result.year ?? 0)),
        })),
      };
