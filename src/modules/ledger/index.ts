/**
 * The ledger: every piece of union work is a dated record made once, where it happened; history is never overwritten.
 * An entry holds what indicators count as typed columns; its kind (data) says which of them its form shows and adds fields.
 * Summaries (`tally`, `person_tally`) are kept in the record's own transaction; indicators read those and the edges of a period.
 */
export { access as ledgerAccess } from './access.ts';
export { correctEntry, restoreEntry, withdrawEntry } from './actions/correcting.ts';
export { attachEvidence, followMoves, getEntry, recordEntries, whenRecordsChange } from './actions/entries.ts';
export type { Catalogue, UnitOfEntry } from './actions/preparing.ts';
export { launchCampaign } from './actions/campaigns.ts';
export { correctTotal, declareTotal, withdrawTotal, type TotalDraft } from './actions/declared.ts';
export { registerDocument } from './actions/documents.ts';
export { callMeeting } from './actions/planned.ts';
export { keepSheet, leaveConclusion, noteConclusion, settleConclusion } from './actions/meetings.ts';
export { allowCatalogue, codeOf, mayKeepCatalogue } from './actions/kinds.ts';
export { findNextOccasion } from './actions/occasions.ts';
export { recordsImporter } from './actions/importing.ts';
export { searchOfRecords, timelineOfRecords } from './actions/lines.ts';
export { type Kind } from './contract/kind.ts';
export type { EntryDraft, ParticipantDraft } from './rules/entry.ts';
export {
  entryHref,
  meetingHref,
  notebookHref,
  occasionListHref,
  plannedHref,
  quickHref,
  ratingsHref,
} from './pages/addresses.ts';
export { addLedgerRoutes, catalogueNav, ledgerNav } from './routes/ledger.ts';
export { addConclusionPart, readOwnMeeting, showMeeting, type ConclusionPart } from './routes/meetings.ts';
export { addRecordPart, type RecordPart } from './routes/record.ts';
export type { Asked, EntryFilter } from './rules/filter.ts';
export { insertCatalogue, listEveryFund, listEveryKind, listFunds, listKinds } from './store/catalogue.ts';
export { listCampaigns, listNamedCampaigns } from './store/campaigns.ts';
export { listRecords, type EntryRow } from './store/entries.ts';
export { listDeclared, listDeclaredVersions, type DeclaredTotal, type DeclaredVersion } from './store/declared.ts';
export { listParticipants } from './store/parts.ts';
export { listEntries } from './store/notebook.ts';
export { totalEntries, type Total } from './store/totals.ts';
export { listConclusionsById, listDueConclusions, type Conclusion } from './store/meetings.ts';
export { listPlanned, type PlannedMeeting } from './store/planned.ts';
export { keepSpans, spanKey, type Span } from './store/kept.ts';
export { insertRates } from './store/rates.ts';
export { listLastMonths, sumEntries, type EntrySum } from './store/sums.ts';
export { countTakers, listTakers, type Taker, type TakerFilter } from './store/takers.ts';
export { rebuildTallies } from './store/tallies.ts';
export { checkSummaries } from './jobs.ts';
