import type { Scope } from '../../kernel/scope.ts';
import { insertDefinitions } from '../../modules/indicators/index.ts';
import { insertCatalogue } from '../../modules/ledger/index.ts';
import { getUnit, listTerms } from '../../modules/org/index.ts';
import { draftTermReport, insertOutlines } from '../../modules/reports/index.ts';
import { setTargets, type NewTarget } from '../../modules/targets/index.ts';
import { agencyIndicators, agencyKind, agencyOutlines } from '../plan/told/agency.ts';
import { planTargets, type PlannedTarget } from '../plan/targets.ts';
import type { OtherUnion } from '../plan/other-unions.ts';
import type { Terms } from './terms.ts';
import { unitOf, type Units } from './units.ts';

/** What every union starts with: kinds of work, indicators, outlines. */
export async function furnishSample(scope: Scope): Promise<void> {
  await insertCatalogue(scope, [agencyKind]);
  await insertDefinitions(scope, agencyIndicators);
  await insertOutlines(scope, agencyOutlines);
}

/** The targets that the fourth and the fifth congress adopted, and the report of the third term as a draft to look at. */
export async function enterResolutions(
  scope: Scope,
  o: { code: string; termIds: Terms['termIds']; today: string },
): Promise<void> {
  const unit = await getUnit(scope, { code: o.code });
  const planned = planTargets();
  for (const ordinal of [4, 5] as const) {
    await setTargets(scope, {
      unit,
      termId: o.termIds[ordinal],
      targets: wholesOf(planned.filter((one) => one.ordinal === ordinal)),
      today: o.today,
    });
  }
  const past = (await listTerms(scope, unit.unitId)).find((term) => term.termId === o.termIds[3]);
  if (past) await draftTermReport(scope, { unit, term: past, today: o.today });
}

/** The same eight targets in the unions that live on, each by its own congress of November 2025. */
export async function enterOtherResolutions(
  scope: Scope,
  units: Units,
  o: { unions: readonly OtherUnion[]; today: string },
): Promise<void> {
  const targets = wholesOf(planTargets().filter((one) => one.ordinal === 5)).map((one) => ({
    ...one,
    source: 'Nghị quyết Đại hội, nhiệm kỳ 2025 - 2030',
  }));
  for (const { unit: planned } of o.unions) {
    if (planned.endedOn !== null) continue;
    const unit = unitOf(units, planned.code);
    const [present] = await listTerms(scope, unit.unitId);
    if (present) await setTargets(scope, { unit, termId: present.termId, targets, today: o.today });
  }
}

function wholesOf(planned: readonly PlannedTarget[]): NewTarget[] {
  return planned
    .filter((one) => one.parent === null)
    .map((one) => ({ ...targetOf(one), parts: planned.filter((part) => part.parent === one.position).map(targetOf) }));
}

function targetOf({
  ordinal: _ordinal,
  parent: _parent,
  position,
  ...target
}: PlannedTarget): Omit<NewTarget, 'parts'> {
  return { ...target, positionOrder: position };
}
