import { allow, type Place } from '../../../kernel/access.ts';
import { NotThere } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import type { Period } from '../../../kernel/vi/periods.ts';
import { listEveryFund, listEveryKind } from '../../ledger/index.ts';
import { listUnitsOf } from '../../org/index.ts';
import { access } from '../access.ts';
import type { Declared, Definition, EachItem, EachRule, Outcome, Reading, Rule, ShareRule } from '../contract.ts';
import { keyOfItem, nameIn, ruleOfItem } from '../rules/each.ts';
import { inWords, type Catalogue } from '../rules/definition.ts';
import { filtersBehind } from '../rules/behind.ts';
import { findDefinition, listDefinitions } from '../store/definitions.ts';
import { measureAll } from '../store/measure.ts';
import {
  openHeads,
  openMembers,
  openMissing,
  openMovements,
  type Heads,
  type Movements,
  type Names,
} from './people.ts';
import { openPosts, type Posts } from './posts.ts';
import { openRecords, openTakers, type Records, type Takers } from './records.ts';

/** Which side of a share is opened by itself. */
export type SideOfShare = 'part' | 'whole';

/** A place in a long list: what stands in the address of its next page. */
export type After = Record<string, string> | undefined;

export interface Asked {
  unit: Place & { unitId: string };
  period: Period;
  today: string;
}

/** All figures of a unit for a period, and for another beside it. */
export async function readFigures(
  scope: Scope,
  o: Asked & { beside: Period | undefined },
): Promise<{ catalogue: Catalogue; readings: Reading[]; beside: Reading[] }> {
  if (!scope.system) allow(scope, access.read, o.unit);
  const definitions = await listDefinitions(scope, o.today);
  const asks = [o.period, ...(o.beside ? [o.beside] : [])].map((period) => ({
    path: o.unit.path,
    period,
    today: o.today,
  }));
  const [readings = [], beside = []] = await measureAll(scope, definitions, asks);
  return { catalogue: await readCatalogue(scope), readings, beside };
}

/** The names that definitions speak of. */
export const readCatalogue = async (scope: Scope): Promise<Catalogue> => ({
  kinds: await listEveryKind(scope),
  funds: await listEveryFund(scope),
});

/** A figure with what stands behind it, as far as its reader may see. Lists that are not there do not belong to such a figure. */
export interface Behind {
  reading: Reading;
  /** The papers that speak of it; `unitName` where another unit than the asked one declared some of them. */
  declared: (Declared & { unitName: string })[] | undefined;
  /** The definition as it stands in the list, when one side of its share or one of its items is opened. */
  whole: Definition | undefined;
  words: string;
  /** Both sides of a share: what each counts and what it comes to. */
  sides: { side: SideOfShare; words: string; reading: Reading }[];
  /** What a count that is told apart comes to, item by item; `key` opens one. */
  items: { key: string | undefined; names: string[]; value: number }[];
  /** For "which records": the ledger's selection. */
  selected: boolean;
  records?: Records;
  takers?: Takers;
  heads?: Heads;
  workers?: Heads;
  members?: Names;
  missing?: Names | undefined;
  movements?: Movements;
  posts?: Posts;
}

/** @throws NotThere for a code that is none, Refusal `access.denied`. */
export async function openFigure(
  scope: Scope,
  o: Asked & { code: string; side: SideOfShare | undefined; item?: string | undefined; after: After },
): Promise<Behind> {
  if (!scope.system) allow(scope, access.read, o.unit);
  const whole = await findDefinition(scope, o.code, o.today);
  if (!whole) throw new NotThere('Không có số liệu này trong danh mục.');
  const catalogue = await readCatalogue(scope);
  const ask = { path: o.unit.path, period: o.period, today: o.today };
  const [[read] = []] = await measureAll(scope, [whole], [ask]);
  const reading = (read && partOf(read, o, catalogue)) as Reading;
  const { definition } = reading;
  return {
    reading,
    declared: await nameUnits(scope, o.unit.unitId, reading.declared),
    whole: definition === whole ? undefined : whole,
    words: inWords(definition.rule, catalogue),
    sides: sidesOf(reading).map((one) => ({ ...one, words: inWords(one.reading.definition.rule, catalogue) })),
    items: itemsOf(reading, catalogue),
    selected: filtersBehind(definition.rule, ask).length > 0,
    ...(await openBehind(scope, definition.rule, reading, { ...o, catalogue })),
  };
}

async function nameUnits(scope: Scope, unitId: string, declared: Reading['declared']): Promise<Behind['declared']> {
  if (!declared?.some((one) => one.unitId !== unitId)) return declared?.map((one) => ({ ...one, unitName: '' }));
  const units = new Map(
    (await listUnitsOf(scope, [...new Set(declared.map((one) => one.unitId))])).map((unit) => [unit.unitId, unit]),
  );
  return declared.map((one) => ({ ...one, unitName: units.get(one.unitId)?.shortName ?? 'Đơn vị đã chuyển đi' }));
}

/** The part of a figure that was asked for: one side of a share, one item of a count that is told apart. */
function partOf(
  reading: Reading,
  o: { side: SideOfShare | undefined; item?: string | undefined },
  catalogue: Catalogue,
): Reading {
  const { definition, outcome } = reading;
  const { rule } = definition;
  if (o.side && rule.measure === 'share') return sideOf(reading, rule, o.side);
  if (rule.measure !== 'each' || outcome.is !== 'each') return reading;
  const item = outcome.items.find((one) => keyOfItem(one) === o.item);
  const own = item && ruleOfItem(rule, item);
  if (!item || !own) return reading;
  const name = `${definition.name}: ${namesInItem(rule, item, catalogue).join(', ')}`;
  return { definition: { ...definition, name, rule: own }, outcome: { is: 'count', value: item.value } };
}

const namesInItem = (rule: EachRule, item: EachItem, catalogue: Catalogue): string[] =>
  rule.by.map((dimension) => nameIn(rule, item, dimension, catalogue));

function itemsOf({ definition: { rule }, outcome }: Reading, catalogue: Catalogue): Behind['items'] {
  if (rule.measure !== 'each' || outcome.is !== 'each') return [];
  return outcome.items.map((item) => ({
    key: ruleOfItem(rule, item) && keyOfItem(item),
    names: namesInItem(rule, item, catalogue),
    value: item.value,
  }));
}

function sidesOf(reading: Reading): { side: SideOfShare; reading: Reading }[] {
  const { rule } = reading.definition;
  return rule.measure === 'share'
    ? (['part', 'whole'] as const).map((side) => ({ side, reading: sideOf(reading, rule, side) }))
    : [];
}

/** One side of a share as a figure of its own. A paper states the share as a whole: its total is added to neither side. */
function sideOf({ definition, outcome, recorded, declared }: Reading, rule: ShareRule, side: SideOfShare): Reading {
  const count = (of: Outcome): Outcome => (of.is === 'share' ? { is: 'count', value: of[side] } : of);
  return {
    definition: {
      ...definition,
      name: `${definition.name}: ${side === 'part' ? 'tử số' : 'mẫu số'}`,
      unitOfMeasure: unitOfRule(rule[side]),
      rule: rule[side],
    },
    outcome: count(outcome),
    ...(recorded ? { recorded: count(recorded) } : {}),
    ...(declared ? { declared } : {}),
  };
}

const unitOfRule = (rule: Rule): string =>
  rule.measure === 'amount' || rule.measure === 'inKindValue'
    ? 'đồng'
    : rule.measure === 'turns' || rule.measure === 'movements'
      ? 'lượt'
      : rule.measure === 'entries'
        ? 'bản ghi'
        : rule.measure === 'posts'
          ? 'chức vụ'
          : 'người';

async function openBehind(
  scope: Scope,
  rule: Rule,
  { outcome, recorded = outcome }: Reading,
  o: Asked & { after: After; catalogue: Catalogue },
): Promise<Partial<Behind>> {
  switch (rule.measure) {
    case 'share':
      return { missing: await openMissing(scope, rule, o) };
    case 'members':
      return {
        heads: await openHeads(scope, rule, o),
        ...(rule.withWorkers
          ? { workers: await openHeads(scope, { measure: 'workers', ...(rule.sex ? { sex: rule.sex } : {}) }, o) }
          : {}),
        members: await openMembers(scope, rule, o),
      };
    case 'workers':
      return { workers: await openHeads(scope, rule, o) };
    case 'movements':
      return { movements: await openMovements(scope, rule, o) };
    case 'posts':
    case 'holders':
      return { posts: await openPosts(scope, rule, o) };
    case 'turns':
      return rule.where.sex
        ? { takers: await openTakers(scope, rule, recorded, o) }
        : { records: await openRecords(scope, rule, recorded, o) };
    case 'persons':
      return { takers: await openTakers(scope, rule, recorded, o) };
    default:
      return { records: await openRecords(scope, rule, recorded, o) };
  }
}
