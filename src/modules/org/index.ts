/**
 * The organisation: units in a dated tree of any depth, their life events, terms and bodies.
 * A unit has one immutable id; its places over time stand in `org.unit_place`, so that a record of 2019 belongs to where its unit stood in 2019.
 * Levels and kinds are rows of `org.unit_kind` with dates, never code (N-5, N-10).
 */
export { access as orgAccess } from './access.ts';
export { beforeUnitsEnd, dissolveUnit } from './actions/ending.ts';
export { formBody, openTerm } from './actions/terms.ts';
export {
  changeUnitFrom,
  foundUnit,
  getUnit,
  listNewParents,
  moveUnit,
  noteUnitEvent,
  whenUnitsMove,
  type Move,
} from './actions/units.ts';
export { bodyKinds, fundingKinds, unitContract, unitEventKinds, type TermValues, type UnitValues } from './contract.ts';
export { UnitTabs } from './pages/tabs.tsx';
export { addOrgRoutes } from './routes/unit.tsx';
export { readTermYears, termInFrame, termOn } from './rules/terms.ts';
export { factsOn, kindOfUpper } from './rules/tree.ts';
export { branchOf, listBranchPaths, listPlaces, listPlacesOf } from './store/places.ts';
export { listUnfurnished, markFurnished } from './actions/furnishing.ts';
export { insertTenant, listTenants } from './store/tenants.ts';
export { listBodies, listTerms, listTermsOf, type Body, type Term } from './store/terms.ts';
export {
  listAbove,
  listBranch,
  listHomes,
  listReachable,
  listRoots,
  listUnitsOf,
  type UnitOnTree,
} from './store/tree.ts';
export { listUnitEvents, type UnitEvent } from './store/unit-events.ts';
export { listLevels } from './store/unit-kinds.ts';
export { listPasts } from './store/unit-pasts.ts';
export { findUnit, type Unit } from './store/units.ts';
