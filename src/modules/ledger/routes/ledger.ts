import type { NavEntry } from '../../../kernel/frame.tsx';
import type { App } from '../../../kernel/http.ts';
import { access } from '../access.ts';
import { addApi } from './api.ts';
import { addCampaignRoutes } from './campaigns.ts';
import { addCatalogueRoutes } from './catalogue.ts';
import { addDocumentRoutes } from './documents.ts';
import { addFileRoutes } from './files.ts';
import { addKindRoutes } from './kinds.ts';
import { addMeetingPaperRoutes } from './meeting-papers.ts';
import { addMeetingRoutes } from './meetings.ts';
import { addNotebookRoutes } from './notebook.ts';
import { addOccasionRoutes } from './occasions.ts';
import { addPlannedRoutes } from './planned.ts';
import { addQuickRoutes } from './quick.ts';
import { addRateRoutes } from './rates.ts';
import { addRatingRoutes } from './ratings.ts';
import { addRecordRoutes } from './record.ts';
import { addCorrectingRoutes } from './correcting.ts';
import { addWritingRoutes } from './writing.ts';

export const ledgerNav: NavEntry = {
  key: 'ledger',
  label: 'Sổ hoạt động',
  icon: 'notebook-pen',
  path: '/so-hoat-dong',
  permission: access.figures,
  quick: { path: '/ghi', permission: access.record },
};

/** An administrator keeps the catalogue and reads no book; officers reach it from theirs. */
export const catalogueNav: NavEntry = {
  key: 'ledger',
  label: 'Danh mục',
  icon: 'list-checks',
  path: '/danh-muc',
  permission: access.kinds,
  unless: access.figures,
};

/** The ledger's addresses behind the gate. */
export function addLedgerRoutes(app: App): void {
  addNotebookRoutes(app);
  addWritingRoutes(app);
  addCorrectingRoutes(app);
  addRecordRoutes(app);
  addQuickRoutes(app);
  addRatingRoutes(app);
  addRateRoutes(app);
  addCampaignRoutes(app);
  addCatalogueRoutes(app);
  addKindRoutes(app);
  addDocumentRoutes(app);
  addPlannedRoutes(app);
  addMeetingPaperRoutes(app);
  addMeetingRoutes(app);
  addOccasionRoutes(app);
  addFileRoutes(app);
  addApi(app);
}
