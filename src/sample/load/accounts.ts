import { randomBytes } from 'node:crypto';
import type { Identity } from '../../kernel/identity.ts';
import { newId } from '../../kernel/ids.ts';
import type { Scope } from '../../kernel/scope.ts';
import { insertAccount } from '../../modules/people/index.ts';
import { personas, type Persona } from '../plan/personas.ts';
import type { OtherMembers } from './other-unions.ts';
import { playerOf, type Cast, type Entered } from './people.ts';

export type Opened = Persona & Entered & { readonly accountId: string };

/** An account for each persona: what its posts open, it opens from now on. */
export async function seatPersonas(scope: Scope, o: { cast: Cast; others: OtherMembers }): Promise<Opened[]> {
  const whoIs = (who: Persona['who']): Entered =>
    typeof who === 'object' ? (o.others.get(who.chairOf)?.[0] as Entered) : playerOf(o.cast, who);
  const accounts = personas.map((persona) => ({ ...persona, ...whoIs(persona.who), accountId: newId() }));
  for (const { accountId, personId, administrator } of accounts)
    await insertAccount(scope, { accountId, personId, administrator });
  return accounts;
}

/** Lets the personas sign in, with passwords that nobody knows. Last of all: this stands outside the transaction. @returns account ids by persona. */
export async function openAccounts(
  identity: Pick<Identity, 'createAccount'>,
  accounts: readonly Opened[],
): Promise<Record<string, string>> {
  for (const { accountId, fullName, username } of accounts)
    await identity.createAccount({
      accountId,
      name: fullName,
      username,
      password: randomBytes(24).toString('base64url'),
    });
  return Object.fromEntries(accounts.map(({ key, accountId }) => [key, accountId]));
}
