import { describeApi } from './kernel/api.ts';
import type { Database } from './kernel/db.ts';
import { setNavEntries, type NavEntry } from './kernel/frame.tsx';
import type { App } from './kernel/http.ts';
import type { Job } from './kernel/jobs.ts';
import { inScope, systemActor, type Scope } from './kernel/scope.ts';
import {
  addFinanceRoutes,
  financeEntry,
  followRecords,
  paymentOfRecord,
  paymentsWaiting,
} from './modules/finance/index.ts';
import { addDocumentRoutes } from './modules/documents/index.ts';
import { addElectionOpenRoutes } from './modules/election/index.ts';
import { addIndicatorRoutes, figuresEntry, insertDefinitions } from './modules/indicators/index.ts';
import {
  addConclusionPart,
  addLedgerRoutes,
  addRecordPart,
  catalogueNav,
  checkSummaries,
  followMoves,
  insertCatalogue,
  ledgerNav,
  recordsImporter,
  searchOfRecords,
  timelineOfRecords,
  whenRecordsChange,
} from './modules/ledger/index.ts';
import { addImporter, addImportRoutes, sweepImports, workImports } from './modules/imports/index.ts';
import { addOrgRoutes, beforeUnitsEnd, listUnfurnished, markFurnished, whenUnitsMove } from './modules/org/index.ts';
import {
  actorOf,
  addPeopleOpenRoutes,
  addPeopleRoutes,
  addSearchPart,
  addTimelinePart,
  dependantsImporter,
  membersImporter,
  peopleEntry,
  refuseRemaining,
  type Opening,
} from './modules/people/index.ts';
import {
  addReportRoutes,
  insertOutlines,
  reportsEntry,
  originInReport,
  reportsWaiting,
} from './modules/reports/index.ts';
import {
  addProgrammeRoutes,
  addStartRoutes,
  addTargetRoutes,
  addOriginPart,
  addWaitingPart,
  startEntry,
  targetsEntry,
  tasksOfConclusions,
} from './modules/targets/index.ts';

export { admit, isEmpty, type Opening } from './modules/people/index.ts';

/** The modules in the order of their dependency: each may enter only those that stand before it, by their `index.ts`. */
export const moduleOrder = [
  'org',
  'imports',
  'people',
  'documents',
  'ledger',
  'indicators',
  'targets',
  'finance',
  'reports',
  'election',
] as const;

/** Where migrations stand, in the order in which they run. */
export const migrationFolders: readonly string[] = [
  'kernel',
  ...moduleOrder.filter((name) => name !== 'election').map((name) => `modules/${name}`),
];

/** The entries of the frame in the officers' order; what a post does not open is not shown. */
const navEntries: readonly NavEntry[] = [
  startEntry,
  peopleEntry,
  ledgerNav,
  catalogueNav,
  targetsEntry,
  figuresEntry,
  reportsEntry,
  financeEntry,
];

/** Work in the background. */
export const jobs: readonly Job[] = [checkSummaries, workImports(actorOf), sweepImports];

/** Addresses that need no session: sign-in, the first visit, and the pages of voters, trustees and observers. */
export function addOpenRoutes(app: App, opening: Opening): void {
  addPeopleOpenRoutes(app, { ...opening, furnish });
  addElectionOpenRoutes(app);
}

/** Addresses behind the gate. `org` comes first: it loads the unit that stands in the address. */
export function addRoutes(app: App): void {
  setNavEntries(navEntries);
  for (const add of [
    addOrgRoutes,
    addImportRoutes,
    addPeopleRoutes,
    addLedgerRoutes,
    addIndicatorRoutes,
    addTargetRoutes,
    addProgrammeRoutes,
    addStartRoutes,
    addFinanceRoutes,
    addReportRoutes,
    addDocumentRoutes,
    describeApi,
  ])
    add(app);
}

/**
 * Gives a home of storage what every union starts with: kinds, funds, indicators, outlines. All of it data that it may
 * change: what it has already is left alone, so that this is also how an older home gets what a newer program brings.
 */
export async function furnish(scope: Scope): Promise<void> {
  await insertCatalogue(scope);
  await insertDefinitions(scope);
  await insertOutlines(scope);
  await markFurnished(scope);
}

/** Every home of storage that was furnished by another state of the catalogues. One statement when there is none. */
export async function furnishOlder(db: Database): Promise<void> {
  const homes = await inScope(db, systemActor([]), listUnfurnished);
  for (const { tenantId } of homes) await inScope(db, systemActor([tenantId]), furnish);
}

// Lists that can come in from a sheet.
addImporter(membersImporter);
addImporter(dependantsImporter);
addImporter(recordsImporter);

// What must follow when a branch of the tree moves, in the same transaction.
whenUnitsMove(followMoves);

// And what must be settled before one ends.
beforeUnitsEnd(refuseRemaining);

// What must follow a record: the money that it spends.
whenRecordsChange(followRecords);

// What modules further on add to the pages of those before them.
addRecordPart(paymentOfRecord);
addWaitingPart(reportsWaiting);
addOriginPart(originInReport);
addConclusionPart(tasksOfConclusions);
addWaitingPart(paymentsWaiting);
addTimelinePart(timelineOfRecords);
addSearchPart(searchOfRecords);
