import { formatDate } from '../../../kernel/vi/dates.ts';
import { formatMoney } from '../../../kernel/vi/money.ts';
import { formatNumber, percent } from '../../../kernel/vi/number.ts';
import { gradeLabel } from '../../../rulesets/grades.ts';
import { showFigure, type Outcome } from '../../indicators/index.ts';
import type { Goal, Progress, Target, Task } from '../contract.ts';
import { fractionOf, showGoal } from './judge.ts';
import { monthsOfTerm } from './way.ts';

/** A result as it stands in a table: the share alone, the count without its unit. */
export function showResult(
  progress: Pick<Progress, 'definition' | 'target'>,
  outcome: Outcome,
  meanOf?: number,
): string {
  // A parent that is its parts: "2/3" of them, never 66,7%.
  if (progress.target.indicatorCode === 'parts' && outcome.is === 'share') return `${outcome.part}/${outcome.whole}`;
  if (meanOf && outcome.is === 'count') return showMean(outcome.value, meanOf, progress.definition?.unitOfMeasure);
  if (outcome.is === 'share') return percent(outcome.part, outcome.whole) ?? '–';
  if (outcome.is === 'grade') return outcome.grade ? shortGrade(outcome.grade) : '–';
  return progress.definition ? showFigure(progress.definition, outcome) : '–';
}

/** A mean with one decimal, as it is told and never judged by: 17 over three years is "5,7"; money in whole đồng. */
function showMean(value: number, years: number, unitOfMeasure: string | undefined): string {
  if (unitOfMeasure === 'đồng') return formatMoney(Math.round(value / years));
  return (Math.round((value * 10) / years) / 10).toString().replace('.', ',');
}

/** "Hoàn thành xuất sắc nhiệm vụ" → "Xuất sắc", for a narrow column. */
function shortGrade(code: string): string {
  const core = gradeLabel(code)
    .replace(/^Hoàn thành (.+) nhiệm vụ$/u, '$1')
    .replace(/ nhiệm vụ$/u, '');
  return core.charAt(0).toUpperCase() + core.slice(1);
}

/** "53/55", beside its share. */
export const showParts = (outcome: Outcome, indicatorCode = ''): string =>
  outcome.is === 'share' && outcome.whole > 0 && indicatorCode !== 'parts' ? `${outcome.part}/${outcome.whole}` : '';

/** Part of the goal that is reached, for the drawing; undefined where there is nothing to draw. */
export function reachedOf(goal: Goal, outcome: Outcome): number | undefined {
  const fraction = fractionOf(outcome);
  if (!fraction || fraction.whole === 0 || !goal.goalPart || goal.goalGrade) return undefined;
  if (!['atLeast', 'moreThan', 'exactly'].includes(goal.comparator)) return undefined;
  return (fraction.part * goal.goalWhole) / (fraction.whole * goal.goalPart);
}

/** The unit of measure: of its figure, or what its programme or its parts are counted in. */
export const measuredIn = ({ definition, target }: Pick<Progress, 'definition' | 'target'>): string =>
  definition?.unitOfMeasure ??
  (target.indicatorCode === 'parts' ? 'thành phần' : target.indicatorCode.startsWith('programme.') ? '%' : '');

/** "2/2 năm đạt": what the finished years come to. */
export function yearsInWords({ results }: Pick<Progress, 'results'>): string {
  const finished = results.filter((result) => result.verdict !== 'notDue');
  const met = finished.filter((result) => result.verdict === 'met' || result.verdict === 'exceeded');
  return finished.length ? `${met.length}/${finished.length} năm đạt` : '';
}

/** "4", and "4.1" for its first part. */
export function numbersOf(targets: readonly Target[]): Map<string, string> {
  const numbers = new Map<string, string>();
  const heads = targets.filter((target) => !target.parentId);
  heads.forEach((target, nth) => {
    numbers.set(target.targetId, String(nth + 1));
    targets
      .filter((part) => part.parentId === target.targetId)
      .forEach((part, of) => numbers.set(part.targetId, `${nth + 1}.${of + 1}`));
  });
  return numbers;
}

/** "Liên đoàn Lao động tỉnh … giao, văn bản số 12/QĐ ngày 05/01/2026"; undefined for a unit's own. */
export function givenBy(given: Pick<Target | Task, 'giverName' | 'paperNumber' | 'paperOn'>): string | undefined {
  if (!given.giverName) return undefined;
  return `${given.giverName}${given.paperNumber ? `, văn bản số ${given.paperNumber}` : ''}${given.paperOn ? ` ngày ${formatDate(given.paperOn)}` : ''}`;
}

/** "Nghị quyết Đại hội lần thứ IV, số 05/NQ-ĐH ngày 06/01/2023" */
export function sourceInWords({ source, paperNumber, paperOn, giverName }: Target): string | null {
  if (giverName) return source;
  const number = paperNumber ? `số ${paperNumber}` : '';
  const day = paperOn ? `ngày ${formatDate(paperOn)}` : '';
  return [source, [number, day].filter(Boolean).join(' ')].filter(Boolean).join(', ') || null;
}

/** What a reader must know where the law does not say it all. */
export function remarksOn({ definition, results, verdict }: Progress, nearlyMetPercent: number): string[] {
  const rule = definition?.rule;
  const counted = rule?.measure === 'share' ? rule.part : rule;
  const insured = counted?.measure === 'members' && counted.covered?.includes('unemployment');
  const near = verdict === 'nearlyMet' || results.some((result) => result.verdict === 'nearlyMet');
  const whole = results.find((result) => result.year === null);
  const months = whole && monthsOfTerm({ startsOn: whole.period.from, endsOn: whole.period.to });
  const cutShort = whole && whole.verdict !== 'notDue' && months !== undefined && months < 57;
  return [
    ...(whole?.meanOf
      ? [`Bình quân tính trên ${whole.meanOf} năm ${cutShort ? 'thực có' : 'đã qua'} của nhiệm kỳ.`]
      : []),
    ...(cutShort && !whole.meanOf
      ? [`Nhiệm kỳ thực tế chỉ có ${months} tháng; mức của cả nhiệm kỳ không được giảm theo.`]
      : []),
    ...(near ? [`“Cơ bản đạt” là từ ${nearlyMetPercent}% mức phấn đấu: theo thông lệ, cần đối chiếu văn bản.`] : []),
    ...(insured
      ? [
          'Công chức không thuộc diện bảo hiểm thất nghiệp; số liệu đang tính trên mọi đoàn viên, cần đối chiếu văn bản.',
        ]
      : []),
  ];
}

/** A goal as an officer types it, for the form: "92,5%", "180.000.000"; `readGoal` reads it back. */
export function goalAsTyped(goal: Goal): string {
  if (goal.goalGrade || goal.goalPart === null || goal.comparator === 'none') return '';
  return goal.goalWhole === 1
    ? formatNumber(goal.goalPart)
    : `${formatNumber((goal.goalPart * 100) / goal.goalWhole)}%`;
}

/** "2027: từ 15 trở lên": the years that ask for something else; undefined where none does. */
export const yearGoalsInWords = (target: Target, unitOfMeasure: string): string | undefined =>
  target.yearGoals
    .map((goal) => `${goal.year}: ${lowerFirst(showGoal({ ...goal, comparator: target.comparator }, unitOfMeasure))}`)
    .join('; ') || undefined;

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
