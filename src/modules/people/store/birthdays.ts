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
  const tenants = sql`${sql.val([...scope.tenantIds])}::uuid[]`;
  const { rows } = await sql<Omit<Birthday, 'on'>>`
    select person.person_id, person.full_name, person.birth_on
    from people.person person
    where person.tenant_id = any (${tenants})
      and person.unit_id = any (array(select place.unit_id from org.unit_place place where place.tenant_id = any (${tenants}) and place.path >= ${o.path} and place.path < ${o.path + '~'} and place.valid_to is null))
      and person.birth_mark = any (${sql.val([...marks.keys()].map((mark) => Number(mark.replace('-', ''))))}::smallint[])
      and exists (
        select 1 from people.membership member
        where member.tenant_id = person.tenant_id and member.person_id = person.person_id and member.from_on <= ${o.from}::date and (member.to_on is null or member.to_on > ${o.from}::date)
      )
    order by person.name_key limit ${o.most}`.execute(scope.tx);
  const birthdays = rows.map((row) => ({ ...row, on: marks.get(row.birthOn.slice(5)) ?? o.from }));
  return birthdays
    .filter((one) => yearOf(one.birthOn) < yearOf(one.on))
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}
