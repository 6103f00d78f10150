import { randomBytes } from 'node:crypto';
import type { Identity } from '../../kernel/identity.ts';
import { newId } from '../../kernel/ids.ts';
import type { Scope } from '../../kernel/scope.ts';
import { insertAccount } from '../../modules/people/index.ts';
import { personas } from '../plan/personas.ts';
import { playerOf, type Cast } from './people.ts';

/** Gives each persona an account whose password nobody knows. Last of all: accounts stand outside the transaction. @returns account ids by persona. */
export async function openAccounts(
  scope: Scope,
  identity: Pick<Identity, 'createAccount'>,
  cast: Cast,
): Promise<Record<string, string>> {
  const accounts = personas.map((persona) => ({ ...persona, ...playerOf(cast, persona.who), accountId: newId() }));
  for (const { accountId, personId, administrator } of accounts)
    await insertAccount(scope, { accountId, personId, administrator });
  for (const { accountId, fullName, username } of accounts)
    await identity.createAccount({
      accountId,
      name: fullName,
      username,
      password: randomBytes(24).toString('base64url'),
    });
  return Object.fromEntries(accounts.map(({ key, accountId }) => [key, accountId]));
}
