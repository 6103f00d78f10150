import { newId } from '../../kernel/ids.ts';
import type { Scope } from '../../kernel/scope.ts';
import { addDays } from '../../kernel/vi/dates.ts';
import { launchCampaign, registerDocument } from '../../modules/ledger/index.ts';
import { formBody, openTerm } from '../../modules/org/index.ts';
import { giveConsent, givePosts, noteDependant, notePersons, sendTransfer } from '../../modules/people/index.ts';
import { inventName } from '../names.ts';
import { numbersFor } from '../plan/entry.ts';
import { AGREED, FAMILIES, INTRODUCED } from '../plan/families.ts';
import { LIVING_CAMPAIGNS, LIVING_PAPERS } from '../plan/register.ts';
import { LIVING_SIBLING, PLAYED_UNIT, SAMPLE_UNITS } from '../units.ts';
import { playerOf, type Cast } from './people.ts';
import { unitOf, type Units } from './units.ts';

/** The unions of communes: founded in July 2025, their first committees appointed (N-7). */
export async function openCommunes(scope: Scope, units: Units, o: { seed: number; taken: Set<string> }): Promise<void> {
  const random = numbersFor(o.seed, 12);
  const communes = SAMPLE_UNITS.filter((unit) => unit.kind === 'commune_union');
  for (const [nth, { code, foundedOn }] of communes.entries()) {
    const unit = unitOf(units, code);
    const sex = nth % 2 ? 'male' : 'female';
    const fullName = inventName(random, sex, o.taken);
    const [personId = ''] = await notePersons(scope, unit, [{ fullName, sex, birthOn: `198${nth}-03-1${nth}` }]);
    const dates = { fromOn: foundedOn, toOn: null };
    const years = { nominalFrom: 2025, nominalTo: 2030, startsOn: foundedOn, endsOn: null };
    const termId = await openTerm(scope, unit, { ordinal: 1, label: '2025 - 2030', ...years });
    const body = { kindCode: 'executiveCommittee', name: 'Ban Chấp hành', termId, ...dates };
    await givePosts(scope, unit, [
      {
        ...dates,
        personId,
        holderName: fullName,
        unitId: unit.unitId,
        bodyId: await formBody(scope, unit, body),
        line: 'union',
        kindCode: 'chair',
        title: 'Chủ tịch',
        portfolio: null,
        partTime: false,
        positionOrder: 1,
      },
    ]);
  }
}

/** Children and relatives of some members of the played unit, and what members agreed to. */
export async function enterFamilies(
  scope: Scope,
  units: Units,
  o: { cast: Cast; seed: number; taken: Set<string> },
): Promise<void> {
  const unit = unitOf(units, PLAYED_UNIT);
  const random = numbersFor(o.seed, 13);
  const at = (who: number) => ({ personId: playerOf(o.cast, who).personId, unitId: unit.unitId });
  for (const { of, ...values } of FAMILIES)
    await noteDependant(scope, unit, at(of), {
      policyCode: null,
      note: null,
      untilOn: null,
      ...values,
      fullName: inventName(random, values.sex, o.taken),
    });
  for (const { who, purposes, on } of AGREED)
    for (const purposeCode of purposes)
      await giveConsent(scope, { person: at(who), unit, purposeCode, channelCode: 'written', on });
}

/** Programmes, a movement, and the papers that the present work rests on. */
export async function enterRegister(scope: Scope, units: Units, today: string): Promise<void> {
  for (const { unit, values } of LIVING_CAMPAIGNS.filter((one) => one.values.fromOn <= today))
    await launchCampaign(scope, { unit: unitOf(units, unit), values });
  const unit = unitOf(units, PLAYED_UNIT);
  for (const values of LIVING_PAPERS.filter((one) => one.issuedOn <= today))
    await registerDocument(scope, { unit, values, today });
}

/** One member of the played unit has been introduced to the hospital, whose chair may receive or send back (M-14). */
export async function introduceMember(scope: Scope, units: Units, o: { cast: Cast; today: string }): Promise<void> {
  await sendTransfer(scope, {
    from: unitOf(units, PLAYED_UNIT),
    person: playerOf(o.cast, INTRODUCED.who),
    values: {
      toUnitId: unitOf(units, LIVING_SIBLING).unitId,
      onDate: addDays(o.today, -INTRODUCED.daysAgo),
      reasonCode: 'job',
      eventId: null,
      note: INTRODUCED.note,
    },
    transferId: newId(),
  });
}
