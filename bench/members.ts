import { sql } from 'kysely';
import { newId } from '../src/kernel/ids.ts';
import { inScope, mintActor, systemActor, type Actor, type Scope } from '../src/kernel/scope.ts';
import { nameKey } from '../src/kernel/vi/name.ts';
import { foundUnit, getUnit, type Unit } from '../src/modules/org/index.ts';
import { admitMembers, countMembers, listMembers, searchPersons } from '../src/modules/people/index.ts';
import { inventName, sexAt } from '../src/sample/names.ts';
import { makeRandom } from '../src/sample/random.ts';
import { FEDERATION } from '../src/sample/units.ts';
import type { Bench, Ground } from './measure.ts';

const unions = 10;
const groups = 20;
const perGroup = 500;
const on = '2026-06-30';

/** Ten unions of twenty groups: 100,000 members. The officer who asks leads one of the ten. */
let officer: Actor;
let own: Unit;

async function enlarge({ services, tenantId }: Ground): Promise<void> {
  const random = makeRandom(7);
  const taken = new Set<string>();
  for (let nth = 0; nth < unions; nth++)
    await inScope(services.db, systemActor([tenantId]), async (scope) => {
      const union = await found(scope, await getUnit(scope, { code: FEDERATION }), `bench-${nth}`, 'grassroots_union');
      for (let part = 0; part < groups; part++) {
        const group = await found(scope, union, `bench-${nth}-${part}`, 'union_group');
        await admitMembers(
          scope,
          group,
          Array.from({ length: perGroup }, (_, at) => memberOf(random, taken, at)),
        );
      }
      if (nth === 0) own = union;
    });
  officer = mintActor({
    accountId: newId(),
    personId: null,
    name: 'Chủ tịch',
    tenantIds: [tenantId],
    grants: [{ ...own, role: 'chair', span: 'inner', reach: ['figures', 'names', 'sensitive', 'writing'], may: ['*'] }],
  });
  await services.pool.query('analyze');
}

export const found = (scope: Scope, parent: Unit | null, code: string, kindCode: string): Promise<Unit> =>
  foundUnit(scope, {
    values: {
      name: `Công đoàn ${code}`,
      shortName: code,
      abbreviation: 'CĐ',
      employerName: null,
      fundingKind: null,
      partyBody: null,
      locality: 'Thanh Sơn',
      foundedOn: '2015-01-01',
    },
    kindCode,
    innerPart: kindCode === 'union_group',
    parent,
    code,
  });

export function memberOf(random: ReturnType<typeof makeRandom>, taken: Set<string>, at: number) {
  taken.clear();
  const sex = sexAt(at + 1);
  return {
    member: {
      fullName: inventName(random, sex, taken),
      sex,
      birthOn: '1985-05-05',
      position: 'Chuyên viên',
      phone: null,
      email: null,
      qualification: null,
      citizenId: null,
      ethnicity: null,
      religion: null,
      partyJoinedOn: null,
    },
    joining: { categoryCode: 'publicEmployee', fromOn: '2016-01-01', inReason: 'opening', cardNumber: null },
  };
}

const asOfficer = <T>({ services }: Ground, work: Parameters<typeof inScope<T>>[2]): Promise<T> =>
  inScope(services.db, officer, work);

const branch = `tenant_id = $1 and unit_id in (select unit_id from org.unit_place where tenant_id = $1 and path >= $2 and path < $2 || '~')`;

export const members: readonly Bench[] = [
  {
    name: '50 of 10,000 women and men of a union of 100,000 members, by given name, with the count',
    floorName: 'the same by hand, no policy',
    goal: 15,
    prepare: enlarge,
    figure: (ground) =>
      asOfficer(ground, async (scope) => {
        const filter = { path: own.path, homeId: own.homeId, on, sex: 'female' };
        await countMembers(scope, filter);
        return listMembers(scope, { ...filter, most: 50 });
      }),
    floor: async ({ services, tenantId }) => {
      await services.pool.query(`select count(*) from people.membership where ${branch} and sex = 'female'`, [
        tenantId,
        own.path,
      ]);
      return services.pool.query(
        `select person.full_name from people.person join people.membership member using (tenant_id, person_id)
         where member.tenant_id = $1 and member.unit_id in (select unit_id from org.unit_place where tenant_id = $1 and path >= $2 and path < $2 || '~')
           and member.sex = 'female' order by person.name_key, person.person_id limit 50`,
        [tenantId, own.path],
      );
    },
  },
  {
    name: 'a page further on of the same list (keyset)',
    floorName: 'the same by hand, no policy',
    goal: 15,
    figure: (ground) =>
      asOfficer(ground, (scope) =>
        listMembers(scope, {
          path: own.path,
          homeId: own.homeId,
          on,
          after: { nameKey: nameKey('Nguyễn Văn Minh'), personId: newId() },
          most: 50,
        }),
      ),
    floor: ({ services, tenantId }) =>
      services.pool.query(
        `select person.full_name from people.person join people.membership member using (tenant_id, person_id)
         where member.tenant_id = $1 and member.unit_id in (select unit_id from org.unit_place where tenant_id = $1 and path >= $2 and path < $2 || '~')
           and person.name_key > $3 order by person.name_key, person.person_id limit 50`,
        [tenantId, own.path, nameKey('Nguyễn Văn Minh')],
      ),
  },
  {
    name: 'search of a name without marks among 100,000',
    floorName: 'the same by hand, no policy',
    goal: 30,
    figure: (ground) => asOfficer(ground, (scope) => searchPersons(scope, { typed: 'nguyen van minh', most: 20 })),
    floor: ({ services, tenantId }) =>
      services.pool.query(
        `select full_name from people.person where tenant_id = $1 and name_norm like '%nguyen van minh%'
           and unit_id in (select unit_id from org.unit_place where tenant_id = $1 and path >= $2 and path < $2 || '~') order by name_key limit 20`,
        [tenantId, own.path],
      ),
  },
  {
    name: 'members of a union of 10,000 by group, sex and category',
    floorName: 'the same by hand, no policy',
    goal: 15,
    figure: (ground) => asOfficer(ground, (scope) => countMembers(scope, { path: own.path, homeId: own.homeId, on })),
    floor: ({ services, tenantId }) =>
      services.pool.query(
        `select unit_id, sex, category_code, count(*) from people.membership where ${branch} group by 1, 2, 3`,
        [tenantId, own.path],
      ),
  },
  {
    name: 'the first round trip of a request, for scale',
    floorName: 'select 1',
    figure: (ground) => asOfficer(ground, (scope) => sql`select 1`.execute(scope.tx)),
    floor: ({ services }) => services.pool.query('select 1'),
  },
];
