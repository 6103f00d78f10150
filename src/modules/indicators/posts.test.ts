import { describe, expect, it } from 'vitest';
import { useWorld } from '../../../test/world.ts';
import { continueAs, type Scope } from '../../kernel/scope.ts';
import { givePosts, type NewPost } from '../people/index.ts';
import { openFigure, readCatalogue, type Behind } from './actions/figures.ts';
import { inWords, listDefinitions, measure, type Outcome } from './index.ts';

const world = useWorld();
const today = '2024-06-30';
const year = { from: '2023-01-01', to: '2023-12-31' };

/** What an officer writes of a post outside the union: its line, its title, its days. */
const post = (
  who: 'member' | 'woman' | 'leader' | 'inspector',
  line: 'job' | 'party',
  title: string,
  days: { fromOn?: string; toOn?: string | null } = {},
): NewPost => ({
  personId: world().persons[who],
  unitId: world().units.home.unitId,
  bodyId: null,
  line,
  kindCode: 'other',
  title,
  holderName: who,
  portfolio: null,
  partTime: false,
  positionOrder: 100,
  fromOn: '2020-01-01',
  toOn: null,
  ...days,
});

const give = (scope: Scope, ...posts: NewPost[]): Promise<void> => givePosts(scope, world().units.home, posts);

async function read(scope: Scope, unit: 'home' | 'upper', code: string, period = year): Promise<Outcome | undefined> {
  const found = (await listDefinitions(scope, today)).filter((one) => one.code === code);
  const [reading] = await measure(scope, found, { path: world().units[unit].path, period, today });
  return reading?.outcome;
}

const open = (scope: Scope, unit: 'home' | 'upper', code: string): Promise<Behind> =>
  openFigure(scope, { unit: world().units[unit], code, side: undefined, period: year, today, after: undefined });

describe('Figures over posts', () => {
  it('count who sits in the executive committees of a branch, and how many of them are women', () =>
    world().trial('system', async (scope) => {
      // Hạnh (nữ) and Quyết (nam) at home; Ánh (nữ) above them, Bảo (nam) beside.
      expect(await read(scope, 'home', 'posts.committee.women')).toEqual({ is: 'share', part: 1, whole: 2 });
      expect(await read(scope, 'upper', 'posts.committee.women')).toEqual({ is: 'share', part: 2, whole: 4 });
      expect(await read(scope, 'home', 'posts.inspection.women')).toEqual({ is: 'share', part: 1, whole: 1 });
    }));

  it('know a post of the office by the first words of its title, as of the end of the period', () =>
    world().trial('system', async (scope) => {
      await give(
        scope,
        post('woman', 'job', 'Phó Trưởng phòng Tổ chức - Hành chính'),
        post('inspector', 'job', 'Trưởng phòng Nghiệp vụ', { toOn: '2023-12-31' }),
        post('member', 'job', 'Trưởng phòng Hành chính'),
        post('woman', 'job', 'Trợ lý Trưởng phòng'),
        post('inspector', 'job', 'Giám đốc', { fromOn: '2024-01-01' }),
      );
      expect(await read(scope, 'home', 'posts.heads.women')).toEqual({ is: 'count', value: 1 });
      const before = { from: '2022-01-01', to: '2023-12-30' };
      expect(await read(scope, 'home', 'posts.heads.women', before)).toEqual({ is: 'count', value: 2 });
      expect(await read(scope, 'home', 'posts.leaders.women')).toEqual({ is: 'count', value: 0 });
    }));

  it('count a person with two posts once, and open every post that they hold', () =>
    world().trial('system', async (scope) => {
      await give(scope, post('woman', 'job', 'Trưởng phòng Một'), post('woman', 'job', 'Phó Trưởng phòng Hai'));
      const { reading, posts } = await open(scope, 'home', 'posts.heads.women');
      expect(reading.outcome).toEqual({ is: 'count', value: 1 });
      expect(posts?.lines.map((line) => line.title).sort()).toEqual(['Phó Trưởng phòng Hai', 'Trưởng phòng Một']);
      expect(posts?.all).toMatchObject({ posts: 2, persons: 1, women: 1 });
      expect(posts?.byKind.map(({ label, posts: seats }) => [label, seats])).toEqual([
        ['Phó trưởng phòng và tương đương', 1],
        ['Trưởng phòng và tương đương', 1],
      ]);
    }));

  it('tell an upper union who leads its unions, not who leads the offices below', () =>
    world().trial('system', async (scope) => {
      await give(scope, post('woman', 'job', 'Trưởng phòng'));
      const above = await continueAs(scope, await world().actor('upperChair'));
      const committee = await open(above, 'upper', 'posts.committee');
      expect(committee.reading.outcome).toEqual({ is: 'count', value: 4 });
      expect(committee.posts?.lines).toHaveLength(4);
      expect(committee.posts?.byUnion.map(({ label, persons, women }) => [label, persons, women])).toEqual([
        ['Công đoàn Viên chức', 1, 1],
        ['CĐCS Trung tâm Văn hóa', 2, 1],
        ['CĐCS Thư viện', 1, 0],
      ]);
      const heads = await open(above, 'upper', 'posts.heads.women');
      expect(heads.reading.outcome).toEqual({ is: 'count', value: 1 });
      expect(heads.posts).toMatchObject({ lines: [], untold: 1 });
    }));

  it('tell Party posts as a number alone to who does not reach what is sensitive', () =>
    world().trial('system', async (scope) => {
      await give(scope, post('woman', 'party', 'Chi ủy viên Chi bộ'));
      const seen = await open(await continueAs(scope, await world().actor('chair')), 'home', 'posts.party.women');
      expect(seen.posts?.lines.map((line) => line.title)).toEqual(['Chi ủy viên Chi bộ']);
      const hidden = await open(
        await continueAs(scope, await world().actor('womensHead')),
        'home',
        'posts.party.women',
      );
      expect(hidden.reading.outcome).toEqual({ is: 'count', value: 1 });
      expect(hidden.posts).toMatchObject({ lines: [], byKind: [], byUnion: [], untold: 1 });
    }));

  it('are told in words', () =>
    world().trial('system', async (scope) => {
      const catalogue = await readCatalogue(scope);
      const words = async (code: string): Promise<string> => {
        const found = (await listDefinitions(scope, today)).find((one) => one.code === code);
        return found ? inWords(found.rule, catalogue) : '';
      };
      expect(await words('posts.heads.women')).toBe(
        'Đếm số nữ, mỗi người một lần, đang giữ chức vụ chuyên môn là “Trưởng phòng và tương đương” hoặc “Phó trưởng phòng và tương đương” của đơn vị và các đơn vị bên trong, bên dưới vào ngày cuối kỳ.',
      );
      expect(await words('posts.committee')).toBe(
        'Đếm số người, mỗi người một lần, đang giữ chức vụ trong Ban Chấp hành của đơn vị và các đơn vị bên trong, bên dưới vào ngày cuối kỳ.',
      );
    }));
});
