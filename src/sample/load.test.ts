import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { useEmptySite } from '../../test/site.ts';
import { inScope, systemActor, type Scope } from '../kernel/scope.ts';
import { listEntries, rebuildTallies, totalEntries, type EntryFilter, type Total } from '../modules/ledger/index.ts';
import {
  factsOn,
  findUnit,
  getUnit,
  listBranch,
  listPasts,
  listPlacesOf,
  listTerms,
  listUnitEvents,
} from '../modules/org/index.ts';
import {
  actorOf,
  countAwaited,
  countMembers,
  listConsenting,
  listDependants,
  listCovers,
  listMembers,
  listPosts,
  listPostsOf,
} from '../modules/people/index.ts';
import { loadSample, type LoadedSample } from './load.ts';
import {
  COLLEGE,
  DEPARTMENT,
  ENDED_SIBLING,
  FEDERATION,
  LIVING_SIBLING,
  MERGED_SECTION,
  OFFICE,
  PLAYED_GROUPS,
  PLAYED_UNIT,
  UPPER_UNION,
} from './units.ts';

const now = () => new Date('2026-11-21T02:00:00Z');
const THIRD = { from: '2017-12-20', to: '2023-01-05' };
const since2023 = { from: '2023-01-06', to: '2024-12-31' };
const site = useEmptySite({ now });
let sample: LoadedSample;

beforeAll(async () => {
  const started = performance.now();
  const steps: string[] = [];
  sample = await loadSample(site().services, { onProgress: (text) => steps.push(text) });
  console.log(`sample: ${sample.entries} records in ${Math.round(performance.now() - started)} ms`);
  expect(steps.length).toBeGreaterThan(2);
}, 120_000);

const asSystem = <T>(work: (scope: Scope) => Promise<T>): Promise<T> =>
  inScope(site().services.db, systemActor([sample.tenantId]), work);

/** Of the played unit where it stood in the period: under the civil servants' union until 14/06/2025. */
const total = (filter: Omit<EntryFilter, 'path' | 'period'>, period = THIRD, code = PLAYED_UNIT): Promise<Total> =>
  asSystem(async (scope) => {
    const { unitId } = await getUnit(scope, { code });
    const place = (await listPlacesOf(scope, unitId)).find(
      (one) => one.validFrom <= period.to && (one.validTo === null || one.validTo > period.to),
    );
    return totalEntries(scope, { ...filter, path: place?.path ?? '', period });
  });

const strength = (on: string, code = PLAYED_UNIT): Promise<{ all: number; women: number }> =>
  asSystem(async (scope) => {
    const { unitId } = await getUnit(scope, { code });
    const place = (await listPlacesOf(scope, unitId)).find(
      (one) => one.validFrom <= on && (one.validTo === null || one.validTo > on),
    );
    const rows = await countMembers(scope, { path: place?.path ?? '', on });
    const sum = (some: typeof rows) => some.reduce((count, row) => count + row.persons, 0);
    return { all: sum(rows), women: sum(rows.filter((row) => row.sex === 'female')) };
  });

describe('The welfare and the funds of the third term', () => {
  test('are 134 visits of 47 persons for 73.020.000 đồng, of which 32 for 14.500.000 in Covid-19', async () => {
    expect(await total({ kinds: ['visit'], givers: ['union'] })).toMatchObject({
      entries: 134,
      turns: 134,
      persons: 47,
      amount: 73_020_000,
      unnamedTurns: 0,
    });
    expect(await total({ kinds: ['visit'], givers: ['union'], tags: ['covid_19'] })).toMatchObject({
      turns: 32,
      persons: 32,
      amount: 14_500_000,
    });
    expect(await total({ kinds: ['visit'], givers: ['union'], causes: ['covid_19'] })).toMatchObject({
      turns: 29,
      amount: 11_500_000,
    });
    expect(await total({ kinds: ['visit'], givers: ['union'], withoutTags: ['covid_19'] })).toMatchObject({
      turns: 102,
      amount: 58_520_000,
    });
  });

  test('are 77.800.000 đồng given to funds from above, of which 6.210.000 to Mái ấm Công đoàn', async () => {
    const fromAbove = { kinds: ['donation'], tags: ['from_above'] };
    expect(await total(fromAbove)).toMatchObject({ amount: 77_800_000, inKindValue: 2_000_000 });
    const byFund = {
      union_shelter: 6_210_000,
      for_the_poor: 15_200_000,
      gratitude: 13_100_000,
      disaster_prevention: 19_250_000,
      covid_prevention: 19_440_000,
      child_protection: 4_600_000,
    };
    for (const [fund, amount] of Object.entries(byFund))
      expect([fund, (await total({ ...fromAbove, funds: [fund] })).amount]).toEqual([fund, amount]);
  });

  test('stay what they are though gifts of the leaders, other terms, other unions, mistakes and things stand beside them', async () => {
    expect(await total({ kinds: ['visit'], givers: ['agency_leaders'] })).toMatchObject({
      turns: 9,
      amount: 6_000_000,
    });
    expect(
      await total({ kinds: ['visit'], givers: ['union'] }, { from: '2017-12-01', to: '2023-01-06' }),
    ).toMatchObject({ turns: 136, amount: 74_020_000 });
    expect(
      await total({ kinds: ['donation'], tags: ['from_above'] }, { from: '2017-12-01', to: '2023-02-28' }),
    ).toMatchObject({ amount: 80_050_000 });
    expect(
      await total({ kinds: ['donation'], funds: ['union_shelter'] }, { from: '2017-12-01', to: '2023-02-28' }),
    ).toMatchObject({ amount: 7_460_000 });
    expect(await total({ kinds: ['donation'] })).toMatchObject({ amount: 80_800_000 });
    expect(await total({ kinds: ['visit'], givers: ['union'] }, THIRD, UPPER_UNION)).toMatchObject({
      // With the ended sibling's 6, the office's 103, the association's 19 and the department's 430.
      turns: 134 + 6 + 103 + 19 + 430,
      amount: 75_420_000 + 51_500_000 + 5_700_000 + 91_800_000,
    });
    expect(await total({ kinds: ['visit'] }, THIRD, ENDED_SIBLING)).toMatchObject({ turns: 6, amount: 2_400_000 });
  });

  test('keep a double entry as withdrawn and a mistyped sum as an earlier version', async () => {
    const visits = await asSystem(async (scope) => {
      const place = (await listPlacesOf(scope, sample.unit.unitId)).at(-1);
      return listEntries(
        scope,
        { path: place?.path ?? '', period: THIRD, kinds: ['visit'], withWithdrawn: true },
        { most: 200 },
      );
    });
    expect(visits).toHaveLength(134 + 9 + 1);
    expect(
      visits.filter((visit) => visit.state === 'withdrawn').map((visit) => [visit.amount, visit.withdrawnReason]),
    ).toEqual([[500_000, 'Nhập trùng']]);
    expect(
      visits.filter((visit) => visit.state === 'recorded' && visit.version === 2).map((visit) => visit.amount),
    ).toEqual([500_000]);
  });
});

describe('The other work of the third term', () => {
  test.each([
    ['law_session', {}, { entries: 8, turns: 372 }],
    ['pledge', {}, { entries: 5, turns: 239, unnamedTurns: 0 }],
    ['emulation_movement', {}, { entries: 5, turns: 239 }],
    ['joint_check', {}, { entries: 5, turns: 5 }],
    ['culture_sport_event', {}, { entries: 11, turns: 440 }],
    ['social_work', { causes: ['gratitude'] }, { entries: 5, turns: 15, amount: 0, inKindValue: 7_500_000 }],
    ['social_work', { causes: ['charity'] }, { entries: 5, turns: 5, inKindValue: 20_000_000 }],
    ['party_step', { stages: ['introduced'] }, { turns: 6, persons: 6 }],
    ['party_step', { stages: ['class'] }, { turns: 5, persons: 5 }],
    ['party_step', { stages: ['admitted'] }, { turns: 4, persons: 4 }],
    ['resolution_review', { grades: ['excellent'] }, { entries: 1 }],
    ['title', { causes: ['good_at_work_and_home'] }, { persons: 26 }],
    ['discipline', {}, { entries: 0 }],
  ])('%s %j is %j', async (kind, filter, expected) => {
    expect(await total({ kinds: [kind], ...filter })).toMatchObject(expected);
  });

  test.each([
    [2018, 9, 37, 1],
    [2019, 10, 36, 1],
    [2020, 10, 38, 0],
    [2021, 12, 37, 1],
    [2022, 13, 38, 1],
  ])('the members are rated for %i: %i excellent, %i good, %i completed', async (year, ...grades) => {
    const counted = await Promise.all(
      ['excellent', 'good', 'completed'].map((grade) =>
        total({ kinds: ['member_rating'], forYears: [year], grades: [grade] }),
      ),
    );
    expect(counted.map((one) => one.persons)).toEqual(grades);
    expect((await total({ kinds: ['member_rating'], forYears: [year], grades: ['notCompleted'] })).persons).toBe(0);
  });

  test('the upper union rated five years in it, four of them excellent', async () => {
    const rated = { kinds: ['unit_rating'], forYears: [2018, 2019, 2020, 2021, 2022] };
    expect([
      (await total(rated)).entries,
      (await total({ ...rated, grades: ['excellent'] })).entries,
      (await total({ ...rated, grades: ['good'] })).entries,
    ]).toEqual([5, 4, 1]);
  });
});

describe('The people', () => {
  test.each([
    ['2017-12-20', 47],
    ['2018-12-31', 47],
    ['2019-12-31', 47],
    ['2020-12-31', 48],
    ['2021-12-31', 50],
    ['2022-12-31', 52],
    ['2023-12-31', 52],
    ['2024-12-31', 52],
    ['2025-12-31', 52],
    ['2026-01-10', 51],
    ['2026-11-21', 52],
  ])('on %s are %i members', async (on, members) => {
    expect((await strength(on)).all).toBe(members);
  });

  test('are half women and stand 13 to a group, in each some women and some men', async () => {
    expect(await strength('2024-12-31')).toEqual({ all: 52, women: 26 });
    for (const group of PLAYED_GROUPS) {
      const { all, women } = await strength('2024-12-31', group);
      expect([all, women > 3 && women < 10]).toEqual([13, true]);
    }
  });

  test('are covered by three schemes, each member from the day of joining', async () => {
    await asSystem(async (scope) => {
      const members = await listMembers(scope, { path: sample.unit.path, on: '2026-11-21', most: 100 });
      for (const { personId, fromOn } of members)
        expect(
          (await listCovers(scope, personId)).map((cover) => [cover.schemeCode, cover.fromOn, cover.toOn]),
        ).toEqual(['health', 'social', 'unemployment'].map((scheme) => [scheme, fromOn, null]));
    });
  });

  test('of the committee are five in each term, a deputy director in the chair since the fourth', async () => {
    await asSystem(async (scope) => {
      for (const on of ['2018-06-01', '2024-06-01', '2026-06-01']) {
        const committee = (await listPosts(scope, { unitId: sample.unit.unitId, from: on, to: on })).filter((post) =>
          ['chair', 'viceChair', 'committeeMember'].includes(post.kindCode),
        );
        expect(committee.map((post) => post.kindCode)).toEqual([
          'chair',
          'viceChair',
          'committeeMember',
          'committeeMember',
          'committeeMember',
        ]);
        expect(committee.every((post) => post.portfolio)).toBe(true);
      }
      const chair = await listPostsOf(scope, sample.personIds[1] ?? '', { withParty: true });
      expect(chair.map((post) => post.title)).toEqual(
        expect.arrayContaining(['Chủ tịch', 'Phó Giám đốc', 'Phó Bí thư Chi bộ']),
      );
    });
  });

  test('with an account are ten, each opening what the post opens today', async () => {
    const actors = Object.fromEntries(
      await Promise.all(
        Object.entries(sample.accounts).map(
          async ([key, accountId]) => [key, await actorOf(site().services, accountId)] as const,
        ),
      ),
    );
    const reach = (key: string) => [...new Set(actors[key]?.grants.flatMap((grant) => grant.reach) ?? [])].sort();
    expect(Object.keys(actors)).toHaveLength(10);
    expect(reach('chair')).toEqual(['figures', 'names', 'sensitive', 'writing']);
    expect(reach('womensHead')).toEqual(['figures', 'names', 'writing']);
    expect(reach('inspectionHead')).toEqual(['figures', 'names', 'sensitive']);
    expect(reach('member')).toEqual([]);
    expect(reach('administrator')).toEqual(['figures']);
    expect(
      actors['upperOfficer']?.grants.some((grant) => grant.span === 'under' && sample.unit.path.startsWith(grant.path)),
    ).toBe(true);
    expect(Object.values(actors).every((actor) => actor?.sample)).toBe(true);
  });
});

describe('Money on its way', () => {
  test('stands in every state for visits that a group’s leader noted, with vouchers in the order of their days', async () => {
    const { rows } = await asSystem(({ tx }) =>
      sql<{ state: string; payments: number; vouchers: number[] | null; asked: string[]; reasons: number }>`
        select state, count(*)::int as payments, array_agg(voucher_number order by on_date) filter (where voucher_number is not null) as vouchers,
          array_agg(distinct requested_by) as asked, count(reason)::int as reasons
        from finance.payment group by state order by state`.execute(tx),
    );
    const leader = (await actorOf(site().services, sample.accounts['groupLeader'] ?? ''))?.name;
    expect(rows).toMatchObject([
      { state: 'approved', payments: 3, vouchers: [1, 2, 3], asked: [leader] },
      { state: 'cancelled', payments: 1, vouchers: null },
      { state: 'requested', payments: 2, vouchers: null },
      { state: 'returned', payments: 1, vouchers: null, reasons: 1 },
    ]);
  });
});

describe('The years since 2023', () => {
  test.each([2023, 2024, 2025])(
    '%i: all 55 studied and registered, 26 women and nearly all members got their titles, two only completed',
    async (year) => {
      const own = { from: `${year}-01-06`, to: `${year}-12-31` };
      const persons = async (filter: Omit<EntryFilter, 'path' | 'period'>) => {
        // A year that the move cuts in two is read in both places.
        const halves =
          year === 2025
            ? [
                { from: own.from, to: '2025-06-14' },
                { from: '2025-06-15', to: own.to },
              ]
            : [own];
        return Math.max(...(await Promise.all(halves.map(async (half) => (await total(filter, half)).persons))));
      };
      expect(await persons({ kinds: ['resolution_study'] })).toBe(55);
      expect(await persons({ kinds: ['emulation_registration'], tags: ['pledge'], forYears: [year] })).toBe(55);
      expect(await persons({ kinds: ['title'], causes: ['good_at_work_and_home'], forYears: [year] })).toBe(26);
      expect(await persons({ kinds: ['title'], causes: ['excellent_member'], forYears: [year] })).toBe(
        { 2023: 48, 2024: 49, 2025: 50 }[year],
      );
      expect(await persons({ kinds: ['member_rating'], forYears: [year], grades: ['excellent', 'good'] })).toBe(53);
      expect(await persons({ kinds: ['member_rating'], forYears: [year], grades: ['completed'] })).toBe(2);
    },
  );

  test('turns are no persons: 105 turns of study in 2023, 104 in 2024', async () => {
    expect(await total({ kinds: ['resolution_study'] }, { from: '2023-01-06', to: '2023-12-31' })).toMatchObject({
      entries: 3,
      turns: 105,
      persons: 55,
    });
    expect(await total({ kinds: ['resolution_study'] }, { from: '2024-01-01', to: '2024-12-31' })).toMatchObject({
      entries: 2,
      turns: 104,
      persons: 55,
    });
  });

  test.each([
    ['direction', {}, { entries: 4 }],
    ['meeting', { causes: ['committee'] }, { entries: 8, turns: 40 }],
    ['meeting', { causes: ['group'] }, { entries: 16 }],
    ['inspection', {}, { entries: 4 }],
    ['training', {}, { entries: 4, turns: 23, persons: 14 }],
  ])('%s %j in 2023 and 2024 is %j', async (kind, filter, expected) => {
    expect(await total({ kinds: [kind], ...filter }, since2023)).toMatchObject(expected);
  });

  test('the unit was rated excellent in 2023 and good in 2024', async () => {
    for (const [year, grade] of [
      [2023, 'excellent'],
      [2024, 'good'],
    ] as const)
      expect((await total({ kinds: ['unit_rating'], forYears: [year], grades: [grade] }, since2023)).entries).toBe(1);
  });

  test('the present term is alive until a few days ago and records nothing to come', async () => {
    const days = await asSystem((scope) =>
      listEntries(scope, { path: sample.unit.path, period: { from: '2025-11-20', to: '2030-12-31' } }, { most: 500 }),
    );
    expect(new Set(days.map((one) => one.kindCode)).size).toBeGreaterThan(12);
    expect((days[0]?.onDate ?? '') <= '2026-11-18' && (days[0]?.onDate ?? '') >= '2026-11-01').toBe(true);
  });
});

describe('The tree', () => {
  test("holds the unit under the civil servants' union until 14/06/2025 and under the federation from the day after", async () => {
    await asSystem(async (scope) => {
      const [federation, upper] = [
        await getUnit(scope, { code: FEDERATION }),
        await getUnit(scope, { code: UPPER_UNION }),
      ];
      const places = await listPlacesOf(scope, sample.unit.unitId);
      expect(places.map((place) => [place.parentId, place.validFrom, place.validTo])).toEqual([
        [federation.unitId, '2025-06-15', null],
        [upper.unitId, '2008-05-12', '2025-06-15'],
      ]);
    });
  });

  test('ended what was wholly paid by the budget, members and all, and kept the others', async () => {
    await asSystem(async (scope) => {
      const ended = await findUnit(scope, { code: ENDED_SIBLING });
      expect([
        ended?.endedOn,
        (await findUnit(scope, { code: UPPER_UNION }))?.endedOn,
        (await findUnit(scope, { code: LIVING_SIBLING }))?.endedOn,
      ]).toEqual(['2025-06-10', '2025-06-14', null]);
      expect((await listUnitEvents(scope, ended?.unitId ?? '')).map((event) => event.kindCode)).toContain('dissolved');
    });
    expect((await strength('2026-11-21', LIVING_SIBLING)).all).toBe(20);
    expect((await strength('2026-11-21', FEDERATION)).all).toBeLessThan((await strength('2025-01-01', FEDERATION)).all);
  });

  test('has three terms of the unit, the fourth cut short of its printed years', async () => {
    const terms = await asSystem((scope) => listTerms(scope, sample.unit.unitId));
    expect(terms.map((term) => [term.ordinal, term.label, term.startsOn, term.endsOn])).toEqual([
      [5, '2025 - 2030', '2025-11-20', null],
      [4, '2023 - 2028', '2023-01-06', '2025-11-19'],
      [3, '2017 - 2022', '2017-12-20', '2023-01-05'],
    ]);
  });
});

describe('The closed archive', () => {
  test.each([
    ['2022-12-20', 58],
    ['2023-01-06', 60],
    ['2025-06-14', 20],
  ])('on %s the upper union leads %i grassroots unions', async (on, unions) => {
    const below = await asSystem(async (scope) => {
      const { unitId } = await getUnit(scope, { code: UPPER_UNION });
      const [place] = await listPlacesOf(scope, unitId);
      return (await listBranch(scope, { path: place?.path ?? '', on })).filter(
        (unit) => unit.kindCode === 'grassroots_union',
      );
    });
    expect(below).toHaveLength(unions);
  });

  test('counted about three thousand members, and of the unions that ended none since', async () => {
    const { all } = await strength('2024-12-31', UPPER_UNION);
    expect(all > 2_900 && all < 3_150).toBe(true);
    for (const code of [ENDED_SIBLING, OFFICE, DEPARTMENT]) {
      expect((await strength('2025-06-09', code)).all).toBeGreaterThan(10);
      const { unitId, path } = await asSystem((scope) => getUnit(scope, { code }));
      await asSystem(async (scope) => {
        expect(await countMembers(scope, { path, on: '2025-06-11' })).toEqual([]);
        expect(
          (await listTerms(scope, unitId)).every((term) => term.endsOn !== null && term.endsOn <= '2025-06-10'),
        ).toBe(true);
        const later = { from: '2025-06-11', to: '2026-12-31' };
        expect(await listEntries(scope, { path, period: later }, { most: 10 })).toEqual([]);
      });
    }
  });

  test('saw a school’s section go into a college: 36 members went along, and the merger is their cause', async () => {
    await asSystem(async (scope) => {
      const department = await getUnit(scope, { code: DEPARTMENT });
      const merger = (await listUnitEvents(scope, department.unitId)).find((event) => event.kindCode === 'merged');
      expect(merger).toMatchObject({ onDate: '2020-09-01', decisionNumber: '118/QĐ-CĐVC' });
      expect((await getUnit(scope, { code: MERGED_SECTION })).endedOn).toBe('2020-08-31');
      const { rows } = await sql<{ count: number }>`select count(*)::int as count from people.membership
        where tenant_id = ${scope.tenantId} and in_event_id = ${merger?.unitEventId}`.execute(scope.tx);
      expect(rows).toEqual([{ count: 36 }]);
    });
    expect((await strength('2020-09-01', COLLEGE)).all - (await strength('2020-08-31', COLLEGE)).all).toBe(36);
  });
});

describe('The living scene', () => {
  test('is led by a federation that the merger of provinces renamed, and whose count of terms began anew', async () => {
    await asSystem(async (scope) => {
      const federation = await getUnit(scope, { code: FEDERATION });
      const pasts = await listPasts(scope, federation.unitId);
      expect(['2025-06-30', '2025-07-01'].map((on) => factsOn(federation, pasts, on).name)).toEqual([
        'Liên đoàn Lao động tỉnh Thanh Sơn',
        'Liên đoàn Lao động tỉnh Thanh Lâm',
      ]);
      const [present] = await listTerms(scope, federation.unitId);
      expect([present?.ordinal, present?.label]).toEqual([1, '2025 - 2030']);
    });
  });

  test('has unions of communes with schools and a company in them', async () => {
    await asSystem(async (scope) => {
      const federation = await getUnit(scope, { code: FEDERATION });
      const branch = await listBranch(scope, { path: federation.path, on: '2026-11-21' });
      const communes = branch.filter((unit) => unit.kindCode === 'commune_union');
      expect(communes).toHaveLength(3);
      const school = await getUnit(scope, { code: 'cdcs-thcs-lam-thuong' });
      expect((await listPlacesOf(scope, school.unitId)).map((place) => place.parentId)).toEqual([
        communes.find((unit) => unit.code === 'cd-phuong-lam-thuong')?.unitId,
        federation.unitId,
      ]);
    });
    expect((await strength('2026-11-21', 'cd-phuong-lam-thuong')).all).toBe(36 + 64);
  });

  test('lets the hospital’s chair receive a member of the played unit, who is on the way', async () => {
    const receiver = await actorOf(site().services, sample.accounts['receiver'] ?? '');
    if (!receiver) throw new Error('Nobody receives');
    await inScope(site().services.db, receiver, async (scope) => {
      const hospital = await getUnit(scope, { code: LIVING_SIBLING });
      expect(await countAwaited(scope, hospital, '2026-11-21')).toBe(1);
    });
  });

  test('knows children and relatives of members, and who agreed to what', async () => {
    await asSystem(async (scope) => {
      const family = await listDependants(scope, sample.personIds);
      expect([family.length, family.filter((one) => one.kindCode === 'child').length]).toEqual([10, 6]);
      expect(family.filter((one) => one.policyCode).length).toBe(3);
      const agreed = await listConsenting(scope, {
        personIds: sample.personIds,
        purposeCode: 'family',
        on: '2026-11-21',
      });
      expect(agreed.size).toBe(8);
    });
  });
});

test('the summaries agree with the records', async () => {
  expect(await asSystem(rebuildTallies)).toBe(0);
});

describe('A second province from the same seed', () => {
  const other = useEmptySite({ now });
  let again: LoadedSample;
  beforeAll(async () => {
    again = await loadSample(other().services);
  }, 120_000);

  test('has the same people and the same records', async () => {
    const words = async (site: typeof other, { tenantId, unit }: LoadedSample) =>
      inScope(site().services.db, systemActor([tenantId]), async (scope) => {
        const places = await listPlacesOf(scope, unit.unitId);
        const lines = (
          await Promise.all(
            places.map((place) =>
              listEntries(
                scope,
                { path: place.path, period: { from: '2017-01-01', to: '2026-12-31' }, withWithdrawn: true },
                { most: 5000 },
              ),
            ),
          )
        ).flat();
        return {
          members: (await listMembers(scope, { path: unit.path, on: '2026-11-21', most: 100 })).map((member) => [
            member.fullName,
            member.birthOn,
            member.position,
            member.unitName,
            member.fromOn,
          ]),
          lines: lines
            .map((line) =>
              [line.onDate, line.kindCode, line.summary, line.turns, line.amount, line.state, line.recordedBy].join(
                ' ',
              ),
            )
            .sort(),
        };
      });
    const first = await words(site, sample);
    expect(first.lines.length).toBeGreaterThan(600);
    expect(await words(other, again)).toEqual(first);
  });
});
