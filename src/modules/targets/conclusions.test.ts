import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signInAll } from '../../../test/access/matrix.ts';
import type { Role } from '../../../test/access/roles.ts';
import { openSite, type Site, type Visitor } from '../../../test/site.ts';
import { useWorld } from '../../../test/world.ts';
import { listDueConclusions, noteConclusion, recordEntries } from '../ledger/index.ts';
import { getUnit, openTerm } from '../org/index.ts';
import { handTasks, listTasks } from './index.ts';

const world = useWorld();
const today = '2024-06-30';
let site: Site;
let visitors: Record<Role, Visitor>;

beforeAll(async () => {
  site = openSite(world().connection, { now: () => new Date('2024-06-30T03:00:00Z') });
  visitors = await signInAll(site, world());
});
afterAll(() => site.close());

const read = async (path: string, who: Role = 'chair'): Promise<string> => (await visitors[who].get(path)).text();
const tasksOfTerm = () =>
  world().as('system', (scope) =>
    listTasks(scope, { unitId: world().units.home.unitId, termId: world().terms.present }),
  );

async function meet(code: 'home' | 'one', wording: string): Promise<{ page: string; way: string }> {
  return world().as('system', async (scope) => {
    const unit = await getUnit(scope, { unitId: world().units[code].unitId });
    const [entryId = ''] = await recordEntries(scope, {
      unit,
      kindCode: 'meeting',
      drafts: [{ onDate: '2024-06-01', causeCode: 'committee', summary: 'Họp mở rộng tháng 6' }],
      today,
    });
    const personId = world().persons.committee;
    const conclusionId = await noteConclusion(scope, { unit, entryId, wording, personId, dueOn: '2024-07-05' });
    const page = `/cd/${unit.code}/hop/${entryId}`;
    return { page, way: `${page}/ket-luan/${conclusionId}/viec` };
  });
}

describe('A conclusion of a meeting', () => {
  it('becomes a task with one press, once, and names meeting, person and day', async () => {
    const { page, way } = await meet('home', 'Lập danh sách tặng quà');
    expect(await read(page)).toContain(`action="${way}"`);
    // Who may note what a meeting concluded writes no programme.
    expect(await read(page, 'committee')).not.toContain(way);
    expect((await visitors.committee.post(way)).status).toBe(403);
    expect((await visitors.chair.post(way)).status).toBe(303);
    expect((await visitors.chair.post(way)).status).toBe(303);
    // The union above reads the programme with the figures, and no names.
    expect(await read('/cd/home/chuong-trinh')).toContain('Đỗ Văn Quyết');
    expect(await read('/cd/home/chuong-trinh', 'upperChair')).not.toContain('Đỗ Văn Quyết');
    expect(await read('/cd/home/chuong-trinh', 'upperChair')).toContain('Lập danh sách tặng quà');
    expect(await tasksOfTerm()).toMatchObject([
      {
        wording: 'Lập danh sách tặng quà',
        year: 2024,
        dueOn: '2024-07-05',
        owner: null,
        state: 'open',
        source: 'Kết luận số 1, Họp mở rộng tháng 6 ngày 01/06/2024',
      },
    ]);
    expect(await read(page)).not.toContain(`action="${way}"`);
  });

  it('and its task open each other; the meeting says how far it is', async () => {
    const { page, way } = await meet('home', 'Sơ kết sáu tháng');
    await visitors.chair.post(way);
    expect(await read(page)).toContain('Đã xong 0/1 kết luận; 1 kết luận đã đưa vào chương trình công tác.');
    const [, task = ''] = /href="(\/cd\/home\/chuong-trinh\/[0-9a-f-]{36})"/u.exec(await read(page)) ?? [];
    expect(await read(task)).toContain(`href="${page}#ket-luan"`);
    // The union above reads the programme, not the minutes of those below.
    expect(await read(task, 'upperChair')).toContain('Sơ kết sáu tháng');
    expect(await read(task, 'upperChair')).not.toContain(page);
    await visitors.chair.post(`${task}/ket-qua`, { doneOn: '30/06/2024' });
    expect(await read(page)).toContain('Đã xong 1/1 kết luận');
    expect(await read(page)).toContain('Xong 30/06/2024');
  });

  it('stands once on the first page, as a task, and is finished where the task is', async () => {
    const { page, way } = await meet('home', 'Chuẩn bị hội nghị');
    const due = () =>
      world().as('system', (scope) =>
        listDueConclusions(scope, { unitIds: [world().units.home.unitId], until: '2024-07-07', most: 20 }),
      );
    expect((await due()).map((one) => one.wording)).toContain('Chuẩn bị hội nghị');
    await visitors.chair.post(way);
    expect((await due()).map((one) => one.wording)).not.toContain('Chuẩn bị hội nghị');
    expect((await read('/cd/home')).split('Chuẩn bị hội nghị')).toHaveLength(2);
    const refused = await visitors.chair.post(way.replace(/\/viec$/u, ''), { state: 'done' });
    expect(refused.status).toBe(422);
    expect(await read(page)).not.toContain(`action="${way.replace(/\/viec$/u, '')}"`);
  });

  it('of a group’s meeting is a task of its union', async () => {
    const { page, way } = await meet('one', 'Phân công trực cơ quan');
    expect(await read(page, 'leader')).toContain('Phân công trực cơ quan');
    expect((await visitors.leader.post(way)).status).toBe(403);
    expect((await visitors.chair.post(way)).status).toBe(303);
    expect((await tasksOfTerm()).map((task) => task.wording)).toContain('Phân công trực cơ quan');
  });

  it('that was done or dropped is taken up again first', async () => {
    const { way } = await meet('home', 'Mua quà');
    await visitors.chair.post(way.replace(/\/viec$/u, ''), { state: 'done' });
    const refused = await visitors.chair.post(way);
    expect(refused.status).toBe(422);
    expect((await tasksOfTerm()).map((task) => task.wording)).not.toContain('Mua quà');
  });

  it('may be handed down with its task: the meeting keeps its one', async () => {
    const upper = await world().as('system', async (scope) => {
      const unit = await getUnit(scope, { code: 'upper' });
      await openTerm(scope, unit, {
        ordinal: 5,
        label: '2023 - 2028',
        nominalFrom: 2023,
        nominalTo: 2028,
        startsOn: '2023-03-01',
        endsOn: null,
      });
      const [entryId = ''] = await recordEntries(scope, {
        unit,
        kindCode: 'meeting',
        drafts: [{ onDate: '2024-06-01', causeCode: 'committee' }],
        today,
      });
      const conclusionId = await noteConclusion(scope, {
        unit,
        entryId,
        wording: 'Rà soát sổ sách',
        personId: null,
        dueOn: null,
      });
      return { unit, way: `/cd/upper/hop/${entryId}/ket-luan/${conclusionId}/viec` };
    });
    expect((await visitors.upperChair.post(upper.way)).status).toBe(303);
    await world().as('system', async (scope) => {
      const terms = await scope.tx
        .selectFrom('targets.task')
        .select('termId')
        .where('unitId', '=', upper.unit.unitId)
        .execute();
      const tasks = await listTasks(scope, { unitId: upper.unit.unitId, termId: terms[0]?.termId ?? '' });
      const paper = { paperNumber: '12/KH-CĐ', paperOn: '2024-06-20' };
      const handed = await handTasks(scope, { unit: upper.unit, tasks, unitIds: 'all', paper, today });
      expect(handed.units).toBeGreaterThan(0);
    });
  });
});
