// Ways through a place: Tabs, Steps, Chips, Menu, Pager, Crumbs. All are links; nothing needs a script.
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';
import { formatNumber } from '../vi/number.ts';

export type TabItem = { label: string; href: string; active?: boolean | undefined; count?: number | undefined };

export const Tabs = ({ label, items }: { label: string; items: TabItem[] }) => (
  <nav class="tabs-row" aria-label={label}>
    {items.map((tab) => (
      <a href={tab.href} aria-current={tab.active ? 'page' : undefined}>
        {tab.label}
        {tab.count !== undefined && <span class="tab-count"> {tab.count}</span>}
      </a>
    ))}
  </nav>
);

export type Chip = { label: string; href: string; count?: number | undefined; active?: boolean | undefined };

/** Filters that say how many. A chosen chip's address takes the filter off again. */
export const Chips = ({ label, items }: { label: string; items: Chip[] }) => (
  <div class="chips" role="group" aria-label={label}>
    {items.map((chip) => (
      <a class="chip" href={chip.href} aria-current={chip.active ? 'true' : undefined}>
        {chip.label}
        {chip.count !== undefined && <span class="chip-count">{formatNumber(chip.count)}</span>}
        {chip.active && (
          <>
            <Icon name="x" />
            <span class="sr-only">(bỏ lọc)</span>
          </>
        )}
      </a>
    ))}
  </div>
);

/** Seldom-used deeds behind one word. Children: anchors, or PostButton. */
export const Menu = ({
  label,
  icon,
  children,
}: {
  label: string;
  icon?: IconName | undefined;
  children: ComponentChildren;
}) => (
  <details class="menu">
    <summary class="btn btn-plain">
      {icon && <Icon name={icon} />}
      {label}
      <Icon name="chevron-down" />
    </summary>
    <div class="menu-panel menu-list">{children}</div>
  </details>
);

/** The next page by its key; absent when this was the last one. */
export const Pager = ({
  nextHref,
  firstHref,
  shown,
}: {
  nextHref?: string | undefined;
  firstHref?: string | undefined;
  shown?: string | undefined;
}) =>
  nextHref || firstHref ? (
    <nav class="pager" aria-label="Trang">
      {firstHref && (
        <a class="btn btn-plain" href={firstHref}>
          Về đầu
        </a>
      )}
      {nextHref && (
        <a class="btn btn-plain" href={nextHref}>
          Xem tiếp
        </a>
      )}
      {shown && <span class="under">{shown}</span>}
    </nav>
  ) : null;
