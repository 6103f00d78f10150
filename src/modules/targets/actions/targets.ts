import { allow, type Place } from '../../../kernel/access.ts';
import { recordEvent } from '../../../kernel/events.ts';
import { newId } from '../../../kernel/ids.ts';
import { NotThere, Refusal, refuseUnless } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { yearOf } from '../../../kernel/vi/dates.ts';
import { overlapOf, periodOfYear, type Period } from '../../../kernel/vi/periods.ts';
import { nearlyMetPercentOn } from '../../../rulesets/targets.ts';
import { listDefinitions, measure, yearsOf, type Definition, type Outcome } from '../../indicators/index.ts';
import { access } from '../access.ts';
import type { Comparator, Target, TargetForm, Verdict } from '../contract.ts';
import { judge, judgeYears, readGoal } from '../rules/judge.ts';
import { findTarget, insertTargets, listTargets, updateTarget } from '../store.ts';

/** @throws NotThere */
export async function getTarget(scope: Scope, targetId: string): Promise<Target> {
  const target = await findTarget(scope, targetId);
  if (!target) throw new NotThere('Không tìm thấy chỉ tiêu này.');
  return target;
}

export type NewTarget = Omit<
  Target,
  'targetId' | 'unitId' | 'termId' | 'causeObjective' | 'causeSubjective' | 'parentId'
> & { parts?: readonly Omit<NewTarget, 'parts'>[] };

/** Sets targets of a term, from a resolution or a form. Refuses an indicator that is not there, a goal that says nothing. */
export async function setTargets(
  scope: Scope,
  o: { unit: Place; termId: string; targets: readonly NewTarget[]; today: string },
): Promise<string[]> {
  if (!scope.system) allow(scope, access.change, o.unit);
  const known = new Set((await listDefinitions(scope, o.today)).map((definition) => definition.code));
  const rows = o.targets.flatMap((target) => flatten(target, o, null));
  for (const row of rows) checkTarget(row, known);
  await insertTargets(scope, rows);
  await recordEvent(scope, {
    verb: 'targets.set',
    unitId: o.unit.unitId,
    subject: { kind: 'term', id: o.termId },
    summary: `Giao ${o.targets.length} chỉ tiêu`,
  });
  return rows.map((row) => row.targetId);
}

function flatten(
  { parts = [], ...target }: NewTarget,
  o: { unit: Place; termId: string },
  parentId: string | null,
): Target[] {
  const targetId = newId();
  return [
    {
      ...target,
      targetId,
      unitId: o.unit.unitId,
      termId: o.termId,
      parentId,
      causeObjective: null,
      causeSubjective: null,
    },
    ...parts.flatMap((part) => flatten(part, o, targetId)),
  ];
}

function checkTarget(target: Target, known: ReadonlySet<string>): void {
  refuseUnless(known.has(target.indicatorCode), 'targets.indicator', 'Số liệu để đo chưa có trong danh mục.', {
    indicatorCode: 'Hãy chọn lại.',
  });
  refuseUnless(
    target.comparator === 'none' || target.goalPart !== null || target.goalGrade,
    'targets.goal',
    'Chưa có mức phấn đấu.',
    { goal: 'Cần có, ví dụ 90% hoặc 5.' },
  );
}

/** A target from its form: reads the goal as it was typed. */
export function readTarget(
  form: TargetForm,
): Omit<NewTarget, 'parts'> & { causeObjective: string | null; causeSubjective: string | null } {
  const { goal, ...values } = form;
  return {
    ...values,
    comparator: form.comparator as Comparator,
    ...readGoal(goal, form.comparator as Comparator),
    aggregation: 'allYears',
  };
}

export async function changeTarget(scope: Scope, unit: Place, targetId: string, form: TargetForm): Promise<void> {
  allow(scope, access.change, unit);
  const target = await getTarget(scope, targetId);
  if (target.unitId !== unit.unitId) throw new Refusal('targets.unit', 'Chỉ tiêu này của đơn vị khác.');
  const next = { ...target, ...readTarget(form) };
  checkTarget(next, new Set([form.indicatorCode]));
  await updateTarget(scope, targetId, readTarget(form));
  await recordEvent(scope, {
    verb: 'targets.changed',
    unitId: unit.unitId,
    subject: { kind: 'target', id: targetId },
    summary: 'Điều chỉnh chỉ tiêu',
  });
}

/** A year's, or the whole term's, result of a target. `period` = what its figure was read for. */
export interface Result {
  year: number | null;
  period: Period;
  outcome: Outcome;
  verdict: Verdict;
}

export interface Progress {
  target: Target;
  definition: Definition | undefined;
  results: Result[];
  verdict: Verdict;
}

/**
 * How every target of a term stands: each year of the real term that has begun, judged when it is over, and the whole.
 * Reads the indicators once a year of the term and once for the whole: their number of targets costs nothing more.
 */
export async function followTargets(
  scope: Scope,
  o: { unit: Place; term: { termId: string; startsOn: string; endsOn: string | null }; today: string },
): Promise<Progress[]> {
  const targets = await listTargets(scope, { unitId: o.unit.unitId, termId: o.term.termId });
  if (targets.length === 0) return [];
  const definitions = await listDefinitions(scope, o.today);
  const wanted = new Set(targets.map((target) => target.indicatorCode));
  const used = definitions.filter((definition) => wanted.has(definition.code));
  const whole: Period = {
    from: o.term.startsOn,
    to: o.term.endsOn ?? (o.today > o.term.startsOn ? o.today : o.term.startsOn),
  };
  const ended = o.term.endsOn !== null && o.term.endsOn < o.today;
  const years = yearsOf(whole).length ? yearsOf(whole) : [yearOf(whole.to)];
  const byYear = new Map<number | null, Map<string, Outcome>>();
  for (const year of years)
    byYear.set(
      year,
      await readOutcomes(scope, used, o.unit.path, overlapOf(periodOfYear(year), whole) ?? whole, o.today),
    );
  byYear.set(null, await readOutcomes(scope, used, o.unit.path, whole, o.today));
  return targets.map((target) => progressOf(target, used, { years, whole, ended, byYear, today: o.today }));
}

async function readOutcomes(
  scope: Scope,
  definitions: readonly Definition[],
  path: string,
  period: Period,
  today: string,
): Promise<Map<string, Outcome>> {
  const readings = await measure(scope, definitions, { path, period, today });
  return new Map(readings.map((reading) => [reading.definition.code, reading.outcome]));
}

interface Read {
  years: readonly number[];
  whole: Period;
  ended: boolean;
  byYear: ReadonlyMap<number | null, ReadonlyMap<string, Outcome>>;
  today: string;
}

function progressOf(target: Target, definitions: readonly Definition[], read: Read): Progress {
  const near = nearlyMetPercentOn(read.today);
  const outcomeIn = (year: number | null): Outcome =>
    read.byYear.get(year)?.get(target.indicatorCode) ?? { is: 'count', value: 0 };
  const definition = definitions.find((one) => one.code === target.indicatorCode);
  if (target.rhythm === 'term') {
    const outcome = outcomeIn(null);
    const verdict = read.ended ? judge(target, outcome, near) : 'notDue';
    return { target, definition, results: [{ year: null, period: read.whole, outcome, verdict }], verdict };
  }
  const results = read.years.map((year): Result => {
    const period = overlapOf(periodOfYear(year), read.whole) ?? read.whole;
    const outcome = outcomeIn(year);
    const over = read.ended || `${year}-12-31` < read.today;
    return { year, period, outcome, verdict: over ? judge(target, outcome, near) : 'notDue' };
  });
  return { target, definition, results, verdict: judgeYears(results as { year: number; verdict: Verdict }[]) };
}
