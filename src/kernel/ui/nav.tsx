// The officers' own seven entries: a column on the PC, a bar with "Thêm" on the phone.
import { Account, type AccountProps } from './account.tsx';
import { drawnOnce } from './drawn.tsx';
import { Icon, type IconName } from './icon.tsx';
import { Mark } from './mark.tsx';

export type NavItem = {
  label: string;
  /** For the phone's bar, e.g. "Chỉ tiêu" for "Chương trình, chỉ tiêu". */
  shortLabel?: string | undefined;
  href: string;
  icon: IconName;
  active?: boolean | undefined;
  /** What waits there; hidden when 0. */
  count?: number | undefined;
};

const NavLink = ({ item, short }: { item: NavItem; short?: boolean }) => (
  <a class="nav-link" href={item.href} aria-current={item.active ? 'page' : undefined}>
    <Icon name={item.icon} />
    <span>{short ? (item.shortLabel ?? item.label) : item.label}</span>
    {item.count ? (
      <span class="nav-count">
        {item.count}
        <span class="sr-only"> việc chờ</span>
      </span>
    ) : null}
  </a>
);

type SideNavProps = { items: NavItem[] };

const insideSideNav = drawnOnce(({ items }: SideNavProps) => (
  <>
    <a class="side-brand" href="/">
      <Mark />
      <span>Nhiệm Kỳ</span>
    </a>
    <ul>
      {items.map((item) => (
        <li>
          <NavLink item={item} />
        </li>
      ))}
    </ul>
  </>
));

export const SideNav = (props: SideNavProps) => (
  <nav class="side" aria-label="Các phần" dangerouslySetInnerHTML={insideSideNav(props)} />
);

type BottomBarProps = {
  items: NavItem[];
  quickHref: string | undefined;
  switchHref: string | undefined;
  user: AccountProps | undefined;
};

const insideBottomBar = drawnOnce(({ items, quickHref, switchHref, user }: BottomBarProps) => {
  const shown = quickHref ? 3 : 4;
  const bar = items.slice(0, shown).map((item) => <NavLink item={item} short />);
  const quick = quickHref && (
    <a class="nav-link nav-quick" href={quickHref}>
      <Icon name="plus" />
      <span>Ghi hoạt động</span>
    </a>
  );
  return (
    <>
      {bar.slice(0, 2)}
      {quick}
      {bar.slice(2)}
      <details class="menu more">
        <summary class="nav-link">
          <Icon name="menu" />
          <span>Thêm</span>
        </summary>
        <div class="more-panel">
          {items.slice(shown).map((item) => (
            <NavLink item={item} />
          ))}
          {switchHref && (
            <a class="nav-link" href={switchHref}>
              <Icon name="network" />
              Đổi đơn vị, nhiệm kỳ
            </a>
          )}
          {user && <Account {...user} />}
        </div>
      </details>
    </>
  );
});

/** Five places on the phone: three entries, the quick entry in the middle, the rest under "Thêm". */
export const BottomBar = (props: BottomBarProps) => (
  <nav class="bottom" aria-label="Thanh dưới" dangerouslySetInnerHTML={insideBottomBar(props)} />
);
