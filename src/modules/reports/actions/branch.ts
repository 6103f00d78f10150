import type { Scope } from '../../../kernel/scope.ts';
import type { Period } from '../../../kernel/vi/periods.ts';
import { measureAll, type Definition, type Reading } from '../../indicators/index.ts';
import { listBranch, type Unit, type UnitOnTree } from '../../org/index.ts';
import type { Report, ReportKind, ReportRequest, Section } from '../contract.ts';
import { differencesOf, submissionsOf, type Submission, type UnitDifference } from '../rules/submissions.ts';
import { listReceipts } from '../store/receipts.ts';
import { findSent } from '../store/requests.ts';
import { listSubmitted, listSubmittedFigures } from '../store/submissions.ts';

/** The units right below as the report of the one above tells of them: figures and who has handed in, no names of persons. */
export interface Branch {
  units: UnitOnTree[];
  submissions: Submission[];
  /** By unit, in the order of `units`, and of the branch as a whole. */
  figures: { of: Reading[][]; whole: Reading[] };
  /** Where the ledger says something else by now than a unit handed in. */
  differing: UnitDifference[];
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
  if (units.length === 0) return { units, submissions: [], figures: { of: [], whole: [] }, differing: [] };
  const { submissions } = await lookAtSubmissions(scope, { ...report, kind: report.kindCode, unit, units });
  const figures = await readByUnit(scope, o, units);
  const reportIds = submissions.flatMap((one) => one.reportId ?? []);
  const codes = figures.whole.map(({ definition }) => definition.code);
  const frozen = await listSubmittedFigures(scope, { reportIds, codes });
  return { units, submissions, figures, differing: differencesOf(units, figures.of, frozen) };
}

export interface Handing {
  request: ReportRequest | undefined;
  submissions: Submission[];
}

/** Who of the units right below, or of those that were asked, has handed in the report of a period. */
export async function lookAtSubmissions(
  scope: Scope,
  o: { unit: Pick<Unit, 'unitId'>; units: readonly UnitOnTree[]; kind: ReportKind; period: Period },
): Promise<Handing> {
  const { unit, units, kind, period } = o;
  const sent = await findSent(scope, { unitId: unit.unitId, kind, period });
  const asked = sent ? units.filter((one) => sent.unitIds.includes(one.unitId)) : units;
  const unitIds = asked.map(({ unitId }) => unitId);
  const submitted = await listSubmitted(scope, { unitIds, kindCode: kind, period });
  const receipts = await listReceipts(
    scope,
    submitted.map(({ reportId }) => reportId),
  );
  return { request: sent?.request, submissions: submissionsOf(asked, submitted, sent?.request.dueOn, receipts) };
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
