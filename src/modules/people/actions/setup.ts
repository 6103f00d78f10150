import { newId } from '../../../kernel/ids.ts';
import { NotThere, Refusal } from '../../../kernel/refusal.ts';
import { inScope, systemActor, type Scope } from '../../../kernel/scope.ts';
import type { Services } from '../../../kernel/services.ts';
import {
  formBody,
  foundUnit,
  insertTenant,
  kindOfUpper,
  listTenants,
  openTerm,
  readTermYears,
  type Unit,
} from '../../org/index.ts';
import type { SetupValues } from '../contract/setup.ts';
import { insertAccount } from '../store/accounts.ts';
import { awaitTurn } from '../store/first.ts';
import { admitMembers } from './members.ts';
import { givePosts } from './posts.ts';

/** Whether nobody has set this database up yet. */
export async function isEmpty(services: Pick<Services, 'db'>): Promise<boolean> {
  return inScope(services.db, systemActor([]), async (scope) => (await listTenants(scope)).length === 0);
}

/**
 * The first visit: the union with the one above it, its term, its committee, its chair and the chair's account, all or nothing.
 * @param furnish gives the new home of storage what every union starts with.
 * @returns the address of its start page. Refuses what the form got wrong; NotThere when somebody was faster.
 */
export async function declareUnion(
  services: Services,
  values: SetupValues,
  furnish: (scope: Scope) => Promise<void>,
): Promise<{ home: string }> {
  if (values.password !== values.again)
    throw new Refusal('setup.again', 'Hai lần nhập mật khẩu chưa giống nhau.', {
      again: 'Chưa giống mật khẩu ở trên.',
    });
  const tenantId = newId();
  return inScope(services.db, systemActor([tenantId]), async (scope) => {
    await awaitTurn(scope);
    if ((await listTenants(scope)).length > 0) throw new NotThere();
    await insertTenant(scope, { tenantId, name: values.upperName ?? values.unitName, sampleSeed: null });
    await furnish(scope);
    const unit = await foundUnits(scope, values);
    const personId = await seatChair(scope, unit, values);
    const accountId = newId();
    await insertAccount(scope, { accountId, personId, administrator: true });
    // Last, because it stands outside this transaction: a name that is taken undoes all the rest.
    await services.identity.createAccount({
      accountId,
      name: values.fullName,
      username: values.username,
      password: values.password,
    });
    return { home: `/cd/${unit.code}` };
  });
}

async function foundUnits(scope: Scope, values: SetupValues): Promise<Unit> {
  const { foundedOn, locality } = values;
  const unknown = { employerName: null, fundingKind: null, partyBody: null };
  const upper = values.upperName
    ? await foundUnit(scope, {
        values: {
          ...unknown,
          name: values.upperName,
          shortName: values.upperName.slice(0, 80),
          abbreviation: 'CĐ',
          locality,
          foundedOn,
        },
        kindCode: kindOfUpper(values.upperName),
        innerPart: false,
        parent: null,
      })
    : null;
  const own = {
    ...unknown,
    name: values.unitName,
    shortName: values.shortName,
    abbreviation: 'CĐCS',
    fundingKind: values.fundingKind,
    locality,
    foundedOn,
  };
  return foundUnit(scope, { values: own, kindCode: 'grassroots_union', innerPart: false, parent: upper });
}

async function seatChair(scope: Scope, unit: Unit, values: SetupValues): Promise<string> {
  const { termOrdinal: ordinal, termLabel: label, termStartsOn: startsOn, fullName, sex, categoryCode } = values;
  if (startsOn < unit.foundedOn)
    throw new Refusal('setup.term', 'Nhiệm kỳ không thể bắt đầu trước ngày thành lập công đoàn.', {
      termStartsOn: 'Trước ngày thành lập.',
    });
  const termId = await openTerm(scope, unit, { ordinal, label, ...readTermYears(label), startsOn, endsOn: null });
  const bodyId = await formBody(scope, unit, {
    kindCode: 'executiveCommittee',
    name: 'Ban Chấp hành',
    termId,
    fromOn: startsOn,
    toOn: null,
  });
  const [personId = ''] = await admitMembers(scope, unit, [
    { member: { fullName, sex }, joining: { categoryCode, fromOn: startsOn, inReason: 'opening', cardNumber: null } },
  ]);
  await givePosts(scope, unit, [
    {
      personId,
      unitId: unit.unitId,
      bodyId,
      line: 'union',
      kindCode: 'chair',
      title: 'Chủ tịch',
      holderName: fullName,
      portfolio: null,
      partTime: true,
      positionOrder: 1,
      fromOn: startsOn,
      toOn: null,
    },
  ]);
  return personId;
}
