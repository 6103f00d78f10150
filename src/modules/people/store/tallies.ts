import { sql } from 'kysely';
import type { Scope } from '../../../kernel/scope.ts';

/** A stay as the head-counts know it. */
export interface Counted {
  unitId: string;
  sex: string;
  categoryCode: string;
  fromOn: string;
  toOn: string | null;
}

interface Step {
  unitId: string;
  onDate: string;
  sex: string;
  categoryCode: string;
  persons: number;
}

/** What a stay counts for: one more from its first day on, one fewer from its end. `-1` takes it away again. */
export const stepsOf = ({ unitId, sex, categoryCode, fromOn, toOn }: Counted, sign: 1 | -1 = 1): Step[] => [
  { unitId, sex, categoryCode, onDate: fromOn, persons: sign },
  ...(toOn === null ? [] : [{ unitId, sex, categoryCode, onDate: toOn, persons: -sign }]),
];

/** Adds to the head-counts, as deltas: two officers who write at once each add their own. In order, so that they never wait for each other in a circle. */
export async function addTallies(scope: Scope, steps: readonly Step[]): Promise<void> {
  const sums = new Map<string, Step>();
  for (const step of steps) {
    const key = [step.unitId, step.onDate, step.sex, step.categoryCode].join(' ');
    sums.set(key, { ...step, persons: step.persons + (sums.get(key)?.persons ?? 0) });
  }
  const rows = [...sums].filter(([, { persons }]) => persons !== 0).sort(([one], [other]) => (one < other ? -1 : 1));
  if (rows.length === 0) return;
  await scope.tx
    .insertInto('people.tally')
    .values(rows.map(([, step]) => ({ tenantId: scope.tenantId, ...step })))
    .onConflict((conflict) =>
      conflict
        .columns(['tenantId', 'unitId', 'onDate', 'sex', 'categoryCode'])
        .doUpdateSet({ persons: sql`tally.persons + excluded.persons` }),
    )
    .execute();
}
