import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { useWorld, type OpenWorld } from '../../../test/world.ts';
import type { Scope } from '../../kernel/scope.ts';
import { foundUnit, getUnit, type UnitValues } from '../org/index.ts';
import { changeMember, endMember, getPerson, rejoinMember, transferMember } from './actions/members.ts';
import { admitMembers } from './index.ts';
import { countMembers, listMembers } from './store/members.ts';
import { deletePersons, fillPersons, readPersons, restorePersons } from './store/roll.ts';

const world = useWorld();
const homeOf = ({ units }: OpenWorld) => ({ path: units.home.path, homeId: units.home.homeId });
const joined = (fromOn: string) => ({ categoryCode: 'publicEmployee', fromOn, inReason: 'opening', cardNumber: null });

/** The kept steps that differ from what the stays say, counted anew by hand. */
async function differing(scope: Scope): Promise<unknown[]> {
  const { rows } = await sql`
    select * from (
      select unit_id, on_date, sex, category_code, sum(persons) as persons
      from (
        select unit_id, from_on as on_date, sex, category_code, 1 as persons from people.membership
        union all select unit_id, to_on, sex, category_code, -1 from people.membership where to_on is not null
        union all select unit_id, on_date, sex, category_code, -persons from people.tally
      ) step group by 1, 2, 3, 4
    ) sum where persons <> 0`.execute(scope.tx);
  return rows;
}

/** Given names in the order of their numbers, after all names of the world: Yaa, Yab, … Yba … */
const letters = (nth: number): string => `Y${String.fromCodePoint(97 + Math.floor(nth / 12), 97 + (nth % 12))}`;

const names = ['Hoàng Văn Ất', 'Hoàng Thị Ất', 'Âu Văn Ba', 'Đinh Văn Ba', 'Bùi Thị Đào'];
const deed = fc.record({
  kind: fc.constantFrom('admit', 'leave', 'rejoin', 'transfer', 'rename', 'sex', 'import', 'undo'),
  who: fc.nat(20),
  name: fc.constantFrom(...names),
  day: fc.integer({ min: 10, max: 28 }),
});
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

/** What a deed refuses in its place (who is no member does not leave) changes nothing. */
async function play(scope: Scope, made: string[], { kind, who, name, day }: Deed): Promise<void> {
  const [one, two] = [await getUnit(scope, { code: 'one' }), await getUnit(scope, { code: 'two' })];
  const on = `2023-06-${day}`;
  if (kind === 'admit')
    made.push(...(await admitMembers(scope, one, [{ member: { fullName: name, sex: 'male' }, joining: joined(on) }])));
  const personId = made[who % Math.max(1, made.length)];
  if (!personId) return;
  const person = await getPerson(scope, personId);
  const unit = person.unitId === one.unitId ? one : two;
  if (kind === 'leave') await endMember(scope, unit, personId, { toOn: on, outReason: 'leave' });
  if (kind === 'rejoin') await rejoinMember(scope, unit, person, { ...joined(on), inReason: 'readmission' });
  if (kind === 'transfer')
    await transferMember(scope, { from: unit, to: unit === one ? two : one, personId, on: `2023-07-${day}` });
  if (kind === 'rename') await changeMember(scope, unit, person, { ...person, fullName: name });
  if (kind === 'sex') await changeMember(scope, unit, person, { ...person, sex: 'female' });
  if (kind === 'import') {
    const was = await readPersons(scope, [personId]);
    await fillPersons(scope, [{ personId, fullName: name, sex: 'female' }]);
    if (day % 2) await restorePersons(scope, [...was.values()]);
  }
  if (kind === 'undo') {
    const { heldId } = await deletePersons(scope, [personId]);
    if (!heldId) made.splice(made.indexOf(personId), 1);
  }
}

describe('The list of members and its count', () => {
  it(
    'stay one after whatever befalls the members, in order, on any day and through all pages',
    { timeout: 90_000 },
    () =>
      fc.assert(
        fc.asyncProperty(fc.array(deed, { minLength: 4, maxLength: 14 }), async (deeds) =>
          world().trial('chair', async (scope) => {
            const made: string[] = [];
            for (const [nth, one] of deeds.entries()) {
              await sql.raw(`savepoint deed${nth}`).execute(scope.tx);
              await play(scope, made, one).catch(async (error: { code?: string }) => {
                if (!error.code?.startsWith('people.')) throw error;
                await sql.raw(`rollback to savepoint deed${nth}`).execute(scope.tx);
              });
            }
            expect(await differing(scope)).toEqual([]);
            for (const on of ['2023-06-20', '2023-07-20', '2024-03-15'])
              for (const sex of [undefined, 'female']) {
                const filter = { ...homeOf(world()), on, sex, named: true };
                const listed: Awaited<ReturnType<typeof listMembers>> = [];
                for (let last = listed.at(-1); ; last = listed.at(-1)) {
                  const page = await listMembers(scope, { ...filter, after: last, most: 5 });
                  if (page.length === 0) break;
                  listed.push(...page);
                }
                const counts = await countMembers(scope, filter);
                expect(listed).toHaveLength(counts.reduce((sum, count) => sum + count.persons, 0));
                const keys = listed.map((row) => row.nameKey);
                expect(keys).toEqual([...keys].sort((one, other) => (one < other ? -1 : one > other ? 1 : 0)));
                expect(new Set(listed.map((row) => row.personId)).size).toBe(listed.length);
              }
          }),
        ),
        { numRuns: 10 },
      ),
  );

  it.each([
    ['are spread over nine groups', (nth: number) => nth % 9],
    ['are all there are, in one group of nine', () => 0],
    ['stand all in one group, and the others hold the last of the alphabet', (nth: number) => (nth < 70 ? 0 : nth % 9)],
    ['begin with two groups, page after page', (nth: number) => (nth < 50 ? nth % 2 : nth % 9)],
  ])('is in order where those who come first %s', (_, groupOf) =>
    world().trial('chair', async (scope) => {
      const parent = await getUnit(scope, { code: 'home' });
      const people = Array.from({ length: 120 }, (__, nth) => ({ nth, fullName: `Lê ${letters(nth)}` }));
      for (let group = 0; group < 9; group++) {
        const name = `Tổ thử ${group}`;
        const values = { name, shortName: name, abbreviation: 'TT', foundedOn: '2020-01-01' } as UnitValues;
        const unit = await foundUnit(scope, { values, kindCode: 'union_group', innerPart: true, parent });
        const own = people.filter(({ nth }) => groupOf(nth) === group);
        await admitMembers(
          scope,
          unit,
          own.map(({ fullName }) => ({ member: { fullName, sex: 'male' }, joining: joined('2022-01-01') })),
        );
      }
      for (const most of [7, 30, 50]) {
        const listed: Awaited<ReturnType<typeof listMembers>> = [];
        const lengths: number[] = [];
        for (let page = await walk(); page.length > 0; page = await walk()) {
          listed.push(...page);
          lengths.push(page.length);
        }
        expect(new Set(lengths.slice(0, -1)), `pages of ${most}`).toEqual(new Set([most]));
        const own = listed.filter((row) => row.fullName.startsWith('Lê ')).map((row) => row.fullName);
        expect(own, `pages of ${most}`).toEqual(people.map((one) => one.fullName));
        expect(listed).toHaveLength(people.length + 7);

        async function walk() {
          return listMembers(scope, { ...homeOf(world()), on: '2024-03-15', named: true, after: listed.at(-1), most });
        }
      }
    }),
  );

  it('follow a name and a sex that are corrected', () =>
    world().trial('chair', async (scope) => {
      const two = await getUnit(scope, { code: 'two' });
      const person = await getPerson(scope, world().persons.woman);
      await changeMember(scope, two, person, { ...person, fullName: 'Trần Văn A', sex: 'male' });
      const filter = { ...homeOf(world()), on: '2024-03-15', named: true };
      const [first] = await listMembers(scope, { ...filter, most: 1 });
      expect(first?.fullName).toBe('Trần Văn A');
      // Six of the seven are left: the chair, the inspector, the head of the women's board are women.
      const women = await countMembers(scope, { ...filter, sex: 'female' });
      expect(women.reduce((sum, count) => sum + count.persons, 0)).toBe(3);
    }));
});
