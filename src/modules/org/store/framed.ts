import { sql } from 'kysely';
import type { Scope } from '../../../kernel/scope.ts';
import { written } from '../../../kernel/written.ts';
import type { Term } from './terms.ts';
import { unitNow, type Unit } from './units.ts';

export interface FramedUnit extends Unit {
  /** Newest first. An inner part (section, group) lives in the terms of its home. */
  terms: Term[];
  /** All paths that the unit ever had, for statements that read its records of every time (`org.branches`). */
  paths: string[];
}

const terms = sql<Term[]>`(
  select coalesce(json_agg(json_build_object('termId', term.term_id, 'unitId', term.unit_id, 'ordinal', term.ordinal, 'label', term.label,
    'nominalFrom', term.nominal_from, 'nominalTo', term.nominal_to, 'startsOn', term.starts_on, 'endsOn', term.ends_on) order by term.starts_on desc), '[]')
  from org.term term where term.tenant_id = place.tenant_id and term.unit_id = place.home_id)`.as('terms');

const paths = sql<string[]>`array (
  select distinct every.path from org.unit_place every where every.tenant_id = unit.tenant_id and every.unit_id = unit.unit_id)`.as(
  'paths',
);

/** What every page says or asks of the unit in its address, in one look: by themselves the three cost 0.2 ms more. */
export async function findFramedUnit(scope: Scope, code: string): Promise<FramedUnit | undefined> {
  const [unit] = await framedUnit(scope, { code });
  return unit;
}

const framedUnit = written<{ code: string }, FramedUnit>((db, value) =>
  unitNow(db, value.tenants, { code: value.code }).select([terms, paths]),
);
