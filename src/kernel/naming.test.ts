import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { useWorld } from '../../test/world.ts';

const world = useWorld();
it('Names of code are written as SQL has them, and come back as code has them', async () => {
  const rows = await world().as('system', ({ tx, tenantId }) =>
    tx
      .selectFrom('people.person as onePerson')
      .innerJoin('org.unitPlace as place', (join) =>
        join.onRef('place.tenantId', '=', 'onePerson.tenantId').onRef('place.unitId', '=', 'onePerson.unitId'),
      )
      .select(['onePerson.fullName', 'place.homeId as ownHome'])
      .where('onePerson.tenantId', '=', tenantId)
      .where('onePerson.fullName', '=', 'Nguyễn Văn Á')
      .execute(),
  );
  expect(rows.map((row) => Object.keys(row))).toEqual([['fullName', 'ownHome']]);
  expect(rows[0]?.fullName).toBe('Nguyễn Văn Á');
});

it('What lies inside a value keeps its own names', async () => {
  const { rows } = await world().as('system', ({ tx }) =>
    sql`select '{"full_name": {"first_part": 1}}'::jsonb as kept_words, array[1, 2] as two_numbers`.execute(tx),
  );
  expect(rows).toEqual([{ keptWords: { full_name: { first_part: 1 } }, twoNumbers: [1, 2] }]);
});

it('A name with a quotation mark stays one name', async () => {
  const { rows } = await world().as('system', ({ tx }) => sql`select 1 as ${sql.ref('odd"name')}`.execute(tx));
  expect(rows).toEqual([{ 'odd"name': 1 }]);
});
