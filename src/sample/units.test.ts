import { expect, test } from 'vitest';
import { ENDED_SIBLING, LIVING_SIBLING, PLAYED_GROUPS, PLAYED_UNIT, SAMPLE_UNITS } from './units.ts';

const byCode = new Map(SAMPLE_UNITS.map((unit) => [unit.code, unit]));

test('every unit has a code of its own and stands after the unit above it', () => {
  expect(byCode.size).toBe(SAMPLE_UNITS.length);
  const seen = new Set<string>();
  for (const unit of SAMPLE_UNITS) {
    if (unit.parent !== null) expect(seen).toContain(unit.parent);
    seen.add(unit.code);
  }
});

test('one federation leads one upper union, which leads 58 grassroots unions on 20/12/2022 and 60 on 06/01/2023', () => {
  const kinds = Map.groupBy(SAMPLE_UNITS, (unit) => unit.kind);
  expect(kinds.get('provincial_federation')).toHaveLength(1);
  expect(kinds.get('provincial_civil_servants_union')).toHaveLength(1);
  const grassroots = (kinds.get('grassroots_union') ?? []).filter((unit) => !unit.movesTo);
  const foundedBy = (day: string): number => grassroots.filter((unit) => unit.foundedOn <= day).length;
  expect([foundedBy('2022-12-20'), foundedBy('2023-01-06'), grassroots.length]).toEqual([58, 60, 60]);
  expect(new Set(grassroots.map((unit) => byCode.get(unit.parent ?? '')?.kind))).toEqual(
    new Set(['provincial_civil_servants_union']),
  );
});

test('the living scene has unions of communes with schools and a company in them, and a hospital', () => {
  const communes = SAMPLE_UNITS.filter((unit) => unit.kind === 'commune_union').map((unit) => unit.code);
  const local = SAMPLE_UNITS.filter((unit) => unit.movesTo);
  expect(communes).toHaveLength(3);
  expect(new Set(local.map((unit) => unit.movesTo))).toEqual(new Set(communes));
  expect(local.filter((unit) => unit.name.includes('Trường'))).toHaveLength(3);
  expect(local.filter((unit) => unit.fundingKind === 'enterprise')).toHaveLength(1);
});

test('the played unit has four groups', () => {
  expect(SAMPLE_UNITS.filter((unit) => unit.parent === PLAYED_UNIT).map((unit) => unit.kind)).toEqual(
    Array(4).fill('union_group'),
  );
});

test('the played unit and one sibling live on, another sibling ended', () => {
  expect([PLAYED_UNIT, LIVING_SIBLING].map((code) => byCode.get(code)?.endedOn)).toEqual([null, null]);
  expect(byCode.get(ENDED_SIBLING)?.endedOn).toBe('2025-06-10');
  expect(PLAYED_GROUPS.map((code) => byCode.get(code)?.parent)).toEqual(Array(4).fill(PLAYED_UNIT));
});

test('unions of offices wholly paid by the budget end before 15/06/2025, all others go on', () => {
  for (const unit of SAMPLE_UNITS.filter((each) => each.kind === 'grassroots_union')) {
    if (unit.fundingKind === 'budget_100') expect(unit.endedOn !== null && unit.endedOn < '2025-06-15').toBe(true);
    else expect(unit.endedOn).toBeNull();
  }
});

test('names are Vietnamese in NFC and their dates real days', () => {
  for (const { name, shortName, foundedOn } of SAMPLE_UNITS) {
    expect([name, shortName]).toEqual([name.normalize('NFC').trim(), shortName.normalize('NFC').trim()]);
    expect(new Date(`${foundedOn}T00:00:00Z`).toISOString().slice(0, 10)).toBe(foundedOn);
  }
});
