import type { Scope } from '../../../kernel/scope.ts';
import type { Period } from '../../../kernel/vi/periods.ts';
import { measureAll, type Definition, type Reading } from '../../indicators/index.ts';
import { listBranch, type Unit, type UnitOnTree } from '../../org/index.ts';
import type { Report, Section } from '../contract.ts';
import { submissionsOf, type Submission } from '../rules/submissions.ts';
import { listSubmitted } from '../store/submissions.ts';

/** The units right below as the report of the one above tells of them: figures and who has handed in, no names of persons. */
export interface Branch {
  units: UnitOnTree[];
  submissions: Submission[];
  /** By unit, in the order of `units`, and of the branch as a whole. */
  figures: { of: Reading[][]; whole: Reading[] };
}

interface Ask {
  unit: Unit;
  report: Report;
  period: Period;
  definitions: readonly Definition[];
  sections: readonly Section[];
  today: string;
}

export async function readBranch(scope: Scope, o: Ask): Promise<Branch> {
  const { unit, report, period, today } = o;
  const day = period.to < today ? period.to : today;
  const units = await listUnitsBelow(scope, unit, day);
  const submitted = await listSubmitted(scope, {
    unitIds: units.map((one) => one.unitId),
    kindCode: report.kindCode,
    period: report.period,
  });
  return {
    units,
    submissions: submissionsOf(units, submitted),
    figures: await readByUnit(scope, o, units),
  };
}

/** Independent unions right below, on a day. */
export async function listUnitsBelow(
  scope: Scope,
  { unitId, path }: Pick<Unit, 'unitId' | 'path'>,
  on: string,
): Promise<UnitOnTree[]> {
  return (await listBranch(scope, { path, on })).filter((one) => one.parentId === unitId && one.homeId === one.unitId);
}

async function readByUnit(
  scope: Scope,
  { unit, period, definitions, sections, today }: Ask,
  units: readonly UnitOnTree[],
): Promise<Branch['figures']> {
  const rows = sections.find((section) => section.table === 'byUnit')?.rows ?? [];
  const used = rows.flatMap((code) => definitions.find((one) => one.code === code) ?? []);
  if (units.length === 0 || used.length === 0) return { of: [], whole: [] };
  const paths = [unit.path, ...units.map(({ path }) => path)];
  const [whole = [], ...of] = await measureAll(
    scope,
    used,
    paths.map((path) => ({ path, period, today })),
  );
  return { of, whole };
}
