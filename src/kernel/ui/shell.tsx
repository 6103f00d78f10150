// The page shell. Shell is the frame of every signed-in page, PlainShell the centred card of sign-in, set-up and errors.
//   return page(<Shell title="Sổ hoạt động" nav={nav} unit={unit} user={user} quickHref={…}>…</Shell>)
import type { ComponentChildren } from 'preact';
import { Account, type AccountProps } from './account.tsx';
import { Document } from './document.tsx';
import { drawnOnce } from './drawn.tsx';
import { Flash, type FlashMessage } from './message.tsx';
import { Icon, type IconName } from './icon.tsx';
import { Mark } from './mark.tsx';
import { BottomBar, SideNav, type NavItem } from './nav.tsx';
import { ThemeSwitch } from './theme-switch.tsx';
import type { Theme } from './theme.ts';
import { cx } from './cx.ts';

export type { NavItem };

export type ShellProps = {
  title: string;
  nav: NavItem[];
  unit?: { name: string; shortName: string; href: string } | undefined;
  term?: { label: string; href: string } | undefined;
  /** Where to choose another unit or term; shown to those who have several. */
  switchHref?: string | undefined;
  user?: AccountProps | undefined;
  /** Said on every page, e.g. that this is sample material. */
  banner?: ComponentChildren;
  flash?: FlashMessage | undefined;
  /** The quick entry, always in reach. */
  quickHref?: string | undefined;
  searchHref?: string | undefined;
  theme?: Theme | undefined;
  /** Tables and papers may take the whole width. */
  wide?: boolean | undefined;
  children?: ComponentChildren;
};

export const Shell = ({ unit, term, switchHref, searchHref, quickHref, user, ...props }: ShellProps) => (
  <Document title={props.title} bodyClass="frame" theme={props.theme}>
    <a class="skip" href="#noi-dung">
      Đến phần chính
    </a>
    <SideNav items={props.nav} />
    <header
      class="topbar"
      dangerouslySetInnerHTML={insideTopBar({ unit, term, switchHref, searchHref, quickHref, user })}
    />
    <main id="noi-dung" class={cx('sheet', props.wide && 'sheet-wide')} tabIndex={-1}>
      {props.banner && (
        <p class="banner">
          <Icon name="info" />
          <span>{props.banner}</span>
        </p>
      )}
      {props.flash && <Flash {...props.flash} />}
      {props.children}
    </main>
    <BottomBar items={props.nav} quickHref={quickHref} switchHref={switchHref} user={user} />
  </Document>
);

type TopBarProps = Pick<ShellProps, 'unit' | 'term' | 'switchHref' | 'searchHref' | 'quickHref' | 'user'>;

const insideTopBar = drawnOnce((props: TopBarProps) => (
  <>
    <Where {...props} />
    <form class="search" action={props.searchHref ?? '/tim'} role="search" aria-label="Cả phần mềm">
      <Icon name="search" />
      <input
        type="search"
        name="q"
        placeholder="Tìm người, đơn vị, hồ sơ…"
        aria-label="Tìm người, đơn vị, hồ sơ, văn bản"
        aria-keyshortcuts="Control+K"
        data-shortcut="k"
      />
      <kbd>Ctrl K</kbd>
    </form>
    <a class="search-link" href={props.searchHref ?? '/tim'}>
      <Icon name="search" />
      Tìm
    </a>
    {props.quickHref && (
      <a class="btn btn-primary quick" href={props.quickHref}>
        <Icon name="plus" />
        Ghi hoạt động
      </a>
    )}
    {props.user && (
      <details class="menu account">
        <summary>
          <span class="account-name">{props.user.name}</span>
          <Icon name="chevron-down" />
        </summary>
        <div class="menu-panel">
          <Account {...props.user} />
        </div>
      </details>
    )}
  </>
));

const Where = ({ unit, term, switchHref }: TopBarProps) => (
  <div class="where">
    <Mark class="where-mark" />
    <div class="where-words">
      {unit ? (
        <a class="where-unit" href={unit.href} title={unit.name}>
          {unit.shortName}
        </a>
      ) : (
        <a class="where-unit" href="/">
          Nhiệm Kỳ
        </a>
      )}
      {term && (
        <a class="where-term" href={term.href}>
          {term.label}
        </a>
      )}
    </div>
    {switchHref && (
      <a class="where-switch" href={switchHref}>
        Đổi
        <Icon name="chevron-down" />
      </a>
    )}
  </div>
);

export type PlainShellProps = {
  title: string;
  heading?: string | undefined;
  lead?: ComponentChildren;
  flash?: FlashMessage | undefined;
  theme?: Theme | undefined;
  /** Room for two columns, e.g. the set-up choice. */
  broad?: boolean | undefined;
  icon?: IconName | undefined;
  footer?: ComponentChildren;
  children?: ComponentChildren;
};

export const PlainShell = ({ title, heading, lead, flash, theme, broad, footer, children }: PlainShellProps) => (
  <Document title={title} bodyClass="plain" theme={theme}>
    <main class={cx('plain-card', broad && 'plain-broad')} id="noi-dung">
      <header class="plain-head">
        <Mark />
        <span>Nhiệm Kỳ</span>
      </header>
      <h1>{heading ?? title}</h1>
      {lead && <p class="lead">{lead}</p>}
      {flash && <Flash {...flash} />}
      {children}
    </main>
    <footer class="plain-foot">
      {footer ?? 'Phần mềm nguồn mở cho một nhiệm kỳ công đoàn'}
      <ThemeSwitch />
    </footer>
  </Document>
);
