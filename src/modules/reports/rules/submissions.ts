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
}

/** Every unit with what it handed in, the missing ones first. `dueOn`: the day itself is in time. */
export function submissionsOf(
  units: readonly Submission['unit'][],
  submitted: readonly Submitted[],
  dueOn?: string,
): Submission[] {
  const of = new Map(submitted.map((one) => [one.unitId, one]));
  const lines = units.map(({ unitId, code, shortName }): Submission => {
    const { submittedOn, reportId } = of.get(unitId) ?? {};
    const late = submittedOn !== undefined && dueOn !== undefined && submittedOn > dueOn;
    return { unit: { unitId, code, shortName }, submittedOn, reportId, late };
  });
  return [...lines.filter((one) => one.submittedOn === undefined), ...lines.filter((one) => one.submittedOn)];
}
