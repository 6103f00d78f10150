// Small things of the page as a whole: Ctrl K, folding menus, the mark on the open row, where the focus goes.

const editable = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const focusSearch = (event: KeyboardEvent): void => {
  const asked =
    (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) ||
    (event.key === '/' && !editable(event.target));
  if (!asked) return;
  const field = document.querySelector<HTMLInputElement>('[data-shortcut=k]');
  if (!field || field.offsetParent === null) return;
  event.preventDefault();
  field.focus();
  field.select();
};

const foldMenus = (except: EventTarget | null): void => {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.menu[open]'))
    if (!(except instanceof Node && menu.contains(except))) menu.open = false;
};

/** After a record opened beside the list, the list marks its line. */
const markOpen = (): void => {
  const here = location.pathname + location.search;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.row-link')) {
    const open = link.pathname + link.search === here;
    if (open) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
    link.closest('tr')?.classList.toggle('row-active', open);
  }
};

/** A refused form speaks first: its summary takes the focus. A record opened beside takes it as well. */
const focusFirst = (): void => document.querySelector<HTMLElement>('[data-focus]')?.focus();

/** On a phone the tabs go on beyond the edge: where one stands is brought into sight. */
const showTab = (): void => {
  const tab = document.querySelector('.tabs-row [aria-current]');
  const row = tab?.parentElement;
  if (!tab || !row) return;
  const [here, all] = [tab.getBoundingClientRect(), row.getBoundingClientRect()];
  row.scrollLeft += here.left - all.left - (all.width - here.width) / 2;
};

export const keepManners = (): void => {
  addEventListener('keydown', (event) => {
    focusSearch(event);
    if (event.key === 'Escape') foldMenus(null);
  });
  addEventListener('click', (event) => foldMenus(event.target));
  addEventListener('turbo:load', () => {
    focusFirst();
    showTab();
  });
  addEventListener('turbo:render', () => focusFirst());
  // The answer had no such frame (signed out meanwhile, an error page): show it whole.
  addEventListener('turbo:frame-missing', (event) => {
    event.preventDefault();
    const { response, visit } = (event as CustomEvent<{ response: Response; visit: (to: Response) => void }>).detail;
    visit(response);
  });
  addEventListener('turbo:frame-load', (event) => {
    if (!(event.target instanceof HTMLElement) || event.target.id !== 'beside') return;
    markOpen();
    event.target.querySelector<HTMLElement>('.panel')?.focus({ preventScroll: true });
  });
};
