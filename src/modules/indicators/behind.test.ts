import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { useWorld } from '../../../test/world.ts';
import { continueAs, type Scope } from '../../kernel/scope.ts';
import type { Period } from '../../kernel/vi/periods.ts';
import { grades } from '../../rulesets/grades.ts';
import { holderKinds, issuers, levels, stages, tags } from '../../rulesets/ledger-choices.ts';
import {
  declareTotal,
  launchCampaign,
  listFunds,
  listKinds,
  recordEntries,
  type EntryDraft,
  type Kind,
} from '../ledger/index.ts';
import { endMember, insertWorkerCounts, noteCovers } from '../people/index.ts';
import { newId } from '../../kernel/ids.ts';
import { openFigure, type After, type Behind, type SideOfShare } from './actions/figures.ts';
import type { Definition } from './contract.ts';
import { listDefinitions } from './index.ts';

const world = useWorld();
const today = '2024-06-30';

/** All pages of what stands behind a figure, one after the other. */
async function openAll(
  scope: Scope,
  o: { unit: 'home' | 'upper'; code: string; side?: SideOfShare; item?: string; period: Period },
): Promise<{ first: Behind; lines: Entry[]; takers: { personId: string; turns: number }[] }> {
  const [lines, takers]: [Entry[], { personId: string; turns: number }[]] = [[], []];
  let after: After;
  let first: Behind | undefined;
  do {
    const page: Behind = await openFigure(scope, {
      unit: world().units[o.unit],
      code: o.code,
      side: o.side,
      item: o.item,
      period: o.period,
      today,
      after,
    });
    first ??= page;
    lines.push(...(page.records?.lines ?? []).map((line) => line.entry));
    takers.push(...(page.takers?.persons ?? []));
    after = page.records?.next ?? page.takers?.next;
  } while (after);
  return { first, lines, takers };
}

type Entry = NonNullable<NonNullable<Behind['records']>['lines']>[number]['entry'];

const sum = <Row>(rows: readonly Row[], of: (row: Row) => number): number =>
  rows.reduce((all, row) => all + of(row), 0);

/** What the list of a figure comes to, counted from the list alone. */
function countList({ first, lines, takers }: Awaited<ReturnType<typeof openAll>>): unknown {
  const { rule } = first.reading.definition;
  const measure = rule.measure === 'each' ? rule.count : rule.measure;
  switch (measure) {
    case 'entries':
      return lines.length;
    case 'turns':
    case 'amount':
    case 'inKindValue':
      return 'where' in rule && rule.where.sex
        ? sum(takers, (taker) => taker.turns)
        : sum(lines, (entry) => entry[measure]);
    case 'quantity':
      return sum(lines, (entry) => entry.quantity ?? 0);
    case 'persons':
      return new Set(takers.map((taker) => taker.personId)).size;
    case 'members':
    case 'workers':
      return sum([...(first.heads?.rows ?? []), ...(first.workers?.rows ?? [])], (row) => row.persons);
    case 'posts':
      return first.posts?.lines.length;
    case 'holders':
      return new Set(first.posts?.lines.map((line) => line.personId)).size;
    case 'movements':
      return sum(first.movements?.byYear ?? [], (row) => row.times);
    case 'years':
      return [...new Set(lines.map((entry) => entry.forYear))].sort();
    case 'grade':
      return lines.some((entry) => entry.gradeCode !== null) || null;
    case 'range': {
      const least = lines.flatMap((entry) => entry.amountLeast ?? []);
      const most = lines.flatMap((entry) => entry.amountMost ?? []);
      return least.length ? [Math.min(...least), Math.max(...most)] : null;
    }
    default:
      throw new Error(`no list of its own: ${measure}`);
  }
}

const told = ({ outcome }: Behind['reading']): unknown =>
  outcome.is === 'count'
    ? outcome.value
    : outcome.is === 'each'
      ? sum(outcome.items, (item) => item.value)
      : outcome.is === 'years'
        ? outcome.years
        : outcome.is === 'grade'
          ? outcome.grade && true
          : outcome.is === 'range'
            ? outcome.most === null
              ? null
              : [outcome.least, outcome.most]
            : undefined;

/** The figures that have a list of their own: each, and each side of a share. */
const listed = (definitions: readonly Definition[]): { code: string; side?: SideOfShare }[] =>
  definitions.flatMap(({ code, rule }): { code: string; side?: SideOfShare }[] =>
    rule.measure === 'share'
      ? [
          { code, side: 'part' },
          { code, side: 'whole' },
        ]
      : [{ code }],
  );

const day = fc
  .integer({ min: 0, max: 1400 })
  .map((nth) => new Date(Date.UTC(2020, 0, 1 + nth)).toISOString().slice(0, 10));

/** A record of a kind with every field that its form has. */
function draftOf(
  kind: Kind,
  campaignIds: readonly string[],
  funds: readonly string[],
  personIds: readonly string[],
): fc.Arbitrary<EntryDraft> {
  const has = (field: string): boolean => kind.uses.some((use) => use.field === field);
  const one = (field: string, values: readonly string[]) =>
    has(field) ? fc.constantFrom(...values) : fc.constant(null);
  const persons: fc.Arbitrary<string[]> = has('persons')
    ? fc.subarray([...personIds], {
        minLength: kind.uses.some((use) => use.field === 'persons' && use.required) ? 1 : 0,
      })
    : fc.constant([]);
  return fc
    .record({
      onDate: day,
      causeCode: one(
        'causeCode',
        kind.causes.map((cause) => cause.causeCode),
      ),
      campaignId: one('campaignId', campaignIds),
      fundCode: one('fundCode', funds),
      gradeCode: one(
        'gradeCode',
        grades.map((grade) => grade.value),
      ),
      stageCode: one(
        'stageCode',
        stages.map((stage) => stage.value),
      ),
      holderKind: one(
        'holderKind',
        holderKinds.map((holder) => holder.value),
      ),
      issuerCode: one(
        'issuerCode',
        issuers.map((issuer) => issuer.value),
      ),
      levelCode: one(
        'levelCode',
        levels.map((level) => level.value),
      ),
      occasionCode: one('occasionCode', ['tet', 'childrens_day']),
      schemeCode: one('schemeCode', ['social', 'health']),
      quantity: has('quantity') ? fc.integer({ min: 1, max: 5 }) : fc.constant(null),
      item: has('item') ? fc.constant('Sách vở') : fc.constant(null),
      partner: has('partner') ? fc.constant('Đoàn Thanh niên') : fc.constant(null),
      giver: one('giver', ['union', 'agency_leaders']),
      forYear: has('forYear') ? fc.integer({ min: 2020, max: 2023 }) : fc.constant(null),
      summary: has('summary') ? fc.constant('Việc đã làm') : fc.constant(null),
      amount: has('amount') ? fc.integer({ min: 1, max: 3_000_000 }) : fc.constant(0),
      inKindValue: has('inKindValue') ? fc.integer({ min: 1, max: 900_000 }) : fc.constant(0),
      turns: fc.integer({ min: 4, max: 9 }),
      tags: fc.subarray(tags.map((tag) => tag.value)),
      persons,
    })
    .map(({ persons: ids, ...draft }) => ({
      ...draft,
      participants: ids.map((personId, nth) => ({
        personId,
        beneficiaryKind: nth % 3 === 2 ? ('worker' as const) : ('member' as const),
      })),
    }));
}

describe('what stands behind a figure', () => {
  it(
    'adds up to it, for every figure, any records and any period',
    () =>
      world().trial('system', async (scope) => {
        const { home, one, two } = world().units;
        const { member, woman, leader, chair } = world().persons;
        const kinds = await listKinds(scope);
        const funds = (await listFunds(scope)).map((fund) => fund.value);
        await noteCovers(
          scope,
          home,
          ['social', 'health', 'unemployment'].map((schemeCode) => ({
            personId: member,
            unitId: one.unitId,
            schemeCode,
            fromOn: '2019-01-01',
          })),
        );
        await endMember(scope, two, woman, { toOn: '2021-05-05', outReason: 'retirement' });
        await insertWorkerCounts(scope, [
          {
            workerCountId: newId(),
            unitId: one.unitId,
            onDate: '2020-02-01',
            categoryCode: 'contractWorker',
            sex: 'male',
            persons: 3,
            source: null,
          },
        ]);
        const launch = (name: string): Promise<string> =>
          launchCampaign(scope, {
            unit: home,
            values: { name, kindCode: 'contest', organiser: 'own', fromOn: '2020-01-01', toOn: null, note: null },
          });
        const campaigns = [await launch('Cán bộ công đoàn giỏi'), await launch('Góc làm việc đẹp')];
        const figures = listed(await listDefinitions(scope, today));
        const ask = fc.record({ kind: fc.constantFrom(...kinds), unit: fc.constantFrom(home, one, two) });
        await fc.assert(
          fc.asyncProperty(
            fc.array(
              ask.chain(({ kind, unit }) =>
                draftOf(kind, campaigns, funds, [member, woman, leader, chair]).map((draft) => ({ kind, unit, draft })),
              ),
              { minLength: 5, maxLength: 20 },
            ),
            day,
            day,
            async (records, from, to) => {
              for (const { kind, unit, draft } of records)
                await recordEntries(scope, { unit, kindCode: kind.kindCode, drafts: [draft], today });
              const period = from < to ? { from, to } : { from: to, to: from };
              for (const figure of figures) {
                const opened = await openAll(scope, { unit: 'home', period, ...figure });
                expect({ ...figure, list: countList(opened) }).toEqual({ ...figure, list: told(opened.first.reading) });
                expect(opened.first.records?.differs ?? false).toBe(false);
                for (const { key, value } of opened.first.items)
                  if (key !== undefined) {
                    const item = await openAll(scope, { unit: 'home', period, ...figure, item: key });
                    expect({ ...figure, key, list: countList(item) }).toEqual({ ...figure, key, list: value });
                  }
              }
            },
          ),
          { numRuns: 4 },
        );
      }),
    120_000,
  );

  it('goes on over several pages without losing or repeating a record', () =>
    world().trial('system', async (scope) => {
      const drafts = Array.from({ length: 120 }, (_, nth) => ({
        onDate: `2021-0${1 + (nth % 9)}-10`,
        causeCode: 'wedding',
        amount: 100_000,
        giver: 'union',
        moneySource: 'union_budget',
      }));
      await recordEntries(scope, { unit: world().units.one, kindCode: 'visit', drafts, today });
      const { first, lines } = await openAll(scope, {
        unit: 'home',
        code: 'visits.turns',
        period: { from: '2021-01-01', to: '2021-12-31' },
      });
      expect(first.records?.lines).toHaveLength(50);
      expect(new Set(lines.map((entry) => entry.entryId)).size).toBe(120);
    }));

  it('tells who is missing from a share to its own union', () =>
    world().trial('system', async (scope) => {
      const { member, woman } = world().persons;
      await recordEntries(scope, {
        unit: world().units.home,
        kindCode: 'resolution_study',
        drafts: [{ onDate: '2022-03-01', summary: 'Nghị quyết', participants: [{ personId: member }] }],
        today,
      });
      const open = (as: Scope) =>
        openFigure(as, {
          unit: world().units.home,
          code: 'study.share',
          side: undefined,
          period: { from: '2022-01-01', to: '2022-12-31' },
          today,
          after: undefined,
        });
      const own = await open(await continueAs(scope, await world().actor('chair')));
      // Home: chair, committee, inspector, women's head, leader, member, woman; one of them studied.
      expect(own.missing?.persons).toBe(6);
      expect(own.missing?.names.map((one) => one.personId)).toContain(woman);
      expect(own.missing?.names.map((one) => one.personId)).not.toContain(member);
      expect((await open(await continueAs(scope, await world().actor('upperChair')))).missing).toBeUndefined();
    }));
});

describe('a figure that holds a total of a paper', () => {
  const period = { from: '2020-01-01', to: '2021-12-31' };
  const declare = (scope: Scope, indicatorCode: string, amount: number, outOf: number | null = null) =>
    declareTotal(scope, {
      unit: world().units.home,
      draft: {
        indicatorCode,
        amount,
        outOf,
        period: { from: '2020-01-01', to: '2020-12-31' },
        source: 'Báo cáo số 12/BC-CĐCS ngày 05/12/2020',
      },
      today,
    });
  const recordVisit = (scope: Scope) =>
    recordEntries(scope, {
      unit: world().units.one,
      kindCode: 'visit',
      drafts: [
        {
          onDate: '2021-05-05',
          causeCode: 'wedding',
          amount: 300_000,
          giver: 'union',
          moneySource: 'union_budget',
          turns: 4,
          participants: [{ personId: world().persons.member }],
        },
      ],
      today,
    });
  const open = (scope: Scope, code: string) =>
    openFigure(scope, { unit: world().units.home, code, side: undefined, period, today, after: undefined });

  it('is set beside its records without them: the list adds up to what is recorded', () =>
    world().trial('system', async (scope) => {
      await recordVisit(scope);
      await declare(scope, 'visits.turns', 40);
      await declare(scope, 'visits.persons', 25);
      const turns = await open(scope, 'visits.turns');
      expect(turns.reading.outcome).toEqual({ is: 'count', value: 44 });
      expect(turns.records?.total.turns).toBe(4);
      expect(turns.records?.differs).toBe(false);
      const persons = await open(scope, 'visits.persons');
      expect(persons.reading.outcome).toEqual({ is: 'count', value: 26 });
      expect(persons.reading.recorded).toEqual({ is: 'count', value: 1 });
      expect(persons.takers?.named).toBe(1);
    }));

  it('states both sides of a share and is added to neither', () =>
    world().trial('system', async (scope) => {
      await declare(scope, 'study.share', 30, 35);
      const share = await open(scope, 'study.share');
      expect(share.reading.outcome).toEqual({ is: 'share', part: 30, whole: 35 });
      expect(share.sides.map((one) => one.reading.outcome)).toEqual([
        { is: 'count', value: 30 },
        { is: 'count', value: 35 },
      ]);
      const part = await openFigure(scope, {
        unit: world().units.home,
        code: 'study.share',
        side: 'part',
        period,
        today,
        after: undefined,
      });
      expect(part.reading.outcome).toEqual({ is: 'count', value: 30 });
      expect(part.reading.recorded).toEqual({ is: 'count', value: 0 });
      expect(part.takers).toEqual({ named: 0, persons: [] });
    }));
});

describe('who reads figures and no names', () => {
  const visit = (onDate: string, personId: string): EntryDraft => ({
    onDate,
    causeCode: 'illness',
    amount: 500_000,
    giver: 'union',
    moneySource: 'union_budget',
    participants: [{ personId }],
  });

  it('sees sums of sensitive work that add up, small ones together, and no record', () =>
    world().trial('system', async (scope) => {
      const { member, woman, siblingChair } = world().persons;
      const days = ['2021-03-01', '2021-04-01', '2021-05-01', '2021-06-01', '2021-07-01', '2021-08-01'];
      await recordEntries(scope, {
        unit: world().units.one,
        kindCode: 'visit',
        drafts: [...days.map((on) => visit(on, member)), visit('2022-02-02', woman)],
        today,
      });
      await recordEntries(scope, {
        unit: world().units.sibling,
        kindCode: 'visit',
        drafts: [visit('2021-09-01', siblingChair), visit('2021-09-02', siblingChair)],
        today,
      });
      const above = await continueAs(scope, await world().actor('upperChair'));
      const period = { from: '2021-01-01', to: '2022-12-31' };
      const upper = await openFigure(above, {
        unit: world().units.upper,
        code: 'visits.turns',
        side: undefined,
        period,
        today,
        after: undefined,
      });
      const home = await openFigure(above, {
        unit: world().units.home,
        code: 'visits.turns',
        side: undefined,
        period,
        today,
        after: undefined,
      });
      // 2021 has six and 2022 one, the home seven and the sibling two: telling the large one apart would tell the small one.
      expect([home.records?.lines, home.records?.sums?.map((group) => [group.label, group.turns])]).toEqual([
        undefined,
        [['Tất cả', 7]],
      ]);
      expect([upper.records?.lines, upper.records?.sums?.map((group) => [group.label, group.turns])]).toEqual([
        undefined,
        [['Tất cả', 9]],
      ]);
    }));

  it('is told how many persons, and the names of none', () =>
    world().trial('system', async (scope) => {
      const { member, woman } = world().persons;
      await recordEntries(scope, {
        unit: world().units.home,
        kindCode: 'visit',
        drafts: [visit('2021-03-01', member), visit('2021-04-01', woman), visit('2021-05-01', woman)],
        today,
      });
      const open = async (name: 'chair' | 'upperChair' | 'womensHead') =>
        openFigure(await continueAs(scope, await world().actor(name)), {
          unit: world().units.home,
          code: 'visits.persons',
          side: undefined,
          period: { from: '2021-01-01', to: '2021-12-31' },
          today,
          after: undefined,
        });
      for (const name of ['upperChair', 'womensHead'] as const) {
        const behind = await open(name);
        expect(behind.reading.outcome).toEqual({ is: 'count', value: 2 });
        expect(behind.takers).toEqual({ named: 0, persons: [], next: undefined });
      }
      expect((await open('chair')).takers?.persons.map((taker) => [taker.fullName, taker.turns])).toEqual([
        ['Nguyễn Văn Á', 1],
        ['Trần Thị Đượm', 2],
      ]);
    }));
});
