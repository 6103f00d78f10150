import { describe, expect, it } from 'vitest';
import { useWorld, type OpenWorld } from '../../../test/world.ts';
import type { Scope } from '../../kernel/scope.ts';
import {
  declareTotal,
  launchCampaign,
  recordEntries,
  rebuildTallies,
  registerDocument,
  withdrawTotal,
} from './index.ts';
import { correctEntry, followMoves, getEntry, listKinds, withdrawEntry, type EntryDraft, type Kind } from './index.ts';
import { getUnit, moveUnit, whenUnitsMove } from '../org/index.ts';
import { noteDependant } from '../people/index.ts';
import type { ParticipantDraft } from './rules/entry.ts';
import { correctedDraft, draftOf, participantsOf, valuesOf } from './rules/draft.ts';
import { listParticipants } from './store/parts.ts';
import { listDeclared } from './store/declared.ts';
import { changeCampaign, getCampaign } from './actions/campaigns.ts';
import { countCiting } from './store/documents.ts';
import { listOccasionRows, saveOccasion } from './store/kinds.ts';
import { totalEntries } from './store/totals.ts';
import { totalByCampaign } from './store/sums.ts';

whenUnitsMove(followMoves);
const world = useWorld();
const today = '2024-06-30';
const period = { from: '2018-01-01', to: '2024-12-31' };

const record = (scope: Scope, w: OpenWorld, kindCode: string, ...drafts: EntryDraft[]): Promise<string[]> =>
  recordEntries(scope, { unit: w.units.home, kindCode, drafts, today });

const campaign = (scope: Scope, w: OpenWorld, unit: 'home' | 'upper' | 'sibling' = 'home'): Promise<string> =>
  launchCampaign(scope, {
    unit: w.units[unit],
    values: {
      name: 'Nơi làm việc xanh',
      kindCode: 'contest',
      organiser: 'upper_union',
      fromOn: '2023-01-01',
      toOn: null,
      note: null,
    },
  });

describe('For whom a record is', () => {
  it('children stand apart from members and relatives, so that "06 con đoàn viên" can be told', () =>
    world().trial('system', async (scope) => {
      const support = { onDate: '2023-02-01', causeCode: 'hardship', giver: 'several_levels' };
      await record(
        scope,
        world(),
        'hardship_support',
        { ...support, beneficiaryKind: 'member', turns: 15, amount: 9_000_000 },
        { ...support, beneficiaryKind: 'child', turns: 6, amount: 6_200_000 },
      );
      const children = { path: world().units.home.path, period, kinds: ['hardship_support'], takers: ['child'] };
      expect(await totalEntries(scope, children)).toMatchObject({ turns: 6, amount: 6_200_000 });
      expect(await totalEntries(scope, { ...children, takers: undefined })).toMatchObject({
        turns: 21,
        amount: 15_200_000,
      });
    }));

  it('a child and a member in one record are refused; a member and a worker are not', () =>
    world().trial('system', async (scope) => {
      const { member, woman } = world().persons;
      const draft = (other: 'child' | 'worker'): EntryDraft => ({
        onDate: '2023-02-01',
        causeCode: 'hardship',
        participants: [
          { personId: member, beneficiaryKind: 'member' },
          { personId: woman, beneficiaryKind: other },
        ],
      });
      await expect(record(scope, world(), 'hardship_support', draft('child'))).rejects.toMatchObject({
        code: 'ledger.beneficiaries',
      });
      expect(await record(scope, world(), 'hardship_support', draft('worker'))).toHaveLength(1);
    }));
});

describe('What one turn got', () => {
  const gift = { onDate: '2023-01-15', occasionCode: 'tet', giver: 'union' };
  const rangeOf = async (scope: Scope, draft: EntryDraft) => {
    const [id = ''] = await record(scope, world(), 'occasion_gift', draft);
    const { amountLeast, amountMost } = await getEntry(scope, id);
    return [amountLeast, amountMost];
  };

  it.each([
    ['as said', { turns: 40, amount: 12_000_000, amountLeast: 200_000, amountMost: 500_000 }, [200_000, 500_000]],
    ['the whole amount of a single turn', { turns: 1, amount: 300_000 }, [300_000, 300_000]],
    ['nothing where several turns share an amount', { turns: 3, amount: 900_000 }, [null, null]],
  ])('%s', (_, draft, range) =>
    world().trial('system', async (scope) => expect(await rangeOf(scope, { ...gift, ...draft })).toEqual(range)),
  );

  it('refuses a least above the most', () =>
    world().trial('system', (scope) =>
      expect(rangeOf(scope, { ...gift, turns: 2, amountLeast: 500_000, amountMost: 200_000 })).rejects.toMatchObject({
        code: 'ledger.range',
      }),
    ));
});

describe('A record that is corrected by its form', () => {
  const child = (scope: Scope, w: OpenWorld): Promise<string> =>
    noteDependant(
      scope,
      w.units.one,
      { personId: w.persons.member, unitId: w.units.one.unitId },
      {
        kindCode: 'child',
        fullName: 'Nguyễn Bé Na',
        sex: 'female',
        birthOn: '2015-04-01',
        note: null,
        untilOn: null,
        policyCode: null,
      },
    );

  /** Opens the form of a record, changes some of it and sends all of it. */
  async function send(scope: Scope, entryId: string, change: Record<string, unknown>, personIds?: string[]) {
    const row = await getEntry(scope, entryId);
    const kind = (await listKinds(scope)).find((one) => one.kindCode === row.kindCode) as Kind;
    const participants = (await listParticipants(scope, [entryId])) as never as ParticipantDraft[];
    const form = { ...valuesOf(kind, row, undefined, new Map()), ...change };
    const chosen = participantsOf(personIds ?? participants.map((one) => one.personId), participants);
    const draft = correctedDraft(
      kind,
      { row, words: undefined, participants },
      draftOf(kind, form, { tags: [], participants: chosen }),
    );
    await correctEntry(scope, { unit: world().units.home, entryId, version: row.version, draft, reason: null, today });
    return getEntry(scope, entryId);
  }
  const gift: EntryDraft = { onDate: '2023-06-01', occasionCode: 'childrens_day', giver: 'union' };

  it('tells anew what one turn got, unless that was said', () =>
    world().trial('system', async (scope) => {
      const [single = '', said = ''] = await record(
        scope,
        world(),
        'occasion_gift',
        { ...gift, turns: 1, amount: 300_000 },
        { ...gift, turns: 4, amount: 1_000_000, amountLeast: 200_000, amountMost: 300_000 },
      );
      expect(await send(scope, single, { amount: 500_000 })).toMatchObject({
        amountLeast: 500_000,
        amountMost: 500_000,
      });
      expect(await send(scope, single, { amount: 900_000, turns: 3 })).toMatchObject({
        amountLeast: null,
        amountMost: null,
      });
      expect(await send(scope, said, { amount: 1_100_000 })).toMatchObject({
        amountLeast: 200_000,
        amountMost: 300_000,
      });
    }));

  it('is for whom its persons are: a child that takes the place of a member, a member that of a child', () =>
    world().trial('system', async (scope) => {
      const { member } = world().persons;
      const na = await child(scope, world());
      const [id = ''] = await record(scope, world(), 'occasion_gift', { ...gift, participants: [{ personId: na }] });
      expect(await getEntry(scope, id)).toMatchObject({ beneficiaryKind: 'child' });
      expect(await send(scope, id, {}, [member])).toMatchObject({ beneficiaryKind: 'member' });
      expect((await listParticipants(scope, [id])).map((one) => one.beneficiaryKind)).toEqual(['member']);
      expect(await send(scope, id, {}, [na])).toMatchObject({ beneficiaryKind: 'child' });
    }));

  it('keeps said what only its writer knows: who is a worker', () =>
    world().trial('system', async (scope) => {
      const { member, woman } = world().persons;
      const [id = ''] = await record(scope, world(), 'occasion_gift', {
        ...gift,
        beneficiaryKind: 'worker',
        participants: [{ personId: member }],
      });
      expect(await send(scope, id, { turns: 2 }, [member, woman])).toMatchObject({ beneficiaryKind: 'worker' });
      expect((await listParticipants(scope, [id])).map((one) => one.beneficiaryKind)).toEqual(['worker', 'worker']);
    }));

  it('counts a child by name as a child, though the form stood at "đoàn viên"', () =>
    world().trial('system', async (scope) => {
      const na = await child(scope, world());
      const [id = ''] = await record(scope, world(), 'occasion_gift', {
        ...gift,
        beneficiaryKind: 'member',
        participants: [{ personId: na }],
      });
      expect(await getEntry(scope, id)).toMatchObject({ beneficiaryKind: 'child' });
    }));
});

describe('What was switched off', () => {
  const gift = { onDate: '2023-06-01', occasionCode: 'childrens_day', giver: 'union', turns: 10 };
  const endOccasion = async (scope: Scope, code: string): Promise<void> => {
    const row = (await listOccasionRows(scope)).find((one) => one.occasionCode === code);
    if (row) await saveOccasion(scope, { ...row, active: false });
  };

  it('stays in records that bear it, which may be corrected, and enters no other', () =>
    world().trial('system', async (scope) => {
      const unit = world().units.home;
      const campaignId = await campaign(scope, world());
      const [id = ''] = await record(scope, world(), 'occasion_gift', { ...gift, campaignId });
      const { values, version } = await campaignOf(scope, campaignId);
      await changeCampaign(scope, { unit, campaignId, version, values: { ...values, active: false } });
      await endOccasion(scope, 'childrens_day');
      await endOccasion(scope, 'mid_autumn');
      const correct = async (draft: EntryDraft): Promise<void> => {
        const row = await getEntry(scope, id);
        const kept = { ...row, ...draft };
        await correctEntry(scope, { unit, entryId: id, version: row.version, draft: kept, reason: null, today });
      };
      await correct({ onDate: '2023-06-02' });
      expect(await getEntry(scope, id)).toMatchObject({
        occasionCode: 'childrens_day',
        campaignId,
        onDate: '2023-06-02',
        summary: 'Tặng quà: Quốc tế Thiếu nhi 1/6',
      });
      await expect(correct({ onDate: '2023-06-02', occasionCode: 'mid_autumn' })).rejects.toMatchObject({
        code: 'ledger.ended',
      });
      await expect(record(scope, world(), 'occasion_gift', gift)).rejects.toMatchObject({ code: 'ledger.ended' });
      await expect(
        record(scope, world(), 'occasion_gift', { ...gift, occasionCode: 'tet', campaignId }),
      ).rejects.toMatchObject({ code: 'ledger.ended' });
    }));

  const campaignOf = async (scope: Scope, campaignId: string) => {
    const { active: _active, version, ...values } = await getCampaign(scope, world().units.home, campaignId);
    return { values, version };
  };
});

describe('Campaigns', () => {
  it('are pointed to by records of the unit and of units below, and tell what was done', () =>
    world().trial('system', async (scope) => {
      const own = await campaign(scope, world(), 'upper');
      await record(
        scope,
        world(),
        'contest_prize',
        { onDate: '2023-05-01', causeCode: 'second', holderKind: 'person', campaignId: own },
        { onDate: '2023-05-01', causeCode: 'consolation', holderKind: 'person', turns: 2, campaignId: own },
      );
      expect(await totalByCampaign(scope, world().units.home.path)).toMatchObject([
        { campaignId: own, entries: 2, turns: 3 },
      ]);
      expect(await rebuildTallies(scope)).toBe(0);
    }));

  it('of a sibling union are not there', () =>
    world().trial('system', async (scope) => {
      const others = await campaign(scope, world(), 'sibling');
      await expect(
        record(scope, world(), 'contest_prize', {
          onDate: '2023-05-01',
          causeCode: 'first',
          holderKind: 'unit',
          campaignId: others,
        }),
      ).rejects.toMatchObject({ code: 'ledger.campaign' });
    }));
});

describe('Papers that records rest on', () => {
  it('are counted by the records that cite them; a withdrawn one cites no more', () =>
    world().trial('system', async (scope) => {
      const { home, upper } = world().units;
      const paper = await registerDocument(scope, {
        unit: upper,
        values: { number: '41/QĐ-CĐ', issuedOn: '2023-03-01', issuer: 'Công đoàn cấp trên', subject: 'Khen thưởng' },
        today,
      });
      const draft = {
        onDate: '2023-03-02',
        causeCode: 'commendation',
        holderKind: 'women_collective',
        issuerCode: 'upper_union',
        documentIds: [paper],
      };
      const [first = ''] = await record(scope, world(), 'reward', draft, draft);
      const citing = () => countCiting(scope, { path: home.path, documentIds: [paper] });
      expect((await citing()).get(paper)).toBe(2);
      await withdrawEntry(scope, { unit: home, entryId: first, version: 1, reason: 'Ghi hai lần' });
      expect((await citing()).get(paper)).toBe(1);
      await expect(
        record(scope, world(), 'reward', { ...draft, documentIds: ['01900000-0000-7000-8000-00000000000b'] }),
      ).rejects.toMatchObject({ code: 'ledger.document' });
    }));
});

describe('A union that moved', () => {
  it('keeps what it did under a campaign and what it rested on papers before', () =>
    world().trial('system', async (scope) => {
      const unit = world().units.sibling;
      const campaignId = await campaign(scope, world(), 'sibling');
      const documentId = await registerDocument(scope, {
        unit,
        values: { number: '08/KH-CĐCS', issuedOn: '2023-01-05', issuer: 'CĐCS Thư viện', subject: 'Kế hoạch hội thi' },
        today,
      });
      const prize = { causeCode: 'second', holderKind: 'person', campaignId, documentIds: [documentId] };
      await recordEntries(scope, {
        unit,
        kindCode: 'contest_prize',
        drafts: [
          { ...prize, onDate: '2023-03-01' },
          { ...prize, onDate: '2023-09-01', turns: 2 },
        ],
        today,
      });
      await moveUnit(scope, {
        unit: await getUnit(scope, { code: 'sibling' }),
        parent: await getUnit(scope, { code: 'otherUpper' }),
        from: '2023-06-01',
      });
      const { path } = await getUnit(scope, { code: 'sibling' });
      expect(await totalByCampaign(scope, path)).toMatchObject([{ entries: 2, turns: 3 }]);
      expect((await countCiting(scope, { path, documentIds: [documentId] })).get(documentId)).toBe(2);
    }));
});

describe('A declared total', () => {
  const draft = {
    indicatorCode: 'visits.turns',
    period: { from: '2022-01-01', to: '2022-12-31' },
    amount: 134,
    outOf: null,
    source: 'Báo cáo số 12/BC-CĐ ngày 05/12/2022',
  };

  it('is entered once for a time, and again after it was withdrawn, which stays visible', () =>
    world().trial('system', async (scope) => {
      const unit = world().units.home;
      const id = await declareTotal(scope, { unit, draft, today });
      await expect(declareTotal(scope, { unit, draft, today })).rejects.toMatchObject({ code: 'ledger.declaredTwice' });
      await withdrawTotal(scope, { unit, declaredTotalId: id, version: 1, reason: 'Nhầm báo cáo' });
      await declareTotal(scope, { unit, draft: { ...draft, amount: 143 }, today });
      expect((await listDeclared(scope, unit.unitId)).map((one) => [one.amount, one.state]).sort()).toEqual([
        [134, 'withdrawn'],
        [143, 'recorded'],
      ]);
    }));

  it('is refused for a time that is not over', () =>
    world().trial('system', (scope) =>
      expect(
        declareTotal(scope, {
          unit: world().units.home,
          draft: { ...draft, period: { from: '2024-01-01', to: '2024-07-01' } },
          today,
        }),
      ).rejects.toMatchObject({ code: 'ledger.future' }),
    ));
});
