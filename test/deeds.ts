import fc from 'fast-check';
import type { Scope } from '../src/kernel/scope.ts';
import {
  correctEntry,
  getEntry,
  recordEntries,
  restoreEntry,
  withdrawEntry,
  type EntryDraft,
} from '../src/modules/ledger/index.ts';
import { getUnit, moveUnit } from '../src/modules/org/index.ts';
import type { OpenWorld } from './world.ts';

export type WrittenUnit = 'one' | 'two' | 'home' | 'sibling';
export interface Written {
  unit: WrittenUnit;
  kindCode: 'visit' | 'donation';
  draft: EntryDraft;
}

const people = ['member', 'woman', 'chair', 'leader'] as const;
export const day = fc
  .tuple(fc.constantFrom(2019, 2020, 2021), fc.integer({ min: 1, max: 12 }), fc.constantFrom(1, 15, 28))
  .map(([year, month, date]) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);

export const written: fc.Arbitrary<Written> = fc
  .record({
    unit: fc.constantFrom<WrittenUnit>('one', 'two', 'home', 'sibling'),
    visit: fc.boolean(),
    onDate: day,
    cause: fc.constantFrom('illness', 'wedding', 'covid_19'),
    fund: fc.constantFrom('union_shelter', 'for_the_poor'),
    amount: fc.integer({ min: 0, max: 5 }).map((times) => times * 100_000),
    who: fc.subarray([...people]),
    unnamed: fc.integer({ min: 0, max: 2 }),
    tagged: fc.boolean(),
  })
  .map(({ unit, visit, onDate, cause, fund, amount, who, unnamed, tagged }) => {
    const turns = Math.max(1, who.length + unnamed);
    const common = {
      onDate,
      amount,
      turns,
      tags: tagged ? ['tet'] : [],
      participants: who.map((name) => ({ personId: name })),
    };
    return visit
      ? { unit, kindCode: 'visit', draft: { ...common, causeCode: cause } }
      : { unit, kindCode: 'donation', draft: { ...common, fundCode: fund } };
  });

export type Deed =
  | { is: 'record'; one: Written }
  | { is: 'correct'; at: number; one: Written }
  | { is: 'withdraw' | 'restore'; at: number }
  | { is: 'move'; from: string };

/** What officers do with records: they note, correct, withdraw and restore them, and a unit moves once. */
export const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: written.map((one): Deed => ({ is: 'record', one })) },
  { weight: 3, arbitrary: fc.tuple(fc.nat(20), written).map(([at, one]): Deed => ({ is: 'correct', at, one })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('withdraw' as const, 'restore' as const), fc.nat(20))
      .map(([is, at]): Deed => ({ is, at })),
  },
  { weight: 1, arbitrary: day.map((from): Deed => ({ is: 'move', from })) },
);

/** Does them in a test's world; `after` looks at it after each. */
export function deedsIn(world: () => OpenWorld, today: string) {
  const inWorld = ({ draft }: Written): EntryDraft => ({
    ...draft,
    participants: (draft.participants ?? []).map(({ personId }) => ({
      personId: world().persons[personId as (typeof people)[number]],
    })),
  });

  async function write(scope: Scope, one: Written): Promise<string> {
    const [id = ''] = await recordEntries(scope, {
      unit: world().units[one.unit],
      kindCode: one.kindCode,
      drafts: [inWorld(one)],
      today,
    });
    return id;
  }

  async function change(
    scope: Scope,
    one: Exclude<Deed, { is: 'record' | 'move' }>,
    kept: readonly { id: string; of: Written }[],
  ): Promise<void> {
    const target = kept[one.at % Math.max(1, kept.length)];
    if (!target) return;
    const { version, state } = await getEntry(scope, target.id);
    const unit = await getUnit(scope, { code: target.of.unit });
    const about = { unit, entryId: target.id, version };
    if (one.is === 'withdraw' && state === 'recorded') await withdrawEntry(scope, { ...about, reason: 'Thử' });
    if (one.is === 'restore' && state === 'withdrawn') await restoreEntry(scope, about);
    if (one.is !== 'correct' || state !== 'recorded') return;
    const { causeCode: _cause, fundCode: _fund, ...common } = inWorld(one.one);
    await correctEntry(scope, {
      ...about,
      draft:
        target.of.kindCode === 'visit' ? { ...common, causeCode: 'illness' } : { ...common, fundCode: 'union_shelter' },
      reason: null,
      today,
    });
  }

  async function doDeeds(
    scope: Scope,
    deeds: readonly Deed[],
    after: (nth: number) => Promise<void> = async () => undefined,
  ): Promise<void> {
    const kept: { id: string; of: Written }[] = [];
    let moved = false;
    for (const [nth, one] of deeds.entries()) {
      if (one.is === 'record') kept.push({ id: await write(scope, one.one), of: one.one });
      else if (one.is === 'move') {
        if (!moved)
          await moveUnit(scope, {
            unit: await getUnit(scope, { code: 'sibling' }),
            parent: await getUnit(scope, { code: 'otherUpper' }),
            from: one.from,
          });
        moved = true;
      } else await change(scope, one, kept);
      await after(nth);
    }
  }

  return { doDeeds, write };
}
