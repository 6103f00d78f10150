// The ledger as a good notebook: the day in the margin, one line a record, the sums in their own columns.
//   <DayBook>{days.map((day) => <Day on={day.on}>{day.lines.map((line) => <BookLine … />)}</Day>)}</DayBook>
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';
import { Money } from './figure.tsx';
import { formatDate, weekday } from '../vi/dates.ts';
import { cx } from './cx.ts';

export const DayBook = ({ label, children }: { label: string; children: ComponentChildren }) => (
  <div class="daybook" role="group" aria-label={label}>
    {children}
  </div>
);

/** `on` is yyyy-mm-dd. */
export const Day = ({ on, children }: { on: string; children: ComponentChildren }) => {
  const [year, month, day] = on.split('-');
  return (
    <section class="day" aria-label={`Ngày ${formatDate(on)}`}>
      <h2 class="day-head">
        <span class="day-number">{day}</span>
        <span class="day-month">{`${month}/${year}`}</span>
        <span class="day-week">{weekday(on)}</span>
      </h2>
      <ul>{children}</ul>
    </section>
  );
};

export type BookLineProps = {
  href: string;
  /** What was done: "Thăm ốm". */
  what: ComponentChildren;
  /** For whom. */
  who?: ComponentChildren;
  /** "1 lượt", "27 người". */
  count?: ComponentChildren;
  /** In whole đồng. */
  amount?: number | bigint | undefined;
  by?: ComponentChildren;
  icon?: IconName | undefined;
  /** A word on what is missing or changed: "Thiếu minh chứng". */
  flag?: ComponentChildren;
  active?: boolean | undefined;
  cancelled?: boolean | undefined;
  /** Where it opens; beside the list unless told otherwise. */
  frame?: string | undefined;
};

export const BookLine = ({
  href,
  what,
  who,
  count,
  amount,
  by,
  icon,
  flag,
  active,
  cancelled,
  frame = 'beside',
}: BookLineProps) => (
  <li class={cx('book-line', cancelled && 'cancelled')}>
    <div class="book-what">
      {icon && <Icon name={icon} />}
      <a class="row-link" href={href} data-turbo-frame={frame} aria-current={active ? 'true' : undefined}>
        {what}
      </a>
      {who && <span class="book-who">{who}</span>}
      {flag && <span class="book-flag">{flag}</span>}
    </div>
    <div class="book-count num">{count}</div>
    <div class="book-amount num">{amount !== undefined && <Money amount={amount} />}</div>
    <div class="book-by">{by}</div>
  </li>
);
