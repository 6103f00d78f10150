/** Fewer than so many of a sensitive kind are not told apart to who may not see names (P-6). */
const fewest = 5;

export interface Group {
  label: string;
  entries: number;
  turns: number;
  amount: number;
  inKindValue: number;
}

/**
 * The same sum in groups that give nobody away: small ones stand together. One small group alone takes the next with it,
 * or the rest of the sum would tell it.
 */
export function blurSmall(groups: readonly Group[], word: string): Group[] {
  const small = groups.filter((group) => group.turns < fewest);
  if (small.length === 0) return [...groups];
  const large = groups.filter((group) => group.turns >= fewest).sort((one, other) => other.turns - one.turns);
  const taken = small.length === 1 ? large.splice(-1) : [];
  const kept = groups.filter((group) => large.includes(group));
  return [...kept, [...taken, ...small].reduce(add, { label: kept.length ? word : 'Tất cả', ...nothing })];
}

const nothing = { entries: 0, turns: 0, amount: 0, inKindValue: 0 };

export const add = (sum: Group, group: Group): Group => ({
  label: sum.label,
  entries: sum.entries + group.entries,
  turns: sum.turns + group.turns,
  amount: sum.amount + group.amount,
  inKindValue: sum.inKindValue + group.inKindValue,
});

/** Sums under one label each, in the order in which the labels first come. */
export function groupBy<Row extends Omit<Group, 'label'>>(
  rows: readonly Row[],
  labelOf: (row: Row) => string,
): Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const label = labelOf(row);
    groups.set(label, add(groups.get(label) ?? { label, ...nothing }, { ...row, label }));
  }
  return [...groups.values()];
}
