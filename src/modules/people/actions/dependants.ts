import { allow, type Place } from '../../../kernel/access.ts';
import { recordEvent } from '../../../kernel/events.ts';
import { newId } from '../../../kernel/ids.ts';
import { NotThere, refuseUnless } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { access } from '../access.ts';
import type { DependantValues } from '../contract.ts';
import { insertDependant, listDependants, updateDependant, type Dependant } from '../store/dependants.ts';
import { insertPersons, updatePerson } from '../store/persons.ts';

/**
 * Writes down a child or relative of a member (row 14). They are a person of their own, so that a record can name them as
 * who received a gift or a reward, and never a member. @returns their id
 */
export async function noteDependant(
  scope: Scope,
  unit: Place,
  of: { personId: string; unitId: string },
  values: DependantValues & { personId?: string },
): Promise<string> {
  if (!scope.system) allow(scope, access.change, unit);
  const { personId = newId(), ...told } = values;
  checkEnd(told);
  const { fullName, sex, birthOn } = told;
  await insertPersons(scope, [{ personId, unitId: of.unitId, values: { fullName, sex, birthOn } }]);
  await insertDependant(scope, { ...told, personId, ofPersonId: of.personId, unitId: of.unitId });
  await recordEvent(scope, {
    verb: 'people.dependantNoted',
    unitId: unit.unitId,
    subject: { kind: 'person', id: of.personId },
    summary: 'Ghi người thân của đoàn viên',
  });
  return personId;
}

/** @throws NotThere for who is no dependant of this member */
export async function getDependant(scope: Scope, ofPersonId: string, personId: string): Promise<Dependant> {
  const dependant = (await listDependants(scope, [ofPersonId])).find((one) => one.personId === personId);
  if (!dependant) throw new NotThere('Không tìm thấy người thân này.');
  return dependant;
}

export async function changeDependant(
  scope: Scope,
  unit: Place,
  dependant: Dependant,
  values: DependantValues,
): Promise<void> {
  allow(scope, access.change, unit);
  checkEnd(values);
  await updateDependant(scope, dependant, values);
  const { fullName, sex, birthOn } = values;
  await updatePerson(scope, dependant, { fullName, sex, birthOn });
  await recordEvent(scope, {
    verb: 'people.dependantChanged',
    unitId: unit.unitId,
    subject: { kind: 'person', id: dependant.ofPersonId },
    summary: 'Sửa người thân của đoàn viên',
  });
}

const checkEnd = ({ birthOn, untilOn }: DependantValues): void =>
  refuseUnless(!birthOn || !untilOn || untilOn > birthOn, 'people.dependantDates', 'Ngày thôi phải sau ngày sinh.', {
    untilOn: 'Trước ngày sinh.',
  });
