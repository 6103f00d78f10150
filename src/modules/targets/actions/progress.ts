import type { Place } from '../../../kernel/access.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { yearOf } from '../../../kernel/vi/dates.ts';
import { overlapOf, periodOfYear, type Period } from '../../../kernel/vi/periods.ts';
import { nearlyMetPercentOn } from '../../../rulesets/targets.ts';
import {
  listDefinitions,
  measureAll,
  yearsOf,
  type Definition,
  type Outcome,
  type Reading,
} from '../../indicators/index.ts';
import type { Progress, Result, Target, TermDates } from '../contract.ts';
import { judge, judgeYears } from '../rules/judge.ts';
import { forecast, forecastInWords } from '../rules/pace.ts';
import { growthOf, judgeOnTheWay, monthsGone, termMonths } from '../rules/way.ts';
import { listTargetsOf } from '../store/targets.ts';

/** A unit's term whose targets are followed. */
export interface Followed {
  unit: Place;
  term: TermDates;
}

/**
 * How every target of a term stands: each year of the real term that has begun, judged when it is over and looked at on
 * the way while it runs, and the whole.
 */
export async function followTargets(scope: Scope, o: Followed & { today: string }): Promise<Progress[]> {
  const [progress = []] = await followMany(scope, [o], o.today);
  return progress;
}

/** The same for many units at once: one statement a source for all of their years, whatever their number. */
export async function followMany(scope: Scope, followed: readonly Followed[], today: string): Promise<Progress[][]> {
  const targets = await listTargetsOf(
    scope,
    followed.map((one) => one.term.termId),
  );
  const wanted = new Set(targets.map((target) => target.indicatorCode));
  if (wanted.size === 0) return followed.map(() => []);
  const definitions = (await listDefinitions(scope, today)).filter((definition) => wanted.has(definition.code));
  const spans = followed.map((one) => spanOf(one.term, today));
  const asks = followed.flatMap(({ unit }, nth) =>
    (spans[nth]?.periods ?? []).map((period) => ({ path: unit.path, period, today })),
  );
  const readings = await measureAll(scope, definitions, asks);
  return followed.map(({ unit, term }, nth) => {
    const own = targets.filter((target) => target.unitId === unit.unitId && target.termId === term.termId);
    const span = spans[nth] as Span;
    const read = readings.splice(0, span.periods.length);
    return own.map((target) => progressOf(target, span, read, today));
  });
}

interface Span {
  years: readonly number[];
  /** Of each year in order, and last of the whole. */
  periods: readonly Period[];
  ended: boolean;
}

/** A running term is read to the end of its year: what is recorded for the year counts before July too. */
function spanOf(term: TermDates, today: string): Span {
  const now = today > term.startsOn ? today : term.startsOn;
  const whole: Period = { from: term.startsOn, to: term.endsOn ?? `${yearOf(now)}-12-31` };
  const years = yearsOf(whole).length ? yearsOf(whole) : [yearOf(whole.to)];
  const ofYears = years.map((year) => overlapOf(periodOfYear(year), whole) ?? whole);
  return {
    years,
    periods: [...ofYears, { ...whole, to: term.endsOn ?? now }],
    ended: term.endsOn !== null && term.endsOn < today,
  };
}

function progressOf(target: Target, span: Span, read: readonly Reading[][], today: string): Progress {
  const near = nearlyMetPercentOn(today);
  const definition = read[0]?.find((reading) => reading.definition.code === target.indicatorCode)?.definition;
  const resultOf = (nth: number, year: number | null): Result => {
    const period = span.periods[nth] as Period;
    const { outcome, declared } =
      read[nth]?.find((reading) => reading.definition.code === target.indicatorCode) ?? none;
    const over = span.ended || (year !== null && `${year}-12-31` < today);
    const result = { year, period, outcome, ...(declared ? { declared } : {}) };
    if (over) return { ...result, verdict: judge(target, outcome, near) };
    const running = definition && lookAhead(target, definition, { outcome, period, year, today });
    return { ...result, verdict: 'notDue', ...running };
  };
  if (target.rhythm === 'term') {
    const result = resultOf(span.years.length, null);
    return { target, definition, results: [result], verdict: result.verdict };
  }
  const results = span.years.map((year, nth) => resultOf(nth, year));
  return { target, definition, results, verdict: judgeYears(results) };
}

const none: Pick<Reading, 'outcome' | 'declared'> = { outcome: { is: 'count', value: 0 } };

/** How a running year or term goes, and what it still asks for. */
function lookAhead(
  target: Target,
  definition: Definition,
  { outcome, period, year, today }: { outcome: Outcome; period: Period; year: number | null; today: string },
): Pick<Result, 'way' | 'forecast'> {
  const growth = growthOf(definition.rule);
  const pace = { gone: monthsGone(period.from, today), all: year === null ? termMonths : 12 };
  const ahead = forecast(target, outcome, growth, pace);
  return {
    way: judgeOnTheWay(target, outcome, growth, pace),
    forecast:
      ahead &&
      forecastInWords(ahead, {
        unitOfMeasure: definition.unitOfMeasure,
        share: outcome.is === 'share',
        until: year === null ? 'nhiệm kỳ' : 'năm',
      }),
  };
}
