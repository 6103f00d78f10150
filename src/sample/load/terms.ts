import type { Scope } from '../../kernel/scope.ts';
import { formBody, openTerm } from '../../modules/org/index.ts';
import { BODIES, FEDERATION_TERMS, TERMS, type BodyKind, type Ordinal } from '../plan/committee.ts';
import { FEDERATION, PLAYED_UNIT } from '../units.ts';
import { unitOf, type Units } from './units.ts';

export interface Terms {
  readonly termIds: Readonly<Record<Ordinal, string>>;
  /** By kind and ordinal: 'executiveCommittee 4'. */
  readonly bodyIds: ReadonlyMap<string, string>;
}

/** The three terms of the played unit with their bodies, and the federation's terms. */
export async function openTerms(scope: Scope, units: Units): Promise<Terms> {
  const unit = unitOf(units, PLAYED_UNIT);
  const termIds = {} as Record<Ordinal, string>;
  const bodyIds = new Map<string, string>();
  for (const [nth, term] of TERMS.entries()) {
    const termId = await openTerm(scope, unit, term);
    termIds[term.ordinal] = termId;
    for (const [kindCode, name] of Object.entries(BODIES) as [BodyKind, string][]) {
      bodyIds.set(
        `${kindCode} ${term.ordinal}`,
        await formBody(scope, unit, {
          kindCode,
          name,
          termId,
          fromOn: term.startsOn,
          toOn: TERMS[nth + 1]?.startsOn ?? null,
        }),
      );
    }
  }
  for (const term of FEDERATION_TERMS) await openTerm(scope, unitOf(units, FEDERATION), term);
  return { termIds, bodyIds };
}
