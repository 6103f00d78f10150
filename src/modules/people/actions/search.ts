import { Refusal } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { yearOf } from '../../../kernel/vi/dates.ts';
import { fold } from '../../../kernel/vi/text.ts';
import { listReachable, listUnitsOf, type UnitOnTree } from '../../org/index.ts';
import { listGuardians } from '../store/dependants.ts';
import { listWorkersOf } from '../store/employments.ts';
import { searchPersons, type FoundPerson } from '../store/persons.ts';

export interface FoundLine {
  title: string;
  href: string;
  text?: string | undefined;
  side?: string | undefined;
}

/** A kind of thing that the search looks through: records, papers. Wired by `modules.ts`. */
export interface SearchPart {
  title: string;
  find: (scope: Scope, o: { typed: string; most: number; from?: PlaceOfSearch | undefined }) => Promise<FoundLine[]>;
}

/** The unit in the frame: what is found in its branch opens there and the frame stays. */
export type PlaceOfSearch = Pick<UnitOnTree, 'path' | 'code'>;

/** Under which unit a thing of `unit` is opened from `from`. */
export const openedAt = (unit: PlaceOfSearch, from: PlaceOfSearch | undefined): string =>
  from && unit.path.startsWith(from.path) ? from.code : unit.code;

const parts: SearchPart[] = [];
export const addSearchPart = (part: SearchPart): void => void parts.push(part);

export interface FoundPart {
  title: string;
  lines: FoundLine[];
}

const most = 20;

/** Everything that the actor may see and that is called as typed: persons, units, then what other modules find. Empty parts are left out. */
export async function search(
  scope: Scope,
  o: { typed: string; on: string; from?: PlaceOfSearch | undefined },
): Promise<FoundPart[]> {
  if (!fold(o.typed)) return [];
  const found: FoundPart[] = [
    { title: 'Người', lines: await findPersons(scope, o) },
    { title: 'Đơn vị', lines: await findUnits(scope, o) },
  ];
  for (const part of parts)
    found.push({ title: part.title, lines: await part.find(scope, { typed: o.typed, most, from: o.from }) });
  return found.filter((part) => part.lines.length > 0);
}

async function findPersons(
  scope: Scope,
  { typed, from }: { typed: string; from?: PlaceOfSearch | undefined },
): Promise<FoundLine[]> {
  const found = await withUnits(scope, await searchPersons(scope, { typed, most }));
  const kin = new Map(
    (
      await listGuardians(
        scope,
        found.map(({ person }) => person.personId),
      )
    ).map((one) => [one.personId, one]),
  );
  const working = new Set(
    (
      await listWorkersOf(
        scope,
        found.map(({ person }) => person.personId),
      )
    ).map((one) => one.personId),
  );
  return found.map(({ person, unit }) => {
    const of = kin.get(person.personId);
    return {
      title: person.fullName,
      // A dependant has no page of their own: they stand on the member's.
      href: `/cd/${openedAt(unit, from)}/${
        working.has(person.personId)
          ? 'nguoi-lao-dong/ten'
          : `doan-vien/${of?.ofPersonId ?? person.personId}${of ? '#nguoi-than' : ''}`
      }`,
      text: of ? of.kinship : (person.position ?? undefined),
      side: unit.shortName,
    };
  });
}

const mostUnits = 5000;

/** Units are few: their names are folded here, as no folded name is kept of them. */
async function findUnits(scope: Scope, o: { typed: string; on: string }): Promise<FoundLine[]> {
  const wanted = fold(o.typed);
  const units = (await listReachable(scope, { on: o.on, most: mostUnits })).filter((unit) =>
    fold(`${unit.name} ${unit.shortName}`).includes(wanted),
  );
  return units
    .slice(0, most)
    .map((unit) => ({ title: unit.name, href: `/cd/${unit.code}/to-chuc`, side: unit.kindLabel }));
}

async function withUnits(
  scope: Scope,
  persons: readonly FoundPerson[],
): Promise<{ person: FoundPerson; unit: UnitOnTree }[]> {
  const units = await listUnitsOf(scope, [...new Set(persons.map((person) => person.unitId))]);
  return persons.flatMap((person) => {
    const unit = units.find((one) => one.unitId === person.unitId);
    return unit ? [{ person, unit }] : [];
  });
}

export interface PickedPerson {
  id: string;
  name: string;
  note: string;
}

const firstLook = 100;
const secondLook = 3000;
const mostOffered = 12;

/** The search reads all whom the actor may see by name; of a small part of a large union the first hundred may hold nobody. */
async function searchUnder(
  scope: Scope,
  unit: { path: string },
  typed: string,
  most: number,
): Promise<{ person: FoundPerson; unit: UnitOnTree }[]> {
  const found = await searchPersons(scope, { typed, most });
  const under = (await withUnits(scope, found)).filter((one) => one.unit.path.startsWith(unit.path));
  if (under.length < mostOffered && found.length === most && most < secondLook)
    return searchUnder(scope, unit, typed, secondLook);
  return under.slice(0, mostOffered);
}

/** Persons of a unit and its parts for a picker; the note tells namesakes apart. */
export async function findForPicker(scope: Scope, unit: { path: string }, typed: string): Promise<PickedPerson[]> {
  const shown = await searchUnder(scope, unit, typed, firstLook);
  const kin = new Map(
    (
      await listGuardians(
        scope,
        shown.map(({ person }) => person.personId),
      )
    ).map((one) => [one.personId, one.kinship]),
  );
  return shown.map(({ person, unit: { shortName } }) => ({
    id: person.personId,
    name: person.fullName,
    note: [kin.get(person.personId), shortName, person.birthOn && `sinh năm ${yearOf(person.birthOn)}`]
      .filter(Boolean)
      .join(', '),
  }));
}

/**
 * Who was meant by a picker's field: the ids that were picked, and the names typed without scripts.
 * @throws Refusal beside the field when a typed name is nobody's, or several persons'.
 */
export async function readPicked(
  scope: Scope,
  unit: { path: string },
  fields: Record<string, string | string[]>,
  name: string,
): Promise<string[]> {
  const picked = [fields[name] ?? []].flat().filter(Boolean);
  const typed = [fields[`${name}_text`] ?? []]
    .flat()
    .map((one) => one.trim())
    .filter(Boolean);
  const found: string[] = [];
  for (const one of typed) found.push(await pickByName(scope, unit, one, name));
  return [...picked, ...found];
}

async function pickByName(scope: Scope, unit: { path: string }, typed: string, field: string): Promise<string> {
  const near = await findForPicker(scope, unit, typed);
  const exact = near.filter((person) => fold(person.name) === fold(typed));
  const [only, another] = exact;
  // A part of a name is nobody for certain, though only one in the unit bears it.
  if (only && !another) return only.id;
  const names = near
    .slice(0, 5)
    .map((person) => `${person.name} (${person.note})`)
    .join('; ');
  const reason = near.length
    ? `Chưa rõ “${typed}” là ai: ${names}. Hãy gõ đủ họ tên, hoặc chọn trong danh sách hiện ra khi gõ.`
    : `Không tìm thấy ai tên “${typed}” trong đơn vị.`;
  throw new Refusal('people.picked', reason, { [field]: reason });
}
