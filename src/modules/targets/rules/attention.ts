import { formatNumber } from '../../../kernel/vi/number.ts';
import type { Progress } from '../contract.ts';
import { countStandings } from './summary.ts';
import { monthsGone } from './way.ts';

/** What an upper union sees of a unit below it: figures only. */
export interface UnitStanding {
  members: number;
  hasTerm: boolean;
  targets: readonly Progress[];
  /** The first day of the month of its newest record. */
  lastMonth: string | undefined;
}

/** After so many whole months without a record a unit is asked how it is. */
const quietMonths = 3;

export interface Attention {
  /** 0 needs none; more comes first. */
  weight: number;
  reasons: string[];
}

/** Why a unit needs attention, the gravest first. */
export function attentionOf(unit: UnitStanding, today: string): Attention {
  const { whole, of } = countStandings(unit.targets);
  const missed = of('notMet') + of('atRisk');
  const quiet = unit.lastMonth ? monthsGone(unit.lastMonth, today) - 1 : undefined;
  const found: [weight: number, reason: string | false][] = [
    [16, unit.members === 0 && 'chưa ghi đoàn viên'],
    [12, !unit.hasTerm && 'chưa khai báo nhiệm kỳ'],
    [8 + missed, missed > 0 && `${missed} chỉ tiêu ${of('notMet') > 0 ? 'chưa đạt' : 'có khả năng không đạt'}`],
    [
      6,
      quiet === undefined
        ? 'chưa ghi hoạt động nào'
        : quiet >= quietMonths && `${formatNumber(quiet)} tháng chưa ghi hoạt động`,
    ],
    [4, unit.hasTerm && whole === 0 && 'chưa có chỉ tiêu'],
    [2, of('late') > 0 && `${of('late')} chỉ tiêu chậm tiến độ`],
  ];
  const held = found.filter((one): one is [number, string] => one[1] !== false);
  return { weight: held.reduce((sum, [weight]) => sum + weight, 0), reasons: held.map(([, reason]) => reason) };
}
