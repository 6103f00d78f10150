import { Refusal } from '../../../kernel/refusal.ts';
import { formatDate } from '../../../kernel/vi/dates.ts';
import { formatMoney, parseMoney } from '../../../kernel/vi/money.ts';
import { formatNumber, percent, twoDigits } from '../../../kernel/vi/number.ts';
import { gradeLabel, grades } from '../../../rulesets/grades.ts';
import type { Outcome } from '../../indicators/index.ts';
import type { Progress, Reported, ReportedSum, Result, Verdict } from '../contract.ts';
import { fractionOf } from './judge.ts';
import { reachedOf, showResult } from './words.ts';

export type ReportedFigure = Pick<Reported, 'form' | 'part' | 'whole' | 'gradeCode'>;

const nothing: ReportedFigure = { form: null, part: null, whole: null, gradeCode: null };

/** A figure as a report prints it: "6", "193 triệu", "53/55", "98,2%", "Hoàn thành tốt nhiệm vụ". Refuses what it cannot read. */
export function readReported(typed: string, field: string): ReportedFigure {
  const text = typed.trim();
  if (text === '') return nothing;
  const grade = grades.find((one) => one.label.toLowerCase() === text.toLowerCase());
  if (grade) return { ...nothing, form: 'grade', gradeCode: grade.value };
  const [, whole, decimals = ''] = /^(\d{1,4})(?:,(\d{1,2}))?\s*%$/u.exec(text) ?? [];
  if (whole) return { ...nothing, form: 'percent', part: Number(whole + decimals), whole: 100 * 10 ** decimals.length };
  const [, part, of] = /^([\d.]{1,15})\s*\/\s*([\d.]{1,15})$/u.exec(text) ?? [];
  if (part && of) return { ...nothing, form: 'ratio', part: plain(part), whole: plain(of) };
  const amount = /^\d{1,9}$/u.test(text) ? Number(text) : parseMoney(text);
  if (amount === undefined)
    throw new Refusal('targets.reported', `Chưa đọc được “${text}”.`, {
      [field]: 'Ghi như 6, 53/55, 98,2% hoặc 193 triệu.',
    });
  return { ...nothing, form: 'count', part: amount };
}

const plain = (digits: string): number => Number(digits.replaceAll('.', ''));

/** The figure as it stood in the paper, for the screen and for the form; '' where the paper gave none. */
export function showReported({ form, part, whole, gradeCode }: ReportedFigure, unitOfMeasure = ''): string {
  if (form === 'grade') return gradeLabel(gradeCode ?? '');
  if (form === 'percent') return `${formatDecimal(part ?? 0, (whole ?? 100) / 100)}%`;
  if (form === 'ratio') return `${formatNumber(part ?? 0)}/${formatNumber(whole ?? 0)}`;
  if (form !== 'count') return '';
  return unitOfMeasure === 'đồng' ? formatMoney(part ?? 0) : formatNumber(part ?? 0);
}

const formatDecimal = (part: number, by: number): string =>
  (part / by).toFixed(Math.round(Math.log10(by))).replace('.', ',');

/** "Báo cáo tổng kết năm 2022, số 45/BC-CĐN ngày 20/12/2022" */
export const paperInWords = (of: { paperTitle: string; paperNumber: string | null; paperOn: string }): string =>
  `${of.paperTitle}${of.paperNumber ? `, số ${of.paperNumber}` : ''} ngày ${formatDate(of.paperOn)}`;

/**
 * Whether the paper's figure is not the one that the records come to. A percentage is held against the share, or against the
 * part of the goal that is reached, in as many decimals as the paper printed; a ratio of a count names its plan below.
 */
export function figureDiffers(progress: Progress, result: Result): boolean {
  const { reported, outcome } = result;
  if (!reported?.form) return false;
  if (reported.form === 'grade') return outcome.is === 'grade' && outcome.grade !== reported.gradeCode;
  const fraction = fractionOf(outcome);
  if (!fraction) return false;
  if (reported.form === 'percent') return percentDiffers(progress, outcome, reported);
  if (reported.form === 'count') return fraction.part !== reported.part;
  return fraction.part !== reported.part || (outcome.is === 'share' && fraction.whole !== reported.whole);
}

function percentDiffers({ target }: Progress, outcome: Outcome, { part, whole }: Reported): boolean {
  const decimals = Math.round(Math.log10((whole ?? 100) / 100));
  const told = `${formatDecimal(part ?? 0, (whole ?? 100) / 100)}%`;
  const reached = reachedOf(target, outcome);
  const computed =
    outcome.is === 'share'
      ? percent(outcome.part, outcome.whole, { decimals })
      : reached === undefined
        ? undefined
        : `${(Math.round(reached * 100 * 10 ** decimals) / 10 ** decimals).toFixed(decimals).replace('.', ',')}%`;
  return computed !== undefined && withoutZeros(computed) !== withoutZeros(told);
}

const withoutZeros = (text: string): string => text.replace(/,(\d*?)0*%$/u, ',$1%').replace(/,%$/u, '%');

/** Whether what a paper says of a year, or of the term (year 0), can be held against figures read up to a day: only once that time is over. */
export const speaksBy = (
  { year }: Pick<Reported, 'year'>,
  termEnd: string | null,
  until: string | undefined,
): boolean => until === undefined || (year ? `${year}-12-31` : (termEnd ?? '9999-12-31')) <= until;

/** Whether the paper called it by another word than the records give. */
export const verdictDiffers = ({ reported, verdict }: Result): boolean =>
  reported?.verdict !== undefined && reported.verdict !== null && verdict !== 'notDue' && reported.verdict !== verdict;

export const resultDiffers = (progress: Progress, result: Result): boolean =>
  figureDiffers(progress, result) || verdictDiffers(result);

/** What the records come to beside a paper's sum: of a year, or of the whole term. */
export interface ComputedSum {
  whole: number;
  met: number;
  exceeded: number;
  /** The targets that are exceeded, and those that the paper itself names as exceeded. */
  exceededNames: readonly string[];
  namedAsExceeded: number;
}

export function computeSum(all: readonly Progress[], year: number): ComputedSum {
  const heads = all.flatMap((one) => {
    if (one.target.parentId || one.target.handedFrom) return [];
    const result = one.results.find((some) => (some.year ?? 0) === year);
    const verdict: Verdict | undefined = year === 0 ? one.verdict : result?.verdict;
    return verdict ? [{ one, verdict, reported: result?.reported?.verdict }] : [];
  });
  const exceeded = heads.filter(({ verdict }) => verdict === 'exceeded');
  return {
    whole: heads.length,
    met: heads.filter(({ verdict }) => verdict === 'met' || verdict === 'exceeded').length,
    exceeded: exceeded.length,
    exceededNames: exceeded.map(({ one }) => one.target.wording),
    namedAsExceeded: heads.filter(({ reported }) => reported === 'exceeded').length,
  };
}

const ratio = (count: number, whole: number): string => `${twoDigits(count)}/${twoDigits(whole)}`;

/** "09/09 chỉ tiêu, trong đó 02/09 vượt" (T-3) */
export const sumInWords = ({ whole, met, exceeded }: Pick<ReportedSum, 'whole' | 'met' | 'exceeded'>): string =>
  `${ratio(met, whole)} chỉ tiêu đạt, trong đó ${ratio(exceeded, whole)} vượt`;

/** What does not agree between a paper's sum and the records, or within the paper itself; empty when all agrees. */
export function differencesOfSum(told: ReportedSum, computed: ComputedSum): string[] {
  const differs = told.whole !== computed.whole || told.met !== computed.met || told.exceeded !== computed.exceeded;
  const named = computed.namedAsExceeded > 0 && computed.namedAsExceeded !== told.exceeded;
  return [
    ...(differs ? [`Báo cáo ghi ${sumInWords(told)}; tính từ sổ là ${sumInWords(computed)}.`] : []),
    ...(named
      ? [
          `Báo cáo ghi ${twoDigits(told.exceeded)} chỉ tiêu vượt nhưng nêu tên ${twoDigits(computed.namedAsExceeded)} chỉ tiêu.`,
        ]
      : []),
  ];
}

/** "Báo cáo ghi 3 (vượt); tính từ sổ là 5 (đạt).": how the two stand beside each other. */
export function differenceInWords(progress: Progress, result: Result, words: Record<Verdict, string>): string {
  const { reported } = result;
  if (!reported || !resultDiffers(progress, result)) return '';
  const figure = showReported(reported, progress.definition?.unitOfMeasure);
  const called = (verdict: Verdict): string => ` (${words[verdict].toLocaleLowerCase('vi')})`;
  const told = figure
    ? `${figure}${reported.verdict ? called(reported.verdict) : ''}`
    : reported.verdict
      ? words[reported.verdict].toLocaleLowerCase('vi')
      : '';
  return `Báo cáo ghi ${told}; tính từ sổ là ${showResult(progress, result.outcome, result.meanOf)}${verdictDiffers(result) ? called(result.verdict) : ''}.`;
}
