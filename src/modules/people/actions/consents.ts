import { allow, type Place } from '../../../kernel/access.ts';
import { recordEvent } from '../../../kernel/events.ts';
import { newId } from '../../../kernel/ids.ts';
import { NotThere, refuseUnless } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { consentPurposes } from '../../../rulesets/privacy.ts';
import { access } from '../access.ts';
import { endConsent, insertConsent, listConsents } from '../store/consents.ts';

interface Concerned {
  person: { personId: string; unitId: string };
  /** Where the person stands; undefined when they speak for themself. */
  unit: Place | undefined;
}

function allowConsent(scope: Scope, { person, unit }: Concerned): void {
  if (scope.system || scope.personId === person.personId) return;
  if (!unit) throw new NotThere();
  allow(scope, access.change, unit);
}

/** Keeps the proof of a consent (P-5): the wording, the day, the way it was given. Given already, it stays as it was. */
export async function giveConsent(
  scope: Scope,
  o: Concerned & { purposeCode: string; channelCode: string; on: string },
): Promise<void> {
  allowConsent(scope, o);
  const purpose = consentPurposes.find((one) => one.value === o.purposeCode);
  refuseUnless(purpose, 'people.purpose', 'Hãy chọn một mục đích trong danh sách.');
  const open = (await listConsents(scope, o.person.personId)).find(
    (one) => one.purposeCode === purpose.value && one.withdrawnOn === null,
  );
  if (open) return;
  await insertConsent(scope, {
    consentId: newId(),
    personId: o.person.personId,
    unitId: o.person.unitId,
    purposeCode: purpose.value,
    wording: purpose.wording,
    channelCode: o.channelCode,
    givenOn: o.on,
    recordedBy: scope.name,
  });
  await tell(scope, o, 'people.consentGiven', 'Ghi ý kiến đồng ý về dữ liệu cá nhân');
}

/** P-3: a consent can be withdrawn at any time; that it was given stays on record. */
export async function withdrawConsent(scope: Scope, o: Concerned & { purposeCode: string; on: string }): Promise<void> {
  allowConsent(scope, o);
  const open = (await listConsents(scope, o.person.personId)).find(
    (one) => one.purposeCode === o.purposeCode && one.withdrawnOn === null,
  );
  if (!open) return;
  await endConsent(scope, open.consentId, o.on < open.givenOn ? open.givenOn : o.on);
  await tell(scope, o, 'people.consentWithdrawn', 'Rút ý kiến đồng ý về dữ liệu cá nhân');
}

const tell = (scope: Scope, { person }: Concerned, verb: string, summary: string): Promise<void> =>
  recordEvent(scope, { verb, unitId: person.unitId, subject: { kind: 'person', id: person.personId }, summary });
