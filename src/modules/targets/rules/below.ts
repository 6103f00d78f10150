import { fold } from '../../../kernel/vi/text.ts';
import type { Progress, Verdict, Way } from '../contract.ts';
import { reachedOf } from './words.ts';
import { standingOf } from './way.ts';

export type Standing = Verdict | Way;

/** What needs a look first stands first. */
export const gravity: readonly Standing[] = [
  'notMet',
  'atRisk',
  'late',
  'nearlyMet',
  'noFigures',
  'notDue',
  'onTrack',
  'met',
  'exceeded',
];

/** A unit below as one line of the giver's table: one target of it, or all that it got together. */
export interface BelowRow<Unit> {
  unit: Unit;
  /** Heads that it got. */
  whole: number;
  good: number;
  late: number;
  bad: number;
  unknown: number;
  standing: Standing | undefined;
  /** The gravest of its targets, or the one that is asked for. */
  progress: Progress | undefined;
}

const good: readonly Standing[] = ['onTrack', 'met', 'exceeded'];
const bad: readonly Standing[] = ['notMet', 'atRisk'];

/** Lines of the units that got something; with `targetId` of that one alone. */
export function rowsBelow<Unit>(
  all: readonly { unit: Unit; targets: readonly Progress[] }[],
  targetId: string | undefined,
): BelowRow<Unit>[] {
  return all.flatMap(({ unit, targets }) => {
    const asked = targets.filter(({ target }) => (targetId ? target.handedFrom === targetId : !target.parentId));
    if (asked.length === 0) return [];
    const [worst] = asked.toSorted((one, other) => gravityOf(one) - gravityOf(other));
    const count = (standings: readonly Standing[]): number =>
      asked.filter((one) => standings.includes(standingOf(one))).length;
    return {
      unit,
      whole: asked.length,
      good: count(good),
      late: count(['late', 'nearlyMet']),
      bad: count(bad),
      unknown: count(['noFigures', 'notDue']),
      standing: worst && standingOf(worst),
      progress: worst,
    };
  });
}

const gravityOf = (progress: Progress): number => gravity.indexOf(standingOf(progress));

export const orders = ['can-xem', 'ten', 'ket-qua'] as const;
export type Order = (typeof orders)[number];

/** By what needs a look, by name, or by how much of the goal is reached. */
export function sortBelow<Unit extends { shortName: string }>(
  rows: readonly BelowRow<Unit>[],
  order: Order,
): BelowRow<Unit>[] {
  const nameOf = (row: BelowRow<Unit>): string => fold(row.unit.shortName);
  const byName = (one: BelowRow<Unit>, other: BelowRow<Unit>): number => (nameOf(one) < nameOf(other) ? -1 : 1);
  const weight = (row: BelowRow<Unit>): number =>
    order === 'ten' ? 0 : order === 'can-xem' ? weightOf(row) : (lastReached(row) ?? -1);
  return rows.toSorted((one, other) => weight(one) - weight(other) || byName(one, other));
}

// First by the gravest of all, then by how many are so.
const weightOf = ({ standing, bad: worst, late }: BelowRow<unknown>): number =>
  (standing ? gravity.indexOf(standing) : gravity.length) * 10_000 - worst * 100 - late;

export function lastReached({ progress }: BelowRow<unknown>): number | undefined {
  const result = progress?.results.at(-1);
  return progress && result ? reachedOf(progress.target, result.outcome) : undefined;
}

/** "9 chỉ tiêu giao cho 58 đơn vị: 40 đúng tiến độ cả …"; of one target "Giao cho 58 đơn vị: 40 đúng tiến độ hoặc đạt, 12 chậm …" */
export function sumUpBelow(rows: readonly BelowRow<unknown>[], targets: number): string {
  const bads = rows.filter((row) => row.bad > 0).length;
  const lates = rows.filter((row) => row.bad === 0 && row.late > 0).length;
  const goods = rows.filter((row) => row.good === row.whole).length;
  const rest = rows.length - bads - lates - goods;
  const one = targets === 1;
  const parts = [
    goods > 0 && `${goods} ${one ? 'đúng tiến độ hoặc đạt' : 'đơn vị đúng tiến độ hoặc đạt cả'}`,
    lates > 0 && `${lates} ${one ? 'chậm' : 'có chỉ tiêu chậm'}`,
    bads > 0 && `${bads} chưa đạt hoặc có khả năng không đạt`,
    rest > 0 && `${rest} chưa đủ số liệu`,
  ].filter((part) => part !== false);
  return `${one ? 'Giao' : `${targets} chỉ tiêu giao`} cho ${rows.length} đơn vị: ${parts.join(', ')}.`;
}
