import { allow, type Place } from '../../../kernel/access.ts';
import { recordEvent } from '../../../kernel/events.ts';
import { newId } from '../../../kernel/ids.ts';
import { NotThere, refuseUnless } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { fold } from '../../../kernel/vi/text.ts';
import { access } from '../access.ts';
import type { DependantValues } from '../contract/dependants.ts';
import { isSamePerson } from '../rules/kin.ts';
import {
  insertDependants,
  listDependants,
  listKin,
  listTies,
  saveDependants,
  type Dependant,
  type NotedKin,
} from '../store/dependants.ts';
import { insertPersons } from '../store/persons.ts';

/**
 * Writes down a child or relative of a member (row 14). They are a person of their own, so that a record can name them as
 * who received a gift or a reward, and never a member. `sameAs`: a child whom the other parent noted before; one person of two
 * members. @returns their id
 */
export async function noteDependant(
  scope: Scope,
  unit: Place,
  of: { personId: string; unitId: string },
  values: DependantValues & { personId?: string; sameAs?: string | null },
): Promise<string> {
  if (!scope.system) allow(scope, access.change, unit);
  const { personId: given = newId(), sameAs, ...told } = values;
  checkEnd(told);
  const { fullName, sex, birthOn } = told;
  const personId = sameAs ?? given;
  if (sameAs) await shareDependant(scope, sameAs, told);
  else await insertPersons(scope, [{ personId, unitId: of.unitId, values: { fullName, sex, birthOn } }]);
  await insertDependants(scope, [{ ...told, personId, ofPersonId: of.personId, unitId: of.unitId }]);
  await recordEvent(scope, {
    verb: 'people.dependantNoted',
    unitId: unit.unitId,
    subject: { kind: 'person', id: of.personId },
    summary: 'Ghi người thân của đoàn viên',
  });
  return personId;
}

/** What the second parent knows fills in what the first left empty: both notes say the same of one child. */
async function shareDependant(scope: Scope, personId: string, told: DependantValues): Promise<void> {
  const [noted] = await listTies(scope, [personId]);
  if (!noted) throw new NotThere('Không tìm thấy người thân đã ghi.');
  const birthOn = told.birthOn ?? noted.birthOn;
  const { fullName, sex } = told;
  await saveDependants(scope, [{ ...noted, fullName, sex, birthOn }]);
  told.birthOn = birthOn;
}

/** Who of this name another member of the same union has noted already as their child. */
export async function findSameChild(
  scope: Scope,
  o: {
    homeUnitIds: readonly string[];
    ofPersonId: string;
    values: Pick<DependantValues, 'fullName' | 'birthOn' | 'kindCode'>;
  },
): Promise<NotedKin[]> {
  const noted = await listKin(scope, { unitIds: o.homeUnitIds, nameNorm: fold(o.values.fullName) });
  const alike = noted.filter(
    (one) => one.ofPersonId !== o.ofPersonId && isSamePerson(o.values, { ...one, ofSame: false }),
  );
  return [...new Map(alike.map((one) => [one.personId, one])).values()].slice(0, mostAlike);
}

const mostAlike = 5;

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
  const { personId, ofPersonId, unitId } = dependant;
  await saveDependants(scope, [{ ...values, personId, ofPersonId, unitId }]);
  await recordEvent(scope, {
    verb: 'people.dependantChanged',
    unitId: unit.unitId,
    subject: { kind: 'dependant', id: dependant.personId },
    summary: 'Sửa người thân của đoàn viên',
  });
}

export const checkEnd = ({ birthOn, untilOn }: DependantValues): void =>
  refuseUnless(!birthOn || !untilOn || untilOn > birthOn, 'people.dependantDates', 'Ngày thôi phải sau ngày sinh.', {
    untilOn: 'Trước ngày sinh.',
  });
