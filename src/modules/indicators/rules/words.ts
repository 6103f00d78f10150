import { percent, formatNumber } from '../../../kernel/vi/number.ts';
import { formatMoney } from '../../../kernel/vi/money.ts';
import { ofYears } from '../../../kernel/vi/wording.ts';
import { gradeLabel } from '../../../rulesets/grades.ts';
import type { Definition, EachItem, Outcome } from '../contract.ts';

/** An outcome as a table shows it. */
export function showOutcome({ unitOfMeasure }: Pick<Definition, 'unitOfMeasure'>, outcome: Outcome): string {
  switch (outcome.is) {
    case 'count':
      return unitOfMeasure === 'đồng' ? formatMoney(outcome.value) : `${formatNumber(outcome.value)} ${unitOfMeasure}`;
    case 'share':
      return outcome.whole === 0
        ? 'chưa có số liệu'
        : `${formatNumber(outcome.part)}/${formatNumber(outcome.whole)} (${percent(outcome.part, outcome.whole) ?? ''})`;
    case 'grade':
      return outcome.grade ? gradeLabel(outcome.grade) : 'chưa xếp loại';
    case 'range':
      return rangeInWords(outcome);
    case 'years':
      return outcome.years.length ? `${outcome.years.length} năm (${ofYears(outcome.years)})` : 'chưa có năm nào';
    case 'each':
      return showOutcome({ unitOfMeasure }, { is: 'count', value: sumOf(outcome.items) });
  }
}

export const sumOf = (items: readonly EachItem[]): number => items.reduce((sum, item) => sum + item.value, 0);

/** "từ 200.000 đến 500.000 đồng" */
function rangeInWords({ least, most }: Outcome & { is: 'range' }): string {
  if (least === null || most === null) return 'chưa có số liệu';
  return least === most ? formatMoney(most) : `từ ${formatNumber(least)} đến ${formatMoney(most)}`;
}

/** The same without its unit of measure, for a column that names it. */
export function showFigure(definition: Pick<Definition, 'unitOfMeasure'>, outcome: Outcome): string {
  if (outcome.is === 'each') return formatNumber(sumOf(outcome.items));
  return outcome.is === 'count' ? formatNumber(outcome.value) : showOutcome(definition, outcome);
}

/** Nothing to tell: the sentence that rests on it disappears. */
export function isEmpty(outcome: Outcome): boolean {
  switch (outcome.is) {
    case 'count':
      return outcome.value === 0;
    case 'share':
      return outcome.part === 0;
    case 'grade':
      return outcome.grade === null;
    case 'years':
      return outcome.years.length === 0;
    case 'range':
      return outcome.most === null;
    case 'each':
      return outcome.items.length === 0;
  }
}
