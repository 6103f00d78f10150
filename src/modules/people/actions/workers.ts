import { allow, type Place } from '../../../kernel/access.ts';
import { recordEvent } from '../../../kernel/events.ts';
import { isId, newId } from '../../../kernel/ids.ts';
import { NotThere, refuseUnless } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { formatDate } from '../../../kernel/vi/dates.ts';
import { getUnit, type Unit } from '../../org/index.ts';
import { access } from '../access.ts';
import type { JoiningValues } from '../contract/member.ts';
import type { WorkerCountValues, WorkerValues } from '../contract/workers.ts';
import { refuseOutside } from '../rules/stays.ts';
import { endEmployment, findWorker, insertEmployment, type NamedWorker } from '../store/employments.ts';
import { insertPersons } from '../store/persons.ts';
import { insertWorkerCounts } from '../store/workers.ts';
import { getPerson, joinAgain } from './members.ts';

/** A dated head-count of workers who are no members: it stands in denominators, never among members. The same day again corrects it. */
export async function noteWorkers(scope: Scope, unit: Place, o: WorkerCountValues): Promise<void> {
  if (!scope.system) allow(scope, access.change, unit);
  const { onDate, categoryCode, source, male, female } = o;
  const of = { unitId: unit.unitId, onDate, categoryCode, source };
  await insertWorkerCounts(scope, [
    { ...of, workerCountId: newId(), sex: 'male', persons: male },
    { ...of, workerCountId: newId(), sex: 'female', persons: female },
  ]);
  await recordEvent(scope, {
    verb: 'people.workersNoted',
    unitId: unit.unitId,
    subject: { kind: 'unit', id: unit.unitId },
    summary: `Ghi số người lao động chưa là đoàn viên ngày ${formatDate(onDate)}`,
  });
}

/** A worker who is no member, by name. Refuses a day before the unit was founded, and a birth after it. @returns their id */
export async function noteWorker(
  scope: Scope,
  unit: Unit,
  { personId = newId(), categoryCode, fromOn, ...values }: WorkerValues & { personId?: string },
): Promise<string> {
  if (!scope.system) allow(scope, access.change, unit);
  refuseOutside(unit, fromOn, 'fromOn');
  refuseUnless(!values.birthOn || values.birthOn < fromOn, 'people.birth', 'Ngày sinh phải trước ngày làm việc.', {
    birthOn: 'Sau ngày làm việc.',
  });
  await insertPersons(scope, [{ personId, unitId: unit.unitId, values }]);
  await insertEmployment(scope, { personId, unitId: unit.unitId, sex: values.sex, categoryCode, fromOn });
  await recordEvent(scope, {
    verb: 'people.workerNoted',
    unitId: unit.unitId,
    subject: { kind: 'person', id: personId },
    summary: 'Ghi tên người lao động chưa vào công đoàn',
  });
  return personId;
}

/** @throws NotThere for who is no worker of this unit or its parts, or a member already */
export async function getWorker(scope: Scope, unit: Place, personId: string): Promise<NamedWorker> {
  const worker = isId(personId) ? await findWorker(scope, personId) : undefined;
  const place = worker && (await getUnit(scope, { unitId: worker.unitId }));
  if (!worker || place?.homeId !== unit.homeId || !place.path.startsWith(unit.path))
    throw new NotThere('Không tìm thấy người lao động này.');
  return worker;
}

/** A worker becomes a member (M-4), the same person with all that was written of them. Refuses a day before they worked here. */
export async function admitWorker(
  scope: Scope,
  unit: Unit,
  worker: NamedWorker,
  joining: JoiningValues,
): Promise<void> {
  checkLeaving(worker, joining.fromOn, 'fromOn');
  await joinAgain(scope, unit, await getPerson(scope, worker.personId), joining);
  await endEmployment(scope, worker.personId, joining.fromOn);
  await recordEvent(scope, {
    verb: 'people.admitted',
    unitId: unit.unitId,
    subject: { kind: 'person', id: worker.personId },
    summary: `Kết nạp người lao động từ ${formatDate(joining.fromOn)}`,
  });
}

export async function leaveWork(scope: Scope, unit: Place, worker: NamedWorker, toOn: string): Promise<void> {
  allow(scope, access.change, unit);
  checkLeaving(worker, toOn, 'toOn');
  await endEmployment(scope, worker.personId, toOn);
  await recordEvent(scope, {
    verb: 'people.workerLeft',
    unitId: worker.unitId,
    subject: { kind: 'person', id: worker.personId },
    summary: `Không còn làm việc từ ${formatDate(toOn)}`,
  });
}

const checkLeaving = (worker: NamedWorker, on: string, field: string): void =>
  refuseUnless(on >= worker.fromOn, 'people.workDates', `Làm việc từ ngày ${formatDate(worker.fromOn)}.`, {
    [field]: 'Trước ngày làm việc.',
  });
