/**
 * The organisation: units in a dated tree of any depth, their life events, terms and bodies.
 * A unit has one immutable id; its places over time stand in `org.unit_place`, so that a record of 2019 belongs to where its unit stood in 2019.
 * Levels and kinds are rows of `org.unit_kind` with dates, never code (N-5, N-10).
 */
export { access as orgAccess } from './access.ts';
export { changeUnit, foundUnit, formBody, getUnit, moveUnit, openTerm, whenUnitsMove, type Move } from './actions.ts';
export { fundingKinds, unitContract, type TermValues, type UnitValues } from './contract.ts';
export { addOrgRoutes } from './routes.tsx';
export { readTermYears, termOn } from './rules/terms.ts';
export { kindOfUpper } from './rules/tree.ts';
export { findUnit, insertTenant, listAbove, listBodies, listBranch, listPlaces, listPlacesOf, listRoots, listTenants, listTerms, listUnitEvents, type Body, type Term, type Unit, type UnitOnTree } from './store.ts';
