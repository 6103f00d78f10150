import { reachesUnit } from '../../../kernel/access.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { listBranch, type UnitOnTree } from '../../org/index.ts';
import {
  countTakers,
  listEntries,
  listParticipants,
  listTakers,
  sumEntries,
  totalEntries,
  type EntryFilter,
  type EntryRow,
  type EntrySum,
  type Taker,
  type Total,
} from '../../ledger/index.ts';
import type { CountRule, EachRule, GradeRule, Outcome, RangeRule } from '../contract.ts';
import { sumOf } from '../rules/words.ts';
import { filtersBehind } from '../rules/behind.ts';
import { isSensitive, type Catalogue } from '../rules/definition.ts';
import { blurSmall, groupBy, type Group } from '../rules/small-groups.ts';
import type { After, Asked } from './figures.ts';

type Opening = Asked & { after: After; catalogue: Catalogue };

const pageSize = 50;

/** The records behind a figure: one by one, or in sums for who reads figures of sensitive work and no names. */
export interface Records {
  total: Total;
  /** What the records come to in the figure and the sum of the list are not the same. */
  differs: boolean;
  lines?: { entry: EntryRow; unitName: string; names: string[] }[];
  sums?: Group[];
  next?: Record<string, string> | undefined;
}

const noTotal: Total = {
  entries: 0,
  turns: 0,
  persons: 0,
  amount: 0,
  collected: 0,
  inKindValue: 0,
  quantity: 0,
  unnamedTurns: 0,
};

export async function openRecords(
  scope: Scope,
  rule: CountRule | EachRule | GradeRule | RangeRule,
  recorded: Outcome,
  o: Opening,
): Promise<Records> {
  const [filter] = filtersBehind(rule, { path: o.unit.path, period: o.period, today: o.today });
  if (!filter) return { total: noTotal, differs: false, lines: [] };
  const total = await totalEntries(scope, filter);
  const said = recorded.is === 'count' ? recorded.value : recorded.is === 'each' ? sumOf(recorded.items) : undefined;
  const differs = said !== undefined && said !== sumIn(total, rule.measure === 'each' ? rule.count : rule.measure);
  const branch = await listBranch(scope, { path: o.unit.path, on: o.today });
  // An upper union reaches the sensitive records of its own office and not of the unions below it.
  const outsider = !scope.system && branch.some((unit) => !reachesUnit(scope, 'sensitive', unit));
  if (outsider && isSensitive(rule, o.catalogue))
    return { total, differs, sums: blur(await sumEntries(scope, filter), branch) };
  return { total, differs, ...(await openLines(scope, filter, branch, o.after)) };
}

function sumIn(total: Total, measure: (CountRule | GradeRule | RangeRule)['measure']): number {
  switch (measure) {
    case 'entries':
    case 'turns':
    case 'amount':
    case 'inKindValue':
    case 'quantity':
      return total[measure];
    default:
      return total.persons;
  }
}

async function openLines(
  scope: Scope,
  filter: EntryFilter,
  branch: readonly UnitOnTree[],
  after: After,
): Promise<Pick<Records, 'lines' | 'next'>> {
  const place = after?.['ngay'] && after['sau'] ? { onDate: after['ngay'], entryId: after['sau'] } : undefined;
  const rows = await listEntries(scope, { ...filter, singly: true }, { after: place, most: pageSize + 1 });
  const shown = rows.slice(0, pageSize);
  const participants = await listParticipants(
    scope,
    shown.map((entry) => entry.entryId),
  );
  const last = shown.at(-1);
  return {
    lines: shown.map((entry) => ({
      entry,
      unitName: branch.find((unit) => unit.unitId === entry.unitId)?.shortName ?? 'Đơn vị đã chuyển đi',
      names: participants.filter((one) => one.entryId === entry.entryId).flatMap((one) => one.fullName ?? []),
    })),
    next: last && rows.length > pageSize ? { ngay: last.onDate, sau: last.entryId } : undefined,
  };
}

/** By union where there are several, else by year. */
function blur(sums: readonly EntrySum[], branch: readonly UnitOnTree[]): Group[] {
  const homes = new Map(
    branch.map((unit) => [
      unit.unitId,
      branch.find((home) => home.unitId === unit.homeId)?.shortName ?? unit.shortName,
    ]),
  );
  const several = new Set(branch.map((unit) => unit.homeId)).size > 1;
  return several
    ? blurSmall(
        groupBy(sums, (sum) => homes.get(sum.unitId) ?? 'Đơn vị đã chuyển đi'),
        'Các đơn vị khác',
      )
    : blurSmall(
        groupBy(
          [...sums].sort((one, other) => other.year - one.year),
          (sum) => `Năm ${sum.year}`,
        ),
        'Các năm khác',
      );
}

/** The persons behind a figure. `named`: how many of them the reader may see. */
export interface Takers {
  named: number;
  persons: Taker[];
  next?: Record<string, string> | undefined;
}

export async function openTakers(scope: Scope, rule: CountRule, recorded: Outcome, o: Opening): Promise<Takers> {
  const [filter] = filtersBehind(rule, { path: o.unit.path, period: o.period, today: o.today });
  if (!filter || (recorded.is === 'count' && recorded.value === 0)) return { named: 0, persons: [] };
  const key = o.after?.['khoa'];
  const after = key && o.after?.['sau'] ? { nameKey: key, personId: o.after['sau'] } : undefined;
  const rows = await listTakers(scope, filter, { after, most: pageSize + 1 });
  const shown = rows.slice(0, pageSize);
  const last = shown.at(-1);
  return {
    named: (await countTakers(scope, filter)).persons,
    persons: shown,
    next: last && rows.length > pageSize ? { khoa: last.nameKey, sau: last.personId } : undefined,
  };
}
