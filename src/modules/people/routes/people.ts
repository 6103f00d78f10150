import type { App } from '../../../kernel/http.ts';
import { addAccountRoutes } from './accounts.tsx';
import { addSetupRoutes, type Opening } from './setup.tsx';
import { addSignInRoutes } from './sign-in.tsx';

/** Before the gate. */
export function addPeopleOpenRoutes(app: App, opening: Opening): void {
  addSetupRoutes(app, opening);
  addSignInRoutes(app);
}

/** Behind the gate. */
export function addPeopleRoutes(app: App): void {
  addAccountRoutes(app);
}
