import { reachesUnit, type Place } from '../../../kernel/access.ts';
import { Refusal, refuseUnless } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { listPlacesOf } from '../../org/index.ts';
import { listPersons } from '../../people/index.ts';
import type { Kind } from '../contract/kind.ts';
import { refuseNames, type Entry, type EntryDraft, type Setting } from '../rules/entry.ts';
import { listCampaigns } from '../store/campaigns.ts';
import { listEveryFund, listEveryKind } from '../store/catalogue.ts';
import { listCitable } from '../store/documents.ts';
import type { EntryRow, Kept } from '../store/entries.ts';
import { homesAlong } from './homes.ts';

/** The unit that a record belongs to. */
export interface UnitOfEntry extends Place {
  foundedOn: string;
  endedOn?: string | null;
}

// Who writes must see all of what is written: summaries and corrections read the participants under the writer's own policies.
export function refuseUnseen(scope: Scope, unit: Place, sensitive: boolean): void {
  if (scope.system) return;
  refuseUnless(
    reachesUnit(scope, sensitive ? 'sensitive' : 'names', unit),
    'ledger.sensitive',
    'Loại hoạt động này có thông tin nhạy cảm; hãy nhờ Chủ tịch hoặc tổ trưởng ghi giúp.',
  );
}

/** The kinds and funds of a home of storage; who records hundreds of batches in one transaction reads them once. */
export interface Catalogue {
  kinds: readonly Kind[];
  funds: Awaited<ReturnType<typeof listEveryFund>>;
}

export async function prepare(
  scope: Scope,
  o: {
    unit: UnitOfEntry;
    kindCode: string;
    today: string;
    drafts: readonly EntryDraft[];
    kept?: EntryRow;
    catalogue?: Catalogue | undefined;
  },
): Promise<{ kind: Kind; setting: Setting }> {
  const { kinds, funds } = o.catalogue ?? {
    kinds: await listEveryKind(scope),
    funds: await listEveryFund(scope),
  };
  const kind = kinds.find((one) => one.kindCode === o.kindCode);
  if (!kind) throw new Refusal('ledger.kind', 'Loại hoạt động này chưa có trong danh mục.');
  return {
    kind,
    setting: {
      today: o.today,
      unitFoundedOn: o.unit.foundedOn,
      unitEndedOn: o.unit.endedOn ?? null,
      fundNames: new Map(funds.map((fund) => [fund.value, fund.label])),
      endedFunds: new Set(funds.filter((fund) => !fund.active).map((fund) => fund.value)),
      ...(await readPointers(scope, o)),
    },
  };
}

/**
 * The campaigns and papers that the drafts may point to; asked only when some draft does. What a kept record points to stays
 * allowed when its unit stands elsewhere now.
 */
async function readPointers(
  scope: Scope,
  o: { unit: UnitOfEntry; today: string; drafts: readonly EntryDraft[]; kept?: EntryRow },
): Promise<Pick<Setting, 'campaignIds' | 'endedCampaigns' | 'documentIds'>> {
  const documentIds = [...new Set(o.drafts.flatMap((draft) => draft.documentIds ?? []))];
  const points = o.drafts.some((draft) => draft.campaignId);
  if (!points && documentIds.length === 0) return {};
  const homeIds = await homesAlong(scope, o.unit, o.today);
  const campaigns = points ? await listCampaigns(scope, homeIds) : [];
  return {
    campaignIds: new Set([
      ...campaigns.map((one) => one.campaignId),
      ...(o.kept?.campaignId ? [o.kept.campaignId] : []),
    ]),
    endedCampaigns: new Set(campaigns.filter((one) => !one.active).map((one) => one.campaignId)),
    documentIds: new Set([...(await listCitable(scope, { homeIds, documentIds })), ...(o.kept?.documentIds ?? [])]),
  };
}

/** Finds each record's path of its date and the persons' sex: one statement for all days, one for all persons. */
export async function placeEntries(
  scope: Scope,
  unit: UnitOfEntry,
  all: readonly { entryId: string; version: number; entry: Entry }[],
): Promise<Kept[]> {
  const paths = await pathsOn(scope, unit, [...new Set(all.map(({ entry }) => entry.onDate))]);
  const persons = await listPersons(scope, [
    ...new Set(all.flatMap(({ entry }) => entry.participants.map((one) => one.personId))),
  ]);
  const sexes = new Map(persons.map((person) => [person.personId, person.sex]));
  const names = new Map(persons.map((person) => [person.personId, person.fullName]));
  return all.map((one) => {
    refuseNames(
      one.entry,
      one.entry.participants.flatMap(({ personId }) => names.get(personId) ?? []),
    );
    const stranger = one.entry.participants.some((participant) => !sexes.has(participant.personId));
    refuseUnless(!stranger, 'ledger.stranger', 'Có người được chọn không thuộc phạm vi của đồng chí.', {
      persons: 'Hãy chọn lại.',
    });
    return { ...one, unitId: unit.unitId, pathOn: paths.get(one.entry.onDate) ?? unit.path, sexes };
  });
}

async function pathsOn(scope: Scope, unit: UnitOfEntry, days: readonly string[]): Promise<Map<string, string>> {
  const places = await listPlacesOf(scope, unit.unitId);
  return new Map(
    days.map((day) => {
      const place = places.find((one) => one.validFrom <= day && (one.validTo === null || one.validTo > day));
      refuseUnless(place, 'ledger.place', 'Chưa rõ đơn vị ở đâu trong tổ chức vào ngày này.', {
        onDate: 'Hãy xem lại ngày.',
      });
      return [day, place.path];
    }),
  );
}
