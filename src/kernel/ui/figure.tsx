// Numbers, dates, and what stands with them.
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';
import { formatDate } from '../vi/dates.ts';
import { formatMoney } from '../vi/money.ts';
import { formatNumber } from '../vi/number.ts';
import { cx } from './cx.ts';

type FigureProps = {
  children: ComponentChildren;
  /** Its records. Without it the figure stands unlinked (the reader may not open them). */
  href?: string | undefined;
  /** What it is and how it was counted. */
  title?: string | undefined;
  /** Differs from what was last looked at. */
  changed?: boolean | undefined;
  frame?: string | undefined;
};

/** A number that opens its records: lightly underlined. */
export const Figure = ({ children, href, title, changed, frame }: FigureProps) => {
  const look = cx('figure', changed && 'figure-changed');
  return href ? (
    <a class={look} href={href} title={title} data-turbo-frame={frame}>
      {children}
    </a>
  ) : (
    <span class={look} title={title}>
      {children}
    </span>
  );
};

/** Whole đồng, dots between thousands: 77.800.000 đồng. `bare` leaves the word out (a column says it once). */
export const Money = ({ amount, bare }: { amount: number | bigint; bare?: boolean | undefined }) => (
  <span class="num">{bare ? formatNumber(amount) : formatMoney(amount)}</span>
);

export const Num = ({ value }: { value: number | bigint }) => <span class="num">{formatNumber(value)}</span>;

/** A stored day (yyyy-mm-dd) as 20/12/2022. */
export const DateText = ({ on }: { on: string }) => (
  <time class="date" dateTime={on}>
    {formatDate(on)}
  </time>
);

/** The sum of exactly what is shown: "134 lượt · 121 người · 73.020.000 đồng". */
export const TotalLine = ({ parts, note }: { parts: ComponentChildren[]; note?: ComponentChildren }) => (
  <p class="total-line">
    <span>
      {parts.map((part, at) => (
        <>
          {at > 0 && ' · '}
          <b>{part}</b>
        </>
      ))}
    </span>
    {note && <span class="under">{note}</span>}
  </p>
);

type BadgeProps = {
  children: ComponentChildren;
  icon?: IconName | undefined;
  tone?: 'plain' | 'honour' | 'met' | 'risk' | 'missed' | undefined;
};

/** A short mark in words. Gold ("honour") for titles and awards only. */
export const Badge = ({ children, icon, tone = 'plain' }: BadgeProps) => (
  <span class={`mark-badge tone-${tone}`}>
    {icon && <Icon name={icon} />}
    {children}
  </span>
);
