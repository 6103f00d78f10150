import { allow, may, reachesUnit } from '../../../kernel/access.ts';
import type { Choice } from '../../../kernel/contract.ts';
import type { Ctx } from '../../../kernel/http.ts';
import { NotThere } from '../../../kernel/refusal.ts';
import { today } from '../../../kernel/vi/dates.ts';
import { listBranch, type UnitOnTree } from '../../org/index.ts';
import { searchPersons } from '../../people/index.ts';
import { access } from '../access.ts';
import type { Kind } from '../contract.ts';
import { daysAsked, readAsked, type Asked, type EntryFilter } from '../rules/filter.ts';
import { listFunds, listKinds } from '../store/catalogue.ts';

/** What every page of the ledger reads first. */
export interface Reading {
  kinds: readonly Kind[];
  funds: readonly Choice[];
  fundNames: ReadonlyMap<string, string>;
  /** The page's unit and all below it today, by identifier. */
  units: ReadonlyMap<string, UnitOnTree>;
  today: string;
}

export async function readCatalogue(c: Ctx): Promise<Reading> {
  const scope = c.get('scope');
  const unit = c.get('unit');
  const on = today(c.get('services').now());
  const kinds = await listKinds(scope);
  const funds = await listFunds(scope);
  const units = await listBranch(scope, { path: unit.path, on });
  return {
    kinds,
    funds,
    fundNames: new Map(funds.map((fund) => [fund.value, fund.label])),
    units: new Map(units.map((one) => [one.unitId, one])),
    today: on,
  };
}

export const kindOf = (reading: Pick<Reading, 'kinds'>, kindCode: string): Kind => {
  const kind = reading.kinds.find((one) => one.kindCode === kindCode);
  if (!kind) throw new NotThere('Không có loại hoạt động này.');
  return kind;
};

/** Units below the page's own, one step down. */
export const childrenOf = (reading: Reading, unitId: string): UnitOnTree[] =>
  [...reading.units.values()].filter((unit) => unit.parentId === unitId);

const mostNamed = 100;

/** The selection in the address, for the page's unit or one below it. */
export async function readFilter(c: Ctx, reading: Reading): Promise<{ asked: Asked; filter: EntryFilter }> {
  const scope = c.get('scope');
  const unit = c.get('unit');
  allow(scope, access.figures, unit);
  const asked = readAsked(c.req.query());
  const group = asked.group ? [...reading.units.values()].find((one) => one.code === asked.group) : undefined;
  if (asked.group && !group) throw new NotThere('Không tìm thấy đơn vị này.');
  const { group: _group, ...parts } = asked;
  const named = asked.words ? await searchPersons(scope, { typed: asked.words, most: mostNamed }) : [];
  return {
    asked,
    filter: {
      ...parts,
      singly: true,
      path: (group ?? unit).path,
      period: daysAsked(asked, unit.period),
      ...(named.length ? { namedAs: named.map((person) => person.personId) } : {}),
    },
  };
}

/** Names, notes and reasons of a unit's records are open to who reaches names there. */
export function isOpen(c: Ctx, reading: Pick<Reading, 'units'>, unitId: string): boolean {
  const place = reading.units.get(unitId);
  return place !== undefined && reachesUnit(c.get('scope'), 'names', place);
}

export const mayDo = (c: Ctx, deed: 'record' | 'correct' | 'rates'): boolean =>
  may(c.get('scope'), access[deed], c.get('unit'));
