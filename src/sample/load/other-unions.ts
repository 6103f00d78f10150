import { newId } from '../../kernel/ids.ts';
import type { Scope } from '../../kernel/scope.ts';
import { formBody, openTerm } from '../../modules/org/index.ts';
import { admitMembers, endMembers, givePosts, insertWorkerCounts, noteCovers } from '../../modules/people/index.ts';
import { SAMPLE_UNITS } from '../units.ts';
import type { OtherUnion } from '../plan/other-unions.ts';
import type { Entered } from './people.ts';
import { unitOf, type Units } from './units.ts';

/** Members in the order of the plan by code of their union. */
export type OtherMembers = ReadonlyMap<string, readonly Entered[]>;

/** Enters the unions beside the played one: members, terms, chair and head-counts of workers. */
export async function enterOtherUnions(
  scope: Scope,
  units: Units,
  unions: readonly OtherUnion[],
): Promise<OtherMembers> {
  const entered = new Map<string, readonly Entered[]>();
  for (const union of unions) {
    const members = await enterMembers(scope, units, union);
    entered.set(union.unit.code, members);
    await seatChair(scope, units, union, members[0] as Entered);
    const { unitId } = unitOf(units, union.unit.code);
    await insertWorkerCounts(
      scope,
      union.workers.map((count) => ({
        workerCountId: newId(),
        unitId,
        onDate: '2024-01-01',
        categoryCode: 'contractWorker',
        source: 'Báo cáo của đơn vị',
        ...count,
      })),
    );
  }
  return entered;
}

async function enterMembers(scope: Scope, units: Units, { unit, members }: OtherUnion): Promise<Entered[]> {
  const placed = members.map((one) => ({ ...one, personId: newId() }));
  for (const [part, own] of Map.groupBy(placed, (one) => one.unit)) await admitMembers(scope, unitOf(units, part), own);
  if (unit.endedOn === null)
    await noteCovers(
      scope,
      unitOf(units, unit.code),
      placed.flatMap(({ personId, unit: part, joining: { fromOn } }) =>
        ['social', 'health', 'unemployment'].map((schemeCode) => ({
          personId,
          unitId: unitOf(units, part).unitId,
          schemeCode,
          fromOn,
        })),
      ),
    );
  return placed.map(({ personId, member }) => ({ personId, fullName: member.fullName }));
}

async function seatChair(
  scope: Scope,
  units: Units,
  { unit: planned, terms }: OtherUnion,
  { personId, fullName }: Entered,
): Promise<void> {
  const unit = unitOf(units, planned.code);
  for (const [nth, term] of terms.entries()) {
    const termId = await openTerm(scope, unit, term);
    const dates = { fromOn: term.startsOn, toOn: terms[nth + 1]?.startsOn ?? planned.endedOn };
    const bodyId = await formBody(scope, unit, {
      kindCode: 'executiveCommittee',
      name: 'Ban Chấp hành',
      termId,
      ...dates,
    });
    await givePosts(scope, unit, [
      {
        personId,
        unitId: unit.unitId,
        bodyId,
        line: 'union',
        kindCode: 'chair',
        title: 'Chủ tịch',
        holderName: fullName,
        portfolio: null,
        partTime: true,
        positionOrder: 1,
        ...dates,
      },
    ]);
  }
}

/** Who was in a union that ended is no member from that day (N-1). */
export async function endOtherMembers(scope: Scope, units: Units, unions: readonly OtherUnion[]): Promise<void> {
  for (const { unit } of unions) {
    if (unit.endedOn === null) continue;
    const parts = SAMPLE_UNITS.filter((one) => one.code === unit.code || one.parent === unit.code);
    await endMembers(scope, unitOf(units, unit.code), {
      unitIds: parts.map((one) => unitOf(units, one.code).unitId),
      toOn: unit.endedOn,
      outReason: 'dissolution',
    });
  }
}
