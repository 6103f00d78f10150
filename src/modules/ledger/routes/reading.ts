import { allow, isUnder, may, reachesUnit, type Place } from '../../../kernel/access.ts';
import type { Choice, Contract } from '../../../kernel/contract.ts';
import type { Ctx } from '../../../kernel/http.ts';
import { NotThere } from '../../../kernel/refusal.ts';
import { today } from '../../../kernel/vi/dates.ts';
import { findUnit, listBranch, type UnitOnTree } from '../../org/index.ts';
import { searchPersons } from '../../people/index.ts';
import { access } from '../access.ts';
import { homesAlong } from '../actions/homes.ts';
import { contractOfKind } from '../contract/entry.ts';
import type { Kind } from '../contract/kind.ts';
import { daysAsked, readAsked, type Asked, type EntryFilter } from '../rules/filter.ts';
import { findCampaign, listCampaigns, type Campaign } from '../store/campaigns.ts';
import type { Pointers } from '../rules/entry.ts';
import { readWholeCatalogue } from '../store/catalogue.ts';

/** What every page of the ledger reads first. */
export interface Reading {
  kinds: readonly Kind[];
  /** With those that were switched off, for records that bear them. */
  everyKind: readonly Kind[];
  funds: readonly Choice[];
  everyFund: readonly (Choice & { active: boolean })[];
  fundNames: ReadonlyMap<string, string>;
  /** The page's unit and all below it today, by identifier. */
  units: ReadonlyMap<string, UnitOnTree>;
  today: string;
}

export async function readCatalogue(c: Ctx): Promise<Reading> {
  const scope = c.get('scope');
  const unit = c.get('unit');
  const on = today(c.get('services').now());
  const [{ kinds: everyKind, funds: everyFund }, units] = await Promise.all([
    readWholeCatalogue(scope),
    listBranch(scope, { path: unit.path, on }),
  ]);
  return {
    kinds: everyKind.filter((kind) => kind.active !== false),
    everyKind,
    everyFund,
    funds: everyFund.filter((fund) => fund.active),
    fundNames: new Map(everyFund.map((fund) => [fund.value, fund.label])),
    units: new Map(units.map((one) => [one.unitId, one])),
    today: on,
  };
}

/**
 * The form of a kind: for a new record of the page's unit, for correcting a record that is there (`kept`, of its own unit)
 * with what it bears and is no longer offered, or for showing one with all its states (`every`).
 * Campaigns are asked for only where the kind points to one.
 */
export async function contractFor(
  c: Ctx,
  reading: Reading,
  kind: Kind,
  { kept, every = false }: { kept?: Pointers & { unitId: string }; every?: boolean } = {},
): Promise<Contract> {
  const borne: readonly (string | null)[] = kept
    ? [kept.causeCode, kept.fundCode, kept.occasionCode, kept.campaignId]
    : [];
  const ended = (code: string): boolean => every || borne.includes(code);
  const campaigns = kind.uses.some((use) => use.field === 'campaignId') ? await offeredCampaigns(c, reading, kept) : [];
  return contractOfKind(
    kind,
    reading.everyFund.filter((fund) => fund.active || ended(fund.value)),
    {
      campaigns: campaigns
        .filter((one) => one.active || ended(one.campaignId))
        .map((one) => ({ value: one.campaignId, label: one.name })),
      ended,
    },
  );
}

/** The campaigns of a unit and of those above it. */
export const readCampaigns = async (c: Ctx, on: string, unit: Place = c.get('unit')): Promise<Campaign[]> =>
  listCampaigns(c.get('scope'), await homesAlong(c.get('scope'), unit, on));

/** Those of the record's own unit and of the units above it; the one that it points to also when its unit stands elsewhere now. */
async function offeredCampaigns(
  c: Ctx,
  { today: on, units }: Reading,
  kept: (Pointers & { unitId: string }) | undefined,
): Promise<Campaign[]> {
  const campaigns = await readCampaigns(c, on, (kept && units.get(kept.unitId)) ?? c.get('unit'));
  const borne = kept?.campaignId;
  const other =
    borne && !campaigns.some((one) => one.campaignId === borne) ? await findCampaign(c.get('scope'), borne) : undefined;
  return other ? [...campaigns, other] : campaigns;
}

/** A kind of those offered, or of all for a record that bears it. */
export const kindOf = (reading: Pick<Reading, 'kinds'>, kindCode: string): Kind => {
  const kind = reading.kinds.find((one) => one.kindCode === kindCode);
  if (!kind) throw new NotThere('Không có loại hoạt động này.');
  return kind;
};

/** Units below the page's own, one step down. */
export const childrenOf = (reading: Reading, unitId: string): UnitOnTree[] =>
  [...reading.units.values()].filter((unit) => unit.parentId === unitId);

const mostNamed = 100;

/** The selection in the address, for the page's unit or one below it. Nothing is asked of the database but for a part of the unit, or for words. */
export async function readFilter(c: Ctx): Promise<{ asked: Asked; filter: EntryFilter }> {
  const scope = c.get('scope');
  const unit = c.get('unit');
  allow(scope, access.figures, unit);
  const asked = readAsked(c.req.query());
  const { group: code, words, ...parts } = asked;
  const [group, named] = await Promise.all([
    code ? findUnit(scope, { code }) : unit,
    words ? searchPersons(scope, { typed: words, most: mostNamed }) : [],
  ]);
  if (!group || !isUnder(group.path, unit.path)) throw new NotThere('Không tìm thấy đơn vị này.');
  return {
    asked,
    filter: {
      ...parts,
      words,
      singly: true,
      path: group.path,
      paths: { of: unit.path, all: unit.paths },
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

export const mayDo = (c: Ctx, deed: 'record' | 'correct' | 'rates' | 'read' | 'declare' | 'kinds'): boolean =>
  may(c.get('scope'), access[deed], c.get('unit'));
