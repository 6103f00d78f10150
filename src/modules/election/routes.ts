import type { App } from '../../kernel/http.ts';
import { ballotPage, checkPage, keyPage } from './pages/booth.tsx';

/** Without a session: voters, trustees and observers need no account, and nothing is read for them or written. */
export function addElectionOpenRoutes(app: App): void {
  app.get('/bo-phieu', ballotPage);
  app.get('/kiem-phieu', checkPage);
  app.get('/giu-khoa', keyPage);
}
