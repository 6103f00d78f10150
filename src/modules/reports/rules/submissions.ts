import { showOutcome, type Outcome, type Reading } from '../../indicators/index.ts';
import type { Receipt } from '../contract.ts';
import { sameOutcome } from './figures.ts';

/** A report that a unit has handed in for the period. */
export interface Submitted {
  unitId: string;
  reportId: string;
  title: string;
  submittedOn: string;
}

export interface Submission {
  unit: { unitId: string; code: string; shortName: string };
  /** Undefined: still missing. */
  submittedOn: string | undefined;
  reportId: string | undefined;
  late: boolean;
  /** What the union above answered to it. */
  receipt: Receipt | undefined;
}

/** Every unit with what it handed in, the missing ones first. `dueOn`: the day itself is in time. */
export function submissionsOf(
  units: readonly Submission['unit'][],
  submitted: readonly Submitted[],
  dueOn?: string,
  receipts: ReadonlyMap<string, Receipt> = new Map(),
): Submission[] {
  const of = new Map(submitted.map((one) => [one.unitId, one]));
  const lines = units.map(({ unitId, code, shortName }): Submission => {
    const { submittedOn, reportId } = of.get(unitId) ?? {};
    const late = submittedOn !== undefined && dueOn !== undefined && submittedOn > dueOn;
    const receipt = receipts.get(reportId ?? '');
    return { unit: { unitId, code, shortName }, submittedOn, reportId, late, receipt };
  });
  return [...lines.filter((one) => one.submittedOn === undefined), ...lines.filter((one) => one.submittedOn)];
}

/** A figure as a unit handed it in. */
export interface HandedIn {
  unitId: string;
  indicatorCode: string;
  outcome: Outcome;
}

/** "CĐCS Thư viện: Lượt thăm hỏi đã nộp 12 lượt, sổ nay 15 lượt" */
export interface UnitDifference {
  unit: Submission['unit'];
  name: string;
  was: string;
  now: string;
}

/** what was handed in is kept; what its records come to since is told beside it. `of` in the order of the units. */
export function differencesOf(
  units: readonly Submission['unit'][],
  of: readonly (readonly Reading[])[],
  handedIn: readonly HandedIn[],
): UnitDifference[] {
  const read = new Map(units.map((unit, nth) => [unit.unitId, { unit, readings: of[nth] ?? [] }]));
  return handedIn.flatMap(({ unitId, indicatorCode, outcome }) => {
    const { unit, readings = [] } = read.get(unitId) ?? {};
    const now = readings.find(({ definition }) => definition.code === indicatorCode);
    if (!unit || !now || sameOutcome(outcome, now.outcome)) return [];
    const { definition } = now;
    const shown = { was: showOutcome(definition, outcome), now: showOutcome(definition, now.outcome) };
    return [{ unit, name: definition.name, ...shown }];
  });
}
