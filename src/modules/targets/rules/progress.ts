import { yearOf } from '../../../kernel/vi/dates.ts';
import { overlapOf, periodOfYear, type Period } from '../../../kernel/vi/periods.ts';
import { yearsOf, type Definition, type Outcome, type Reading } from '../../indicators/index.ts';
import { isOwnFigure, type Progress, type Result, type Target, type TaskTally, type TermDates } from '../contract.ts';
import { goalOfYear, timesYears } from './goal.ts';
import { judge, judgeParts, judgeYears } from './judge.ts';
import { forecast, forecastInWords } from './pace.ts';
import { growthOf, judgeOnTheWay, monthsGone, monthsOfTerm, worstWay } from './way.ts';

export interface Span {
  years: readonly number[];
  /** Of each year in order, and last of the whole. */
  periods: readonly Period[];
  ended: boolean;
  /** From the first day of the term to its real end, or to the end of five years while nobody knows it. */
  months: number;
}

/**
 * A running term is read to the end of its year: what is recorded for the year counts before July too. `also`: years that
 * targets name, which the term touches without holding their middle.
 */
export function spanOf(term: TermDates, today: string, also: readonly number[] = []): Span {
  const now = today > term.startsOn ? today : term.startsOn;
  const whole: Period = { from: term.startsOn, to: term.endsOn ?? `${yearOf(now)}-12-31` };
  const counted = yearsOf(whole).length ? yearsOf(whole) : [yearOf(whole.to)];
  const named = also.filter((year) => overlapOf(periodOfYear(year), whole));
  const years = [...new Set([...counted, ...named])].sort((one, other) => one - other);
  const ofYears = years.map((year) => overlapOf(periodOfYear(year), whole) ?? whole);
  return {
    years,
    periods: [...ofYears, { ...whole, to: term.endsOn ?? now }],
    ended: term.endsOn !== null && term.endsOn < today,
    months: monthsOfTerm(term),
  };
}

/** As it was read on the last day of a report: nothing after it, and no year that had not begun. */
export function cutSpan({ years, periods, months }: Span, until: string): Span {
  const begun = years.filter((year) => `${year}-01-01` <= until);
  const cut = ({ from, to }: Period): Period => ({ from, to: to < until ? to : until });
  const whole = periods.at(-1);
  return {
    years: begun,
    periods: [...periods.slice(0, begun.length), ...(whole ? [whole] : [])].map(cut),
    ended: (whole?.to ?? '') <= until,
    months,
  };
}

/** What a term's targets are judged by. */
export interface Seen {
  span: Span;
  /** Of each period of the span. */
  read: readonly (readonly Reading[])[];
  tasks: readonly TaskTally[];
  today: string;
  nearlyMetPercent: number;
}

/** Every target of a term: the parts first, since a parent may be judged by them alone. */
export function progressOf(targets: readonly Target[], seen: Seen): Progress[] {
  const done = new Map<string, Progress>();
  for (const target of targets)
    if (target.indicatorCode !== 'parts') done.set(target.targetId, followOne(target, seen));
  for (const target of targets)
    if (target.indicatorCode === 'parts') {
      const parts = targets.filter((part) => part.parentId === target.targetId);
      done.set(
        target.targetId,
        sumOfParts(
          target,
          parts.flatMap((part) => done.get(part.targetId) ?? []),
        ),
      );
    }
  return targets.flatMap((target) => done.get(target.targetId) ?? []);
}

function followOne(target: Target, seen: Seen): Progress {
  const { span, read } = seen;
  const definition = read[0]?.find((reading) => reading.definition.code === target.indicatorCode)?.definition;
  const of = (nth: number, year: number | null) => resultOf(target, definition, { nth, year }, seen);
  const ofYears = (): Result[] =>
    span.years.flatMap((year, nth) => (target.year === null || target.year === year ? [of(nth, year)] : []));
  if (target.year !== null || target.rhythm === 'eachYear') {
    const results = ofYears();
    return { target, definition, results, verdict: judgeYears(results) };
  }
  const whole = of(span.years.length, null);
  const results = target.rhythm === 'average' ? [...ofYears(), whole] : [whole];
  return { target, definition, results, verdict: whole.verdict };
}

function resultOf(
  target: Target,
  definition: Definition | undefined,
  { nth, year }: { nth: number; year: number | null },
  seen: Seen,
): Result {
  const { span, read, today, nearlyMetPercent } = seen;
  const period = span.periods[nth] as Period;
  const reading = read[nth]?.find((one) => one.definition.code === target.indicatorCode);
  const outcome = isOwnFigure(target.indicatorCode)
    ? tasksDone(target.indicatorCode, year, seen.tasks)
    : (reading?.outcome ?? nothing);
  const over = span.ended || (year !== null && `${year}-12-31` < today);
  const averaged = year === null && target.rhythm === 'average';
  // T-5: the mean of the years that there were; a term cut short is not divided by the years that it should have had.
  const years = over ? span.years.length : Math.max(span.years.length, Math.round(span.months / 12));
  const goal = averaged ? timesYears(target, years, outcome) : goalOfYear(target, year);
  const result = {
    year,
    period,
    outcome,
    ...(reading?.declared ? { declared: reading.declared } : {}),
    ...(averaged && outcome.is !== 'share' ? { meanOf: span.years.length } : {}),
  };
  if (over) return { ...result, verdict: judge(goal, outcome, nearlyMetPercent) };
  const pace = { gone: monthsGone(period.from, today), all: year === null ? span.months : 12 };
  const growth = definition ? growthOf(definition.rule) : 'gathering';
  const ahead = forecast(goal, outcome, growth, pace);
  return {
    ...result,
    verdict: 'notDue',
    way: judgeOnTheWay(goal, outcome, growth, pace),
    forecast:
      ahead &&
      forecastInWords(ahead, {
        unitOfMeasure: definition?.unitOfMeasure ?? (isOwnFigure(target.indicatorCode) ? 'việc' : ''),
        share: outcome.is === 'share' && !isOwnFigure(target.indicatorCode),
        until: year === null ? 'nhiệm kỳ' : 'năm',
      }),
  };
}

const nothing: Outcome = { is: 'count', value: 0 };

/** A programme as a share of its tasks that are done: of a year, or of the term with all its years (T-1 f). */
function tasksDone(figure: string, year: number | null, tasks: readonly TaskTally[]): Outcome {
  const counted = tasks.filter(
    (one) =>
      (year === null || one.year === year) && (figure === 'programme.all' || figure === `programme.${one.share}`),
  );
  const sum = (of: (one: TaskTally) => number): number => counted.reduce((all, one) => all + of(one), 0);
  return { is: 'share', part: sum((one) => one.done), whole: sum((one) => one.whole) };
}

/** A parent that is its parts: as good as the worst of them, told as so many of so many. */
function sumOfParts(target: Target, parts: readonly Progress[]): Progress {
  const years = [...new Set(parts.flatMap((part) => part.results.map((result) => result.year)))];
  const results = years.map((year): Result => {
    const of = parts.flatMap((part) => part.results.filter((result) => result.year === year));
    const met = of.filter(({ verdict }) => verdict === 'met' || verdict === 'exceeded').length;
    const ways = of.flatMap((result) => result.way ?? []);
    return {
      year,
      period: of[0]?.period as Period,
      outcome: { is: 'share', part: met, whole: of.length },
      verdict: judgeParts(of),
      ...(ways.length ? { way: worstWay(ways) } : {}),
    };
  });
  return { target, definition: undefined, results, verdict: judgeParts(parts) };
}
