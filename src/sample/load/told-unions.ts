import type { Scope } from '../../kernel/scope.ts';
import { declareTotal, launchCampaign } from '../../modules/ledger/index.ts';
import { dissolveUnit, formBody, listBodies, listTerms, noteUnitEvent, openTerm } from '../../modules/org/index.ts';
import { givePosts, noteDependant, transferMember } from '../../modules/people/index.ts';
import { setTargets, type NewTarget } from '../../modules/targets/index.ts';
import { inventName } from '../names.ts';
import { numbersFor, type PlannedCampaign } from '../plan/entry.ts';
import { TOLD } from '../plan/told/all.ts';
import { MERGER, MOVES } from '../plan/told/moves.ts';
import type { ToldPost, ToldUnion } from '../plan/told/told.ts';
import { UPPER_TERMS, upperCampaigns, upperTargets } from '../plan/told/upper-year.ts';
import { DEPARTMENT, UPPER_UNION } from '../units.ts';
import type { OtherMembers } from './other-unions.ts';
import type { Entered } from './people.ts';
import { unitOf, type Units } from './units.ts';

/** Who came in stands behind a union's own members, and behind them the children and relatives. */
export async function enterToldPeople(
  scope: Scope,
  units: Units,
  o: { members: OtherMembers; seed: number; taken: Set<string> },
): Promise<OtherMembers> {
  const after = new Map(await moveMembers(scope, units, o.members));
  const random = numbersFor(o.seed, 11);
  for (const union of TOLD) {
    const members = after.get(union.code) ?? [];
    await seatPosts(scope, units, union, members);
    const kin: Entered[] = [];
    for (const { of, ...values } of union.kin) {
      const fullName = inventName(random, values.sex, o.taken);
      const guardian = members[of];
      if (!guardian) throw new RangeError(`Nobody at ${of} in ${union.code}`);
      const unit = unitOf(units, union.code);
      const person = { personId: guardian.personId, unitId: unit.unitId };
      const personId = await noteDependant(scope, unit, person, {
        policyCode: null,
        note: null,
        untilOn: null,
        ...values,
        fullName,
      });
      kin.push({ personId, fullName });
    }
    after.set(union.code, [...members, ...kin]);
  }
  return after;
}

/** Moves members between unions and ends the section that was merged; each move of the merger points to it as its cause. */
async function moveMembers(scope: Scope, units: Units, members: OtherMembers): Promise<OtherMembers> {
  const after = new Map(members);
  const { on, lastDay, section, into, ...paper } = MERGER;
  const eventId = await noteUnitEvent(scope, unitOf(units, DEPARTMENT), {
    kindCode: 'merged',
    onDate: on,
    otherUnitId: unitOf(units, into).unitId,
    ...paper,
  });
  for (const move of MOVES) {
    const person = members.get(move.from)?.[move.who];
    if (!person) throw new RangeError(`Nobody at ${move.who} in ${move.from}`);
    await transferMember(scope, {
      from: unitOf(units, move.from),
      to: unitOf(units, move.to),
      personId: person.personId,
      on: move.on,
      eventId: move.merged ? eventId : null,
    });
    after.set(move.to, [...(after.get(move.to) ?? []), person]);
  }
  await dissolveUnit(scope, { unit: unitOf(units, section), on: lastDay, ...paper });
  return after;
}

const BODIES = { executiveCommittee: 'Ban Chấp hành', womensBoard: 'Ban Nữ công' } as const;

/** Officers of each term in its bodies, leaders of groups and posts of the office through all of them. The chair stands there already. */
async function seatPosts(scope: Scope, units: Units, union: ToldUnion, members: readonly Entered[]): Promise<void> {
  const unit = unitOf(units, union.code);
  const posts = union.posts.filter((post) => post.kindCode !== 'chair');
  const rowOf = (
    { who, body: _body, ...post }: ToldPost,
    of: { bodyId: string | null; fromOn: string; toOn: string | null },
  ) => ({
    ...post,
    ...of,
    personId: members[who]?.personId ?? '',
    holderName: members[who]?.fullName ?? '',
    unitId: unit.unitId,
    portfolio: post.portfolio ?? null,
    partTime: post.line === 'union',
    positionOrder: posts.findIndex((one) => one.who === who && one.kindCode === post.kindCode) + 2,
  });
  const [first, last] = [union.terms[0], union.terms.at(-1)];
  const rows = posts
    .filter((post) => !post.body)
    .map((post) => rowOf(post, { bodyId: null, fromOn: first?.startsOn ?? '', toOn: last?.endsOn ?? null }));
  const bodies = await listBodies(scope, { unitId: unit.unitId });
  for (const [nth, term] of (await listTerms(scope, unit.unitId)).toReversed().entries()) {
    const dates = { fromOn: term.startsOn, toOn: union.terms[nth + 1]?.startsOn ?? term.endsOn };
    const board = posts.some((post) => post.body === 'womensBoard')
      ? await formBody(scope, unit, {
          kindCode: 'womensBoard',
          name: BODIES.womensBoard,
          termId: term.termId,
          ...dates,
        })
      : null;
    const committee = bodies.find((body) => body.termId === term.termId)?.bodyId ?? null;
    for (const post of posts)
      if (post.body) rows.push(rowOf(post, { bodyId: post.body === 'womensBoard' ? board : committee, ...dates }));
  }
  await givePosts(scope, unit, rows);
}

/** Opens the terms of the upper union; those of the told unions are opened with their chairs. */
export async function openUpperTerms(scope: Scope, units: Units): Promise<void> {
  const unit = unitOf(units, UPPER_UNION);
  for (const [nth, term] of UPPER_TERMS.entries()) {
    const termId = await openTerm(scope, unit, term);
    const dates = { termId, fromOn: term.startsOn, toOn: UPPER_TERMS[nth + 1]?.startsOn ?? term.endsOn };
    for (const [kindCode, name] of Object.entries(BODIES))
      await formBody(scope, unit, { kindCode, name: `${name} khóa ${nth ? 'VI' : 'V'}`, ...dates });
  }
}

/** @returns ids by key */
export async function launchCampaigns(scope: Scope, units: Units): Promise<ReadonlyMap<string, string>> {
  const all: readonly PlannedCampaign[] = [...upperCampaigns, ...TOLD.flatMap((union) => union.campaigns)];
  const ids = new Map<string, string>();
  for (const { key, unit, values } of all)
    ids.set(key, await launchCampaign(scope, { unit: unitOf(units, unit), values }));
  return ids;
}

/** What the congresses of told unions adopted, and the totals that they quote from their agency. */
export async function enterToldResolutions(scope: Scope, units: Units, today: string): Promise<void> {
  const adopt = async (code: string, ordinal: number, targets: readonly NewTarget[]): Promise<void> => {
    const unit = unitOf(units, code);
    const term = (await listTerms(scope, unit.unitId)).find((one) => one.ordinal === ordinal);
    if (!term) throw new RangeError(`${code} has no term ${ordinal}`);
    await setTargets(scope, { unit, termId: term.termId, targets, today });
  };
  await adopt(UPPER_UNION, 5, upperTargets);
  for (const { code, targets, totals } of TOLD) {
    for (const [ordinal, own] of Object.entries(targets)) await adopt(code, Number(ordinal), own);
    for (const draft of totals) await declareTotal(scope, { unit: unitOf(units, code), draft, today });
  }
}
