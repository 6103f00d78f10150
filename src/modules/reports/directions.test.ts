import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signInAll } from '../../../test/access/matrix.ts';
import type { Role } from '../../../test/access/roles.ts';
import { openSite, type Site, type Visitor } from '../../../test/site.ts';
import { useWorld } from '../../../test/world.ts';
import { getUnit } from '../org/index.ts';
import { listTasks } from '../targets/index.ts';
import { freezeReport } from './index.ts';
import { sourceOf, wordingOf } from './rules/remarks.ts';

const world = useWorld();
const today = '2024-06-30';
let site: Site;
let visitors: Record<Role, Visitor>;

beforeAll(async () => {
  site = openSite(world().connection, { now: () => new Date('2024-06-30T03:00:00Z') });
  visitors = await signInAll(site, world());
});
afterAll(() => site.close());

const direction = {
  kind: 'direction',
  words: 'Đổi mới nội dung sinh hoạt tổ công đoàn',
  giver: 'Ban Thường vụ LĐLĐ tỉnh',
  source: 'Thông báo số 12/TB-LĐLĐ',
};
const read = async (path: string, who: Role = 'chair'): Promise<string> => (await visitors[who].get(path)).text();
const waysIn = (page: string): string[] =>
  [...page.matchAll(/action="([^"]+\/viec)"/gu)].map(([, way = '']) => way.replaceAll('&amp;', '&'));
const tasksOfTerm = () =>
  world().as('system', (scope) =>
    listTasks(scope, { unitId: world().units.home.unitId, termId: world().terms.present }),
  );

describe('A direction of a report', () => {
  let report = '';
  let lines = '';

  it('becomes a task of this year’s programme with one press, once; causes and lessons do not', async () => {
    const begun = await visitors.chair.post('/cd/home/bao-cao', { spanCode: 'calendarYear', year: '2023' });
    report = (begun.headers.get('location') ?? '').replace(/\?.*/u, '');
    lines = `${report}/cac-y`;
    await visitors.chair.post(lines, direction);
    await visitors.chair.post(lines, { kind: 'lesson', words: 'Phân công rõ người, rõ việc' });
    const [way = '', ...others] = waysIn(await read(lines));
    expect(others).toEqual([]);
    expect((await visitors.committee.post(way)).status).toBe(403);
    expect((await visitors.chair.post(way)).status).toBe(303);
    expect((await visitors.chair.post(way)).status).toBe(303);
    expect(await tasksOfTerm()).toMatchObject([
      {
        wording: direction.words,
        year: 2024,
        share: 'own',
        state: 'open',
        source: 'Ý kiến chỉ đạo của Ban Thường vụ LĐLĐ tỉnh, Thông báo số 12/TB-LĐLĐ',
      },
    ]);
  });

  it('and its task open each other', async () => {
    const page = await read(lines);
    expect(waysIn(page)).toEqual([]);
    const [, task = ''] = /href="(\/cd\/home\/chuong-trinh\/[0-9a-f-]{36}[^"]*)"/u.exec(page) ?? [];
    const panel = await read(task.replaceAll('&amp;', '&'));
    expect(panel).toContain(direction.words);
    expect(panel).toContain(`href="${lines}"`);
    // Who reads figures of the unit sees its programme, not the report that is still being written.
    expect(await read(task, 'upperChair')).not.toContain(lines);
  });

  it('is still to be done when the report is closed', async () => {
    await visitors.chair.post(lines, { kind: 'weakness', words: 'Công tác kiểm tra chưa thường xuyên.' });
    await world().as('system', async (scope) => {
      const unit = await getUnit(scope, { code: 'home' });
      await freezeReport(scope, { unit, reportId: report.split('/').at(-1) ?? '', kind: 'adopted', today });
    });
    const page = await read(lines);
    expect(page).not.toContain('Thêm một ý');
    const [way = ''] = waysIn(page);
    expect((await visitors.chair.post(way)).status).toBe(303);
    expect((await tasksOfTerm()).map(({ wording, source }) => [wording, source])).toContainEqual([
      'Khắc phục hạn chế: Công tác kiểm tra chưa thường xuyên.',
      'Báo cáo tổng kết năm 2023',
    ]);
  }, 60_000);

  it('is read with its task from the closed report, by who writes it', async () => {
    const closed = await read(report);
    expect(closed).toContain('Ý kiến chỉ đạo, hạn chế cần khắc phục');
    const [, task = ''] = /href="(\/cd\/home\/chuong-trinh\/[0-9a-f-]{36}[^"]*)"/u.exec(closed) ?? [];
    expect(task).toContain('nam=2024');
    expect(await read(task.replaceAll('&amp;', '&'))).toContain(direction.words);
    expect(await read(report, 'inspector')).not.toContain('cần khắc phục');
  });

  it('leads to the year of its task also when that year is over', async () => {
    const [, task = ''] = /(\/cd\/home\/chuong-trinh\/[0-9a-f-]{36})/u.exec(await read(report)) ?? [];
    await world().as('system', ({ tx }) =>
      tx
        .updateTable('targets.task')
        .set({ year: 2023 })
        .where('taskId', '=', task.split('/').at(-1) ?? '')
        .execute(),
    );
    expect(await read(task)).toContain('Chương trình công tác năm 2023');
    expect(await read(report)).toContain(`${task}?nam=2023`);
  });

  it('is cut between words where it is longer than a task', () => {
    const words = 'chữ '.repeat(300);
    const wording = wordingOf({ kind: 'direction', words });
    expect(wording.length).toBeLessThanOrEqual(600);
    expect(wording).toMatch(/chữ …$/u);
    expect(sourceOf({ kind: 'direction', giver: 'a'.repeat(300), source: null }, '')).toHaveLength(200);
  });
});
