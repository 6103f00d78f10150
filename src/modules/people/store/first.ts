import { sql } from 'kysely';
import type { Scope } from '../../../kernel/scope.ts';

/** Two first visits at the same moment: the second waits here and then finds the house taken. */
export async function awaitTurn(scope: Scope): Promise<void> {
  await sql`select pg_advisory_xact_lock(60260102)`.execute(scope.tx);
}
