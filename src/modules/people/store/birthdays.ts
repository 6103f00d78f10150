import { sql } from 'kysely';
import type { Scope } from '../../../kernel/scope.ts';
import { addDays, yearOf } from '../../../kernel/vi/dates.ts';

export interface Birthday {
  personId: string;
  fullName: string;
  birthOn: string;
  /** The day of this year's birthday. */
  on: string;
}

/** Whose birthday falls in the days from one on, of the members whom the reader may see by name. Who was born on 29/02 has it on 28/02 of other years. */
export async function listBirthdays(
  scope: Scope,
  o: { path: string; from: string; days: number; most: number },
): Promise<Birthday[]> {
  const days = Array.from({ length: o.days }, (_, nth) => addDays(o.from, nth));
  const marks = new Map(days.map((day) => [day.slice(5), day]));
  const eve = marks.get('02-28');
  if (eve && addDays(eve, 1).slice(5) === '03-01') marks.set('02-29', eve);
  const { rows } = await sql<Omit<Birthday, 'on'>>`
    select person.person_id, person.full_name, person.birth_on
    from people.members_on(${sql.val([...scope.tenantIds])}::uuid[], ${o.path}, ${o.from}::date) member
    join people.person person on person.tenant_id = any (${sql.val([...scope.tenantIds])}::uuid[]) and person.person_id = member.person_id
    where to_char(person.birth_on, 'MM-DD') = any (${sql.val([...marks.keys()])}::text[])
    order by person.name_key limit ${o.most}`.execute(scope.tx);
  const birthdays = rows.map((row) => ({ ...row, on: marks.get(row.birthOn.slice(5)) ?? o.from }));
  return birthdays
    .filter((one) => yearOf(one.birthOn) < yearOf(one.on))
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}
