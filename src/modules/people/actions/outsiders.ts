import { allow, type Place } from '../../../kernel/access.ts';
import { recordEvent } from '../../../kernel/events.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { access } from '../access.ts';
import type { NewMember } from '../contract/member.ts';
import { insertPersons } from '../store/persons.ts';

/** Writes down people of a unit who are no members of it: workers whose names matter, officers of an upper union. They take part in work and are never counted as members. */
export async function notePersons(scope: Scope, unit: Place, persons: readonly NewMember[]): Promise<string[]> {
  if (!scope.system) allow(scope, access.change, unit);
  const rows = persons.map((values) => ({ personId: newId(), unitId: unit.unitId, values }));
  await insertPersons(scope, rows);
  await recordEvent(scope, {
    verb: 'people.noted',
    unitId: unit.unitId,
    subject: { kind: 'unit', id: unit.unitId },
    summary: `Ghi tên ${rows.length} người không phải đoàn viên`,
  });
  return rows.map((row) => row.personId);
}
