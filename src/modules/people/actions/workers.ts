import { allow, type Place } from '../../../kernel/access.ts';
import { recordEvent } from '../../../kernel/events.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { formatDate } from '../../../kernel/vi/dates.ts';
import { access } from '../access.ts';
import type { WorkerCountValues } from '../contract.ts';
import { insertWorkerCounts } from '../store/workers.ts';

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
