import type pg from 'pg';
import { openDatabase, openPool } from '../../src/kernel/db.ts';
import { newId } from '../../src/kernel/ids.ts';
import { inScope, systemActor, type Scope } from '../../src/kernel/scope.ts';
import { furnish } from '../../src/modules.ts';
import { foundUnit, insertTenant, openTerm, type Unit } from '../../src/modules/org/index.ts';
import { admitMembers, givePosts } from '../../src/modules/people/index.ts';

/**
 * A small world that every test knows by name:
 *
 *     federation ─ upper ─┬─ home (groups one, two)      the unit most tests are about
 *                         └─ sibling                      another union under the same upper one
 *                └ otherUpper ─ stranger                  a union of another branch
 */
export interface World {
  tenantId: string;
  units: Record<
    UnitName,
    { unitId: string; path: string; homeId: string; code: string; name: string; foundedOn: string }
  >;
  persons: Record<PersonName, string>;
  terms: { past: string; present: string };
}

export type UnitName = 'federation' | 'upper' | 'otherUpper' | 'home' | 'one' | 'two' | 'sibling' | 'stranger';
export type PersonName =
  | 'federationChair'
  | 'upperChair'
  | 'chair'
  | 'committee'
  | 'inspector'
  | 'womensHead'
  | 'leader'
  | 'member'
  | 'woman'
  | 'siblingChair'
  | 'strangerChair';

const units: Record<UnitName, { name: string; kind: string; inner?: boolean; parent?: UnitName }> = {
  federation: { name: 'Liên đoàn Lao động tỉnh Thanh Sơn', kind: 'provincial_federation' },
  upper: { name: 'Công đoàn Viên chức tỉnh Thanh Sơn', kind: 'provincial_civil_servants_union', parent: 'federation' },
  otherUpper: { name: 'Công đoàn ngành Giáo dục tỉnh Thanh Sơn', kind: 'direct_upper_union', parent: 'federation' },
  home: { name: 'Công đoàn cơ sở Trung tâm Văn hóa tỉnh Thanh Sơn', kind: 'grassroots_union', parent: 'upper' },
  one: { name: 'Tổ công đoàn Văn phòng', kind: 'union_group', inner: true, parent: 'home' },
  two: { name: 'Tổ công đoàn Nghiệp vụ', kind: 'union_group', inner: true, parent: 'home' },
  sibling: { name: 'Công đoàn cơ sở Thư viện tỉnh Thanh Sơn', kind: 'grassroots_union', parent: 'upper' },
  stranger: { name: 'Công đoàn cơ sở Trường Cao đẳng Thanh Sơn', kind: 'grassroots_union', parent: 'otherUpper' },
};

const persons: Record<
  PersonName,
  { name: string; sex: 'male' | 'female'; unit: UnitName; post?: [unit: UnitName, kind: string, title: string] }
> = {
  federationChair: { name: 'Đoàn Thế Vỹ', sex: 'male', unit: 'federation', post: ['federation', 'chair', 'Chủ tịch'] },
  upperChair: { name: 'Lò Thị Ánh', sex: 'female', unit: 'upper', post: ['upper', 'chair', 'Chủ tịch'] },
  chair: { name: 'Vũ Thị Hạnh', sex: 'female', unit: 'one', post: ['home', 'chair', 'Chủ tịch'] },
  committee: {
    name: 'Đỗ Văn Quyết',
    sex: 'male',
    unit: 'two',
    post: ['home', 'committeeMember', 'Ủy viên Ban Chấp hành'],
  },
  inspector: {
    name: 'Hà Thị Tươi',
    sex: 'female',
    unit: 'two',
    post: ['home', 'inspectionHead', 'Chủ nhiệm Ủy ban Kiểm tra'],
  },
  womensHead: { name: 'Phùng Thị Vân', sex: 'female', unit: 'two', post: ['home', 'womensHead', 'Trưởng Ban Nữ công'] },
  leader: { name: 'Mạc Văn Ứng', sex: 'male', unit: 'one', post: ['one', 'groupLeader', 'Tổ trưởng'] },
  member: { name: 'Nguyễn Văn Á', sex: 'male', unit: 'one' },
  woman: { name: 'Trần Thị Đượm', sex: 'female', unit: 'two' },
  siblingChair: { name: 'Lục Văn Bảo', sex: 'male', unit: 'sibling', post: ['sibling', 'chair', 'Chủ tịch'] },
  strangerChair: { name: 'Ninh Thị Cúc', sex: 'female', unit: 'stranger', post: ['stranger', 'chair', 'Chủ tịch'] },
};

export async function buildWorld(connection: pg.PoolConfig): Promise<World> {
  const pool = openPool(connection, 2);
  const db = openDatabase(pool);
  const tenantId = newId();
  try {
    return await inScope(db, systemActor([tenantId]), async (scope) => {
      await insertTenant(scope, { tenantId, name: 'Tỉnh Thanh Sơn', sampleSeed: null });
      await furnish(scope);
      const built = await buildUnits(scope);
      const terms = {
        past: await openTerm(scope, built.home, {
          ordinal: 3,
          label: '2017 - 2022',
          nominalFrom: 2017,
          nominalTo: 2022,
          startsOn: '2017-12-20',
          endsOn: '2023-01-05',
        }),
        present: await openTerm(scope, built.home, {
          ordinal: 4,
          label: '2023 - 2028',
          nominalFrom: 2023,
          nominalTo: 2028,
          startsOn: '2023-01-06',
          endsOn: null,
        }),
      };
      return { tenantId, units: built, persons: await buildPersons(scope, built), terms };
    });
  } finally {
    await db.destroy();
  }
}

async function buildUnits(scope: Scope): Promise<Record<UnitName, Unit>> {
  const built = {} as Record<UnitName, Unit>;
  for (const [key, { name, kind, inner, parent }] of Object.entries(units) as [UnitName, (typeof units)[UnitName]][]) {
    const values = {
      name,
      shortName: name.replace('Công đoàn cơ sở', 'CĐCS').replace(' tỉnh Thanh Sơn', ''),
      abbreviation: 'CĐCS',
      employerName: null,
      fundingKind: null,
      partyBody: null,
      locality: 'Thanh Sơn',
      foundedOn: '2005-01-01',
    };
    built[key] = await foundUnit(scope, {
      values,
      kindCode: kind,
      innerPart: inner ?? false,
      parent: parent ? built[parent] : null,
      code: key,
    });
  }
  return built;
}

async function buildPersons(scope: Scope, built: Record<UnitName, Unit>): Promise<Record<PersonName, string>> {
  const ids = {} as Record<PersonName, string>;
  for (const [key, { name, sex, unit, post }] of Object.entries(persons) as [
    PersonName,
    (typeof persons)[PersonName],
  ][]) {
    const member = { fullName: name, sex, birthOn: '1985-06-01', position: 'Chuyên viên' };
    const [personId = ''] = await admitMembers(scope, built[unit], [
      {
        member,
        joining: { categoryCode: 'publicEmployee', fromOn: '2010-01-01', inReason: 'opening', cardNumber: null },
      },
    ]);
    ids[key] = personId;
    if (post) {
      const [of, kindCode, title] = post;
      await givePosts(scope, built[of], [
        {
          personId,
          unitId: built[of].unitId,
          bodyId: null,
          line: 'union',
          kindCode,
          title,
          holderName: name,
          portfolio: null,
          partTime: true,
          positionOrder: 1,
          fromOn: '2015-01-01',
          toOn: null,
        },
      ]);
    }
  }
  return ids;
}
