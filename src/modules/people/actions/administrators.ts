import { recordEvent } from '../../../kernel/events.ts';
import { newId } from '../../../kernel/ids.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import type { Services } from '../../../kernel/services.ts';
import { sameName } from '../../../kernel/vi/name.ts';
import { nfc } from '../../../kernel/vi/text.ts';
import type { Unit } from '../../org/index.ts';
import { insertAccount, listAccounts } from '../store/accounts.ts';
import { searchPersons } from '../store/persons.ts';
import { notePersons } from './outsiders.ts';

export interface NewAdministrator {
  fullName: string;
  sex: 'male' | 'female';
  username: string;
  password: string;
}

/**
 * Gives somebody of the unit an account that opens accounts and keeps the tree, by the command line alone. Who stands in
 * the unit's books under that name and has no account yet is taken; else the person is written down, not as a member:
 * who looks after a server must not change the number of members.
 * @returns whether the person was known. Refuses what `createAccount` refuses, and `people.sameName` when several bear the name.
 */
export async function appointAdministrator(
  scope: Scope,
  identity: Services['identity'],
  unit: Unit,
  o: NewAdministrator,
): Promise<{ known: boolean }> {
  const known = await findSame(scope, unit, nfc(o.fullName));
  const [noted] = known ? [] : await notePersons(scope, unit, [{ fullName: nfc(o.fullName), sex: o.sex }]);
  const accountId = newId();
  await insertAccount(scope, { accountId, personId: known ?? noted ?? '', administrator: true });
  await recordEvent(scope, {
    verb: 'people.administratorAppointed',
    unitId: unit.unitId,
    subject: { kind: 'account', id: accountId },
    summary: 'Cấp tài khoản quản trị bằng dòng lệnh',
  });
  // Last, because it stands outside this transaction: a name that is taken undoes all the rest.
  await identity.createAccount({ accountId, name: nfc(o.fullName), username: o.username, password: o.password });
  return { known: known !== undefined };
}

async function findSame(scope: Scope, unit: Unit, fullName: string): Promise<string | undefined> {
  const taken = new Set((await listAccounts(scope)).map(({ personId }) => personId));
  const found = (await searchPersons(scope, { typed: fullName, most: 50 })).filter(
    (person) => person.unitId === unit.unitId && sameName(person.fullName, fullName) && !taken.has(person.personId),
  );
  if (found.length > 1)
    throw new Refusal(
      'people.sameName',
      `${unit.name} có ${found.length} người tên ${fullName}. Hãy cấp tài khoản trên trang web, ở hồ sơ của đúng người.`,
    );
  return found[0]?.personId;
}
