import { describe, expect, it } from 'vitest';
import { useWorld, type OpenWorld } from '../../../test/world.ts';
import { inScope, mintActor, type Scope } from '../../kernel/scope.ts';
import { getUnit, moveUnit } from '../org/index.ts';
import {
  correctEntry,
  getEntry,
  rebuildTallies,
  recordEntries,
  restoreEntry,
  withdrawEntry,
  type EntryDraft,
} from './index.ts';
import { listParticipants } from './store/parts.ts';
import { listEntries } from './store/notebook.ts';
import { totalEntries } from './store/totals.ts';

const world = useWorld();
const today = '2024-06-30';
const period = { from: '2018-01-01', to: '2024-12-31' };

const visit = (w: OpenWorld, more: Partial<EntryDraft> = {}): EntryDraft => ({
  onDate: '2021-03-10',
  causeCode: 'illness',
  amount: 500_000,
  giver: 'union',
  moneySource: 'union_budget',
  participants: [{ personId: w.persons.member }],
  note: 'Nằm viện 5 ngày',
  ...more,
});

async function record(scope: Scope, w: OpenWorld, ...drafts: EntryDraft[]): Promise<string[]> {
  return recordEntries(scope, { unit: w.units.one, kindCode: 'visit', drafts, today });
}

const total = (scope: Scope, path: string) => totalEntries(scope, { path, period });

describe('a visit in the ledger', () => {
  it('is recorded once though the form was sent twice', () =>
    world().trial('leader', async (scope) => {
      const draft = visit(world(), { entryId: '01900000-0000-7000-8000-000000000001' });
      await record(scope, world(), draft);
      await record(scope, world(), draft);
      expect(await total(scope, world().units.home.path)).toMatchObject({
        entries: 1,
        turns: 1,
        persons: 1,
        amount: 500_000,
      });
    }));

  it('counts turns and persons apart', () =>
    world().trial('chair', async (scope) => {
      await record(
        scope,
        world(),
        visit(world()),
        visit(world(), { onDate: '2021-05-01' }),
        visit(world(), { turns: 4, onDate: '2021-06-01' }),
      );
      expect(await total(scope, world().units.home.path)).toMatchObject({
        entries: 3,
        turns: 6,
        persons: 1,
        unnamedTurns: 3,
        amount: 1_500_000,
      });
    }));

  it('refuses fewer turns than its named persons have, money of persons above its own, and a day to come', () =>
    world().trial('chair', async (scope) => {
      const two = [{ personId: world().persons.member }, { personId: world().persons.woman }];
      await expect(record(scope, world(), visit(world(), { turns: 1, participants: two }))).rejects.toMatchObject({
        code: 'ledger.turns',
      });
      await expect(
        record(
          scope,
          world(),
          visit(world(), { amount: 100_000, participants: [{ personId: world().persons.member, amount: 100_001 }] }),
        ),
      ).rejects.toMatchObject({ code: 'ledger.shares' });
      await expect(record(scope, world(), visit(world(), { onDate: '2024-07-01' }))).rejects.toMatchObject({
        code: 'ledger.future',
      });
    }));

  it('keeps every state when it is corrected, withdrawn and restored, and counts the present one only', () =>
    world().trial('chair', async (scope) => {
      const { one, home } = world().units;
      const [entryId = ''] = await record(scope, world(), visit(world(), { amount: 5_000_000 }));
      await correctEntry(scope, {
        unit: one,
        entryId,
        version: 1,
        draft: visit(world()),
        reason: 'Gõ thừa số 0',
        today,
      });
      expect((await total(scope, home.path)).amount).toBe(500_000);
      await expect(
        correctEntry(scope, {
          unit: one,
          entryId,
          version: 1,
          draft: visit(world(), { amount: 600_000 }),
          reason: null,
          today,
        }),
      ).rejects.toMatchObject({ code: 'ledger.changedMeanwhile' });
      await withdrawEntry(scope, { unit: one, entryId, version: 2, reason: 'Nhập trùng' });
      expect((await total(scope, home.path)).entries).toBe(0);
      expect((await getEntry(scope, entryId)).withdrawnReason).toBe('Nhập trùng');
      await restoreEntry(scope, { unit: one, entryId, version: 3 });
      expect((await total(scope, home.path)).amount).toBe(500_000);
      expect(await rebuildTallies(scope)).toBe(0);
    }));
});

describe('who sees what of a visit', () => {
  it('shows names to the own union, figures to the upper union, nothing to a sibling', async () => {
    const [entryId = ''] = await world().as('chair', (scope) => record(scope, world(), visit(world())));
    const seenBy = (
      name:
        | 'chair'
        | 'leader'
        | 'upperChair'
        | 'federationChair'
        | 'siblingChair'
        | 'strangerChair'
        | 'member'
        | 'woman'
        | 'committee'
        | 'inspector'
        | 'womensHead',
    ) =>
      world().as(name, async (scope) => {
        const entries = await listEntries(scope, { path: world().units.federation.path, period }, { most: 50 });
        return {
          entries: entries.filter((entry) => entry.entryId === entryId).length,
          names: (await listParticipants(scope, [entryId])).length,
        };
      });
    expect(await seenBy('chair')).toEqual({ entries: 1, names: 1 });
    expect(await seenBy('inspector')).toEqual({ entries: 1, names: 1 });
    expect(await seenBy('upperChair')).toEqual({ entries: 1, names: 0 });
    expect(await seenBy('federationChair')).toEqual({ entries: 1, names: 0 });
    expect(await seenBy('siblingChair')).toEqual({ entries: 0, names: 0 });
    expect(await seenBy('strangerChair')).toEqual({ entries: 0, names: 0 });
    expect(await seenBy('woman')).toEqual({ entries: 0, names: 0 });
    expect(await seenBy('committee')).toEqual({ entries: 1, names: 1 });
    expect(await seenBy('leader')).toEqual({ entries: 1, names: 1 });
    // A visit is a sensitive kind (P-6): the women's board sees the record, not the person; the person sees it.
    expect(await seenBy('womensHead')).toEqual({ entries: 1, names: 0 });
    expect(await seenBy('member')).toEqual({ entries: 1, names: 1 });
  });

  it('refuses a record by who has no right there, also under the actions', async () => {
    await expect(world().as('siblingChair', (scope) => record(scope, world(), visit(world())))).rejects.toMatchObject({
      name: 'NotThere',
    });
    await expect(world().as('womensHead', (scope) => record(scope, world(), visit(world())))).rejects.toMatchObject({
      code: 'ledger.sensitive',
    });
    await expect(world().as('upperChair', (scope) => record(scope, world(), visit(world())))).rejects.toMatchObject({
      code: 'access.denied',
    });
    await expect(
      world().as('siblingChair', (scope) =>
        scope.tx
          .updateTable('ledger.entry')
          .set({ amount: 1 })
          .where('tenantId', '=', world().tenantId)
          .executeTakeFirst(),
      ),
    ).resolves.toMatchObject({ numUpdatedRows: 0n });
  });
});

describe('who entered a record', () => {
  const at = (w: OpenWorld) => ({ unit: w.units.one });

  it('corrects and withdraws it without the right over the records of others', async () => {
    const w = world();
    const [own = ''] = await w.as('leader', (scope) => record(scope, w, visit(w)));
    const [other = ''] = await w.as('chair', (scope) => record(scope, w, visit(w, { onDate: '2021-08-01' })));
    await w.as('leader', async (scope) => {
      const change = { ...at(w), version: 1, draft: visit(w, { amount: 200_000 }), reason: 'Ghi nhầm tiền', today };
      await correctEntry(scope, { ...change, entryId: own });
      expect(await getEntry(scope, own)).toMatchObject({ version: 2, amount: 200_000 });
      await expect(correctEntry(scope, { ...change, entryId: other })).rejects.toMatchObject({ code: 'access.denied' });
      const withdrawal = { ...at(w), reason: 'Ghi hai lần' };
      await expect(withdrawEntry(scope, { ...withdrawal, entryId: other, version: 1 })).rejects.toMatchObject({
        code: 'access.denied',
      });
      await withdrawEntry(scope, { ...withdrawal, entryId: own, version: 2 });
      await expect(restoreEntry(scope, { ...at(w), entryId: own, version: 3 })).rejects.toMatchObject({
        code: 'access.denied',
      });
    });
  });

  it('no longer, once they hold no post there', async () => {
    const w = world();
    const [own = ''] = await w.as('leader', (scope) => record(scope, w, visit(w, { onDate: '2021-09-01' })));
    const leader = await w.actor('leader');
    const former = mintActor({ ...leader, grants: leader.grants.map((grant) => ({ ...grant, may: ['ledger.read'] })) });
    await expect(
      inScope(w.db, former, (scope) =>
        correctEntry(scope, { ...at(w), entryId: own, version: 1, draft: visit(w), reason: null, today }),
      ),
    ).rejects.toMatchObject({ code: 'access.denied' });
  });
});

describe('a unit that moves', () => {
  it('takes its records of that day and after along, and leaves the older ones where they were', () =>
    world().trial('system', async (scope) => {
      const w = world();
      await recordEntries(scope, {
        unit: w.units.sibling,
        kindCode: 'visit',
        today,
        drafts: [
          visit(w, { onDate: '2020-03-10' }),
          visit(w, { onDate: '2020-03-20', amount: 300_000 }),
          visit(w, { onDate: '2021-01-05', amount: 200_000 }),
        ],
      });
      const before = {
        upper: await total(scope, w.units.upper.path),
        other: await total(scope, w.units.otherUpper.path),
        all: await total(scope, w.units.federation.path),
      };
      await moveUnit(scope, {
        unit: await getUnit(scope, { code: 'sibling' }),
        parent: await getUnit(scope, { code: 'otherUpper' }),
        from: '2020-03-15',
      });
      const after = {
        upper: await total(scope, w.units.upper.path),
        other: await total(scope, w.units.otherUpper.path),
        all: await total(scope, w.units.federation.path),
      };
      expect(before.upper.amount - after.upper.amount).toBe(500_000);
      expect(after.other.amount - before.other.amount).toBe(500_000);
      expect(after.all).toEqual(before.all);
      expect(await rebuildTallies(scope)).toBe(0);
    }));
});
