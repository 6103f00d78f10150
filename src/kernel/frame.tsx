import type { ComponentChildren } from 'preact';
import type { Permission, Place } from './access.ts';
import { may } from './access.ts';
import { html, takeFlash, themeOf, type Ctx } from './http.ts';
import { Shell, type NavItem } from './ui/shell.tsx';
import type { Period } from './vi/periods.ts';

/** The unit in the address, with the term and period that the page is read for. */
export interface UnitInFrame extends Place {
  code: string;
  name: string;
  shortName: string;
  abbreviation: string;
  kindCode: string;
  locality: string | null;
  /** All paths that it ever had. */
  paths: readonly string[];
  /** Since when it stands where it stands today. */
  placedFrom: string;
  foundedOn: string;
  term: TermInFrame | undefined;
  terms: readonly TermInFrame[];
  period: Period;
}

export interface TermInFrame {
  termId: string;
  ordinal: number;
  label: string;
  startsOn: string;
  endsOn: string | null;
}

/** One of the officers' own entries in the frame; a module gives its own from its door. */
export interface NavEntry {
  key: string;
  label: string;
  shortLabel?: string;
  icon: NavItem['icon'];
  /** Behind `/cd/<unit>`. */
  path: string;
  permission: Permission;
  /** Who holds this reaches it from another entry. */
  unless?: Permission;
  /** The quick entry that is always in reach of who may record. */
  quick?: { path: string; permission: Permission };
}

let entries: readonly NavEntry[] = [];
const sampleNotice = 'Đây là dữ liệu mẫu: người, đơn vị và số liệu đều do phần mềm đặt ra.';

/** Called once by `modules.ts` with the modules' entries in the order of the frame. */
export function setNavEntries(all: readonly NavEntry[]): void {
  entries = all;
}

/** The address of a page of a unit, with the term in it when it is not the present one: any view can be sent to a colleague. */
export function unitHref(
  unit: UnitInFrame,
  path: string,
  query: Record<string, string | number | undefined> = {},
): string {
  const present = unit.terms[0];
  const term = unit.term && present && unit.term.termId !== present.termId ? { ky: unit.term.ordinal } : {};
  const given = Object.entries<string | number | undefined>({ ...term, ...query }).filter(
    ([, value]) => value !== undefined && value !== '',
  );
  const address = `/cd/${unit.code}${path}`;
  if (given.length === 0) return address;
  return `${address}?${new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()}`;
}

interface PageOptions {
  title: string;
  /** The key of the entry that this page belongs to. */
  entry?: string;
  wide?: boolean;
  status?: 200 | 403 | 404 | 422 | 500;
}

/** A signed-in page inside the frame. */
export function page(c: Ctx, options: PageOptions, children: ComponentChildren): Response {
  const scope = c.get('scope');
  const unit = c.get('unit') as UnitInFrame | undefined;
  const nav: NavItem[] = unit
    ? entries
        .filter((entry) => may(scope, entry.permission, unit) || scope.system)
        .filter((entry) => !entry.unless || !(may(scope, entry.unless, unit) || scope.system))
        .map((entry) => ({
          label: entry.label,
          shortLabel: entry.shortLabel,
          icon: entry.icon,
          href: unitHref(unit, entry.path),
          active: entry.key === options.entry,
        }))
    : [];
  const quick = unit && entries.find((entry) => entry.quick && may(scope, entry.quick.permission, unit))?.quick;
  return html(
    c,
    <Shell
      title={options.title}
      nav={nav}
      wide={options.wide}
      theme={themeOf(c)}
      flash={takeFlash(c)}
      banner={scope.sample ? sampleNotice : undefined}
      unit={unit && { name: unit.name, shortName: unit.shortName, href: unitHref(unit, '') }}
      term={unit?.term && { label: unit.term.label, href: unitHref(unit, '/nhiem-ky') }}
      switchHref="/don-vi"
      searchHref={unit ? unitHref(unit, '/tim') : '/tim'}
      quickHref={quick && unitHref(unit, quick.path)}
      user={{ name: scope.name, signOutHref: '/dang-xuat', href: '/toi' }}
    >
      {children}
    </Shell>,
    options.status ?? 200,
  );
}
