import type { UnitInFrame } from '../../../kernel/frame.tsx';
import { Tabs } from '../../../kernel/ui/way.tsx';
import { formatDate, yearOf } from '../../../kernel/vi/dates.ts';
import { periodInWords, type Period } from '../../../kernel/vi/periods.ts';
import { samePeriod, termSpans, yearInView, yearSpans } from '../rules/spans.ts';

interface SpanTabsProps {
  unit: UnitInFrame;
  period: Period;
  /** The same page for another period; undefined stands for the term in the frame. */
  href: (period: Period | undefined) => string;
}

/** The term, its years, and the parts of the year in view. */
export const SpanTabs = ({ unit, period, href }: SpanTabsProps) => {
  const year = yearInView(period) ?? (yearOf(period.from) === yearOf(period.to) ? yearOf(period.to) : undefined);
  const inTerm = samePeriod(period, unit.period);
  const spans = termSpans({
    label: unit.term ? `Nhiệm kỳ ${unit.term.label}` : 'Từ khi thành lập',
    period: unit.period,
  });
  return (
    <>
      <Tabs
        label="Kỳ số liệu"
        items={spans.map((span, nth) => ({
          label: span.label,
          href: href(nth ? span.period : undefined),
          active: nth ? !inTerm && span.label === String(year) : inTerm,
        }))}
      />
      {year !== undefined && !inTerm && (
        <Tabs
          label={`Trong năm ${year}`}
          items={yearSpans(year).map((span) => ({
            label: span.label,
            href: href(span.period),
            active: samePeriod(span.period, period),
          }))}
        />
      )}
    </>
  );
};

/** "nhiệm kỳ 2023 - 2028 (06/01/2023 đến 19/11/2025)", "năm 2026, tính đến 22/11/2026". */
export function periodOf(unit: UnitInFrame, period: Period, until: string): string {
  if (unit.term && samePeriod(period, unit.period))
    return `nhiệm kỳ ${unit.term.label} (${formatDate(period.from)} đến ${formatDate(until)})`;
  return `${periodInWords(period)}${until < period.to ? `, tính đến ${formatDate(until)}` : ''}`;
}
