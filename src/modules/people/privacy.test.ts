import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signInAll } from '../../../test/access/matrix.ts';
import type { Role } from '../../../test/access/roles.ts';
import { openSite, type Site, type Visitor } from '../../../test/site.ts';
import { useWorld } from '../../../test/world.ts';

const world = useWorld();
const now = () => new Date('2024-03-15T03:00:00Z');
let site: Site;
let visitors: Record<Role, Visitor>;

beforeAll(async () => {
  site = openSite(world().connection, { now });
  visitors = await signInAll(site, world());
});
afterAll(() => site.close());

const read = async (who: Role, path: string) => (await visitors[who].get(path)).text();
/** How often somebody's sensitive fields were looked at in each way. */
const looksAt = (personId: string) =>
  world().as('system', async (scope) => {
    const rows = await scope.tx
      .selectFrom('people.sensitiveAccess')
      .select('whatCode')
      .where('personId', '=', personId)
      .execute();
    return rows.map((row) => row.whatCode);
  });

describe('Who looked at sensitive fields', () => {
  it('a sheet with them is written down for everybody on it, and the member reads who took it', async () => {
    const { member, siblingChair } = world().persons;
    await (await visitors.chair.get('/cd/home/doan-vien.xlsx')).arrayBuffer();
    expect(await looksAt(member)).toEqual([]);
    await (await visitors.chair.get('/cd/home/doan-vien.xlsx?day=du')).arrayBuffer();
    expect(await looksAt(member)).toEqual(['sheet']);
    expect(await looksAt(siblingChair)).toEqual([]);
    expect(await read('member', '/toi')).toContain('Tải danh sách kèm thông tin nhạy cảm');
  });
});
