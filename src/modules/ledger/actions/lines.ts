import { reachesUnit } from '../../../kernel/access.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { formatDate } from '../../../kernel/vi/dates.ts';
import { formatMoney } from '../../../kernel/vi/money.ts';
import { givers } from '../../../rulesets/ledger-choices.ts';
import { listUnitsOf } from '../../org/index.ts';
import { openedAt, type PlaceOfSearch, type SearchPart, type TimelinePart } from '../../people/index.ts';
import { findEntriesSaying, listEntriesOf, type FoundEntry } from '../store/lives.ts';

const most = 500;
const honours = new Set(['title']);
const icons = {
  visit: 'heart-handshake',
  title: 'medal',
  member_rating: 'list-checks',
  party_step: 'star',
  training: 'graduation-cap',
  donation: 'hand-coins',
} as const;

/** What the union did with and for a person, for the line of their life: gifts with their amount, ratings, titles, courses. */
export const timelineOfRecords: TimelinePart = async (scope, personIds) => {
  const entries = await listEntriesOf(scope, personIds, most);
  const codes = await codesOf(scope, entries);
  return entries.map((entry) => {
    const money = entry.share ?? (entry.persons === 1 && entry.amount > 0 ? entry.amount : undefined);
    const giver =
      entry.giver && entry.giver !== 'union' ? givers.find((one) => one.value === entry.giver)?.label : undefined;
    return {
      on: entry.onDate,
      title: entry.summary,
      text: [money && formatMoney(money), giver].filter(Boolean).join(' · ') || undefined,
      href: hrefOf(codes, entry),
      icon: icons[entry.kindCode as keyof typeof icons] ?? 'notebook-pen',
      honour: honours.has(entry.kindCode),
    };
  });
};

export const searchOfRecords: SearchPart = {
  title: 'Bản ghi trong sổ',
  find: async (scope, o) => {
    const entries = await findEntriesSaying(scope, o);
    const codes = await codesOf(scope, entries, o.from);
    return entries
      .map((entry) => ({
        title: entry.summary,
        href: hrefOf(codes, entry) ?? '',
        text: entry.amount > 0 ? formatMoney(entry.amount) : undefined,
        side: formatDate(entry.onDate),
      }))
      .filter((line) => line.href !== '');
  },
};

async function codesOf(
  scope: Scope,
  entries: readonly FoundEntry[],
  from?: PlaceOfSearch,
): Promise<Map<string, string>> {
  const units = await listUnitsOf(scope, [...new Set(entries.map((entry) => entry.unitId))]);
  // A member without a post sees the line of their own life, not the notebook behind it.
  return new Map(
    units.filter((unit) => reachesUnit(scope, 'figures', unit)).map((unit) => [unit.unitId, openedAt(unit, from)]),
  );
}

function hrefOf(codes: ReadonlyMap<string, string>, entry: FoundEntry): string | undefined {
  const code = codes.get(entry.unitId);
  return code && `/cd/${code}/so-hoat-dong/${entry.entryId}`;
}
