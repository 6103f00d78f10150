import { setNavEntries, type NavEntry } from './kernel/frame.tsx';
import type { App } from './kernel/http.ts';
import type { Job } from './kernel/jobs.ts';
import { addOrgRoutes } from './modules/org/index.ts';
import { addPeopleOpenRoutes, addPeopleRoutes, type Opening } from './modules/people/index.ts';

export { identify, isEmpty, type Opening } from './modules/people/index.ts';

/** The modules in the order of their dependency: each may enter only those that stand before it, by their `index.ts`. */
export const moduleOrder = ['org', 'people', 'ledger', 'indicators', 'targets', 'documents', 'reports'] as const;

/** Where migrations stand, in the order in which they run. */
export const migrationFolders: readonly string[] = ['kernel', ...moduleOrder.filter((name) => name !== 'documents').map((name) => `modules/${name}`)];

/** The entries of the frame in the officers' order; what a post does not open is not shown. */
const navEntries: readonly NavEntry[] = [];

/** Work in the background. */
export const jobs: readonly Job[] = [];

/** Addresses that need no session: sign-in and the first visit. */
export function addOpenRoutes(app: App, opening: Opening): void {
  addPeopleOpenRoutes(app, opening);
}

/** Addresses behind the gate. `org` comes first: it loads the unit that stands in the address. */
export function addRoutes(app: App): void {
  setNavEntries(navEntries);
  for (const add of [addOrgRoutes, addPeopleRoutes]) add(app);
}
