/**
 * Reports write themselves: an outline (data) holds sentences with indicators in them; every figure opens its records.
 * The officer's own words stand beside them by section and stay when figures are read anew.
 * Submitting freezes a copy, adopting makes it final: figures, the states of their records, and the bytes of both files.
 */
export { answerRequest, askForReports } from './actions/asking.ts';
export { compose, type Composed } from './actions/compose.ts';
export { draftPeriodReport, draftTermReport, getReport, writePassage } from './actions/drafting.ts';
export { getOutline } from './actions/outlining.ts';
export { answerReport } from './actions/receiving.ts';
export { freezeReport } from './actions/freezing.ts';
export { forms, renderReport } from './actions/render.ts';
export type { Figure, Outline, Report } from './contract.ts';
export { reportsEntry } from './pages/entry.ts';
export { reportsWaiting } from './routes/waiting.ts';
export { originInReport } from './routes/remarks.tsx';
export { addReportRoutes } from './routes/reports.tsx';
export { findFreeze, listFrozenFigures, readFrozenFile } from './store/freezes.ts';
export { insertOutlines } from './store/outlines.ts';
export { spanOf } from './rules/spans.ts';
export { listPassages } from './store/reports.ts';
