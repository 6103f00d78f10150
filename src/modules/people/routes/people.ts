import type { App } from '../../../kernel/http.ts';
import { addAccountRoutes } from './accounts.tsx';
import { addMemberResource } from './api.ts';
import { addCoverRoutes } from './covers.tsx';
import { addDependantRoutes } from './dependants.tsx';
import { addMemberRoutes } from './member.tsx';
import { addMembersRoutes } from './members.tsx';
import { addOrganisationRoutes } from './organisation.tsx';
import { addOwnRoutes } from './own.tsx';
import { addPortraitRoutes } from './portrait.tsx';
import { addPrivacyRoutes } from './privacy.tsx';
import { addSearchRoutes } from './search.tsx';
import { addSetupRoutes, type FirstVisit } from './setup.tsx';
import { addStayRoutes } from './stay.tsx';
import { addStructureRoutes } from './structure.tsx';
import { addWorkerRoutes } from './workers.tsx';
import { addTransferRoutes } from './transfers.tsx';
import { addSignInRoutes } from './sign-in.tsx';

/** Before the gate. */
export function addPeopleOpenRoutes(app: App, opening: FirstVisit): void {
  addSetupRoutes(app, opening);
  addSignInRoutes(app);
}

/** Behind the gate. */
export function addPeopleRoutes(app: App): void {
  addAccountRoutes(app);
  addOrganisationRoutes(app);
  addMembersRoutes(app);
  addMemberRoutes(app);
  addStayRoutes(app);
  addDependantRoutes(app);
  addCoverRoutes(app);
  addStructureRoutes(app);
  addWorkerRoutes(app);
  addTransferRoutes(app);
  addPortraitRoutes(app);
  addPrivacyRoutes(app);
  addSearchRoutes(app);
  addOwnRoutes(app);
  addMemberResource(app);
}
