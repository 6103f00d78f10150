import type { Scope } from '../../kernel/scope.ts';
import { changeUnitFrom, dissolveUnit, foundUnit, getUnit, moveUnit, type Unit } from '../../modules/org/index.ts';
import { PROVINCE } from '../named-employers.ts';
import { FEDERATION, MERGED_PROVINCE, MOVED_ON, SAMPLE_UNITS, UPPER_UNION, type SampleUnit } from '../units.ts';

/** The units of the sample by code, as they stand today. */
export type Units = ReadonlyMap<string, Unit>;

export function unitOf(units: Units, code: string): Unit {
  const unit = units.get(code);
  if (!unit) throw new RangeError(`No unit ${code} in the sample`);
  return unit;
}

const isInner = ({ kind }: SampleUnit): boolean => kind === 'section_union' || kind === 'union_group';

/** Founds the tree as it stood until June 2025 and moves what lives on to the federation. */
export async function foundUnits(scope: Scope): Promise<Units> {
  const units = new Map<string, Unit>();
  for (const planned of SAMPLE_UNITS)
    units.set(planned.code, await found(scope, planned, planned.parent ? unitOf(units, planned.parent) : null));
  const note = 'Công đoàn Viên chức tỉnh kết thúc hoạt động';
  for (const { code } of livingUnions())
    await moveUnit(scope, { unit: unitOf(units, code), parent: unitOf(units, FEDERATION), from: MOVED_ON, note });
  for (const { code, movesTo } of SAMPLE_UNITS)
    if (movesTo)
      await moveUnit(scope, {
        unit: unitOf(units, code),
        parent: unitOf(units, movesTo),
        from: MERGED_PROVINCE.communesFrom,
        note: 'Thành lập công đoàn xã, phường',
      });
  await renameUnits(scope, units);
  for (const { code } of SAMPLE_UNITS) units.set(code, await getUnit(scope, { code }));
  return units;
}

/** From the merger of the provinces on what lives bears the new name; until that day all stay what they were called. */
async function renameUnits(scope: Scope, units: Units): Promise<void> {
  const { name, from } = MERGED_PROVINCE;
  for (const { code } of SAMPLE_UNITS.filter((one) => one.endedOn === null && one.name.includes(PROVINCE))) {
    const unit = unitOf(units, code);
    const { shortName, abbreviation, employerName, partyBody } = unit;
    await changeUnitFrom(scope, unit, {
      name: unit.name.replace(PROVINCE, name),
      shortName,
      abbreviation,
      employerName: employerName?.replace(PROVINCE, name) ?? null,
      partyBody: code === FEDERATION ? 'Tỉnh ủy Thanh Lâm' : partyBody,
      fundingKind: unit.fundingKind,
      locality: name.replace(/^tỉnh /u, ''),
      fromOn: from,
      decisionNumber: null,
      decisionOn: null,
      note: 'Sáp nhập tỉnh',
    });
  }
}

const livingUnions = (): SampleUnit[] =>
  SAMPLE_UNITS.filter((unit) => unit.parent === UPPER_UNION && unit.endedOn === null);

function found(scope: Scope, planned: SampleUnit, parent: Unit | null): Promise<Unit> {
  const { code, kind, name, shortName, abbreviation, employerName, fundingKind, partyBody, foundedOn } = planned;
  const values = {
    name,
    shortName,
    abbreviation,
    employerName,
    fundingKind,
    partyBody,
    // A union of a commune writes the commune's name.
    locality: kind === 'commune_union' ? name.replace(/^Công đoàn (xã|phường) /u, '') : 'Thanh Sơn',
    foundedOn,
  };
  return foundUnit(scope, { values, kindCode: kind, innerPart: isInner(planned), parent, code });
}

/** Last of all, because an ended unit takes no records. */
export async function dissolveUnits(scope: Scope, units: Units): Promise<void> {
  const ending = SAMPLE_UNITS.filter((unit) => unit.endedOn !== null && !isInner(unit));
  const lowestFirst = ending.sort(
    (one, other) => Number(one.code === UPPER_UNION) - Number(other.code === UPPER_UNION),
  );
  for (const { code, endedOn } of lowestFirst)
    await dissolveUnit(scope, {
      unit: unitOf(units, code),
      on: endedOn as string,
      note: 'Sắp xếp tổ chức công đoàn tháng 6/2025',
    });
}
