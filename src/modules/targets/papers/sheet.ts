import type { SheetColumn } from '../../../kernel/sheets/write.ts';
import { statuses, verdictNames } from '../../../kernel/ui/status.tsx';
import type { Progress, Result } from '../contract.ts';
import { showGoal } from '../rules/judge.ts';
import { differenceInWords, paperInWords, showReported } from '../rules/reported.ts';
import { standingOf } from '../rules/way.ts';
import { givenBy, measuredIn, numbersOf, showParts, showResult, yearsInWords } from '../rules/words.ts';

/** The targets as a sheet: a column a year, as the page has them. */
export function targetColumns(all: readonly Progress[]): SheetColumn<Progress>[] {
  const numbers = numbersOf(all.map((one) => one.target));
  const years = [...new Set(all.flatMap((one) => one.results.flatMap((result) => result.year ?? [])))].sort();
  return [
    { label: 'TT', value: ({ target }) => numbers.get(target.targetId) ?? '' },
    { label: 'Chỉ tiêu', value: ({ target }) => target.wording },
    { label: 'ĐVT', value: measuredIn },
    { label: 'Mức phấn đấu', value: ({ target, definition }) => showGoal(target, definition?.unitOfMeasure ?? '') },
    ...years.map((year) => ({
      label: `Năm ${year}`,
      value: (one: Progress) =>
        inWords(
          one,
          one.results.find((result) => result.year === year),
        ),
    })),
    {
      label: 'Cả nhiệm kỳ',
      value: (one) => {
        const whole = one.results.find((result) => result.year === null);
        return whole ? inWords(one, whole) : yearsInWords(one);
      },
    },
    {
      label: 'Đánh giá',
      value: (one) => statuses[one.verdict === 'notDue' ? standingOf(one) : one.verdict].word,
    },
    {
      label: 'Số đã báo cáo',
      value: (one) =>
        one.results
          .flatMap((result) =>
            result.reported
              ? `${result.year ?? 'Nhiệm kỳ'}: ${[showReported(result.reported, one.definition?.unitOfMeasure), result.reported.verdict && verdictNames[result.reported.verdict]].filter(Boolean).join(', ')} (${paperInWords(result.reported)})`
              : [],
          )
          .join('; '),
    },
    {
      label: 'Chỗ lệch',
      value: (one) =>
        one.results
          .map((result) => differenceInWords(one, result, verdictNames))
          .filter(Boolean)
          .join(' '),
    },
    { label: 'Cấp trên giao', value: ({ target }) => givenBy(target) ?? null },
    { label: 'Nguyên nhân khách quan', value: ({ target }) => target.causeObjective },
    { label: 'Nguyên nhân chủ quan', value: ({ target }) => target.causeSubjective },
  ];
}

function inWords(progress: Progress, result: Result | undefined): string {
  if (!result) return '';
  const parts = showParts(result.outcome, progress.target.indicatorCode);
  return `${showResult(progress, result.outcome, result.meanOf)}${parts && ` (${parts})`}`;
}
