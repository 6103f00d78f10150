import { describe, expect, it } from 'vitest';
import { useWorld } from '../../../test/world.ts';
import type { UnitInFrame } from '../../kernel/frame.tsx';
import { continueAs, type Scope } from '../../kernel/scope.ts';
import { recordEntries, type EntryDraft } from '../ledger/index.ts';
import { readStart } from './actions/start.ts';
import { addTarget, changeTarget, removeTarget } from './actions/targets.ts';
import type { TargetForm } from './contract.ts';
import { followMany, followTargets, setTargets, sumUp, type NewTarget } from './index.ts';
import { showResult, yearsInWords } from './rules/words.ts';
import { standingOf } from './rules/way.ts';

const world = useWorld();
const today = '2024-06-30';
const term = () => ({ termId: world().terms.present, label: '2023 - 2028', startsOn: '2023-01-06', endsOn: null });

const target = (positionOrder: number, indicatorCode: string, goal: Partial<NewTarget>): NewTarget => ({
  positionOrder,
  wording: indicatorCode,
  indicatorCode,
  comparator: 'atLeast',
  goalPart: null,
  goalWhole: 1,
  goalGrade: null,
  rhythm: 'eachYear',
  source: null,
  ...goal,
});

const record = (scope: Scope, kindCode: string, ...drafts: EntryDraft[]) =>
  recordEntries(scope, { unit: world().units.home, kindCode, drafts, today });
const visit = (onDate: string): EntryDraft => ({
  onDate,
  causeCode: 'wedding',
  amount: 100_000,
  giver: 'union',
  moneySource: 'union_budget',
});

/** Three visits in 2023, one in 2024; the union rated good for 2023, in January 2024. */
async function layOut(scope: Scope): Promise<void> {
  const { home } = world().units;
  await setTargets(scope, {
    unit: home,
    termId: world().terms.present,
    today,
    targets: [
      target(1, 'visits.turns', { goalPart: 2 }),
      target(2, 'unit.grade', { goalGrade: 'good' }),
      target(3, 'rating.failed', { comparator: 'none', goalPart: 0 }),
      target(4, 'cover.all.share', {
        comparator: 'exactly',
        goalPart: 100,
        goalWhole: 100,
        parts: [target(1, 'cover.social.share', { comparator: 'exactly', goalPart: 100, goalWhole: 100 })],
      }),
      target(5, 'meetings.committee', { goalPart: 12, rhythm: 'term' }),
    ],
  });
  await record(scope, 'visit', visit('2023-02-01'), visit('2023-05-01'), visit('2023-12-31'), visit('2024-01-01'));
  await record(scope, 'unit_rating', { onDate: '2024-01-10', forYear: 2023, gradeCode: 'good' });
}

describe('the targets of a running term', () => {
  it('are judged in finished years, looked at in the running one, and told in one sentence', () =>
    world().trial('system', async (scope) => {
      await layOut(scope);
      const all = await followTargets(scope, { unit: world().units.home, term: term(), today });
      const told = all.map((one) => [
        one.target.indicatorCode,
        ...one.results.map(
          (result) => `${result.year} ${showResult(one, result.outcome)} ${result.way ?? result.verdict}`,
        ),
        one.verdict,
      ]);
      expect(told).toEqual([
        ['visits.turns', '2023 3 exceeded', '2024 1 onTrack', 'exceeded'],
        ['unit.grade', '2023 Tốt met', '2024 – noFigures', 'met'],
        ['rating.failed', '2023 0 met', '2024 0 onTrack', 'met'],
        ['cover.all.share', '2023 0% notMet', '2024 0% noFigures', 'notMet'],
        ['cover.social.share', '2023 0% notMet', '2024 0% noFigures', 'notMet'],
        // Seventeen of sixty months are over: three of the twelve meetings were asked for by now.
        ['meetings.committee', 'null 0 late', 'notDue'],
      ]);
      expect(all.map(yearsInWords)).toEqual([
        '1/1 năm đạt',
        '1/1 năm đạt',
        '1/1 năm đạt',
        '0/1 năm đạt',
        '0/1 năm đạt',
        '',
      ]);
      expect(sumUp(term(), all, today)).toBe(
        'Nhiệm kỳ 2023 - 2028, năm thứ 2: 2/5 chỉ tiêu đúng tiến độ, 1 chậm tiến độ, 2 chưa có số liệu.',
      );
    }));

  it('are the same whether a unit is asked alone or with others', () =>
    world().trial('system', async (scope) => {
      await layOut(scope);
      const { home, sibling } = world().units;
      const other = { termId: world().terms.past, label: '2017 - 2022', startsOn: '2017-12-20', endsOn: '2023-01-05' };
      const alone = await followTargets(scope, { unit: home, term: term(), today });
      expect(
        await followMany(
          scope,
          [
            { unit: sibling, term: other },
            { unit: home, term: term() },
          ],
          { today },
        ),
      ).toEqual([[], alone]);
    }));

  it('are all judged once the term is over, the cut year by its middle', () =>
    world().trial('system', async (scope) => {
      await layOut(scope);
      const [visits] = await followTargets(scope, {
        unit: world().units.home,
        term: { ...term(), endsOn: '2024-06-10' },
        today,
      });
      expect(visits?.results.map((result) => [result.year, result.verdict])).toEqual([[2023, 'exceeded']]);
      expect(visits && standingOf(visits)).toBe('exceeded');
    }));
});

describe('a target from its form', () => {
  const form = (values: Partial<TargetForm>): TargetForm => ({
    wording: 'Từ 5 lượt',
    indicatorCode: 'visits.turns',
    comparator: 'atLeast',
    goal: '5',
    goalGrade: null,
    parentId: null,
    rhythm: 'eachYear',
    positionOrder: 1,
    source: null,
    year: null,
    yearGoals: null,
    paperNumber: null,
    paperOn: null,
    own: 'own',
    causeObjective: null,
    causeSubjective: null,
    ...values,
  });
  const add = async (scope: Scope, values: Partial<TargetForm>) =>
    addTarget(scope, { unit: world().units.home, termId: world().terms.present, form: form(values), today });

  it('takes a goal that its figure can be held against, and no other', () =>
    world().trial('chair', async (scope) => {
      await expect(add(scope, { goal: '90%' })).rejects.toMatchObject({ code: 'targets.goalUnit' });
      await expect(add(scope, { indicatorCode: 'study.share' })).rejects.toMatchObject({ code: 'targets.goalUnit' });
      await expect(add(scope, { indicatorCode: 'unit.grade' })).rejects.toMatchObject({ code: 'targets.goalGrade' });
      await expect(add(scope, { goalGrade: 'good' })).rejects.toMatchObject({ code: 'targets.goalGrade' });
      await expect(add(scope, { goal: null })).rejects.toMatchObject({ code: 'targets.goal' });
      await expect(add(scope, { indicatorCode: 'không có' })).rejects.toMatchObject({ code: 'targets.indicator' });
      await add(scope, { goal: '92,5%', indicatorCode: 'study.share' });
      await add(scope, { goal: null, comparator: 'none', indicatorCode: 'rating.failed' });
      const all = await followTargets(scope, { unit: world().units.home, term: term(), today });
      expect(all.map(({ target: { goalPart, goalWhole } }) => [goalPart, goalWhole])).toEqual([
        [925, 1000],
        [0, 1],
      ]);
    }));

  it('stands one step below another and not deeper, and goes with it', () =>
    world().trial('chair', async (scope) => {
      const { home } = world().units;
      const head = await add(scope, {});
      const part = await add(scope, { parentId: head });
      await expect(add(scope, { parentId: part })).rejects.toMatchObject({ code: 'targets.parent' });
      await expect(
        changeTarget(scope, { unit: home, targetId: head, form: form({ parentId: head }), today }),
      ).rejects.toMatchObject({ code: 'targets.parent' });
      await changeTarget(scope, { unit: home, targetId: part, form: form({ parentId: head, goal: '7' }), today });
      await removeTarget(scope, { unit: home, targetId: head });
      expect(await followTargets(scope, { unit: home, term: term(), today })).toEqual([]);
    }));

  it('is not changed from another unit, nor by who only reads', () =>
    world().trial('system', async (scope) => {
      await layOut(scope);
      const [first] = await followTargets(scope, { unit: world().units.home, term: term(), today });
      const targetId = first?.target.targetId ?? '';
      const as = async (name: 'inspector' | 'siblingChair') => continueAs(scope, await world().actor(name));
      await expect(
        changeTarget(await as('inspector'), { unit: world().units.home, targetId, form: form({}), today }),
      ).rejects.toMatchObject({ code: 'access.denied' });
      await expect(removeTarget(await as('siblingChair'), { unit: world().units.sibling, targetId })).rejects.toThrow(
        'Không tìm thấy',
      );
    }));
});

describe('the first page', () => {
  const inFrame = (name: 'home' | 'upper' | 'one'): UnitInFrame =>
    ({
      ...world().units[name],
      shortName: name,
      terms: [],
      term: name === 'upper' ? undefined : { ...term(), ordinal: 4 },
      period: { from: '2023-01-06', to: today },
    }) as unknown as UnitInFrame;
  const start = async (scope: Scope, unit: 'home' | 'upper' | 'one') =>
    readStart(scope, { unit: inFrame(unit), today, period: { from: '2023-01-06', to: today } });

  it('tells a chair what waits: members not rated and not covered, causes not written', () =>
    world().trial('system', async (scope) => {
      await layOut(scope);
      const { waiting, birthdays, events, below } = await start(
        await continueAs(scope, await world().actor('chair')),
        'home',
      );
      // Two targets of insurance were missed in 2023, the head and its part.
      expect(waiting).toEqual([
        { kind: 'memberRatings', year: 2023, persons: 7 },
        { kind: 'covers', persons: 7 },
        { kind: 'causes', persons: 2 },
      ]);
      expect([birthdays, below]).toEqual([[], []]);
      expect(events[0]?.summary).toContain('xếp loại');
    }));

  it('names whose birthday is this week only to who may see names', () =>
    world().trial('system', async (scope) => {
      const on = '2024-05-28';
      const read = async (name: 'chair' | 'upperChair') =>
        readStart(await continueAs(scope, await world().actor(name)), {
          unit: inFrame('home'),
          today: on,
          period: { from: '2023-01-06', to: on },
        });
      const own = await read('chair');
      // Everybody in this world was born on 01/06/1985.
      expect(own.birthdays).toHaveLength(7);
      expect(own.birthdays[0]).toMatchObject({ on: '2024-06-01', birthOn: '1985-06-01' });
      const above = await read('upperChair');
      expect([above.birthdays, above.events, above.waiting]).toEqual([[], [], []]);
    }));

  it('shows an upper union its units as figures, first the one that needs it', () =>
    world().trial('system', async (scope) => {
      await layOut(scope);
      const above = await start(await continueAs(scope, await world().actor('upperChair')), 'upper');
      expect(above.below.map((line) => [line.unit.code, line.members, line.turns, line.amount, line.targets])).toEqual([
        ['sibling', 1, 0, 0, undefined],
        ['home', 7, 4, 400_000, { good: 2, whole: 5 }],
      ]);
      expect(above.below[0]?.attention.reasons).toEqual(['chưa khai báo nhiệm kỳ', 'chưa ghi hoạt động nào']);
      expect(JSON.stringify(above.below)).not.toMatch(/Nguyễn Văn Á|Trần Thị Đượm|Vũ Thị Hạnh/u);
    }));

  it('begins with three steps where there is nobody and nothing', () =>
    world().trial('system', async (scope) => {
      await expect(start(await continueAs(scope, await world().actor('siblingChair')), 'home')).rejects.toThrow();
      const sibling = { ...inFrame('home'), ...world().units.sibling };
      const fresh = await readStart(await continueAs(scope, await world().actor('siblingChair')), {
        unit: sibling,
        today,
        period: { from: '2023-01-06', to: today },
      });
      expect(fresh.fresh).toBe(true);
    }));
});
