import { allow, may } from '../../../kernel/access.ts';
import { recordEvent } from '../../../kernel/events.ts';
import { newId, newMark } from '../../../kernel/ids.ts';
import { NotThere, refuseUnless } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { formatDate } from '../../../kernel/vi/dates.ts';
import { access } from '../access.ts';
import {
  unitEventKinds,
  type DatedUnitValues,
  type Decision,
  type PastUnitValues,
  type UnitEventValues,
  type UnitValues,
} from '../contract.ts';
import { changedWords, codeOf, pathAfterMove, pathBelow, refuseCircle, refuseKind } from '../rules/tree.ts';
import { closePlaces, insertPlaces, listBranchPlaces, listPlaces } from '../store/places.ts';
import { listReachable, type UnitOnTree } from '../store/tree.ts';
import { insertUnitEvent, updateChangeEvent } from '../store/unit-events.ts';
import { listKindNames, listKindsAbove, listKindsBelow } from '../store/unit-kinds.ts';
import { insertPast, listPasts, updatePast } from '../store/unit-pasts.ts';
import { findUnit, insertUnit, isCodeTaken, updateUnit, type Unit } from '../store/units.ts';

/** @throws NotThere */
export async function getUnit(scope: Scope, by: { code: string } | { unitId: string }): Promise<Unit> {
  const unit = await findUnit(scope, by);
  if (!unit) throw new NotThere('Không tìm thấy đơn vị này.');
  return unit;
}

/** Founds a unit below `parent` (or as a root, by the program itself). Source of inner parts: U-1. */
export async function foundUnit(
  scope: Scope,
  o: { values: UnitValues; kindCode: string; innerPart: boolean; parent: Unit | null; code?: string; unitId?: string },
): Promise<Unit> {
  if (!scope.system && o.parent) allow(scope, access.change, o.parent);
  refuseUnless(scope.system || o.parent, 'org.root', 'Đơn vị đứng đầu cây do người quản trị khai báo.');
  if (o.parent) await checkPlace(scope, { kindCode: o.kindCode, parent: o.parent, on: o.values.foundedOn });
  const unitId = o.unitId ?? newId();
  const mark = newMark();
  const code = await freeCode(scope, o.code ?? codeOf(o.values.name));
  const path = pathBelow(o.parent?.path ?? '', mark);
  const homeId = o.innerPart && o.parent ? o.parent.homeId : unitId;
  await insertUnit(scope, { ...o.values, unitId, code, mark, kindCode: o.kindCode });
  await insertPlaces(scope, [
    { unitId, parentId: o.parent?.unitId ?? null, homeId, path, validFrom: o.values.foundedOn },
  ]);
  await insertUnitEvent(scope, { unitEventId: newId(), unitId, kindCode: 'founded', onDate: o.values.foundedOn });
  await recordEvent(scope, {
    verb: 'org.unitFounded',
    unitId,
    subject: { kind: 'unit', id: unitId },
    summary: `Khai báo ${o.values.name}`,
  });
  return getUnit(scope, { unitId });
}

async function freeCode(scope: Scope, wanted: string): Promise<string> {
  for (let nth = 1; ; nth++) {
    const code = nth === 1 ? wanted : `${wanted}-${nth}`;
    if (!(await isCodeTaken(scope, code))) return code;
  }
}

/** Refuses a kind that may not stand below the parent, and a day on which the parent was not there. */
async function checkPlace(
  scope: Scope,
  o: { kindCode: string; parent: Unit; on: string; field?: string },
): Promise<void> {
  const below = await listKindsBelow(scope, { kindCode: o.parent.kindCode });
  const kindLabel = (await listKindNames(scope)).get(o.kindCode) ?? o.kindCode;
  refuseKind({ kindCode: o.kindCode, kindLabel, parentLabel: o.parent.kindLabel, on: o.on }, below);
  const there = await listPlaces(scope, { unitIds: [o.parent.unitId], on: o.on });
  refuseUnless(
    there.length > 0,
    'org.parentDate',
    `Vào ngày ${formatDate(o.on)}, ${o.parent.shortName} chưa thành lập hoặc đã kết thúc hoạt động.`,
    { [o.field ?? 'foundedOn']: 'Đơn vị cấp trên không hoạt động vào ngày này.' },
  );
}

/**
 * Another name, Party body, employer or funding kind from a day on; until that day the unit stays what it was (N-1, U-5).
 * Refuses a day that is not after the change before, and a form that changes nothing.
 */
export async function changeUnitFrom(scope: Scope, unit: Unit, o: DatedUnitValues): Promise<void> {
  if (!scope.system) allow(scope, access.change, unit);
  const { fromOn, decisionNumber, decisionOn, note, ...facts } = o;
  const changed = changedWords(unit, facts);
  refuseUnless(changed.length > 0, 'org.nothingChanged', 'Chưa có gì khác với hiện nay.');
  const [last] = await listPasts(scope, unit.unitId);
  const since = last?.validTo ?? unit.foundedOn;
  refuseUnless(
    fromOn > since,
    'org.changeDate',
    `Ngày thay đổi phải sau ${last ? 'lần thay đổi trước' : 'ngày thành lập'} (${formatDate(since)}).`,
    { fromOn: 'Chưa hợp lý.' },
  );
  const { name, shortName, abbreviation, employerName, fundingKind, partyBody, locality } = unit;
  const before = { name, shortName, abbreviation, employerName, fundingKind, partyBody, locality };
  await insertPast(scope, { unitId: unit.unitId, ...before, validFrom: since, validTo: fromOn });
  await updateUnit(scope, unit.unitId, facts);
  const renamed = facts.name !== unit.name;
  await insertUnitEvent(scope, {
    unitEventId: newId(),
    unitId: unit.unitId,
    kindCode: renamed ? 'renamed' : 'changed',
    onDate: fromOn,
    decisionNumber,
    decisionOn,
    note: [renamed ? `trước là ${unit.name}` : changed.join(', '), note].filter(Boolean).join('; '),
  });
  await recordEvent(scope, {
    verb: 'org.unitChanged',
    unitId: unit.unitId,
    subject: { kind: 'unit', id: unit.unitId },
    summary: `${facts.shortName} thay đổi ${changed.join(', ')} từ ${formatDate(fromOn)}`,
  });
}

/**
 * Corrects what was written of the unit's last change: how it was before, and from which day it is as it is now. Refuses a day
 * that is not after the change before, and a unit that has never changed.
 */
export async function correctPast(scope: Scope, unit: Unit, { fromOn, ...facts }: PastUnitValues): Promise<void> {
  allow(scope, access.change, unit);
  const [last] = await listPasts(scope, unit.unitId);
  refuseUnless(last, 'org.noPast', 'Đơn vị chưa ghi lần đổi tên, thay đổi nào.');
  refuseUnless(
    fromOn > last.validFrom,
    'org.changeDate',
    `Ngày thay đổi phải sau ngày ${formatDate(last.validFrom)}.`,
    { fromOn: 'Chưa hợp lý.' },
  );
  await updatePast(scope, { unitId: unit.unitId, validFrom: last.validFrom }, { ...facts, validTo: fromOn });
  const was = { on: last.validTo, name: last.name };
  await updateChangeEvent(scope, unit.unitId, { was, is: { on: fromOn, name: facts.name } });
  await recordEvent(scope, {
    verb: 'org.pastCorrected',
    unitId: unit.unitId,
    subject: { kind: 'unit', id: unit.unitId },
    summary: `Sửa thông tin cũ của ${unit.shortName}`,
  });
}

/** Writes down an event of a unit with its decision (U-5): a merger that explains movements of members. @returns its id */
export async function noteUnitEvent(
  scope: Scope,
  unit: Unit,
  event: UnitEventValues & { unitEventId?: string },
): Promise<string> {
  if (!scope.system) allow(scope, access.change, unit);
  refuseUnless(
    event.onDate >= unit.foundedOn,
    'org.eventDate',
    `Ngày sự kiện trước ngày thành lập đơn vị (${formatDate(unit.foundedOn)}).`,
    { onDate: 'Trước ngày thành lập.' },
  );
  const unitEventId = event.unitEventId ?? newId();
  await insertUnitEvent(scope, { ...event, unitEventId, unitId: unit.unitId });
  const word = unitEventKinds.find((kind) => kind.value === event.kindCode)?.label ?? '';
  await recordEvent(scope, {
    verb: 'org.unitEventNoted',
    unitId: unit.unitId,
    subject: { kind: 'unit', id: unit.unitId },
    summary: `Ghi sự kiện ${word.toLowerCase()} ngày ${formatDate(event.onDate)}`,
  });
  return unitEventId;
}

export async function changeUnit(scope: Scope, unit: Unit, values: UnitValues): Promise<void> {
  allow(scope, access.change, unit);
  await updateUnit(scope, unit.unitId, values);
  await recordEvent(scope, {
    verb: 'org.unitChanged',
    unitId: unit.unitId,
    subject: { kind: 'unit', id: unit.unitId },
    summary: `Sửa thông tin ${values.shortName}`,
  });
}

/** What must follow in the same transaction when a branch moves (the ledger's paths). Wired by `modules.ts`. */
export interface Move {
  unitId: string;
  pathBefore: string;
  pathAfter: string;
  from: string;
}
type MoveFollower = (scope: Scope, moves: readonly Move[]) => Promise<void>;
const followers: MoveFollower[] = [];
export const whenUnitsMove = (follow: MoveFollower): void => void followers.push(follow);

const mostParents = 2000;

/** Where a unit may come to stand: by its kind, and by whose tree the actor lays out. Its own branch is left out. */
export async function listNewParents(
  scope: Scope,
  unit: Pick<Unit, 'kindCode' | 'parentId' | 'path'>,
  on: string,
): Promise<UnitOnTree[]> {
  const kinds = await listKindsAbove(scope, unit.kindCode);
  return (await listReachable(scope, { on, most: mostParents })).filter(
    (one) =>
      kinds.has(one.kindCode) &&
      one.unitId !== unit.parentId &&
      !one.path.startsWith(unit.path) &&
      may(scope, access.change, one),
  );
}

/**
 * Moves a unit with all below it to another parent from a day on: figures before that day stay where they were.
 * Refuses a circle, and a day before the unit came to its present place.
 */
export async function moveUnit(
  scope: Scope,
  o: { unit: Unit; parent: Unit; from: string } & Partial<Decision>,
): Promise<void> {
  allowBoth(scope, o.unit, o.parent);
  refuseCircle(o.unit.path, o.parent.path);
  refuseUnless(o.parent.unitId !== o.unit.parentId, 'org.moveNowhere', 'Đơn vị đang trực thuộc nơi này.', {
    parentId: 'Đang trực thuộc nơi này.',
  });
  await checkPlace(scope, { kindCode: o.unit.kindCode, parent: o.parent, on: o.from, field: 'from' });
  const branch = await listBranchPlaces(scope, { path: o.unit.path, on: o.from });
  const own = branch.find((place) => place.unitId === o.unit.unitId);
  refuseUnless(
    own && own.validTo === null && own.validFrom < o.from,
    'org.moveDate',
    `Ngày chuyển phải sau ngày đơn vị về vị trí hiện nay (${formatDate(own?.validFrom ?? o.unit.foundedOn)}).`,
    {
      from: 'Ngày chuyển chưa hợp lý.',
    },
  );
  const [, mark = ''] = /([^.]+)\.$/.exec(o.unit.path) ?? [];
  const pathAfter = pathBelow(o.parent.path, mark);
  const moves = branch.map((place) => ({
    unitId: place.unitId,
    pathBefore: place.path,
    pathAfter: pathAfterMove(place.path, o.unit.path, pathAfter),
    from: o.from,
  }));
  await closePlaces(scope, { unitIds: branch.map((place) => place.unitId), on: o.from });
  await insertPlaces(
    scope,
    branch.map((place, nth) => ({
      unitId: place.unitId,
      parentId: place.unitId === o.unit.unitId ? o.parent.unitId : place.parentId,
      homeId: homeAfterMove(place, o),
      path: moves[nth]?.pathAfter ?? place.path,
      validFrom: o.from,
    })),
  );
  await insertUnitEvent(scope, {
    unitEventId: newId(),
    unitId: o.unit.unitId,
    kindCode: 'transferred',
    onDate: o.from,
    otherUnitId: o.parent.unitId,
    decisionNumber: o.decisionNumber ?? null,
    decisionOn: o.decisionOn ?? null,
    note: o.note ?? null,
  });
  for (const follow of followers) await follow(scope, moves);
  await recordEvent(scope, {
    verb: 'org.unitMoved',
    unitId: o.unit.unitId,
    subject: { kind: 'unit', id: o.unit.unitId },
    summary: `Chuyển ${o.unit.shortName} về ${o.parent.shortName} từ ${formatDate(o.from)}`,
  });
}

// An inner part that shared the moved unit's home takes the new parent's; a home of its own goes along unchanged.
function homeAfterMove(
  place: { unitId: string; homeId: string; innerPart: boolean },
  o: { unit: Unit; parent: Unit },
): string {
  if (!place.innerPart) return place.homeId;
  return place.homeId === o.unit.homeId && o.unit.innerPart ? o.parent.homeId : place.homeId;
}

function allowBoth(scope: Scope, unit: Unit, parent: Unit): void {
  if (scope.system) return;
  allow(scope, access.change, unit);
  allow(scope, access.change, parent);
}
