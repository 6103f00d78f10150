/**
 * Reports write themselves: an outline (data) holds sentences with indicators in them; every figure opens its records.
 * The officer's own words stand beside them by section and stay when figures are read anew.
 * Submitting freezes a copy, adopting makes it final: figures, the states of their records, and the bytes of both files.
 */
export { access as reportsAccess } from './access.ts';
export { changeSettings, draftTermReport, freezeReport, getReport, writePassage } from './actions.ts';
export { compose, type Composed } from './compose.ts';
export type { Figure, Outline, Report } from './contract.ts';
export { findFreeze, insertOutlines, listFrozenFigures, listPassages, listReports, readFrozenFile } from './store.ts';
